// Plans and their tasks: seen, corrected before issue, issued, closed.
#pragma once

#include <optional>
#include <string>

#include "service/context.h"
#include "service/views/issue.h"
#include "service/views/plan.h"
#include "service/views/task.h"

namespace dondoc::service {

/// A focal point sees the issued plans that charge the own unit.
/// sort: -updated_at (default), title, date, next_due_on.
Page<PlanRow> list_plans(Context& context, const ListQuery& query, std::optional<domain::PlanStatus> status);
Plan get_plan(Context& context, base::Id id);
PlanSource get_plan_source(Context& context, base::Id id);
StoredFile get_plan_file(Context& context, base::Id id);
/// The plan as it was confirmed, written back (drafts/clean_document.h).
MadeFile get_plan_document(Context& context, base::Id id);

struct TaskFilter {
  std::optional<std::string> section, phase;
  std::optional<base::Id> unit_id;
  std::optional<base::Date> due_from, due_to;
};
/// sort: ordinal (default), due_on, section.
Page<TaskRow> list_plan_tasks(Context& context, base::Id plan_id, const ListQuery& query, const TaskFilter& filter);
MadeFile export_plan_tasks(Context& context, base::Id plan_id, const ListQuery& query, const TaskFilter& filter);
TaskDetail get_task(Context& context, base::Id id);

struct OwedFilter { std::optional<domain::Standing> standing; std::optional<domain::Role> role; };
/// The units that owe a task; a focal point is shown the own ones.
/// sort: standing (default: late, silent, under way, done), due_on, unit.
Page<Owing> list_owed(Context& context, base::Id task_id, const ListQuery& query, const OwedFilter& filter);
/// Throws conflict plan.issued once the plan is.
TaskDetail put_task(Context& context, base::Id id, const TaskInput& input);

/// Groups expanded as of today.
IssuePreview preview_issue(Context& context, base::Id plan_id);
/// Throws conflict plan.wrong_status (status) where the plan is not where the act begins.
void request_plan_approval(Context& context, base::Id plan_id);
void reject_plan(Context& context, base::Id plan_id, const Reason& input);
/// In one transaction: obligations, assignments, due reports. Throws conflict
/// plan.unresolved (count) unless accept_unresolved, plan.nothing_to_issue,
/// forbidden plan.needs_leader where the agency wants a leader's approval.
Issued issue_plan(Context& context, base::Id plan_id, const IssueInput& input);
/// What is still open ends with this day; earlier days keep what held.
void close_plan(Context& context, base::Id plan_id);

}  // namespace dondoc::service
