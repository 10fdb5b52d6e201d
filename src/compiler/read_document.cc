#include "compiler/read_document.h"

#include <optional>
#include <string>
#include <utility>

#include "base/error.h"
#include "base/text.h"
#include "compiler/docx/docx_reader.h"
#include "compiler/file_type.h"
#include "compiler/html/html_reader.h"
#include "compiler/ocr/ocr_reader.h"
#include "compiler/office/office_reader.h"
#include "compiler/pages/page_reader.h"
#include "compiler/pages/page_secrecy.h"
#include "compiler/pdf/pdf_reader.h"
#include "compiler/secrecy.h"
#include "compiler/text/legacy.h"
#include "compiler/text/text_reader.h"

namespace dondoc::compiler {

namespace {

// A plan of 300 pages has a million characters.
constexpr std::size_t most_text = 8u << 20;

[[noreturn]] void cannot_read(const char* code) { throw base::Error(base::ErrorKind::invalid, code); }

/// Text in TCVN3, VNI, windows-1258 or VIQR becomes Unicode; nothing where it is in none of them.
std::optional<std::string> read_legacy(std::string_view western, std::string& encoding) {
  const auto legacy = guess_legacy(western);
  if (!legacy) return std::nullopt;
  encoding = legacy_name(*legacy);
  return from_legacy(western, *legacy);
}

SourceText read_text_file(std::string_view bytes, FileType type, std::string_view file_name, const Rules& rules) {
  std::string encoding;
  std::string text;
  if (type == FileType::foreign_text) {
    if (bytes.size() > most_text) throw base::Error(base::ErrorKind::too_large, "document.too_large", {}, {{"limit", std::to_string(most_text >> 20)}});
    auto read = read_legacy(western_view(bytes), encoding);
    if (!read) cannot_read("document.encoding");
    text = std::move(*read);
  } else {
    text = decode_text(bytes, encoding);
    if (text.size() <= most_text && (looks_misread(text) || looks_typed_in_ascii(text)))
      if (auto read = read_legacy(text, encoding)) text = std::move(*read);
  }
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

SourceText read_office(std::string_view bytes, const char* extension, const char* media_type, const Watch& watch) {
  auto source = read_docx(to_docx(bytes, extension, watch.stop));
  source.media_type = media_type;
  source.pages.reset();  // LibreOffice's count, not the file's
  return source;
}

SourceText read_web_page(std::string_view bytes) {
  if (!base::is_utf8(bytes)) cannot_read("document.encoding");
  return read_html(bytes);
}

SourceText read_any(std::string_view bytes, std::string_view file_name, const Rules& rules, const Watch& watch) {
  const auto type = file_type(bytes);
  switch (type) {
    case FileType::word: return read_docx(bytes);
    case FileType::text:
    case FileType::foreign_text: return read_text_file(bytes, type, file_name, rules);
    case FileType::empty: cannot_read("document.empty");
    case FileType::protected_document: cannot_read("document.password");
    case FileType::old_word: return read_office(bytes, "doc", "application/msword", watch);
    case FileType::old_document: cannot_read("document.old_office");
    case FileType::pdf: return read_pdf(bytes, watch);
    case FileType::image: return read_picture(bytes, watch);
    case FileType::rtf: return read_office(bytes, "rtf", "application/rtf", watch);
    case FileType::open_document: return read_office(bytes, "odt", "application/vnd.oasis.opendocument.text", watch);
    case FileType::web_page: return read_web_page(bytes);
    case FileType::archive:
    case FileType::message: break;  // opened by open_dossier
    case FileType::unknown: break;
  }
  cannot_read("document.unknown");
}

}  // namespace

SourceText read_document(std::string_view bytes, std::string_view file_name, const Rules& rules, const Watch& watch) {
  auto source = read_any(bytes, file_name, rules, watch);
  refuse_secret(source);
  if (source.text.size() > most_text)
    throw base::Error(base::ErrorKind::too_large, "document.too_large", {}, {{"limit", std::to_string(most_text >> 20)}});
  if (base::trim(source.text).empty()) cannot_read("document.no_text");
  if (looks_misread(source.text)) cannot_read("document.encoding");
  return source;
}

}  // namespace dondoc::compiler
