#include "compiler/html/list_labels.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace dondoc::compiler::html {
namespace {

constexpr std::size_t deepest = 1'000;
constexpr int highest = 9'999;

std::optional<int> number_of(std::string_view text) {
  int number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failed != std::errc() || number < 0 || number > highest) return std::nullopt;
  return number;
}

std::string roman(int number) {
  constexpr std::array<std::pair<int, const char*>, 13> signs = {{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
                                                                  {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
  std::string out;
  for (const auto& [value, sign] : signs)
    for (; number >= value; number -= value) out += sign;
  return out;
}

std::string label(char type, int number) {
  switch (type) {
    case 'I': if (number > 0) return roman(number) + ". "; break;
    case 'i': {
      auto small = roman(number);
      std::transform(small.begin(), small.end(), small.begin(), [](char c) { return static_cast<char>(c - 'A' + 'a'); });
      if (number > 0) return small + ") ";
      break;
    }
    case 'A': case 'a': if (number >= 1 && number <= 26) return std::string(1, static_cast<char>(type + number - 1)) + (type == 'a' ? ") " : ". "); break;
    default: break;
  }
  return std::to_string(number) + ". ";
}

}  // namespace

void ListLabels::open(List list) {
  if (open_.size() == deepest) open_.erase(open_.begin());
  open_.push_back(list);
}

void ListLabels::open_numbers(std::string_view type, std::string_view start) {
  List list{type.size() == 1 ? type.front() : '1', 1, false};
  const auto depth = open_.size();
  if (const auto first = number_of(start)) list.number = *first;
  else if (depth > 0 && open_.back().type && !open_.back().has_items && depth < ended_.size() && ended_[depth].type == list.type)
    list.number = ended_[depth].number;
  open(list);
}

void ListLabels::close() {
  if (open_.empty()) return;
  const auto list = open_.back();
  open_.pop_back();
  if (!list.type || !list.has_items) return;
  ended_.resize(std::max(ended_.size(), open_.size() + 1));
  ended_[open_.size()] = list;
}

std::string ListLabels::next(std::string_view value) {
  if (open_.empty() || !open_.back().type) return "- ";
  auto& list = open_.back();
  list.has_items = true;
  ended_.resize(std::min(ended_.size(), open_.size()));  // what lies deeper begins afresh
  if (const auto number = number_of(value)) list.number = *number;
  const auto text = label(list.type, list.number);
  list.number = std::min(list.number + 1, highest);
  return text;
}

}  // namespace dondoc::compiler::html
