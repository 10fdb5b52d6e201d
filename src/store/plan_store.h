// Plans, what they said at each revision, and their tasks with the bodies these name.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/date.h"
#include "domain/parties.h"
#include "domain/words.h"
#include "store/filter.h"

namespace dondoc::store {

struct PlanRow {
  base::Id id, draft_id;
  std::string title;
  std::optional<std::string> kind, number, symbol;
  domain::Family family{};
  std::optional<std::string> issuer, issuer_parent, place, date, signer, position, authority;
  domain::PlanStatus status{};
  int revision = 1, tasks = 0;
  std::optional<std::string> rejection;
  base::Id confirmed_by;
  std::string confirmed_by_name;
  base::Instant confirmed_at;
  std::optional<base::Id> issued_by;
  std::optional<std::string> issued_by_name;
  std::optional<base::Instant> issued_at;
  std::optional<base::Date> issued_on;
};

/// visible_to: only issued plans that charge one of these units or went to it, and their own.
struct PlanListRequest : ListRequest {
  std::optional<domain::PlanStatus> status;
  std::optional<std::vector<base::Id>> visible_to;
};
/// sort: updated_at, title, date, issued_at, status, next_due_on (of what is not done yet).
Listed<PlanRow> list_plans(Transaction& tx, const PlanListRequest& request);
std::optional<PlanRow> find_plan(Transaction& tx, const base::Id& id);
bool plan_charges(Transaction& tx, const base::Id& plan, const std::vector<base::Id>& units);
/// Whose tasks count under their headings still, as they did before fields were kept.
std::vector<base::Id> plans_without_fields(Transaction& tx);
void set_fields(Transaction& tx, const base::Id& plan, const std::function<std::optional<std::string>(const std::optional<std::string>& section)>& field);
void insert_plan(Transaction& tx, const PlanRow& plan, base::Instant now);
/// Status, rejection, who submitted, issued and when.
void update_plan_status(Transaction& tx, const PlanRow& plan, base::Instant now);
int count_plans(Transaction& tx, domain::PlanStatus status);

struct PlanRevisionRow {
  int number = 1;
  std::string content;
  base::Id file_id;
  std::string file_name;
  int draft_revision = 1;
  base::Id made_by;
};
void insert_plan_revision(Transaction& tx, const base::Id& plan, const PlanRevisionRow& revision, base::Instant now);
/// The newest.
PlanRevisionRow load_plan_revision(Transaction& tx, const base::Id& plan);

struct DueRow {
  std::optional<std::string> text;
  std::optional<domain::Bound> bound;
  std::optional<std::string> date;
  std::optional<base::Date> due_on, original_on;
};

struct PartyRow {
  domain::Party party;
  std::optional<std::string> name;  // of the unit or group that it is
};

struct TaskRow {
  base::Id id, plan_id;
  std::string plan_title;
  std::optional<std::string> plan_symbol;
  domain::PlanStatus plan_status{};
  std::string draft_key;
  int ordinal = 0;
  std::optional<std::string> section_path, section_heading, phase;
  std::optional<std::string> field;  // written alone: what the leader's page counts it under
  std::string text, passage;
  domain::Role role{};
  DueRow due;
  std::optional<std::string> recurrence, condition;
  std::vector<std::string> deliverables;
  int at_start = 0, at_end = 0;
  bool names_focal_point = false;  // done when the unit's focal point is entered
  std::vector<PartyRow> parties;
};

struct TaskListRequest : ListRequest {
  std::optional<base::Id> plan_id, unit_id;
  std::optional<std::string> section, phase;
  std::optional<base::Date> due_from, due_to;
  std::optional<std::vector<base::Id>> owed_by;  // only what these units owe
  std::vector<base::Id> rules;                   // groups by rule that take unit_id
};
/// sort: ordinal, due_on, section.
Listed<TaskRow> list_tasks(Transaction& tx, const TaskListRequest& request);
std::optional<TaskRow> find_task(Transaction& tx, const base::Id& id);
/// Parties included.
void insert_task(Transaction& tx, const TaskRow& task, base::Instant now);
/// Text, deadline, parties, whether a focal point is to be named.
void update_task(Transaction& tx, const TaskRow& task);
/// The ids of a plan's tasks in its order.
std::vector<base::Id> task_order(Transaction& tx, const base::Id& plan);

}  // namespace dondoc::store
