#include "writer/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace dondoc::writer {

namespace {

void append_field(std::string& out, std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

bool would_be_run(std::string_view text) { return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos; }

std::string text_of(const SheetValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return would_be_run(*text) ? "'" + *text : *text;
  if (const auto* number = std::get_if<double>(&value)) return std::isfinite(*number) ? fmt::format("{}", *number) : std::string();
  if (const auto* day = std::get_if<base::Date>(&value)) return day->str();
  if (const auto* instant = std::get_if<base::Instant>(&value)) {
    constexpr std::int64_t ahead_ms = 7 * 3'600'000;
    auto iso = base::to_iso({instant->ms + ahead_ms});
    std::replace(iso.begin(), iso.end(), 'T', ' ');
    return iso.substr(0, 16);
  }
  return {};
}

}  // namespace

std::string write_csv(const Sheet& sheet) {
  std::string out = "\xef\xbb\xbf";
  const auto append_row = [&out, count = sheet.columns.size()](const auto& text_at) {
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) out += ',';
      append_field(out, text_at(i));
    }
    out += "\r\n";
  };
  append_row([&](std::size_t i) { return sheet.columns[i].title; });
  for (const auto& row : sheet.rows) append_row([&](std::size_t i) { return i < row.size() ? text_of(row[i]) : std::string(); });
  return out;
}

}  // namespace dondoc::writer
