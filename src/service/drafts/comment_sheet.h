// Phiếu góp ý: what the linter found in a draft, as an official paper for its
// drafter, in Vietnamese as all papers of an office.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "draft/draft.h"
#include "draft/lint/finding.h"

namespace dondoc::service {

/// Who comments. What is absent is left to be written by hand.
struct Commenter { std::string superior, name, letters, place, position; std::optional<base::Date> dated_on; };

/// The bytes of a .docx: each finding with its place, passage, reason, basis and
/// way out, by severity, and a column for the drafter's answer. Findings that
/// were set aside come at the end with the reason that was given. The draft
/// must hold its text for the passages to be quoted.
std::string comment_sheet(const draft::Draft& draft, const std::vector<draft::lint::Finding>& findings, const Commenter& commenter);

}  // namespace dondoc::service
