#include "compiler/offset_rule.h"

#include <cctype>

#include "base/text.h"

namespace dondoc::compiler {
namespace {

constexpr int most_days = 366;

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

/// What stands behind the number: "ngay lam viec", "ngay", "tuan".
struct Counted { int times = 0; bool working = false; };
Counted counted_by(std::string_view rest) {
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  if (rest.starts_with("(")) {  // "05 (năm) ngày"
    const auto close = rest.find(')');
    if (close == rest.npos) return {};
    return counted_by(rest.substr(close + 1));
  }
  if (rest.starts_with("ngay lam viec")) return {1, true};
  if (rest.starts_with("ngay")) return {1, false};
  if (rest.starts_with("tuan")) return {7, false};
  return {};
}

}  // namespace

std::optional<OffsetRule> read_offset_rule(std::string_view text) {
  const auto folded = base::fold(text);
  const std::string_view words = folded;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_digit(words[i]) || (i > 0 && (is_digit(words[i - 1]) || words[i - 1] == '/'))) continue;
    int number = 0;
    auto end = i;
    while (end < words.size() && is_digit(words[end]) && number <= most_days) number = number * 10 + (words[end++] - '0');
    const auto unit = counted_by(words.substr(end));
    if (unit.times == 0 || number * unit.times > most_days) continue;
    // "trước khi diễn ra 03 ngày", "03 ngày trước khi"; "trong 05 ngày kể từ" is counted forwards.
    const bool before = words.find("truoc") != words.npos && words.find("ke tu") == words.npos && words.find("sau") == words.npos;
    return OffsetRule{number * unit.times, unit.working, before};
  }
  return std::nullopt;
}

}  // namespace dondoc::compiler
