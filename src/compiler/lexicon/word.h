// Vietnamese words as numbers, so that lexicons are sorted tables made by the
// compiler and a phrase is found without touching its letters.
//
// A word's key is made of its letters in lower case without the tone, and the
// tone of the whole syllable: "Uỷ" and "Ủy" have one key, "đảng" and "đang" two.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dondoc::compiler {

using WordKey = std::uint64_t;

namespace word_detail {

struct Letter { std::uint16_t base = 0; std::uint8_t tone = 0; bool upper = false; };

// Rows: a vowel's lower-case forms by tone (ngang, huyền, hỏi, ngã, sắc, nặng),
// then its capitals in the same order.
inline constexpr char16_t vowels[][13] = {
    u"aàảãáạAÀẢÃÁẠ", u"ăằẳẵắặĂẰẲẴẮẶ", u"âầẩẫấậÂẦẨẪẤẬ", u"eèẻẽéẹEÈẺẼÉẸ", u"êềểễếệÊỀỂỄẾỆ", u"iìỉĩíịIÌỈĨÍỊ",
    u"oòỏõóọOÒỎÕÓỌ", u"ôồổỗốộÔỒỔỖỐỘ", u"ơờởỡớợƠỜỞỠỚỢ", u"uùủũúụUÙỦŨÚỤ", u"ưừửữứựƯỪỬỮỨỰ", u"yỳỷỹýỵYỲỶỸÝỴ"};

inline constexpr std::size_t low_end = 0x1B1, high_begin = 0x1EA0, high_end = 0x1EFA;

struct Letters {
  std::array<Letter, low_end> low{};
  std::array<Letter, high_end - high_begin> high{};
  constexpr Letter& at(char32_t c) { return c < low_end ? low[c] : high[c - high_begin]; }
  constexpr Letters() {
    for (char32_t c = 'a'; c <= 'z'; ++c) {
      low[c] = {static_cast<std::uint16_t>(c), 0, false};
      low[c - 32] = {static_cast<std::uint16_t>(c), 0, true};
    }
    for (char32_t c = 0xC0; c < 0x180; ++c) low[c] = {static_cast<std::uint16_t>(c), 0, false};
    low[0xD7] = low[0xF7] = {};
    low[0x111] = {0x111, 0, false};
    low[0x110] = {0x111, 0, true};
    for (const auto& row : vowels)
      for (int i = 0; i < 12; ++i)
        at(row[i]) = {static_cast<std::uint16_t>(row[0]), static_cast<std::uint8_t>(i % 6), i >= 6};
  }
};
inline constexpr Letters letters;

/// The letter that a code point is; base 0 when it is none.
constexpr Letter letter(char32_t c) {
  if (c < low_end) return letters.low[c];
  if (c >= high_begin && c < high_end) return letters.high[c - high_begin];
  return {};
}

constexpr bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }

struct Code { char32_t value; std::uint32_t size; };

/// One code point of UTF-8 known to be valid.
constexpr Code decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0x80u; };
  const char32_t first = byte(0);
  if (first < 0x80) return {first, 1};
  if (first < 0xE0) return {(first & 0x1F) << 6 | (byte(1) & 0x3F), 2};
  if (first < 0xF0) return {(first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
  return {(first & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F), 4};
}

/// FNV-1a over the letters; the tone goes in last, wherever it is written.
struct Hash {
  WordKey value = 0xcbf29ce484222325u;
  std::uint8_t tone = 0;
  constexpr void letter(Letter l) {
    value = (value ^ l.base) * 0x100000001b3u;
    if (l.tone) tone = l.tone;
  }
  constexpr WordKey done() const { return (value ^ (0x1000u + tone)) * 0x100000001b3u; }
};

}  // namespace word_detail

/// The key of a punctuation mark or any other code point that is no letter or digit.
constexpr WordKey mark_key(char32_t c) { return word_detail::is_dash(c) ? WordKey{'-'} : WordKey{c}; }

/// The key of one word, which must hold letters alone.
constexpr WordKey word_key(std::string_view word) {
  word_detail::Hash hash;
  for (std::size_t at = 0; at < word.size();) {
    const auto code = word_detail::decode(word, at);
    hash.letter(word_detail::letter(code.value));
    at += code.size;
  }
  return hash.done();
}

namespace literals {
consteval WordKey operator""_w(const char* text, std::size_t size) { return word_key({text, size}); }
}  // namespace literals

}  // namespace dondoc::compiler
