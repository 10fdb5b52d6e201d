#include "compiler/show_blocks.h"

#include <string_view>

#include "base/json.h"

namespace dondoc::compiler {

namespace {

constexpr std::string_view aligns[] = {"", "left", "center", "right", "justify"};

void show(std::string& out, const SourceText& source, const Block& block, std::string_view indent) {
  out += indent;
  out += base::enum_name(block.kind);
  if (block.level > 0) out += " " + std::to_string(block.level);
  if (const auto align = aligns[static_cast<std::size_t>(block.align)]; !align.empty() && align != "left") (out += ' ') += align;
  if (block.bold) out += " bold";
  if (block.italic) out += " italic";
  if (!block.label.empty()) out += (block.numbered ? " #" : " ") + block.label;
  if (block.kind != BlockKind::table) {
    out += " | ";
    for (const char c : source.text_of(block)) { if (c == '\n') out += "⏎"; else out += c; }
  }
  out += '\n';
}

void show_table(std::string& out, const SourceText& source, const Block& table) {
  for (const auto& row : table.rows) {
    out += "  row\n";
    for (const auto& cell : row.cells) {
      out += "    cell " + std::to_string(cell.column);
      if (cell.column_span > 1) out += "+" + std::to_string(cell.column_span);
      if (cell.row_span > 1) out += "×" + std::to_string(cell.row_span);
      out += '\n';
      for (auto i = cell.first_block; i < cell.last_block; ++i) show(out, source, source.blocks[i], "      ");
    }
  }
}

}  // namespace

std::string show_blocks(const SourceText& source) {
  std::string out;
  for (const auto& block : source.blocks) {
    if (block.table >= 0) continue;
    show(out, source, block, "");
    if (block.kind == BlockKind::table) show_table(out, source, block);
  }
  for (const auto& note : source.notes) out += "note " + note.code + "\n";
  return out;
}

}  // namespace dondoc::compiler
