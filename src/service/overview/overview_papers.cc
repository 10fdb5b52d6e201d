// The leader's page as .xlsx and as a report of the office.
#include <fmt/format.h>

#include "service/all_pages.h"
#include "service/official.h"
#include "service/organisation/administration.h"
#include "service/overview/comments.h"
#include "service/overview/inspections_overview.h"
#include "service/overview/list_sheet.h"
#include "service/overview/overview.h"
#include "service/plans/plans.h"
#include "writer/official_docx.h"
#include "writer/overview_report.h"
#include "writer/presentation.h"

namespace dondoc::service {
namespace {

constexpr const char* docx_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

writer::OverviewLine line_of(std::string name, const OverviewFigures& figures) {
  const auto& p = figures.progress;
  return {std::move(name), p.total, p.done, figures.done_late, p.under_way, p.silent, p.late};
}

struct Lines { std::vector<writer::OverviewLine> weeks, plans, units, sections; };

Lines lines_of(const Overview& overview) {
  Lines out;
  for (const auto& week : overview.weeks) out.weeks.push_back(line_of(writer::short_date(week.as_of), week.figures));
  for (const auto& plan : overview.plans)
    out.plans.push_back(line_of(plan.subject.short_name ? *plan.subject.short_name + " – " + plan.subject.name : plan.subject.name, plan.figures));
  for (const auto& unit : overview.units) out.units.push_back(line_of(unit.subject.name, unit.figures));
  for (const auto& section : overview.sections) out.sections.push_back(line_of(section.section, section.figures));
  return out;
}

/// Of one plan its name stands in the title.
std::string title_of(Context& context, const std::optional<base::Id>& plan_id) {
  if (!plan_id) return "Tình hình thực hiện các kế hoạch";
  return "Tình hình thực hiện " + citation_of(get_plan(context, *plan_id), {});
}

writer::Sheet sheet_of(const std::string& name, const std::string& title, const std::string& subtitle, const std::vector<writer::OverviewLine>& lines) {
  using Row = writer::OverviewLine;
  return table_of<Row>({"", name, title, subtitle},
                       {{{name, 60}, [](const Row& r) { return r.name; }},
                        {{"Tổng số", 10, true}, [](const Row& r) { return number_of(r.total); }},
                        {{"Đã hoàn thành", 12, true}, [](const Row& r) { return number_of(r.done); }},
                        {{"Trong đó chậm hạn", 12, true}, [](const Row& r) { return number_of(r.done_late); }},
                        {{"Đang thực hiện", 12, true}, [](const Row& r) { return number_of(r.under_way); }},
                        {{"Chưa phản hồi", 12, true}, [](const Row& r) { return number_of(r.silent); }},
                        {{"Quá hạn", 10, true}, [](const Row& r) { return number_of(r.late); }}},
                       rows_of(lines));
}

writer::Sheet sheet_of(const std::string& title, const std::string& subtitle, const std::vector<OverviewPlace>& places) {
  using Row = OverviewPlace;
  return table_of<Row>({"", "Địa bàn", title, subtitle},
                       {{{"Địa bàn", 60}, [](const Row& r) { return r.unit.name; }},
                        {{"Tổng số", 10, true}, [](const Row& r) { return number_of(r.progress.total); }},
                        {{"Đã hoàn thành", 12, true}, [](const Row& r) { return number_of(r.progress.done); }},
                        {{"Đang thực hiện", 12, true}, [](const Row& r) { return number_of(r.progress.under_way); }},
                        {{"Chưa phản hồi", 12, true}, [](const Row& r) { return number_of(r.progress.silent); }},
                        {{"Quá hạn", 10, true}, [](const Row& r) { return number_of(r.progress.late); }}},
                       rows_of(places));
}

/// What the page of that day shows of the leaders' comments; of one plan, those at it.
std::vector<writer::OverviewComment> comments_of(Context& context, const std::optional<base::Id>& plan_id, base::Date day) {
  std::vector<writer::OverviewComment> out;
  CommentFilter filter;
  filter.plan_id = plan_id;
  filter.standing_on = day;
  each_of({}, [&](const ListQuery& page) { return list_comments(context, page, filter); },
          [&](const Comment& one) { out.push_back({target_words(one), figure_words(one), one.text, addressee_words(one), answer_words(one), state_words(one)}); });
  return out;
}

writer::Sheet sheet_of(const std::string& title, const std::string& subtitle, const std::vector<writer::OverviewComment>& comments) {
  using Row = writer::OverviewComment;
  return table_of<Row>({"", "Ý kiến chỉ đạo", title, subtitle},
                       {{{"Về", 40}, [](const Row& r) { return r.at; }},
                        {{"Số liệu khi cho ý kiến", 44}, [](const Row& r) { return r.figures; }},
                        {{"Ý kiến", 56}, [](const Row& r) { return r.text; }},
                        {{"Gửi", 28}, [](const Row& r) { return r.to; }},
                        {{"Trả lời", 56}, [](const Row& r) { return r.answers; }},
                        {{"Tình trạng", 16, true}, [](const Row& r) { return r.state; }}},
                       rows_of(comments));
}

writer::OverviewChecks checks_of(std::string name, const InspectionCounts& n) {
  return {std::move(name), n.planned, n.held, n.open, n.late, n.to_recheck, n.closed};
}

std::string state_of(const OpenDemand& demand) {
  if (demand.mending == domain::Mending::answered) return "Chờ phúc tra";
  return demand.late ? "Quá hạn khắc phục" : "Chờ khắc phục";
}

const std::string& text_of(const OpenDemand& demand) { return demand.demand.empty() ? demand.text : demand.demand; }

/// The figures by unit, then all of them; and what is not mended for good.
std::vector<writer::Sheet> sheets_of(const std::string& title, const std::string& subtitle, const InspectionOverview& checks) {
  using Row = writer::OverviewChecks;
  std::vector<Row> rows;
  for (const auto& one : checks.units) rows.push_back(checks_of(one.unit.name, one.counts));
  rows.push_back(checks_of("Tổng số", checks.all));
  std::vector sheets{table_of<Row>({"", "Kiểm tra", title, subtitle},
                                   {{{"Đơn vị", 60}, [](const Row& r) { return r.name; }},
                                    {{"Chưa kiểm tra", 12, true}, [](const Row& r) { return number_of(r.planned); }},
                                    {{"Đã kiểm tra", 12, true}, [](const Row& r) { return number_of(r.held); }},
                                    {{"Chờ khắc phục", 12, true}, [](const Row& r) { return number_of(r.open); }},
                                    {{"Quá hạn khắc phục", 12, true}, [](const Row& r) { return number_of(r.late); }},
                                    {{"Chờ phúc tra", 12, true}, [](const Row& r) { return number_of(r.to_recheck); }},
                                    {{"Đã khắc phục", 12, true}, [](const Row& r) { return number_of(r.closed); }}},
                                   rows_of(rows))};
  if (!checks.demands.empty())
    sheets.push_back(table_of<OpenDemand>({"", "Chờ khắc phục", title, subtitle},
                                          {{{"Đơn vị", 40}, [](const OpenDemand& r) { return r.unit.name; }},
                                           {{"Kết quả kiểm tra", 56}, [](const OpenDemand& r) { return r.text; }},
                                           {{"Nội dung phải khắc phục", 56}, [](const OpenDemand& r) { return text_of(r); }},
                                           {{"Thời hạn", 12, true}, [](const OpenDemand& r) { return value_of(r.due_on); }},
                                           {{"Tình trạng", 18, true}, [](const OpenDemand& r) { return state_of(r); }}},
                                          rows_of(checks.demands)));
  return sheets;
}

}  // namespace

MadeFile export_overview_sheets(Context& context, const std::optional<base::Id>& plan_id, const std::optional<base::Date>& as_of) {
  const auto overview = get_whole_overview(context, plan_id, as_of);
  const auto title = title_of(context, plan_id), subtitle = "Tính đến hết ngày " + writer::short_date(overview.as_of);
  const auto lines = lines_of(overview);
  std::vector sheets{sheet_of("Kế hoạch", title, subtitle, lines.plans), sheet_of("Đơn vị", title, subtitle, lines.units),
                     sheet_of("Lĩnh vực", title, subtitle, lines.sections), sheet_of("Tuần", title, subtitle, lines.weeks)};
  if (!overview.places.empty()) sheets.push_back(sheet_of(title, subtitle, overview.places));
  if (const auto checks = get_inspection_overview(context, plan_id, overview.as_of); !checks.units.empty())
    for (auto& sheet : sheets_of(title, subtitle, checks)) sheets.push_back(std::move(sheet));
  if (const auto comments = comments_of(context, plan_id, overview.as_of); !comments.empty()) sheets.push_back(sheet_of(title, subtitle, comments));
  return file_of(fmt::format("toan-canh-{}.xlsx", overview.as_of.str()), sheets);
}

MadeFile export_overview_document(Context& context, const std::optional<base::Id>& plan_id, const std::optional<base::Date>& as_of) {
  const auto overview = get_whole_overview(context, plan_id, as_of);
  const auto agency = get_agency(context);
  auto lines = lines_of(overview);
  writer::OverviewReport report;
  auto& head = report.head;
  head.family = agency.family == domain::Family::party ? writer::Family::party : writer::Family::state;
  head.superior = superior_of(agency.name, agency.parent_name);
  head.issuer = agency.name;
  head.number = {{}, "BC", letters_of(agency.name, agency.short_name)};
  head.place = agency.place.value_or("");
  head.dated_on = context.today();
  head.blank = writer::DateBlank::day;
  head.kind = "Báo cáo";
  head.title = title_of(context, plan_id);
  head.recipients = {"Lãnh đạo cơ quan"};
  head.filed_at = "VT";
  const auto signing = signing_of(agency.name, agency.family);
  head.signature = {signing.authority, signing.position, ""};
  report.as_of = overview.as_of;
  report.all = line_of("", overview.weeks.back().figures);
  report.in_time = overview.weeks.back().figures.in_time;
  report.weeks = std::move(lines.weeks);
  report.units = std::move(lines.units);
  report.sections = std::move(lines.sections);
  if (!plan_id) report.plans = std::move(lines.plans);
  const auto checks = get_inspection_overview(context, plan_id, overview.as_of);
  report.all_checks = checks_of("", checks.all);
  for (const auto& one : checks.units) report.checks.push_back(checks_of(one.unit.name, one.counts));
  for (const auto& one : checks.demands)
    report.demands.push_back({one.unit.name, text_of(one), one.due_on ? writer::short_date(*one.due_on) : "", state_of(one)});
  report.comments = comments_of(context, plan_id, overview.as_of);
  return {fmt::format("bao-cao-toan-canh-{}.docx", overview.as_of.str()), docx_type, writer::write_docx(writer::compose(report))};
}

}  // namespace dondoc::service
