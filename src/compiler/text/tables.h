// Tables in text files: Markdown rows, with their outer bars or without, and tables that
// lost their form so that each '|' stands on a line of its own between the lines of two cells.
#pragma once

#include <cstdint>
#include <vector>

#include "compiler/text/lines.h"

namespace dondoc::compiler {

/// The lines [first, last) of one cell.
struct LineCell { std::size_t first = 0, last = 0; };
using LineRow = std::vector<LineCell>;

struct LineTable {
  std::vector<LineRow> rows;
  std::size_t end = 0;  // the line after the table
};

/// The line after the last bar of the table that begins at lines[begin]. What
/// stands between two bars but is longer than any cell, or begins with a
/// document's type, lies between two tables.
std::size_t end_of_bars(const std::vector<Line>& lines, std::size_t begin);

/// The table whose first bar is lines[begin]. No rows where the bars enclose nothing.
LineTable read_bar_table(const std::vector<Line>& lines, std::size_t begin);

/// Makes rows of lines such as "1 | Đo nước | Sở Y tế |", whose outer edges were lost:
/// where at least two follow each other with as many bars, give or take an edge, and
/// of the line that sets the recipients beside the signature.
void mark_rows_without_edges(std::vector<Line>& lines);

/// The cells of a row, trimmed; empty for the row of dashes. Bars at both ends are
/// its edges; one at one end parts a cell that is empty.
std::vector<std::string_view> split_row(std::string_view row);

/// A cell of a table of two columns, which only places things side by side (header, recipients and signature), with
/// <br> where converters ran its paragraphs together: "**KT. CHỦ TỊCH** **PHÓ CHỦ TỊCH** Y Văn A", "\\- Bộ A; \\- Lưu".
std::string part_paragraphs(std::string_view cell);

}  // namespace dondoc::compiler
