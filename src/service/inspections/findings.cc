// What was found wanting: answered by its unit, checked again.
#include "base/text.h"
#include "service/act.h"
#include "service/inspections/inspection_news.h"
#include "service/inspections/inspection_views.h"
#include "service/inspections/inspections.h"
#include "store/attachment_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using domain::MendingStep;

store::InspectionItemRow load_item(store::Transaction& tx, const Context& context, base::Id id) {
  auto item = found(store::find_item(tx, id), "inspection.unknown");
  base::require(item.held_on && domain::may_see_inspection(context.actor, {item.inspected.id, item.unit.id}), "inspection.not_your_unit");
  return item;
}

std::vector<domain::MendingEntry> said_of(const std::vector<store::InspectionEntryRow>& entries) {
  std::vector<domain::MendingEntry> out;
  for (const auto& entry : entries) out.push_back({entry.step, entry.made_on, entry.due_on});
  return out;
}

std::vector<store::InspectionEntryRow> entries_of(store::Transaction& tx, base::Id item) {
  auto all = store::entries_of_items(tx, {item});
  return all.contains(item) ? std::move(all[item]) : std::vector<store::InspectionEntryRow>{};
}

/// The days that follow from what was said, beside it.
void settle(store::Transaction& tx, store::InspectionItemRow& item) {
  item.mended = domain::mended_by(item.first_due_on, said_of(entries_of(tx, item.id)));
  store::update_item(tx, item);
}

InspectionFinding view_of(store::Transaction& tx, const Context& context, base::Id id) {
  return findings_of(tx, context, {load_item(tx, context, id)}).front();
}

/// A step that cannot be taken is told before the right to it.
InspectionFinding say(Context& context, Act& act, base::Id id, const char* right, store::InspectionEntryRow entry, const std::vector<base::Id>& attachments) {
  if (act.earlier()) return view_of(act.tx, context, id);
  auto item = load_item(act.tx, context, id);
  entry.id = base::Id::make();
  entry.item_id = id;
  entry.note = base::trim(entry.note);
  entry.made_by = context.actor.user_id;
  entry.made_at = context.now();
  entry.made_on = context.today();
  domain::check_step(item.mended, {entry.step, entry.made_on, entry.due_on});
  require(domain::can_finding(context.actor, item.unit.id, item.mended), right);
  store::insert_entry(act.tx, entry);
  for (const auto& attachment : attachments)
    if (!store::claim_attachment(act.tx, attachment, context.actor.user_id, "inspection", entry.id, item.unit.id))
      throw Error(ErrorKind::invalid, "attachment.unknown", "attachment_ids");
  settle(act.tx, item);
  tell_of_mending(act.tx, context, item, base::enum_name(entry.step).c_str());
  act.finish("inspection", item.inspection_id, item.plan.id, {{"unit", item.unit.name}, {"text", item.text}}, id);
  auto tx = context.read();
  return view_of(tx, context, id);
}

}  // namespace

Page<InspectionFinding> list_findings(Context& context, const ListQuery& query, const FindingFilter& filter) {
  base::require(context.actor.sees_all() || !context.actor.units.empty(), "act.forbidden");
  auto tx = context.read();
  store::FindingListRequest request{{query.q, query.sort, {query.size, query.offset()}, false}, filter.plan_id, filter.unit_id, filter.task_id, filter.mending,
                                    filter.late, filter.faults, {}, context.today()};
  if (!context.actor.sees_all()) request.units = context.actor.units;
  const auto listed = store::list_findings(tx, request);
  return {findings_of(tx, context, listed.rows), listed.total, query.page, query.size};
}

InspectionFinding mend_finding(Context& context, base::Id id, const MendInput& input) {
  if (base::trim(input.note).empty()) throw Error(ErrorKind::invalid, "inspection.note_required", "note");
  Act act(context, "inspection.mended");
  return say(context, act, id, "mend", {{}, {}, MendingStep::mended, input.note, {}, {}, {}, {}, {}}, input.attachment_ids);
}

InspectionFinding recheck_finding(Context& context, base::Id id, const RecheckInput& input) {
  if (!input.passed && base::trim(input.note).empty()) throw Error(ErrorKind::invalid, "inspection.note_required", "note");
  Act act(context, input.passed ? "inspection.passed" : "inspection.failed");
  return say(context, act, id, "recheck", {{}, {}, input.passed ? MendingStep::passed : MendingStep::failed, input.note, input.due_on, {}, {}, {}, {}},
             input.attachment_ids);
}

void take_back_entry(Context& context, base::Id id) {
  Act act(context, "inspection.taken_back");
  auto item = load_item(act.tx, context, found(store::item_of_entry(act.tx, id), "inspection.entry_unknown"));
  const auto last = entries_of(act.tx, item.id).back();
  if (last.id != id) throw Error(ErrorKind::conflict, "inspection.not_last");
  require(domain::can_entry(context.actor, item.unit.id, last.step, true), "take-back");
  store::take_back_entry(act.tx, id, context.now());
  settle(act.tx, item);
  act.finish("inspection", item.inspection_id, item.plan.id, {{"unit", item.unit.name}, {"text", item.text}});
}

}  // namespace dondoc::service
