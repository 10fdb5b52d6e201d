#include "compiler/pages/side_by_side.h"

#include <algorithm>

#include "base/text.h"

namespace dondoc::compiler {

namespace {

constexpr int least_gap = 5;  // points between two columns

/// The empty strips between the columns of a page, as more and more lines are
/// laid over each other.
class Strips {
 public:
  explicit Strips(const PrintedPage& page)
      : first_(static_cast<int>(page.width * 0.2)), taken_(static_cast<std::size_t>(std::max(1.0, page.width * 0.6)), false) {}

  /// False, and nothing is changed, where no strip would be left.
  bool add(const PageLine& line) {
    auto taken = taken_;
    for (const auto* word : line.words) {
      const int last = static_cast<int>(taken.size()) - 1;
      const int from = static_cast<int>(word->box.left) - first_, to = static_cast<int>(word->box.right) - first_;
      for (int i = std::clamp(from, 0, last); i <= std::clamp(to, 0, last); ++i) taken[static_cast<std::size_t>(i)] = true;
    }
    if (widest(taken) < 0) return false;
    taken_ = std::move(taken);
    return true;
  }
  double gutter() const { return widest(taken_); }

 private:
  /// The middle of the widest strip, or -1.
  double widest(const std::vector<bool>& taken) const {
    int best = least_gap - 1, at = -1, run = 0;
    for (int i = 0; i <= static_cast<int>(taken.size()); ++i) {
      if (i < static_cast<int>(taken.size()) && !taken[static_cast<std::size_t>(i)]) { ++run; continue; }
      // What is empty up to the page's edge does not part anything.
      const bool within = i - run > 0 && i < static_cast<int>(taken.size());
      if (run > best && (within || at < 0)) { best = run; at = i - run / 2; }
      run = 0;
    }
    return at < 0 ? -1 : first_ + at;
  }

  int first_;
  std::vector<bool> taken_;
};

bool names_a_type(const PageLine& line) {
  return line.widest_gap() < 40 && names_a_type(split_lines(line.text).front());
}

SideBySide grow(Strips& strips, const std::vector<PageLine>& lines, std::size_t first) {
  SideBySide area{first, first, 0};
  while (area.last < lines.size() && !names_a_type(lines[area.last]) && strips.add(lines[area.last])) ++area.last;
  area.gutter = strips.gutter();
  return area;
}

bool is_paired(const std::vector<PageLine>& lines, const SideBySide& area) {
  bool left = false, right = false;
  for (std::size_t i = area.first; i < area.last; ++i)
    for (const auto* word : lines[i].words) (word->box.centre_x() < area.gutter ? left : right) = true;
  return left && right;
}

/// The segment right of the gutter, or the whole line where all of it is right.
std::string right_of(const PageLine& line, double gutter) {
  std::string text;
  for (const auto* word : line.words)
    if (word->box.centre_x() > gutter) (text += ' ') += word->text;
  return base::fold(text);
}

}  // namespace

std::optional<SideBySide> head_of(const std::vector<PageLine>& lines, const PrintedPage& page) {
  Strips strips(page);
  const auto area = grow(strips, lines, 0);
  if (area.last == 0 || area.last > 25 || !is_paired(lines, area)) return std::nullopt;
  for (std::size_t i = 0; i < area.last; ++i) {
    const auto words = right_of(lines[i], area.gutter);
    if (words.find("cong hoa xa hoi") != words.npos || words.find("dang cong san") != words.npos || words.find("doc lap") != words.npos ||
        (words.find(" thang ") != words.npos && words.find("ngay") != words.npos))
      return area;
  }
  return std::nullopt;
}

std::optional<SideBySide> foot_of(const std::vector<PageLine>& lines, std::size_t from, const PrintedPage& page) {
  for (std::size_t i = from; i < lines.size(); ++i) {
    if (!base::starts_with_folded(lines[i].text, "noi nhan") || lines[i].box.left > page.width * 0.4) continue;
    // The authority of who signs may begin a line above.
    while (i > from && lines[i - 1].box.left > page.width * 0.4 && lines[i - 1].capitals) --i;
    Strips strips(page);
    const auto area = grow(strips, lines, i);
    if (area.last > area.first && is_paired(lines, area)) return area;
    return std::nullopt;
  }
  return std::nullopt;
}

SideBySide foot_goes_on(const std::vector<PageLine>& before, const std::vector<PageLine>& lines, const PrintedPage& page) {
  Strips strips(page);
  for (const auto& line : before) strips.add(line);
  return grow(strips, lines, 0);
}

Columns columns_of(const std::vector<PageLine>& lines, const SideBySide& area) {
  Words left, right;
  for (std::size_t i = area.first; i < area.last; ++i)
    for (const auto* word : lines[i].words) (word->box.centre_x() < area.gutter ? left : right).push_back(word);
  return {lines_of(left), lines_of(right)};
}

}  // namespace dondoc::compiler
