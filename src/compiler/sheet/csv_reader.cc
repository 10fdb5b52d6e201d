#include <algorithm>
#include <array>

#include "base/error.h"
#include "base/text.h"
#include "compiler/sheet/rows.h"

namespace dondoc::compiler {

using base::Error;
using base::ErrorKind;

namespace {

// UTF-16 of either order to UTF-8; halves of pairs that stand alone become U+FFFD.
std::string from_utf16(std::string_view bytes, bool is_big_endian) {
  std::string out;
  const auto unit_at = [&](std::size_t i) {
    const auto first = static_cast<unsigned char>(bytes[i]), second = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(is_big_endian ? first << 8 | second : second << 8 | first);
  };
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t code = unit_at(i);
    if (code >= 0xD800 && code < 0xDC00 && i + 3 < bytes.size() && unit_at(i + 2) >= 0xDC00 && unit_at(i + 2) < 0xE000) {
      code = 0x10000 + ((code - 0xD800) << 10) + (unit_at(i + 2) - 0xDC00);
      i += 2;
    } else if (code >= 0xD800 && code < 0xE000) {
      code = 0xFFFD;
    }
    base::append(out, code);
  }
  return out;
}

std::string decoded(std::string_view bytes) {
  std::string text;
  if (bytes.starts_with("\xFF\xFE")) text = from_utf16(bytes.substr(2), false);
  else if (bytes.starts_with("\xFE\xFF")) text = from_utf16(bytes.substr(2), true);
  else text = bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
  // No text file holds a zero: this is a picture or the like.
  if (text.find('\0') != std::string::npos) throw Error(ErrorKind::invalid, "sheet.unknown");
  if (!base::is_utf8(text)) throw Error(ErrorKind::invalid, "sheet.encoding");
  return text;
}

// The separator that the first record with one has most of, outside quotes.
char separator_of(std::string_view text) {
  constexpr std::string_view known = ",;\t";
  std::array<int, known.size()> counts{};
  bool quoted = false, any = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' && any) break;
    if (const auto at = known.find(c); at != std::string_view::npos) ++counts[at], any = true;
  }
  return known[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

// "sep=;" in the first line is for Excel's eyes, and taken away.
char take_separator(std::string_view& text) {
  if (text.size() >= 6 && base::starts_with_folded(text.substr(0, 4), "sep=") && (text[5] == '\r' || text[5] == '\n')) {
    const char separator = text[4];
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    return separator;
  }
  return separator_of(text);
}

}  // namespace

Sheet read_csv(std::string_view bytes, const SheetLimits& limits) {
  const auto whole = decoded(bytes);
  std::string_view text = whole;
  const char separator = take_separator(text);
  const bool said_separator = text.size() < whole.size();

  Sheet sheet;
  RowGathering rows(sheet, limits);
  std::size_t record = said_separator ? 2 : 1, column = 0;
  std::string field;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && text[at] == '"' && field.empty()) {
      // A quoted field runs to the next quote that is not doubled; what follows
      // it up to the separator is taken as it stands.
      for (++at;; ++at) {
        const auto quote = text.find('"', at);
        if (quote == std::string_view::npos) throw Error(ErrorKind::invalid, "sheet.unclosed_quote", {}, {{"row", std::to_string(record)}});
        field += text.substr(at, quote - at);
        at = quote + 1;
        if (at >= text.size() || text[at] != '"') break;
        field += '"';
      }
    }
    const bool ends_row = at >= text.size() || text[at] == '\n' || text[at] == '\r';
    if (!ends_row && text[at] != separator) {
      field += text[at];
      continue;
    }
    rows.add(column++, field);
    field.clear();
    if (!ends_row) continue;
    rows.end_row(record++);
    column = 0;
    if (at + 1 < text.size() && text[at] == '\r' && text[at + 1] == '\n') ++at;
  }
  return sheet;
}

}  // namespace dondoc::compiler
