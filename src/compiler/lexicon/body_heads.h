// The words that a body's name begins with in Vietnamese offices. Data only: how
// names are put together is grammar/body.cc. Keys are case-blind; what must be
// printed with a capital to be a body's name is of kind `named`.
#pragma once

#include "compiler/lexicon/phrase.h"

namespace dondoc::compiler {

enum class Head : std::uint8_t {
  named,        // a capital and a name follow: Sở Y tế, Hội Nông dân
  committee,    // a capital and a field of work follow: Ban Chỉ đạo công tác bầu cử
  institution,  // is a name by itself: UBND, Công an, Mặt trận Tổ quốc
  group,        // a common noun: cơ quan, đơn vị, địa phương
  person,       // an office held: Giám đốc, Chủ tịch, đồng chí
  plural,       // a common noun that names bodies only after "các": cấp, tỉnh, tổ chức
  none,         // begins like a body's name and is another word: báo cáo, hội nghị
};

inline constexpr Lexicon heads({Entry<Head>
    {"sở", Head::named}, {"bộ", Head::named}, {"ban", Head::named}, {"cục", Head::named}, {"chi cục", Head::named},
    {"tổng cục", Head::named}, {"vụ", Head::named}, {"viện", Head::named}, {"trung tâm", Head::named}, {"phòng", Head::named},
    {"trường", Head::named}, {"hội", Head::named}, {"hiệp hội", Head::named}, {"liên đoàn", Head::named},
    {"liên hiệp", Head::named}, {"liên minh", Head::named}, {"đoàn", Head::named}, {"đài", Head::named}, {"báo", Head::named},
    {"tạp chí", Head::named}, {"thông tấn xã", Head::named}, {"viễn thông", Head::named}, {"liên đội", Head::institution}, {"chi đội", Head::named}, {"thi hành án dân sự", Head::institution}, {"tổ", Head::named}, {"tiểu ban", Head::committee}, {"ban chỉ đạo", Head::committee},
    {"bcđ", Head::committee}, {"tổ công tác", Head::committee}, {"ban vận động", Head::committee}, {"ban quản lý", Head::named}, {"ban tổ chức", Head::committee}, {"ban thường trực", Head::institution},
    {"ban công tác", Head::named}, {"bộ phận", Head::named}, {"ủy ban", Head::named}, {"hội đồng", Head::committee},
    {"thanh tra", Head::named}, {"kho bạc", Head::named}, {"kho bạc nhà nước", Head::institution}, {"ngân hàng", Head::named},
    {"ngân hàng nhà nước", Head::institution}, {"ngân hàng chính sách xã hội", Head::institution},
    {"kiểm toán nhà nước", Head::institution}, {"bảo hiểm xã hội", Head::institution}, {"bhxh", Head::institution},
    {"tòa án", Head::named}, {"tòa án nhân dân", Head::institution}, {"viện kiểm sát", Head::named},
    {"viện kiểm sát nhân dân", Head::institution}, {"cục thuế", Head::institution}, {"thuế", Head::named},
    {"cục hải quan", Head::institution}, {"chi cục thuế", Head::institution}, {"cục thống kê", Head::institution},
    {"thống kê", Head::named}, {"công ty", Head::named}, {"công ty cổ phần", Head::named}, {"công ty tnhh", Head::named}, {"công ty trách nhiệm hữu hạn", Head::named}, {"doanh nghiệp tư nhân", Head::named}, {"vườn quốc gia", Head::named}, {"khu bảo tồn", Head::named},
    {"nhà hát", Head::named}, {"cảng vụ", Head::named}, {"cảng vụ hàng không", Head::named}, {"cảng vụ hàng hải", Head::named}, {"văn phòng đăng ký đất đai", Head::institution}, {"chi nhánh văn phòng đăng ký đất đai", Head::institution}, {"rạp", Head::named}, {"xí nghiệp", Head::named}, {"nhà máy", Head::named}, {"tổng công ty", Head::named}, {"tập đoàn", Head::named},
    {"bệnh viện", Head::named}, {"chi nhánh", Head::named}, {"tổ tiết kiệm và vay vốn", Head::institution}, {"tổ chức dịch vụ", Head::group}, {"bvđk", Head::institution}, {"ttyt", Head::institution}, {"cdc", Head::institution}, {"trạm", Head::named}, {"trạm y tế", Head::institution}, {"hạt kiểm lâm", Head::institution},
    {"đồn biên phòng", Head::institution}, {"học viện", Head::named}, {"nhà văn hóa", Head::institution},
    {"bảo tàng", Head::institution}, {"thư viện", Head::institution}, {"đảng bộ", Head::named}, {"chi bộ", Head::named}, {"chi, đảng bộ", Head::group}, {"đảng, chi bộ", Head::group},
    {"chi đoàn", Head::named}, {"chi hội", Head::named}, {"công đoàn", Head::named}, {"câu lạc bộ", Head::named},
    {"cụm thi đua", Head::named}, {"khối thi đua", Head::named}, {"quân khu", Head::named}, {"quân đoàn", Head::named},
    {"lữ đoàn", Head::named}, {"trung đoàn", Head::named}, {"sư đoàn", Head::named}, {"hợp tác xã", Head::named},
    {"đội", Head::named}, {"cụm", Head::named}, {"khoa", Head::named}, {"quỹ", Head::named}, {"nhà xuất bản", Head::named},

    {"ubnd", Head::institution}, {"ủy ban nhân dân", Head::institution}, {"ủy nhân dân", Head::institution},
    {"hđnd", Head::institution}, {"hội đồng nhân dân", Head::institution}, {"mttq", Head::institution},
    {"mặt trận tổ quốc", Head::institution}, {"ủy ban mặt trận tổ quốc", Head::institution},
    {"ủy ban mttq", Head::institution}, {"ubmttq", Head::institution}, {"ub mttq", Head::institution}, {"cộng tác viên", Head::group}, {"mặt trận", Head::named}, {"công an", Head::institution},
    {"bộ chỉ huy", Head::named}, {"ban chỉ huy", Head::committee}, {"bộ chỉ huy quân sự", Head::institution},
    {"bộ chỉ huy bộ đội biên phòng", Head::institution}, {"ban chỉ huy quân sự", Head::institution},
    {"bộ chqs", Head::institution}, {"ban chqs", Head::institution}, {"bchqs", Head::institution}, {"bch", Head::institution},
    {"bộ tư lệnh", Head::named}, {"bộ đội biên phòng", Head::institution}, {"bđbp", Head::institution},
    {"tỉnh ủy", Head::institution}, {"thành ủy", Head::institution}, {"huyện ủy", Head::institution},
    {"thị ủy", Head::institution}, {"quận ủy", Head::institution}, {"đảng ủy", Head::institution}, {"cấp ủy", Head::group},
    {"tỉnh đoàn", Head::institution}, {"thành đoàn", Head::institution}, {"huyện đoàn", Head::institution},
    {"đoàn thanh niên", Head::institution}, {"đoàn tncs", Head::institution}, {"đoàn tncs hồ chí minh", Head::institution},
    {"đoàn trường", Head::institution}, {"hội phụ nữ", Head::institution}, {"hội lhpn", Head::institution},
    {"hội lhtn", Head::institution}, {"hội liên hiệp phụ nữ", Head::institution}, {"hội liên hiệp thanh niên", Head::institution},
    {"hội nông dân", Head::institution}, {"hội cựu chiến binh", Head::institution}, {"hội ccb", Head::institution},
    {"liên đoàn lao động", Head::institution}, {"lđlđ", Head::institution}, {"agribank", Head::institution}, {"liên đoàn đội", Head::institution}, {"ban đại diện cha mẹ học sinh", Head::institution},
    {"thường trực", Head::named}, {"ban thường vụ", Head::institution}, {"ban chấp hành", Head::institution},
    {"thường trực hđnd", Head::institution}, {"thường trực hội đồng nhân dân", Head::institution},
    {"thường trực tỉnh ủy", Head::institution}, {"thường trực đảng ủy", Head::institution}, {"văn phòng", Head::institution},
    {"cổng thông tin điện tử", Head::institution}, {"cổng ttđt", Head::institution}, {"trang thông tin điện tử", Head::institution},
    {"cổng trang thông tin điện tử", Head::institution}, {"chính phủ", Head::institution}, {"thủ tướng chính phủ", Head::institution}, {"thủ tướng", Head::person}, {"quốc hội", Head::institution},
    {"ban giám hiệu", Head::institution}, {"bgh", Head::institution}, {"gvcn", Head::person}, {"nhà trường", Head::institution},
    {"vnpt", Head::institution}, {"viettel", Head::institution}, {"mobifone", Head::institution}, {"điện lực", Head::named},
    {"bưu điện", Head::institution}, {"báo và phát thanh truyền hình", Head::institution},
    {"báo và phát thanh, truyền hình", Head::institution}, {"báo và đài phát thanh, truyền hình", Head::institution},
    {"báo và đài phát thanh - truyền hình", Head::institution}, {"báo và phát thanh - truyền hình", Head::institution},
    {"văn phòng đoàn đại biểu quốc hội và hđnd", Head::institution}, {"văn phòng hđnd và ubnd", Head::institution},
    {"văn phòng hđnd, ubnd", Head::institution}, {"văn phòng hđnd - ubnd", Head::institution},
    {"văn phòng hội đồng nhân dân và ủy ban nhân dân", Head::institution}, {"hđnd và ubnd", Head::institution},
    {"hội đồng nhân dân và ủy ban nhân dân", Head::institution}, {"đoàn đại biểu quốc hội", Head::institution},
    {"văn phòng đoàn đbqh và hđnd", Head::institution}, {"văn phòng đoàn đại biểu quốc hội và hội đồng nhân dân", Head::institution}, {"văn phòng đoàn đbqh và hội đồng nhân dân", Head::institution},
    {"văn phòng hội đồng nhân dân, ủy ban nhân dân", Head::institution}, {"văn phòng hđnd & ubnd", Head::institution}, {"cơ quan thường trực", Head::institution},

    {"trung ương hội", Head::institution}, {"trung ương đoàn", Head::institution}, {"tổng liên đoàn", Head::institution}, {"lđlđ", Head::institution}, {"công đoàn", Head::institution}, {"công đoàn cơ sở", Head::group}, {"hợp tác xã", Head::named}, {"htx", Head::named},
    {"đồn biên phòng", Head::institution}, {"hải đội", Head::named}, {"trung đoàn", Head::named}, {"tiểu đoàn", Head::named}, {"lữ đoàn", Head::named}, {"sư đoàn", Head::named},
    {"nhà thiếu nhi", Head::institution}, {"nhà văn hóa", Head::named}, {"thư viện", Head::named}, {"agribank", Head::institution}, {"vietcombank", Head::institution},
    {"tổng phụ trách", Head::person}, {"thầy", Head::person}, {"cô", Head::person}, {"trực ban", Head::named}, {"đội trưởng", Head::person}, {"trạm y tế", Head::institution},
    {"khối", Head::named}, {"khối dân vận", Head::institution}, {"tổ công nghệ số cộng đồng", Head::institution}, {"tổ công nghệ số", Head::institution},
    {"tổ bảo vệ an ninh trật tự", Head::institution}, {"tổ hòa giải", Head::institution}, {"tổ tự quản", Head::institution}, {"tpt đội", Head::person}, {"pht", Head::person},
    {"chủ nhà trọ", Head::group}, {"người sử dụng lao động", Head::group}, {"chính quyền", Head::group}, {"nhóm", Head::named}, {"gvbm", Head::person},
    {"cảnh sát biển", Head::named}, {"vùng cảnh sát biển", Head::institution}, {"hải quan", Head::named}, {"kiểm lâm", Head::named},

    {"báo, đài", Head::group}, {"ngành, các cấp", Head::group}, {"cấp, các ngành", Head::group}, {"cấp trên", Head::group}, {"ngành", Head::group}, {"ngành, lĩnh vực", Head::group}, {"đoàn thể", Head::group}, {"cơ quan", Head::group}, {"đơn vị", Head::group},
    {"địa phương", Head::group}, {"tổ chức", Head::plural}, {"doanh nghiệp", Head::group}, {"lực lượng", Head::group},
    {"cá nhân", Head::plural}, {"nhà mạng", Head::group}, {"chủ đầu tư", Head::group}, {"cấp", Head::plural},
    {"đảng đoàn", Head::group}, {"ban cán sự đảng", Head::group}, {"ban đảng", Head::group}, {"ban xây dựng đảng", Head::group}, {"hội quần chúng", Head::group},
    {"cơ sở giáo dục", Head::group}, {"cơ sở y tế", Head::group}, {"cơ sở", Head::plural}, {"phòng ban", Head::group},
    {"phòng chuyên môn", Head::group}, {"xã", Head::plural}, {"phường", Head::plural}, {"thị trấn", Head::plural},
    {"đặc khu", Head::plural}, {"huyện", Head::plural}, {"thị xã", Head::plural}, {"quận", Head::plural}, {"thành phố", Head::plural},
    {"tỉnh", Head::plural}, {"thôn", Head::plural}, {"xóm", Head::plural}, {"bản", Head::plural}, {"ấp", Head::plural},
    {"khu phố", Head::plural}, {"tổ dân phố", Head::plural}, {"buôn", Head::plural}, {"ban ngành", Head::group},
    {"nhà khoa học", Head::group}, {"nhà đầu tư", Head::group}, {"hệ thống truyền thanh", Head::institution}, {"hệ thống truyền thanh cơ sở", Head::institution}, {"hệ thống truyền thông", Head::institution}, {"cha mẹ học sinh", Head::group}, {"ngân hàng thương mại", Head::group}, {"tổ chức tín dụng", Head::group},
    {"cơ sở đào tạo", Head::group}, {"cơ sở giáo dục, đào tạo", Head::group}, {"cơ sở giáo dục và đào tạo", Head::group}, {"cơ sở giáo dục nghề nghiệp", Head::group}, {"cơ sở khám bệnh, chữa bệnh", Head::group},
    {"cơ sở khám, chữa bệnh", Head::group}, {"cơ sở sản xuất, kinh doanh", Head::group}, {"cơ sở sản xuất kinh doanh", Head::group}, {"cơ sở tôn giáo", Head::group}, {"cơ sở trợ giúp xã hội", Head::group},
    {"cơ quan điều tra", Head::group}, {"cơ quan cảnh sát điều tra", Head::institution}, {"cơ quan tố tụng", Head::group}, {"cơ quan tiến hành tố tụng", Head::group},
    {"cơ quan thi hành án dân sự", Head::group}, {"hộ gia đình", Head::plural}, {"hộ kinh doanh", Head::plural}, {"hộ dân", Head::plural}, {"hộ sản xuất", Head::plural}, {"hộ chăn nuôi", Head::plural},
    {"trang trại", Head::plural}, {"chuyên gia", Head::plural}, {"lực lượng vũ trang", Head::group}, {"cơ sở lưu trú", Head::plural}, {"cơ sở kinh doanh", Head::plural}, {"cơ sở sản xuất", Head::plural},
    {"trường học", Head::plural}, {"trường thpt", Head::group}, {"nhà thầu", Head::group}, {"nhà cung cấp", Head::plural}, {"chủ rừng", Head::plural}, {"chủ hộ", Head::plural}, {"chủ cơ sở", Head::plural}, {"chủ tàu", Head::plural}, {"chủ phương tiện", Head::plural}, {"hộ nuôi trồng thủy sản", Head::plural}, {"nhà cung cấp dịch vụ", Head::plural}, {"đảng ủy mặt trận tổ quốc, các đoàn thể", Head::institution}, {"đảng ủy mttq, các đoàn thể", Head::institution}, {"chi ủy", Head::group},
    {"đối tượng", Head::plural}, {"thành viên", Head::plural}, {"thành viên ban chỉ đạo", Head::committee}, {"thành viên tổ công tác", Head::committee}, {"thành viên ban tổ chức", Head::committee},
    {"thành viên tiểu ban", Head::committee}, {"thành viên hội đồng", Head::committee}, {"thành viên tổ giúp việc", Head::committee}, {"ủy viên", Head::person}, {"chủ thể", Head::plural},

    {"tổ chức chính trị", Head::group}, {"tổ chức xã hội", Head::group}, {"tổ chức đoàn thể", Head::group},
    {"tổ chức đảng", Head::group}, {"tổ chức thành viên", Head::group}, {"tổ chức tôn giáo", Head::group}, {"tổ chức kinh tế", Head::group},
    {"tổ chức cơ sở", Head::group}, {"tổ chức liên quan", Head::group}, {"tổ chức có liên quan", Head::group},

    {"báo cáo", Head::none}, {"báo chí", Head::none}, {"ban hành", Head::none}, {"hội nghị", Head::none}, {"hội thảo", Head::none},
    {"hội thi", Head::none}, {"hội họp", Head::none}, {"hội viên", Head::none}, {"hội trường", Head::none}, {"trường hợp", Head::none},
    {"bộ máy", Head::none}, {"bộ chỉ số", Head::none}, {"bộ tiêu chí", Head::none}, {"bộ quy tắc", Head::none}, {"bộ tài liệu", Head::none},
    {"bộ nhận diện", Head::none}, {"phòng chống", Head::none}, {"phòng, chống", Head::none}, {"phòng ngừa", Head::none},
    {"phòng học", Head::none}, {"đoàn viên", Head::none}, {"đoàn kết", Head::none}, {"đoàn đại biểu", Head::none}, {"đội ngũ", Head::none}, {"xã hội", Head::none},
    {"cơ sở vật chất", Head::none}, {"cơ sở dữ liệu", Head::none}, {"cơ sở hạ tầng", Head::none}, {"cơ sở pháp lý", Head::none},
    {"khoa học", Head::none}, {"bản đồ", Head::none}, {"bản tin", Head::none}, {"ban đầu", Head::none}, {"sở hữu", Head::none},
    {"quỹ đất", Head::none}, {"cục bộ", Head::none}, {"vụ việc", Head::none}, {"đảng viên", Head::none}, {"phòng cháy", Head::none},
    {"tổ chức thực hiện", Head::none}, {"thường trực thực hiện", Head::none}, {"thường trực tham mưu", Head::none}, {"thường trực quản lý", Head::none}, {"thường trực theo dõi", Head::none}, {"thường trực giúp", Head::none}, {"thường trực kiểm tra", Head::none}, {"thường trực tổng hợp", Head::none}, {"thường trực tiếp nhận", Head::none}, {"thường trực giải quyết", Head::none}, {"báo cáo viên", Head::none}, {"báo cáo viên, tuyên truyền viên", Head::group}, {"báo cáo viên và tuyên truyền viên", Head::group}, {"viện nghiên cứu", Head::group}, {"trường đại học", Head::group}, {"trường cao đẳng", Head::group}, {"viện, trường", Head::group}, {"viện trợ", Head::none}, {"trạm bts", Head::none}, {"đội hình", Head::none},
    {"công chức, viên chức", Head::none}, {"cán bộ, công chức", Head::none}, {"cán bộ, đảng viên", Head::none}, {"cán bộ, đảng viên, công chức, viên chức", Head::none},
    {"cán bộ, công chức, viên chức", Head::none}, {"cán bộ, công chức, viên chức, người lao động", Head::none}, {"cán bộ, công chức, viên chức và người lao động", Head::none}, {"cán bộ, hội viên", Head::none}, {"cán bộ, đoàn viên", Head::none}, {"cán bộ, chiến sĩ", Head::none}, {"ban đêm", Head::none},
    {"nhiệm vụ", Head::none}, {"hội tụ", Head::none}, {"báo động", Head::none}, {"trường lớp", Head::none}, {"thuế suất", Head::none}, {"tổ hợp", Head::none}, {"bộ môn", Head::none},

    {"giám đốc", Head::person}, {"phó giám đốc", Head::person}, {"chủ tịch", Head::person}, {"phó chủ tịch", Head::person},
    {"trưởng", Head::person}, {"phó trưởng", Head::person}, {"phó", Head::person}, {"trưởng ban", Head::person}, {"trưởng ban chỉ đạo", Head::person}, {"phó trưởng ban chỉ đạo", Head::person}, {"trưởng ban tổ chức", Head::person}, {"trưởng tiểu ban", Head::person},
    {"trưởng phòng", Head::person}, {"trưởng thôn", Head::person}, {"thôn trưởng", Head::person}, {"ấp trưởng", Head::person}, {"xóm trưởng", Head::person}, {"bản trưởng", Head::person}, {"tổ trưởng", Head::person}, {"bí thư", Head::person},
    {"phó bí thư", Head::person}, {"hiệu trưởng", Head::person}, {"phó hiệu trưởng", Head::person}, {"thủ trưởng", Head::person}, {"thư ký", Head::person},
    {"người đứng đầu", Head::person}, {"chánh văn phòng", Head::person}, {"phó chánh văn phòng", Head::person},
    {"chánh", Head::person}, {"cán bộ", Head::person}, {"công chức", Head::person}, {"chuyên viên", Head::person}, {"giáo viên", Head::person},
    {"giáo viên chủ nhiệm", Head::person}, {"đồng chí", Head::person}, {"đ/c", Head::person}, {"lãnh đạo", Head::person},
    {"đại diện", Head::person}, {"đại diện lãnh đạo", Head::person}, {"kế toán", Head::person}, {"nhân viên", Head::person}, {"bộ trưởng", Head::person},
    {"cục trưởng", Head::person}, {"chỉ huy trưởng", Head::person}, {"tổng giám đốc", Head::person}, {"thường trực ban", Head::person},
    {"viện trưởng", Head::person}, {"ông", Head::person}, {"bà", Head::person}, {"tổng biên tập", Head::person},
});

}  // namespace dondoc::compiler
