// Forms and means of communication as plans list them.
#pragma once

#include "compiler/lexicon/phrase.h"

namespace dondoc::compiler {

inline constexpr Lexicon means({Entry<bool>
    {"panô", true}, {"pa-nô", true}, {"pa nô", true}, {"băng rôn", true}, {"băng-rôn", true}, {"băng zôn", true}, {"áp phích", true},
    {"áp-phích", true}, {"khẩu hiệu", true}, {"cờ", true}, {"phướn", true}, {"banner", true}, {"standee", true}, {"poster", true}, {"tờ rơi", true},
    {"tờ gấp", true}, {"in tờ rơi", true}, {"sổ tay", true}, {"cẩm nang", true}, {"ấn phẩm", true}, {"sách", true}, {"báo", true}, {"báo chí", true},
    {"báo in", true}, {"báo điện tử", true}, {"báo chí điện tử", true}, {"báo, đài", true}, {"tạp chí", true}, {"bản tin", true}, {"tài liệu", true},
    {"tài liệu tuyên truyền", true}, {"loa", true}, {"loa đài", true}, {"loa truyền thanh", true}, {"loa phát thanh", true}, {"hệ thống loa", true},
    {"hệ thống truyền thanh", true}, {"hệ thống thông tin", true}, {"đài truyền thanh", true}, {"đài phát thanh", true}, {"phát thanh", true},
    {"truyền hình", true}, {"truyền thanh", true}, {"mạng xã hội", true}, {"các trang mạng xã hội", true}, {"các nền tảng mạng xã hội", true},
    {"nền tảng số", true}, {"zalo", true}, {"facebook", true}, {"fanpage", true}, {"youtube", true}, {"tiktok", true}, {"internet", true},
    {"trang thông tin điện tử", true}, {"cổng thông tin điện tử", true}, {"cổng/trang thông tin điện tử", true}, {"website", true},
    {"các phương tiện thông tin đại chúng", true}, {"phương tiện thông tin đại chúng", true}, {"các phương tiện truyền thông", true},
    {"các phương thức thông tin", true}, {"xe tuyên truyền", true}, {"xe loa", true}, {"xe lưu động", true}, {"tuyên truyền lưu động", true},
    {"tuyên truyền miệng", true}, {"tuyên truyền trực quan", true}, {"cổ động trực quan", true}, {"tuyên truyền bằng", true}, {"lồng ghép", true}, {"triển lãm", true},
    {"thi tìm hiểu", true}, {"thi sáng tác", true}, {"hội thi", true}, {"cuộc thi", true}, {"hội nghị", true}, {"hội thảo", true}, {"tọa đàm", true},
    {"họp báo", true}, {"thông cáo báo chí", true}, {"sinh hoạt chi bộ", true}, {"sinh hoạt", true}, {"mít tinh", true}, {"văn nghệ", true},
    {"tổ chức các cuộc", true}, {"màn hình led", true}, {"bảng led", true}, {"bảng điện tử", true}, {"pano", true}, {"video", true}, {"video clip", true},
    {"infographic", true}, {"podcast", true}, {"tin nhắn", true}, {"phóng sự", true}, {"chuyên trang", true}, {"chuyên mục", true}, {"triển khai trên", true},
    {"câu lạc bộ", true}, {"các hoạt động văn hóa", true}, {"sân khấu hóa", true}, {"chiếu phim", true}, {"niêm yết", true},
});

// Before a list of means.
inline constexpr Lexicon means_openings({Entry<bool>
    {"như", true}, {"sử dụng", true}, {"qua", true}, {"thông qua", true}, {"trên", true}, {"bằng", true}, {"gồm", true}, {"của", true}, {"bao gồm", true}, {"tuyên truyền", true}, {"tại", true},
});

}  // namespace dondoc::compiler
