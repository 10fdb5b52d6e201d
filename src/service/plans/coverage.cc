// What of a plan is covered by its units' own plans, seen and as .xlsx.
#include "domain/due.h"
#include "service/act.h"
#include "service/all_pages.h"
#include "service/plans/child_plans.h"
#include "service/plans/plan_sight.h"
#include "service/views_of.h"
#include "store/child_plan_store.h"
#include "writer/presentation.h"
#include "writer/xlsx.h"

namespace dondoc::service {
namespace {

constexpr const char* xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

std::string word_of(domain::Coverage state) {
  switch (state) {
    case domain::Coverage::covered: return "Có trong kế hoạch của đơn vị";
    case domain::Coverage::accepted: return "Đã nhận việc";
    case domain::Coverage::nobody: return "Chưa đảm nhận";
  }
  return {};
}

std::string word_of(domain::CoverWarning warning) {
  switch (warning) {
    case domain::CoverWarning::after_duty: return "Hạn muộn hơn kế hoạch cấp trên";
    case domain::CoverWarning::late: return "Quá hạn theo kế hoạch của đơn vị";
  }
  return {};
}

int total_of(const store::CoverageCounts& counts, std::optional<domain::Coverage> state) {
  if (!state) return counts.covered + counts.accepted + counts.nobody;
  switch (*state) {
    case domain::Coverage::covered: return counts.covered;
    case domain::Coverage::accepted: return counts.accepted;
    case domain::Coverage::nobody: return counts.nobody;
  }
  return 0;
}

CoverageCell cell_of(store::CoverageRow row, const std::vector<store::CoveringRow>& covering, base::Date today) {
  CoverageCell cell;
  cell.assignment_id = row.assignment_id;
  cell.task = {row.task_id, row.ordinal, std::move(row.text), row.due_on};
  cell.unit = ref_of(row.unit);
  cell.state = row.state;
  cell.standing = domain::standing_of(row.done_on, row.heard_on, row.due_on, today);
  cell.percent = row.percent;
  cell.evidence = row.evidence;
  for (const auto& it : covering) {
    // A plan that was made before the duty passed on covers it still.
    if (it.parent_task_id != row.task_id || (it.owner_id != row.unit.id && it.owner_id != row.issued_to)) continue;
    const bool done = it.total > 0 && it.done == it.total;
    cell.covered_by.push_back({ref_of(it.plan), {it.task_id, it.ordinal, it.text, it.due_on}, it.total, it.done, it.evidence,
                               domain::cover_warnings({row.due_on, row.done_on.has_value()}, {it.due_on, done}, today)});
  }
  return cell;
}

writer::SheetValue day_value(const std::optional<base::Date>& day) {
  if (day) return *day;
  return std::monostate();
}

void add_line(std::string& lines, const std::string& line) { lines += (lines.empty() ? "" : "\n") + line; }

std::vector<writer::SheetValue> sheet_row(const CoverageCell& cell) {
  std::string by, days, done, warnings;
  int evidence = cell.evidence;
  for (const auto& it : cell.covered_by) {
    add_line(by, it.plan.short_name.value_or(it.plan.name) + ", nhiệm vụ " + std::to_string(it.clause.ordinal) + ": " + it.clause.text);
    if (it.clause.due_on) add_line(days, writer::short_date(*it.clause.due_on));
    if (it.total > 0) add_line(done, std::to_string(it.done) + "/" + std::to_string(it.total));
    for (const auto warning : it.warnings) add_line(warnings, word_of(warning));
    evidence += it.evidence;
  }
  return {static_cast<double>(cell.task.ordinal), cell.task.text, cell.unit.name, day_value(cell.task.due_on), word_of(cell.state), by, days, done,
          static_cast<double>(evidence), warnings};
}

}  // namespace

CoveragePage list_coverage(Context& context, base::Id plan_id, const ListQuery& query, const CoverageFilter& filter) {
  auto tx = context.read();
  load_seen_plan(tx, context, plan_id);
  store::CoverageRequest request{plan_id, query.q, filter.state, filter.unit_id, {}, {query.size, query.offset()}};
  if (!context.actor.sees_all()) request.units = context.actor.units;
  const auto counts = store::count_coverage(tx, request);
  CoveragePage page{{}, total_of(counts, filter.state), query.page, query.size, counts.covered, counts.accepted, counts.nobody};
  auto rows = store::list_coverage(tx, request);
  std::vector<base::Id> tasks;
  for (const auto& row : rows)
    if (row.state == domain::Coverage::covered && (tasks.empty() || tasks.back() != row.task_id)) tasks.push_back(row.task_id);
  const auto covering = store::covering_clauses(tx, tasks);
  for (auto& row : rows) page.items.push_back(cell_of(std::move(row), covering, context.today()));
  return page;
}

MadeFile export_coverage(Context& context, base::Id plan_id, const ListQuery& asked, const CoverageFilter& filter) {
  std::string title;
  {
    auto tx = context.read();
    title = load_seen_plan(tx, context, plan_id).title;
  }
  writer::Sheet sheet{"Bao phủ", "Nhiệm vụ của kế hoạch trong kế hoạch của các đơn vị", title + ", tính đến hết ngày " + writer::short_date(context.today()),
                      {{"TT", 6, true}, {"Nhiệm vụ", 64}, {"Đơn vị", 32}, {"Hạn cuối", 12, true}, {"Tình trạng", 24}, {"Nội dung trong kế hoạch của đơn vị", 64},
                       {"Hạn trong kế hoạch của đơn vị", 14, true}, {"Đã xong/được giao", 12, true}, {"Tệp minh chứng", 10, true}, {"Cảnh báo", 30}},
                      {}};
  each_of(asked, [&](const ListQuery& query) { return list_coverage(context, plan_id, query, filter); },
          [&](const auto& cell) { sheet.rows.push_back(sheet_row(cell)); });
  return {"bao-phu.xlsx", xlsx_type, writer::write_xlsx(sheet)};
}

}  // namespace dondoc::service
