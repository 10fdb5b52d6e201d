#include "service/work/difficulties.h"

#include "base/text.h"
#include "domain/rights.h"
#include "service/act.h"
#include "service/chasing/reminder.h"
#include "service/views_of.h"
#include "store/assignment_store.h"
#include "store/chase_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using domain::Answerer;

std::optional<base::Id> asked_unit(const store::UpdateRow& row) { return row.answerer_unit ? std::optional(row.answerer_unit->id) : std::nullopt; }

domain::Rung rung_of(Answerer to) {
  switch (to) {
    case Answerer::leader: return domain::Rung::leader;
    case Answerer::unit: return domain::Rung::focal_point;
    case Answerer::staff: break;
  }
  return domain::Rung::staff;
}

/// Whoever is to answer now is told, outside of the program too where the plan's ladder is on; in quiet hours it waits in the outbox.
void tell(store::Transaction& tx, const Context& context, const store::UpdateRow& row, const store::AnswerStepRow& step) {
  store::NoticeRow notice;
  notice.plan.id = row.plan_id;
  notice.rung = rung_of(step.to);
  if (step.unit) notice.unit_id = step.unit->id;
  notice.answers = 1;
  notice.due_on = row.answer_due_on.value_or(context.today());
  notice.late = notice.due_on < context.today() ? 1 : 0;
  notice.made_at = context.now();
  const auto notices = insert_notices(tx, notice, step.unit ? step.unit->id : base::Id());
  const auto ladder = ladder_of(tx, row.plan_id);
  if (ladder.on) queue_reminder(tx, ladder, notices);
}

store::AnswerStepRow step_of(store::Transaction& tx, const Context& context, const store::UpdateRow& row, const ForwardInput& input) {
  store::AnswerStepRow step;
  step.update_id = row.id;
  step.to = input.to;
  step.note = base::trim(input.note);
  step.made_by = context.actor.user_id;
  step.made_by_name = context.actor.name;
  step.made_at = context.now();
  const bool right = (input.to == Answerer::unit) == input.unit_id.has_value() && input.unit_id != row.unit.id;
  if (!right) throw Error(ErrorKind::invalid, "update.to_whom", "unit_id");
  if (input.unit_id) {
    const auto unit = found(store::find_unit(tx, *input.unit_id), "unit.unknown");
    step.unit = store::NamedRow{*input.unit_id, unit.name, unit.short_name};
  }
  return step;
}

}  // namespace

Page<Difficulty> list_difficulties(Context& context, const ListQuery& query, const DifficultyFilter& filter) {
  base::require(context.actor.sees_all(), "act.forbidden");
  auto tx = context.read();
  store::AskingRequest request{filter.open, filter.plan_id, {}, {}, {query.size, query.offset()}};
  if (filter.overdue) request.overdue_on = context.today();
  const auto listed = store::list_asking(tx, request);
  const auto views = updates_of(tx, listed.rows, context.actor);
  Page<Difficulty> page{{}, listed.total, query.page, query.size};
  for (std::size_t i = 0; i < listed.rows.size(); ++i)
    if (auto assignment = store::find_assignment(tx, listed.rows[i].assignment_id))
      page.items.push_back({views[i], assignment_of(std::move(*assignment), context.today(), context.actor)});
  return page;
}

Page<Entrusted> list_my_difficulties(Context& context, const ListQuery& query, std::optional<bool> open) {
  auto tx = context.read();
  const auto listed = store::list_asking(tx, {open, {}, {}, context.actor.units, {query.size, query.offset()}});
  const auto views = updates_of(tx, listed.rows, context.actor);
  Page<Entrusted> page{{}, listed.total, query.page, query.size};
  for (std::size_t i = 0; i < listed.rows.size(); ++i)
    if (const auto assignment = store::find_assignment(tx, listed.rows[i].assignment_id))
      page.items.push_back({views[i], ref_of(assignment->plan), assignment->text, assignment->due.due_on});
  return page;
}

Update forward_update(Context& context, base::Id update_id, const ForwardInput& input) {
  Act act(context, "update.forwarded");
  const auto row = found(store::find_update(act.tx, update_id), "update.unknown");
  if (act.earlier()) return updates_of(act.tx, {row}, context.actor).front();
  if (row.answer) throw Error(ErrorKind::conflict, "update.answered_already");
  require(domain::can_update(context.actor, row.kind, false, row.plan_status, row.giver_id, asked_unit(row)), "forward");
  const auto step = step_of(act.tx, context, row, input);
  if (row.answerer == step.to && asked_unit(row) == input.unit_id) throw Error(ErrorKind::conflict, "update.with_them_already");
  store::insert_answer_step(act.tx, step);
  tell(act.tx, context, row, step);
  act.finish("assignment", row.assignment_id, row.plan_id, {{"unit", row.unit.name}, {"to", step.unit ? step.unit->name : ""}});
  auto tx = context.read();
  return updates_of(tx, {*store::find_update(tx, update_id)}, context.actor).front();
}

}  // namespace dondoc::service
