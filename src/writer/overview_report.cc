#include "writer/overview_report.h"

#include <fmt/format.h>

#include "writer/presentation.h"

namespace dondoc::writer {
namespace {

Table table_of(const std::string& what, const std::vector<OverviewLine>& lines) {
  Table table;
  table.columns = {{"TT", 2, Align::center}, {what, 16}, {"Tổng số", 4, Align::right}, {"Đã hoàn thành", 5, Align::right},
                   {"Trong đó chậm hạn", 5, Align::right}, {"Đang thực hiện", 5, Align::right}, {"Chưa phản hồi", 5, Align::right},
                   {"Quá hạn", 4, Align::right}};
  for (const auto& line : lines) {
    TableRow row;
    row.cells.push_back({std::to_string(table.rows.size() + 1)});
    row.cells.push_back({line.name});
    for (const int figure : {line.total, line.done, line.done_late, line.under_way, line.silent, line.late}) row.cells.push_back({std::to_string(figure)});
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table table_of(const std::vector<OverviewComment>& comments) {
  Table table;
  table.columns = {{"TT", 2, Align::center}, {"Về nội dung, số liệu", 12, Align::left}, {"Ý kiến chỉ đạo", 14, Align::left}, {"Gửi", 7, Align::left}, {"Kết quả", 12, Align::left}};
  for (const auto& one : comments) {
    TableRow row;
    row.cells.push_back({std::to_string(table.rows.size() + 1)});
    row.cells.push_back({one.at + ". " + one.figures});
    row.cells.push_back({one.text});
    row.cells.push_back({one.to});
    row.cells.push_back({one.answers.empty() ? one.state : one.state + "\n" + one.answers});
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table table_of(const std::vector<OverviewChecks>& checks) {
  Table table;
  table.columns = {{"TT", 2, Align::center}, {"Cơ quan, đơn vị", 16}, {"Chưa kiểm tra", 5, Align::right}, {"Đã kiểm tra", 5, Align::right}, {"Chờ khắc phục", 5, Align::right},
                   {"Trong đó quá hạn", 5, Align::right}, {"Chờ phúc tra", 5, Align::right}, {"Đã khắc phục", 5, Align::right}};
  for (const auto& one : checks) {
    TableRow row;
    row.cells.push_back({std::to_string(table.rows.size() + 1)});
    row.cells.push_back({one.name});
    for (const int figure : {one.planned, one.held, one.open, one.late, one.to_recheck, one.closed}) row.cells.push_back({std::to_string(figure)});
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table table_of(const std::vector<OverviewDemand>& demands) {
  Table table;
  table.columns = {{"TT", 2, Align::center}, {"Cơ quan, đơn vị", 10}, {"Nội dung phải khắc phục", 20}, {"Thời hạn", 6, Align::center}, {"Tình trạng", 7, Align::center}};
  for (const auto& one : demands) table.rows.push_back({{{std::to_string(table.rows.size() + 1)}, {one.unit}, {one.text}, {one.due_on}, {one.state}}});
  return table;
}

void add_checks(OfficialDocument& document, const OverviewReport& report) {
  if (report.checks.empty()) return;
  const auto& all = report.all_checks;
  document.body.push_back(Heading{1, "Công tác kiểm tra"});
  document.body.push_back(Paragraph{fmt::format(
      "Đã tổ chức {} cuộc kiểm tra, còn {} cuộc trong kế hoạch chưa kiểm tra. Trong {} nội dung phải khắc phục, đã khắc phục {} nội dung, chờ phúc tra {} nội dung, "
      "còn {} nội dung chờ khắc phục (trong đó {} nội dung quá hạn).", all.held, all.planned, all.open + all.to_recheck + all.closed, all.closed, all.to_recheck, all.open, all.late)});
  document.body.push_back(table_of(report.checks));
  if (report.demands.empty()) return;
  document.body.push_back(Paragraph{"Nội dung còn phải khắc phục:"});
  document.body.push_back(table_of(report.demands));
}

void add_part(OfficialDocument& document, const std::string& heading, const std::string& what, const std::vector<OverviewLine>& lines) {
  if (lines.empty()) return;
  document.body.push_back(Heading{1, heading});
  document.body.push_back(table_of(what, lines));
}

}  // namespace

OfficialDocument compose(const OverviewReport& report) {
  auto document = report.head;
  const auto& all = report.all;
  document.body.push_back(Heading{1, "Tình hình chung"});
  document.body.push_back(Paragraph{fmt::format(
      "Tính đến hết ngày {}, có {} việc được giao cho các cơ quan, đơn vị; đã hoàn thành {} việc (trong đó {} việc chậm so với thời hạn), đang thực hiện {} việc, "
      "chưa có phản hồi {} việc, quá hạn {} việc.", short_date(report.as_of), all.total, all.done, all.done_late, all.under_way, all.silent, all.late)});
  if (const int fell_due = report.in_time + all.done_late + all.late; fell_due > 0)
    document.body.push_back(Paragraph{fmt::format("Trong {} việc đã đến hạn hoặc đã hoàn thành có thời hạn, {} việc đúng hạn, đạt {} %.", fell_due, report.in_time,
                                                  (report.in_time * 100 + fell_due / 2) / fell_due)});
  add_part(document, "Theo kế hoạch", "Kế hoạch", report.plans);
  add_part(document, "Theo lĩnh vực", "Lĩnh vực, nhóm nhiệm vụ", report.sections);
  add_part(document, "Theo cơ quan, đơn vị", "Cơ quan, đơn vị", report.units);
  add_part(document, "Diễn biến theo tuần", "Đến hết ngày", report.weeks);
  add_checks(document, report);
  if (!report.comments.empty()) {
    document.body.push_back(Heading{1, "Ý kiến chỉ đạo"});
    document.body.push_back(table_of(report.comments));
  }
  return document;
}

}  // namespace dondoc::writer
