// A draft written back: the document that it says, in the form of its family.
#pragma once

#include <optional>
#include <string>

#include "draft/draft.h"
#include "service/context.h"

namespace dondoc::service {

/// The bytes of a .docx: the whole document with the presentation that the rules ask for (State: NĐ
/// 30/2020/NĐ-CP; Party: HD 05-HD/VPTW). Head, headings, recipients and
/// signature are what the draft's fields say, corrections included; the text
/// between them is the source's own, passage by passage, with its tables and
/// footnotes, with the spellings that a person took and what else a person corrected, as far as its words can take the
/// place of those that are printed (carried.h). Nothing else that the source says is left out but page numbers, rules
/// and running heads.
///
/// `read` is what was read first; without it no correction but a task's words is known.
/// The draft must hold its text and layout. What of its date the draft does not
/// state is left to be written.
std::string clean_document(const draft::Draft& draft, const draft::Draft* read = nullptr);

/// The same as a file to take away, named after the one that was read.
MadeFile clean_copy(const std::string& file_name, const draft::Draft& draft, const draft::Draft* read);

/// What the compiler had read of the draft before the first correction; none where there is no such draft any more.
std::optional<draft::Draft> first_reading(store::Transaction& tx, const base::Id& draft);

}  // namespace dondoc::service
