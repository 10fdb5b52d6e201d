#include "compiler/pages/flow.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "compiler/text/joining.h"

namespace dondoc::compiler {

namespace {

constexpr double level = 4;   // points within which two edges are the same
constexpr double set_in = 8;  // points that make an indent

/// Whether the next line's first word would not have fitted any more.
bool is_full(const PlacedLine& last, const PlacedLine& next, bool anywhere) {
  const auto* word = next.line.words.front();
  const double space = 0.2 * last.line.box.height();
  const double begin = anywhere ? last.measure.left : last.line.box.left;
  return begin + last.line.box.width() + space + word->box.width() > last.measure.right - 1;
}

bool opens_anew(const PlacedLine& line) { return line.line.opening == Opening::bullet || line.line.opening == Opening::label; }

}  // namespace

bool PlacedLine::centred() const {
  const double before = line.box.left - measure.left, after = measure.right - line.box.right;
  return before > 12 && after > 12 && std::abs(before - after) < 0.15 * (before + after);
}

Measure measure_of(const std::vector<PageLine>& lines, const Measure& otherwise) {
  if (lines.size() < 6) return otherwise;
  // The left edge is the leftmost at which a good part of the lines begins: first
  // lines are set in, and a stray mark may stand outside.
  std::map<long, std::size_t> starts;
  std::vector<double> ends;
  for (const auto& line : lines) {
    ++starts[std::lround(line.box.left / 3)];
    ends.push_back(line.box.right);
  }
  std::sort(ends.begin(), ends.end());
  Measure measure{otherwise.left, ends[ends.size() - 1 - ends.size() / 20]};
  for (auto it = starts.begin(); it != starts.end(); ++it) {
    const auto after = std::next(it);
    const std::size_t near = it->second + (after != starts.end() && after->first == it->first + 1 ? after->second : 0);
    if (near * 6 < lines.size()) continue;
    measure.left = static_cast<double>(it->first) * 3;
    break;
  }
  return measure;
}

bool goes_on(const PlacedLine& first, const PlacedLine& last, const PlacedLine& next, Step step) {
  if (breaks_symbol(last.line.text, next.line.text)) return true;
  const bool full = is_full(last, next, step == Step::cell || last.centred());
  if (step == Step::cell) {
    if (opens_anew(next)) return false;
    return next.line.opening == Opening::lower ? full || !last.line.ends : full && !last.line.ends;
  }
  if (next.line.opening == Opening::bullet)  // a dash in mid-sentence stands at the edge, a bullet is set in
    return full && next.indent() < level && first.indent() > set_in && !last.line.ends;
  if (step == Step::gap) return full && !last.line.ends && next.line.opening == Opening::lower && !first.centred();
  if (next.centred() && (last.centred() || first.centred())) return next.line.opening == Opening::lower || (full && !last.line.ends);
  // The first line of a ragged paragraph may happen to look centred.
  const bool one_line = first.line.box.top == last.line.box.top;
  const bool ragged = one_line && is_full(last, next, false) && next.indent() < set_in && !last.line.capitals;
  if (last.centred() && !full && !ragged) return false;
  if (next.centred() && full && !last.line.ends && !opens_anew(next)) return true;  // a title, whose last line is short
  if (next.indent() < set_in) {
    if (!full && !ragged) return next.line.opening == Opening::lower && !last.line.ends && !last.line.capitals;
    if (first.indent() > set_in) return !(opens_anew(next) && last.line.ends);
    // Nothing is set in: only how the lines end and begin can tell.
    return !opens_anew(next) && !(last.line.ends && next.line.opening == Opening::upper);
  }
  if (!full || opens_anew(next)) return false;
  if (!one_line) return std::abs(next.indent() - last.indent()) < level;
  if (next.indent() > first.indent() + level) return opens_anew(first);  // hanging below a label
  return std::abs(next.indent() - first.indent()) < level && next.line.opening == Opening::lower && !last.line.ends;
}

}  // namespace dondoc::compiler
