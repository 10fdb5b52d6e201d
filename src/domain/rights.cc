#include "domain/rights.h"

#include <algorithm>

namespace dondoc::domain {
namespace {

Can edit_delete_restore(bool allowed, bool deleted) {
  if (!allowed) return {};
  return deleted ? Can{"restore"} : Can{"edit", "delete"};
}

}  // namespace

bool Actor::of_unit(const base::Id& unit) const { return std::ranges::find(units, unit) != units.end(); }

bool Actor::has(UserRole role) const {
  switch (role) {
    case UserRole::administrator: return administrator;
    case UserRole::staff: return staff;
    case UserRole::leader: return leader;
    case UserRole::focal_point: return !units.empty();
  }
  return false;
}

bool holds(const Can& can, std::string_view act) { return std::ranges::find(can, act) != can.end(); }

Can can_navigate(const Actor& actor) {
  Can can;
  if (actor.sees_all() || !actor.units.empty()) can.insert(can.end(), {"see-plans", "see-reports"});
  if (actor.staff) can.emplace_back("import-document");
  if (!actor.units.empty()) can.insert(can.end(), {"see-my-work", "see-my-unit"});
  if (actor.sees_all()) can.insert(can.end(), {"see-tracking", "see-drafts", "see-difficulties", "see-consolidated"});
  if (actor.administrator || actor.sees_all()) can.insert(can.end(), {"see-units", "see-focal-points"});
  if (actor.administrator || actor.staff) can.emplace_back("see-learned");
  if (actor.administrator) can.emplace_back("administer");
  return can;
}

Can can_agency(const Actor& actor) { return actor.administrator ? Can{"edit"} : Can{}; }
Can can_unit(const Actor& actor, bool deleted) { return edit_delete_restore(actor.administrator, deleted); }
Can can_focal_point(const Actor& actor, bool deleted, bool own) {
  auto can = edit_delete_restore(actor.administrator || actor.staff || own, deleted);
  if (holds(can, "edit")) can.insert(can.end(), {"hand-over", "give-account"});
  if (actor.administrator && deleted) can.emplace_back("erase");
  return can;
}

Can can_inner_unit(const Actor& actor, bool deleted, bool own) { return edit_delete_restore(own && !actor.units.empty(), deleted); }

Can can_learned(const Actor& actor, bool deleted) { return edit_delete_restore(actor.administrator || actor.staff, deleted); }

Can can_user(const Actor& actor, bool deleted) {
  auto can = edit_delete_restore(actor.administrator, deleted);
  if (actor.administrator) can.emplace_back(deleted ? "erase" : "reset-password");
  return can;
}

Can can_draft(const Actor& actor, DraftFacts draft) {
  if (!actor.staff) return {};
  if (draft.withdrawn) return {};
  if (draft.deleted) return {"restore"};
  return draft.confirmed ? Can{} : Can{"edit", "confirm", "delete"};
}

Can can_plan(const Actor& actor, PlanFacts plan) {
  Can can;
  if (!actor.sees_all()) return can;
  can.emplace_back("export");
  const bool before = plan.status == PlanStatus::confirmed || plan.status == PlanStatus::awaiting_approval;
  if (before) can.emplace_back("preview-issue");
  if (actor.staff && plan.status == PlanStatus::confirmed) can.emplace_back("edit-tasks");
  if (actor.staff && plan.status != PlanStatus::closed) can.emplace_back("edit-duties");
  if (actor.staff && plan.leader_approves && plan.status == PlanStatus::confirmed) can.emplace_back("request-approval");
  if (actor.leader && plan.status == PlanStatus::awaiting_approval) can.emplace_back("reject");
  if (before && (actor.leader || (actor.staff && !plan.leader_approves))) can.emplace_back("issue");
  if (plan.status == PlanStatus::issued) can.emplace_back("close");
  if (plan.status == PlanStatus::closed) can.emplace_back("reopen");
  if (actor.staff && plan.status == PlanStatus::issued) can.emplace_back("link");
  return can;
}

Can can_task(const Actor& actor, PlanStatus plan) {
  return actor.staff && plan == PlanStatus::confirmed ? Can{"edit"} : Can{};
}

Can can_assignment(const Actor& actor, const AssignmentFacts& assignment) {
  if (assignment.plan != PlanStatus::issued || assignment.withdrawn) return {};
  const bool own = actor.of_unit(assignment.unit_id), done = assignment.state == AssignmentState::done;
  Can can;
  if (own && assignment.state == AssignmentState::issued) can.emplace_back("receive");
  if (own && !done) can.insert(can.end(), {"update", "done"});
  if (own && !done && assignment.names_focal_point && !assignment.giver) can.emplace_back("name-focal-point");
  if (own) can.emplace_back("ask");
  const bool above = assignment.giver ? actor.of_unit(*assignment.giver) : actor.staff;
  if (done && (own || above)) can.emplace_back("reopen");
  return can;
}

Can can_update(const Actor& actor, UpdateKind kind, bool answered, PlanStatus plan, const std::optional<base::Id>& giver,
               const std::optional<base::Id>& asked) {
  const bool asks = kind == UpdateKind::question || kind == UpdateKind::difficulty;
  if (giver) return asks && !answered && actor.of_unit(*giver) && plan == PlanStatus::issued ? Can{"answer"} : Can{};
  if (!asks || plan != PlanStatus::issued) return {};
  if (answered) return actor.sees_all() ? Can{"publish"} : Can{};
  return actor.sees_all() || (asked && actor.of_unit(*asked)) ? Can{"answer", "forward"} : Can{};
}

Can can_webhook(const Actor& actor, bool deleted) { return edit_delete_restore(actor.administrator, deleted); }

Can can_message(const Actor& actor, MessageState state) {
  return actor.staff && (state == MessageState::failed || state == MessageState::given_up) ? Can{"resend"} : Can{};
}

Can can_chase(const Actor& actor, PlanStatus plan) { return actor.staff && plan != PlanStatus::closed ? Can{"edit"} : Can{}; }

Can can_link(const Actor& actor, PlanStatus plan, const char* act, const std::optional<base::Id>& giver) {
  return (actor.staff || (giver && actor.of_unit(*giver))) && plan == PlanStatus::issued ? Can{act} : Can{};
}

Can can_duty(const Actor& actor, PlanStatus plan, bool deleted) {
  auto can = edit_delete_restore(actor.staff && plan != PlanStatus::closed, deleted);
  const bool given = plan == PlanStatus::issued || plan == PlanStatus::closed;
  if (actor.staff && given && !deleted) can.emplace_back("consolidate");
  if (actor.staff && plan == PlanStatus::issued && !deleted) can.emplace_back("link");
  return can;
}

bool may_see_of(const Actor& actor, const base::Id& unit) { return actor.sees_all() || actor.of_unit(unit); }

Can can_report(const Actor& actor, const ReportFacts& report) {
  Can can;
  if (!may_see_of(actor, report.unit_id)) return can;
  const bool with_unit = report.status != ReportStatus::submitted && report.status != ReportStatus::accepted;
  if (actor.of_unit(report.unit_id) && with_unit) can.insert(can.end(), {"edit", "prefill", "submit"});
  if (report.status != ReportStatus::due || actor.of_unit(report.unit_id)) can.emplace_back("download");
  if (actor.staff && report.status == ReportStatus::submitted) can.insert(can.end(), {"accept", "return"});
  return can;
}

Can can_consolidated(const Actor& actor, ConsolidatedFacts report) {
  Can can;
  if (!actor.sees_all()) return can;
  can.emplace_back("download");
  const bool draft = report.status == ConsolidatedStatus::draft;
  if (actor.staff && draft) can.insert(can.end(), {"edit", "recompose"});
  if (actor.staff && draft && report.leader_approves) can.emplace_back("request-approval");
  if ((actor.leader && report.status != ConsolidatedStatus::approved) || (actor.staff && draft && !report.leader_approves))
    can.emplace_back("approve");
  if (actor.leader && report.status == ConsolidatedStatus::awaiting_approval) can.emplace_back("reject");
  return can;
}

}  // namespace dondoc::domain
