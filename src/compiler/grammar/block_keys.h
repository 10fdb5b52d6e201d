// The blocks of a document as keys: plain ASCII, one character a code point, so
// that the grammar compares words without regard to case and marks, and each
// place in a key leads back to the text.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "compiler/block.h"

namespace dondoc::compiler {

class BlockKeys {
 public:
  explicit BlockKeys(const SourceText& source) : source_(source) {
    keys_.reserve(source.blocks.size());
    for (const Block& block : source.blocks)
      keys_.emplace_back(block.kind == BlockKind::table ? std::string_view{} : source.text_of(block));
  }

  std::size_t size() const { return keys_.size(); }
  const SourceText& source() const { return source_; }
  const Block& block(std::size_t i) const { return source_.blocks[i]; }
  std::string_view text(std::size_t i) const { return source_.text_of(source_.blocks[i]); }
  /// The block in lower case without marks; empty for a table (its paragraphs are blocks).
  std::string_view key(std::size_t i) const { return keys_[i].key; }

  /// The place in the document of [begin, end) of a block's key.
  Range range(std::size_t i, std::size_t begin, std::size_t end) const {
    const auto& bytes = keys_[i].byte;
    const std::uint32_t base = source_.blocks[i].at.begin;
    return {base + bytes[std::min(begin, bytes.size() - 1)], base + bytes[std::min(end, bytes.size() - 1)]};
  }
  /// The key's index of a byte of the document that lies in the block.
  std::size_t index(std::size_t i, std::uint32_t byte) const {
    const auto& bytes = keys_[i].byte;
    return static_cast<std::size_t>(std::lower_bound(bytes.begin(), bytes.end(), byte - source_.blocks[i].at.begin) - bytes.begin());
  }
  std::string_view slice(Range at) const { return source_.slice(at); }

  /// Whether every letter of the block is a capital (and there are some).
  bool capitals(std::size_t i) const { return capitals_in(text(i)); }
  static bool capitals_in(std::string_view text) {
    bool upper = false;
    for (std::size_t at = 0; at < text.size();) {
      const auto [code, size] = base::decode(text, at);
      if (base::is_letter(code)) {
        if (!base::is_upper(code)) return false;
        upper = true;
      }
      at += size;
    }
    return upper;
  }

 private:
  const SourceText& source_;
  std::vector<base::PlainText> keys_;
};

/// Whether `word` stands in `key` at `at` as whole words.
inline bool word_at(std::string_view key, std::size_t at, std::string_view word) {
  const auto is_word = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  return key.substr(at).starts_with(word) && (at == 0 || !is_word(key[at - 1])) &&
         (at + word.size() >= key.size() || !is_word(key[at + word.size()]));
}

/// Where `word` stands in `key` as whole words, npos where it does not.
inline std::size_t find_word(std::string_view key, std::string_view word, std::size_t from = 0) {
  for (std::size_t at = key.find(word, from); at != std::string_view::npos; at = key.find(word, at + 1))
    if (word_at(key, at, word)) return at;
  return std::string_view::npos;
}

}  // namespace dondoc::compiler
