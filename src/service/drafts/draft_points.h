// What in a draft a person should look at before confirming, and which real
// units its names are.
#pragma once

#include <vector>

#include "domain/matching.h"
#include "draft/draft.h"
#include "service/views/draft.h"
#include "store/draft_store.h"

namespace dondoc::service {

/// Facts below this are shown first.
inline constexpr double sure = 0.9;

/// Warnings with this before their code tell by what was learned a fact was
/// read; they ask for nothing.
inline constexpr const char* learned_notes = "learned.";

/// A part about duties that gave no task: nothing is missed worse, so it is told first.
inline constexpr const char* part_without_tasks = "section-without-tasks";

/// Whom the draft's unit is proposed to be, by its name or another that is
/// printed for it; null where no name is near.
const domain::Known* proposal_for(const domain::NameIndex& index, const draft::Unit& unit);

/// One row for each unit of the draft, in its order. What a person decided
/// stays; the rest is proposed anew: by name, by the names that it lists ("UBND
/// các xã A, B"), by the work that tells it ("được giao nhiệm vụ tại Mục III"),
/// with kind none where nothing is near.
std::vector<store::ResolutionRow> resolve_units(const draft::Draft& draft, const std::vector<store::ResolutionRow>& decided,
                                                const std::vector<domain::Known>& known);

/// Somebody still has to say which unit it is, or what is missing of those that it names.
bool is_open(const store::ResolutionRow& row);

/// Parts about duties that gave no task, then tasks and duties to report, those
/// that were read with the least confidence first, then duties that
/// lack something, units without a counterpart, tasks and duties that reach no
/// unit though all they name is settled, warnings. What is read as surely as `sure` asks for nothing.
/// unreached: as reach_of says.
std::vector<Point> points_of(const draft::Draft& draft, const std::vector<store::ResolutionRow>& resolutions,
                             const std::vector<std::string>& unreached = {});

}  // namespace dondoc::service
