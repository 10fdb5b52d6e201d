#include "service/plans/amendment.h"

#include <algorithm>

#include "base/json.h"
#include "service/act.h"
#include "service/dispatches/sending.h"
#include "service/plans/amending.h"
#include "service/plans/weather.h"
#include "service/views_of.h"
#include "store/draft_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using base::Id;
using domain::Amended;

domain::Can can_amend(const Context& context, const store::PlanRow& plan) {
  return context.actor.staff && plan.status == domain::PlanStatus::issued ? domain::Can{"amend"} : domain::Can{};
}

store::PlanRow load_running(store::Transaction& tx, const Context& context, const Id& id) {
  auto plan = found(store::find_plan(tx, id), "plan.unknown");
  base::require(context.actor.sees_all(), "plan.not_yours");
  if (plan.status != domain::PlanStatus::issued) throw Error(ErrorKind::conflict, "plan.wrong_status", {}, {{"status", base::enum_name(plan.status)}});
  require(can_amend(context, plan), "amend");
  return plan;
}

AmendedSide side_of(const store::TaskRow& row) {
  AmendedSide out{row.text, row.passage, row.section_heading, {}, row.due.text, row.due.due_on};
  for (const auto& it : row.parties) out.parties.push_back(it.name.value_or(it.party.text));
  return out;
}

AmendedSide side_of(const store::DutyRow& row) {
  AmendedSide out{row.title, row.passage, {}, {}, row.due.text, row.due.due_on};
  for (const auto& it : row.parties) out.parties.push_back(it.name.value_or(it.party.text));
  return out;
}

AmendedDuty view_of(const DutyAmended& it) {
  AmendedDuty out{it.kind, {}, it.place, {}, {}, it.changes};
  if (it.before) {
    out.duty_id = it.before->id;
    out.before = side_of(*it.before);
  }
  if (it.after) out.after = side_of(*it.after);
  if (it.back) out.duty_id = it.after->id;
  return out;
}

int reopened_of(const TaskAmended& it) {
  return it.reopens ? static_cast<int>(std::ranges::count_if(it.kept, [](const auto& row) { return row.now.done_on.has_value(); })) : 0;
}

class Names {
 public:
  explicit Names(store::Transaction& tx) : names_(store::unit_names(tx)) {}
  UnitRef of(const Id& unit) const {
    const auto at = names_.find(unit);
    return at == names_.end() ? UnitRef{unit, "", {}} : ref_of(at->second);
  }

 private:
  std::unordered_map<Id, store::NamedRow> names_;
};

AmendedTask view_of(const TaskAmended& it, const Names& names) {
  AmendedTask out;
  out.kind = it.kind;
  if (it.before) {
    out.task_id = it.before->id;
    out.ordinal = it.before->ordinal;
    out.before = side_of(*it.before);
  } else {
    out.ordinal = it.after->ordinal;
    if (it.withdrawn) out.task_id = it.withdrawn->id;
  }
  if (it.after) {
    out.draft_key = it.after->draft_key;
    out.after = side_of(*it.after);
  }
  out.changes = it.changes;
  for (const auto& owed : it.added) out.units_added.push_back(names.of(owed.unit_id));
  for (const auto& row : it.removed) out.units_removed.push_back(names.of(row.unit_id));
  out.reopened = reopened_of(it);
  const auto heard = [](const auto& row) { return row.heard; };
  out.entered = static_cast<int>(it.entered + std::ranges::count_if(it.kept, heard) + std::ranges::count_if(it.removed, heard));
  out.done_again = static_cast<int>(it.done_again.size());
  return out;
}

Amendment view_of(const store::AmendmentRow& row) {
  return {row.id, row.draft_id, row.file_name, row.revision, row.added, row.changed, row.removed, row.duties, row.events, row.lines, row.reopened, row.units, {row.made_by, row.made_by_name}, row.made_at};
}

std::optional<Amendment> find(store::Transaction& tx, const Id& plan, const Id& id) {
  for (const auto& row : store::amendments_of_plan(tx, plan))
    if (row.id == id) return view_of(row);
  return std::nullopt;
}

EventSide side_of(const store::PlanEventRow& row, const Amending& it) {
  EventSide out{row.name, {}, row.timing, row.starts_on, row.ends_on};
  if (row.phase)
    for (const auto& event : it.programme.events)
      if (event.key == *row.phase) out.phase = event.after ? event.after->name : event.before ? event.before->name : "";
  return out;
}

AmendedEvent view_of(const EventAmended& event, const Amending& it) {
  AmendedEvent out;
  out.kind = event.kind;
  out.draft_key = event.draft_key;
  if (event.before) {
    out.event_id = event.before->id;
    out.of = event.before->kind;
    out.before = side_of(*event.before, it);
  }
  if (event.after) {
    out.of = event.after->kind;
    out.after = side_of(*event.after, it);
  }
  out.changes = event.changes;
  return out;
}

/// Those that change, and those that a person leaves; the days that they run into are those of the schedule.
std::vector<AmendedEvent> events_of(const Amending& it) {
  std::vector<AmendedEvent> out;
  std::size_t place = 0;
  for (const auto& event : it.programme.events) {
    if (event.kind == Amended::same) continue;
    auto view = view_of(event, it);
    if (event.changes_something()) {
      const auto& id = it.moved.events.at(place++).row.id;
      for (const auto& shift : it.moved.shifts)
        if (shift.id == id) view.conflicts = shift.conflicts;
    }
    out.push_back(std::move(view));
  }
  return out;
}

/// But for the document's own events.
std::vector<DayMove> moves_of(const Amending& it) {
  std::vector<DayMove> out;
  for (const auto& shift : it.moved.shifts)
    if (std::ranges::none_of(it.moved.events, [&](const auto& event) { return event.row.id == shift.id; })) out.push_back(view_of(shift));
  return out;
}

/// The new text in place of the old one, which stays as the revision before.
int revise(store::Transaction& tx, const Context& context, const store::PlanRow& plan, const Amending& it) {
  const int number = store::load_plan_revision(tx, plan.id).number + 1;
  store::insert_plan_revision(tx, plan.id, {number, it.content, it.file_id, it.file_name, it.draft_revision, context.actor.user_id}, context.now());
  return number;
}

/// The document goes to its own recipients, and to whoever it gives other work than before.
void send_amendment(store::Transaction& tx, const Context& context, const store::PlanRow& plan, const Amending& it, const store::AmendmentRow& row, const MovedDeadlines& told) {
  const auto draft = base::from_json<draft::Draft>(it.content);
  const auto resolutions = store::load_draft_content(tx, row.draft_id, false).resolutions;
  SentDocument document{draft, resolutions, row.id, {}};
  for (const auto& [unit, moved] : told.units()) document.charged.push_back(unit);
  send_document(tx, context, plan, document);
}

}  // namespace

Amendments list_amendments(Context& context, Id plan_id) {
  base::require(context.actor.sees_all(), "act.forbidden");
  auto tx = context.read();
  const auto plan = found(store::find_plan(tx, plan_id), "plan.unknown");
  Amendments out{{}, can_amend(context, plan)};
  for (const auto& row : store::amendments_of_plan(tx, plan_id)) out.items.push_back(view_of(row));
  return out;
}

AmendmentPreview preview_amendment(Context& context, Id plan_id, const AmendmentInput& input) {
  auto tx = context.read();
  const auto plan = load_running(tx, context, plan_id);
  const auto it = amend(tx, context, plan, input, false);
  const Names names(tx);
  AmendmentPreview out{ref_of(plan), it.file_name, it.draft_revision, input.whole, {}, {}, events_of(it), {}, moves_of(it), it.unresolved, {}, {}};
  for (const auto& line : it.programme.lines) out.lines.push_back({line.of, line.kind, line.before, line.after});
  for (const auto& task : it.tasks) out.tasks.push_back(view_of(task, names));
  for (const auto& duty : it.duties) out.duties.push_back(view_of(duty));
  for (const auto& unit : it.units) out.units.push_back(names.of(unit));
  out.weather = weather_of(tx, context.today(), demands_of(tx, context, plan, it));
  return out;
}

Amendment amend_plan(Context& context, Id plan_id, const AmendmentInput& input) {
  Act act(context, "plan.amended");
  if (act.earlier() && act.earlier()->result_id) return found(find(act.tx, plan_id, *act.earlier()->result_id), "amendment.unknown");
  const auto plan = load_running(act.tx, context, plan_id);
  const auto it = amend(act.tx, context, plan, input, true);
  store::AmendmentRow row;
  row.id = Id::make();
  row.plan_id = plan_id;
  row.draft_id = input.draft_id;
  int tasks = 0;
  std::vector<TaskThen> then;
  for (const auto& task : it.tasks) {
    row.added += task.kind == Amended::added;
    row.changed += task.kind == Amended::changed;
    row.removed += task.kind == Amended::removed;
    row.reopened += reopened_of(task);
    tasks += task.kind != Amended::removed;
    if (task.kind == Amended::changed || task.kind == Amended::removed) then.push_back({task.before->id, side_of(*task.before)});
  }
  row.duties = static_cast<int>(std::ranges::count_if(it.duties, [](const auto& duty) { return duty.kind != Amended::same && duty.kind != Amended::kept; }));
  row.events = static_cast<int>(std::ranges::count_if(it.programme.events, [](const auto& event) { return event.changes_something(); }));
  row.lines = static_cast<int>(it.programme.lines.size());
  if (row.added + row.changed + row.removed + row.duties + row.events + row.lines == 0) throw Error(ErrorKind::conflict, "amendment.nothing");
  const auto told = carry_out(act.tx, context, plan, row.id, it);
  if (input.whole) row.revision = revise(act.tx, context, plan, it);
  store::set_plan_revision(act.tx, plan_id, row.revision.value_or(plan.revision), tasks, context.now());
  row.units = static_cast<int>(told.units().size());
  row.before = base::to_json(then);
  row.made_by = context.actor.user_id;
  row.made_at = context.now();
  store::insert_amendment(act.tx, row);
  auto draft = found(store::find_draft(act.tx, input.draft_id), "draft.unknown");
  draft.plan_id = plan_id;
  draft.updated_by = context.actor.user_id;
  draft.updated_at = context.now();
  store::update_draft(act.tx, draft, store::load_draft_content(act.tx, draft.id, false));
  send_amendment(act.tx, context, plan, it, row, told);
  tell_of_moved(act.tx, context, plan_id, told, domain::NoticeCause::amended);
  act.finish("plan", plan_id, plan_id,
             {{"file_name", it.file_name}, {"added", std::to_string(row.added)}, {"changed", std::to_string(row.changed)}, {"removed", std::to_string(row.removed)}}, row.id);
  auto tx = context.read();
  return found(find(tx, plan_id, row.id), "amendment.unknown");
}

}  // namespace dondoc::service
