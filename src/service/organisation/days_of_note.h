// Days of note: those of the country by law, and those that the agency keeps beside them.
#pragma once

#include <utility>

#include "service/context.h"
#include "service/views/day_of_note.h"

namespace dondoc::service {

/// Anyone's who is signed in.
DaysOfNote list_days_of_note(Context& context);
/// The administrators' and the standing body's. Throws invalid note.name_required, note.day (no such day of that
/// kind), note.since_year (outside 1–2199); conflict note.too_many (limit).
DayOfNote create_day_of_note(Context& context, const DayOfNoteInput& input);
/// Throws not_found note.unknown, conflict note.moved_on as well.
DayOfNote put_day_of_note(Context& context, base::Id id, const DayOfNoteInput& input);
void delete_day_of_note(Context& context, base::Id id);
void restore_day_of_note(Context& context, base::Id id);

/// Of all days from `first` to `last`, both included, in their order.
std::vector<std::pair<base::Date, NoteOfDay>> notes_within(store::Transaction& tx, base::Date first, base::Date last);
/// "Ngày Quốc khánh … (năm thứ 81)" for a line of a calendar program.
std::string note_words(const NoteOfDay& note);

}  // namespace dondoc::service
