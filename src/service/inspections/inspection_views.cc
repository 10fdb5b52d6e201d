#include "service/inspections/inspection_views.h"

#include <algorithm>

#include "domain/rights.h"
#include "service/act.h"
#include "service/views_of.h"
#include "store/inspection_number.h"

namespace dondoc::service {
namespace {

using domain::InspectionState;
using domain::Mending;

std::vector<base::Id> who_must_mend(const std::vector<store::InspectionItemRow>& items) {
  std::vector<base::Id> out;
  for (const auto& item : items)
    if (item.mended.due_on) out.push_back(item.unit.id);
  return out;
}

/// Files that were shown for another unit alone are not listed for this one.
std::vector<Attachment> seen_of(const Context& context, const std::vector<store::AttachmentRow>& rows) {
  std::vector<Attachment> out;
  for (const auto& row : rows)
    if (context.actor.sees_all() || (row.unit_id && domain::may_see_of(context.actor, *row.unit_id))) out.push_back(attachment_of(row));
  return out;
}

}  // namespace

store::InspectionRow load_inspection(store::Transaction& tx, const Context& context, base::Id id) {
  auto row = found(store::find_inspection(tx, id, context.today()), "inspection.unknown");
  auto units = who_must_mend(store::items_of_inspection(tx, id));
  units.push_back(row.unit.id);
  base::require(domain::may_see_inspection(context.actor, units) && (context.actor.sees_all() || !row.deleted_at), "inspection.not_your_unit");
  return row;
}

InspectionRow row_of(const Context& context, const store::InspectionRow& row) {
  InspectionRow out;
  out.id = row.id;
  out.plan = ref_of(row.plan);
  out.unit = ref_of(row.unit);
  out.round = row.round;
  out.team = row.team;
  out.head = row.head;
  out.starts_on = row.starts_on;
  out.ends_on = row.ends_on;
  out.held_on = row.held_on;
  out.state = !row.held_on ? InspectionState::planned : row.unclosed > 0 ? InspectionState::recorded : InspectionState::closed;
  out.items = row.items;
  if (row.held_on) {
    out.not_met = row.not_met;
    out.to_mend = row.to_mend;
    out.to_recheck = row.unclosed - row.to_mend;
    out.late = row.late;
  }
  out.can = domain::can_inspection(context.actor, {{row.unit.id}, row.held_on.has_value(), row.answered, row.deleted_at.has_value(), row.plan_status});
  return out;
}

Inspection inspection_of(store::Transaction& tx, const Context& context, const store::InspectionRow& row) {
  Inspection out;
  out.inspection = row_of(context, row);
  out.revision = row.revision;
  out.basis = row.basis;
  out.place = row.place;
  for (const auto& member : store::members_of_inspection(tx, row.id))
    out.members.push_back({member.unit ? std::optional(ref_of(*member.unit)) : std::nullopt, member.office});
  auto items = store::items_of_inspection(tx, row.id);
  const bool whole = context.actor.sees_all() || context.actor.of_unit(row.unit.id);
  if (whole) {
    out.attended = row.attended;
    out.conclusion = row.conclusion;
  } else {
    std::erase_if(items, [&](const auto& item) { return !item.mended.due_on || !context.actor.of_unit(item.unit.id); });
  }
  out.items = findings_of(tx, context, items);
  if (row.recorded_by) out.recorded_by = PersonRef{*row.recorded_by, row.recorded_by_name.value_or("")};
  out.recorded_at = row.recorded_at;
  const auto number = store::number_of_inspection(tx, row.id);
  if (number) out.symbol = number->symbol;
  out.can = domain::can_inspection(context.actor, {{row.unit.id}, row.held_on.has_value(), row.answered, row.deleted_at.has_value(), row.plan_status, number.has_value()});
  return out;
}

std::vector<InspectionFinding> findings_of(store::Transaction& tx, const Context& context, const std::vector<store::InspectionItemRow>& rows) {
  std::vector<base::Id> ids;
  for (const auto& row : rows) ids.push_back(row.id);
  const auto entries = store::entries_of_items(tx, ids);
  for (const auto& [item, said] : entries)
    for (const auto& entry : said) ids.push_back(entry.id);
  const auto shown = store::attachments_of(tx, ids);
  const auto shown_of = [&](const base::Id& id) { return shown.contains(id) ? seen_of(context, shown.at(id)) : std::vector<Attachment>{}; };
  std::vector<InspectionFinding> out;
  for (const auto& row : rows) {
    InspectionFinding f;
    f.id = row.id;
    f.inspection_id = row.inspection_id;
    f.plan = ref_of(row.plan);
    f.unit = ref_of(row.inspected);
    f.held_on = row.held_on;
    f.ordinal = row.ordinal;
    f.task_id = row.task_id;
    f.task = row.task;
    f.text = row.text;
    // What a record that was taken back said is known to who writes it anew.
    if (row.held_on || context.actor.staff) {
      f.verdict = row.verdict;
      f.finding = row.finding;
      f.demand = row.demand;
      f.attachments = shown_of(row.id);
    }
    f.mend_unit = ref_of(row.unit);
    f.first_due_on = row.first_due_on;
    f.due_on = row.mended.due_on;
    f.mended_on = row.mended.mended_on;
    f.closed_on = row.mended.closed_on;
    f.mending = domain::mending_of(row.mended);
    f.late = domain::is_late(row.mended, context.today());
    f.can = domain::can_finding(context.actor, row.unit.id, row.mended);
    if (const auto said = entries.find(row.id); said != entries.end())
      for (const auto& entry : said->second)
        f.entries.push_back({entry.id, entry.step, entry.note, entry.due_on, shown_of(entry.id), {entry.made_by, entry.made_by_name}, entry.made_at,
                             domain::can_entry(context.actor, row.unit.id, entry.step, entry.id == said->second.back().id)});
    out.push_back(std::move(f));
  }
  return out;
}

}  // namespace dondoc::service
