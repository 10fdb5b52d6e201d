// công văn đôn đốc: drawn up for all units that are late, approved, numbered and
// issued; and sổ đăng ký văn bản đi (NĐ 30/2020/NĐ-CP, Article 14 and Annex IV).
#pragma once

#include "service/context.h"
#include "service/views/batch.h"
#include "service/views/letter.h"

namespace dondoc::service {

/// Of an issued plan, as of today. soon_days: working days ahead.
LetterScope get_letter_scope(Context& context, base::Id plan_id, int soon_days);
/// One letter for all units, or one for each. Throws invalid letter.reasons,
/// letter.days (soon_days 0–60, demanded_days 1–60); conflict letter.nobody,
/// plan.wrong_status, letter.too_many (duties, or letters).
LettersMade create_letters(Context& context, base::Id plan_id, const LettersInput& input);

Page<LetterRow> list_letters(Context& context, const ListQuery& query, const std::optional<base::Id>& plan_id,
                             const std::optional<domain::LetterStatus>& status);
Letter get_letter(Context& context, base::Id id);
/// Throws conflict letter.moved_on (revision), letter.wrong_status (status), as all below.
Letter put_letter(Context& context, base::Id id, const LetterInput& input);
/// The list anew, as of today: what was done meanwhile is left out. The text stays.
Letter refresh_letter(Context& context, base::Id id);
void delete_letter(Context& context, base::Id id);
void restore_letter(Context& context, base::Id id);
void request_letter_approval(Context& context, base::Id id);
void approve_letter(Context& context, base::Id id);
/// Those that a person ticked, each for itself (service/batch.h).
Batch request_letters_approval(Context& context, const BatchInput& input);
Batch approve_letters(Context& context, const BatchInput& input);
/// Back to the draft, also of what was approved and is not issued yet.
void reject_letter(Context& context, base::Id id, const Reason& input);
/// Numbers it, enters it into the register and keeps its file. Throws conflict
/// letter.number_taken; invalid letter.number, letter.day (in the future, or of
/// another year than this and the last), letter.demanded_past.
Letter issue_letter(Context& context, base::Id id, const LetterIssue& input);
/// Those that a person ticked, each for itself: numbered one after another in the order in which they are named; one that
/// is refused takes no number.
Batch issue_letters(Context& context, const LettersIssue& input);
/// A draft as it would be; an issued one as it was. For the units that an issued
/// letter names too.
MadeFile get_letter_document(Context& context, base::Id id);
/// The issued ones that list an assignment.
LettersSent list_letters_of(Context& context, base::Id assignment_id);

/// What of the register is asked for; nothing: the newest series there is. entry: the
/// page of its series that this line stands on, whatever else is asked.
struct OutgoingChoice {
  std::optional<std::string> series;
  std::optional<int> year;
  std::optional<base::Id> committee_id;
  std::optional<base::Id> entry{};
};
Outgoing list_outgoing(Context& context, const ListQuery& query, const OutgoingChoice& choice);
/// The columns of Annex IV, with room for those that are filled in by hand.
MadeFile export_outgoing(Context& context, const OutgoingChoice& choice);
/// Throws invalid outgoing.numbers (none, more than 200, or beyond 100 000),
/// outgoing.note_required, outgoing.series; conflict letter.number_taken.
Outgoing explain_outgoing(Context& context, const OutgoingInput& input);
/// The register of the committee, with the document in it. Throws not_found
/// committee.unknown; invalid outgoing.kind, outgoing.summary_required, letter.number, letter.day;
/// conflict letter.number_taken.
Outgoing register_document(Context& context, base::Id committee_id, const OutgoingDocument& input);
/// Of an explanation or a registered document alone: conflict outgoing.of_letter.
void delete_outgoing(Context& context, base::Id id);

}  // namespace dondoc::service
