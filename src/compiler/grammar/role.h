// Whether a text makes its assignee the lead, and with whom it is to work.
#pragma once

#include <vector>

#include "compiler/grammar/mention_list.h"
#include "draft/draft.h"

namespace dondoc::compiler {

/// The role that the text gives to its assignee. `subject`: where the assignee
/// is named in it, empty when it is named above; `predicate`: the word behind.
draft::Role read_role(const Words& words, Span text, Span subject, std::uint32_t predicate, const Rules& rules = {});

/// Those after "phối hợp (chặt chẽ) với", where it is the assignee who is to.
std::vector<Body> read_partners(const Words& words, Span text, Span subject, const Rules& rules = {});

}  // namespace dondoc::compiler
