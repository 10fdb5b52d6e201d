// Short forms that offices write without defining them, spelled out. A document's
// own definitions go before these.
#pragma once

#include "compiler/lexicon/phrase.h"

namespace dondoc::compiler {

inline constexpr Lexicon short_forms({Entry<Phrase>
    {"ubnd", "ủy ban nhân dân"}, {"ủy nhân dân", "ủy ban nhân dân"}, {"hđnd", "hội đồng nhân dân"}, {"mttq", "mặt trận tổ quốc"},
    {"ubmttq", "ủy ban mặt trận tổ quốc"}, {"mttqvn", "mặt trận tổ quốc việt nam"}, {"ubmttqvn", "ủy ban mặt trận tổ quốc việt nam"},
    {"vn", "việt nam"}, {"tt&tt", "thông tin truyền thông"}, {"tttt", "thông tin truyền thông"}, {"vhttdl", "văn hóa thể thao du lịch"},
    {"vh,tt&dl", "văn hóa thể thao du lịch"}, {"vhtt&dl", "văn hóa thể thao du lịch"}, {"vh,ttdl", "văn hóa thể thao du lịch"},
    {"vh tt", "văn hóa thông tin"}, {"kh&cn", "khoa học công nghệ"}, {"khcn", "khoa học công nghệ"}, {"gd&đt", "giáo dục đào tạo"},
    {"gdđt", "giáo dục đào tạo"}, {"gd-đt", "giáo dục đào tạo"}, {"nn&mt", "nông nghiệp môi trường"}, {"nnmt", "nông nghiệp môi trường"},
    {"nn&ptnt", "nông nghiệp phát triển nông thôn"}, {"nn và ptnt", "nông nghiệp phát triển nông thôn"}, {"tn&mt", "tài nguyên môi trường"},
    {"tnmt", "tài nguyên môi trường"}, {"kh&đt", "kế hoạch đầu tư"}, {"khđt", "kế hoạch đầu tư"}, {"lđ-tb&xh", "lao động thương binh xã hội"},
    {"lđtb&xh", "lao động thương binh xã hội"}, {"lđtbxh", "lao động thương binh xã hội"}, {"gtvt", "giao thông vận tải"}, {"tc", "tài chính"},
    {"yt", "y tế"}, {"nv", "nội vụ"}, {"xd", "xây dựng"}, {"ct", "công thương"}, {"tp", "thành phố"}, {"bđbp", "bộ đội biên phòng"},
    {"bchqs", "bộ chỉ huy quân sự"}, {"chqs", "chỉ huy quân sự"}, {"bch", "bộ chỉ huy"}, {"ttđt", "thông tin điện tử"},
    {"pt-th", "phát thanh truyền hình"}, {"ptth", "phát thanh truyền hình"}, {"pt&th", "phát thanh truyền hình"}, {"bcđ", "ban chỉ đạo"},
    {"btg", "ban tuyên giáo"}, {"lhpn", "liên hiệp phụ nữ"}, {"lhtn", "liên hiệp thanh niên"}, {"tncs", "thanh niên cộng sản"},
    {"ccb", "cựu chiến binh"}, {"gvcn", "giáo viên chủ nhiệm"}, {"bgh", "ban giám hiệu"}, {"ct-xh", "chính trị xã hội"}, {"vp", "văn phòng"},
    {"đbqh", "đại biểu quốc hội"}, {"bhxh", "bảo hiểm xã hội"}, {"kbnn", "kho bạc nhà nước"}, {"nhnn", "ngân hàng nhà nước"},
    {"tđ-kt", "thi đua khen thưởng"}, {"đ/c", "đồng chí"}, {"kcn", "khu công nghiệp"}, {"kkt", "khu kinh tế"}, {"cntt", "công nghệ thông tin"},
    {"snv", "sở nội vụ"}, {"stc", "sở tài chính"}, {"cat", "công an tỉnh"}, {"btv", "ban thường vụ"}, {"thpt", "trung học phổ thông"},
    {"ktxh", "kinh tế xã hội"}, {"kt-xh", "kinh tế xã hội"}, {"dtts", "dân tộc thiểu số"}, {"tw", "trung ương"}, {"qlnn", "quản lý nhà nước"},
    {"ttyt", "trung tâm y tế"}, {"cdc", "trung tâm kiểm soát bệnh tật"}, {"bvđk", "bệnh viện đa khoa"}, {"qltt", "quản lý thị trường"},
    {"tand", "tòa án nhân dân"}, {"vksnd", "viện kiểm sát nhân dân"}, {"nhcsxh", "ngân hàng chính sách xã hội"},
});

}  // namespace dondoc::compiler
