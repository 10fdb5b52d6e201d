// The leader's page as .xlsx and as a report of the office.
#include <fmt/format.h>

#include "service/all_pages.h"
#include "service/official.h"
#include "service/organisation/administration.h"
#include "service/overview/comments.h"
#include "service/overview/overview.h"
#include "service/plans/plans.h"
#include "writer/official_docx.h"
#include "writer/overview_report.h"
#include "writer/presentation.h"
#include "writer/xlsx.h"

namespace dondoc::service {
namespace {

constexpr const char* docx_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
constexpr const char* xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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
  writer::Sheet sheet{name, title, subtitle,
                      {{"TT", 6, true}, {name, 60}, {"Tổng số", 10, true}, {"Đã hoàn thành", 12, true}, {"Trong đó chậm hạn", 12, true},
                       {"Đang thực hiện", 12, true}, {"Chưa phản hồi", 12, true}, {"Quá hạn", 10, true}},
                      {}};
  for (const auto& line : lines) {
    auto& row = sheet.rows.emplace_back();
    row.emplace_back(static_cast<double>(sheet.rows.size()));
    row.emplace_back(line.name);
    for (const int figure : {line.total, line.done, line.done_late, line.under_way, line.silent, line.late}) row.emplace_back(static_cast<double>(figure));
  }
  return sheet;
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
  writer::Sheet sheet{"Ý kiến chỉ đạo", title, subtitle,
                      {{"TT", 6, true}, {"Về", 40}, {"Số liệu khi cho ý kiến", 44}, {"Ý kiến", 56}, {"Gửi", 28}, {"Trả lời", 56}, {"Tình trạng", 16, true}}, {}};
  for (const auto& one : comments)
    sheet.rows.push_back({static_cast<double>(sheet.rows.size() + 1), one.at, one.figures, one.text, one.to, one.answers, one.state});
  return sheet;
}

}  // namespace

MadeFile export_overview_sheets(Context& context, const std::optional<base::Id>& plan_id, const std::optional<base::Date>& as_of) {
  const auto overview = get_overview(context, plan_id, as_of);
  const auto title = title_of(context, plan_id), subtitle = "Tính đến hết ngày " + writer::short_date(overview.as_of);
  const auto lines = lines_of(overview);
  std::vector sheets{sheet_of("Kế hoạch", title, subtitle, lines.plans), sheet_of("Đơn vị", title, subtitle, lines.units),
                     sheet_of("Lĩnh vực", title, subtitle, lines.sections), sheet_of("Tuần", title, subtitle, lines.weeks)};
  if (const auto comments = comments_of(context, plan_id, overview.as_of); !comments.empty()) sheets.push_back(sheet_of(title, subtitle, comments));
  return {fmt::format("toan-canh-{}.xlsx", overview.as_of.str()), xlsx_type, writer::write_xlsx(sheets)};
}

MadeFile export_overview_document(Context& context, const std::optional<base::Id>& plan_id, const std::optional<base::Date>& as_of) {
  const auto overview = get_overview(context, plan_id, as_of);
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
  report.comments = comments_of(context, plan_id, overview.as_of);
  return {fmt::format("bao-cao-toan-canh-{}.docx", overview.as_of.str()), docx_type, writer::write_docx(writer::compose(report))};
}

}  // namespace dondoc::service
