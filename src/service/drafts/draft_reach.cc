#include "service/drafts/draft_reach.h"

#include <algorithm>

#include "base/enum_name.h"
#include "domain/issuer.h"
#include "service/plans/charge.h"

namespace dondoc::service {
namespace {

using domain::Party;
using domain::TargetKind;

/// The kind of thing that a body means, without its role.
void add_parties(std::vector<Party>& out, const std::string& text, domain::Role role, const store::ResolutionRow& row, const std::vector<domain::Known>& known) {
  if (row.kind != TargetKind::units) {
    const bool said = row.id || row.by_person || row.kind == TargetKind::charged;
    out.push_back({text, role, row.kind, row.id, said, row.section});
    return;
  }
  for (const auto& id : row.members.value_or(std::vector<base::Id>{})) {
    const auto member = std::ranges::find(known, id, &domain::Known::id);
    if (member == known.end()) continue;
    Party party{member->name, role, member->kind, member->id, true};
    if (std::ranges::find(out, party) == out.end()) out.push_back(std::move(party));
  }
  for (const auto& name : row.missing.value_or(std::vector<std::string>{})) out.push_back({name, role, TargetKind::none, {}, false});
}

}  // namespace

std::vector<Party> parties_of(const std::vector<draft::Mention>& mentions, domain::Role role, const std::vector<store::ResolutionRow>& resolutions,
                              const std::vector<domain::Known>& known) {
  std::vector<Party> out;
  for (const auto& mention : mentions) {
    const auto row = mention.unit ? std::ranges::find(resolutions, *mention.unit, &store::ResolutionRow::unit) : resolutions.end();
    if (row == resolutions.end()) out.push_back({mention.text, role, TargetKind::none, {}, false});
    else add_parties(out, mention.text, role, *row, known);
  }
  return out;
}

std::vector<Party> parties_of(const draft::Task& task, const std::vector<store::ResolutionRow>& resolutions, const std::vector<domain::Known>& known) {
  auto out = parties_of(task.assignees, *base::enum_from_name<domain::Role>(base::enum_name(task.role)), resolutions, known);
  for (auto& party : parties_of(task.with, domain::Role::cooperate, resolutions, known)) out.push_back(std::move(party));
  return out;
}

DraftReach reach_of(const draft::Draft& draft, const std::vector<store::ResolutionRow>& resolutions, const std::vector<domain::Known>& known,
                    const domain::GroupMembers& members) {
  Charge charge(members, domain::issuer_among(known, draft.document.issuer.value_or("")));
  std::vector<std::vector<Party>> of_tasks;
  for (const auto& task : draft.tasks) charge.add_task(task.section, of_tasks.emplace_back(parties_of(task, resolutions, known)));
  DraftReach out;
  for (std::size_t i = 0; i < of_tasks.size(); ++i)
    if (charge.owed(of_tasks[i]).empty()) out.unreached.push_back("/tasks/" + std::to_string(i));
  for (std::size_t i = 0; i < draft.reporting.size(); ++i)
    if (charge.owed(parties_of(draft.reporting[i].from, domain::Role::perform, resolutions, known)).empty()) out.unreached.push_back("/reporting/" + std::to_string(i));
  for (const auto& row : resolutions) {
    std::vector<Party> meant;
    add_parties(meant, {}, domain::Role::perform, row, known);
    out.units.push_back(charge.units(meant));
  }
  return out;
}

}  // namespace dondoc::service
