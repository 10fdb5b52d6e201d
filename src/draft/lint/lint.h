// Kiểm tra kế hoạch: what is wrong with a plan, told before it is signed.
#pragma once

#include <vector>

#include "draft/lint/given.h"

namespace dondoc::draft::lint {

/// Every rule that is switched on, in the order of the document. A function of
/// its arguments alone: no clock, no locale. Rules that need the text
/// (source.text, and for duties source.layout) find nothing without it.
/// Findings that the draft sets aside (draft.muted) come with their reason.
std::vector<Finding> lint(const Draft& draft, const Options& options = {});

}  // namespace dondoc::draft::lint
