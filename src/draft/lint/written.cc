#include "draft/lint/written.h"

#include <array>
#include <cctype>
#include <chrono>

namespace dondoc::draft::lint {

std::vector<Written> written_dates(std::string_view key) {
  std::vector<Written> out;
  const auto number = [&](std::size_t& at, std::size_t most) {
    int value = 0;
    const auto from = at;
    while (at < key.size() && at - from < most && std::isdigit(static_cast<unsigned char>(key[at]))) value = value * 10 + (key[at++] - '0');
    return at > from ? value : -1;
  };
  const auto skip = [&](std::size_t& at, std::string_view word) {
    auto i = at;
    while (i < key.size() && key[i] == ' ') ++i;
    if (key.compare(i, word.size(), word) != 0) return false;
    i += word.size();
    while (i < key.size() && key[i] == ' ') ++i;
    at = i;
    return true;
  };
  for (std::size_t i = 0; i < key.size(); ++i) {
    if (!std::isdigit(static_cast<unsigned char>(key[i])) || (i && (std::isalnum(static_cast<unsigned char>(key[i - 1])) || key[i - 1] == '/' || key[i - 1] == '.' || key[i - 1] == '-'))) continue;
    Written it;
    it.begin = i;
    auto at = i;
    it.day = number(at, 2);
    const bool slashes = at < key.size() && key[at] == '/';
    if (slashes ? !(++at, true) : !skip(at, "thang")) continue;
    it.month = number(at, 2);
    if (it.month < 0) continue;
    if (slashes ? (at >= key.size() || key[at++] != '/') : !skip(at, "nam")) continue;
    const auto year_at = at;
    it.year = number(at, 4);
    if (at - year_at != 4 || (at < key.size() && (std::isalnum(static_cast<unsigned char>(key[at])) || key[at] == '/'))) continue;
    it.end = at;
    out.push_back(it);
    i = at - 1;
  }
  return out;
}

bool exists(const Written& it) {
  const std::chrono::year_month_day day{std::chrono::year(it.year), std::chrono::month(static_cast<unsigned>(it.month)), std::chrono::day(static_cast<unsigned>(it.day))};
  return day.ok();
}

base::Date day_of(const Written& it) { return base::Date::of(it.year, static_cast<unsigned>(it.month), static_cast<unsigned>(it.day)); }

std::size_t before_date(std::string_view key, const Written& date) {
  static constexpr std::array<std::string_view, 13> leads{"ngay", "vao", "to chuc", "dien ra", "duoc", "du kien", "tu", "luc", "trong", "sang", "chieu", "toi", "dem"};
  auto end = date.begin;
  for (bool more = true; more;) {
    more = false;
    while (end > 0 && std::string_view(" ,(:").find(key[end - 1]) != std::string_view::npos) --end;
    for (const auto lead : leads)
      if (key.substr(0, end).ends_with(lead) && end > lead.size() && !std::isalnum(static_cast<unsigned char>(key[end - lead.size() - 1]))) end -= lead.size(), more = true;
  }
  return end;
}

}  // namespace dondoc::draft::lint
