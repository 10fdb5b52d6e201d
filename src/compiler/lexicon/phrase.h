// Phrases of several words, and lexicons of phrases that carry a tag.
#pragma once

#include <algorithm>
#include <bit>

#include "compiler/lexicon/word.h"

namespace dondoc::compiler {

/// Up to twelve words, written as in a document: "phối hợp chặt chẽ với", "TT&TT".
struct Phrase {
  static constexpr std::size_t most = 20;
  std::array<WordKey, most> keys{};
  std::uint8_t size = 0;

  constexpr Phrase() = default;
  consteval Phrase(const char* text) : Phrase(std::string_view(text)) {}  // never taken apart while a document is read
  constexpr Phrase(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      auto code = word_detail::decode(text, at);
      if (word_detail::letter(code.value).base == 0) {
        if (code.value != ' ') keys[size++] = mark_key(code.value);
        at += code.size;
        continue;
      }
      const std::size_t begin = at;
      while (at < text.size() && word_detail::letter((code = word_detail::decode(text, at)).value).base) at += code.size;
      keys[size++] = word_key(text.substr(begin, at - begin));
    }
  }
};

template <class Tag> struct Entry {
  Phrase phrase;
  Tag tag;
};

/// What a lexicon found: how many words, 0 for nothing, and the phrase's tag.
template <class Tag> struct Found {
  std::size_t size = 0;
  Tag tag{};
  explicit operator bool() const { return size > 0; }
};

/// A table sorted by first word; the longest phrase that stands at a place is found.
template <class Tag, std::size_t N> class Lexicon {
 public:
  constexpr explicit Lexicon(const Entry<Tag> (&entries)[N]) {
    std::array<std::uint16_t, N> order{};
    for (std::size_t i = 0; i < N; ++i) order[i] = static_cast<std::uint16_t>(i);
    std::sort(order.begin(), order.end(), [&](std::uint16_t a, std::uint16_t b) {
      const auto& x = entries[a].phrase;
      const auto& y = entries[b].phrase;
      return x.keys[0] != y.keys[0] ? x.keys[0] < y.keys[0] : x.size != y.size ? x.size > y.size : a < b;
    });
    for (std::size_t i = 0; i < N; ++i) {
      entries_[i] = entries[order[i]];
      const auto bit = bit_of(entries_[i].phrase.keys[0]);
      begins_[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
  }

  /// `key_at(i)` is the key of the i-th word from the place asked about, 0 past the end.
  template <class KeyAt> Found<Tag> find(KeyAt key_at) const {
    const WordKey first = key_at(0);
    const auto bit = bit_of(first);
    if ((begins_[bit / 64] >> (bit % 64) & 1) == 0) return {};
    auto it = std::lower_bound(entries_.begin(), entries_.end(), first,
                               [](const Entry<Tag>& e, WordKey key) { return e.phrase.keys[0] < key; });
    for (; it != entries_.end() && it->phrase.keys[0] == first; ++it) {
      std::size_t i = 1;
      while (i < it->phrase.size && key_at(i) == it->phrase.keys[i]) ++i;
      if (i == it->phrase.size) return {i, it->tag};
    }
    return {};
  }

 private:
  // Of the words that begin an entry, so that nearly all others are told at a glance.
  static constexpr std::size_t bits = std::max<std::size_t>(64, std::bit_ceil(N * 8));
  static constexpr std::size_t bit_of(WordKey key) { return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15u) >> (64 - std::bit_width(bits - 1))); }

  std::array<Entry<Tag>, N> entries_{};
  std::array<std::uint64_t, bits / 64> begins_{};
};

}  // namespace dondoc::compiler
