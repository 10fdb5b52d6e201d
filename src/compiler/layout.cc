#include "compiler/layout.h"

namespace dondoc::compiler {

draft::At at_of(Range range, const base::CodePointMap& map) {
  return {map.code_point_at(range.begin), map.code_point_at(range.end)};
}

std::vector<draft::Layout> layout_of(const SourceText& source, const base::CodePointMap& map) {
  static constexpr const char* aligns[] = {"left", "left", "center", "right", "justify"};
  std::vector<draft::Layout> out;
  out.reserve(source.blocks.size());
  std::string first;  // the mark of the list's first item
  for (const auto& block : source.blocks) {
    // A list that was typed tells its depth by its marks: "+" below "-".
    const bool on_each_page = block.kind == draft::BlockKind::furniture || block.kind == draft::BlockKind::header || block.kind == draft::BlockKind::footer || block.kind == draft::BlockKind::footnote;
    if (block.kind == draft::BlockKind::item && first.empty()) first = block.label;
    else if (block.kind != draft::BlockKind::item && !on_each_page) first.clear();
    const bool below = block.kind == draft::BlockKind::item && !block.numbered && block.level == 0 && block.label == "+" && first != "+";
    draft::Layout layout{block.kind, at_of(block.at, map), below ? 2 : block.level, aligns[static_cast<std::size_t>(block.align)], block.bold, block.italic, {}};
    for (const auto& row : block.rows) {
      auto& cells = layout.rows.emplace_back().cells;
      for (const auto& cell : row.cells) cells.push_back({cell.column, cell.column_span, cell.row_span, at_of(cell.at, map)});
    }
    out.push_back(std::move(layout));
  }
  return out;
}

}  // namespace dondoc::compiler
