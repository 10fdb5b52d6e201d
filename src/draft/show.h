// A draft as lines for a person to read: `dondoc compile --show …`. Not a format;
// programs read the plan JSON.
#pragma once

#include <string>

#include "draft/draft.h"

namespace dondoc::draft {

/// The sections, set in by depth: "II.1 [content] 1. Mục đích".
std::string show_outline(const Draft& draft);
/// The bodies with the number of their mentions, and the documents cited.
std::string show_entities(const Draft& draft);
/// The whole draft, one fact a line.
std::string show_draft(const Draft& draft);

}  // namespace dondoc::draft
