// Documents whose letters are TCVN3 or VNI under the name of another font: .docx
// and PDF files in which nothing but the words themselves tells of it.
#pragma once

#include "compiler/block.h"

namespace dondoc::compiler {

/// Turns the paragraphs into Unicode that make sense in an old encoding and make
/// none as they stand, by the share of their syllables; what lies between two
/// such goes with them. Tells of it in a note, and of paragraphs that are no
/// language either way. Drops the soft hyphens of the others (in TCVN3 they are
/// ư). All places in `source` stay on their words. Linear in the text.
void mend_legacy(SourceText& source);

}  // namespace dondoc::compiler
