// The lines of a text file and what can be told of each by itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dondoc::compiler {

enum class LineKind : std::uint8_t {
  blank,   // nothing
  marks,   // mark-up alone: "**", "** **"
  rule,    // -----, ***, ___
  bar,     // a lone '|': the edge of a cell in a table that lost its form
  row,     // | a | b |
  number,  // digits alone: a page's number, or a cell
  page,    // what is left of a page's foot: its number, "(", ")"
  text,
};

/// What a line begins with, mark-up aside.
enum class Opening : std::uint8_t { other, lower, upper, digit, bullet, label };

struct Line {
  std::string_view raw;    // without the line break
  std::string_view words;  // without white space and mark-up at both ends
  LineKind kind = LineKind::blank;
  Opening opening = Opening::other;
  std::uint32_t indent = 0;   // columns of white space before it
  std::uint32_t width = 0;    // code points of `words`
  std::uint8_t heading = 0;   // the number of '#' before it
  bool ends = false;          // its last character ends a sentence or a clause
  bool capitals = false;      // has letters, all of them capitals
  bool label_alone = false;   // "1.", "II.", "a)" and nothing after it
  std::uint8_t stars = 0;     // bit 0: a '**' in it has no partner; bit 1: a '*' has none
};

std::vector<Line> split_lines(std::string_view text);

/// Whether the text has letters, all of them capitals.
bool all_capitals(std::string_view text);

/// Lines that stand for themselves whatever surrounds them: the document's type
/// ("KẾ HOẠCH"), its number, the national heading, "Nơi nhận".
bool stands_alone(const Line& line);
/// Of these, the type of a document or of a part of it: "KẾ HOẠCH", "PHỤ LỤC".
bool names_a_type(const Line& line);

/// Whether `words` begin with an outline's label: "II.", "1-", "1.2.", "a)",
/// "Điều 3.", "Phần thứ nhất", "Chương I", "Phụ lục".
bool begins_with_label(std::string_view words);

}  // namespace dondoc::compiler
