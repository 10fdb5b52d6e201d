// Who is bound to report where the sentence that asks for it does not begin with them.
#pragma once

#include "compiler/grammar/page.h"
#include "compiler/grammar/subject.h"

namespace dondoc::compiler {

/// Whom a sentence of a text binds; `charged` are those whom its task charges. A later sentence may have a subject of its own, and one that stands
/// before the subject binds whoever the part on reporting named last.
std::vector<Body> bound_to_report(const Page& page, Span text, Span sentence, const std::vector<Body>& charged);

/// "Các trường báo cáo theo thời gian sau:" names who is bound by the lines below
/// it, up to this block.
std::vector<Body> announced_sender(const Page& page, std::uint32_t block);

/// The line above a block that announces it ("…, cụ thể:"); the block itself when none does.
std::uint32_t announcement(const Page& page, std::uint32_t block);

}  // namespace dondoc::compiler
