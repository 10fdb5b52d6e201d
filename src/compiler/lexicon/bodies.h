// What else stands in a body's name: sectors, what qualifies a group, levels and
// places, determiners.
#pragma once

#include "compiler/lexicon/phrase.h"

namespace dondoc::compiler {

// What a sector's body is called. A comma or "và" inside does not part two bodies.
inline constexpr Lexicon sectors({Entry<bool>
    {"văn hóa, thể thao và du lịch", true}, {"văn hoá, thể thao và du lịch", true}, {"văn hóa, thể thao, du lịch", true},
    {"vh,tt&dl", true}, {"vh, tt và dl", true}, {"vhttdl", true},
    {"kế hoạch tổng hợp", true}, {"kế hoạch - tổng hợp", true}, {"kế hoạch, tổng hợp", true}, {"hành chính quản trị", true}, {"hành chính - quản trị", true},
    {"hành chính tổng hợp", true}, {"hành chính - tổng hợp", true}, {"tổ chức hành chính", true}, {"tổ chức - hành chính", true}, {"tổ chức, hành chính", true}, {"tài chính kế toán", true}, {"tài chính - kế toán", true},
    {"công tác xã hội", true}, {"quản lý chất lượng", true}, {"kiểm soát nhiễm khuẩn", true}, {"kiểm soát bệnh tật", true}, {"quản lý đào tạo", true}, {"khảo thí và quản lý chất lượng", true}, {"thanh tra - pháp chế", true},
    {"chính trị, tư tưởng", true}, {"chính trị tư tưởng", true}, {"chính trị - tư tưởng", true}, {"điều phối nông thôn mới", true}, {"điều phối xây dựng nông thôn mới", true}, {"văn hóa và thể thao", true}, {"văn hóa và thông tin", true}, {"văn hóa - thông tin", true},
    {"văn hóa, khoa học và thông tin", true}, {"văn hóa và truyền thông", true}, {"văn hóa - xã hội", true},
    {"văn hóa, thông tin và thể thao", true}, {"văn hóa, thể thao và truyền thông", true}, {"văn hóa - thể thao", true},
    {"văn hóa - thể thao và truyền thông", true}, {"văn hóa, thể thao, du lịch và truyền thông", true},
    {"văn hóa - thể thao - du lịch và truyền thông", true}, {"dịch vụ tổng hợp", true},
    {"thông tin và truyền thông", true}, {"thông tin & truyền thông", true}, {"khoa học và công nghệ", true},
    {"khoa học & công nghệ", true}, {"giáo dục và đào tạo", true}, {"giáo dục & đào tạo", true},
    {"nông nghiệp và môi trường", true}, {"nông nghiệp và phát triển nông thôn", true}, {"tài nguyên và môi trường", true},
    {"tài chính - kế hoạch", true}, {"kế hoạch và đầu tư", true}, {"kế hoạch - tài chính", true},
    {"lao động - thương binh và xã hội", true}, {"lao động, thương binh và xã hội", true}, {"lao động thương binh và xã hội", true},
    {"dân tộc và tôn giáo", true}, {"tuyên giáo và dân vận", true}, {"tuyên giáo", true}, {"dân vận", true}, {"dân vận và đoàn thể", true}, {"nội vụ", true},
    {"tư pháp", true}, {"tài chính", true}, {"công thương", true}, {"y tế", true}, {"xây dựng", true}, {"giao thông vận tải", true},
    {"ngoại vụ", true}, {"ngoại giao", true}, {"quốc phòng", true}, {"công an", true}, {"dân tộc", true}, {"nội chính", true},
    {"tổ chức", true}, {"tổ chức - nội vụ", true}, {"kinh tế", true}, {"kinh tế - hạ tầng", true}, {"kinh tế, hạ tầng và đô thị", true},
    {"quy hoạch - kiến trúc", true}, {"quy hoạch và kiến trúc", true}, {"du lịch", true}, {"phát thanh - truyền hình", true},
    {"phát thanh và truyền hình", true}, {"phát thanh, truyền hình", true}, {"phát thanh truyền hình", true},
    {"thi đua - khen thưởng", true}, {"kiểm soát bệnh tật", true}, {"xây dựng đảng", true}, {"kiểm tra", true},
    {"thanh tra", true}, {"thống kê", true}, {"quân sự", true}, {"tư vấn tâm lý học đường", true}, {"tư vấn tâm lý", true},
    {"dân số - kế hoạch hóa gia đình", true}, {"dân số và phát triển", true}, {"văn phòng", true}, {"hành chính, lưu trữ", true},
    {"khoa học, công nghệ và môi trường", true}, {"an ninh chính trị nội bộ", true}, {"quản lý khu kinh tế", true},
    {"quản lý các khu công nghiệp", true}, {"chỉ huy", true}, {"chỉ đạo", true}, {"quản lý", true}, {"điều phối", true},
    {"phục vụ hành chính công", true}, {"hỗ trợ", true}, {"giúp việc", true}, {"tiếp công dân", true}, {"bồi dưỡng", true},
    {"thường trực", true}, {"thực hiện", true}, {"giám sát", true}, {"tuyên truyền", true}, {"phát triển", true},
    {"công nghệ thông tin", true}, {"công nghệ thông tin và truyền thông", true}, {"thông tin - báo chí - xuất bản", true},
    {"thông tin, báo chí, xuất bản", true}, {"thông tin, báo chí và xuất bản", true}, {"báo chí - xuất bản", true}, {"báo chí và xuất bản", true},
    {"bưu chính - viễn thông", true}, {"bưu chính, viễn thông", true}, {"chuyển đổi số", true}, {"an toàn thông tin", true},
    {"dịch vụ việc làm", true}, {"xúc tiến đầu tư", true}, {"xúc tiến đầu tư, thương mại và du lịch", true}, {"xúc tiến thương mại", true},
    {"xúc tiến đầu tư, thương mại, du lịch", true}, {"xúc tiến đầu tư và thương mại", true}, {"xúc tiến đầu tư và hỗ trợ doanh nghiệp", true}, {"xúc tiến du lịch", true},
    {"thông tin xúc tiến du lịch", true}, {"khuyến công và tư vấn phát triển công nghiệp", true}, {"quản lý dự án", true},
    {"quản lý dự án đầu tư xây dựng", true}, {"quản lý dự án đầu tư và xây dựng", true}, {"quản lý đầu tư xây dựng", true}, {"quản lý các dự án", true},
    {"quản lý dự án đầu tư xây dựng công trình giao thông", true}, {"quản lý dự án đầu tư xây dựng các công trình", true},
    {"quản lý chất lượng nông lâm sản và thủy sản", true}, {"quản lý chất lượng nông, lâm sản và thủy sản", true}, {"trồng trọt và bảo vệ thực vật", true},
    {"bảo vệ thực vật", true}, {"bảo vệ môi trường", true}, {"bảo vệ chăm sóc trẻ em", true}, {"bảo vệ và phát triển rừng", true}, {"quản lý rừng phòng hộ", true},
    {"giáo dục nghề nghiệp - giáo dục thường xuyên", true}, {"giáo dục nghề nghiệp và giáo dục thường xuyên", true}, {"giáo dục thường xuyên", true},
    {"giáo dục nghề nghiệp", true}, {"giáo dục mầm non", true}, {"giáo dục phổ thông", true}, {"giáo dục quốc phòng và an ninh", true},
    {"cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ", true}, {"cảnh sát pccc và cnch", true}, {"cảnh sát giao thông", true}, {"cảnh sát điều tra", true}, {"cảnh sát hình sự", true}, {"cảnh sát kinh tế", true}, {"cảnh sát điều tra tội phạm về ma túy", true}, {"cảnh sát điều tra tội phạm về ma tuý", true},
    {"cảnh sát điều tra tội phạm về trật tự xã hội", true}, {"cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu", true}, {"cảnh sát phòng, chống tội phạm về môi trường", true}, {"cảnh sát quản lý hành chính về trật tự xã hội", true}, {"cảnh sát cơ động", true},
    {"an ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao", true}, {"an ninh mạng và phòng chống tội phạm sử dụng công nghệ cao", true},
    {"quản lý xuất nhập cảnh", true}, {"quản lý hành chính về trật tự xã hội", true}, {"xây dựng phong trào bảo vệ an ninh tổ quốc", true},
    {"an toàn giao thông", true}, {"an toàn thực phẩm", true}, {"an toàn vệ sinh thực phẩm", true}, {"an toàn, vệ sinh lao động", true},
    {"quản lý đô thị", true}, {"quản lý thị trường", true}, {"quản lý đất đai", true}, {"đăng ký đất đai", true}, {"phát triển quỹ đất", true}, {"phát triển nông thôn", true},
    {"nghiên cứu phát triển", true}, {"nghiên cứu khoa học", true}, {"đào tạo, bồi dưỡng", true}, {"đào tạo và bồi dưỡng", true}, {"bồi dưỡng chính trị", true},
    {"ứng dụng khoa học và công nghệ", true}, {"ứng dụng tiến bộ khoa học và công nghệ", true}, {"kỹ thuật tiêu chuẩn đo lường chất lượng", true}, {"tiêu chuẩn đo lường chất lượng", true},
    {"giám định y khoa", true}, {"chăm sóc sức khỏe sinh sản", true}, {"bảo trợ xã hội", true}, {"trợ giúp pháp lý", true}, {"tư vấn pháp luật", true}, {"trợ giúp pháp lý nhà nước", true},
    {"dịch vụ đấu giá tài sản", true}, {"cung ứng dịch vụ sự nghiệp công", true}, {"cung ứng dịch vụ công", true}, {"giám sát, điều hành đô thị thông minh", true},
    {"giám sát, điều hành thông minh", true}, {"điều hành thông minh", true}, {"kiểm soát thủ tục hành chính", true}, {"cải cách hành chính", true},
    {"tổ chức cán bộ", true}, {"tổ chức - hành chính", true}, {"tổ chức, hành chính", true}, {"tổ chức - cán bộ", true}, {"hành chính - tổ chức", true},
    {"hành chính - tổng hợp", true}, {"kế hoạch - tổng hợp", true}, {"kế hoạch - nghiệp vụ", true}, {"hậu cần - kỹ thuật", true}, {"tổng hợp - hành chính", true},
    {"tuyên truyền, báo chí, xuất bản", true}, {"tuyên truyền, báo chí - xuất bản", true}, {"tuyên giáo - nữ công", true}, {"chính sách - pháp luật", true},
    {"lâm nghiệp và kiểm lâm", true}, {"thủy sản và kiểm ngư", true}, {"chăn nuôi và thú y", true},
    {"cán bộ quản lý nông nghiệp và môi trường", true}, {"quản lý đê điều và phòng, chống thiên tai", true},
    {"kinh tế hợp tác và phát triển nông thôn", true}, {"chất lượng, chế biến và phát triển thị trường", true},
    {"quản lý và xây dựng công trình thủy lợi", true}, {"bảo tồn thiên nhiên và đa dạng sinh học", true},
    {"đo đạc, bản đồ và thông tin địa lý", true}, {"phát thanh, truyền hình và thông tin điện tử", true},
    {"thông tin cơ sở và thông tin đối ngoại", true}, {"xuất bản, in và phát hành", true}, {"mỹ thuật, nhiếp ảnh và triển lãm", true},
    {"quản lý khám, chữa bệnh", true}, {"tiết kiệm và vay vốn", true}, {"thương mại điện tử và kinh tế số", true},
    {"hợp tác quốc tế và truyền thông", true}, {"kế hoạch và tài chính", true}, {"tổ chức và cán bộ", true},
    {"pháp chế và cải cách hành chính", true}, {"kiểm tra văn bản và quản lý xử lý vi phạm hành chính", true},
    {"phổ biến, giáo dục pháp luật và trợ giúp pháp lý", true},
    {"thi hành án dân sự", true}, {"văn hóa cơ sở, gia đình và thư viện", true}, {"nông nghiệp và ptnt", true}, {"nông nghiệp & ptnt", true},
});

// Whose association it is: "Hội Nông dân, Phụ nữ, Cựu chiến binh".
inline constexpr Lexicon associations({Entry<bool>
    {"nông dân", true}, {"phụ nữ", true}, {"liên hiệp phụ nữ", true}, {"lhpn", true}, {"cựu chiến binh", true}, {"chữ thập đỏ", true}, {"người cao tuổi", true}, {"khuyến học", true},
    {"luật gia", true}, {"nhà báo", true}, {"người khuyết tật", true}, {"cựu giáo chức", true}, {"liên hiệp thanh niên", true}, {"văn học nghệ thuật", true}, {"đông y", true}, {"làm vườn", true},
    {"cựu thanh niên xung phong", true}, {"bảo trợ người khuyết tật và trẻ mồ côi", true},
});

// Kinds of school that follow one another in a list: "các trường mầm non, tiểu học".
inline constexpr Lexicon school_levels({Entry<bool>
    {"mầm non", true}, {"mẫu giáo", true}, {"tiểu học", true}, {"trung học cơ sở", true}, {"trung học phổ thông", true}, {"thcs", true}, {"thpt", true},
    {"cao đẳng", true}, {"đại học", true}, {"trung cấp", true}, {"học viện", true}, {"phổ thông dân tộc nội trú", true}, {"th&thcs", true}, {"dạy nghề", true},
});

// Behind a group's noun: whose, where, of what kind.
inline constexpr Lexicon qualifiers({Entry<bool>
    {"liên quan", true}, {"có liên quan", true}, {"nghiệp vụ", true}, {"chuyên môn, nghiệp vụ", true}, {"chuyên môn nghiệp vụ", true}, {"chức năng", true}, {"có chức năng", true}, {"trên địa bàn", true},
    {"trên địa bàn tỉnh", true}, {"đóng trên địa bàn", true}, {"đang hoạt động", true}, {"đang hoạt động trong", true},
    {"hoạt động trong lĩnh vực", true}, {"trong khối", true}, {"trong tỉnh", true}, {"trong cộng đồng", true}, {"trong và ngoài nhà trường", true}, {"ngoài nhà trường", true}, {"trong và ngoài tỉnh", true}, {"ngoài tỉnh", true}, {"trong và ngoài nước", true}, {"trong nước", true}, {"quốc tế", true}, {"trong toàn tỉnh", true}, {"toàn tỉnh", true}, {"ngành dọc", true},
    {"thuộc và trực thuộc", true}, {"thuộc, trực thuộc", true}, {"trong hệ thống", true}, {"trong cụm", true},
    {"quản lý nhà nước", true}, {"giúp việc", true}, {"tham mưu giúp việc", true}, {"tham mưu, giúp việc", true}, {"chuyên môn", true},
    {"truyền thông", true}, {"thông tin đại chúng", true}, {"thông tấn", true}, {"thông tấn, báo chí", true}, {"thông tấn báo chí", true}, {"trực tiếp quản lý", true}, {"thường trực", true},
    {"và tương đương", true}, {"cung cấp dịch vụ", true}, {"cung cấp dịch vụ chi trả", true}, {"cung cấp giải pháp", true},     {"có thẩm quyền", true}, {"thẩm quyền", true}, {"quản lý giáo dục", true},     {"tại địa phương", true}, {"trung ương", true}, {"của tỉnh", true}, {"của huyện", true},
    {"của thành phố", true}, {"của trung ương", true}, {"trung ương và địa phương", true}, {"từ tỉnh đến cơ sở", true},
    {"từ tỉnh đến xã", true}, {"các cấp", true}, {"có điều kiện", true},         {"sự nghiệp", true}, {"tín dụng", true}, {"bảo vệ pháp luật", true},
    {"vùng cao", true}, {"vùng sâu", true}, {"vùng xa", true}, {"biên giới", true}, {"miền núi", true}, {"ven biển", true}, {"còn lại", true}, {"khác", true}, {"đồng hành", true},
    {"đặc biệt khó khăn", true}, {"trọng điểm", true}, {"cùng cấp", true}, {"đồng cấp", true}, {"đóng quân trên địa bàn", true}, {"ngoài công lập", true},
    {"và ngoài công lập", true}, {"công lập", true}, {"công lập và ngoài công lập", true},
    {"quản lý cấp trên", true}, {"cấp trên", true}, {"cấp trên trực tiếp", true}, {"cấp dưới", true}, {"chủ quản", true},
});

// Directly behind a group's noun these tell its kind; further on they are verbs.
inline constexpr Lexicon kinds({Entry<bool>
    {"kiểm định", true}, {"nghiên cứu", true}, {"thi công", true}, {"đào tạo", true}, {"tư vấn", true}, {"kinh doanh", true}, {"sản xuất", true},
    {"viễn thông, bưu chính", true}, {"bưu chính, viễn thông", true}, {"bưu chính", true}, {"vận tải", true}, {"lữ hành", true}, {"du lịch", true},
    {"điện lực", true}, {"giáo dục", true}, {"thông tin", true}, {"báo chí", true},
    {"cung ứng", true}, {"chi trả", true}, {"kiểm toán", true}, {"giám định", true}, {"đầu mối", true},
});

// Places that follow one another in a list of a body's levels: "UBND các huyện, thành phố".
inline constexpr Lexicon levels({Entry<bool>
    {"huyện", true}, {"thị xã", true}, {"thành phố", true}, {"quận", true}, {"xã", true}, {"phường", true}, {"thị trấn", true},
    {"đặc khu", true}, {"tỉnh", true}, {"thôn", true}, {"bản", true}, {"tổ dân phố", true}, {"khu phố", true}, {"tp", true},
    {"cấp tỉnh", true}, {"cấp huyện", true}, {"cấp xã", true}, {"cấp thành phố", true}, {"buôn", true}, {"ấp", true}, {"khu vực", true},
    {"thành hội", true}, {"thành đoàn", true}, {"thị, thành hội", true}, {"thị, thành đoàn", true}, {"thị đoàn", true}, {"thị hội", true}, {"huyện, thị, thành ủy", true}, {"huyện, thành ủy", true}, {"huyện, thị ủy", true}, {"huyện ủy, thị ủy, thành ủy", true}, {"huyện ủy, thành ủy", true},
});

// Committees are named by their field, which may hold a verb: "Ban Chỉ đạo phòng,
// chống thiên tai và tìm kiếm cứu nạn". How such a field begins.
inline constexpr Lexicon fields_of_work({Entry<bool>
    {"công tác", true}, {"phòng, chống", true}, {"phòng chống", true}, {"các chương trình", true}, {"chương trình", true}, {"tuyên truyền", true},
    {"chuyển đổi số", true}, {"cải cách hành chính", true}, {"đổi mới", true}, {"phòng thủ dân sự", true}, {"bầu cử", true}, {"phát triển", true},
    {"về", true}, {"ứng phó", true}, {"tìm kiếm", true}, {"thi đua", true}, {"bảo vệ", true}, {"tổng kiểm kê", true}, {"kiểm kê", true}, {"xây dựng nông thôn mới", true},
    {"phối hợp phổ biến", true}, {"chăm sóc", true}, {"hội nhập", true}, {"an toàn", true}, {"giảm nghèo", true}, {"cuộc vận động", true}, {"thực hiện chương trình", true}, {"thực hiện nghị quyết", true},
});

// What ends such a field none the less.
inline constexpr Lexicon field_ends({Entry<bool>
    {"xem xét", true}, {"báo cáo", true}, {"tham mưu", true}, {"chủ trì", true}, {"phối hợp", true}, {"chỉ đạo", true}, {"hướng dẫn", true}, {"theo dõi", true},
    {"tổng hợp", true}, {"ban hành", true}, {"phê duyệt", true}, {"quyết định", true}, {"thẩm định", true}, {"cho ý kiến", true}, {"kết quả", true}, {"tình hình", true},
    {"theo", true}, {"để", true}, {"về", true}, {"trước", true}, {"sau", true}, {"trong", true}, {"khi", true}, {"nếu", true}, {"định kỳ", true}, {"kịp thời", true},
    {"có trách nhiệm", true}, {"chịu trách nhiệm", true}, {"qua", true}, {"thông qua", true}, {"xây dựng", true}, {"tổ chức", true}, {"triển khai", true},
    {"thực hiện", true}, {"những", true}, {"chủ động", true}, {"kiểm tra", true}, {"đôn đốc", true}, {"gửi", true}, {"tiếp tục", true}, {"việc", true}, {"cung cấp", true},
    {"tăng cường", true}, {"hằng năm", true}, {"hàng năm", true}, {"các khó khăn", true}, {"là", true}, {"gồm", true}, {"rà soát", true}, {"trình", true}, {"giao", true}, {"phân công", true}, {"họp", true}, {"đánh giá", true}, {"đề xuất", true}, {"quán triệt", true}, {"phổ biến", true},
    {"chuẩn bị", true}, {"cử", true}, {"bố trí", true}, {"phản ánh", true}, {"giúp", true}, {"yêu cầu", true}, {"đề nghị", true},
});

// Before a body: it is one of many.
inline constexpr Lexicon determiners({Entry<bool>
    {"các", true}, {"những", true}, {"mỗi", true}, {"từng", true}, {"toàn thể", true}, {"tất cả các", true}, {"một số", true},
    {"mọi", true}, {"toàn bộ các", true},
});

}  // namespace dondoc::compiler
