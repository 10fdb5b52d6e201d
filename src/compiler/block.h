// The common shape that every kind of file is read into, and that the grammar
// reads from: blocks of clean text, in reading order.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "draft/source.h"

namespace dondoc::compiler {

/// [begin, end) in bytes of SourceText::text. Inside the compiler all places
/// are byte ranges; they become code points once, when the draft is written.
struct Range {
  std::uint32_t begin = 0, end = 0;
  bool empty() const { return begin >= end; }
  std::uint32_t size() const { return end - begin; }
  friend bool operator==(const Range&, const Range&) = default;
};

using draft::BlockKind;

/// A table's cell: the paragraphs in it are the blocks [first, last).
struct Cell {
  int column = 0, column_span = 1, row_span = 1;
  Range at;
  std::uint32_t first_block = 0, last_block = 0;
};
struct Row { std::vector<Cell> cells; };

/// Something that a person should know of: it becomes a warning of the draft.
struct Note {
  std::string code, message;  // message: Vietnamese, one sentence
  Range at;                   // empty where there is no passage
};

/// One paragraph, or one table, which is followed by its cells' paragraphs
/// (their `table` is its index). A paragraph's text has no line breaks but those
/// the author set by hand (one '\n' each), single spaces, no mark-up, no bullets
/// ("-", "+", "·", "*", "–" and their like are in `label`), Unicode NFC.
/// A printed label such as "1.", "a)", "I-" stays in the text, whether it
/// was typed or made by automatic numbering.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  Range at;
  std::string label;          // the bullet, or the label that automatic numbering rendered
  bool numbered = false;      // label was rendered by automatic numbering
  int level = 0;              // depth: of the list, or of the heading style or mark-up; 0 none or unknown
  enum class Align : std::uint8_t { unknown, left, center, right, justify } align = Align::unknown;
  bool bold = false, italic = false;  // all of it
  std::uint32_t bold_until = 0;  // where the bold run that the paragraph opens with ends; 0 where it opens without
  std::int32_t table = -1;    // index of the table that this paragraph stands in
  std::vector<Row> rows;      // of a table
};

/// What the readers hand to the grammar. `text` is all blocks' texts in order,
/// each followed by '\n'; it is what draft::Source::text gives.
/// Page numbers, rules and the like are blocks of kind furniture, placed after
/// the paragraph that they interrupt; footnotes stand where the file has them.
struct SourceText {
  std::string text;
  std::vector<Block> blocks;
  std::vector<Note> notes;
  std::string media_type, encoding = "utf-8";
  std::optional<int> pages;   // as the file itself says
  bool ocr = false;           // recognised from a picture, some or all of it
  std::vector<Range> doubtful;  // words that were recognised with little confidence, in order
  /// Words that the file holds and the text does not (hidden ones), by paragraph:
  /// looked at for a stamp of secrecy, and for nothing else.
  std::vector<std::string> hidden;

  std::string_view slice(Range at) const { return std::string_view(text).substr(at.begin, at.size()); }
  std::string_view text_of(const Block& block) const { return slice(block.at); }
};

}  // namespace dondoc::compiler
