// What reads as an order, and what only tells who may or must carry things out.
#pragma once

#include "compiler/grammar/page.h"

namespace dondoc::compiler {

/// "hướng dẫn …", "tổ chức …": it opens with what is to be done.
bool orders(const Words& words, Span text);

/// "Giao Phòng A …", "Đề nghị Sở B …": it asks somebody who is named.
bool charges_other(const Words& words, Span text);

/// "… quy định theo thẩm quyền": what they may do, not what they are to do.
bool competence(const Words& words, Span text);

/// "… chịu trách nhiệm thi hành Quyết định này".
bool executes(const Words& words, Span text);

/// "Đối tượng", "Nguyên tắc": a heading under which a body as subject says what is required,
/// or how things stand, and charges nobody.
bool describes(const Words& words, Span heading);

/// Under a body's name in the content part: most of its items open with what is to be done.
bool reads_as_orders(const Page& page, const SectionNode& node);

}  // namespace dondoc::compiler
