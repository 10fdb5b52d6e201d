// Vietnamese text in UTF-8: decoding, places, letters and the keys by which
// words are matched. Tables alone, so that nothing is loaded at start; what
// they cannot settle (full Unicode normalisation) is in unicode.cc.
//
// Places are byte offsets unless a name says code points.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dondoc::base {

struct CodePoint { char32_t value; std::uint32_t size; };
/// The code point that begins at `at` (< text.size()) and its length in bytes.
/// Bytes that are not UTF-8 give {U+FFFD, 1}, one at a time.
CodePoint decode_long(std::string_view text, std::size_t at);
inline CodePoint decode(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? CodePoint{byte, 1} : decode_long(text, at);
}
/// The code point that ends before `at` (> 0).
CodePoint decode_before(std::string_view text, std::size_t at);
void append(std::string& out, char32_t code);

bool is_utf8(std::string_view text);
/// Every byte that is not UTF-8 becomes U+FFFD.
std::string to_utf8(std::string_view bytes);

/// Bytes of a named character set ("iso-8859-1", "windows-1258", "utf-16") as
/// UTF-8; nothing where the name is not known. What is no character becomes U+FFFD.
std::optional<std::string> from_charset(std::string_view bytes, const std::string& name);

/// The number of code points in valid UTF-8.
std::size_t count_code_points(std::string_view text);

/// Bytes ↔ code points of one text, each in constant time and 1/16 of the
/// text's memory. Keeps a view: the text must outlive it.
class CodePointMap {
 public:
  explicit CodePointMap(std::string_view text);
  /// Code points before `byte`; past the end counts as the end.
  std::uint32_t code_point_at(std::size_t byte) const;
  /// The byte where that code point begins; past the end is text.size().
  std::size_t byte_at(std::uint32_t code_point) const;
  std::uint32_t size() const { return total_; }

 private:
  static constexpr std::size_t step = 64;
  std::string_view text_;
  std::vector<std::uint32_t> before_;  // code points before byte 64·i
  std::uint32_t total_ = 0;
};

/// Unicode NFC. Text that is so already, as almost all is, costs one look.
/// Invalid UTF-8 is mended first.
std::string nfc(std::string_view text);
/// True when the text is certainly NFC; false means that a closer look is due.
bool is_plainly_nfc(std::string_view text);

char32_t lower(char32_t code);
char32_t upper(char32_t code);
std::string lower(std::string_view text);
std::string upper(std::string_view text);

/// The letter without tone (ậ → â, Ủ → U); ă â ê ô ơ ư đ stay.
char32_t without_tone(char32_t code);
/// Lower-case ASCII of a letter (Ậ → a, Đ → d), '-' of every dash, ' ' of every
/// space and line break, '"' and '\'' of curly quotes, ASCII itself in lower
/// case; 0x7f of anything else.
char plain(char32_t code);

bool is_space(char32_t code);   // line breaks and no-break spaces too
bool is_dash(char32_t code);
bool is_letter(char32_t code);  // Latin, Greek and Cyrillic; no digits
bool is_upper(char32_t code);   // a capital letter
inline bool is_digit(char32_t code) { return code >= '0' && code <= '9'; }

/// Spaces of every kind to one ' ', none at the ends, soft hyphens and other
/// invisible characters gone.
std::string fold_spaces(std::string_view text);

/// The key by which names are matched: lower case, no marks, đ → d, spaces as
/// in fold_spaces, every dash '-' with no spaces about it. Never shown.
std::string fold(std::string_view text);
/// As fold, but the letters ă â ê ô ơ ư đ stay: only tones go, so that where a
/// tone mark is put (Uỷ, Ủy) does not matter.
std::string fold_tones(std::string_view text);

std::string_view trim(std::string_view text);

/// Whether text's key begins with (is, holds) `key`, which must be folded.
bool starts_with_folded(std::string_view text, std::string_view key);
bool equals_folded(std::string_view text, std::string_view key);
bool contains_folded(std::string_view text, std::string_view key);

/// Text made plain character by character: key[i] is plain() of code point i,
/// which begins at byte[i] (byte.back() is the text's size). What grammars scan:
/// ASCII, and each place leads back to the text.
struct PlainText {
  explicit PlainText(std::string_view text);
  std::string key;
  std::vector<std::uint32_t> byte;
};

}  // namespace dondoc::base
