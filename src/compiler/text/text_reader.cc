#include "compiler/text/text_reader.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "compiler/source_builder.h"
#include "compiler/text/columns.h"
#include "compiler/text/joining.h"
#include "compiler/text/lines.h"
#include "compiler/text/loose_tables.h"
#include "compiler/text/markup.h"
#include "compiler/text/tables.h"

namespace dondoc::compiler {
namespace {

class Reader {
 public:
  Reader(SourceText& out, const std::vector<Line>& lines, const Rules& rules)
      : builder_(out), lines_(lines), rules_(rules), habits_(habits_of(lines)) {}

  void read() {
    const ColumnAreas areas = column_areas(lines_, habits_);
    for (std::size_t i = 0; i < lines_.size();) {
      const Line& line = lines_[i];
      if (line.kind == LineKind::bar && rules_.on(Rule::text_bar_tables)) { i = read_bars(i); continue; }
      if (const LooseTable table = loose_table(i); !table.rows.empty()) { add_loose(table); i = table.end; continue; }
      if (line.kind == LineKind::row && rules_.on(Rule::text_markdown_tables)) { i = read_rows(i); continue; }
      if (areas.holds(i) && rules_.on(Rule::text_columns)) {
        const ColumnTable table = read_columns(lines_, i, areas);
        if (table.end > i) { add_columns(table); i = table.end; continue; }
      }
      read_line(line, Where::body);
      ++i;
    }
    flush();
  }

 private:
  void read_line(const Line& line, Where where) {
    switch (line.kind) {
      case LineKind::blank: if (gap_ == Gap::none) gap_ = Gap::blank; return;
      case LineKind::marks:
        if (line.stars && open_.stars) { raw_ += base::trim(line.raw); open_.stars ^= line.stars; }
        else if (where == Where::body && gap_ == Gap::none) gap_ = Gap::blank;
        return;
      case LineKind::rule: furniture(line.raw); flush(); return;
      case LineKind::page: furniture(line.raw); gap_ = Gap::page; return;
      case LineKind::bar: return;
      default: break;
    }
    if (open_.lines > 0 && joins(open_, line, gap_, where, habits_, rules_)) {
      if (!breaks_symbol(open_.last.words, line.words)) raw_ += ' ';
    } else {
      flush();
      open_ = {};
      open_.first = line;
    }
    raw_ += base::trim(line.raw.substr(std::min<std::size_t>(line.raw.size(), line.raw.find_first_not_of(" \t"))));
    if (line.heading) raw_.erase(0, raw_.find_first_not_of('#'));
    open_.last = line;
    ++open_.lines;
    open_.stars ^= line.stars;
    open_.capitals = open_.capitals && line.capitals;
    open_.width += line.width;
    gap_ = Gap::none;
  }

  void furniture(std::string_view raw) {
    const std::string clean = base::fold_spaces(raw);
    if (clean.empty()) return;
    // "(", "2", ")" are one page's number.
    if (!furniture_.empty() && (furniture_.back() == "(" || clean == ")")) furniture_.back() += clean;
    else furniture_.push_back(clean);
  }

  void add_text(std::string_view raw, int heading, Block::Align align) {
    const CleanText clean = clean_markup(raw);
    ParagraphLook look;
    if (heading > 0) { look.kind = BlockKind::heading; look.level = heading; }
    look.align = align;
    look.bold = clean.bold;
    look.italic = clean.italic;
    look.bold_bytes = clean.bold_bytes;
    if (clean.text.starts_with('[') && clean.text.find(']') < 5 && clean.text.find_first_not_of("0123456789", 1) == clean.text.find(']'))
      look.kind = BlockKind::footnote;
    builder_.add_paragraph(clean.text, look);
  }

  void flush() {
    if (open_.lines > 0) {
      const bool centred = habits_.indented && open_.first.indent >= 14;
      add_text(raw_, open_.first.heading, centred ? Block::Align::center : Block::Align::unknown);
    }
    raw_.clear();
    open_ = {};
    gap_ = Gap::none;
    for (const std::string& text : furniture_) builder_.add_paragraph(text, {.kind = BlockKind::furniture});
    furniture_.clear();
  }

  std::size_t read_bars(std::size_t begin) {
    const LineTable table = read_bar_table(lines_, begin);
    if (table.rows.empty()) return std::max(table.end, begin + 1);
    flush();
    const bool wide = std::any_of(table.rows.begin(), table.rows.end(), [](const LineRow& row) { return row.size() > 2; });
    builder_.begin_table();
    for (const LineRow& row : table.rows) {
      builder_.begin_row();
      int column = 0;
      for (const LineCell& cell : row) {
        builder_.begin_cell(column++);
        for (std::size_t i = cell.first; i < cell.last; ++i) read_line(lines_[i], wide ? Where::narrow_cell : Where::pair_cell);
        flush();
        builder_.end_cell();
      }
    }
    builder_.end_table();
    return table.end;
  }

  std::size_t read_rows(std::size_t i) {
    flush();
    builder_.begin_table();
    for (; i < lines_.size() && lines_[i].kind == LineKind::row; ++i) {
      const auto cells = split_row(lines_[i].words);
      if (cells.empty()) continue;
      builder_.begin_row();
      int column = 0;
      for (const std::string_view cell : cells) add_cell(column++, 1, cells.size() == 2 ? part_paragraphs(cell) : std::string(cell));
    }
    builder_.end_table();
    return i;
  }

  void add_cell(int column, int span, std::string_view text) {
    builder_.begin_cell(column, span);
    const CleanText clean = clean_markup(text);
    for (std::size_t at = 0; at <= clean.text.size();) {  // <br> parts paragraphs
      const std::size_t end = std::min(clean.text.find('\n', at), clean.text.size());
      builder_.add_paragraph(base::trim(std::string_view(clean.text).substr(at, end - at)),
                             {.bold = clean.bold, .italic = clean.italic, .bold_bytes = clean.bold ? end - at : 0});
      at = end + 1;
    }
    builder_.end_cell();
  }

  LooseTable loose_table(std::size_t begin) const {
    LooseTable table;
    if (rules_.on(Rule::text_tab_tables)) table = read_tab_table(lines_, begin);
    if (table.rows.empty() && rules_.on(Rule::text_cell_lines)) table = read_line_table(lines_, begin);
    return table;
  }

  void add_loose(const LooseTable& table) {
    flush();
    const std::size_t columns = table.rows.front().size();
    builder_.begin_table();
    for (const auto& row : table.rows) {
      builder_.begin_row();
      for (std::size_t column = 0; column < row.size(); ++column) {
        const bool over_the_rest = row.size() == 2 && column == 1 && columns > 2;
        add_cell(static_cast<int>(column), over_the_rest ? static_cast<int>(columns) - 1 : 1, row[column]);
      }
    }
    builder_.end_table();
  }

  void add_columns(const ColumnTable& table) {
    flush();
    builder_.begin_table();
    builder_.begin_row();
    int column = 0;
    for (const auto* side : {&table.left, &table.right}) {
      builder_.begin_cell(column++);
      for (const std::string& text : *side) add_text(text, 0, Block::Align::unknown);
      builder_.end_cell();
    }
    builder_.end_table();
  }

  SourceBuilder builder_;
  const std::vector<Line>& lines_;
  const Rules& rules_;
  Habits habits_;
  OpenParagraph open_;
  std::string raw_;
  Gap gap_ = Gap::none;
  std::vector<std::string> furniture_;
};

}  // namespace

SourceText read_text(std::string_view bytes, const Rules& rules) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::string text = base::nfc(bytes);
  SourceText source;
  source.media_type = "text/plain";
  source.text.reserve(text.size());
  std::vector<Line> lines = split_lines(text);
  mark_pages(lines, rules);
  if (rules.on(Rule::text_markdown_tables)) mark_rows_without_edges(lines);
  Reader(source, lines, rules).read();
  return source;
}

}  // namespace dondoc::compiler
