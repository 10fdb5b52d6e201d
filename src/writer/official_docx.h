// An official document as a .docx.
#pragma once

#include <string>

#include "writer/official_document.h"

namespace dondoc::writer {

/// The file's bytes, which depend on the document alone. The layout is that of
/// the family: head and foot as borderless tables, rules, page number in the
/// top margin from page 2 on, annexes as sections of their own.
std::string write_docx(const OfficialDocument& document);

/// word/document.xml alone.
std::string document_xml(const OfficialDocument& document);

}  // namespace dondoc::writer
