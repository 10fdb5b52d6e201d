// kiểm tra: checks of units are planned within an issued plan, held and recorded; what
// was found wanting is mended by its unit and checked again.
#pragma once

#include "service/context.h"
#include "service/views/inspection.h"

namespace dondoc::service {

struct InspectionFilter { std::optional<base::Id> plan_id, unit_id; std::optional<domain::InspectionState> state; };
/// All of them for the standing body and leaders; a unit's own for a focal point.
Page<InspectionRow> list_inspections(Context& context, const ListQuery& query, const InspectionFilter& filter);
MadeFile export_inspections(Context& context, const ListQuery& query, const InspectionFilter& filter);
/// A unit that was not checked, but must mend something, sees that alone.
Inspection get_inspection(Context& context, base::Id id);
/// One check of each unit, by one team. Throws conflict plan.wrong_status; invalid
/// inspection.units, inspection.team_required, inspection.head_required, inspection.days,
/// inspection.items, inspection.item_text, inspection.office_required, inspection.task.
InspectionsMade create_inspections(Context& context, base::Id plan_id, const InspectionsInput& input);
/// The acts below throw conflict inspection.moved_on (revision), inspection.recorded_already
/// and inspection.not_recorded.
Inspection put_inspection(Context& context, base::Id id, const InspectionInput& input);
void delete_inspection(Context& context, base::Id id);
void restore_inspection(Context& context, base::Id id);
/// What was found of each item. Throws invalid inspection.held_on, inspection.findings,
/// inspection.finding_required, inspection.demand, inspection.day, attachment.unknown.
Inspection record_inspection(Context& context, base::Id id, const InspectionRecordInput& input);
/// Takes the record back, as long as no unit ever answered it: conflict
/// inspection.answered, and it has no number: conflict inspection.numbered. What was written stays, to be recorded anew.
Inspection reopen_inspection(Context& context, base::Id id);
/// Gives the record the next number of the register of outgoing documents, or that number; from then on it stays as
/// it is. Throws conflict inspection.not_recorded, inspection.numbered, letter.number_taken; invalid letter.number,
/// inspection.number_day (before it was held, or after today).
Inspection number_inspection(Context& context, base::Id id, const InspectionNumberInput& input);
/// biên bản kiểm tra, for signature by both sides.
MadeFile get_inspection_document(Context& context, base::Id id);

struct FindingFilter {
  std::optional<base::Id> plan_id, unit_id, task_id;
  std::optional<domain::Mending> mending;
  bool late = false, faults = false;  // faults: all but what was met
};
/// Of recorded checks, for who may see them.
Page<InspectionFinding> list_findings(Context& context, const ListQuery& query, const FindingFilter& filter);
MadeFile export_findings(Context& context, const ListQuery& query, const FindingFilter& filter);
/// The unit's: it is mended. Throws invalid inspection.note_required; conflict inspection.wrong_step.
InspectionFinding mend_finding(Context& context, base::Id id, const MendInput& input);
/// The standing body's: phúc tra. It closes the demand, or sets a new day (invalid inspection.day).
InspectionFinding recheck_finding(Context& context, base::Id id, const RecheckInput& input);
/// What was said last, by the side that said it. Throws conflict inspection.not_last.
void take_back_entry(Context& context, base::Id id);

}  // namespace dondoc::service
