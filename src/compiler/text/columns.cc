#include "compiler/text/columns.h"

#include "base/text.h"
#include "compiler/source_builder.h"

namespace dondoc::compiler {
namespace {

constexpr std::size_t wide_gap = 3;  // spaces that part two columns

struct Halves { std::string_view left, right; };

// Cuts a line at its widest run of spaces; where it is set far in, all of it is right.
Halves halves_of(const Line& line) {
  const std::string_view raw = line.raw;
  const std::string_view words = base::trim(raw);
  if (words.empty()) return {};
  std::size_t best = 0, best_at = 0;
  for (std::size_t i = static_cast<std::size_t>(words.data() - raw.data()); i < raw.size(); ++i) {
    std::size_t run = 0;
    while (i + run < raw.size() && (raw[i + run] == ' ' || raw[i + run] == '\t')) ++run;
    if (run > best && i + run < raw.size()) { best = run; best_at = i; }
    i += run;
  }
  if (best >= wide_gap) return {base::trim(raw.substr(0, best_at)), base::trim(raw.substr(best_at))};
  return line.indent >= 30 ? Halves{{}, words} : Halves{words, {}};
}

}  // namespace

ColumnAreas column_areas(const std::vector<Line>& lines, const Habits& habits) {
  ColumnAreas areas;
  areas.foot_begin = lines.size();
  if (!habits.indented) {
    // "Nơi nhận:          TM. ỦY BAN NHÂN DÂN": the gap alone tells of two columns.
    for (std::size_t i = 0; i < lines.size(); ++i)
      if (lines[i].kind == LineKind::text && base::starts_with_folded(lines[i].words, "noi nhan") && !halves_of(lines[i]).right.empty() && !halves_of(lines[i]).left.empty()) { areas.foot_begin = i; break; }
    return areas;
  }
  // The head reaches to the first line that stands alone in capitals and names
  // the document's type; it is never long.
  for (std::size_t i = 0; i < lines.size() && i < 30; ++i) {
    if (lines[i].kind == LineKind::text && lines[i].capitals && lines[i].width < 30 && lines[i].indent >= 20) { areas.head_end = i; break; }
  }
  for (std::size_t i = areas.head_end; i < lines.size(); ++i)
    if (lines[i].kind == LineKind::text && base::starts_with_folded(lines[i].words, "noi nhan") && lines[i].indent < 12) { areas.foot_begin = i; break; }
  return areas;
}

ColumnTable read_columns(const std::vector<Line>& lines, std::size_t begin, const ColumnAreas& areas) {
  ColumnTable table;
  table.end = begin;
  const std::size_t limit = begin < areas.head_end ? areas.head_end : std::min(lines.size(), begin + 40);
  bool paired = false;
  for (std::size_t i = begin; i < limit; ++i) {
    if (lines[i].kind == LineKind::page || lines[i].kind == LineKind::rule) break;
    if (lines[i].kind == LineKind::blank) continue;
    const Halves halves = halves_of(lines[i]);
    paired = paired || (!halves.left.empty() && !halves.right.empty());
    const auto add = [](std::vector<std::string>& side, std::string_view text) {
      if (text.empty()) return;
      // A recipient's second line goes on in lower case.
      const bool goes_on = !side.empty() && bullet_size(text) == 0 && base::is_letter(base::decode(text, 0).value) && !base::is_upper(base::decode(text, 0).value);
      if (goes_on) (side.back() += ' ') += text;
      else side.emplace_back(text);
    };
    add(table.left, halves.left);
    add(table.right, halves.right);
    table.end = i + 1;
  }
  if (!paired) table.end = begin;
  return table;
}

}  // namespace dondoc::compiler
