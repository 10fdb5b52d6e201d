#include "service/work/work.h"

#include <algorithm>

#include "base/text.h"
#include "domain/assignment.h"
#include "domain/share.h"
#include "service/act.h"
#include "service/chasing/chase_day.h"
#include "service/chasing/work_news.h"
#include "service/chasing/reminder.h"
#include "service/dispatches/sending.h"
#include "service/organisation/calendar.h"
#include "service/views_of.h"
#include "service/work/shares.h"
#include "store/past.h"
#include "store/task_company.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using domain::UpdateKind;

/// Of a task's other units; a group may bring a thousand.
constexpr int most_names = 20;

store::AssignmentRow load_seen(store::Transaction& tx, const Context& context, base::Id id) {
  auto row = found(store::find_assignment(tx, id), "assignment.unknown");
  base::require(domain::may_see_assignment(context.actor, row.unit.id, row.giver()), "assignment.not_your_unit");
  return row;
}

AssignmentDetail detail_of(store::Transaction& tx, const Context& context, const store::AssignmentRow& row) {
  AssignmentDetail detail;
  std::vector<AssignmentRow> one{assignment_of(row, context.today(), context.actor)};
  add_share_counts(tx, one, context.today());
  detail.assignment = std::move(one.front());
  auto task = found(store::company_of_task(tx, row.task_id, row.unit.id, most_names), "task.unknown");
  detail.passage = std::move(task.passage);
  detail.section_heading = std::move(task.section_heading);
  detail.condition = std::move(task.condition);
  detail.deliverables = std::move(task.deliverables);
  for (auto& unit : task.leads.rows) detail.leads.push_back(ref_of(std::move(unit)));
  for (auto& unit : task.cooperates.rows) detail.cooperates.push_back(ref_of(std::move(unit)));
  detail.leads_total = task.leads.total;
  detail.cooperates_total = task.cooperates.total;
  if (!row.due.due_on && row.now.state != domain::AssignmentState::done && row.plan_status == domain::PlanStatus::issued)
    detail.chase_on = chase_day_of(tx, row.plan.id, row.task_id);
  detail.updates = updates_of(tx, store::updates_of_assignment(tx, row.id), context.actor);
  detail.can = detail.assignment.can;
  return detail;
}

/// The word of `can` that saying this kind needs.
const char* right_for(UpdateKind kind) {
  switch (kind) {
    case UpdateKind::received: return "receive";
    case UpdateKind::question: return "ask";
    case UpdateKind::done: return "done";
    case UpdateKind::reopened: return "reopen";
    case UpdateKind::progress:
    case UpdateKind::difficulty: break;
  }
  return "update";
}

void check_input(const UpdateInput& input) {
  if (input.kind == UpdateKind::received || input.kind == UpdateKind::reopened) throw Error(ErrorKind::invalid, "update.bad_kind", "kind");
  const bool needs_note = input.kind == UpdateKind::question || input.kind == UpdateKind::difficulty;
  const bool silent = base::trim(input.note).empty() && input.attachment_ids.empty() && input.links.empty() && !input.percent;
  if ((needs_note && base::trim(input.note).empty()) || (input.kind == UpdateKind::progress && silent))
    throw Error(ErrorKind::invalid, "update.note_required", "note");
  for (std::size_t i = 0; i < input.links.size(); ++i)
    if (!input.links[i].starts_with("https://") && !input.links[i].starts_with("http://"))
      throw Error(ErrorKind::invalid, "update.bad_link", "links[" + std::to_string(i) + "]");
}

/// What the unit says now, with all that follows from it for the assignment.
store::UpdateRow say(const Context& context, const store::AssignmentRow& row, UpdateKind kind, const std::string& note) {
  if (row.plan_status == domain::PlanStatus::closed) throw Error(ErrorKind::conflict, "plan.closed");
  if (row.share && row.share->withdrawn_at) throw Error(ErrorKind::conflict, "share.withdrawn");
  store::UpdateRow update;
  update.id = base::Id::make();
  update.plan_id = row.plan.id;
  update.task_id = row.task_id;
  update.assignment_id = row.id;
  update.unit = row.unit;
  update.kind = kind;
  update.note = note;
  update.made_by = context.actor.user_id;
  update.made_at = context.now();
  update.made_on = context.today();
  return update;
}

/// `row` is then as it stands afterwards.
void record(Act& act, const Context& context, store::AssignmentRow& row, const store::UpdateRow& update) {
  // A state that forbids it is told before the right that would follow from it.
  const auto next = domain::say(row.now, update.kind, update.percent, update.made_on);
  require(can_of(context.actor, row), right_for(update.kind));
  store::insert_update(act.tx, update);
  if (row.now.done_on && !next.done_on) store::keep_done(act.tx, row.id, *row.now.done_on, update.made_on);
  row.last_update_at = context.now();
  store::update_assignment(act.tx, row.id, next, *row.last_update_at, row.now);
  row.now = next;
  if (!row.share) received_by_work(act.tx, context, row.plan.id, row.unit.id);
}

/// What happens inside a unit is told in the share's own history, not in the plan's. The answer is read
/// first, where the rows are at hand (a reader would have to fetch again all that acts have changed
/// since), and nothing after it, so that the commit may be left pending (base::Deferred).
AssignmentDetail finish(Act& act, const Context& context, const store::AssignmentRow& row, store::EventParams params) {
  auto detail = detail_of(act.tx, context, row);
  act.finish(row.share ? "share" : "assignment", row.id, row.share ? std::nullopt : std::optional(row.plan.id), std::move(params));
  return detail;
}

store::EventParams named(const store::AssignmentRow& row) { return {{"unit", row.unit.name}, {"ordinal", std::to_string(row.ordinal)}}; }

}  // namespace

AssignmentPage list_my_assignments(Context& context, const ListQuery& query, std::optional<domain::Standing> standing,
                                   const std::optional<base::Id>& plan_id) {
  auto tx = context.read();
  store::BoardRequest request;
  request.q = query.q;
  request.sort = query.sort;
  request.slice = {query.size, query.offset()};
  request.as_of = context.today();
  request.units = context.actor.units;
  request.for_person = context.actor.user_id;
  request.plan_id = plan_id;
  request.standing = standing;
  request.open_first = query.sort.empty() || query.sort == "due_on";
  const auto counts = store::count_assignments(tx, request);
  AssignmentPage page{{}, total_of(counts, standing), query.page, query.size, progress_of(counts)};
  auto rows = store::list_assignments(tx, request);
  page.items.reserve(rows.size());
  for (auto& row : rows) page.items.push_back(assignment_of(std::move(row), request.as_of, context.actor));
  add_share_counts(tx, page.items, request.as_of);
  return page;
}

AssignmentDetail get_assignment(Context& context, base::Id id) {
  auto tx = context.read();
  return detail_of(tx, context, load_seen(tx, context, id));
}

AssignmentDetail receive_assignment(Context& context, base::Id id) {
  Act act(context, "assignment.received");
  auto row = load_seen(act.tx, context, id);
  if (act.earlier() || row.now.state != domain::AssignmentState::issued) return detail_of(act.tx, context, row);
  record(act, context, row, say(context, row, UpdateKind::received, ""));
  return finish(act, context, row, named(row));
}

AssignmentDetail reopen_assignment(Context& context, base::Id id, const Reason& input) {
  Act act(context, "assignment.reopened");
  auto row = load_seen(act.tx, context, id);
  if (act.earlier()) return detail_of(act.tx, context, row);
  if (base::trim(input.reason).empty()) throw Error(ErrorKind::invalid, "reason.required", "reason");
  record(act, context, row, say(context, row, UpdateKind::reopened, input.reason));
  auto params = named(row);
  params.emplace_back("reason", input.reason);
  return finish(act, context, row, std::move(params));
}

AssignmentDetail post_update(Context& context, base::Id id, const UpdateInput& input) {
  check_input(input);
  Act act(context, "assignment." + base::enum_name(input.kind));
  auto row = load_seen(act.tx, context, id);
  if (act.earlier()) return detail_of(act.tx, context, row);
  auto update = say(context, row, input.kind, input.note);
  update.proposal = input.proposal;
  update.percent = input.percent;
  update.links = input.links;
  const bool asks = input.kind == UpdateKind::question || input.kind == UpdateKind::difficulty;
  if (asks && !row.share) update.answer_due_on = office_calendar(act.tx).days.plus_working_days(context.today(), answer_days(act.tx, row.plan.id));
  record(act, context, row, update);
  for (std::size_t i = 0; i < input.attachment_ids.size(); ++i)
    if (!store::claim_attachment(act.tx, input.attachment_ids[i], context.actor.user_id, "update", update.id, row.unit.id))
      throw Error(ErrorKind::invalid, "attachment.unknown", "attachment_ids[" + std::to_string(i) + "]");
  if (asks && !row.share) tell_office(act.tx, context, {domain::WorkNews::asked, row.plan.id, row.id, row.unit.id}, domain::Rung::staff);
  return finish(act, context, row, named(row));
}

Update answer_update(Context& context, base::Id update_id, const AnswerInput& input) {
  Act act(context, "update.answered");
  const auto row = found(store::find_update(act.tx, update_id), "update.unknown");
  if (act.earlier()) return updates_of(act.tx, {row}, context.actor).front();
  if (base::trim(input.answer).empty()) throw Error(ErrorKind::invalid, "answer.required", "answer");
  if (row.answer) throw Error(ErrorKind::conflict, "update.answered_already");
  require(domain::can_update(context.actor, row.kind, false, row.plan_status, row.giver_id, row.answerer_unit ? std::optional(row.answerer_unit->id) : std::nullopt),
          "answer");
  const auto assignment = found(store::find_assignment(act.tx, row.assignment_id), "assignment.unknown");
  store::answer_update(act.tx, update_id, input.answer, context.actor.user_id, context.now());
  store::update_assignment(act.tx, assignment.id, domain::answered(assignment.now, row.kind), context.now());
  tell_unit(act.tx, context, {domain::WorkNews::answered, row.plan_id, assignment.id}, row.unit.id);
  act.finish(assignment.share ? "share" : "assignment", assignment.id, assignment.share ? std::nullopt : std::optional(assignment.plan.id), named(assignment));
  auto tx = context.read();
  return updates_of(tx, {*store::find_update(tx, update_id)}, context.actor).front();
}

}  // namespace dondoc::service
