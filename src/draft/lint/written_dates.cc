// Dates as they are typed, wherever they stand: days that do not exist, and days
// of the week that are others.
#include <cctype>

#include "draft/lint/due.h"
#include "draft/lint/rules.h"
#include "draft/lint/written.h"

namespace dondoc::draft::lint {

namespace {

struct Weekday { std::string_view key; unsigned number; const char* name; };
constexpr Weekday weekdays[] = {{"thu hai", 1, "thứ Hai"}, {"thu ba", 2, "thứ Ba"}, {"thu tu", 3, "thứ Tư"}, {"thu nam", 4, "thứ Năm"},
                                {"thu sau", 5, "thứ Sáu"}, {"thu bay", 6, "thứ Bảy"}, {"chu nhat", 0, "Chủ nhật"},
                                {"thu 2", 1, "thứ Hai"}, {"thu 3", 2, "thứ Ba"}, {"thu 4", 3, "thứ Tư"}, {"thu 5", 4, "thứ Năm"}, {"thu 6", 5, "thứ Sáu"}, {"thu 7", 6, "thứ Bảy"}};

// "Hội nghị lần thứ hai, ngày …" counts meetings.
bool counts(std::string_view before) {
  while (before.ends_with(' ')) before.remove_suffix(1);
  for (const std::string_view word : {"lan", "dot", "ky", "phien", "vong", "khoa", "nam", "cuoc", "buoi"})
    if (before.ends_with(word) && (before.size() == word.size() || before[before.size() - word.size() - 1] == ' ')) return true;
  return false;
}

}  // namespace

void date_impossible(const Given& given, Found& found) {
  const base::PlainText plain(given.text());
  for (const auto& it : written_dates(plain.key)) {
    // "số 12/15/2020" is no date; a month over 12 in slashes is some other number.
    if (exists(it) || it.year < 1900 || it.day > 39 || it.month > 19) continue;
    found.add(given.at(plain.byte[it.begin], plain.byte[it.end]), {{"date", std::string(given.text().substr(plain.byte[it.begin], plain.byte[it.end] - plain.byte[it.begin]))}});
  }
}

void ranges_reversed(const Given& given, Found& found) {
  const base::PlainText plain(given.text());
  const auto dates = written_dates(plain.key);
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
    if (day_of(from) <= day_of(to)) continue;
    const auto begin = plain.byte[from.begin - before.size() + word], end = plain.byte[to.end];
    found.add(given.at(begin, end), {{"text", base::fold_spaces(given.text().substr(begin, end - begin))}}, "reversed");
  }
}

void weekday_wrong(const Given& given, Found& found) {
  const base::PlainText plain(given.text());
  for (const auto& it : written_dates(plain.key)) {
    if (!exists(it)) continue;
    // "thứ Hai, ngày 24/8/2026", "(thứ Hai) 24/8/2026": right before the date.
    const auto from = it.begin > 24 ? it.begin - 24 : 0;
    const auto before = std::string_view(plain.key).substr(from, it.begin - from);
    const Weekday* said = nullptr;
    std::size_t place = 0;
    for (const auto& day : weekdays)
      if (const auto at = before.rfind(day.key); at != before.npos && at >= place && before.size() - at - day.key.size() <= 10 && (at == 0 || !std::isalnum(static_cast<unsigned char>(before[at - 1]))) && (day.number == 0 || !counts(before.substr(0, at)))) said = &day, place = at;
    if (said && before.substr(place + said->key.size()).find_first_not_of(" ,()ngay:-") != std::string_view::npos) said = nullptr;
    auto begin = from + place, end = it.end;
    // Or "ngày 24/8/2026 (thứ Hai)", right behind it.
    if (!said) {
      auto at = it.end;
      while (at < plain.key.size() && plain.key[at] == ' ') ++at;
      if (at >= plain.key.size() || plain.key[at] != '(') continue;
      ++at;
      for (const auto& day : weekdays)
        if (std::string_view(plain.key).substr(at).starts_with(day.key)) said = &day;
      if (!said) continue;
      begin = it.begin, end = at + said->key.size();
      if (end >= plain.key.size() || (plain.key[end] != ')' && plain.key[end] != ',' && plain.key[end] != ';')) continue;
    }
    const auto day = day_of(it);
    if (day.weekday().c_encoding() == said->number) continue;
    const char* right = "";
    for (const auto& other : weekdays)
      if (other.number == day.weekday().c_encoding()) right = other.name;
    found.add(given.at(plain.byte[begin], plain.byte[end]), {{"said", said->name}, {"date", printed(day)}, {"right", right}});
  }
}

}  // namespace dondoc::draft::lint
