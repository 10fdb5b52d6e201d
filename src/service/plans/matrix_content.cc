#include "service/plans/matrix_content.h"

#include <algorithm>

#include "base/error.h"
#include "base/text.h"
#include "store/schedule_store.h"

namespace dondoc::service {
namespace {

using base::Date;
using domain::Axis;

constexpr int all = 100'000;

/// The phase whose heading the section, or one above it, bears.
std::optional<std::string> phase_of(const draft::Draft& draft, const std::optional<std::string>& path) {
  if (!path) return std::nullopt;
  const auto in = [&](const auto& self, const std::vector<draft::Section>& sections) -> std::optional<std::string> {
    for (const auto& section : sections) {
      if (*path != section.path && !path->starts_with(section.path + ".")) continue;
      if (section.heading)
        for (const auto& phase : draft.phases)
          if (base::fold(phase.name) == base::fold(*section.heading)) return phase.id;
      return self(self, section.children);
    }
    return std::nullopt;
  };
  return in(in, draft.sections);
}

MatrixLine line_of(const store::MatrixLineRow& row, const domain::MatrixWords& words) { return {row.key, row.text, row.section_path, words.phase}; }

}  // namespace

MatrixContent::MatrixContent(store::Transaction& tx, const store::PlanRow& plan) {
  const auto draft = base::from_json<draft::Draft>(store::load_plan_revision(tx, plan.id).content);
  read_lines(tx, plan.id, draft);
  read_tasks(tx, plan.id);
  read_periods(tx, plan, draft);
  for (const auto& row : store::matrix_tasks(tx, plan.id))
    if (place_.contains(row.task_id)) carried_[{row.theme, row.channel}].push_back(row.task_id);
  for (auto& row : store::matrix_waivers(tx, plan.id)) waivers_[{row.theme, row.channel}].push_back({std::move(row.period), std::move(row.reason)});
  for (auto& row : store::duties_by_day(tx, plan.id)) duties_[row.task_id].push_back(row);
  for (auto& row : store::evidence_by_day(tx, plan.id)) evidence_[row.task_id].push_back(row);
}

void MatrixContent::read_lines(store::Transaction& tx, const base::Id& plan, const draft::Draft& draft) {
  lines_ = store::matrix_lines(tx, plan);
  kept_ = !lines_.empty();
  if (!kept_) {
    const auto take = [&](Axis axis, const auto& facts, const char* letter) {
      int ordinal = 0;
      for (const auto& it : facts) {
        ++ordinal;
        lines_.push_back({axis, letter + std::to_string(ordinal), ordinal, it.text, it.section, false});
      }
    };
    take(Axis::theme, draft.themes, "t");
    take(Axis::channel, draft.channels, "c");
  }
  for (const auto& row : lines_)
    words_[row.key] = {row.text, row.section_path, row.axis == Axis::theme ? phase_of(draft, row.section_path) : std::nullopt};
}

void MatrixContent::read_tasks(store::Transaction& tx, const base::Id& plan) {
  store::TaskListRequest request;
  request.plan_id = plan;
  request.slice = {all, 0};
  for (auto& row : store::list_tasks(tx, request).rows) {
    place_.emplace(row.id, tasks_.size());
    tasks_.push_back({{row.id, row.ordinal, row.text, row.due.due_on}, {row.phase, row.due.due_on, row.recurrence.has_value()}, {row.text, row.section_path, row.phase}});
  }
}

void MatrixContent::read_periods(store::Transaction& tx, const store::PlanRow& plan, const draft::Draft& draft) {
  for (const auto& row : store::events_of_plan(tx, plan.id))
    if (row.kind == domain::EventKind::phase && !row.cancelled_at)
      periods_.push_back({row.draft_key.value_or(row.id.str()), row.name, true, row.starts_on, row.ends_on});
  std::vector<Date> days;
  const auto take = [&](const std::optional<Date>& day) { if (day) days.push_back(*day); };
  if (plan.date) take(base::first_day_of(*plan.date));
  for (const auto& it : draft.periods) {
    if (it.from) take(base::first_day_of(*it.from));
    if (it.to) take(base::last_day_of(*it.to));
  }
  for (const auto& it : tasks_) take(it.view.due_on);
  if (days.empty()) return;
  const auto [first, last] = std::ranges::minmax(days);
  for (auto& month : domain::months_between(first, last)) periods_.push_back(std::move(month));
}

bool MatrixContent::has(Axis axis, const std::string& key) const {
  return std::ranges::any_of(lines_, [&](const auto& it) { return it.axis == axis && it.key == key && !it.deleted; });
}

const MatrixContent::Task* MatrixContent::task(const base::Id& id) const {
  const auto at = place_.find(id);
  return at == place_.end() ? nullptr : &tasks_[at->second];
}

const MatrixTask* MatrixContent::find_task(const base::Id& id) const {
  const auto* it = task(id);
  return it ? &it->view : nullptr;
}

const domain::MatrixPeriod* MatrixContent::find_period(const std::string& key) const {
  const auto at = std::ranges::find(periods_, key, &domain::MatrixPeriod::key);
  return at == periods_.end() ? nullptr : &*at;
}

const domain::MatrixPeriod* MatrixContent::period_asked(const std::optional<std::string>& key) const {
  if (!key) return nullptr;
  const auto* period = find_period(*key);
  if (!period) throw base::Error(base::ErrorKind::not_found, "matrix.unknown_period");
  return period;
}

MatrixCell MatrixContent::cell(const std::string& theme, const std::string& channel, const domain::MatrixPeriod* period) const {
  MatrixCell out;
  out.theme = theme;
  out.channel = channel;
  if (const auto at = carried_.find({theme, channel}); at != carried_.end()) out.task_ids = at->second;
  if (const auto at = waivers_.find({theme, channel}); at != waivers_.end()) out.waivers = at->second;
  const auto count = [&](const auto& rows_of, const base::Id& id, const auto& counts) {
    int sum = 0;
    if (const auto at = rows_of.find(id); at != rows_of.end())
      for (const auto& row : at->second) sum += counts(row) ? row.number : 0;
    return sum;
  };
  for (const auto& id : out.task_ids) {
    if (period && !domain::is_planned_in(task(id)->when, *period)) continue;
    out.in_period.push_back(id);
    out.total += count(duties_, id, [](const auto&) { return true; });
    out.done += count(duties_, id, [&](const auto& row) { return row.on && (!period || !period->to_on || *row.on <= *period->to_on); });
    out.evidence += count(evidence_, id, [&](const auto& row) { return row.on && (!period || domain::holds(*period, *row.on)); });
  }
  const bool waived = std::ranges::any_of(out.waivers, [&](const auto& it) { return it.period.empty() || (period && it.period == period->key); });
  out.state = domain::cell_state({static_cast<int>(out.in_period.size()), out.total, out.done, out.evidence}, waived);
  if (out.task_ids.empty() && out.state == domain::CellState::hole)
    for (const auto& it : tasks_)
      if (domain::likely_uses(it.words, words_.at(channel)) && domain::likely_carries(it.words, words_.at(theme)) && (!period || domain::is_planned_in(it.when, *period)))
        out.likely.push_back(it.view.id);
  return out;
}

Matrix MatrixContent::view(const std::optional<std::string>& asked, domain::Can can) const {
  const auto* period = period_asked(asked);
  Matrix out;
  for (const auto& row : lines_) {
    if (row.deleted) continue;
    const auto& words = words_.at(row.key);
    if (row.axis == Axis::channel) out.channels.push_back(line_of(row, words));
    else if (!period || !period->is_phase || !words.phase || *words.phase == period->key) out.themes.push_back(line_of(row, words));
  }
  for (const auto& it : periods_) out.periods.push_back({it.key, it.name, it.is_phase, it.from_on, it.to_on});
  for (const auto& it : tasks_) out.tasks.push_back(it.view);
  for (const auto& theme : out.themes)
    for (const auto& channel : out.channels) {
      out.cells.push_back(cell(theme.key, channel.key, period));
      out.holes += out.cells.back().state == domain::CellState::hole;
    }
  out.can = std::move(can);
  return out;
}

}  // namespace dondoc::service
