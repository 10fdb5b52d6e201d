#include "service/drafts/draft_points.h"

#include <algorithm>

#include "base/text.h"
#include "domain/charge_words.h"
#include "domain/collective.h"
#include "domain/issuer.h"

namespace dondoc::service {
namespace {

using domain::TargetKind;
using store::ResolutionRow;

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

bool is_open(const store::ResolutionRow& row) {
  if (row.by_person) return false;
  if (row.kind == domain::TargetKind::units) return row.missing && !row.missing->empty();
  return !row.id && row.kind != domain::TargetKind::charged;
}

namespace {

bool is_in(const std::vector<std::string>& list, const std::string& one) { return std::ranges::find(list, one) != list.end(); }

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

/// The units of a list, those that nobody knows by name kept as missing.
ResolutionRow list_of(const std::string& unit, const std::vector<domain::NamedUnit>& named) {
  ResolutionRow row{unit, TargetKind::units, {}, false};
  row.members.emplace();
  std::vector<std::string> missing;
  for (const auto& one : named) {
    if (!one.known) missing.push_back(one.name);
    else if (std::ranges::find(*row.members, one.known->id) == row.members->end()) row.members->push_back(one.known->id);
  }
  if (!missing.empty()) row.missing = std::move(missing);
  return row;
}

std::optional<ResolutionRow> as_list(const domain::NameIndex& index, const std::string& unit, const std::string& name) {
  const auto named = domain::units_named_in(index, name);
  return named.empty() ? std::nullopt : std::optional(list_of(unit, named));
}

/// The members that the document names elsewhere than in the group's name, in a footnote.
std::optional<ResolutionRow> as_members(const domain::NameIndex& index, const draft::Unit& unit) {
  std::vector<domain::NamedUnit> named;
  for (const auto& name : unit.members) {
    const auto* known = index.propose(name);
    named.push_back({name, known && known->kind == TargetKind::unit ? known : nullptr});
  }
  if (std::ranges::none_of(named, [](const auto& one) { return one.known; })) return std::nullopt;
  return list_of(unit.id, named);
}

/// The path of the section that words call "III.2": all of it, or its end where no other ends so.
std::optional<std::string> section_called(const std::vector<draft::Section>& sections, const std::string& label) {
  const auto key = base::fold(label);
  std::vector<std::string> ends;
  std::optional<std::string> whole;
  const auto visit = [&](const auto& self, const std::vector<draft::Section>& list) -> void {
    for (const auto& section : list) {
      const auto path = base::fold(section.path);
      if (path == key) whole = section.path;
      else if (path.ends_with("." + key)) ends.push_back(section.path);
      self(self, section.children);
    }
  };
  visit(visit, sections);
  if (whole) return whole;
  return ends.size() == 1 ? std::optional(ends.front()) : std::nullopt;
}

std::optional<ResolutionRow> as_charged(const domain::NameIndex& index, const draft::Draft& draft, const std::string& unit, const std::string& name) {
  const auto charge = domain::read_charge(name);
  if (!charge) return std::nullopt;
  if (!charge->anyone) {  // "UBND các xã, phường được giao nhiệm vụ": its name is what stands before
    if (const auto* known = index.propose(charge->who)) return ResolutionRow{unit, known->kind, known->id, false};
    return as_list(index, unit, charge->who);
  }
  ResolutionRow row{unit, TargetKind::charged, {}, false};
  if (charge->section) {
    row.section = section_called(draft.sections, *charge->section);
    if (!row.section) return std::nullopt;
  }
  return row;
}

ResolutionRow proposed_for(const domain::NameIndex& index, const draft::Draft& draft, const draft::Unit& unit) {
  if (const auto* known = proposal_for(index, unit)) return {unit.id, known->kind, known->id, false};
  std::vector<std::string> names{unit.name};
  names.insert(names.end(), unit.aliases.begin(), unit.aliases.end());
  for (const auto& name : names)
    if (auto row = as_list(index, unit.id, name)) return std::move(*row);
  if (auto row = as_members(index, unit)) return std::move(*row);
  for (const auto& name : names)
    if (auto row = as_charged(index, draft, unit.id, name)) return std::move(*row);
  return {unit.id, TargetKind::none, {}, false};
}

}  // namespace

std::vector<ResolutionRow> resolve_units(const draft::Draft& draft, const std::vector<ResolutionRow>& decided, const std::vector<domain::Known>& all) {
  const auto issuer = domain::issuer_among(all, draft.document.issuer.value_or(""));
  const auto known = issuer ? domain::known_to(all, *issuer) : all;
  const domain::NameIndex index(known);
  std::vector<ResolutionRow> out;
  out.reserve(draft.units.size());
  for (const auto& unit : draft.units) {
    const auto* before = row_of(decided, unit.id);
    out.push_back(before && before->by_person ? *before : proposed_for(index, draft, unit));
  }
  return out;
}

std::vector<Point> points_of(const draft::Draft& draft, const std::vector<store::ResolutionRow>& resolutions, const std::vector<std::string>& unreached) {
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
    if (!row || is_open(*row))
      out.push_back({PointKind::unresolved_unit, path("units", i), "point.unresolved_unit", draft.units[i].name});
  }
  // What waits for a name to be settled is told by that name.
  const auto settled = [&](const std::vector<draft::Mention>& mentions) {
    return std::ranges::all_of(mentions, [&](const auto& mention) {
      const auto* row = mention.unit ? row_of(resolutions, *mention.unit) : nullptr;
      return row && !is_open(*row);
    });
  };
  for (std::size_t i = 0; i < draft.tasks.size(); ++i)
    if (const auto& task = draft.tasks[i]; !task.assignees.empty() && settled(task.assignees) && settled(task.with) && is_in(unreached, path("tasks", i)))
      out.push_back({PointKind::reaches_nobody, path("tasks", i), "point.task_reaches_nobody", task.text});
  for (std::size_t i = 0; i < draft.reporting.size(); ++i)
    if (const auto& duty = draft.reporting[i]; !duty.from.empty() && settled(duty.from) && is_in(unreached, path("reporting", i)))
      out.push_back({PointKind::reaches_nobody, path("reporting", i), "point.duty_reaches_nobody", duty.due ? duty.due->text : ""});
  tell(false);
  return out;
}

}  // namespace dondoc::service
