#include "writer/docx_text.h"

#include <algorithm>
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

void append_cell_properties(std::string& out, Twips width, std::size_t span) {
  out += fmt::format("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/>", width);
  if (span > 1) out += fmt::format("<w:gridSpan w:val=\"{}\"/>", span);
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

void append_grid(std::string& out, const std::vector<Twips>& widths) {
  out += "<w:tblGrid>";
  for (const auto width : widths) out += fmt::format("<w:gridCol w:w=\"{}\"/>", width);
  out += "</w:tblGrid>";
}

}  // namespace

void append_run(std::string& out, std::string_view text, bool bold) {
  out += bold ? "<w:r><w:rPr><w:b/><w:bCs/></w:rPr>" : "<w:r>";
  split(
      text, "\n\t",
      [&out](std::string_view piece) {
        if (piece.empty()) return;
        out += "<w:t xml:space=\"preserve\">";
        base::append_xml(out, piece);
        out += "</w:t>";
      },
      [&out](char mark) { out += mark == '\n' ? "<w:br/>" : "<w:tab/>"; });
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
  out += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
  for (std::size_t i = 0; i < widths.size(); ++i) {
    append_cell_properties(out, widths[i], 1);
    append_cell(out, {table.columns[i].title}, "TableHead", {});
    out += "</w:tc>";
  }
  out += "</w:tr>";
  static const Cell nothing;
  for (const auto& row : table.rows) {
    out += is_long(row) ? "<w:tr>" : "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
    if (row.spanning) {
      append_cell_properties(out, width, widths.size());
      append_cell(out, row.cells.empty() ? nothing : row.cells.front(), "TableText", {.bold = true});
      out += "</w:tc>";
    } else {
      for (std::size_t i = 0; i < widths.size(); ++i) {
        append_cell_properties(out, widths[i], 1);
        append_cell(out, i < row.cells.size() ? row.cells[i] : nothing, "TableText", {.align = table.columns[i].align});
        out += "</w:tc>";
      }
    }
    out += "</w:tr>";
  }
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
