#include "compiler/read_document.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

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
#include "compiler/text/marked_share.h"
#include "compiler/text/mend_legacy.h"
#include "compiler/text/text_reader.h"
#include "compiler/text/torn_words.h"

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

/// "2, 3 và 5": at most so many by name.
std::string page_numbers(const std::vector<std::size_t>& numbers) {
  constexpr std::size_t most = 8;
  std::string out;
  for (std::size_t i = 0; i < std::min(numbers.size(), most); ++i) {
    if (i > 0) out += i + 1 == numbers.size() ? " và " : ", ";
    out += std::to_string(numbers[i]);
  }
  if (numbers.size() > most) out += " và " + std::to_string(numbers.size() - most) + " trang khác";
  return out;
}

/// Tells which scans were turned, and which make no sense; refuses what makes none at all.
void tell_of_scans(const std::vector<PrintedPage>& pages, SourceText& source) {
  std::vector<std::size_t> turned, illegible, relayered;
  std::size_t legible = 0;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (pages[i].illegible) illegible.push_back(i + 1);
    else if (!pages[i].words.empty()) ++legible;
    if (pages[i].turned > 0 && !pages[i].illegible) turned.push_back(i + 1);
    if (pages[i].relayered && !pages[i].illegible) relayered.push_back(i + 1);
  }
  if (!illegible.empty() && legible == 0) cannot_read("picture.illegible");
  if (!relayered.empty())
    source.notes.push_back({"ocr.layer", "Lớp chữ trong tệp PDF ở trang " + page_numbers(relayered) + " không phải chữ tiếng Việt đã in (thường do máy quét); đã nhận dạng lại từ hình ảnh, tệp gốc giữ nguyên.", {}});
  if (!turned.empty())
    source.notes.push_back({"ocr.turned", "Trang " + page_numbers(turned) + " của bản quét nằm xoay; đã xoay lại để đọc, tệp gốc giữ nguyên.", {}});
  if (!illegible.empty())
    source.notes.push_back({"ocr.illegible", "Trang " + page_numbers(illegible) + " của bản quét không nhận ra được chữ tiếng Việt; hãy đối chiếu với bản giấy hoặc quét lại rồi nhập lại.", {}});
}

SourceText read_pdf(std::string_view bytes, const Watch& watch) {
  SourceText source;
  source.media_type = "application/pdf";
  auto pages = read_pdf_pages(bytes, watch.stop);
  refuse_secret(pages);
  source.ocr = recognise_scans(pages, bytes, watch);
  if (source.ocr) refuse_secret(pages);
  if (source.ocr && !watch.for_stamps) tell_of_scans(pages, source);
  read_pages(std::move(pages), source);
  return source;
}

SourceText read_picture(std::string_view bytes, const Watch& watch) {
  SourceText source;
  source.media_type = image_media_type(bytes);
  source.ocr = true;
  auto pages = recognise_picture(bytes, watch);
  refuse_secret(pages);
  if (!watch.for_stamps) tell_of_scans(pages, source);
  read_pages(std::move(pages), source);
  return source;
}

SourceText read_office(std::string_view bytes, const char* extension, const char* media_type, const Watch& watch) {
  auto source = read_docx(to_docx(bytes, extension, watch.stop));
  source.media_type = media_type;
  source.pages.reset();  // LibreOffice's count, not the file's
  return source;
}

/// The encoding that a page says it has, in small letters; "" where it says none.
std::string declared_charset(std::string_view bytes) {
  const auto head = base::lower(base::to_utf8(bytes.substr(0, 4'096)));
  auto at = head.find("charset=");
  if (at == head.npos && base::trim(head).starts_with("<?xml")) {
    at = head.find("encoding=");
    if (at != head.npos) ++at;  // one letter longer
  }
  if (at == head.npos) return {};
  at = head.find_first_not_of(" \"'", at + 8);
  return at == head.npos ? std::string() : head.substr(at, head.find_first_of(" \"'>;/?\n\r", at) - at);
}

SourceText read_web_page(std::string_view bytes) {
  std::string encoding, text;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || base::is_utf8(bytes)) {
    text = decode_text(bytes, encoding);
  } else {
    const auto charset = declared_charset(bytes);
    if (charset == "utf-8" || charset == "utf8") cannot_read("document.encoding");
    const bool vietnamese = charset == "windows-1258" || charset == "cp1258" || charset == "x-cp1258";
    // Old fonts say at each word what its bytes mean; without them the whole must tell.
    encoding = vietnamese ? "windows-1258" : "windows-1252";
    text = western_view(bytes);
    if (vietnamese) text = from_legacy(text, Legacy::windows_1258);
  }
  auto source = read_html(text);
  source.encoding = encoding;
  return source;
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
  mend_legacy(source);
  mend_torn_words(source);
  refuse_secret(source);
  if (source.text.size() > most_text)
    throw base::Error(base::ErrorKind::too_large, "document.too_large", {}, {{"limit", std::to_string(most_text >> 20)}});
  if (base::trim(source.text).empty()) cannot_read("document.no_text");
  if (looks_misread(source.text)) cannot_read("document.encoding");
  if (marked_share(source.text).lost())
    source.notes.push_back({"text.unmarked", "Văn bản hầu như không có chữ mang dấu tiếng Việt (do máy quét nhận dạng sai, hoặc là văn bản tiếng nước ngoài), nên đọc được rất ít; hãy nhập bản PDF quét hoặc ảnh chụp của bản giấy để nhận dạng lại.", {}});
  return source;
}

}  // namespace dondoc::compiler
