#include "compiler/ocr/tsv.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

#include "base/text.h"

namespace dondoc::compiler::ocr {

namespace {

// level page block paragraph line word left top width height confidence text
constexpr std::size_t columns = 12;

struct TsvWord {
  std::string_view block, paragraph, line, text;
  double left = 0, top = 0, width = 0, height = 0, confidence = 0;
  bool is_of_line(const TsvWord& other) const { return block == other.block && paragraph == other.paragraph && line == other.line; }
};

std::optional<double> number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !(value >= -1 && value < 1e6)) return std::nullopt;
  return value;
}

std::optional<TsvWord> read_row(std::string_view row) {
  std::array<std::string_view, columns> cell;
  for (std::size_t i = 0; i < columns; ++i) {
    const auto end = i + 1 == columns ? row.size() : row.find('\t');
    if (end == row.npos) return std::nullopt;
    cell[i] = row.substr(0, end);
    row.remove_prefix(std::min(end + 1, row.size()));
  }
  const auto left = number(cell[6]), top = number(cell[7]), width = number(cell[8]), height = number(cell[9]), confidence = number(cell[10]);
  if (cell[0] != "5" || !left || !top || !width || !height || !confidence || *left < 0 || *top < 0 || *width <= 0 || *height <= 0) return std::nullopt;
  return TsvWord{cell[2], cell[3], cell[4], base::trim(cell[11]), *left, *top, *width, *height, *confidence};
}

bool holds_letters(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto [code, size] = base::decode(text, i);
    if (base::is_letter(code) || base::is_digit(code)) return true;
    i += size;
  }
  return false;
}

bool is_speck(const TsvWord& word) {
  if (word.text.empty() || word.text.find_first_not_of("|_¦") == word.text.npos) return true;
  if (holds_letters(word.text)) return word.confidence < 10 && word.text.size() <= 2;
  return word.confidence < 60;
}

double middle_of(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

void add_line(const std::vector<TsvWord>& line, double scale, std::vector<PageWord>& out) {
  std::vector<double> centres, heights;
  for (const auto& word : line)
    if (holds_letters(word.text)) {
      centres.push_back(word.top + word.height / 2);
      heights.push_back(word.height);
    }
  if (centres.empty()) return;
  const double centre = middle_of(std::move(centres)) * scale, height = middle_of(std::move(heights)) * scale;
  for (const auto& word : line)
    out.push_back({{word.left * scale, centre - height / 2, (word.left + word.width) * scale, centre + height / 2},
                   base::fold_spaces(base::nfc(word.text)), word.confidence < doubtful && holds_letters(word.text)});
}

}  // namespace

std::vector<PageWord> read_tsv(std::string_view tsv, double scale) {
  std::vector<PageWord> out;
  std::vector<TsvWord> line;
  while (!tsv.empty()) {
    auto row = tsv.substr(0, tsv.find('\n'));
    tsv.remove_prefix(std::min(row.size() + 1, tsv.size()));
    const auto word = read_row(row);
    if (!word || is_speck(*word)) continue;
    if (!line.empty() && !line.back().is_of_line(*word)) {
      add_line(line, scale, out);
      line.clear();
    }
    line.push_back(*word);
  }
  add_line(line, scale, out);
  std::erase_if(out, [](const PageWord& word) { return word.text.empty(); });
  return out;
}

}  // namespace dondoc::compiler::ocr
