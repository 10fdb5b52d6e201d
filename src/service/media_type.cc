#include "service/media_type.h"

#include "base/error.h"
#include "base/text.h"
#include "base/zip.h"
#include "compiler/file_type.h"

namespace dondoc::service {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_name = 200;

std::optional<std::string> picture(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xD8\xFF")) return "image/jpeg";
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return "image/png";
  if (bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a")) return "image/gif";
  if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP")) return "image/webp";
  if (bytes.size() > 12 && bytes.substr(4, 4) == "ftyp"sv) {
    const auto brand = bytes.substr(8, 4);
    if (brand == "heic"sv || brand == "heix"sv || brand == "mif1"sv) return "image/heic";
  }
  return std::nullopt;
}

// An archive is an office document when it holds what that must hold.
std::optional<std::string> office_archive(std::string_view bytes) {
  try {
    const base::ZipReader zip(bytes);
    if (zip.has("word/document.xml")) return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    if (zip.has("xl/workbook.xml")) return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    if (zip.has("ppt/presentation.xml")) return "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    const auto kind = zip.read("mimetype").value_or("");
    if (kind == "application/vnd.oasis.opendocument.text" || kind == "application/vnd.oasis.opendocument.spreadsheet") return kind;
  } catch (const base::Error&) {
    // Damaged, or more than an archive may ask of the machine: no document.
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> media_type_of(std::string_view bytes) {
  using enum compiler::FileType;
  switch (compiler::file_type(bytes)) {
    case pdf: return "application/pdf";
    case word:
    case open_document:
    case archive: return office_archive(bytes);
    case old_word:
    case old_document:
    case protected_document: return "application/x-ole-storage";
    case rtf: return "application/rtf";
    case text:
    case message:
    case foreign_text: return "text/plain";
    default: return picture(bytes);
  }
}

std::string safe_file_name(std::string_view name) {
  if (const auto slash = name.find_last_of("/\\"); slash != std::string_view::npos) name.remove_prefix(slash + 1);
  std::string out;
  for (const char c : base::nfc(name)) if (static_cast<unsigned char>(c) >= ' ' && c != 0x7f) out += c;
  out = base::fold_spaces(out);
  if (out.empty() || out == "." || out == "..") return "tep";
  if (out.size() <= longest_name) return out;
  const auto dot = out.rfind('.');
  const auto ending = dot != std::string::npos && out.size() - dot <= 10 ? out.substr(dot) : std::string();
  auto cut = longest_name - ending.size();
  while (cut > 0 && (static_cast<unsigned char>(out[cut]) & 0xC0) == 0x80) --cut;
  return out.substr(0, cut) + ending;
}

}  // namespace dondoc::service
