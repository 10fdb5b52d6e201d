#include "compiler/text/legacy.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "compiler/text/capital_letters.h"
#include "compiler/text/syllable_share.h"

namespace dondoc::compiler {
namespace {

// A vowel by tone: ngang, huyền, hỏi, ngã, sắc, nặng.
using Tones = std::array<char32_t, 6>;
constexpr std::array<Tones, 12> vowels = {{{U'a', U'à', U'ả', U'ã', U'á', U'ạ'}, {U'ă', U'ằ', U'ẳ', U'ẵ', U'ắ', U'ặ'}, {U'â', U'ầ', U'ẩ', U'ẫ', U'ấ', U'ậ'},
                                           {U'e', U'è', U'ẻ', U'ẽ', U'é', U'ẹ'}, {U'ê', U'ề', U'ể', U'ễ', U'ế', U'ệ'}, {U'i', U'ì', U'ỉ', U'ĩ', U'í', U'ị'},
                                           {U'o', U'ò', U'ỏ', U'õ', U'ó', U'ọ'}, {U'ô', U'ồ', U'ổ', U'ỗ', U'ố', U'ộ'}, {U'ơ', U'ờ', U'ở', U'ỡ', U'ớ', U'ợ'},
                                           {U'u', U'ù', U'ủ', U'ũ', U'ú', U'ụ'}, {U'ư', U'ừ', U'ử', U'ữ', U'ứ', U'ự'}, {U'y', U'ỳ', U'ỷ', U'ỹ', U'ý', U'ỵ'}}};

// TCVN 5712-1's bytes in the order of `vowels`; 0 where the letter is ASCII.
constexpr std::array<std::array<unsigned char, 6>, 12> tcvn3 = {{{0, 0xB5, 0xB6, 0xB7, 0xB8, 0xB9}, {0xA8, 0xBB, 0xBC, 0xBD, 0xBE, 0xC6}, {0xA9, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB},
                                                                 {0, 0xCC, 0xCE, 0xCF, 0xD0, 0xD1}, {0xAA, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6}, {0, 0xD7, 0xD8, 0xDC, 0xDD, 0xDE},
                                                                 {0, 0xDF, 0xE1, 0xE2, 0xE3, 0xE4}, {0xAB, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9}, {0xAC, 0xEA, 0xEB, 0xEC, 0xED, 0xEE},
                                                                 {0, 0xEF, 0xF1, 0xF2, 0xF3, 0xF4}, {0xAD, 0xF5, 0xF6, 0xF7, 0xF8, 0xF9}, {0, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE}}};
constexpr std::u32string_view tcvn3_capitals = U"ĂÂÊÔƠƯĐ";  // A1 to A7

char32_t from_tcvn3(char32_t code) {
  if (code >= 0xA1 && code <= 0xA7) return tcvn3_capitals[code - 0xA1];
  if (code == 0xAE) return U'đ';
  for (std::size_t v = 0; v < vowels.size(); ++v)
    for (std::size_t t = 0; t < 6; ++t)
      if (tcvn3[v][t] == code && code) return vowels[v][t];
  return code;
}

const Tones* tones_of(char32_t small) {
  for (const auto& row : vowels)
    if (row[0] == small) return &row;
  return nullptr;
}

char32_t in_case(char32_t small, bool capital) { return capital ? base::upper(small) : small; }

// VNI: the mark that follows a, e, o, u, y, ơ or ư. A mark of a capital is 20h
// lower, and both are met behind either.
struct Mark { unsigned char byte; char shape; std::size_t tone; };  // shape: 0 none, '(' breve, '^' circumflex
constexpr std::array<Mark, 17> vni_marks = {{{0xF8, 0, 1}, {0xFB, 0, 2}, {0xF5, 0, 3}, {0xF9, 0, 4}, {0xEF, 0, 5},
                                             {0xEA, '(', 0}, {0xE8, '(', 1}, {0xFA, '(', 2}, {0xFC, '(', 3}, {0xE9, '(', 4}, {0xEB, '(', 5},
                                             {0xE2, '^', 0}, {0xE0, '^', 1}, {0xE5, '^', 2}, {0xE3, '^', 3}, {0xE1, '^', 4}, {0xE4, '^', 5}}};
struct Single { unsigned char byte; char32_t letter; };
constexpr std::array<Single, 9> vni_singles = {{{0xEC, U'ì'}, {0xE6, U'ỉ'}, {0xF3, U'ĩ'}, {0xED, U'í'}, {0xF2, U'ị'}, {0xEE, U'ỵ'}, {0xF1, U'đ'}, {0xF4, U'ơ'}, {0xF6, U'ư'}}};

char32_t shaped(char32_t small, char shape) {
  if (shape == 0) return small;
  if (shape == '(') return small == 'a' ? U'ă' : 0;
  return small == 'a' ? U'â' : small == 'e' ? U'ê' : small == 'o' ? U'ô' : 0;
}

std::u32string from_vni(const std::u32string& in) {
  std::u32string out;
  for (std::size_t i = 0; i < in.size(); ++i) {
    char32_t code = in[i];
    bool capital = code >= 'A' && code <= 'Z';
    char32_t small = capital ? code + 32 : code;
    const bool high = code >= 0xC0 && code <= 0xFF;
    if (high) {
      const char32_t byte = code < 0xE0 ? code + 0x20 : code;
      const auto single = std::find_if(vni_singles.begin(), vni_singles.end(), [&](const Single& s) { return s.byte == byte; });
      if (single == vni_singles.end()) { out += code; continue; }
      capital = code < 0xE0;
      small = single->letter;
    }
    const Tones* row = tones_of(small);
    if (row && small != 'i' && i + 1 < in.size() && in[i + 1] >= 0xC0 && in[i + 1] <= 0xFF) {
      const char32_t byte = in[i + 1] < 0xE0 ? in[i + 1] + 0x20 : in[i + 1];
      const auto mark = std::find_if(vni_marks.begin(), vni_marks.end(), [&](const Mark& m) { return m.byte == byte; });
      if (mark != vni_marks.end()) {
        if (const char32_t letter = shaped(small, mark->shape); letter) {
          out += in_case((*tones_of(letter))[mark->tone], capital);
          ++i;
          continue;
        }
      }
    }
    out += high ? in_case(small, capital) : code;
  }
  return out;
}

// windows-1258 where it differs from windows-1252: letters, and tones that follow them.
std::u32string from_1258(const std::u32string& in) {
  static constexpr std::array<std::pair<char32_t, char32_t>, 13> other = {{{0xC3, U'Ă'}, {0xCC, 0x300}, {0xD0, U'Đ'}, {0xD2, 0x309}, {0xD5, U'Ơ'}, {0xDD, U'Ư'}, {0xDE, 0x303},
                                                                          {0xE3, U'ă'}, {0xEC, 0x301}, {0xF0, U'đ'}, {0xF2, 0x323}, {0xF5, U'ơ'}, {0xFD, U'ư'}}};
  std::u32string out;
  for (const char32_t code : in) {
    const auto found = std::find_if(other.begin(), other.end(), [&](const auto& pair) { return pair.first == code; });
    out += found == other.end() ? code : found->second;
  }
  return out;
}

bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// VIQR: a( a^ o+ dd, then ` ? ~ ' . as tones; "\" keeps what follows as it is. A
// full stop or question mark that ends a sentence is none of them; whoever escapes
// his stops leaves none that is not a tone.
std::u32string from_viqr(const std::u32string& in) {
  std::u32string out;
  const bool escaped = in.find(U"\\.") != in.npos || in.find(U"\\?") != in.npos;
  std::optional<bool> name;  // the word at hand begins with a capital: what follows it need not be a sentence's begin
  const auto at = [&](std::size_t i) { return i < in.size() ? in[i] : U'\0'; };
  const auto ends_sentence = [&](std::size_t i) {
    std::size_t next = i + 1;
    // A mark that punctuation follows is a tone ("so+?, nga`nh"); dots in a row are none.
    if (next < in.size() && at(next) != '.' && at(next) != ' ' && at(next) != '\n' && at(next) != '\r') return false;
    while (at(next) == ' ' || at(next) == '\n' || at(next) == '\r') ++next;
    return next >= in.size() || next == i + 1 || (at(next) < 'a' || at(next) > 'z');
  };
  for (std::size_t i = 0; i < in.size(); ++i) {
    const char32_t code = in[i];
    if (code == '\\' && i + 1 < in.size()) { out += in[++i]; continue; }
    const bool capital = code >= 'A' && code <= 'Z';
    if (code <= ' ') name.reset();
    else if (!name && is_ascii_letter(code)) name = capital;
    char32_t small = capital ? code + 32 : code;
    if (small == 'd' && (at(i + 1) == 'd' || at(i + 1) == 'D')) { out += in_case(U'đ', capital); ++i; continue; }
    if (!tones_of(small)) { out += code; continue; }
    if (at(i + 1) == '(' || at(i + 1) == '^') {
      if (const char32_t letter = shaped(small, static_cast<char>(at(i + 1))); letter) { small = letter; ++i; }
    } else if ((at(i + 1) == '+' || at(i + 1) == '*') && (small == 'o' || small == 'u')) {
      small = small == 'o' ? U'ơ' : U'ư';
      ++i;
    }
    static constexpr std::u32string_view marks = U"`?~'.";
    const auto mark = i + 1 < in.size() ? marks.find(at(i + 1)) : marks.npos;
    const bool stop = mark != marks.npos && (marks[mark] == '.' || marks[mark] == '?') && !escaped && !name.value_or(false) && ends_sentence(i + 1);
    if (mark != marks.npos && !stop) { out += in_case((*tones_of(small))[mark + 1], capital); ++i; }
    else out += in_case(small, capital);
  }
  return out;
}

std::u32string code_points(std::string_view utf8) {
  std::u32string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto code = base::decode(utf8, at);
    out += code.value;
    at += code.size;
  }
  return out;
}

}  // namespace

std::string_view legacy_name(Legacy legacy) {
  switch (legacy) {
    case Legacy::tcvn3: return "tcvn3";
    case Legacy::vni: return "vni";
    case Legacy::windows_1258: return "windows-1258";
    case Legacy::viqr: return "viqr";
  }
  return "";
}

std::optional<Legacy> legacy_of_font(std::string_view font) {
  const auto name = base::lower(font);
  if (name.starts_with(".vn")) return Legacy::tcvn3;
  if (name.starts_with("vni-") || name.starts_with("vni ")) return Legacy::vni;
  return std::nullopt;
}

bool is_capital_font(std::string_view font) { return font.starts_with(".Vn") && font.ends_with("H"); }

bool holds_unicode(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, size] = base::decode(text, at);
    if ((code >= 0x1EA0 && code <= 0x1EF9) || code == 0x110 || code == 0x111 || code == 0x1A1 || code == 0x1B0 || code == 0x103) return true;
    at += size;
  }
  return false;
}

std::string from_legacy(std::string_view western, Legacy legacy) {
  auto codes = code_points(western);
  switch (legacy) {
    case Legacy::tcvn3:
      std::transform(codes.begin(), codes.end(), codes.begin(), from_tcvn3);
      raise_capitals(codes);
      break;
    case Legacy::vni: codes = from_vni(codes); break;
    case Legacy::windows_1258: codes = from_1258(codes); break;
    case Legacy::viqr: codes = from_viqr(codes); break;
  }
  std::string out;
  out.reserve(western.size() + western.size() / 4);
  for (const char32_t code : codes) base::append(out, code);
  return base::nfc(out);
}

std::string western_view(std::string_view bytes) {
  static constexpr std::u32string_view c1 = U"€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ";
  std::string out;
  out.reserve(bytes.size() * 2);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    base::append(out, byte >= 0x80 && byte < 0xA0 ? c1[byte - 0x80] : byte);
  }
  return out;
}

std::optional<Legacy> guess_legacy(std::string_view western) {
  constexpr std::size_t enough = 64 << 10;  // bytes that tell
  auto sample = western.substr(0, enough);
  while (sample.size() < western.size() && !sample.empty() && (static_cast<unsigned char>(western[sample.size()]) & 0xC0) == 0x80) sample.remove_suffix(1);
  std::optional<Legacy> best;
  double first = 0, second = 0;
  for (const auto legacy : {Legacy::tcvn3, Legacy::vni, Legacy::windows_1258, Legacy::viqr}) {
    const auto share = syllable_share(from_legacy(sample, legacy));
    const double value = share.words < 8 ? 0.0 : share.value();
    if (value > first) {
      second = first;
      first = value;
      best = legacy;
    } else {
      second = std::max(second, value);
    }
  }
  // As it stands it must make less sense than as it is read.
  const auto plain = syllable_share(sample);
  if (plain.words >= 8) second = std::max(second, plain.value());
  if (first < 0.85 || first < second + 0.05) return std::nullopt;
  return best;
}

bool looks_typed_in_ascii(std::string_view text) {
  constexpr std::size_t enough = 16 << 10;
  text = text.substr(0, enough);
  std::size_t marks = 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (static_cast<unsigned char>(text[i]) >= 0x80) return false;
    if (is_ascii_letter(static_cast<unsigned char>(text[i - 1])) && std::string_view("^(+'`~").find(text[i]) != std::string_view::npos) ++marks;
  }
  return marks * 40 > text.size();
}

}  // namespace dondoc::compiler
