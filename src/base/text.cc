#include "base/text.h"

#include <array>
#include <cstring>

namespace dondoc::base {
namespace {

// Vowels by tone: ngang, huyền, hỏi, ngã, sắc, nặng. Capitals follow by upper().
struct Vowel { char plain; std::u32string_view tones; };
constexpr Vowel vowels[] = {
    {'a', U"aàảãáạ"}, {'a', U"ăằẳẵắặ"}, {'a', U"âầẩẫấậ"}, {'e', U"eèẻẽéẹ"}, {'e', U"êềểễếệ"}, {'i', U"iìỉĩíị"},
    {'o', U"oòỏõóọ"}, {'o', U"ôồổỗốộ"}, {'o', U"ơờởỡớợ"}, {'u', U"uùủũúụ"}, {'u', U"ưừửữứự"}, {'y', U"yỳỷỹýỵ"}};
// Other letters that names of foreign bodies bring.
constexpr Vowel foreign[] = {{'a', U"äåāąæ"}, {'c', U"çćčĉ"}, {'d', U"đðď"}, {'e', U"ëēęěė"}, {'g', U"ğģ"},   {'i', U"îïīį"},
                             {'l', U"łľĺļ"},  {'n', U"ñńňņ"}, {'o', U"öøōőœ"}, {'r', U"řŕŗ"}, {'s', U"šśşș"}, {'t', U"ťţț"},
                             {'u', U"ûüūůűų"}, {'y', U"ÿ"},   {'z', U"žźż"}};

constexpr char32_t lower_of(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (c >= 0xC0 && c <= 0xDE) return c == 0xD7 ? c : c + 32;
  if (c >= 0x100 && c <= 0x137) return c == 0x130 || c == 0x131 ? c : c | 1;
  if (c >= 0x139 && c <= 0x148) return c % 2 == 1 ? c + 1 : c;
  if (c >= 0x14A && c <= 0x177) return c | 1;
  if (c == 0x178) return 0xFF;
  if (c >= 0x179 && c <= 0x17E) return c % 2 == 1 ? c + 1 : c;
  if (c == 0x1A0 || c == 0x1AF) return c + 1;
  if (c >= 0x391 && c <= 0x3A9 && c != 0x3A2) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if ((c >= 0x1E00 && c <= 0x1E95) || (c >= 0x1EA0 && c <= 0x1EFF)) return c | 1;
  return c;
}

constexpr char32_t upper_of(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z' ? c - 32 : c;
  if (c >= 0xE0 && c <= 0xFE) return c == 0xF7 ? c : c - 32;
  if (c == 0xFF) return 0x178;
  if (c >= 0x100 && c <= 0x137) return c == 0x130 || c == 0x131 ? c : c & ~char32_t{1};
  if (c >= 0x139 && c <= 0x148) return c % 2 == 0 ? c - 1 : c;
  if (c >= 0x14A && c <= 0x177) return c & ~char32_t{1};
  if (c >= 0x179 && c <= 0x17E) return c % 2 == 0 ? c - 1 : c;
  if (c == 0x1A1 || c == 0x1B0) return c - 1;
  if (c >= 0x3B1 && c <= 0x3C9 && c != 0x3C2) return c - 32;
  if (c >= 0x430 && c <= 0x44F) return c - 32;
  if (c >= 0x450 && c <= 0x45F) return c - 80;
  if ((c >= 0x1E00 && c <= 0x1E95) || (c >= 0x1EA0 && c <= 0x1EFF)) return c & ~char32_t{1};
  return c;
}

// Latin-1 to Latin Extended-B, and Latin Extended Additional: each letter's
// toneless form and its plain ASCII; 0 where there is none.
struct Letters {
  static constexpr char32_t low_end = 0x220, high_begin = 0x1E00, high_end = 0x1F00;
  std::array<char16_t, low_end> low_toneless{};
  std::array<char, low_end> low_plain{};
  std::array<char16_t, high_end - high_begin> high_toneless{};
  std::array<char, high_end - high_begin> high_plain{};

  constexpr void set(char32_t c, char32_t toneless, char plain) {
    if (c < low_end) {
      low_toneless[c] = static_cast<char16_t>(toneless);
      low_plain[c] = plain;
    } else {
      high_toneless[c - high_begin] = static_cast<char16_t>(toneless);
      high_plain[c - high_begin] = plain;
    }
  }
  constexpr Letters() {
    for (const auto& group : vowels)
      for (const char32_t c : group.tones) {
        set(c, group.tones[0], group.plain);
        set(upper_of(c), upper_of(group.tones[0]), group.plain);
      }
    for (const auto& group : foreign)
      for (const char32_t c : group.tones) {
        set(c, c, group.plain);
        set(upper_of(c), upper_of(c), group.plain);
      }
    for (char32_t c = 'a'; c <= 'z'; ++c)
      if (!low_plain[c]) set(c, c, static_cast<char>(c)), set(upper_of(c), upper_of(c), static_cast<char>(c));
  }
  constexpr char plain(char32_t c) const {
    return c < low_end ? low_plain[c] : c >= high_begin && c < high_end ? high_plain[c - high_begin] : '\0';
  }
  constexpr char32_t toneless(char32_t c) const {
    const char16_t found = c < low_end ? low_toneless[c] : c >= high_begin && c < high_end ? high_toneless[c - high_begin] : u'\0';
    return found ? found : c;
  }
};
constexpr Letters letters;

constexpr bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x2060 || c == 0xFEFF;
}

constexpr bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

template <class Map> std::string map_letters(std::string_view text, Map map) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, size] = decode(text, at);
    append(out, map(code));
    at += size;
  }
  return out;
}

// One pass of fold and fold_tones: spaces are held back until a letter follows
// that is no dash.
template <class Map> std::string fold_with(std::string_view text, Map map) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, size] = decode(text, at);
    at += size;
    if (is_invisible(code)) continue;
    if (is_space(code)) { space = true; continue; }
    if (is_dash(code)) { out += '-'; space = false; continue; }
    if (space && !out.empty() && out.back() != '-') out += ' ';
    space = false;
    append(out, map(code));
  }
  return out;
}

}  // namespace

CodePoint decode_long(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::size_t left = text.size() - at;
  const auto follows = [&](std::size_t i) { return i < left && is_continuation(text[at + i]); };
  if (lead >= 0xC2 && lead <= 0xDF && follows(1)) return {char32_t(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2};
  if (lead >= 0xE0 && lead <= 0xEF && follows(1) && follows(2)) {
    const char32_t code = char32_t(lead & 0x0F) << 12 | char32_t(byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    if (code >= 0x800 && (code < 0xD800 || code > 0xDFFF)) return {code, 3};
  }
  if (lead >= 0xF0 && lead <= 0xF4 && follows(1) && follows(2) && follows(3)) {
    const char32_t code = char32_t(lead & 0x07) << 18 | char32_t(byte(1) & 0x3F) << 12 | char32_t(byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
    if (code >= 0x10000 && code <= 0x10FFFF) return {code, 4};
  }
  return {U'\uFFFD', 1};
}

CodePoint decode_before(std::string_view text, std::size_t at) {
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && is_continuation(text[begin])) --begin;
  const auto found = decode(text, begin);
  return begin + found.size == at ? found : CodePoint{U'\uFFFD', 1};
}

void append(std::string& out, char32_t code) {
  const auto tail = [&](unsigned shift) { return static_cast<char>(0x80 | (code >> shift & 0x3F)); };
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    const char bytes[] = {static_cast<char>(0xC0 | code >> 6), tail(0)};
    out.append(bytes, sizeof bytes);
  } else if (code < 0x10000) {
    const char bytes[] = {static_cast<char>(0xE0 | code >> 12), tail(6), tail(0)};
    out.append(bytes, sizeof bytes);
  } else {
    const char bytes[] = {static_cast<char>(0xF0 | code >> 18), tail(12), tail(6), tail(0)};
    out.append(bytes, sizeof bytes);
  }
}

bool is_utf8(std::string_view text) {
  constexpr std::uint64_t high = 0x8080808080808080u;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {  // mark-up, blanks and plain letters are most of a file: eight at a time
      std::uint64_t eight = high;
      if (at + sizeof eight <= text.size()) std::memcpy(&eight, text.data() + at, sizeof eight);
      at += (eight & high) == 0 ? sizeof eight : 1;
      continue;
    }
    const auto [code, size] = decode(text, at);
    if (code == U'\uFFFD' && size == 1) return false;
    at += size;
  }
  return true;
}

std::string to_utf8(std::string_view bytes) {
  return map_letters(bytes, [](char32_t c) { return c; });
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += !is_continuation(c);
  return count;
}

CodePointMap::CodePointMap(std::string_view text) : text_(text) {
  before_.reserve(text.size() / step + 1);
  for (std::size_t begin = 0; begin <= text.size(); begin += step) {
    before_.push_back(total_);
    total_ += static_cast<std::uint32_t>(count_code_points(text.substr(begin, step)));
  }
}

std::uint32_t CodePointMap::code_point_at(std::size_t byte) const {
  if (byte >= text_.size()) return total_;
  const std::size_t begin = byte / step * step;
  return before_[byte / step] + static_cast<std::uint32_t>(count_code_points(text_.substr(begin, byte - begin)));
}

std::size_t CodePointMap::byte_at(std::uint32_t code_point) const {
  if (code_point >= total_) return text_.size();
  std::size_t low = 0, high = before_.size();  // before_[low] <= code_point
  while (high - low > 1) {
    const std::size_t middle = (low + high) / 2;
    (before_[middle] <= code_point ? low : high) = middle;
  }
  std::uint32_t count = before_[low];
  for (std::size_t at = low * step;; ++at)
    if (!is_continuation(text_[at]) && count++ == code_point) return at;
}

bool is_plainly_nfc(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) { ++at; continue; }
    const auto [code, size] = decode(text, at);
    // Below the combining marks, Vietnamese letters, and General Punctuation but
    // its two quads, which Unicode replaces.
    const bool sure = code < 0x300 || (code >= 0x1E00 && code <= 0x1EFF) || (code >= 0x2002 && code <= 0x206F) ||
                      (code >= 0x2070 && code <= 0x20CF) || (code >= 0x2500 && code <= 0x26FF) || code == 0xFEFF;
    if (!sure) return false;
    at += size;
  }
  return true;
}

char32_t lower(char32_t code) { return lower_of(code); }
char32_t upper(char32_t code) { return upper_of(code); }
std::string lower(std::string_view text) { return map_letters(text, lower_of); }
std::string upper(std::string_view text) { return map_letters(text, upper_of); }

char32_t without_tone(char32_t code) { return letters.toneless(code); }

char plain(char32_t code) {
  if (const char found = letters.plain(code)) return found;
  if (is_space(code)) return ' ';
  if (code < 0x7F) return static_cast<char>(code);
  if (is_dash(code)) return '-';
  if (code == 0x201C || code == 0x201D || code == 0x201E || code == 0xAB || code == 0xBB) return '"';
  if (code == 0x2018 || code == 0x2019) return '\'';
  return 0x7F;
}

bool is_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7) || (c >= 0x370 && c <= 0x52F) || (c >= 0x1E00 && c <= 0x1EFF);
}

bool is_upper(char32_t c) { return is_letter(c) && lower_of(c) != c; }

std::string fold_spaces(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, size] = decode(text, at);
    if (is_space(code)) {
      space = true;
    } else if (!is_invisible(code)) {
      if (space && !out.empty()) out += ' ';
      space = false;
      append(out, code);
    }
    at += size;
  }
  return out;
}

std::string fold(std::string_view text) {
  return fold_with(text, [](char32_t c) -> char32_t {
    const char found = plain(c);
    return found == 0x7F ? c : static_cast<char32_t>(found);
  });
}

std::string fold_tones(std::string_view text) {
  return fold_with(text, [](char32_t c) { return letters.toneless(lower_of(c)); });
}

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    const auto [code, size] = decode(text, 0);
    if (!is_space(code) && !is_invisible(code)) break;
    text.remove_prefix(size);
  }
  while (!text.empty()) {
    const auto [code, size] = decode_before(text, text.size());
    if (!is_space(code) && !is_invisible(code)) break;
    text.remove_suffix(size);
  }
  return text;
}

bool starts_with_folded(std::string_view text, std::string_view key) {
  // Most texts differ in their first letter, and folding keeps what is one.
  if (!text.empty() && !key.empty())
    if (const char first = letters.plain(decode(text, 0).value); first >= 'a' && first <= 'z' && first != key.front()) return false;
  // A key is never longer than what it was made of by more than the spaces and
  // marks that were dropped, so a generous piece of the text is enough.
  std::size_t end = key.size() * 3 + 64;
  if (end >= text.size()) end = text.size();
  else while (end < text.size() && is_continuation(text[end])) ++end;
  return fold(text.substr(0, end)).starts_with(key);
}

bool equals_folded(std::string_view text, std::string_view key) { return fold(text) == key; }

bool contains_folded(std::string_view text, std::string_view key) { return fold(text).find(key) != std::string::npos; }

PlainText::PlainText(std::string_view text) {
  key.reserve(text.size());
  byte.reserve(text.size() + 1);
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, size] = decode(text, at);
    key += plain(code);
    byte.push_back(static_cast<std::uint32_t>(at));
    at += size;
  }
  byte.push_back(static_cast<std::uint32_t>(text.size()));
}

}  // namespace dondoc::base
