#include "compiler/source_builder.h"

#include "base/text.h"

namespace dondoc::compiler {
namespace {

bool is_bullet(char32_t c) {
  switch (c) {
    case '-': case '+': case '*':
    case U'·': case U'•': case U'–': case U'—': case U'−': case U'▪': case U'●': case U'○': case U'■': case U'□':
    case U'◦': case U'‣': case U'►': case U'✓': case U'✔': case U'❖': case U'➢': case U'➤': case U'⁃': case U'∙': case U'§': case U'➔': case U'→': case U'★': case U'◆': case U'♦': case U'⬥':
      return true;
    default: return c >= 0xF021 && c <= 0xF0FE;  // a letter of Symbol or Wingdings, as Word writes its bullets
  }
}

}  // namespace

std::size_t bullet_size(std::string_view text) {
  if (text.empty()) return 0;
  const auto [first, size] = base::decode(text, 0);
  // "o Sở Y tế …": Word's second bullet, copied as a letter.
  if (first == 'o' && text.size() > 3 && base::is_space(base::decode(text, 1).value)) {
    const std::size_t at = 1 + base::decode(text, 1).size;
    return at < text.size() && base::is_upper(base::decode(text, at).value) ? 1 : 0;
  }
  if (!is_bullet(first) || size == text.size()) return 0;
  const auto next = base::decode(text, size);
  if (base::is_space(next.value)) return size;
  if (first == '*') return 0;  // emphasis
  // "-Thành viên" and "+Các xã" are bullets too, "-5" and "--" are not.
  return base::is_letter(next.value) || next.value == U'“' || next.value == '"' ? size : 0;
}

std::uint32_t SourceBuilder::add_paragraph(std::string_view text, const ParagraphLook& look) {
  Block block;
  block.kind = look.kind;
  block.align = look.align;
  block.level = look.level;
  block.bold = look.bold;
  block.italic = look.italic;
  block.table = table_;
  std::size_t bold_bytes = look.bold_bytes;
  if (!look.label.empty()) {
    block.label = look.label;
    block.numbered = true;
  } else if (look.kind == BlockKind::paragraph || look.kind == BlockKind::item) {
    if (const std::size_t bullet = bullet_size(text)) {
      block.label = std::string(text.substr(0, bullet));
      std::string_view rest = base::trim(text.substr(bullet));
      const auto dropped = static_cast<std::size_t>(rest.data() - text.data());
      bold_bytes = bold_bytes > dropped ? bold_bytes - dropped : 0;
      text = rest;
      block.kind = BlockKind::item;
    }
  }
  if (text.empty()) return static_cast<std::uint32_t>(out_.blocks.size());
  block.at.begin = static_cast<std::uint32_t>(out_.text.size());
  out_.text += text;
  block.at.end = static_cast<std::uint32_t>(out_.text.size());
  out_.text += '\n';
  if (bold_bytes > 0) block.bold_until = block.at.begin + static_cast<std::uint32_t>(std::min(bold_bytes, text.size()));
  out_.blocks.push_back(std::move(block));
  return static_cast<std::uint32_t>(out_.blocks.size() - 1);
}

void SourceBuilder::begin_table() {
  table_ = static_cast<std::int32_t>(out_.blocks.size());
  Block block;
  block.kind = BlockKind::table;
  block.at.begin = block.at.end = static_cast<std::uint32_t>(out_.text.size());
  out_.blocks.push_back(std::move(block));
}

void SourceBuilder::begin_row() { out_.blocks[static_cast<std::size_t>(table_)].rows.emplace_back(); }

void SourceBuilder::begin_cell(int column, int column_span, int row_span) {
  Cell cell;
  cell.column = column;
  cell.column_span = column_span;
  cell.row_span = row_span;
  cell.at.begin = cell.at.end = static_cast<std::uint32_t>(out_.text.size());
  cell.first_block = cell.last_block = static_cast<std::uint32_t>(out_.blocks.size());
  out_.blocks[static_cast<std::size_t>(table_)].rows.back().cells.push_back(cell);
}

void SourceBuilder::end_cell() {
  Cell& cell = out_.blocks[static_cast<std::size_t>(table_)].rows.back().cells.back();
  cell.last_block = static_cast<std::uint32_t>(out_.blocks.size());
  if (cell.last_block > cell.first_block) cell.at.end = out_.blocks.back().at.end;
}

void SourceBuilder::end_table() {
  Block& table = out_.blocks[static_cast<std::size_t>(table_)];
  if (out_.blocks.size() > static_cast<std::size_t>(table_) + 1) table.at.end = out_.blocks.back().at.end;
  table_ = -1;
}

}  // namespace dondoc::compiler
