// Papers of an invented province, for the tests: one unit's report, one
// consolidated report and one chasing letter in each family's form.
#pragma once

#include "writer/chasing_letter.h"
#include "writer/consolidated_report.h"
#include "writer/unit_report.h"

namespace dondoc::writer::samples {

inline base::Id id(int number) {
  const auto digits = std::to_string(number);
  return *base::Id::parse("0193a0c0-0000-7000-8000-" + std::string(12 - digits.size(), '0') + digits);
}

inline const std::string state_plan =
    "Kế hoạch số 214/KH-UBND ngày 20 tháng 11 năm 2026 của Ủy ban nhân dân tỉnh Sơn Thủy về truyền thông Tuần lễ Nước sạch tỉnh Sơn Thủy năm 2027";

inline UnitReport unit_report() {
  UnitReport report;
  report.head = {.family = Family::state, .superior = "Ủy ban nhân dân tỉnh Sơn Thủy", .issuer = "Sở Y tế", .issuer_code = "SYT", .number = {},
                 .place = "Sơn Thủy", .dated_on = base::Date::of(2026, 12, 23), .title = "Kết quả thực hiện Kế hoạch truyền thông Tuần lễ Nước sạch tháng 12 năm 2026",
                 .addressees = {"Sở Nông nghiệp và Môi trường"}, .legal_bases = {}, .recipients = {"Như trên", "Giám đốc, các PGĐ Sở"},
                 .filed_at = "VT, NVY", .signature = {"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Đoàn Thục Quyên"}};
  report.plan = state_plan;
  report.period = "tháng 12 năm 2026";
  report.items = {{"Truyền thông về nước sạch, vệ sinh và phòng, chống bệnh lây qua đường nước",
                   "Đã tổ chức 12 buổi truyền thông trực tiếp tại 06 xã, phường.\n- 840 lượt người tham dự;\n- Cấp phát 2.000 tờ rơi."},
                  {"Công bố kết quả ngoại kiểm chất lượng nước hằng tháng", "Đã công bố kết quả tháng 12/2026 trên trang thông tin điện tử của Sở."}};
  report.figures = {{"Số buổi truyền thông trực tiếp", "buổi", "12"}, {"Số người tham dự", "lượt người", "840"}, {"Tỷ lệ mẫu nước đạt quy chuẩn", "%", "96.4"}};
  report.difficulties = "Một số điểm trường ở xa, phương tiện kiểm nghiệm nhanh còn thiếu.";
  return report;
}

inline ConsolidatedReport state_report() {
  ConsolidatedReport report;
  report.head = {.family = Family::state, .superior = "Ủy ban nhân dân tỉnh Sơn Thủy", .issuer = "Sở Nông nghiệp và Môi trường", .issuer_code = "SNNMT", .number = "45",
                 .place = "Sơn Thủy", .dated_on = base::Date::of(2027, 1, 5), .day_is_blank = false,
                 .title = "Kết quả thực hiện Kế hoạch truyền thông Tuần lễ Nước sạch tỉnh Sơn Thủy tháng 12 năm 2026", .addressees = {"Ủy ban nhân dân tỉnh Sơn Thủy"},
                 .legal_bases = {}, .recipients = {"Như trên (b/c)", "Các sở, ban, ngành tỉnh (p/h);", "UBND các xã, phường (t/h)"}, .filed_at = "VT, TL",
                 .signature = {"GIÁM ĐỐC", "", "Trần Hạo Minh"}};
  report.opening = "Thực hiện " + state_plan + ", Sở Nông nghiệp và Môi trường tổng hợp, báo cáo kết quả tháng 12 năm 2026 như sau:";
  report.assessment = {{"", "Theo bảng theo dõi, tính đến ngày 05/01/2027, Kế hoạch có 02 nhiệm vụ giao cho 09 đơn vị, gồm 12 việc của các đơn vị: đã hoàn thành 05 việc (41,7%), "
                            "đang thực hiện 04 việc, quá hạn 02 việc, chưa có cập nhật 01 việc."},
                       {"", "Có 0 nhiệm vụ đã hoàn thành ở tất cả các đơn vị được giao, 01 nhiệm vụ đang trong thời hạn, 01 nhiệm vụ còn đơn vị quá hạn:\n"
                            "- Truyền thông về nước sạch, vệ sinh (hạn 31/12/2026; quá hạn 02/08 đơn vị)"}};
  report.results = {
      {"Biên soạn, phát hành bộ tài liệu truyền thông dùng chung", "Đã phát hành 01 sổ tay hỏi - đáp, 05 đồ họa thông tin và 03 bài phát thanh tới 100% xã, phường.", {id(1)}},
      {"Truyền thông về nước sạch, vệ sinh", "Sở Y tế tổ chức 12 buổi truyền thông trực tiếp tại 06 xã, phường, thu hút 840 lượt người.", {id(2)}},
      {"Truyền thông về nước sạch, vệ sinh", "UBND phường Thủy An và UBND xã Đá Mọc phát thanh 03 lần/tuần:\n- Bằng tiếng Việt;\n- Bằng tiếng dân tộc thiểu số tại xã Đá Mọc.", {id(3), id(4)}},
  };
  report.figures = {{{"Số buổi truyền thông trực tiếp", "buổi", "1284"}, {id(2), id(3), id(4)}}, {{"Số hộ nghèo, hộ cận nghèo được đấu nối", "hộ", "126"}, {id(4)}},
                    {{"Mô hình, cách làm hay", "", "- UBND phường Thủy An: tổ tự quản dòng kênh sạch;\n- UBND xã Đá Mọc: lịch trực bể nước chung của bản."}, {id(3), id(4)}}};
  report.difficulties = {{"", "UBND xã Đá Mọc: kinh phí cấp xã bố trí chậm.\n- Đã được trả lời: sẽ cấp bổ sung trong tháng 01/2027.", {id(4)}}};
  report.upcoming = {{"", "- Đôn đốc hoàn thành nhiệm vụ đã quá hạn: truyền thông về nước sạch, vệ sinh (hạn 31/12/2026; còn 02 đơn vị chưa hoàn thành)."},
                     {"", "- Tổ chức Lễ phát động (hạn 30/01/2027; còn 01/01 đơn vị chưa hoàn thành)."}};
  report.proposals = {{"", "Đề nghị Sở Tài chính sớm hướng dẫn thanh quyết toán.", {id(3)}}};
  report.units_without_report = {"UBND xã Khe Ngàn", "UBND xã Bản Lụa"};
  report.units_not_yet_due = 3;
  report.not_yet_due_on = base::Date::of(2027, 1, 25);
  report.units_in_review = 1;
  report.closing = "Trên đây là kết quả thực hiện Kế hoạch tháng 12 năm 2026, Sở Nông nghiệp và Môi trường báo cáo Ủy ban nhân dân tỉnh xem xét, chỉ đạo.";
  report.sources = {{id(1), "Sở Văn hóa, Thể thao và Du lịch", "88/BC-SVHTTDL", base::Date::of(2026, 12, 22)}, {id(2), "Sở Y tế", "312/BC-SYT", base::Date::of(2026, 12, 23)},
                    {id(3), "UBND phường Thủy An", "", base::Date::of(2026, 12, 24)}, {id(4), "UBND xã Đá Mọc", "19/BC-UBND", {}}};
  return report;
}

inline ConsolidatedReport party_report() {
  auto report = state_report();
  report.head = {.family = Family::party, .superior = "Tỉnh ủy Sơn Thủy", .issuer = "Ban Chỉ đạo công tác thông tin đối ngoại", .issuer_code = "BCĐ", .number = "9",
                 .place = "Sơn Thủy", .dated_on = base::Date::of(2027, 4, 8), .day_is_blank = false, .title = "kết quả công tác thông tin đối ngoại từ tháng 12/2026 đến hết quý I/2027",
                 .addressees = {}, .legal_bases = {"Căn cứ Kế hoạch số 17-KH/BCĐ, ngày 16/11/2026 của Ban Chỉ đạo công tác thông tin đối ngoại tỉnh"},
                 .recipients = {"Ban Tuyên giáo và Dân vận Trung ương (b/c)", "Ban Thường vụ Tỉnh ủy (b/c)", "Các đồng chí thành viên Ban Chỉ đạo (t/h)"},
                 .filed_at = "Văn phòng Tỉnh ủy", .signature = {"T/M BAN CHỈ ĐẠO", "TRƯỞNG BAN", "Bùi Thục Nghi"}};
  report.opening = "Ban Chỉ đạo công tác thông tin đối ngoại tỉnh báo cáo kết quả như sau:";
  report.results = {{"Tập huấn công tác thông tin đối ngoại", "Ban Tuyên giáo và Dân vận Tỉnh ủy tổ chức 01 hội nghị tập huấn cho 96 cấp ủy viên cơ sở.", {id(1)}},
                    {"Quảng bá hình ảnh địa phương", "Sở Văn hóa, Thể thao và Du lịch hoàn thành 06 video ngắn, đạt 1,2 triệu lượt xem.", {id(2)}}};
  report.figures = {{{"Số tin, bài đã đăng, phát", "tin, bài", "1284"}, {id(1), id(2)}}};
  report.assessment.clear();
  report.difficulties.clear();
  report.upcoming.clear();
  report.units_not_yet_due = report.units_in_review = 0;
  report.proposals = {{"", "Đề nghị Trung ương hỗ trợ tài liệu bằng tiếng nước bạn.", {id(2)}}};
  report.units_without_report.clear();
  report.closing = "Trên đây là kết quả công tác thông tin đối ngoại, Ban Chỉ đạo báo cáo Ban Thường vụ Tỉnh ủy.";
  report.sources = {{id(1), "Ban Tuyên giáo và Dân vận Tỉnh ủy", "57-BC/BTGDVTU", base::Date::of(2027, 3, 29)}, {id(2), "Sở Văn hóa, Thể thao và Du lịch", "41/BC-SVHTTDL", base::Date::of(2027, 3, 30)}};
  return report;
}

/// No row of titles of its own; a cell over two rows and one over two columns.
inline Table merged_table() {
  return {{{"", 1}, {"", 2}, {"", 2}},
          {{.cells = {{.text = "TT", .row_span = 2}, {.text = "Kết quả", .column_span = 2}}, .heading = true},
           {.cells = {{"Số lượng"}, {"Ghi chú"}}, .heading = true},
           {.cells = {{"1"}, {"96"}, {""}}}}};
}

/// A công văn with two addressees, an annex a footnote, a table with a spanning row and one with merged cells.
inline OfficialDocument letter() {
  OfficialDocument document;
  document.issuer = "Sở Nông nghiệp và Môi trường";
  document.superior = "Ủy ban nhân dân tỉnh Sơn Thủy";
  document.number = {std::nullopt, "", "SNNMT-TL"};
  document.place = "Sơn Thủy";
  document.dated_on = base::Date::of(2027, 2, 15);
  document.title = "đôn đốc báo cáo kết quả thực hiện Kế hoạch số 214/KH-UBND";
  document.addressees = {"Sở Y tế;", "UBND các xã, phường"};
  document.body = {Paragraph{"Sở Nông nghiệp và Môi trường đề nghị các cơ quan, đơn vị" + note_mark(0) + " gửi báo cáo trước ngày 25/02/2027."}, Bullet{"Bản giấy & bản điện tử <.docx>;", 1}, Bullet{"qua phần mềm", 2}};
  document.recipients = {"Như trên", "Lưu: VT, TL (Quyên)"};
  document.signature = {"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", ""};
  document.annexes = {{"Danh sách", {Table{{{"TT", 1, Align::center}, {"Đơn vị", 5}}, {{{{"I. Khối sở, ngành"}}, true}, {{{"1"}, {"Sở Y tế\nVăn phòng"}}}}}}, true},
                      {"Biểu mẫu", {Heading{1, "Số liệu"}, Paragraph{"…"}, merged_table()}, false}};
  document.footnotes = {"Nêu tại danh sách kèm theo.\nGồm cả các đơn vị trực thuộc."};
  return document;
}

inline OfficialDocument chasing_letter(Family family) {
  const bool is_state = family == Family::state;
  ChasingLetter letter;
  auto& head = letter.head;
  head.family = family;
  head.superior = is_state ? "" : "Tỉnh ủy Sơn Thủy";
  head.issuer = is_state ? "Ủy ban nhân dân tỉnh Sơn Thủy" : "Ban Tuyên giáo và Dân vận";
  head.number = {"7", is_state ? "" : "CV", is_state ? "UBND-VX" : "BTGDVTU"};
  head.place = "Sơn Thủy";
  head.dated_on = base::Date::of(2027, 2, 3);
  head.title = "đôn đốc thực hiện Kế hoạch số 214/KH-UBND ngày 20/11/2026";
  head.addressees = {"Sở Y tế", "UBND xã Đá Mọc"};
  head.recipients = {"Như trên"};
  head.filed_at = is_state ? "VT, VX" : "Văn phòng";
  head.signature = {is_state ? "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH" : "K/T TRƯỞNG BAN", is_state ? "PHÓ CHỦ TỊCH" : "PHÓ TRƯỞNG BAN", "Lò Văn Hạnh"};
  letter.body = "Thực hiện " + state_plan + ", qua theo dõi đến ngày 03/02/2027, 02 cơ quan, đơn vị còn 02 nhiệm vụ quá thời hạn nhưng chưa hoàn thành (danh sách kèm theo).\n"
                "Để bảo đảm tiến độ, đề nghị các cơ quan, đơn vị:\n- Khẩn trương hoàn thành các nhiệm vụ đã quá thời hạn, chậm nhất ngày 15/02/2027.\n"
                "Đề nghị các cơ quan, đơn vị quan tâm, phối hợp thực hiện.";
  letter.list_title = "Danh sách nhiệm vụ quá thời hạn chưa hoàn thành";
  letter.list = {{"Sở Y tế", "Truyền thông về nước sạch, vệ sinh và phòng, chống bệnh lây qua đường nước", "31/12/2026", "Quá hạn 23 ngày làm việc"},
                 {"UBND xã Đá Mọc", "Tổ chức Lễ phát động", "30/01/2027", "Quá hạn 02 ngày làm việc"}};
  return compose(letter);
}

}  // namespace dondoc::writer::samples
