#include "service/plans/matrix.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "domain/due.h"
#include "service/act.h"
#include "service/plans/matrix_content.h"
#include "service/plans/plan_sight.h"
#include "service/views_of.h"
#include "store/attachment_store.h"
#include "store/closing_store.h"
#include "store/tracking_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;

constexpr std::size_t most_cells = 5'000, most_lines = 60;
constexpr int most_units = 100;

store::PlanRow load_for_edit(store::Transaction& tx, const Context& context, base::Id id) {
  auto plan = load_seen_plan(tx, context, id);
  if (context.actor.staff && plan.status == domain::PlanStatus::closed)
    throw Error(ErrorKind::conflict, "plan.wrong_status", {}, {{"status", base::enum_name(plan.status)}});
  require(domain::can_matrix(context.actor, plan.status), "edit");
  return plan;
}

void check_cell(const MatrixContent& content, const MatrixCellInput& cell) {
  if (!content.has(domain::Axis::theme, cell.theme) || !content.has(domain::Axis::channel, cell.channel)) throw Error(ErrorKind::invalid, "matrix.unknown_line", "cells");
  for (const auto& task : cell.task_ids)
    if (!content.find_task(task)) throw Error(ErrorKind::invalid, "matrix.unknown_task", "task_ids");
  std::set<std::string> periods;
  for (const auto& waiver : cell.waivers) {
    if (base::trim(waiver.reason).empty()) throw Error(ErrorKind::invalid, "matrix.reason_required", "reason");
    if ((!waiver.period.empty() && !content.find_period(waiver.period)) || !periods.insert(waiver.period).second)
      throw Error(ErrorKind::invalid, "matrix.unknown_period", "period");
  }
}

/// The new lines of one axis in their order, and those that were left out.
std::vector<store::MatrixLineRow> lines_from(const MatrixContent& content, domain::Axis axis, const std::vector<MatrixLineInput>& input) {
  if (input.size() > most_lines) throw Error(ErrorKind::invalid, "matrix.too_many", "lines", {{"most", std::to_string(most_lines)}});
  std::map<std::string, store::MatrixLineRow> known;
  int highest = 0;
  for (const auto& row : content.lines()) {
    if (row.axis != axis) continue;
    highest = std::max(highest, std::stoi(row.key.substr(1)));
    known.emplace(row.key, row);
  }
  std::vector<store::MatrixLineRow> out;
  std::set<std::string> texts;
  for (const auto& line : input) {
    const auto text = base::fold_spaces(line.text);
    if (text.empty()) throw Error(ErrorKind::invalid, "matrix.line_text", "text");
    if (!texts.insert(base::lower(text)).second) throw Error(ErrorKind::invalid, "matrix.line_twice", "text", {{"text", text}});
    store::MatrixLineRow row{axis, "", 0, text, {}, false};
    if (line.key) {
      const auto of_it = known.find(*line.key);
      if (of_it == known.end()) throw Error(ErrorKind::invalid, "matrix.unknown_line", "key");
      row.key = *line.key;
      row.section_path = of_it->second.section_path;
      known.erase(of_it);
    } else {
      row.key = (axis == domain::Axis::theme ? "t" : "c") + std::to_string(++highest);
    }
    row.ordinal = static_cast<int>(out.size()) + 1;
    out.push_back(std::move(row));
  }
  for (auto& [key, row] : known) {
    row.deleted = true;
    out.push_back(std::move(row));
  }
  return out;
}

}  // namespace

MatrixTaskUnits matrix_units_of(store::Transaction& tx, const Context& context, const MatrixTask& task, const domain::MatrixPeriod* period) {
  store::BoardRequest request;
  const auto of_plan = store::find_task(tx, task.id);
  request.as_of = store::day_in_plan(tx, of_plan ? std::optional(of_plan->plan_id) : std::nullopt, context.today());
  request.task_id = task.id;
  request.sort = "standing";
  request.slice = {most_units, 0};
  if (!context.actor.sees_all()) request.units = context.actor.units;
  MatrixTaskUnits out{task, {}, store::count_assignments(tx, request).total};
  std::map<base::Id, std::size_t> place;
  for (auto& row : store::list_assignments(tx, request)) {
    place.emplace(row.id, out.units.size());
    out.units.push_back({row.id, ref_of(std::move(row.unit)), row.role, domain::standing_of(row.now.done_on, row.now.heard_on, row.due.due_on, request.as_of), {}, {}});
  }
  auto updates = store::updates_of_task(tx, task.id, request.units);
  std::erase_if(updates, [&](const auto& it) { return period && !domain::holds(*period, it.made_on); });
  std::vector<base::Id> ids;
  for (const auto& it : updates) ids.push_back(it.id);
  const auto files = store::attachments_of(tx, ids);
  for (const auto& it : updates) {
    const auto at = place.find(it.assignment_id);
    if (at == place.end()) continue;
    auto& unit = out.units[at->second];
    unit.links.insert(unit.links.end(), it.links.begin(), it.links.end());
    if (const auto of_it = files.find(it.id); of_it != files.end())
      for (const auto& file : of_it->second) unit.attachments.push_back(attachment_of(file));
  }
  return out;
}

Matrix get_matrix(Context& context, base::Id plan_id, const std::optional<std::string>& period) {
  auto tx = context.read();
  const auto plan = load_seen_plan(tx, context, plan_id);
  return MatrixContent(tx, plan).view(period, domain::can_matrix(context.actor, plan.status));
}

MatrixCellDetail get_matrix_cell(Context& context, base::Id plan_id, const std::string& theme, const std::string& channel, const std::optional<std::string>& period) {
  auto tx = context.read();
  const MatrixContent content(tx, load_seen_plan(tx, context, plan_id));
  if (!content.has(domain::Axis::theme, theme) || !content.has(domain::Axis::channel, channel)) throw Error(ErrorKind::not_found, "matrix.unknown_line");
  const auto* asked = content.period_asked(period);
  MatrixCellDetail out;
  for (const auto& id : content.cell(theme, channel, asked).in_period) out.tasks.push_back(matrix_units_of(tx, context, *content.find_task(id), asked));
  return out;
}

Matrix put_matrix_cells(Context& context, base::Id plan_id, const MatrixCellsInput& input) {
  Act act(context, "plan.matrix_filled");
  const auto plan = load_for_edit(act.tx, context, plan_id);
  if (act.earlier()) return MatrixContent(act.tx, plan).view({}, domain::can_matrix(context.actor, plan.status));
  if (input.cells.size() > most_cells) throw Error(ErrorKind::invalid, "matrix.too_many", "cells", {{"most", std::to_string(most_cells)}});
  const MatrixContent content(act.tx, plan);
  for (const auto& cell : input.cells) check_cell(content, cell);
  // From now on what the cells lean on no longer follows another reading of the text.
  if (!content.is_kept()) store::set_matrix_lines(act.tx, plan_id, content.lines(), context.now());
  for (const auto& cell : input.cells) {
    std::vector<store::MatrixWaiverRow> waivers;
    for (const auto& it : cell.waivers) waivers.push_back({cell.theme, cell.channel, it.period, std::string(base::trim(it.reason))});
    const std::set<base::Id> tasks(cell.task_ids.begin(), cell.task_ids.end());
    store::set_matrix_cell(act.tx, plan_id, cell.theme, cell.channel, {tasks.begin(), tasks.end()}, waivers);
  }
  act.finish("plan", plan_id, plan_id, {{"cells", std::to_string(input.cells.size())}});
  return get_matrix(context, plan_id, {});
}

Matrix put_matrix_lines(Context& context, base::Id plan_id, const MatrixLinesInput& input) {
  Act act(context, "plan.matrix_lines");
  const auto plan = load_for_edit(act.tx, context, plan_id);
  if (act.earlier()) return MatrixContent(act.tx, plan).view({}, domain::can_matrix(context.actor, plan.status));
  const MatrixContent content(act.tx, plan);
  auto rows = lines_from(content, domain::Axis::theme, input.themes);
  for (auto& row : lines_from(content, domain::Axis::channel, input.channels)) rows.push_back(std::move(row));
  store::set_matrix_lines(act.tx, plan_id, rows, context.now());
  act.finish("plan", plan_id, plan_id);
  return get_matrix(context, plan_id, {});
}

}  // namespace dondoc::service
