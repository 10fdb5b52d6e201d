// The forms and means of communication that a plan lists.
#pragma once

#include "compiler/grammar/page.h"

namespace dondoc::compiler {

struct ChannelText { Span text; int section = -1; };
std::vector<ChannelText> read_channels(const Page& page);

}  // namespace dondoc::compiler
