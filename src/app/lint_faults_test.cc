// Faults planted one by one into three invented plans: two of examples/ (.docx,
// one of a People's Committee, one of a Party committee) and one of a department
// in text. Each time the rule of that fault, and no other, says something new, and
// says it of that passage.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "base/test_source_folder.h"
#include "base/text.h"
#include "base/zip.h"
#include "compiler/compile.h"
#include "draft/lint/lint.h"
#include "draft/lint/rules.h"
#include "draft/lint/words.h"

namespace dondoc::app {
namespace {

namespace lint = draft::lint;

/// `old` becomes `with`, in which "¶" begins a new paragraph. passage: a part of
/// what the finding points to; empty: the document as a whole.
struct Fault { const char *plan, *rule, *old, *with, *passage; };

void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.plan << ", " << fault.rule << ": " << fault.with; }

constexpr const char* department = R"(ỦY BAN NHÂN DÂN TỈNH SÔNG LA
SỞ NỘI VỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 17/KH-SNV
Sông La, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Cải cách hành chính của ngành Nội vụ

Căn cứ Kế hoạch số 301/KH-UBND ngày 25 tháng 12 năm 2025 của Ủy ban nhân dân tỉnh về cải cách hành chính năm 2026;
Sở Nội vụ ban hành Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Nâng cao chất lượng phục vụ người dân.
2. Hoàn thành các nhiệm vụ được giao.

II. THỜI GIAN VÀ HÌNH THỨC
1. Thời gian thực hiện
Từ ngày 02/02/2026 đến ngày 30/10/2026 (cao điểm từ ngày 01/6/2026 đến ngày 31/7/2026).
2. Hình thức tuyên truyền
- Bản tin nội bộ hằng tháng.
- Niêm yết tại trụ sở.

III. PHÂN CÔNG NHIỆM VỤ
1. Phòng Cải cách hành chính
- Chủ trì, phối hợp với Thanh tra tỉnh kiểm tra việc giải quyết thủ tục hành chính trước ngày 29/5/2026.
- Niêm yết, công khai danh mục thủ tục hành chính tại trụ sở cơ quan, bộ phận một cửa.
2. Trung tâm Lưu trữ lịch sử; Chi cục Văn thư
- Số hóa hồ sơ, tài liệu lưu trữ trước ngày 30/9/2026.
3. Văn phòng Sở
- Phát hành bản tin nội bộ, cập nhật trang thông tin điện tử.

IV. TỔ CHỨC THỰC HIỆN
1. Các phòng, đơn vị trực thuộc Sở gửi báo cáo kết quả thực hiện về Phòng Cải cách hành chính trước ngày 12/11/2026.
2. Phòng Cải cách hành chính tổng hợp, báo cáo kết quả thực hiện về Ủy ban nhân dân tỉnh trước ngày 30/11/2026.

Nơi nhận:
- Ủy ban nhân dân tỉnh (b/c);
- Thanh tra tỉnh (p/h);
- Trung tâm Lưu trữ lịch sử; Chi cục Văn thư (t/h);
- Các phòng, đơn vị trực thuộc Sở (t/h);
- Lưu: VT, CCHC.

GIÁM ĐỐC
Phạm Văn Mẫu
)";

constexpr const char* water = "ke-hoach-tuan-le-nuoc-sach.docx";
constexpr const char* affairs = "ke-hoach-thong-tin-doi-ngoai.docx";
constexpr const char* office = "so-noi-vu.txt";

#define WATER_LAST "Danh mục nhiệm vụ, thời hạn và sản phẩm cụ thể tại Phụ lục kèm theo Kế hoạch này."
#define WATER_UNIT "lập danh sách hộ chưa được sử dụng nước sạch, hoàn thành trong tháng 01/2027."
#define AFFAIRS_LAST "phản ánh về Ban Chỉ đạo để kịp thời xem xét, giải quyết."
#define AFFAIRS_UNIT "tổ chức thông tin lưu động tại khu vực cửa khẩu, mỗi tháng 02 buổi."
#define OFFICE_LAST "về Ủy ban nhân dân tỉnh trước ngày 30/11/2026."
#define OFFICE_UNIT "- Phát hành bản tin nội bộ, cập nhật trang thông tin điện tử."

const Fault faults[] = {
    {water, "task-without-unit", WATER_UNIT, WATER_UNIT "¶10. Công tác hậu cần¶Bố trí xe, loa, nước uống cho Lễ phát động.", "Bố trí xe, loa"},
    {affairs, "task-without-unit", AFFAIRS_UNIT, AFFAIRS_UNIT "¶9- Công tác hậu cần¶Bố trí xe, loa phục vụ thông tin lưu động.", "Bố trí xe, loa"},
    {office, "task-without-unit", OFFICE_UNIT, OFFICE_UNIT "¶4. Công tác hậu cần¶- Chuẩn bị phòng họp, tài liệu cho hội nghị sơ kết.", "Chuẩn bị phòng họp"},
    {office, "task-without-unit", OFFICE_LAST, OFFICE_LAST "¶3. Tổ chức hội nghị sơ kết công tác cải cách hành chính tại hội trường Sở.", "Tổ chức hội nghị sơ kết"},
    {water, "two-leads", "Công an tỉnh bảo đảm an ninh, trật tự các sự kiện", "Chủ trì bảo đảm an ninh, trật tự các sự kiện", "Chủ trì bảo đảm an ninh"},
    {affairs, "two-leads", "Chủ động phát hiện, tham mưu đấu tranh", "Chủ trì phát hiện, tham mưu đấu tranh", "Chủ trì phát hiện"},
    {office, "two-leads", "- Số hóa hồ sơ", "- Chủ trì số hóa hồ sơ", "Chủ trì số hóa"},
    {water, "duplicate-duty", "Tham mưu Ủy ban nhân dân tỉnh bố trí kinh phí", "Công khai lịch cấp nước, kết quả nội kiểm chất lượng nước hằng tuần.¶Tham mưu Ủy ban nhân dân tỉnh bố trí kinh phí", "kết quả nội kiểm"},
    {affairs, "duplicate-duty", AFFAIRS_UNIT, AFFAIRS_UNIT "¶Hướng dẫn trang trí khánh tiết, tuyên truyền trực quan phục vụ Ngày hội trước ngày 25/02/2027.", "Hướng dẫn trang trí"},
    {office, "duplicate-duty", OFFICE_UNIT, OFFICE_UNIT "¶- Niêm yết, công khai danh mục thủ tục hành chính tại trụ sở cơ quan, bộ phận một cửa.", "Niêm yết, công khai"},
    {office, "duplicate-duty", OFFICE_UNIT, OFFICE_UNIT "¶- Chủ trì, phối hợp với Trung tâm Lưu trữ lịch sử kiểm tra việc giải quyết thủ tục hành chính trước ngày 29/5/2026.", "kiểm tra việc giải quyết"},
    {water, "unit-without-task", "Công ty CP Cấp nước Sơn Thủy (t/h);", "Công ty CP Cấp nước Sơn Thủy (t/h);¶- Bưu điện tỉnh (t/h);", "Bưu điện tỉnh"},
    {affairs, "unit-without-task", "- Các đảng ủy xã, phường (t/h),", "- Các đảng ủy xã, phường (t/h),¶- Bưu điện tỉnh (t/h),", "Bưu điện tỉnh"},
    {office, "unit-without-task", "- Thanh tra tỉnh (p/h);", "- Thanh tra tỉnh (p/h);¶- Bưu điện tỉnh (t/h);", "Bưu điện tỉnh"},
    {water, "unit-without-task", "Công ty CP Cấp nước Sơn Thủy (t/h);", "Công ty CP Cấp nước Sơn Thủy (t/h);¶- Công ty CP Môi trường đô thị Sơn Thủy (t/h);", "Môi trường đô thị"},
    {office, "unit-without-task", "- Thanh tra tỉnh (p/h);", "- Thanh tra tỉnh (p/h);¶- Chi cục Kiểm lâm (t/h);", "Chi cục Kiểm lâm"},
    {water, "unit-not-recipient", WATER_UNIT, WATER_UNIT "¶10. Công ty Môi trường đô thị Sơn Thủy¶Thu gom rác tại nơi tổ chức Lễ phát động.", "Công ty Môi trường"},
    {affairs, "unit-not-recipient", AFFAIRS_UNIT, AFFAIRS_UNIT "¶9- Trường Cao đẳng Nghề Sơn Thủy¶Cử sinh viên phiên dịch phục vụ Ngày hội.", "Trường Cao đẳng"},
    {office, "unit-not-recipient", OFFICE_UNIT, OFFICE_UNIT "¶4. Công ty Công nghệ Sông La¶- Bảo trì trang thông tin điện tử hằng tháng.", "Công ty Công nghệ"},
    {water, "group-unresolved", WATER_LAST, WATER_LAST "¶5. Các cơ quan, đơn vị liên quan tuyên truyền trên trang thông tin điện tử của mình.", "Các cơ quan, đơn vị liên quan"},
    {affairs, "group-unresolved", AFFAIRS_LAST, AFFAIRS_LAST "¶4- Các cơ quan, đơn vị liên quan tuyên truyền trên trang thông tin điện tử của mình.", "Các cơ quan, đơn vị liên quan"},
    {office, "group-unresolved", OFFICE_LAST, OFFICE_LAST "¶3. Các đơn vị có liên quan rà soát thủ tục hành chính nội bộ.", "Các đơn vị có liên quan"},
    {water, "product-awaited", WATER_UNIT, WATER_UNIT "¶Treo băng rôn tại nơi tổ chức Lễ phát động theo ma két do Sở Ngoại vụ thiết kế.", "ma két do Sở Ngoại vụ thiết kế"},
    {affairs, "product-awaited", AFFAIRS_UNIT, AFFAIRS_UNIT "¶Treo áp phích theo mẫu đã được Trung tâm Văn hóa tỉnh phê duyệt.", "mẫu đã được Trung tâm Văn hóa tỉnh phê duyệt"},
    {office, "product-awaited", OFFICE_UNIT, OFFICE_UNIT "¶- Đăng tải tài liệu do Sở Tư pháp biên soạn trên trang thông tin điện tử.", "tài liệu do Sở Tư pháp biên soạn"},
    {water, "report-without-sender", WATER_LAST, WATER_LAST "¶5. Báo cáo tổng hợp hằng tuần gửi Ủy ban nhân dân tỉnh.", "Báo cáo tổng hợp hằng tuần"},
    {affairs, "report-without-sender", AFFAIRS_LAST, AFFAIRS_LAST "¶4- Báo cáo tổng hợp hằng tuần gửi Ban Thường vụ Tỉnh ủy.", "Báo cáo tổng hợp hằng tuần"},
    {office, "report-without-sender", OFFICE_LAST, OFFICE_LAST "¶3. Báo cáo tổng hợp hằng tuần gửi Ủy ban nhân dân tỉnh.", "Báo cáo tổng hợp hằng tuần"},
    {water, "report-without-addressee", WATER_LAST, WATER_LAST "¶5. Sở Y tế báo cáo kết quả ngoại kiểm trước ngày 12/4/2027.", "Sở Y tế báo cáo"},
    {affairs, "report-without-addressee", AFFAIRS_LAST, AFFAIRS_LAST "¶4- Sở Ngoại vụ báo cáo kết quả gặp mặt kiều bào trước ngày 31/3/2027.", "Sở Ngoại vụ báo cáo"},
    {office, "report-without-addressee", OFFICE_LAST, OFFICE_LAST "¶3. Văn phòng Sở báo cáo kết quả niêm yết trước ngày 12/11/2026.", "Văn phòng Sở báo cáo"},
    {water, "report-without-deadline", WATER_LAST, WATER_LAST "¶5. Sở Y tế báo cáo kết quả ngoại kiểm về Sở Nông nghiệp và Môi trường.", "Sở Y tế báo cáo"},
    {affairs, "report-without-deadline", AFFAIRS_LAST, AFFAIRS_LAST "¶4- Sở Ngoại vụ báo cáo kết quả gặp mặt kiều bào về Ban Chỉ đạo.", "Sở Ngoại vụ báo cáo"},
    {office, "report-without-deadline", OFFICE_LAST, OFFICE_LAST "¶3. Văn phòng Sở báo cáo kết quả niêm yết về Phòng Cải cách hành chính.", "Văn phòng Sở báo cáo"},
    {water, "report-before-work-ends", WATER_LAST, WATER_LAST "¶5. Công ty Cổ phần Cấp nước Sơn Thủy gửi báo cáo kết quả đấu nối về Ủy ban nhân dân tỉnh trước ngày 05/3/2027.", "trước ngày 05/3/2027"},
    {affairs, "report-before-work-ends", AFFAIRS_LAST, AFFAIRS_LAST "¶4- Sở Ngoại vụ báo cáo kết quả về Ban Thường vụ Tỉnh ủy trước ngày 12/3/2027.", "trước ngày 12/3/2027"},
    {office, "report-before-work-ends", "trước ngày 12/11/2026", "trước ngày 15/10/2026", "trước ngày 15/10/2026"},
    {water, "consolidation-too-early", WATER_LAST, WATER_LAST "¶5. Sở Y tế gửi báo cáo kết quả ngoại kiểm về Sở Khoa học và Công nghệ trước ngày 20/4/2027; Sở Khoa học và Công nghệ báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 21/4/2027.", "trước ngày 21/4/2027"},
    {affairs, "consolidation-too-early", AFFAIRS_LAST, AFFAIRS_LAST "¶4- Công an tỉnh báo cáo kết quả về Sở Ngoại vụ trước ngày 01/4/2027.¶5- Sở Ngoại vụ báo cáo kết quả về Ban Thường vụ Tỉnh ủy trước ngày 02/4/2027.", "trước ngày 02/4/2027"},
    {office, "consolidation-too-early", "trước ngày 30/11/2026", "trước ngày 13/11/2026", "trước ngày 13/11/2026"},
    {water, "date-outside-window", "hộ cận nghèo trước ngày 15/3/2027", "hộ cận nghèo trước ngày 15/3/2028", "trước ngày 15/3/2028"},
    {affairs, "date-outside-window", AFFAIRS_LAST, AFFAIRS_LAST "¶4- Thời gian thực hiện: từ ngày 01/12/2026 đến ngày 31/3/2027.¶5- Sở Ngoại vụ hoàn thành phim giới thiệu trước ngày 25/6/2027.", "trước ngày 25/6/2027"},
    {office, "date-outside-window", "trước ngày 30/9/2026", "trước ngày 30/9/2027", "trước ngày 30/9/2027"},
    {water, "date-on-rest-day", "hộ cận nghèo trước ngày 15/3/2027", "hộ cận nghèo trước ngày 14/3/2027", "trước ngày 14/3/2027"},
    {affairs, "date-on-rest-day", "phương trước ngày 15/12/2026", "phương chậm nhất ngày 01/01/2027", "chậm nhất ngày 01/01/2027"},
    {office, "date-on-rest-day", "trước ngày 30/11/2026", "chậm nhất ngày 24/11/2026", "chậm nhất ngày 24/11/2026"},
    {water, "date-in-past", "Ban hành kế hoạch của địa phương trước ngày 10/12/2026", "Ban hành kế hoạch của địa phương trước ngày 10/12/2025", "trước ngày 10/12/2025"},
    {affairs, "date-in-past", "phương trước ngày 15/12/2026", "phương trước ngày 15/12/2025", "trước ngày 15/12/2025"},
    {office, "date-in-past", "trước ngày 29/5/2026", "trước ngày 29/5/2025", "trước ngày 29/5/2025"},
    {water, "dates-contradict", "(từ ngày 23/3/2027 đến ngày 15/4/2027)", "(từ ngày 23/3/2027 đến ngày 15/3/2027)", "từ ngày 23/3/2027"},
    {affairs, "dates-contradict", "từ ngày 20/01/2027 đến ngày 20/02/2027", "từ ngày 20/02/2027 đến ngày 20/01/2027", "từ ngày 20/02/2027"},
    {office, "dates-contradict", "từ ngày 01/6/2026 đến ngày 31/7/2026", "từ ngày 01/6/2026 đến ngày 31/12/2026", "từ ngày 01/6/2026"},
    {water, "dates-contradict", WATER_LAST, WATER_LAST " Xe loa phục vụ tại Lễ ra quân ngày 24/3/2027; đại biểu dự Lễ ra quân ngày 25/3/2027.", "Lễ ra quân ngày 25/3/2027"},
    {office, "dates-contradict", "người dân.", "người dân, kể cả tại Ngày hội một cửa ngày 20/5/2026 và sau Ngày hội một cửa (ngày 21/5/2026).", "21/5/2026"},
    {water, "date-impossible", "tại phường Thủy An, ngày 15/3/2027", "tại phường Thủy An, ngày 31/4/2027", "31/4/2027"},
    {affairs, "date-impossible", "về hội nhập quốc tế", "ngày 30/02/2026 về hội nhập quốc tế", "30/02/2026"},
    {office, "date-impossible", "người dân.", "người dân, sơ kết ngày 31/6/2026.", "31/6/2026"},
    {water, "weekday-wrong", "tại xã Đá Mọc, ngày 22/3/2027", "tại xã Đá Mọc, thứ Ba, ngày 22/3/2027", "thứ Ba, ngày 22/3/2027"},
    {affairs, "weekday-wrong", "đăng ký tác nghiệp trước ngày 20/02/2027", "đăng ký tác nghiệp trước Chủ nhật, ngày 20/02/2027", "Chủ nhật, ngày 20/02/2027"},
    {office, "weekday-wrong", "người dân.", "người dân, sơ kết vào thứ Hai, ngày 02/6/2026.", "thứ Hai, ngày 02/6/2026"},
    {water, "channel-without-owner", "tháo dỡ chậm nhất ngày 30/3/2027.", "tháo dỡ chậm nhất ngày 30/3/2027.¶4. Thông tin di động¶Hình thức tuyên truyền: sử dụng tin nhắn, tổng đài tự động.", "tin nhắn"},
    {affairs, "channel-without-owner", "sinh hoạt chuyên đề ở chi bộ, thôn, bản.", "sinh hoạt chuyên đề ở chi bộ, thôn, bản.¶4- Thông tin di động¶Hình thức tuyên truyền: sử dụng tin nhắn, tổng đài tự động.", "tin nhắn"},
    {office, "channel-without-owner", "- Niêm yết tại trụ sở.", "- Niêm yết tại trụ sở.¶- Nhắn tin đến thuê bao.", "Nhắn tin"},
    {water, "reference-incomplete", "Nghị quyết số 46/NQ-HĐND ngày 10 tháng 7 năm 2026 của", "Nghị quyết số 46/NQ-HĐND của", "46/NQ-HĐND"},
    {affairs, "reference-incomplete", "Kết luận số 57-KL/TW, ngày 15/6/2023 của", "Kết luận số 57-KL/TW của", "57-KL/TW"},
    {office, "reference-incomplete", "301/KH-UBND ngày 25 tháng 12 năm 2025 của", "301/KH-UBND của", "301/KH-UBND"},
    {water, "reference-incomplete", WATER_LAST, WATER_LAST " Việc thanh toán thực hiện theo Quyết định ngày 11/7/2026 của Ủy ban nhân dân tỉnh.", "Quyết định ngày 11/7/2026"},
    {office, "reference-incomplete", "người dân.", "người dân theo Kế hoạch của Ủy ban nhân dân tỉnh ngày 26/12/2025.", "Kế hoạch của Ủy ban nhân dân tỉnh"},
    {water, "reference-inconsistent", WATER_LAST, WATER_LAST " Việc thực hiện Nghị quyết số 46/NQ-HĐND ngày 11/7/2026 có hướng dẫn riêng.", "46/NQ-HĐND"},
    {affairs, "reference-inconsistent", AFFAIRS_LAST, AFFAIRS_LAST " Hướng dẫn số 57-KL/TW được đăng trên trang thông tin điện tử.", "57-KL/TW"},
    {office, "reference-inconsistent", "người dân.", "người dân theo Kế hoạch số 301/KH-UBND ngày 26/12/2025.", "301/KH-UBND"},
    {water, "body-ended", "Phối hợp với Sở Giáo dục và Đào tạo kiểm tra", "Phối hợp với Sở Tài nguyên và Môi trường kiểm tra", "Sở Tài nguyên và Môi trường"},
    {affairs, "body-ended", "- Ban Tuyên giáo và Dân vận Trung ương (b/c),", "- Ban Tuyên giáo Trung ương (b/c),", "Ban Tuyên giáo Trung ương"},
    {office, "body-ended", "phối hợp với Thanh tra tỉnh kiểm tra", "phối hợp với Thanh tra tỉnh, UBND huyện Bến Đá kiểm tra", "UBND huyện Bến Đá"},
    {water, "body-ended", WATER_LAST, WATER_LAST " Danh sách hộ lấy theo số liệu của Sở Kế hoạch và Đầu tư.", "Sở Kế hoạch và Đầu tư"},
    {affairs, "body-ended", AFFAIRS_LAST, AFFAIRS_LAST " Hình ảnh tư liệu lấy từ kho của các đồng chí Huyện ủy.", "Huyện ủy"},
    {office, "body-ended", "người dân.", "người dân tại trụ sở UBND huyện.", "UBND huyện"},
    {water, "abbreviation-undefined", "thông tin sai sự thật về nguồn nước (nếu có)", "thông tin sai sự thật về nguồn nước trên BQTLN (nếu có)", "BQTLN"},
    {affairs, "abbreviation-undefined", "phản bác thông tin xấu, độc (nếu có)", "phản bác thông tin xấu, độc trên KGXQ (nếu có)", "KGXQ"},
    {office, "abbreviation-undefined", "người dân.", "người dân tại các BPXQK.", "BPXQK"},
    {office, "abbreviation-undefined", "người dân.", "người dân tại các BPTNTKQTTHC.", "BPTNTKQTTHC"},
    {water, "heading-missing", "Độc lập - Tự do - Hạnh phúc", "", ""},
    {affairs, "heading-missing", "ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM¶Độc lập - Tự do - Hạnh phúc", ""},
    {office, "heading-missing", "Độc lập - Tự do - Hạnh phúc\n", "", ""},
    {water, "heading-missing", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHỈA VIỆT NAM", "CHỦ NGHỈA"},
    {affairs, "heading-missing", "ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG CỘNG SÃN VIỆT NAM", "SÃN"},
    {office, "heading-missing", "Độc lập - Tự do - Hạnh phúc\n", "Độc lập - Tư do - Hạnh phúc\n", "Tư do"},
    {water, "head-incomplete", "Sơn Thủy, ngày 20 tháng 11", "ngày 20 tháng 11", ""},
    {affairs, "head-incomplete", "Sơn Thủy, ngày 16", "ngày 16", ""},
    {office, "head-incomplete", "Sông La, ngày 12", "ngày 12", ""},
    {water, "number-line", "214/KH-UBND", "4/KH-UBND", "4/KH-UBND"},
    {affairs, "number-line", "Số 17-KH/BCĐ", "Số: 17-KH/BCĐ", "17-KH/BCĐ"},
    {office, "number-line", "Số: 17/KH-SNV", "Số 17/KH-SNV", "17/KH-SNV"},
    {water, "date-form", "Sơn Thủy, ngày 20 tháng 11 năm 2026", "Sơn Thủy, ngày 20/11/2026", "ngày 20/11/2026"},
    {affairs, "date-form", "Sơn Thủy, ngày 16", "Sơn Thủy, ngày 9", "ngày 9 tháng 11 năm 2026"},
    {affairs, "heading-missing", ">*<", ">-<", ""},
    {office, "date-form", "ngày 12 tháng 01 năm 2026", "ngày 12 tháng 1 năm 2026", "ngày 12 tháng 1 năm 2026"},
    {water, "recipients-form", "Lưu: VT, NNMT", "Chi cục Thủy lợi", "Chi cục Thủy lợi"},
    {affairs, "recipients-form", "Lưu Văn phòng Tỉnh ủy", "Văn phòng Tỉnh ủy", "Văn phòng Tỉnh ủy"},
    {office, "recipients-form", "- Lưu: VT, CCHC.\n", "", "Các phòng, đơn vị trực thuộc Sở"},
    {water, "signature-form", "TM. ỦY BAN", "T/M ỦY BAN", "T/M"},
    {affairs, "signature-form", "T/M BAN CHỈ ĐẠO", "TM. BAN CHỈ ĐẠO", "TM."},
    {office, "signature-form", "GIÁM ĐỐC\n", "T/L GIÁM ĐỐC¶CHÁNH VĂN PHÒNG\n", "T/L"},
    {office, "signature-form", "GIÁM ĐỐC\n", "PHÓ GIÁM ĐỐC\n", "PHÓ GIÁM ĐỐC"},
    {office, "signature-form", "Phạm Văn Mẫu", "ThS. Phạm Văn Mẫu", "Phạm Văn Mẫu"},
    {water, "body-capitals", "Phối hợp với Sở Giáo dục và Đào tạo kiểm tra", "Phối hợp với Sở giáo dục và đào tạo kiểm tra", "Sở giáo dục và đào tạo"},
    {affairs, "body-capitals", "Công an tỉnh; Bộ Chỉ huy Quân sự tỉnh", "Công an tỉnh; Bộ chỉ huy quân sự tỉnh", "Bộ chỉ huy quân sự"},
    {office, "body-capitals", OFFICE_LAST, "về Ủy ban Nhân dân tỉnh trước ngày 30/11/2026.", "Ủy ban Nhân dân"},
    // A group of the house holds nobody else, a list of departments those it names.
    {office, "unit-not-recipient", OFFICE_UNIT, OFFICE_UNIT "¶4. Công an tỉnh¶- Cử cán bộ tham gia kiểm tra an toàn hồ sơ điện tử.", "Công an tỉnh"},
    {office, "unit-without-task", "- Thanh tra tỉnh (p/h);", "- Thanh tra tỉnh (p/h);¶- Các Sở: Y tế, Văn hóa, Thể thao và Du lịch (t/h);", "Các Sở"},
    {office, "weekday-wrong", "người dân.", "người dân, sơ kết ngày 02/6/2026 (thứ Hai).", "02/6/2026 (thứ Hai"},
    {office, "dates-contradict", "người dân.", "người dân, kể cả tại Ngày hội một cửa ngày 20/5/2026; truyền hình Ngày hội một cửa vào tối 21/5/2026.", "21/5/2026"},
    {office, "dates-contradict", "301/KH-UBND ngày 25 tháng 12 năm 2025", "301/KH-UBND ngày 25 tháng 01 năm 2026", "301/KH-UBND"},
    {office, "duplicate-duty", OFFICE_UNIT, OFFICE_UNIT "¶- Số hóa hồ sơ, tài liệu lưu trữ trước ngày 28/8/2026.", "Số hóa hồ sơ"},
    {office, "body-ended", "phối hợp với Thanh tra tỉnh kiểm tra", "phối hợp với Thanh tra tỉnh, Phòng Nội vụ huyện kiểm tra", "Phòng Nội vụ huyện"},
    {office, "body-ended", "người dân.", "người dân qua Đài Truyền thanh - Truyền hình huyện.", "Đài Truyền thanh - Truyền hình huyện"},
    {office, "abbreviation-undefined", "người dân.", "người dân theo chỉ đạo của BCĐ 195.", "BCĐ"},
    {office, "number-line", "Số: 17/KH-SNV", "Số: 17/SNV-KH", "17/SNV-KH"},
    {office, "reference-inconsistent", "người dân.", "người dân theo Kế hoạch số 301-KH/UBND.", "301-KH/UBND"},
    {office, "body-capitals", "người dân.", "người dân, có ý kiến của ủy ban MTTQ Việt Nam tỉnh.", "ủy ban MTTQ"},
    {office, "group-unresolved", OFFICE_UNIT, OFFICE_UNIT "¶4. Đối với tuyến xã¶- Tham mưu kế hoạch tiếp nhận hồ sơ tại bộ phận một cửa.", "tuyến xã"},
    {office, "task-without-unit", OFFICE_UNIT, OFFICE_UNIT "¶4. Công tác thông tin, báo chí¶- Mở chuyên mục cải cách hành chính trên trang thông tin điện tử.", "Mở chuyên mục"},
    {office, "task-without-unit", OFFICE_UNIT, OFFICE_UNIT "¶4. Kiểm tra, sơ kết¶a) Nội dung: kiểm tra việc tiếp nhận hồ sơ tại bộ phận một cửa.¶b) Thời gian: tháng 6/2026.", "Kiểm tra, sơ kết"},
    {water, "label-sequence", WATER_LAST, WATER_LAST "¶6. Kế hoạch này được đăng trên Cổng Thông tin điện tử tỉnh.", "6."},
    {affairs, "label-sequence", AFFAIRS_LAST, AFFAIRS_LAST "¶5- Kế hoạch này được đăng trên Cổng Thông tin điện tử tỉnh.", "5-"},
    {office, "label-sequence", "2. Hoàn thành", "3. Hoàn thành", "3."},
};

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::string replaced(std::string text, const std::string& old, const std::string& with, const std::string& paragraph) {
  const auto at = text.find(old);
  EXPECT_NE(at, text.npos) << "the plan has no: " << old;
  if (at == text.npos) return text;
  std::string broken = with;
  for (auto mark = broken.find("¶"); mark != broken.npos; mark = broken.find("¶", mark + paragraph.size())) broken.replace(mark, std::string_view("¶").size(), paragraph);
  return text.replace(at, old.size(), broken);
}

std::string planted(const std::string& plan, const Fault* fault) {
  if (plan == office) return fault ? replaced(department, fault->old, fault->with, "\n") : std::string(department);
  const auto bytes = read(base::source_folder() / "examples" / plan);
  if (!fault) return bytes;
  const base::ZipReader archive(bytes);
  base::ZipWriter out;
  for (const auto& entry : archive.entries()) {
    auto content = *archive.read(entry.name);
    if (entry.name == "word/document.xml") content = replaced(content, fault->old, fault->with, "</w:t></w:r></w:p><w:p><w:r><w:t>");
    out.add(entry.name, content);
  }
  return out.finish();
}

struct Said { std::string rule, passage, reason; auto operator<=>(const Said&) const = default; };

std::vector<Said> said(const std::string& bytes, const std::string& name) {
  const auto draft = compiler::compile(bytes, name, {.with_text = true, .rules = {}});
  const base::CodePointMap map(*draft.source.text);
  std::vector<Said> out;
  for (const auto& it : lint::lint(draft)) {
    const auto passage = it.at.size() == 2 ? base::fold_spaces(std::string_view(*draft.source.text).substr(map.byte_at(it.at[0]), map.byte_at(it.at[1]) - map.byte_at(it.at[0]))) : std::string();
    out.push_back({it.rule, passage, lint::reason("vi", it)});
  }
  std::sort(out.begin(), out.end());
  return out;
}

class LintFault : public testing::TestWithParam<Fault> {};

TEST_P(LintFault, is_found_where_it_was_planted) {
  const auto& fault = GetParam();
  static std::map<std::string, std::vector<Said>> before;
  if (!before.contains(fault.plan)) before[fault.plan] = said(planted(fault.plan, nullptr), fault.plan);
  const auto after = said(planted(fault.plan, &fault), fault.plan);
  std::vector<Said> fresh;
  std::set_difference(after.begin(), after.end(), before[fault.plan].begin(), before[fault.plan].end(), std::back_inserter(fresh));
  std::string told;
  bool there = false;
  for (const auto& it : fresh) {
    told += it.rule + " at “" + it.passage + "”: " + it.reason + "\n";
    there |= it.rule == fault.rule && (*fault.passage ? it.passage.find(fault.passage) != it.passage.npos : it.passage.empty());
  }
  EXPECT_TRUE(there) << "not found; but:\n" << told;
  for (const auto& it : fresh) EXPECT_EQ(it.rule, fault.rule) << told;
}

INSTANTIATE_TEST_SUITE_P(Planted, LintFault, testing::ValuesIn(faults), [](const auto& info) {
  std::string name = std::string(info.param.rule) + "_" + std::to_string(info.index);
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

TEST(LintFaults, are_planted_for_each_rule) {
  std::map<std::string, std::set<std::string>> plans;
  for (const auto& fault : faults) plans[fault.rule].insert(fault.plan);
  for (const auto& rule : lint::rules()) EXPECT_EQ(plans[std::string(rule.id)].size(), 3u) << rule.id;
}

}  // namespace
}  // namespace dondoc::app
