// What was meant against what is read: a composition beside the draft that the
// compiler made of its document.
#pragma once

#include "draft/composition.h"

namespace dondoc::draft {

/// Finds where each part stands in draft.source.text, and keeps it in
/// composition.places; says in `draft` where it is not what was meant, by a
/// warning composition.… at the part (no-task, several-tasks, other-task, no-product,
/// no-report, other-report, is-task, no-channel, no-heading, other-title,
/// other-issuer, other-recipients; each has its words in the browser's languages).
/// A fact that is just what was meant is certain: its confidence becomes 1.
///
/// `lines`: each part's text as the document prints it, by the order of `parts`;
/// empty for a part that is not printed yet.
void read_back(Composition& composition, const std::vector<std::string>& lines, Draft& draft);

}  // namespace dondoc::draft
