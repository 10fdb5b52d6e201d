// A draft checked before it is signed, by the rules that the agency has not switched off.
#pragma once

#include "service/context.h"
#include "service/views/lint.h"

namespace dondoc::service {

/// The findings in the order of the document, for the newest revision; those set
/// aside (content.muted, by edit_draft) with their reason.
DraftLint get_draft_lint(Context& context, base::Id id);
/// Phiếu góp ý (.docx) in the agency's name.
MadeFile get_draft_comment_sheet(Context& context, base::Id id);
/// SARIF 2.1.0, worded in Vietnamese.
MadeFile get_draft_sarif(Context& context, base::Id id);

/// All rules, those that are switched off told apart.
LintSettings get_lint_settings(Context& context);
/// The administrators'. Throws Error{invalid} "lint.rule_unknown" and "lint.working_days".
LintSettings put_lint_settings(Context& context, const LintSettingsInput& input);

}  // namespace dondoc::service
