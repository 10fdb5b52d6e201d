// Dates as they are typed, wherever they stand: days that do not exist, and days
// of the week that are others.
#include <array>
#include <cctype>

#include "draft/lint/due.h"
#include "draft/lint/rules.h"

namespace dondoc::draft::lint {

namespace {

struct Written { int day = 0, month = 0, year = 0; std::size_t begin = 0, end = 0; };  // places in the plain key

// d/m/yyyy and "d tháng m năm yyyy" in text made plain.
std::vector<Written> written(const std::string& key) {
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

struct Weekday { std::string_view key; unsigned number; const char* name; };
constexpr Weekday weekdays[] = {{"thu hai", 1, "thứ Hai"}, {"thu ba", 2, "thứ Ba"}, {"thu tu", 3, "thứ Tư"}, {"thu nam", 4, "thứ Năm"},
                                {"thu sau", 5, "thứ Sáu"}, {"thu bay", 6, "thứ Bảy"}, {"chu nhat", 0, "Chủ nhật"}};

}  // namespace

void date_impossible(const Given& given, Found& found) {
  const base::PlainText plain(given.text());
  for (const auto& it : written(plain.key)) {
    // "số 12/15/2020" is no date; a month over 12 in slashes is some other number.
    if (exists(it) || it.year < 1900 || it.day > 39 || it.month > 19) continue;
    found.add(given.at(plain.byte[it.begin], plain.byte[it.end]), {{"date", std::string(given.text().substr(plain.byte[it.begin], plain.byte[it.end] - plain.byte[it.begin]))}});
  }
}

void ranges_reversed(const Given& given, Found& found) {
  const base::PlainText plain(given.text());
  const auto dates = written(plain.key);
  for (std::size_t i = 0; i + 1 < dates.size(); ++i) {
    const auto &from = dates[i], &to = dates[i + 1];
    if (!exists(from) || !exists(to) || to.begin - from.end > 24) continue;
    // "từ ngày A đến ngày B", "từ A - B": nothing else between.
    const auto before = std::string_view(plain.key).substr(from.begin > 14 ? from.begin - 14 : 0, from.begin > 14 ? 14 : from.begin);
    const auto between = std::string_view(plain.key).substr(from.end, to.begin - from.end);
    const auto word = before.rfind("tu ");
    const bool opens = word != before.npos && before.substr(word + 3).find_first_not_of(" ngay") == before.npos;
    const bool joins = between.find("den") != between.npos || between.find('-') != between.npos;
    if (!opens || !joins || between.find_first_not_of(" denhetngay-") != between.npos) continue;
    const auto day = [](const Written& it) { return base::Date::of(it.year, static_cast<unsigned>(it.month), static_cast<unsigned>(it.day)); };
    if (day(from) <= day(to)) continue;
    const auto begin = plain.byte[from.begin - before.size() + word], end = plain.byte[to.end];
    found.add(given.at(begin, end), {{"text", base::fold_spaces(given.text().substr(begin, end - begin))}}, "reversed");
  }
}

void weekday_wrong(const Given& given, Found& found) {
  const base::PlainText plain(given.text());
  for (const auto& it : written(plain.key)) {
    if (!exists(it)) continue;
    // "thứ Hai, ngày 24/8/2026", "(thứ Hai) 24/8/2026": right before the date.
    const auto from = it.begin > 24 ? it.begin - 24 : 0;
    const auto before = std::string_view(plain.key).substr(from, it.begin - from);
    const Weekday* said = nullptr;
    std::size_t place = 0;
    for (const auto& day : weekdays)
      if (const auto at = before.rfind(day.key); at != before.npos && at >= place && before.size() - at - day.key.size() <= 10 && (at == 0 || !std::isalnum(static_cast<unsigned char>(before[at - 1])))) said = &day, place = at;
    if (!said) continue;
    const auto between = before.substr(place + said->key.size());
    if (between.find_first_not_of(" ,()ngay:-") != between.npos) continue;
    const auto day = base::Date::of(it.year, static_cast<unsigned>(it.month), static_cast<unsigned>(it.day));
    if (day.weekday().c_encoding() == said->number) continue;
    const char* right = "";
    for (const auto& other : weekdays)
      if (other.number == day.weekday().c_encoding()) right = other.name;
    found.add(given.at(plain.byte[from + place], plain.byte[it.end]), {{"said", said->name}, {"date", printed(day)}, {"right", right}});
  }
}

}  // namespace dondoc::draft::lint
