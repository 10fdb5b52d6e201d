// What a section is called where it is listed.
#pragma once

#include <string>

#include "draft/draft.h"

namespace dondoc::draft {

/// The section's heading; of one without, the words that it starts with. Section::starts
/// ends after 80 letters wherever that is: here it ends at a word, with "…".
std::string words_of(const Section& section);

}  // namespace dondoc::draft
