#include "compiler/compile.h"

#include <string>
#include <utility>

#include "base/crypto.h"
#include "base/error.h"
#include "base/text.h"
#include "compiler/docx/docx_reader.h"
#include "compiler/file_type.h"
#include "compiler/grammar/duties.h"
#include "compiler/grammar/structure.h"
#include "compiler/layout.h"
#include "compiler/learned.h"
#include "compiler/ocr/ocr_reader.h"
#include "compiler/pages/page_reader.h"
#include "compiler/pages/page_secrecy.h"
#include "compiler/pdf/pdf_reader.h"
#include "compiler/secrecy.h"
#include "compiler/text/text_reader.h"

namespace dondoc::compiler {

namespace {

// A plan of 300 pages has a million characters.
constexpr std::size_t most_text = 8u << 20;

[[noreturn]] void cannot_read(const char* code) { throw base::Error(base::ErrorKind::invalid, code); }

/// A name to show: without folders of either kind, composed, no control characters.
std::string shown_name(std::string_view file_name) {
  const auto folder = file_name.find_last_of("/\\");
  std::string name = base::nfc(folder == file_name.npos ? file_name : file_name.substr(folder + 1));
  std::erase_if(name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
  return name;
}

SourceText read_text_file(std::string_view bytes, std::string_view file_name, const Rules& rules) {
  std::string encoding;
  const auto text = decode_text(bytes, encoding);
  if (text.size() > most_text)
    throw base::Error(base::ErrorKind::too_large, "document.too_large", {}, {{"limit", std::to_string(most_text >> 20)}});
  refuse_secret_text(base::nfc(std::string_view(text).substr(0, 16'384)));
  auto source = read_text(text, rules);
  const auto name = base::lower(file_name);
  source.media_type = name.ends_with(".md") || name.ends_with(".markdown") ? "text/markdown" : "text/plain";
  source.encoding = encoding;
  return source;
}

SourceText read_pdf(std::string_view bytes, const Watch& watch) {
  SourceText source;
  source.media_type = "application/pdf";
  auto pages = read_pdf_pages(bytes, watch.stop);
  refuse_secret(pages);
  source.ocr = recognise_scans(pages, bytes, watch);
  if (source.ocr) refuse_secret(pages);
  read_pages(std::move(pages), source);
  return source;
}

SourceText read_picture(std::string_view bytes, const Watch& watch) {
  SourceText source;
  source.media_type = image_media_type(bytes);
  source.ocr = true;
  auto pages = recognise_picture(bytes, watch);
  refuse_secret(pages);
  read_pages(std::move(pages), source);
  return source;
}

SourceText read_any(std::string_view bytes, std::string_view file_name, const Rules& rules, const Watch& watch) {
  switch (file_type(bytes)) {
    case FileType::zip: return read_docx(bytes);
    case FileType::text: return read_text_file(bytes, file_name, rules);
    case FileType::empty: cannot_read("document.empty");
    case FileType::protected_document: cannot_read("document.password");
    case FileType::old_document: cannot_read("document.old_word");
    case FileType::pdf: return read_pdf(bytes, watch);
    case FileType::image: return read_picture(bytes, watch);
    case FileType::rtf: cannot_read("document.rtf");
    case FileType::web_page: cannot_read("document.web_page");
    case FileType::foreign_text: cannot_read("document.encoding");
    case FileType::unknown: break;
  }
  cannot_read("document.unknown");
}

}  // namespace

SourceText read_source(std::string_view bytes, std::string_view file_name, const Rules& rules, const Watch& watch) {
  auto source = read_any(bytes, file_name, rules, watch);
  refuse_secret(source);
  if (source.text.size() > most_text)
    throw base::Error(base::ErrorKind::too_large, "document.too_large", {}, {{"limit", std::to_string(most_text >> 20)}});
  if (base::trim(source.text).empty()) cannot_read("document.no_text");
  if (looks_misread(source.text)) cannot_read("document.encoding");
  return source;
}

draft::Draft compile(std::string_view bytes, std::string_view file_name, const CompileOptions& options) {
  auto source = read_source(bytes, file_name, options.rules, options.watch);
  const base::CodePointMap map(source.text);

  draft::Draft draft;
  draft.source.file = shown_name(file_name);
  draft.source.sha256 = base::sha256_hex(bytes);
  draft.source.media_type = source.media_type;
  draft.source.encoding = source.encoding;
  draft.source.pages = source.pages;
  draft.source.ocr = source.ocr;
  for (const auto& note : source.notes) {
    auto& warning = draft.warnings.emplace_back(draft::Warning{note.code, note.message, {}});
    if (!note.at.empty()) warning.at = at_of(note.at, map);
  }
  const auto structure = read_structure(source, options.rules);
  write_structure(structure, source, draft);
  write_duties(structure, source, draft, options.rules);
  note_learned(structure, source, options.rules, draft);
  if (options.with_text) {
    draft.source.layout = layout_of(source, map);
    draft.source.text = std::move(source.text);
  }
  return draft;
}

}  // namespace dondoc::compiler
