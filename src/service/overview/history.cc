#include "service/overview/history.h"

#include "domain/share.h"
#include "service/act.h"
#include "service/overview/history_subject.h"
#include "store/assignment_store.h"
#include "store/child_plan_store.h"
#include "store/dispatch_store.h"
#include "store/inspection_store.h"
#include "store/plan_store.h"
#include "store/report_store.h"

namespace dondoc::service {
namespace {

/// Who sees all may see every history of the plans' work; an administrator those
/// of what is administered; a focal point those of what the own unit owes or gave.
bool may_see(store::Transaction& tx, const domain::Actor& actor, const std::string& kind, base::Id id) {
  if (kind == "assignment") {
    const auto row = store::find_assignment(tx, id);
    return actor.administrator || (row ? domain::may_see_assignment(actor, row->unit.id, row->giver()) : actor.sees_all());
  }
  if (actor.sees_all() || actor.administrator) return true;
  if (kind == "plan") return store::plan_reaches(tx, id, actor.units) || store::owns_plan(tx, id, actor.units);
  if (kind == "task") {
    const auto task = store::find_task(tx, id);
    return task && store::plan_reaches(tx, task->plan_id, actor.units);
  }
  if (kind == "report") {
    const auto report = store::find_report(tx, id);
    return report && actor.of_unit(report->unit.id);
  }
  if (kind == "inspection") {
    const auto inspection = store::find_inspection(tx, id, {});
    return inspection && actor.of_unit(inspection->unit.id);
  }
  return kind == "user" && id == actor.user_id;
}

}  // namespace

Page<HistoryEntry> list_history(Context& context, const std::string& subject_kind, base::Id subject_id, const ListQuery& query) {
  auto tx = context.read();
  base::require(may_see(tx, context.actor, subject_kind, subject_id), "act.forbidden");
  // A focal point reads of a plan what happened to the plan, not what every other unit said.
  const bool whole_plan = subject_kind == "plan" && context.actor.sees_all();
  const auto listed = store::list_events(tx, subject_id, whole_plan ? std::optional(subject_id) : std::nullopt, {query.size, query.offset()});
  Page<HistoryEntry> page{{}, listed.total, query.page, query.size};
  Subjects subjects(tx, context.actor);
  for (const auto& row : listed.rows) {
    HistoryEntry entry;
    entry.seq = static_cast<int>(row.sequence);
    entry.at = row.made_at;
    if (row.actor_id) entry.by = PersonRef{*row.actor_id, row.actor_name.value_or("")};
    entry.act = row.act;
    entry.subject_kind = row.subject_kind;
    entry.subject_id = row.subject_id;
    const auto& subject = subjects.of(row.subject_kind, row.subject_id);
    entry.subject_title = subject.title;
    entry.unit_name = subject.unit;
    for (const auto& [name, value] : row.params) entry.params.push_back({name, value});
    page.items.push_back(std::move(entry));
  }
  return page;
}

ChainHead get_chain_head(Context& context) {
  base::require(context.actor.administrator, "act.forbidden");
  auto tx = context.read();
  const auto head = store::chain_head(tx);
  return {context.actor.agency_id, static_cast<int>(head.sequence), head.hash, head.made_at};
}

}  // namespace dondoc::service
