// A draft becomes a plan: the moment at which what a document says turns into
// what an office undertakes.
#include <unordered_map>

#include "service/act.h"
#include "service/drafts/confirmation.h"
#include "service/drafts/draft_rows.h"
#include "service/drafts/drafts.h"
#include "service/drafts/learning.h"
#include "service/drafts/needs.h"
#include "service/organisation/calendar.h"
#include "store/child_plan_store.h"
#include "store/draft_store.h"
#include "store/learned_store.h"

namespace dondoc::service {
using base::Error;
using base::ErrorKind;

Confirmed confirm_draft(Context& context, base::Id id, const BaseRevision& input) {
  Act act(context, "draft.confirmed");
  if (act.earlier() && act.earlier()->result_id) return {*act.earlier()->result_id, store::count_learned_of(act.tx, id)};
  auto row = found(store::find_draft(act.tx, id), "draft.unknown");
  if (row.plan_id) throw Error(ErrorKind::conflict, "draft.confirmed");
  require(domain::can_draft(context.actor, facts_of(row)), "confirm");
  if (row.revision != input.base_revision)
    throw Error(ErrorKind::conflict, "draft.moved_on", {}, {{"revision", std::to_string(row.revision)}, {"by", row.updated_by_name}});

  const auto content = store::load_draft_content(act.tx, id, true);
  auto draft = base::from_json<draft::Draft>(content.content);
  draft.source = base::from_json<draft::Source>(content.source);
  const auto agency = store::load_agency(act.tx);
  const auto calendar = office_calendar(act.tx);
  const auto known = store::known_bodies(act.tx);
  Confirmation confirmation(context, agency, calendar, draft, content, known);

  const auto plan = confirmation.plan(row);
  store::insert_plan(act.tx, plan, context.now());
  const auto handed_by = row.handed_for ? store::find_unit(act.tx, row.handed_for->unit.id) : std::nullopt;
  if (handed_by && !handed_by->deleted_at) {
    // Whose it is, and what it carries out, the unit said when it handed it in; a person has confirmed it now.
    store::set_plan_owner(act.tx, plan.id, row.handed_for->unit.id);
    store::bind_plan(act.tx, plan.id, row.handed_for->plan.id, {}, context.actor.user_id, context.now());
  } else if (const auto owner = confirmation.owner()) {
    store::set_plan_owner(act.tx, plan.id, *owner);
  }
  // The snapshot keeps the text: passages are shown from it for as long as the plan is.
  store::insert_plan_revision(act.tx, plan.id, {1, base::to_json(draft), row.file_id, row.file_name, row.revision, context.actor.user_id},
                              context.now());
  int ordinal = 0;
  std::vector<store::TaskRow> tasks;
  for (const auto& task : draft.tasks) {
    tasks.push_back(confirmation.task(task, plan.id, ++ordinal));
    store::insert_task(act.tx, tasks.back(), context.now());
  }
  keep_needs(act.tx, context, draft, tasks);
  ordinal = 0;
  std::unordered_map<std::string, int> called;
  for (const auto& reporting : draft.reporting) {
    auto duty = confirmation.duty(reporting, plan.id, ++ordinal);
    if (const int times = ++called[duty.title]; times > 1) duty.title += " – " + std::to_string(times);
    store::insert_duty(act.tx, duty, agency.data_window, context.now());
  }
  confirmation.keep_schedule(act.tx);
  row.plan_id = plan.id;
  row.updated_by = context.actor.user_id;
  row.updated_at = context.now();
  store::update_draft(act.tx, row, content);
  learn_from(act.tx, context, row, content, draft);
  const int learned = store::count_learned_of(act.tx, id);
  act.finish("draft", id, plan.id, {{"title", plan.title}}, plan.id);
  return {plan.id, learned};
}

}  // namespace dondoc::service
