#include "writer/inspection_record.h"

#include "writer/report.h"

namespace dondoc::writer {
namespace {

Table points_of(const std::vector<InspectedPoint>& points) {
  Table table;
  table.columns = {{"TT", 1, Align::center}, {"Nội dung kiểm tra", 6, Align::justify}, {"Kết quả", 3, Align::center}, {"Nhận xét của đoàn kiểm tra", 6, Align::justify}};
  int number = 0;
  for (const auto& point : points)
    table.rows.push_back({{Cell{std::to_string(++number)}, Cell{point.text}, Cell{point.verdict}, Cell{point.finding}}});
  return table;
}

Table demands_of(const std::vector<InspectionDemand>& demands) {
  Table table;
  table.columns = {{"TT", 1, Align::center}, {"Nội dung phải khắc phục", 8, Align::justify}, {"Đơn vị thực hiện", 4, Align::left}, {"Thời hạn", 3, Align::center}};
  int number = 0;
  for (const auto& demand : demands)
    table.rows.push_back({{Cell{std::to_string(++number)}, Cell{demand.demand}, Cell{demand.unit}, Cell{demand.due}}});
  return table;
}

void append_list(std::vector<Block>& body, const std::vector<std::string>& lines) {
  for (const auto& line : lines) body.emplace_back(Bullet{line + (&line == &lines.back() ? "." : ";")});
}

}  // namespace

OfficialDocument compose(const InspectionRecord& record) {
  auto document = record.head;
  auto& body = document.body;
  if (!record.basis.empty()) body.emplace_back(Paragraph{"Căn cứ " + record.basis + "."});
  body.emplace_back(Paragraph{"Thời gian: " + record.day + "."});
  body.emplace_back(Paragraph{"Địa điểm: " + (record.place.empty() ? record.unit : record.place) + "."});
  body.emplace_back(Heading{1, "Thành phần"});
  body.emplace_back(Heading{2, record.team});
  std::vector<std::string> team{record.leader + " - Trưởng đoàn"};
  for (const auto& member : record.members) team.push_back(member + " - Thành viên");
  append_list(body, team);
  body.emplace_back(Heading{2, "Đơn vị được kiểm tra: " + record.unit});
  append_list(body, record.attended);
  body.emplace_back(Heading{1, "Nội dung và kết quả kiểm tra"});
  body.emplace_back(points_of(record.points));
  body.emplace_back(Heading{1, "Yêu cầu khắc phục"});
  if (record.demands.empty()) body.emplace_back(Paragraph{"Không có."});
  else body.emplace_back(demands_of(record.demands));
  if (!record.conclusion.empty()) {
    body.emplace_back(Heading{1, "Kết luận"});
    append_typed(body, record.conclusion);
  }
  body.emplace_back(Paragraph{"Biên bản được lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản; đã đọc cho những người tham dự cùng nghe, thống nhất nội dung và cùng ký tên"});
  return document;
}

}  // namespace dondoc::writer
