// What must hold within a draft, whoever made it: the compiler or an editor.
#pragma once

#include "draft/draft.h"

namespace dondoc::draft {

/// Throws Error{invalid, "draft.fields"} whose `field` is the first bad path
/// ("tasks[3].assignees[0].unit") and whose parameters are all bad paths with
/// their codes:
/// - draft.id: an id is empty or given twice among its kind;
/// - draft.unknown_id: it names a unit, task, period, phase or event that is not there;
/// - draft.place: `at` is neither empty (a fact added by hand) nor [start, end) with
///   start ≤ end, within source.text where that is given;
/// - draft.date: not a day, month or year of the calendar;
/// - draft.word: not one of the words that the format allows there;
/// - draft.confidence: not between 0 and 1.
void check(const Draft& draft);

}  // namespace dondoc::draft
