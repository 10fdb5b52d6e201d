// Labels of the outline that skip one, come twice or go back.
#include <algorithm>
#include <array>
#include <cctype>

#include "draft/lint/rules.h"

namespace dondoc::draft::lint {

namespace {

enum class System { none, roman, arabic, letter, capital };
struct Label { System system = System::none; int value = 0; std::size_t depth = 0; };

int roman(std::string_view text) {
  int total = 0, last = 0;
  for (auto it = text.rbegin(); it != text.rend(); ++it) {
    const int value = *it == 'I' ? 1 : *it == 'V' ? 5 : *it == 'X' ? 10 : *it == 'L' ? 50 : *it == 'C' ? 100 : 0;
    if (!value) return 0;
    total += value < last ? -value : value;
    last = std::max(last, value);
  }
  return total;
}

// The Vietnamese alphabet of labels; đ may be left out, as many offices do.
constexpr std::array<char32_t, 23> letters{U'a', U'b', U'c', U'd', U'đ', U'e', U'g', U'h', U'i', U'k', U'l', U'm', U'n', U'o', U'p', U'q', U'r', U's', U't', U'u', U'v', U'x', U'y'};

Label read(std::string_view printed) {
  auto text = base::fold_spaces(printed);
  while (!text.empty() && (text.back() == '.' || text.back() == ')' || text.back() == '-' || text.back() == '/' || text.back() == ':' || text.back() == ' ')) text.pop_back();
  while (!text.empty() && text.front() == '(') text.erase(0, 1);
  // Of "2.1" the last number counts among brothers.
  const auto depth = static_cast<std::size_t>(std::count(text.begin(), text.end(), '.'));
  if (const auto dot = text.rfind('.'); dot != text.npos) text.erase(0, dot + 1);
  if (text.empty() || text.size() > 6) return {};
  if (text.find_first_not_of("0123456789") == text.npos) return {System::arabic, std::atoi(text.c_str()), depth};
  // "A.", "B.", "C.", "D.": letters; of those that are Roman numerals too, I, V, X and L are taken for numerals.
  if (text.size() == 1 && text[0] >= 'A' && text[0] <= 'H')
    return {System::capital, static_cast<int>(std::find(letters.begin(), letters.end(), static_cast<char32_t>(text[0] - 'A' + 'a')) - letters.begin()) + 1, depth};
  if (const int value = roman(text)) return {System::roman, value, depth};
  if (const auto [code, size] = base::decode(text, 0); size == text.size())
    for (std::size_t i = 0; i < letters.size(); ++i)
      if (letters[i] == code) return {System::letter, static_cast<int>(i) + 1, depth};
  return {};
}

bool follows(const Label& before, const Label& next) {
  if (next.value == before.value + 1) return true;
  return (next.system == System::letter || next.system == System::capital) && before.value == 4 && next.value == 6;  // d), e)
}

// As a sentence names it: "mục 2", "điểm b".
std::string bare(std::string_view label) {
  auto out = base::fold_spaces(label);
  while (!out.empty() && std::string_view(".)-/: ").find(out.back()) != std::string_view::npos) out.pop_back();
  return out;
}

void walk(const Given& given, const std::vector<Section>& sections, Found& found) {
  Label before;
  const Section* last = nullptr;
  for (const auto& section : sections) {
    walk(given, section.children, found);
    const auto label = read(section.label);
    if (label.system == System::none) continue;
    // A new count begins with its first label; an annex and a part have their own.
    const bool first = !last || label.system != before.system || label.depth != before.depth;
    const bool fine = label.value == 1 || (!first && follows(before, label));
    if (!fine && section.at.size() == 2) {
      const auto end = section.at[0] + static_cast<std::uint32_t>(base::count_code_points(section.label));
      const At at{section.at[0], std::min(end, section.at[1])};
      const std::string where = section.label + " " + excerpt(section.heading.value_or(section.starts), 50);
      if (first) found.add(at, {{"label", where}}, "first");
      else if (label.value == before.value) found.add(at, {{"label", where}, {"before", bare(last->label)}}, "twice", {last->at});
      else found.add(at, {{"label", where}, {"before", bare(last->label)}}, label.value > before.value ? "skips" : "back", {last->at});
    }
    before = label;
    last = &section;
  }
}

}  // namespace

void label_sequence(const Given& given, Found& found) { walk(given, given.draft.sections, found); }

}  // namespace dondoc::draft::lint
