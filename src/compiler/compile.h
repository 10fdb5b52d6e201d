// Bytes → draft: the whole way.
#pragma once

#include <string_view>

#include "compiler/block.h"
#include "compiler/dossier.h"
#include "compiler/rules.h"
#include "compiler/watch.h"
#include "draft/draft.h"

namespace dondoc::compiler {

struct CompileOptions {
  bool with_text = false;  // fill source.text and source.layout
  Rules rules;             // all of them, but in the tests of the rules; what was learned
  Watch watch{};
};

/// Reads a document of any kind that read_document() knows, or the main one of a
/// dossier, whose others become warnings. What the file is, is told from its bytes;
/// `file_name` is only quoted (without folders, in NFC) and tells Markdown from
/// plain text. The same bytes (and the same things learned) give the same draft
/// for ever: no clock, no locale, no database. (Of scans: by the same Tesseract and its model.)
///
/// Throws Error
/// - refused "document.secret": it bears a stamp of state secrecy (see secrecy.h);
/// - invalid "document.empty", "document.not_word", "document.password",
///   "document.old_office", "document.image", "document.encoding",
///   "document.unknown", "document.no_text", and those of base::ZipReader, base::Xml,
///   base::run, read_pdf_pages, recognise_scans, to_docx and open_dossier;
/// - too_large "document.too_large" (parameter `limit`, megabytes).
/// Never for what the document says: that becomes warnings of the draft.
draft::Draft compile(std::string_view bytes, std::string_view file_name, const CompileOptions& options = {});

/// The same for a dossier that was opened.
draft::Draft compile(Dossier dossier, const CompileOptions& options = {});
/// The same for one document of it that could be read.
draft::Draft compile(DossierDocument document, const CompileOptions& options = {});

/// The first half of it: the blocks, behind the gate of secrecy.
SourceText read_source(std::string_view bytes, std::string_view file_name, const Rules& rules = {}, const Watch& watch = {});

}  // namespace dondoc::compiler
