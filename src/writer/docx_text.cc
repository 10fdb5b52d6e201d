#include "writer/docx_text.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

#include <fmt/format.h>

#include "base/xml.h"
#include "writer/docx_parts.h"

namespace dondoc::writer {

namespace {

// Calls `use` for each piece of `text` between the marks, and `cut` for each mark.
template <class Use, class Cut>
void split(std::string_view text, std::string_view marks, Use use, Cut cut) {
  for (;;) {
    const auto at = text.find_first_of(marks);
    use(text.substr(0, at));
    if (at == std::string_view::npos) return;
    cut(text[at]);
    text.remove_prefix(at + 1);
  }
}

void open_paragraph(std::string& out, std::string_view style, const ParagraphLook& look) {
  out += "<w:p><w:pPr><w:pStyle w:val=\"";
  out += style;
  out += "\"/>";
  if (look.keep_next) out += "<w:keepNext/>";
  if (look.indent) out += fmt::format("<w:ind w:left=\"{0}\" w:right=\"{0}\"/>", look.indent);
  if (look.align) out += fmt::format("<w:jc w:val=\"{}\"/>", justification(*look.align));
  out += "</w:pPr>";
}

void append_cell_properties(std::string& out, Twips width, std::size_t span, std::string_view merge) {
  out += fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/>", width);
  if (span > 1) out += fmt::format("<w:gridSpan w:val=\"{}\"/>", span);
  out += merge;
  out += "<w:vAlign w:val=\"center\"/></w:tcPr>";
}

void append_cell(std::string& out, const Cell& cell, std::string_view style, const ParagraphLook& look) {
  if (cell.links.empty()) {
    split(cell.text, "\n", [&](std::string_view line) { append_paragraph(out, style, line, look); }, [](char) {});
    return;
  }
  open_paragraph(out, style, look);
  for (const auto& link : cell.links) {
    if (!link.bookmark.empty()) {
      out += "<w:hyperlink w:anchor=\"";
      base::append_xml(out, link.bookmark);
      out += "\">";
    }
    append_run(out, link.text, look.bold);
    if (!link.bookmark.empty()) out += "</w:hyperlink>";
  }
  out += "</w:p>";
}

// The columns' widths in twips; what rounding leaves goes to the last.
std::vector<Twips> widths_of(const std::vector<Column>& columns, Twips width) {
  const int shares = std::accumulate(columns.begin(), columns.end(), 0, [](int sum, const Column& column) { return sum + std::max(column.width, 1); });
  std::vector<Twips> widths;
  for (const auto& column : columns) widths.push_back(width * std::max(column.width, 1) / shares);
  widths.back() += width - std::accumulate(widths.begin(), widths.end(), 0);
  return widths;
}

// A row that may be higher than a page must break, or Word would cut it off.
bool is_long(const TableRow& row) {
  return std::any_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return cell.text.size() + 20 * cell.links.size() > 1000; });
}

// Writes rows one by one and keeps which columns are covered from above.
class Grid {
 public:
  Grid(std::string& out, const std::vector<Column>& columns, const std::vector<Twips>& widths)
      : out_(out), columns_(columns), widths_(widths), below_(widths.size()) {}

  void row(const TableRow& row) {
    out_ += row.heading ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : is_long(row) ? "<w:tr>" : "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
    std::size_t next = 0;
    for (std::size_t column = 0; column < widths_.size();) {
      if (below_[column].rows > 0) {
        const auto span = below_[column].columns;
        cell(column, span, "<w:vMerge/>", {}, row);
        --below_[column].rows;
        column += span;
        continue;
      }
      static const Cell nothing;
      const auto& content = next < row.cells.size() ? row.cells[next++] : nothing;
      const auto span = room(column, row.spanning ? widths_.size() : static_cast<std::size_t>(std::max(1, content.column_span)));
      if (content.row_span > 1) below_[column] = {content.row_span - 1, span};
      cell(column, span, content.row_span > 1 ? "<w:vMerge w:val=\"restart\"/>" : "", content, row);
      column += span;
    }
    out_ += "</w:tr>";
  }

 private:
  struct Below { int rows = 0; std::size_t columns = 1; };

  // As many of `wanted` columns as are free from `column` on.
  std::size_t room(std::size_t column, std::size_t wanted) const {
    std::size_t free = 1;
    while (free < wanted && column + free < widths_.size() && below_[column + free].rows == 0) ++free;
    return free;
  }

  void cell(std::size_t column, std::size_t span, std::string_view merge, const Cell& content, const TableRow& row) {
    const auto first = widths_.begin() + static_cast<std::ptrdiff_t>(column);
    append_cell_properties(out_, std::accumulate(first, first + static_cast<std::ptrdiff_t>(span), 0), span, merge);
    if (row.heading) append_cell(out_, content, "TableHead", {});
    else if (row.spanning) append_cell(out_, content, "TableText", {.bold = true});
    else append_cell(out_, content, "TableText", {.align = columns_[column].align});
    out_ += "</w:tc>";
  }

  std::string& out_;
  const std::vector<Column>& columns_;
  const std::vector<Twips>& widths_;
  std::vector<Below> below_;
};

void append_grid(std::string& out, const std::vector<Twips>& widths) {
  out += "<w:tblGrid>";
  for (const auto width : widths) out += fmt::format("<w:gridCol w:w=\"{}\"/>", width);
  out += "</w:tblGrid>";
}

}  // namespace

// Control characters, which XML forbids: no text that is typed or read holds them.
constexpr char note_opens = '\x02', note_closes = '\x03';

std::string note_mark(std::size_t index) { return fmt::format("{}{}{}", note_opens, index, note_closes); }

void append_run(std::string& out, std::string_view text, bool bold) {
  const std::string_view opening = bold ? "<w:r><w:rPr><w:b/><w:bCs/></w:rPr>" : "<w:r>";
  bool in_note = false;
  out += opening;
  split(
      text, "\n\t\x02\x03",
      [&](std::string_view piece) {
        if (piece.empty()) return;
        // Word counts its own separators as 0 and 1.
        if (in_note) out += fmt::format("<w:footnoteReference w:id=\"{}\"/>", 2 + std::strtoul(std::string(piece).c_str(), nullptr, 10));
        else {
          out += "<w:t xml:space=\"preserve\">";
          base::append_xml(out, piece);
          out += "</w:t>";
        }
      },
      [&](char mark) {
        if (mark == '\n' || mark == '\t') {
          out += mark == '\n' ? "<w:br/>" : "<w:tab/>";
          return;
        }
        in_note = mark == note_opens;
        out += "</w:r>";
        if (in_note) out += "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>";
        else out += opening;
      });
  out += "</w:r>";
}

void append_paragraph(std::string& out, std::string_view style, std::string_view text, ParagraphLook look) {
  open_paragraph(out, style, look);
  if (!text.empty()) append_run(out, text, look.bold);
  out += "</w:p>";
}

void append_lines(std::string& out, std::string_view style, std::string_view text) {
  split(text, "\n", [&](std::string_view line) { append_paragraph(out, style, line); }, [](char) {});
}

void append_rule(std::string& out, double points, Twips column) {
  const auto indent = std::max(0, (column - static_cast<Twips>(points * 20)) / 2);
  out += fmt::format(
      "<w:p><w:pPr><w:pStyle w:val=\"Rule\"/><w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/></w:pBdr>"
      "<w:ind w:left=\"{0}\" w:right=\"{0}\"/></w:pPr></w:p>",
      indent);
}

std::string bookmark_name(const base::Id& report, int mention) {
  auto digits = report.str();
  std::erase(digits, '-');
  return fmt::format("r_{}_{}", digits, mention);
}

void Bookmarks::open(std::string& out, const std::vector<base::Id>& reports) {
  open_from_ = next_;
  for (const auto& report : reports) {
    out += fmt::format("<w:bookmarkStart w:id=\"{}\" w:name=\"{}\"/>", next_, bookmark_name(report, next_));
    ++next_;
  }
}

void Bookmarks::close(std::string& out) {
  for (int id = open_from_; id < next_; ++id) out += fmt::format("<w:bookmarkEnd w:id=\"{}\"/>", id);
  open_from_ = next_;
}

void append_table(std::string& out, const Table& table, Twips width) {
  if (table.columns.empty()) return;
  const auto widths = widths_of(table.columns, width);
  out += fmt::format("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
                     "<w:tblLook w:val=\"0420\"/></w:tblPr>", width);
  append_grid(out, widths);
  Grid grid(out, table.columns, widths);
  if (std::any_of(table.columns.begin(), table.columns.end(), [](const Column& column) { return !column.title.empty(); })) {
    TableRow titles{.cells = {}, .heading = true};
    for (const auto& column : table.columns) titles.cells.push_back({column.title});
    grid.row(titles);
  }
  for (const auto& row : table.rows) grid.row(row);
  out += "</w:tbl>";
}

void append_columns(std::string& out, Twips left, Twips right, const std::vector<std::pair<std::string, std::string>>& rows) {
  out += fmt::format(
      "<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/>"
      "<w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar><w:tblLook w:val=\"0000\"/></w:tblPr>",
      left + right);
  append_grid(out, {left, right});
  for (const auto& [left_cell, right_cell] : rows)
    out += fmt::format(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/></w:tcPr>{}</w:tc>"
        "<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/></w:tcPr>{}</w:tc></w:tr>",
        left, left_cell, right, right_cell);
  out += "</w:tbl>";
}

}  // namespace dondoc::writer
