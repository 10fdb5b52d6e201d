#include "compiler/sheet/cell_format.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/date.h"

namespace dondoc::compiler {

CellFormat built_in_format(unsigned number) {
  const bool is_day = (number >= 14 && number <= 22) || (number >= 27 && number <= 36) || (number >= 45 && number <= 47) || (number >= 50 && number <= 58);
  return {is_day ? CellKind::day : CellKind::number, 0};
}

CellFormat custom_format(std::string_view code) {
  if (!code.empty() && code.size() <= 20 && std::all_of(code.begin(), code.end(), [](char c) { return c == '0'; }))
    return {code.size() > 1 ? CellKind::padded : CellKind::number, code.size()};
  // Letters of dates count only outside "quoted words", [colours], \escapes and
  // the fill and width marks *x and _x.
  for (std::size_t at = 0; at < code.size(); ++at) {
    const char c = code[at];
    if (c == '"') at = std::min(code.find('"', at + 1), code.size());
    else if (c == '[') at = std::min(code.find(']', at + 1), code.size());
    else if (c == '\\' || c == '*' || c == '_') ++at;
    else if (c == ';') break;  // the rest is for negative numbers and text
    else if (code.substr(at, 7) == "General") at += 6;
    else if (std::string_view("dDmMyYhHsS").find(c) != std::string_view::npos) return {CellKind::day, 0};
  }
  return {};
}

namespace {

std::string day_text(double serial, bool counts_from_1904) {
  // Excel counts a 29 February 1900 that never was: days before 1 March 1900 are
  // one off, and nobody means them.
  const auto first = counts_from_1904 ? base::Date::of(1904, 1, 1) : base::Date::of(1899, 12, 30);
  auto days = std::floor(serial);
  auto minutes = std::lround((serial - days) * 24 * 60);
  if (minutes == 24 * 60) days += 1, minutes = 0;
  const auto time = fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
  if (days == 0) return time;
  const auto day = first.plus(static_cast<int>(days)).str();
  return minutes == 0 ? day : day + " " + time;
}

}  // namespace

std::string number_text(std::string_view stored, CellFormat format, bool counts_from_1904) {
  double value = 0;
  const auto [end, error] = std::from_chars(stored.data(), stored.data() + stored.size(), value);
  if (error != std::errc() || end != stored.data() + stored.size() || !std::isfinite(value)) return std::string(stored);
  constexpr double last_day = 2'958'465;  // 9999-12-31
  if (format.kind == CellKind::day && value >= 0 && value <= last_day && (value < 1 || value >= 61)) return day_text(value, counts_from_1904);
  if (value == std::floor(value) && std::abs(value) < 1e15) {
    if (format.kind == CellKind::padded && value >= 0) return fmt::format("{:0{}}", static_cast<long long>(value), format.digits);
    return fmt::format("{}", static_cast<long long>(value));
  }
  // 15 digits, as Excel shows: 96.4 is stored as 96.400000000000006.
  return fmt::format("{:.15g}", value);
}

}  // namespace dondoc::compiler
