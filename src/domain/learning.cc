#include "domain/learning.h"

#include <algorithm>

#include "base/text.h"

namespace dondoc::domain {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "15/12", "2024": four digits on end, or digits on both sides of a stroke.
bool holds_date(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i + 4 <= text.size() && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(i), text.begin() + static_cast<std::ptrdiff_t>(i) + 4, is_digit)) return true;
    if (i > 0 && i + 1 < text.size() && (text[i] == '/' || text[i] == '.') && is_digit(text[i - 1]) && is_digit(text[i + 1])) return true;
  }
  return false;
}

}  // namespace

std::string learned_text(std::string_view printed) {
  std::string text = base::fold_spaces(printed);
  while (!text.empty() && std::string_view(" .:;,").find(text.back()) != std::string_view::npos) text.pop_back();
  return text;
}

bool may_learn(LearnedKind kind, std::string_view printed) {
  const auto text = learned_text(printed);
  const auto length = base::count_code_points(text);
  const std::size_t most = kind == LearnedKind::column ? 60 : 120;
  if (length < 2 || length > most || holds_date(text)) return false;
  return kind == LearnedKind::name || std::none_of(text.begin(), text.end(), is_digit);
}

}  // namespace dondoc::domain
