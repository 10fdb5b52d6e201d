#include "compiler/pages/page_line.h"

#include <algorithm>

#include "base/text.h"

namespace dondoc::compiler {

namespace {

void settle(PageLine& line) {
  std::sort(line.words.begin(), line.words.end(), [](const PageWord* a, const PageWord* b) { return a->box.left < b->box.left; });
  line.box = line.words.front()->box;
  line.text.clear();
  for (const auto* word : line.words) {
    line.box.take_in(word->box);
    if (!line.text.empty()) line.text += ' ';
    line.text += word->text;
  }
  const auto read = split_lines(line.text).front();
  line.opening = read.opening;
  if (read.kind == LineKind::number) line.opening = Opening::digit;
  line.ends = read.ends;
  line.capitals = read.capitals;
}

bool is_small_mark(const PageLine& line, double height) {
  return line.words.size() <= 2 && line.box.height() < 0.8 * height && line.text.size() <= 4;
}

/// How much of the lower one's height both share.
double overlap(const Box& a, const Box& b) {
  return (std::min(a.bottom, b.bottom) - std::max(a.top, b.top)) / std::max(1.0, std::min(a.height(), b.height()));
}

}  // namespace

double PageLine::widest_gap() const {
  double widest = 0;
  for (std::size_t i = 1; i < words.size(); ++i) widest = std::max(widest, words[i]->box.left - words[i - 1]->box.right);
  return widest;
}

Words words_of(const PrintedPage& page) {
  Words words;
  words.reserve(page.words.size());
  for (const auto& word : page.words) words.push_back(&word);
  return words;
}

double usual_height(const Words& words) {
  if (words.empty()) return 0;
  std::vector<double> heights;
  heights.reserve(words.size());
  for (const auto* word : words) heights.push_back(word->box.height());
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  return *middle;
}

std::vector<PageLine> lines_of(const Words& words) {
  std::vector<PageLine> lines;
  const double height = usual_height(words);
  auto sorted = words;
  std::stable_sort(sorted.begin(), sorted.end(), [](const PageWord* a, const PageWord* b) { return a->box.centre_y() < b->box.centre_y(); });
  double sum = 0;  // of the centres of the line that is being put together
  for (const auto* word : sorted) {
    const double centre = word->box.centre_y();
    if (lines.empty() || centre - sum / static_cast<double>(lines.back().words.size()) > 0.5 * height) {
      lines.emplace_back();
      sum = 0;
    }
    lines.back().words.push_back(word);
    sum += centre;
  }
  for (auto& line : lines) settle(line);
  for (std::size_t i = 0; i < lines.size();) {
    bool taken = false;
    if (is_small_mark(lines[i], height)) {
      for (const std::size_t other : {i + 1, i - 1}) {
        if (other >= lines.size() || overlap(lines[i].box, lines[other].box) < 0.3) continue;
        lines[other].words.insert(lines[other].words.end(), lines[i].words.begin(), lines[i].words.end());
        settle(lines[other]);
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i));
        taken = true;
        break;
      }
    }
    if (!taken) ++i;
  }
  return lines;
}

}  // namespace dondoc::compiler
