#include "service/draft_points.h"

#include <algorithm>


namespace dondoc::service {
namespace {

const store::ResolutionRow* row_of(const std::vector<store::ResolutionRow>& rows, const std::string& unit) {
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.unit == unit; });
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace

const domain::Known* proposal_for(const domain::NameIndex& index, const draft::Unit& unit) {
  if (const auto* known = index.propose(unit.name)) return known;
  for (const auto& alias : unit.aliases)
    if (const auto* known = index.propose(alias)) return known;
  return nullptr;
}

namespace {

struct Missing { const char *field, *code; };

/// What nobody could be reminded of a report without, each with its field.
std::vector<Missing> missing_of(const draft::Reporting& duty) {
  std::vector<Missing> out;
  const bool dated = duty.due && (duty.due->date || duty.due->relative_to);
  if (duty.from.empty()) out.push_back({"/from", "point.reporting_no_sender"});
  if (duty.to.empty() && !duty.via) out.push_back({"/to", "point.reporting_no_addressee"});
  if (duty.frequency == draft::Frequency::once && !dated) out.push_back({"/due", "point.reporting_no_deadline"});
  return out;
}

}  // namespace

std::vector<store::ResolutionRow> resolve_units(const draft::Draft& draft, const std::vector<store::ResolutionRow>& decided,
                                                const std::vector<domain::Known>& known) {
  const domain::NameIndex index(known);
  std::vector<store::ResolutionRow> out;
  out.reserve(draft.units.size());
  for (const auto& unit : draft.units) {
    const auto* before = row_of(decided, unit.id);
    if (before && before->by_person) { out.push_back(*before); continue; }
    const auto* proposed = proposal_for(index, unit);
    out.push_back({unit.id, proposed ? proposed->kind : domain::TargetKind::none,
                   proposed ? std::optional(proposed->id) : std::nullopt, false});
  }
  return out;
}

std::vector<Point> points_of(const draft::Draft& draft, const std::vector<store::ResolutionRow>& resolutions) {
  // What was read with least confidence is looked at first.
  struct Doubt { double confidence; Point point; };
  std::vector<Doubt> doubts;
  std::vector<Point> incomplete;
  const auto path = [](const char* list, std::size_t index) { return "/" + std::string(list) + "/" + std::to_string(index); };
  for (std::size_t i = 0; i < draft.tasks.size(); ++i) {
    const auto& task = draft.tasks[i];
    if (task.assignees.empty()) doubts.push_back({0, {PointKind::no_assignee, path("tasks", i), "point.no_assignee", task.text}});
    else if (task.confidence < sure) doubts.push_back({task.confidence, {PointKind::low_confidence, path("tasks", i), "point.low_confidence", task.text}});
  }
  for (std::size_t i = 0; i < draft.reporting.size(); ++i) {
    const auto& duty = draft.reporting[i];
    const auto missing = missing_of(duty);
    for (const auto& [field, code] : missing)
      incomplete.push_back({PointKind::reporting_incomplete, path("reporting", i) + field, code, duty.due ? duty.due->text : ""});
    if (missing.empty() && duty.confidence < sure)
      doubts.push_back({duty.confidence, {PointKind::low_confidence, path("reporting", i), "point.low_confidence", duty.due ? duty.due->text : ""}});
  }
  std::stable_sort(doubts.begin(), doubts.end(), [](const Doubt& a, const Doubt& b) { return a.confidence < b.confidence; });

  std::vector<Point> out;
  const auto tell = [&](bool loud) {
    for (std::size_t i = 0; i < draft.warnings.size(); ++i) {
      const auto& warning = draft.warnings[i];
      if (!warning.code.starts_with(learned_notes) && (warning.code == part_without_tasks) == loud) out.push_back({PointKind::warning, path("warnings", i), warning.code, warning.message});
    }
  };
  tell(true);
  for (auto& doubt : doubts) out.push_back(std::move(doubt.point));
  out.insert(out.end(), incomplete.begin(), incomplete.end());
  for (std::size_t i = 0; i < draft.units.size(); ++i) {
    const auto* row = row_of(resolutions, draft.units[i].id);
    if (!row || (!row->id && !row->by_person))
      out.push_back({PointKind::unresolved_unit, path("units", i), "point.unresolved_unit", draft.units[i].name});
  }
  tell(false);
  return out;
}

}  // namespace dondoc::service
