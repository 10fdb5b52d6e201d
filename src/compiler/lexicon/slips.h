// Slips of the pen and of the scanner in official Vietnamese, and the words that
// are no Vietnamese and yet right. Data only: how slips are found is
// grammar/slips.cc.
#pragma once

#include <string_view>

#include "compiler/lexicon/phrase.h"

namespace dondoc::compiler {

/// Words that are each well spelled and are wrong together; what is meant.
inline constexpr Lexicon known_slips({Entry<std::string_view>
    {"tuyên tuyền", "tuyên truyền"}, {"tuyền truyền", "tuyên truyền"}, {"lòng ghép", "lồng ghép"}, {"thông nhất", "thống nhất"}, {"mỗi quan hệ", "mối quan hệ"},
    {"chuyên đổi", "chuyển đổi"}, {"chỉ tiết", "chi tiết"}, {"thâm quyền", "thẩm quyền"}, {"chức hợp báo", "chức họp báo"}, {"buổi hợp báo", "buổi họp báo"}, {"tô chức", "tổ chức"},
    {"tố chức", "tổ chức"}, {"tổ chúc", "tổ chức"}, {"nhiêm vụ", "nhiệm vụ"}, {"nhiệm vu", "nhiệm vụ"}, {"thực hiên", "thực hiện"},
    {"kê hoạch", "kế hoạch"}, {"kế hoach", "kế hoạch"}, {"phôi hợp", "phối hợp"}, {"triên khai", "triển khai"}, {"hướng dân", "hướng dẫn"},
    {"lãnh đao", "lãnh đạo"}, {"chất lương", "chất lượng"}, {"số lương", "số lượng"}, {"tông hợp", "tổng hợp"}, {"đê nghị", "đề nghị"},
    {"thủ trường", "thủ trưởng"}, {"hiệu trường", "hiệu trưởng"}, {"đơn vi", "đơn vị"}, {"khân trương", "khẩn trương"}, {"đây mạnh", "đẩy mạnh"},
    {"kiêm tra", "kiểm tra"}, {"giảm sát", "giám sát"}, {"dự toàn", "dự toán"}, {"quân lý", "quản lý"}, {"bảo cáo", "báo cáo"},
    {"kinh phi", "kinh phí"}, {"chủ chì", "chủ trì"}, {"sử lý", "xử lý"}, {"bổ xung", "bổ sung"}, {"sát nhập", "sáp nhập"},
    {"bảo đàm", "bảo đảm"}, {"đảm bào", "đảm bảo"}, {"nghiêm túng", "nghiêm túc"}, {"vướng mặc", "vướng mắc"}, {"khó khẳn", "khó khăn"},
});

/// Foreign words of official texts: right as they are, and what a misread word may be.
inline constexpr std::string_view foreign_words[] = {
    "internet", "intranet", "email", "website", "video", "clip", "poster", "banner", "fanpage", "facebook", "zalo", "online", "smartphone", "logo",
    "livestream", "youtube", "tiktok", "blockchain", "robot", "infographic", "podcast", "marketing", "logistics", "software",
    "server", "camera", "podium", "catalogue", "backdrop", "standee", "file", "scan", "fax", "word", "excel", "pdf", "radio", "metro", "slogan"};

/// Two syllables that go together so often that a misspelt one is known by the other.
inline constexpr std::string_view common_pairs[] = {
    "tổ chức", "thực hiện", "nhiệm vụ", "phối hợp", "kế hoạch", "báo cáo", "triển khai", "hướng dẫn", "tuyên truyền", "lãnh đạo", "chỉ đạo",
    "quyết định", "chất lượng", "số lượng", "tổng hợp", "đề nghị", "đơn vị", "cơ quan", "địa phương", "phương án", "khẩn trương", "đẩy mạnh",
    "kiểm tra", "giám sát", "kinh phí", "dự toán", "quản lý", "bổ sung", "bảo đảm", "đảm bảo", "vướng mắc", "khó khăn", "kết quả", "hiệu quả",
    "nghiêm túc", "kịp thời", "thường xuyên", "trách nhiệm", "nhân dân", "cán bộ", "công chức", "viên chức", "hoạt động", "chương trình",
    "nội dung", "hình thức", "thời gian", "địa điểm", "yêu cầu", "mục đích", "mục tiêu", "giải pháp", "phát triển", "kinh tế", "xã hội", "văn hóa",
    "giáo dục", "đào tạo", "y tế", "môi trường", "nông nghiệp", "nông thôn", "công nghệ", "khoa học", "thông tin", "truyền thông", "an ninh",
    "quốc phòng", "trật tự", "an toàn", "pháp luật", "chính quyền", "chính sách", "ủy ban", "hội đồng", "đại biểu", "bầu cử", "ứng cử", "cử tri",
    "thành phố", "phường xã", "hợp tác", "doanh nghiệp", "học sinh", "giáo viên", "nhà trường", "phòng chống", "thiên tai", "dịch bệnh", "khắc phục",
    "hậu quả", "nâng cao", "nhận thức", "xây dựng", "ban hành", "văn bản", "theo dõi", "đôn đốc", "tham mưu", "chủ trì", "chủ động", "tích cực",
    "sơ kết", "tổng kết", "khen thưởng", "đánh giá", "rà soát", "cập nhật", "công khai", "minh bạch", "hiệp thương", "mặt trận", "đoàn thể",
    "hệ thống", "cơ sở", "dữ liệu", "dịch vụ", "trực tuyến", "chuyển đổi", "hành chính", "cải cách", "thủ tục", "quy định", "quy chế", "căn cứ"};

}  // namespace dondoc::compiler
