#include "compiler/text/tables.h"

#include <algorithm>
#include <map>

#include "base/text.h"

namespace dondoc::compiler {
namespace {

// How many cells a row has. A row's last bar and the next row's first enclose
// nothing; so do the bars of an empty cell, hence the first row counts, unless
// few rows are of its size.
std::size_t columns_of(const std::vector<LineCell>& cells) {
  std::map<std::size_t, std::size_t> sizes;
  std::size_t run = 0, first = 0, rows = 0;
  for (std::size_t i = 0; i <= cells.size(); ++i) {
    if (i < cells.size() && cells[i].first < cells[i].last) { ++run; continue; }
    if (run > 0) {
      if (first == 0) first = run;
      ++sizes[run];
      ++rows;
    }
    run = 0;
  }
  if (rows == 0) return 1;
  if (sizes[first] * 4 >= rows || rows < 3) return first;
  return std::max_element(sizes.begin(), sizes.end(), [](const auto& a, const auto& b) { return a.second < b.second; })->first;
}

// Bars that stand free, with a space or the line's end at both sides.
std::size_t free_bars(std::string_view line) {
  std::size_t bars = 0;
  const auto open = [&](std::size_t at) { return at >= line.size() || line[at] == ' ' || line[at] == '\t' || line[at] == '\r'; };
  for (std::size_t at = line.find('|'); at != line.npos; at = line.find('|', at + 1)) bars += (at == 0 || open(at - 1)) && open(at + 1);
  return bars;
}

// "---|---|---": the line that parts a Markdown table's head from its rows.
bool parts_head(std::string_view line) {
  return line.find('-') != line.npos && line.find('|') != line.npos && line.find_first_not_of("-:| \t\r") == line.npos;
}

}  // namespace

std::size_t end_of_bars(const std::vector<Line>& lines, std::size_t begin) {
  constexpr std::size_t longest_cell = 40;  // lines
  std::size_t bar = begin;
  for (std::size_t i = begin + 1; i < lines.size() && lines[i].kind != LineKind::blank; ++i) {
    if (lines[i].kind == LineKind::bar) bar = i;
    else if (i - bar > longest_cell || (names_a_type(lines[i]) && i - bar < 3)) return bar + 1;
  }
  return bar + 1;
}

LineTable read_bar_table(const std::vector<Line>& lines, std::size_t begin) {
  LineTable table;
  table.end = end_of_bars(lines, begin);
  std::vector<LineCell> cells;  // what each two bars enclose
  std::size_t bar = begin;
  for (std::size_t i = begin + 1; i < table.end; ++i) {
    if (lines[i].kind != LineKind::bar) continue;
    cells.push_back({bar + 1, i});
    bar = i;
  }
  // A file may end before the last bar.
  std::size_t end = table.end;
  while (end < lines.size() && lines[end].kind != LineKind::blank) ++end;
  if (end == lines.size() && end > table.end && cells.size() > 2 && end - table.end < 10) {
    cells.push_back({table.end, end});
    table.end = end;
  }
  const std::size_t columns = columns_of(cells);
  const auto empty = [&](std::size_t k) { return k >= cells.size() || cells[k].first >= cells[k].last; };
  for (std::size_t k = 0; k < cells.size();) {
    if (table.rows.empty() && empty(k)) { ++k; continue; }
    std::size_t size = std::min(columns, cells.size() - k);
    if (!empty(k + size)) {
      // Shorter for merged cells, or longer: to where two bars meet.
      std::size_t shorter = size;
      while (shorter > 1 && !empty(k + shorter - 1)) --shorter;
      if (shorter > 1) size = shorter - 1;
      else while (k + size < cells.size() && !empty(k + size)) ++size;
    }
    if (size == 0) size = 1;
    LineRow row(cells.begin() + static_cast<std::ptrdiff_t>(k), cells.begin() + static_cast<std::ptrdiff_t>(std::min(k + size, cells.size())));
    if (std::any_of(row.begin(), row.end(), [](const LineCell& cell) { return cell.first < cell.last; })) table.rows.push_back(std::move(row));
    k += size + 1;
  }
  return table;
}

void mark_rows_without_edges(std::vector<Line>& lines) {
  std::vector<std::size_t> bars(lines.size());
  std::vector<bool> sentence(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& line = lines[i];
    if (line.kind != LineKind::text && line.kind != LineKind::marks && line.kind != LineKind::row) continue;
    bars[i] = parts_head(line.raw) ? static_cast<std::size_t>(std::count(line.raw.begin(), line.raw.end(), '|')) : free_bars(line.raw);
    // "1. Sở Y tế tập huấn | hội thảo trước ngày 30/6/2026.": a bar in prose.
    sentence[i] = bars[i] == 1 && (line.opening == Opening::label || line.opening == Opening::bullet || line.words.ends_with('.'));
  }
  const auto alike = [&](std::size_t a, std::size_t b) {
    if (bars[a] == 0 || bars[b] == 0 || sentence[a] || sentence[b]) return false;
    const auto [less, more] = std::minmax(bars[a], bars[b]);
    return more - less <= (less > 1 ? 2u : 0u);  // an edge at either side
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (bars[i] == 0 || lines[i].kind == LineKind::row) continue;
    const bool pair = (i > 0 && alike(i - 1, i)) || (i + 1 < lines.size() && alike(i, i + 1));
    if (!pair && !(bars[i] == 1 && base::starts_with_folded(lines[i].words, "noi nhan"))) continue;
    lines[i].kind = LineKind::row;
    lines[i].words = base::trim(lines[i].raw);
  }
}

std::vector<std::string_view> split_row(std::string_view row) {
  std::vector<std::string_view> cells;
  row = base::trim(row);
  if (parts_head(row)) return cells;
  if (row.size() > 1 && row.starts_with('|') && row.ends_with('|')) {
    row.remove_prefix(1);
    row.remove_suffix(1);
  }
  for (std::size_t at = 0; at <= row.size();) {
    std::size_t end = at;
    while (end < row.size() && (row[end] != '|' || (end > 0 && row[end - 1] == '\\'))) ++end;
    cells.push_back(base::trim(row.substr(at, end - at)));
    at = end + 1;
  }
  return cells;
}

std::string part_paragraphs(std::string_view cell) {
  std::string parted;
  bool open = false;  // inside a bold run
  std::size_t begin = 0;
  for (std::size_t at = 0; at < cell.size();) {
    const std::string_view rest = cell.substr(at);
    if (rest.starts_with(" \\- ")) {
      parted += "<br>- ";
      at += 4;
    } else if (rest.starts_with("**")) {
      open = !open;
      parted += "**";
      at += 2;
      if (open) begin = at;
      else if (at < cell.size() && cell[at] == ' ' && (cell.substr(at + 1).starts_with("**") || all_capitals(cell.substr(begin, at - 2 - begin)))) {
        parted += "<br>";
        ++at;
      }
    } else {
      parted += cell[at++];
    }
  }
  return parted;
}

}  // namespace dondoc::compiler
