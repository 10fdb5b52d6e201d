#include "compiler/pages/page_table.h"

#include <algorithm>
#include <cmath>

namespace dondoc::compiler {

namespace {

constexpr double padding = 5;  // points between a cell's edge and its words

std::string text_of(const TableCell& cell) {
  std::string text;
  for (const auto& line : cell.lines) (text += line.text) += ' ';
  return text;
}

std::string text_of(const TableRow& row) {
  std::string text;
  for (const auto& cell : row) (text += text_of(cell)) += '|';
  return text;
}

}  // namespace

std::vector<TableRow> rows_of(const Grid& grid, const Words& words) {
  std::vector<Words> inside(grid.cells.size());
  for (const auto* word : words)
    for (std::size_t i = 0; i < grid.cells.size(); ++i)
      if (grid.box(grid.cells[i]).holds(word->box.centre_x(), word->box.centre_y())) { inside[i].push_back(word); break; }
  std::vector<TableRow> rows(grid.y.size() - 1);
  for (std::size_t i = 0; i < grid.cells.size(); ++i) {
    const auto& cell = grid.cells[i];
    rows[static_cast<std::size_t>(cell.row)].push_back({cell.column, cell.column_span, cell.row_span, grid.box(cell), lines_of(inside[i])});
  }
  return rows;
}

bool PageTable::continues_as(const Grid& grid) const {
  return x_.size() == grid.x.size() &&
         std::equal(x_.begin(), x_.end(), grid.x.begin(), [](double a, double b) { return std::abs(a - b) < 6; });
}

void PageTable::go_on(std::vector<TableRow> rows) {
  auto next = rows.begin();
  if (next != rows.end() && rows_.size() > 1 && text_of(*next) == text_of(rows_.front())) ++next;
  if (next != rows.end() && !rows_.empty() && rows_.back().size() == next->size() && next->size() > 1 && next->front().lines.empty() &&
      !rows_.back().front().lines.empty()) {
    for (std::size_t i = 0; i < next->size(); ++i) {
      auto& into = rows_.back()[i].lines;
      for (auto& line : (*next)[i].lines) into.push_back(std::move(line));
    }
    ++next;
  }
  std::move(next, rows.end(), std::back_inserter(rows_));
}

void PageTable::write(ParagraphWriter& writer) const {
  writer.close();
  auto& builder = writer.builder();
  builder.begin_table();
  for (const auto& row : rows_) {
    builder.begin_row();
    for (const auto& cell : row) {
      builder.begin_cell(cell.column, cell.column_span, cell.row_span);
      for (const auto& line : cell.lines) writer.add({line, {cell.box.left + padding, cell.box.right - padding}}, Step::cell);
      writer.close();
      builder.end_cell();
    }
  }
  builder.end_table();
}

}  // namespace dondoc::compiler
