// What units owe and what they say of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/answering.h"
#include "domain/assignment.h"
#include "domain/parties.h"
#include "store/plan_store.h"
#include "store/unit_store.h"

namespace dondoc::store {

/// What makes an assignment a share of another: who gave it, in which words, to
/// whom in its unit. giver: who holds the parent now. due_on: as it was given;
/// AssignmentRow::due has the day in force.
struct ShareOfRow {
  base::Id parent_id;
  NamedRow giver;
  std::string text;
  std::optional<base::Date> due_on;
  std::optional<base::Id> person_id;
  std::string person_name;
  std::optional<base::Instant> withdrawn_at;
};

struct AssignmentRow {
  base::Id id, task_id, obligation_id;
  NamedRow plan;  // short_name: its symbol
  domain::PlanStatus plan_status{};
  int ordinal = 0;
  std::string text;
  NamedRow unit;
  domain::Role role{};
  DueRow due;
  domain::Assignment now;
  std::optional<base::Instant> last_update_at;
  std::optional<std::string> via_group;
  std::optional<ShareOfRow> share;  // none: the unit's whole duty
  bool names_focal_point = false;   // it asks the unit for one

  /// What is to be done: the share's words, or the task's.
  const std::string& what() const { return share ? share->text : text; }
  std::optional<base::Id> giver() const { return share ? std::optional(share->giver.id) : std::nullopt; }
};

/// How many, as of the end of a day.
struct CountsRow { int total = 0, done = 0, late = 0, silent = 0, under_way = 0; };

struct BoardRequest : ListRequest {
  base::Date as_of;
  std::optional<base::Id> plan_id, task_id;
  std::optional<std::vector<base::Id>> units;
  std::optional<domain::Standing> standing;
  std::optional<domain::Role> role;
  std::optional<base::Id> for_person;  // with the shares that these units have, but for those of their other people; else duties alone
  std::string section;  // of the task: the heading that it stands under; empty: any
  bool past = false;  // as_of lies before today: units are those that held the work then, by the names of that day,
                      // and what was given out later is left out
  bool open_first = false;  // what is not done before what is, each by deadline; instead of a sort
};
/// Duties of issued and closed plans. sort: due_on, unit, task, plan, ordinal, standing (late, silent, under way, done).
std::vector<AssignmentRow> list_assignments(Transaction& tx, const BoardRequest& request);
/// Of all that match but for the standing asked for.
CountsRow count_assignments(Transaction& tx, const BoardRequest& request);
/// How many units the plan was issued to; a reorganisation does not change it.
int count_units_given(Transaction& tx, const base::Id& plan);

std::optional<AssignmentRow> find_assignment(Transaction& tx, const base::Id& id);
/// What was handed down of it, in the order in which it was; what was withdrawn last.
std::vector<AssignmentRow> shares_of(Transaction& tx, const base::Id& parent);
/// Fills in by which group each was named, where it was by one.
void add_groups(Transaction& tx, std::vector<AssignmentRow>& rows);
/// Who else owes a task, the leading ones first, `most` names at the most: those
/// that cooperate, or all the others.
Listed<NamedRow> partners_of_task(Transaction& tx, const base::Id& task, const base::Id& besides, bool cooperating, int most);
/// was: as it stands, where that is known.
void update_assignment(Transaction& tx, const base::Id& id, const domain::Assignment& assignment, base::Instant now, const std::optional<domain::Assignment>& was = {});

/// For each task what each unit owes: one obligation and its unit's own assignment.
struct OwedTask { base::Id task_id; std::optional<base::Date> due_on, original_on; std::vector<domain::Owed> owed; };
void insert_owed(Transaction& tx, const base::Id& plan, const std::vector<OwedTask>& tasks, base::Instant now);

/// The unit's duties to name its focal point that are not done, of plans that run.
std::vector<base::Id> open_focal_point_demands(Transaction& tx, const base::Id& unit);

struct UpdateRow {
  base::Id id, plan_id, task_id, assignment_id;
  std::optional<base::Id> giver_id;  // of a share: the unit that gave it, and that answers
  domain::PlanStatus plan_status{};
  NamedRow unit;
  domain::UpdateKind kind{};
  std::string note;
  std::optional<std::string> proposal;
  std::optional<int> percent;
  std::vector<std::string> links;
  base::Id made_by;
  std::string made_by_name;
  base::Instant made_at;
  base::Date made_on;
  std::optional<std::string> answer;
  std::optional<base::Id> answered_by;
  std::optional<std::string> answered_by_name;
  std::optional<base::Instant> answered_at;
  std::optional<base::Date> answer_due_on;  // of questions and difficulties of duties
  domain::Answerer answerer = domain::Answerer::staff;
  std::optional<NamedRow> answerer_unit;
};
void insert_update(Transaction& tx, const UpdateRow& update);
void answer_update(Transaction& tx, const base::Id& id, const std::string& answer, const base::Id& by, base::Instant at);
std::optional<UpdateRow> find_update(Transaction& tx, const base::Id& id);
std::vector<UpdateRow> updates_of_assignment(Transaction& tx, const base::Id& assignment);
/// Of its duties. The newest 200 of all units, or of these.
std::vector<UpdateRow> updates_of_task(Transaction& tx, const base::Id& task, const std::optional<std::vector<base::Id>>& units = {});
/// What a unit, and predecessors whose reports passed to it, said of their duties within a plan, oldest first, by tasks
/// in the plan's order.
std::vector<UpdateRow> updates_of_unit(Transaction& tx, const base::Id& plan, const base::Id& unit);
std::vector<UpdateRow> updates_by_id(Transaction& tx, const std::vector<base::Id>& ids);

/// To whom a question or difficulty was passed on.
struct AnswerStepRow {
  base::Id update_id;
  domain::Answerer to{};
  std::optional<NamedRow> unit;
  std::string note;
  base::Id made_by;
  std::string made_by_name;
  base::Instant made_at;
};
/// The update is to be answered by `step.to` from then on.
void insert_answer_step(Transaction& tx, const AnswerStepRow& step);
/// Of these updates, in the order in which they were made.
std::vector<AnswerStepRow> answer_steps(Transaction& tx, const std::vector<base::Id>& updates);

/// overdue_on: those not answered whose day lies before it; answerers: passed on to one of these units.
struct AskingRequest {
  std::optional<bool> open;
  std::optional<base::Id> plan_id;
  std::optional<base::Date> overdue_on;
  std::optional<std::vector<base::Id>> answerers;
  Slice slice;
};
/// Questions and difficulties of duties: unanswered first, by the day of their answer; else newest first.
Listed<UpdateRow> list_asking(Transaction& tx, const AskingRequest& request);
int count_asking(Transaction& tx);

}  // namespace dondoc::store
