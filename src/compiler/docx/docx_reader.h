// Word documents (.docx, ECMA-376 transitional and strict) into blocks.
#pragma once

#include <string_view>

#include "compiler/block.h"

namespace dondoc::compiler {

/// Reads a .docx: paragraphs with what their styles say, the labels of automatic
/// numbering as Word shows them, tables with merged cells, text boxes after the
/// paragraph that they hang on. Page headers come first, footnotes, endnotes and
/// page footers last; a note's mark is written "[1]" in both places.
///
/// Tracked insertions are taken, deletions and hidden text left out, and what
/// was left out or could not be understood is told in `notes`.
///
/// Throws Error: of base::ZipReader and base::Xml, and {invalid, "document.not_word"}.
SourceText read_docx(std::string_view bytes);

}  // namespace dondoc::compiler
