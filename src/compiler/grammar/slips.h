// Words that are probably misspelt or were misread, and what may be meant. The
// text is never changed for it: a person decides, and for the plan's own wording.
#pragma once

#include <string>

#include "compiler/grammar/page.h"

namespace dondoc::compiler {

struct SlipText {
  Span span;
  std::string suggestion;  // in the letters' case of what is printed
};

/// In document order, each place once. A word is only suggested when it goes
/// with the word beside it, here or as official texts have it.
std::vector<SlipText> read_slips(const Page& page);

}  // namespace dondoc::compiler
