#include "compiler/file_type.h"

#include <algorithm>

#include "base/error.h"
#include "base/text.h"
#include "base/zip.h"
#include "compiler/mail/message.h"

namespace dondoc::compiler {

namespace {

bool begins(std::string_view bytes, std::string_view with, std::size_t at = 0) {
  return bytes.size() >= at && bytes.substr(at).starts_with(with);
}

/// A name as OLE keeps it in its directory: UTF-16.
bool holds_wide(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (const char c : name) { wide += c; wide += '\0'; }
  return bytes.find(wide) != bytes.npos;
}

bool is_image(std::string_view bytes) {
  using namespace std::string_view_literals;
  return begins(bytes, "\x89PNG") || begins(bytes, "\xFF\xD8\xFF") || begins(bytes, "GIF8") || begins(bytes, "BM") ||
         begins(bytes, "II*\0"sv) || begins(bytes, "MM\0*"sv) || (begins(bytes, "RIFF") && begins(bytes, "WEBP", 8)) ||
         (begins(bytes, "ftyp", 4) && (begins(bytes, "hei", 8) || begins(bytes, "mif1", 8) || begins(bytes, "avif", 8)));
}

/// The letters of a tag's name, behind "<".
std::string tag_name(std::string_view tag) {
  std::size_t end = 1;
  while (end < tag.size() && end < 12 && (base::is_letter(static_cast<unsigned char>(tag[end])) || base::is_digit(static_cast<unsigned char>(tag[end])))) ++end;
  return base::lower(tag.substr(1, end - 1));
}

/// A whole page, or a part of one that begins and ends with a tag; declarations
/// and comments may stand before it.
bool is_web_page(std::string_view bytes) {
  constexpr std::string_view space = " \t\r\n\f\xEF\xBB\xBF";
  for (;;) {
    const auto first = bytes.find_first_not_of(space);
    if (first == bytes.npos || bytes[first] != '<') return false;
    bytes.remove_prefix(first);
    const bool comment = bytes.starts_with("<!--");
    if (!comment && !bytes.starts_with("<?xml")) break;
    const auto end = comment ? bytes.find("-->", 4) : bytes.find('>');
    if (end == bytes.npos) return false;
    bytes.remove_prefix(end + (comment ? 3 : 1));
  }
  if (base::lower(bytes.substr(0, 14)) == "<!doctype html") return true;
  const auto name = tag_name(bytes);
  static constexpr std::string_view page[] = {"html", "head", "body", "meta"};
  if (std::find(std::begin(page), std::end(page), name) != std::end(page)) return true;
  static constexpr std::string_view parts[] = {"p", "div", "table", "span", "font", "center", "title", "style", "ul", "ol", "b", "strong", "h1", "h2", "h3", "section", "article"};
  const auto last = bytes.find_last_not_of(" \t\r\n");
  return bytes[last] == '>' && std::find(std::begin(parts), std::end(parts), name) != std::end(parts);
}

/// Office files are zips that say so by a part that all of them have; a damaged
/// zip is left to the reader of .docx, which tells what is wrong with it.
FileType type_of_zip(std::string_view bytes) {
  try {
    const base::ZipReader zip(bytes);
    if (zip.has("[Content_Types].xml") || zip.has("word/document.xml")) return FileType::word;
    const bool open = zip.has("content.xml") && zip.read("mimetype").value_or("").starts_with("application/vnd.oasis.opendocument");
    return open ? FileType::open_document : FileType::archive;
  } catch (const base::Error&) {
    return FileType::word;
  }
}

std::string from_utf16(std::string_view bytes, bool big) {
  std::string out;
  const auto unit = [&](std::size_t at) {
    const auto a = static_cast<unsigned char>(bytes[at]), b = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big ? a << 8 | b : b << 8 | a);
  };
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t code = unit(i);
    if (code >= 0xD800 && code < 0xE000) {
      const char32_t low = code < 0xDC00 && i + 3 < bytes.size() ? unit(i + 2) : 0;
      if (low >= 0xDC00 && low < 0xE000) { code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00); i += 2; }
      else code = 0xFFFD;
    }
    base::append(out, code);
  }
  return out;
}

}  // namespace

FileType file_type(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.find_first_not_of("\0 \t\r\n"sv) == bytes.npos || bytes == "\xEF\xBB\xBF") return FileType::empty;
  if (begins(bytes, "PK\x03\x04") || begins(bytes, "PK\x05\x06")) return type_of_zip(bytes);
  if (begins(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
    return holds_wide(bytes, "EncryptedPackage") ? FileType::protected_document
           : holds_wide(bytes, "WordDocument")   ? FileType::old_word
                                                 : FileType::old_document;
  if (begins(bytes, "%PDF-")) return FileType::pdf;
  if (is_image(bytes)) return FileType::image;
  if (begins(bytes, "{\\rtf")) return FileType::rtf;
  if (begins(bytes, "\xFF\xFE") || begins(bytes, "\xFE\xFF")) {
    std::string encoding;
    return is_web_page(decode_text(bytes, encoding)) ? FileType::web_page : FileType::text;
  }
  if (is_web_page(bytes)) return FileType::web_page;
  const bool binary = std::any_of(bytes.begin(), bytes.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != '\v' && byte != 0x1A;
  });
  if (binary) return FileType::unknown;
  if (mail::looks_like_message(bytes)) return FileType::message;
  return base::is_utf8(bytes) ? FileType::text : FileType::foreign_text;
}

std::string image_media_type(std::string_view bytes) {
  if (begins(bytes, "\x89PNG")) return "image/png";
  if (begins(bytes, "\xFF\xD8\xFF")) return "image/jpeg";
  if (begins(bytes, "GIF8")) return "image/gif";
  if (begins(bytes, "BM")) return "image/bmp";
  if (begins(bytes, "RIFF")) return "image/webp";
  return begins(bytes, "ftyp", 4) ? "image/heic" : "image/tiff";
}

std::string shown_name(std::string_view file_name) {
  const auto folder = file_name.find_last_of("/\\");
  std::string name = base::nfc(folder == file_name.npos ? file_name : file_name.substr(folder + 1));
  std::erase_if(name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
  return name;
}

std::string decode_text(std::string_view bytes, std::string& encoding) {
  if (begins(bytes, "\xFF\xFE")) { encoding = "utf-16le"; return from_utf16(bytes.substr(2), false); }
  if (begins(bytes, "\xFE\xFF")) { encoding = "utf-16be"; return from_utf16(bytes.substr(2), true); }
  encoding = "utf-8";
  return std::string(begins(bytes, "\xEF\xBB\xBF") ? bytes.substr(3) : bytes);
}

bool looks_misread(std::string_view utf8) {
  std::size_t western = 0, vietnamese = 0, letters = 0, ascii = 0;
  for (std::size_t i = 0; i < utf8.size();) {
    if (const char c = utf8[i]; static_cast<unsigned char>(c) < 0x80) {
      ascii += static_cast<unsigned char>((c | 0x20) - 'a') < 26;
      ++i;
      continue;
    }
    const auto [code, size] = base::decode(utf8, i);
    i += size;
    if (code >= 0xA1 && code <= 0xFF && code != U'·' && code != U'«' && code != U'»' && code != U'°') ++western;
    else if (code == U'đ' || code == U'Đ' || code == U'ơ' || code == U'ư' || code == U'Ơ' || code == U'Ư' || code == U'ă' ||
             code == U'Ă' || (code >= 0x1EA0 && code <= 0x1EF9)) ++vietnamese;
    else if (base::is_letter(code)) ++letters;
  }
  return western >= 40 && vietnamese * 50 < western && western * 20 > letters + ascii;
}

}  // namespace dondoc::compiler
