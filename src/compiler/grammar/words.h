// A text as words and marks, each leading back to its bytes. The whole document
// is cut once; grammars then move over word indices.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "compiler/block.h"
#include "compiler/lexicon/phrase.h"

namespace dondoc::compiler {

struct Word {
  enum class Kind : std::uint8_t { word, number, mark };
  WordKey key = 0;
  std::uint32_t begin = 0, end = 0;  // bytes of the text
  Kind kind = Kind::mark;
  bool capital = false;   // begins with a capital letter
  bool capitals = false;  // has no small letter, and two letters or more
  bool glued = false;     // no space before it
  std::uint32_t number = 0;  // of a number with at most nine digits; of "(" the index behind its ")", 0 where it is never closed
};

/// Words [first, last).
struct Span {
  std::uint32_t first = 0, last = 0;
  bool empty() const { return first >= last; }
  std::uint32_t size() const { return empty() ? 0 : last - first; }
  bool holds(std::uint32_t i) const { return first <= i && i < last; }
  friend bool operator==(const Span&, const Span&) = default;
};

class Words {
 public:
  /// Keeps a view: the text must outlive the words. Marks of notes ("[1]") are
  /// passed over.
  explicit Words(std::string_view text);

  std::size_t size() const { return words_.size(); }
  const Word& operator[](std::size_t i) const { return words_[i]; }
  std::string_view text() const { return text_; }
  std::string_view text(std::uint32_t i) const { return text_.substr(words_[i].begin, words_[i].end - words_[i].begin); }

  /// The words that begin in these bytes.
  Span in(Range bytes) const;
  Range bytes(Span span) const;
  /// As printed, line breaks turned into spaces.
  std::string quote(Span span) const;

  WordKey key(std::size_t i) const { return i < words_.size() ? words_[i].key : 0; }
  bool is(std::size_t i, WordKey key) const { return i < words_.size() && words_[i].key == key; }
  bool is_mark(std::size_t i, char32_t mark) const { return is(i, mark_key(mark)); }
  bool is_word(std::size_t i) const { return i < words_.size() && words_[i].kind == Word::Kind::word; }
  bool is_number(std::size_t i) const { return i < words_.size() && words_[i].kind == Word::Kind::number; }

  /// The longest phrase of the lexicon that stands at `i` and ends before `last`.
  template <class Tag, std::size_t N>
  Found<Tag> find(const Lexicon<Tag, N>& lexicon, std::uint32_t i, std::uint32_t last) const {
    return lexicon.find([&](std::size_t k) { return i + k < last ? key(i + k) : WordKey{0}; });
  }
  /// How many words the phrase takes at `i`, 0 when it does not stand there.
  std::uint32_t match(const Phrase& phrase, std::uint32_t i, std::uint32_t last) const {
    for (std::uint32_t k = 0; k < phrase.size; ++k)
      if (i + k >= last || key(i + k) != phrase.keys[k]) return 0;
    return phrase.size;
  }
  /// Where the phrase first stands in the span; span.last when nowhere.
  std::uint32_t seek(const Phrase& phrase, Span span) const {
    for (std::uint32_t i = span.first; i < span.last; ++i)
      if (match(phrase, i, span.last)) return i;
    return span.last;
  }
  /// Takes the words as a name that the document uses; it is known wherever it stands.
  void learn(Span name) { keep(names_, name); }
  /// The size of the longest name learnt that stands at `i`; 0 where none does.
  std::uint32_t known_at(std::uint32_t i, std::uint32_t last) const { return longest_at(names_, i, last); }
  /// Likewise a sign that stands for a body's name: "PC08".
  void learn_sign(Span sign) { keep(signs_, sign); }
  std::uint32_t sign_at(std::uint32_t i, std::uint32_t last) const { return signs_.empty() || !words_[i].capital ? 0 : longest_at(signs_, i, last); }

  /// The index behind the bracket that closes the one at `i`; `last` when it is never closed.
  std::uint32_t past_bracket(std::uint32_t i, std::uint32_t last) const;

 private:
  /// A tree of words from which every name is a path, so that thousands of names cost a text no more than a few.
  struct Names {
    std::map<std::pair<std::uint32_t, WordKey>, std::uint32_t> next;  // (node, word) to node; 0 is the root
    std::vector<bool> ends{false};                                   // by node: a name ends there
    bool empty() const { return next.empty(); }
  };
  void keep(Names& names, Span name);
  std::uint32_t longest_at(const Names& names, std::uint32_t i, std::uint32_t last) const;

  std::string_view text_;
  std::vector<Word> words_;
  Names names_, signs_;
};

}  // namespace dondoc::compiler
