// Words with a space in them: "Ngh ị định", "c ủa". PDF files hold such, and what
// was copied from one into a .docx or a text.
#pragma once

#include <string_view>

#include "compiler/block.h"

namespace dondoc::compiler {

/// Whether the two pieces, printed beside each other, are one word.
bool is_one_word(std::string_view first, std::string_view second);

/// "c", "ngh", "H": no vowel, and no short form such as "TW".
bool is_bare_consonant(std::string_view letters);

/// Closes up the words of a text that suffers from it throughout: five of its
/// words, and one in two hundred, must be torn behind their first consonants. All
/// places in `source` stay on their words. Linear in the text.
void mend_torn_words(SourceText& source);

}  // namespace dondoc::compiler
