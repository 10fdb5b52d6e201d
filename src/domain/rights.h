// Who may do what with which thing. The words are those that screens are sent
// as `can`; an act is allowed exactly when its word is in the list.
#pragma once

#include "domain/actor.h"
#include "domain/outbox.h"

namespace dondoc::domain {

/// The entries of the navigation: see-plans, import-document, see-my-work, see-my-unit,
/// see-tracking, see-reports, see-consolidated, see-units, see-learned, administer.
Can can_navigate(const Actor& actor);

/// edit
Can can_agency(const Actor& actor);
/// edit, delete; of a deleted one restore; people: reset-password too.
Can can_unit(const Actor& actor, bool deleted);
Can can_user(const Actor& actor, bool deleted);
/// edit, delete, restore: the administrator and the standing body.
Can can_learned(const Actor& actor, bool deleted);
/// edit, delete, hand-over, give-account (one that acts for that unit alone); restore.
/// own: of a unit whose people the actor keeps: one that the actor acts for, or an inner one of it.
Can can_focal_point(const Actor& actor, bool deleted, bool own = false);
/// edit, delete; restore: of divisions and villages. own: they stand below a unit that the actor acts for.
Can can_inner_unit(const Actor& actor, bool deleted, bool own);

/// withdrawn: by the unit that handed it in.
struct DraftFacts { bool confirmed = false, deleted = false, withdrawn = false; };
/// edit, confirm, delete, restore
Can can_draft(const Actor& actor, DraftFacts draft);

struct PlanFacts { PlanStatus status{}; bool leader_approves = true; };
/// edit-tasks, edit-duties, preview-issue, request-approval, reject, issue, close, link, export
Can can_plan(const Actor& actor, PlanFacts plan);
/// edit
Can can_task(const Actor& actor, PlanStatus plan);

/// giver, withdrawn: of a share (domain/share.h). names_focal_point: it asks the unit for its focal point.
struct AssignmentFacts {
  base::Id unit_id;
  AssignmentState state{};
  PlanStatus plan{};
  std::optional<base::Id> giver{};
  bool withdrawn = false, names_focal_point = false;
};
/// receive, update, done, ask, reopen; name-focal-point
Can can_assignment(const Actor& actor, const AssignmentFacts& assignment);
/// answer, forward, publish; of a share answer alone, by the unit that gave it.
/// asked: the unit that it was passed on to, which answers too.
Can can_update(const Actor& actor, UpdateKind kind, bool answered, PlanStatus plan, const std::optional<base::Id>& giver = {},
               const std::optional<base::Id>& asked = {});

/// edit, delete, restore: what leaves the machine is the administrators' to name
Can can_webhook(const Actor& actor, bool deleted);
/// resend: what was not delivered
Can can_message(const Actor& actor, MessageState state);

/// edit: the ladder of reminders of a plan that is not closed
Can can_chase(const Actor& actor, PlanStatus plan);

/// `act` is create or revoke: links that open a duty without an account, while the plan runs.
/// giver: of a share, the unit that gave it, which may as well.
Can can_link(const Actor& actor, PlanStatus plan, const char* act, const std::optional<base::Id>& giver = {});

/// edit, delete, restore; consolidate once the plan is issued, also when it is closed;
/// link (can_link) while it runs
Can can_duty(const Actor& actor, PlanStatus plan, bool deleted);

struct ReportFacts { base::Id unit_id; ReportStatus status{}; };
/// edit, prefill, submit, download; accept, return
Can can_report(const Actor& actor, const ReportFacts& report);
/// Whether the actor may see a unit's assignment or report at all.
bool may_see_of(const Actor& actor, const base::Id& unit);

struct ConsolidatedFacts { ConsolidatedStatus status{}; bool leader_approves = true; };
/// edit, recompose, request-approval, approve, reject, download
Can can_consolidated(const Actor& actor, ConsolidatedFacts report);

bool holds(const Can& can, std::string_view act);

}  // namespace dondoc::domain
