// Words that end a body's name in running text: what the body does follows.
#pragma once

#include "compiler/lexicon/phrase.h"

namespace dondoc::compiler {

// How a predicate begins.
enum class Verb : std::uint8_t {
  act,        // a verb
  adverb,     // chủ động, kịp thời …: looked through when the first verb is sought
  modal,      // có trách nhiệm, phải …: likewise
  cooperate,  // phối hợp
  lead,       // chủ trì
  adjunct,    // căn cứ, theo …: a clause stands between subject and verb
  link,       // để, nhằm, về …: ends a name, but begins no predicate
};

inline constexpr Lexicon verbs({Entry<Verb>
    {"chủ trì", Verb::lead}, {"đồng chủ trì", Verb::lead}, {"phối hợp", Verb::cooperate}, {"phối, kết hợp", Verb::cooperate}, {"hiệp đồng", Verb::cooperate}, {"phối kết hợp", Verb::cooperate},

    {"chủ động", Verb::adverb}, {"tích cực", Verb::adverb}, {"kịp thời", Verb::adverb}, {"thường xuyên", Verb::adverb},
    {"khẩn trương", Verb::adverb}, {"nghiêm túc", Verb::adverb}, {"tiếp tục", Verb::adverb}, {"trực tiếp", Verb::adverb},
    {"định kỳ", Verb::adverb}, {"kịp thời", Verb::adverb}, {"chặt chẽ", Verb::adverb}, {"hằng năm", Verb::adverb}, {"hàng năm", Verb::adverb},
    {"hằng tháng", Verb::adverb}, {"hàng tháng", Verb::adverb}, {"hằng quý", Verb::adverb}, {"hàng quý", Verb::adverb},
    {"hằng ngày", Verb::adverb}, {"hàng ngày", Verb::adverb}, {"hằng tuần", Verb::adverb}, {"hàng tuần", Verb::adverb}, {"đồng thời", Verb::adverb}, {"cùng", Verb::adverb}, {"sớm", Verb::adverb}, {"ưu tiên", Verb::adverb}, {"nghiêm", Verb::adverb},
    {"nhanh chóng", Verb::adverb}, {"thống nhất", Verb::adverb}, {"tự", Verb::adverb}, {"hết sức", Verb::adverb}, {"luôn", Verb::adverb}, {"sẵn sàng", Verb::adverb},

    {"có trách nhiệm", Verb::modal}, {"chịu trách nhiệm", Verb::modal}, {"có nhiệm vụ", Verb::modal}, {"phải", Verb::modal}, {"cần", Verb::modal},
    {"sẽ", Verb::modal}, {"được giao", Verb::modal}, {"đã", Verb::modal}, {"đang", Verb::modal}, {"đều", Verb::modal}, {"chịu", Verb::modal},
    {"không", Verb::modal}, {"cũng", Verb::modal},

    {"căn cứ", Verb::adjunct}, {"trên cơ sở", Verb::adjunct}, {"theo", Verb::adjunct}, {"tùy", Verb::adjunct}, {"tuỳ theo", Verb::adjunct},
    {"dựa trên", Verb::adjunct}, {"khi", Verb::adjunct}, {"trong quá trình", Verb::adjunct}, {"trong phạm vi", Verb::adjunct}, {"ngoài", Verb::adjunct},

    {"tham mưu", Verb::act}, {"xây dựng", Verb::act}, {"hướng dẫn", Verb::act}, {"chỉ đạo", Verb::act}, {"triển khai", Verb::act},
    {"thực hiện", Verb::act}, {"theo dõi", Verb::act}, {"kiểm tra", Verb::act}, {"đôn đốc", Verb::act}, {"báo cáo", Verb::act},
    {"tổng hợp", Verb::act}, {"cung cấp", Verb::act}, {"bố trí", Verb::act}, {"rà soát", Verb::act}, {"tăng cường", Verb::act},
    {"đẩy mạnh", Verb::act}, {"nâng cao", Verb::act}, {"ban hành", Verb::act}, {"phổ biến", Verb::act}, {"quán triệt", Verb::act},
    {"tuyên truyền", Verb::act}, {"vận động", Verb::act}, {"huy động", Verb::act}, {"đề xuất", Verb::act}, {"đề nghị", Verb::act},
    {"kiến nghị", Verb::act}, {"phản ánh", Verb::act}, {"gửi", Verb::act}, {"cử", Verb::act}, {"lập", Verb::act}, {"thành lập", Verb::act},
    {"thẩm định", Verb::act}, {"phê duyệt", Verb::act}, {"trình", Verb::act}, {"giám sát", Verb::act}, {"quản lý", Verb::act},
    {"đảm bảo", Verb::act}, {"bảo đảm", Verb::act}, {"hỗ trợ", Verb::act}, {"tạo điều kiện", Verb::act}, {"tham gia", Verb::act},
    {"thông tin", Verb::act}, {"thông báo", Verb::act}, {"cập nhật", Verb::act}, {"biên tập", Verb::act}, {"đăng tải", Verb::act},
    {"phát sóng", Verb::act}, {"xử lý", Verb::act}, {"giải quyết", Verb::act}, {"phân công", Verb::act}, {"giao", Verb::act},
    {"lồng ghép", Verb::act}, {"đưa", Verb::act}, {"làm", Verb::act}, {"giúp", Verb::act}, {"mời", Verb::act}, {"đón", Verb::act},
    {"ghi", Verb::act}, {"treo", Verb::act}, {"chuẩn bị", Verb::act}, {"điều hành", Verb::act}, {"điều phối", Verb::act},
    {"đánh giá", Verb::act}, {"nghiên cứu", Verb::act}, {"khảo sát", Verb::act}, {"đào tạo", Verb::act}, {"tập huấn", Verb::act},
    {"bồi dưỡng", Verb::act}, {"phát động", Verb::act}, {"phát hiện", Verb::act}, {"phát huy", Verb::act}, {"phân bổ", Verb::act},
    {"cân đối", Verb::act}, {"thanh tra", Verb::act}, {"hoàn thành", Verb::act}, {"hoàn thiện", Verb::act}, {"củng cố", Verb::act},
    {"kiện toàn", Verb::act}, {"lựa chọn", Verb::act}, {"xác định", Verb::act}, {"xem xét", Verb::act}, {"quyết định", Verb::act},
    {"kiểm soát", Verb::act}, {"tổ chức", Verb::act}, {"tiến hành", Verb::act}, {"thu thập", Verb::act}, {"đầu tư", Verb::act}, {"khuyến khích", Verb::act},
    {"duy trì", Verb::act}, {"ứng dụng", Verb::act}, {"tiếp nhận", Verb::act}, {"trao đổi", Verb::act}, {"đăng ký", Verb::act},
    {"góp ý", Verb::act}, {"nắm", Verb::act}, {"đấu tranh", Verb::act}, {"ngăn chặn", Verb::act}, {"lãnh đạo", Verb::act}, {"chú trọng", Verb::act},
    {"tập trung", Verb::act}, {"quan tâm", Verb::act}, {"đổi mới", Verb::act}, {"đồng hành", Verb::act}, {"chia sẻ", Verb::act}, {"kết nối", Verb::act},
    {"tích hợp", Verb::act}, {"số hóa", Verb::act}, {"khai thác", Verb::act}, {"vận hành", Verb::act}, {"tháo gỡ", Verb::act}, {"chấp hành", Verb::act},
    {"tuân thủ", Verb::act}, {"bảo vệ", Verb::act}, {"chuyển", Verb::act}, {"nộp", Verb::act}, {"ký", Verb::act}, {"họp", Verb::act},
    {"thống kê", Verb::act}, {"kiểm kê", Verb::act}, {"ra", Verb::act}, {"viết", Verb::act}, {"mở", Verb::act}, {"dành", Verb::act}, {"in", Verb::act},
    {"lấy", Verb::act}, {"coi", Verb::act}, {"xem", Verb::act}, {"gắn", Verb::act}, {"quy định", Verb::act}, {"yêu cầu", Verb::act},
    {"hoạch định", Verb::act}, {"tổng kết", Verb::act}, {"sơ kết", Verb::act}, {"thi đua", Verb::act}, {"khen thưởng", Verb::act}, {"biểu dương", Verb::act},
    {"hưởng ứng", Verb::act}, {"sử dụng", Verb::act}, {"thúc đẩy", Verb::act}, {"tư vấn", Verb::act}, {"phát triển", Verb::act}, {"liên hệ", Verb::act},
    {"cấp", Verb::act}, {"chi trả", Verb::act}, {"thu", Verb::act}, {"thay mặt", Verb::act}, {"ủy quyền", Verb::act}, {"sắp xếp", Verb::act},
    {"chỉ định", Verb::act}, {"giới thiệu", Verb::act}, {"nêu", Verb::act}, {"công bố", Verb::act}, {"công khai", Verb::act}, {"ghi hình", Verb::act},
    {"trang trí", Verb::act}, {"dự", Verb::act}, {"dự thảo", Verb::act}, {"soạn thảo", Verb::act}, {"biên soạn", Verb::act}, {"lưu trữ", Verb::act},
    {"rút", Verb::act}, {"tìm", Verb::act}, {"đặt", Verb::act}, {"khắc phục", Verb::act}, {"là", Verb::act}, {"gồm", Verb::act}, {"nhắc nhở", Verb::act},
    {"thiết kế", Verb::act}, {"khuyến cáo", Verb::act}, {"cảnh báo", Verb::act}, {"dự báo", Verb::act}, {"đo", Verb::act}, {"điều tra", Verb::act}, {"đăng", Verb::act},
    {"phụ trách", Verb::act}, {"đảm nhiệm", Verb::act}, {"điều chỉnh", Verb::act}, {"bổ sung", Verb::act}, {"kêu gọi", Verb::act}, {"xúc tiến", Verb::act},
    {"hình thành", Verb::act}, {"thí điểm", Verb::act}, {"lắp đặt", Verb::act}, {"sửa chữa", Verb::act}, {"bàn giao", Verb::act}, {"thẩm tra", Verb::act},

    {"triệu tập", Verb::act}, {"xác minh", Verb::act}, {"bình xét", Verb::act}, {"chấm điểm", Verb::act},
    {"quyên góp", Verb::act}, {"tặng", Verb::act},
    {"trưng bày", Verb::act}, {"trưng cầu", Verb::act}, {"in ấn", Verb::act}, {"phát hành", Verb::act},
    {"phản hồi", Verb::act}, {"xét", Verb::act}, {"họp xét", Verb::act}, {"gia hạn", Verb::act}, {"ký kết", Verb::act}, {"phân tích", Verb::act}, {"cấp phát", Verb::act},
    {"vận chuyển", Verb::act}, {"kích hoạt", Verb::act}, {"thu gom", Verb::act}, {"kết hợp", Verb::act}, {"tổ chức lại", Verb::act},
    {"khôi phục", Verb::act}, {"đóng góp", Verb::act}, {"đồng bộ", Verb::act},
    {"thực thi", Verb::act}, {"giải trình", Verb::act}, {"rút kinh nghiệm", Verb::act}, {"bình chọn", Verb::act},
    {"niêm yết", Verb::act}, {"phân cấp", Verb::act}, {"tặng thưởng", Verb::act}, {"tiên phong", Verb::act},
    {"bám sát", Verb::act}, {"nghiêm cấm", Verb::act}, {"hạn chế", Verb::act},
    {"giữ gìn", Verb::act}, {"tạo lập", Verb::act}, {"thu hút", Verb::act},
    {"tìm kiếm", Verb::act}, {"nghiệm thu", Verb::act}, {"biên dịch", Verb::act}, {"quảng bá", Verb::act},
    {"giáo dục", Verb::act}, {"chăm sóc", Verb::act}, {"điều trị", Verb::act},
    {"lưu ý", Verb::act}, {"thay thế", Verb::act}, {"mua sắm", Verb::act}, {"trang bị", Verb::act},
    {"cải tạo", Verb::act}, {"sản xuất", Verb::act}, {"bỏ phiếu", Verb::act},
    {"kê khai", Verb::act}, {"điểm danh", Verb::act}, {"hoàn trả", Verb::act}, {"thanh toán", Verb::act}, {"quyết toán", Verb::act},
    {"dự toán", Verb::act}, {"phân loại", Verb::act}, {"thanh, quyết toán", Verb::act}, {"thanh quyết toán", Verb::act},
    {"định hướng", Verb::act}, {"kiểm duyệt", Verb::act}, {"luân phiên", Verb::adverb}, {"khám", Verb::act}, {"dựng", Verb::act}, {"đảm nhận", Verb::act},
    {"kết nghĩa", Verb::act}, {"nhân rộng", Verb::act}, {"chấm", Verb::act}, {"tiêm", Verb::act}, {"phun", Verb::act}, {"trồng", Verb::act}, {"sưu tầm", Verb::act},
    {"trao", Verb::act}, {"phân phối", Verb::act}, {"đón tiếp", Verb::act}, {"sao gửi", Verb::act}, {"phát biểu", Verb::act}, {"chọn", Verb::act}, {"có báo cáo", Verb::act}, {"có văn bản báo cáo", Verb::act}, {"thẩm xét", Verb::act}, {"ổn định", Verb::act},
    {"tuyển chọn", Verb::act}, {"tuyển quân", Verb::act}, {"tuyển sinh", Verb::act}, {"tuyển dụng", Verb::act}, {"tiếp thu", Verb::act}, {"tuần tra", Verb::act}, {"truy quét", Verb::act}, {"trấn áp", Verb::act},
    {"sơ tán", Verb::act}, {"di dời", Verb::act}, {"giải tỏa", Verb::act}, {"khởi công", Verb::act}, {"giải ngân", Verb::act}, {"thu hồi", Verb::act}, {"cưỡng chế", Verb::act}, {"xử phạt", Verb::act},
    {"giải đáp", Verb::act}, {"trả lời", Verb::act}, {"ôn tập", Verb::act}, {"công nhận", Verb::act}, {"tuyên dương", Verb::act}, {"tôn vinh", Verb::act}, {"vinh danh", Verb::act}, {"tri ân", Verb::act},
    {"thăm hỏi", Verb::act}, {"thăm", Verb::act}, {"dâng hương", Verb::act}, {"đưa tin", Verb::act}, {"tháo dỡ", Verb::act}, {"nạo vét", Verb::act}, {"khơi thông", Verb::act}, {"khử khuẩn", Verb::act},
    {"tiêm phòng", Verb::act}, {"cách ly", Verb::act}, {"lấy mẫu", Verb::act}, {"nâng cấp", Verb::act}, {"sao lưu", Verb::act}, {"tiếp xúc", Verb::act}, {"ứng trực", Verb::act}, {"phân luồng", Verb::act},
    {"dọn dẹp", Verb::act}, {"ra quân", Verb::act}, {"thao diễn", Verb::act}, {"diễn tập", Verb::act}, {"bắt giữ", Verb::act}, {"triệt phá", Verb::act}, {"phòng ngừa", Verb::act}, {"bảo trì", Verb::act},

    {"đẩy nhanh", Verb::act}, {"chăm lo", Verb::act}, {"đa dạng hóa", Verb::act}, {"cải thiện", Verb::act}, {"chuẩn hóa", Verb::act}, {"siết chặt", Verb::act}, {"cam kết", Verb::act}, {"bồi thường", Verb::act},
    {"cứu trợ", Verb::act}, {"trợ giúp", Verb::act}, {"kiểm đếm", Verb::act}, {"bảo dưỡng", Verb::act}, {"phân định", Verb::act}, {"phân bố", Verb::act}, {"tiếp cận", Verb::act}, {"tận dụng", Verb::act},
    {"đẩy lùi", Verb::act}, {"thắt chặt", Verb::act}, {"lan tỏa", Verb::act}, {"phản biện", Verb::act}, {"cung ứng", Verb::act}, {"đỡ đầu", Verb::act}, {"đối chiếu", Verb::act}, {"nhận", Verb::act}, {"ứng phó", Verb::act}, {"trích", Verb::act}, {"cài đặt", Verb::act}, {"ký duyệt", Verb::act}, {"duyệt", Verb::act}, {"tạm ứng", Verb::act}, {"luân chuyển", Verb::act}, {"điều động", Verb::act}, {"miễn", Verb::act}, {"gia cố", Verb::act}, {"tu bổ", Verb::act}, {"khử trùng", Verb::act}, {"tiêu hủy", Verb::act}, {"tiêu độc", Verb::act}, {"rà phá", Verb::act}, {"tiếp sóng", Verb::act}, {"trình chiếu", Verb::act}, {"bảo quản", Verb::act}, {"kiểm định", Verb::act}, {"hiệu chuẩn", Verb::act}, {"giám định", Verb::act}, {"xét nghiệm", Verb::act}, {"truy vết", Verb::act}, {"phát quang", Verb::act}, {"đóng điện", Verb::act}, {"tổng rà soát", Verb::act}, {"tổng kiểm tra", Verb::act}, {"tham vấn", Verb::act}, {"đàm phán", Verb::act}, {"khởi động", Verb::act}, {"phúc tra", Verb::act}, {"tổng duyệt", Verb::act}, {"chạy thử", Verb::act}, {"luyện tập", Verb::act}, {"cắm", Verb::act}, {"dán", Verb::act}, {"kẻ vẽ", Verb::act}, {"tiếp nối", Verb::act}, {"kế thừa", Verb::act}, {"bảo lưu", Verb::act}, {"suy tôn", Verb::act}, {"đề bạt", Verb::act}, {"xếp loại", Verb::act}, {"chuyển giao", Verb::act}, {"tiếp quản", Verb::act}, {"bảo hộ", Verb::act}, {"hòa giải", Verb::act}, {"đối thoại", Verb::act}, {"vệ sinh", Verb::act}, {"tu sửa", Verb::act}, {"thu thuế", Verb::act}, {"lắng nghe", Verb::act}, 
    {"tập hợp", Verb::act}, {"gương mẫu", Verb::adverb}, {"nỗ lực", Verb::adverb}, {"quyết liệt", Verb::adverb},

    {"để", Verb::link}, {"nhằm", Verb::link}, {"về", Verb::link}, {"trong", Verb::link}, {"tại", Verb::link}, {"bằng", Verb::link}, {"đối với", Verb::link},
    {"từ", Verb::link}, {"đến", Verb::link}, {"với", Verb::link}, {"cho", Verb::link}, {"như", Verb::link}, {"mà", Verb::link}, {"qua", Verb::link},
    {"thông qua", Verb::link}, {"trước", Verb::link}, {"sau", Verb::link}, {"ngay", Verb::link}, {"nếu", Verb::link}, {"do", Verb::link}, {"vào", Verb::link},
    {"trên", Verb::link}, {"được", Verb::link}, {"bị", Verb::link}, {"có", Verb::link}, {"kết quả", Verb::link}, {"những", Verb::link}, {"việc", Verb::link},
    {"tình hình", Verb::link}, {"cụ thể", Verb::link}, {"gồm", Verb::link}, {"bao gồm", Verb::link}, {"công tác", Verb::link}, {"chậm nhất", Verb::link}, {"muộn nhất", Verb::link}, {"trễ nhất", Verb::link}, {"xong", Verb::link}, {"hạn cuối", Verb::link}, {"hạn chót", Verb::link}, {"hạn đến", Verb::link}, {"thời hạn", Verb::link},
    {"thì", Verb::link}, {"này", Verb::link}, {"khó khăn", Verb::link}, {"số lượng", Verb::link}, {"hồ sơ", Verb::link}, {"một số", Verb::link}, {"nội dung", Verb::link},
});

// Before a body in running text, these say that it is no subject.
inline constexpr Lexicon prepositions({Entry<bool>
    {"của", true}, {"thuộc", true}, {"do", true}, {"cho", true}, {"với", true}, {"về", true}, {"tại", true}, {"từ", true}, {"bởi", true},
    {"đến", true}, {"tới", true}, {"gửi", true}, {"trình", true}, {"báo cáo", true}, {"tham mưu", true}, {"giúp", true}, {"chỉ đạo", true},
    {"hướng dẫn", true}, {"đôn đốc", true}, {"giữa", true}, {"trong", true}, {"trên", true}, {"qua", true}, {"thông qua", true}, {"để", true},
    {"cùng", true}, {"hỗ trợ", true}, {"mời", true}, {"theo", true}, {"phối hợp", true}, {"là", true}, {"xuất", true}, {"cấp", true}, {"thành lập", true},
    {"kiện toàn", true}, {"đối với", true}, {"nhất là", true}, {"như", true}, {"bằng", true}, {"ở", true}, {"kiểm tra", true}, {"yêu cầu của", true},
    {"đại biểu", true}, {"thành viên", true},
});

// Sentences that open with a base, a condition or a time, the subject behind it.
inline constexpr Lexicon openings({Entry<bool>
    {"căn cứ", true}, {"theo", true}, {"theo dõi", false}, {"trong", true}, {"để", true}, {"trên cơ sở", true}, {"trong quá trình", true}, {"đối với", true}, {"trong thời gian", true},
    {"nếu", true}, {"khi", true}, {"ngày", true}, {"vào", true}, {"sáng ngày", true}, {"chiều ngày", true}, {"tối ngày", true}, {"tháng", true}, {"quý", true}, {"hằng ngày", true}, {"hàng ngày", true}, {"mỗi tuần", true}, {"đầu năm", true}, {"định kỳ", true}, {"hằng năm", true}, {"hàng năm", true}, {"hằng quý", true}, {"hằng tháng", true}, {"hàng quý", true}, {"hàng tháng", true}, {"hằng tuần", true}, {"hàng tuần", true}, {"mỗi năm", true}, {"mỗi quý", true}, {"mỗi tháng", true},
    {"ngoài", true}, {"trước", true}, {"sau khi", true}, {"từ", true}, {"quá trình", true}, {"trên đây", true},
    {"đồng thời", true}, {"riêng", true}, {"các nội dung", true}, {"dưới", true}, {"tại", true}, {"kết thúc", true}, {"chậm nhất", true},
    {"cuối năm", true}, {"cuối mỗi", true}, {"cuối học kỳ", true}, {"cuối kỳ", true}, {"cuối tháng", true}, {"cuối quý", true}, {"cuối đợt", true}, {"sau mỗi", true}, {"sau khi", true}, {"cuối năm học", true}, {"đầu năm học", true}, {"nhận được", true}, {"mọi khó khăn", true}, {"mọi vướng mắc", true}, {"các khó khăn", true}, {"những khó khăn", true}, {"những vướng mắc", true},
    {"mọi vấn đề", true}, {"những vấn đề", true}, {"các vấn đề", true}, {"có gì vướng mắc", true}, {"sau", true}, {"ngay sau khi", true}, {"trường hợp", true}, {"tùy", true}, {"nhằm", true},
});

// Words that ask a body to do something: the body follows. False: whoever is charged already does the asking.
inline constexpr Lexicon requests({Entry<bool>
    {"mời", false}, {"trân trọng mời", false}, {"kính mời", false},
    {"đề nghị", true}, {"yêu cầu", true}, {"giao", true}, {"giao cho", true}, {"phân công", true}, {"trân trọng đề nghị", true},
    {"giao nhiệm vụ cho", true}, {"khuyến khích", true}, {"đề nghị đồng chí", true}, {"kính đề nghị", true},
    {"giao nhiệm vụ", true}, {"giao trách nhiệm cho", true}, {"giao trách nhiệm", true}, {"phân công nhiệm vụ cho", true}, {"phân công trách nhiệm cho", true}, {"phân công cho", true}, {"thống nhất giao", true}, {"đồng ý giao", true},
    {"nay giao", true}, {"nay yêu cầu", true}, {"nay đề nghị", true}, {"ủy quyền cho", true}, {"ủy nhiệm cho", true}, {"vì vậy, yêu cầu", true}, {"vì vậy, đề nghị", true}, {"do đó, yêu cầu", true}, {"do đó, đề nghị", true},
    {"trân trọng yêu cầu", true}, {"rất mong", true},
});

}  // namespace dondoc::compiler
