#include "compiler/text/loose_tables.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

#include "base/text.h"
#include "compiler/lexicon/bodies.h"
#include "compiler/lexicon/body_heads.h"
#include "compiler/lexicon/labels.h"
#include "compiler/text/tables.h"

namespace dondoc::compiler {
namespace {

constexpr std::size_t most_columns = 12, longest_row = 40;  // lines

// The keys of the first words; marks and digits have one each.
std::vector<WordKey> keys_of(std::string_view text) {
  constexpr std::size_t most = 12;
  std::vector<WordKey> keys;
  for (std::size_t at = 0; at < text.size() && keys.size() < most;) {
    const std::size_t begin = at;
    auto code = base::decode(text, at);
    if (!base::is_letter(code.value)) {
      if (!base::is_space(code.value)) keys.push_back(mark_key(code.value));
      at += code.size;
      continue;
    }
    while (at < text.size() && base::is_letter((code = base::decode(text, at)).value)) at += code.size;
    keys.push_back(word_key(text.substr(begin, at - begin)));
  }
  return keys;
}

template <class Lexicon> auto stands_in(const Lexicon& lexicon, const std::vector<WordKey>& keys, std::size_t from = 0) {
  return lexicon.find([&](std::size_t i) { return from + i < keys.size() ? keys[from + i] : WordKey{0}; });
}

// The kind of column that a cell heads: "Cơ quan chủ trì", "Nội dung công việc năm 2026".
std::optional<Label> head_of(std::string_view cell) {
  if (cell.empty() || cell.size() > 120 || cell.ends_with(':') || cell.ends_with('.') || cell.ends_with(';')) return std::nullopt;
  const auto keys = keys_of(cell);
  const auto found = stands_in(labels, keys);
  if (!found || (found.size < keys.size() && keys.size() > 8)) return std::nullopt;
  return found.tag;
}

bool names_a_body(std::string_view cell) {
  const auto keys = keys_of(cell);
  const auto head = stands_in(heads, keys, stands_in(determiners, keys).size);
  return head && head.tag != Head::none;
}

bool tells_a_time(std::string_view cell) {
  static constexpr std::array openings = {"thuong xuyen", "hang nam", "hang quy", "hang thang", "hang tuan", "quy ", "thang ", "nam ", "ngay ",
                                          "tuan ", "trong nam", "trong thang", "trong quy", "trong ngay", "truoc ", "sau khi", "dinh ky", "ca nam", "den ",
                                          "tu ngay", "tu thang", "cham nhat", "hoan thanh", "khi co", "ngay sau", "dot xuat", "giai doan", "6 thang", "theo quy dinh"};
  if (base::count_code_points(cell) > 90) return false;
  if (!cell.empty() && cell[0] >= '0' && cell[0] <= '9') {  // "15/3/2027", "2027", "03 ngày sau khi …"; not "02 lớp"
    static constexpr std::array units = {"/", "ngay", "tuan", "thang", "quy", "nam", "202"};
    const std::string key = base::fold(cell);
    return std::any_of(units.begin(), units.end(), [&](std::string_view unit) { return key.find(unit) != key.npos; });
  }
  return std::any_of(openings.begin(), openings.end(), [&](std::string_view opening) { return base::starts_with_folded(cell, opening); });
}

// A row's number: its value, and what it is written in ('1', 'I', 'a'; "1.2" counts as its last part).
struct Ordinal { char kind = 0; int value = 0; };

std::optional<Ordinal> ordinal_of(std::string_view words) {
  while (words.ends_with('.') || words.ends_with(')')) words.remove_suffix(1);
  if (words.empty() || words.size() > 8) return std::nullopt;
  if (words.find_first_not_of("0123456789.") == words.npos) {
    const std::string_view last = words.substr(words.rfind('.') + 1);
    if (last.empty() || last.size() > 3) return std::nullopt;
    int value = 0;
    for (const char digit : last) value = value * 10 + (digit - '0');
    return Ordinal{words.find('.') == words.npos ? '1' : '.', value};
  }
  if (words.find_first_not_of("IVX") == words.npos) {
    int value = 0, before = 0;
    for (std::size_t i = words.size(); i-- > 0;) {
      const int digit = words[i] == 'I' ? 1 : words[i] == 'V' ? 5 : 10;
      value += digit < before ? -digit : digit;
      before = std::max(before, digit);
    }
    return Ordinal{'I', value};
  }
  static constexpr std::u32string_view letters = U"abcdđeghiklmnopqrstuvxy";
  const auto [code, size] = base::decode(words, 0);
  const auto at = letters.find(code);
  if (size == words.size() && at != letters.npos) return Ordinal{'a', static_cast<int>(at) + 1};
  return std::nullopt;
}

// Which number a row may bear: the next of its kind, or the first of a kind that begins anew.
class Numbering {
 public:
  bool goes_on_with(const Ordinal& next) {
    int& last = last_[next.kind == '1' ? 0 : next.kind == '.' ? 1 : next.kind == 'I' ? 2 : 3];
    if (next.value != 1 && next.value != last + 1) return false;
    last = next.value;
    return true;
  }

 private:
  std::array<int, 4> last_{};
};

// A line of a row and what it tells.
struct RowLine {
  std::string_view words;
  bool time = false, body = false;
  explicit RowLine(std::string_view line) : words(line), time(tells_a_time(line)), body(names_a_body(line)) {}
};

// What a line is worth in a column: what it tells must be what the column asks for.
int worth(const RowLine& line, Label column, bool first_in_row) {
  switch (column) {
    case Label::time: case Label::deadline: return line.time ? 4 : -4;
    case Label::lead: case Label::doer: case Label::partner: return line.body ? 3 : line.time ? -4 : -1;
    case Label::activity: return first_in_row ? 4 : line.time ? -3 : line.body ? -2 : 0;
    default: return line.time ? -1 : 0;
  }
}

bool begins_small(std::string_view line) {
  const auto first = base::decode(line, 0).value;
  return base::is_letter(first) && !base::is_upper(first);
}

bool goes_on(std::string_view before, std::string_view line) {
  return begins_small(line) || before.ends_with(',') || before.ends_with(" và") || before.ends_with('-');
}

// A row's lines given to its columns in order, as what they tell fits best. Lines without the row's number.
std::vector<std::string> cells_of(const std::vector<RowLine>& lines, const std::vector<Label>& columns) {
  constexpr int never = std::numeric_limits<int>::min() / 2;
  const std::size_t rows = lines.size(), size = columns.size();
  struct Best { int score = never; std::size_t from = 0; };  // lines [from, i) stand in column k
  std::vector<std::vector<Best>> best(rows + 1, std::vector<Best>(size + 1));
  best[0][0].score = 0;
  for (std::size_t k = 0; k < size; ++k) {
    for (std::size_t begin = 0; begin <= rows; ++begin) {
      if (best[begin][k].score == never) continue;
      const bool needed = columns[k] == Label::lead || columns[k] == Label::doer;
      const int empty = columns[k] == Label::activity ? -8 : needed ? -3 : columns[k] == Label::other ? -1 : -2;
      int score = best[begin][k].score;
      if (score + empty > best[begin][k + 1].score) best[begin][k + 1] = {score + empty, begin};
      for (std::size_t i = begin; i < rows; ++i) {
        score += worth(lines[i], columns[k], i == 0);
        if (i > begin) score += goes_on(lines[i - 1].words, lines[i].words) ? 2 : -2;
        else if (i > 0 && goes_on(lines[i - 1].words, lines[i].words)) score -= 2;
        if (score > best[i + 1][k + 1].score) best[i + 1][k + 1] = {score, begin};
      }
    }
  }
  std::vector<std::string> cells(size);
  for (std::size_t k = size, end = rows; k > 0; --k) {
    const std::size_t from = best[end][k].from;
    for (std::size_t i = from; i < end; ++i) {
      if (i > from) cells[k - 1] += goes_on(lines[i - 1].words, lines[i].words) ? ' ' : '\n';
      cells[k - 1] += lines[i].words;
    }
    end = from;
  }
  return cells;
}

// "Phân công" over "Chủ trì" and "Phối hợp": the heads below it come last, and stand where it does.
void put_under_their_head(std::vector<std::string>& head, std::vector<Label>& columns) {
  const std::size_t size = columns.size();
  if (size < 5 || columns[size - 2] != Label::lead || columns[size - 1] != Label::partner) return;
  const auto over = std::find(columns.begin(), columns.end() - 3, Label::doer);
  if (over == columns.end() - 3) return;
  const auto at = over - columns.begin();
  std::rotate(columns.begin() + at + 1, columns.end() - 2, columns.end());
  std::rotate(head.begin() + at + 1, head.end() - 2, head.end());
  columns.erase(columns.begin() + at);
  head.erase(head.begin() + at);
}

// Whether the cells hold what their columns ask for: else the heads were not understood.
bool fits(const std::vector<std::string>& cells, const std::vector<Label>& columns) {
  for (std::size_t k = 1; k < cells.size(); ++k) {
    const Label column = columns[k];
    if (cells[k].empty()) continue;
    if ((column == Label::lead || column == Label::doer || column == Label::partner) && !names_a_body(cells[k])) return false;
    if ((column == Label::time || column == Label::deadline) && !tells_a_time(cells[k])) return false;
  }
  return true;
}

// Where a table surely is over.
bool ends_tables(const Line& line) {
  return line.words.starts_with('[') || line.kind == LineKind::rule || line.kind == LineKind::bar || line.kind == LineKind::row || line.heading > 0 || stands_alone(line) ||
         (line.opening == Opening::label && !line.label_alone && line.capitals);
}

std::vector<std::string_view> parted_by_tabs(std::string_view raw) {
  std::vector<std::string_view> cells;
  for (std::size_t at = 0; at <= raw.size();) {
    const std::size_t end = std::min(raw.find('\t', at), raw.size());
    cells.push_back(base::trim(raw.substr(at, end - at)));
    at = end + 1;
  }
  return cells;
}

}  // namespace

LooseTable read_tab_table(const std::vector<Line>& lines, std::size_t begin) {
  LooseTable table{{}, begin};
  const auto head = parted_by_tabs(lines[begin].raw);
  if (head.size() < 3 || head.size() > most_columns) return table;
  if (std::count_if(head.begin(), head.end(), [](std::string_view cell) { return head_of(cell).has_value(); }) < 2) return table;
  table.rows.emplace_back(head.begin(), head.end());
  const std::size_t size = head.size();
  std::size_t i = begin + 1;
  for (std::size_t loose = 0; i < lines.size() && loose < longest_row; ++i) {
    const Line& line = lines[i];
    auto& last = table.rows.back();
    if (line.kind == LineKind::blank) { ++loose; continue; }
    auto cells = parted_by_tabs(line.raw);
    if (cells.size() > size || ends_tables(line)) break;
    if (cells.size() == 1) {
      // A cell's next paragraph, where the row is not whole yet or the table goes on behind it.
      const auto goes_on_behind = [&] {
        for (std::size_t k = i + 1; k < lines.size() && k < i + longest_row && !ends_tables(lines[k]); ++k)
          if (lines[k].kind != LineKind::blank && parted_by_tabs(lines[k].raw).size() > 1) return true;
        return false;
      };
      if (line.opening == Opening::label && line.capitals) break;
      if (last.size() == size && !goes_on_behind()) break;
      last.back().append(last.back().empty() ? "" : "\n").append(cells[0]);
      ++loose;
    } else if (last.size() < size && last.size() + cells.size() - 1 <= size && !ordinal_of(cells[0])) {
      // The rest of the row, after a line break within a cell.
      last.back().append(last.back().empty() ? "" : "\n").append(cells[0]);
      last.insert(last.end(), cells.begin() + 1, cells.end());
      loose = 0;
    } else {
      table.rows.emplace_back(cells.begin(), cells.end());
      loose = 0;
    }
    table.end = i + 1;
  }
  if (table.rows.size() < 2) return {{}, begin};
  return table;
}

LooseTable read_line_table(const std::vector<Line>& lines, std::size_t begin) {
  const auto next = [&](std::size_t i) {
    for (++i; i < lines.size() && (lines[i].kind == LineKind::blank || lines[i].kind == LineKind::marks); ++i) {}
    return i;
  };
  // The heads, the first of which may have kept the form of a row.
  std::vector<std::string> head;
  std::vector<Label> columns;
  const auto take = [&](std::string_view cell) {
    const auto label = head_of(cell);
    if (!label || columns.size() == most_columns || columns.empty() != (*label == Label::number)) return false;
    head.emplace_back(cell);
    columns.push_back(*label);
    return true;
  };
  std::size_t i = begin;
  if (lines[i].kind == LineKind::row) {
    for (const std::string_view cell : split_row(lines[i].words))
      if (!take(cell)) return {{}, begin};
    if (i = next(i); i < lines.size() && lines[i].kind == LineKind::row && split_row(lines[i].words).empty()) i = next(i);
  }
  while (i < lines.size() && lines[i].kind == LineKind::text && take(lines[i].words)) i = next(i);
  if (columns.size() < 3) return {{}, begin};
  put_under_their_head(head, columns);
  LooseTable table{{head}, begin};
  std::size_t told_rows = 0, fitting = 0;
  const auto ordinal = [&](std::size_t k) { return k < lines.size() ? ordinal_of(lines[k].words) : std::nullopt; };
  for (Numbering numbering; i < lines.size();) {
    const auto number = ordinal(i);
    if (!number || !numbering.goes_on_with(*number)) break;
    std::vector<std::string> cells = {std::string(lines[i].words)};
    std::vector<RowLine> row;
    std::vector<std::size_t> at;  // where the row's lines stand
    for (i = next(i); i < lines.size() && row.size() < longest_row && !ends_tables(lines[i]); i = next(i)) {
      const auto other = ordinal(i);
      if (other && Numbering(numbering).goes_on_with(*other)) break;
      if (other || lines[i].kind == LineKind::page) continue;  // a page's number
      row.emplace_back(lines[i].words);
      at.push_back(i);
    }
    if (row.empty()) break;
    const bool last = !ordinal(i);
    // What stands behind the last row is no part of the table.
    const std::size_t size = columns.size() - 1;
    std::size_t kept = last ? 0 : row.size();
    const bool ends_with_time = columns.back() == Label::time || columns.back() == Label::deadline;
    for (std::size_t told = 0; kept < row.size(); ++kept) {
      if (kept > 0 && goes_on(row[kept - 1].words, row[kept].words)) continue;
      if (++told > size || (ends_with_time && told > 2 && row[kept - 1].time)) break;
    }
    row.erase(row.begin() + static_cast<std::ptrdiff_t>(kept), row.end());
    if (row.size() == 1) {
      cells.emplace_back(row[0].words);
    } else {
      // A page's end parts a row whose rest follows, again one cell a line.
      const bool parted = row.size() > size && row.size() <= 2 * size && row[size - 1].time && begins_small(row[size].words);
      const auto whole = row.begin() + static_cast<std::ptrdiff_t>(parted ? size : row.size());
      for (std::string& cell : cells_of({row.begin(), whole}, {columns.begin() + 1, columns.end()})) cells.push_back(std::move(cell));
      for (auto rest = whole; rest != row.end(); ++rest) cells[1 + static_cast<std::size_t>(rest - whole)].append(" ").append(rest->words);
      ++told_rows;
      fitting += fits(cells, columns);
    }
    table.rows.push_back(std::move(cells));
    table.end = at[kept - 1] + 1;
    if (last) break;
  }
  if (told_rows == 0 || fitting * 4 < told_rows * 3) return {{}, begin};
  return table;
}

}  // namespace dondoc::compiler
