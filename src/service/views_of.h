// Rows as the views that answers are made of.
#pragma once

#include <unordered_map>
#include <vector>

#include "domain/actor.h"
#include "service/views/session.h"
#include "service/views/task.h"
#include "store/agency_store.h"
#include "store/assignment_store.h"
#include "store/attachment_store.h"
#include "store/plan_store.h"

namespace dondoc::service {

Agency agency_of(const store::AgencyRow& row, const domain::Actor& actor);
UnitRef ref_of(store::NamedRow row);
/// A plan is named by its title, and its symbol stands for the short name.
UnitRef ref_of(const store::PlanRow& plan);
/// "214/KH-UBND", or "17-KH/BCĐ" in the Party's form; nothing where the number is blank.
std::optional<std::string> number_and_symbol(const store::PlanRow& plan);
Progress progress_of(const store::CountsRow& row);
/// How many stand so; all of them where nothing is asked for.
int total_of(const store::CountsRow& row, std::optional<domain::Standing> standing);
DueView due_of(store::DueRow row);
Party party_of(const store::PartyRow& row);
/// As a person settled it. Throws invalid draft.unknown_target at `field` where kind and id do not fit.
domain::Party party_from(const PartyInput& input, const std::string& field);
std::vector<Party> parties_of(const std::vector<store::PartyRow>& rows);
TaskRow task_of(const store::TaskRow& row, const store::CountsRow& counts, const domain::Actor& actor);
/// What the actor may say of it.
domain::Can can_of(const domain::Actor& actor, const store::AssignmentRow& row);
/// Takes what the row holds.
AssignmentRow assignment_of(store::AssignmentRow row, base::Date as_of, const domain::Actor& actor);
Attachment attachment_of(const store::AttachmentRow& row);
/// With the attachments of them all, in one query.
std::vector<Update> updates_of(store::Transaction& tx, const std::vector<store::UpdateRow>& rows, const domain::Actor& actor);

}  // namespace dondoc::service
