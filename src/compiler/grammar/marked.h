// Who is named in words that a person calls a task, wherever in them the name
// stands: what the grammar of tasks passes over for want of a frame is asked for
// here, since that the words are a task is no longer in question.
#pragma once

#include "compiler/grammar/page.h"
#include "compiler/grammar/mention_list.h"

namespace dondoc::compiler {

struct MarkedParties {
  std::vector<Body> assignees, partners;
  draft::Role role = draft::Role::perform;
};

/// "Giao Sở A …", "…; Sở A chủ trì, phối hợp với Sở B", "… do Sở A thực hiện",
/// "(Sở A chủ trì; Sở B phối hợp)". A body that only stands there is none of them.
MarkedParties read_marked(const Page& page, Span line);

}  // namespace dondoc::compiler
