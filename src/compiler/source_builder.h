// Puts a SourceText together, block by block, and keeps its promises: single
// spaces, the bullet apart from the text, NFC, each block followed by '\n'.
#pragma once

#include <string>
#include <string_view>

#include "compiler/block.h"

namespace dondoc::compiler {

/// What is known of a paragraph besides its words.
struct ParagraphLook {
  BlockKind kind = BlockKind::paragraph;
  Block::Align align = Block::Align::unknown;
  int level = 0;
  bool bold = false, italic = false;
  std::string label{};         // made by automatic numbering; if a number, `text` opens with it
  std::size_t bold_bytes = 0;  // how much of `text`, from its start, is the opening bold run
};

class SourceBuilder {
 public:
  explicit SourceBuilder(SourceText& out) : out_(out) {}

  /// `text` must be clean, but may open with a bullet. Returns the block's index;
  /// an empty paragraph is left out and returns the index of the next block.
  std::uint32_t add_paragraph(std::string_view text, const ParagraphLook& look);

  /// Between begin_table and end_table, begin_row and begin_cell put what is
  /// added into a cell. Tables in tables are flattened into the outer cell.
  void begin_table();
  void begin_row();
  void begin_cell(int column, int column_span = 1, int row_span = 1);
  void end_cell();
  void end_table();

 private:
  SourceText& out_;
  std::int32_t table_ = -1;
};

/// The bytes of a bullet that opens `text` ("-", "·", "+"; not the space after
/// it), 0 where there is none.
std::size_t bullet_size(std::string_view text);

}  // namespace dondoc::compiler
