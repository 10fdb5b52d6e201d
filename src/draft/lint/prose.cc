// What sentences say that no fact was read from: an event on two days, a document cited by its date alone.
#include <algorithm>
#include <array>
#include <cctype>
#include <map>

#include "draft/lint/due.h"
#include "draft/lint/rules.h"
#include "draft/lint/written.h"

namespace dondoc::draft::lint {

namespace {

constexpr std::size_t farthest = 90;  // characters of a name before its date

// What is held once; a meeting or a course may come again.
constexpr std::array<std::string_view, 8> events{"lễ ", "ngày hội ", "hội thi ", "hội thao ", "đại hội ", "hội nghị tổng kết", "vòng chung kết", "đêm chung kết"};
// Those that need no capital: there is one of each.
constexpr std::array<std::string_view, 7> plain_events{"lễ phát động", "lễ khai mạc", "lễ bế mạc", "lễ tổng kết", "hội nghị toàn ", "hội nghị tổng kết", "đêm chung kết"};
// What such a name does not hold: it is then what is done for the event, or before it.
constexpr std::array<std::string_view, 6> other_things{" truoc", " sau ", " phuc vu", " chuan bi", " lan thu", " den "};

constexpr std::array<std::string_view, 14> documents{"kế hoạch", "quyết định", "công văn", "hướng dẫn", "chỉ thị", "nghị quyết", "nghị định", "thông tư", "thông báo", "kết luận", "chương trình", "quy định", "báo cáo", "công điện"};
constexpr std::array<std::string_view, 6> grounds{"theo", "can cu", "thuc hien", "tai", "trien khai", "ban hanh kem theo"};

bool word_begins(std::string_view key, std::size_t at) { return at == 0 || !std::isalnum(static_cast<unsigned char>(key[at - 1])); }

struct Text {
  std::string_view printed;
  const base::PlainText& plain;

  std::string_view slice(std::size_t begin, std::size_t end) const { return printed.substr(plain.byte[begin], plain.byte[end] - plain.byte[begin]); }
  // The last of the phrases that stands in [from, end) with its first letter a capital; npos where none does.
  template <std::size_t N> std::size_t last_of(const std::array<std::string_view, N>& phrases, std::size_t from, std::size_t end, bool capital = true) const {
    for (std::size_t at = end; at-- > from;) {
      if (!word_begins(plain.key, at)) continue;
      const auto head = slice(at, end);
      if (head.empty() || (capital && !base::is_upper(base::decode(head, 0).value))) continue;
      const auto low = base::lower(head);
      if (std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) { return low.starts_with(phrase); })) return at;
    }
    return std::string_view::npos;
  }
};

// "Ngày hội A: 07 giờ 30 phút, ngày …": the hour tells nothing more of what it is.
std::size_t before_hour(std::string_view key, std::size_t end) {
  const auto trimmed = [&](std::size_t to) {
    while (to > 0 && std::string_view(" ,:").find(key[to - 1]) != std::string_view::npos) --to;
    return to;
  };
  const auto number = [&](std::size_t to) {
    while (to > 0 && std::isdigit(static_cast<unsigned char>(key[to - 1]))) --to;
    return to;
  };
  auto to = trimmed(end);
  if (key.substr(0, to).ends_with("phut")) to = trimmed(number(trimmed(to - 4)));
  else if (const auto minutes = number(to); minutes < to && key.substr(0, minutes).ends_with("gio ")) to = trimmed(minutes);
  if (!key.substr(0, to).ends_with("gio")) return end;
  const auto hour = number(trimmed(to - 3));
  to = trimmed(hour);
  for (const std::string_view word : {"tu", "luc", "vao"})
    if (key.substr(0, to).ends_with(word) && to > word.size() && key[to - word.size() - 1] == ' ') to = trimmed(to - word.size());
  return to;
}

}  // namespace

void events_on_two_days(const Given& given, Found& found) {
  const base::PlainText plain(given.text());
  const Text text{given.text(), plain};
  struct Held { base::Date day; At at; };
  std::map<std::string, Held> held;
  for (const auto& date : written_dates(plain.key)) {
    if (!exists(date)) continue;
    const auto end = before_hour(plain.key, before_date(plain.key, date));
    auto begin = text.last_of(events, end > farthest ? end - farthest : 0, end);
    if (begin == std::string_view::npos) begin = text.last_of(plain_events, end > farthest ? end - farthest : 0, end, false);
    if (begin == std::string_view::npos) continue;
    const auto key = std::string_view(plain.key).substr(begin, end - begin);
    const auto printed_name = text.slice(begin, end);
    if (key.find_first_of(".;:(,") != key.npos || printed_name.find('\n') != printed_name.npos || text.slice(end, date.end).find('\n') != std::string_view::npos) continue;
    if (std::any_of(other_things.begin(), other_things.end(), [&](std::string_view word) { return (std::string(key) + " ").find(word) != std::string::npos; })) continue;
    const auto at = given.at(plain.byte[begin], plain.byte[date.end]);
    const auto [before, fresh] = held.try_emplace(base::fold(printed_name), Held{day_of(date), at});
    if (!fresh && before->second.day != day_of(date))
      found.add(at, {{"event", base::fold_spaces(printed_name)}, {"one", printed(before->second.day)}, {"other", printed(day_of(date))}}, "event", {before->second.at});
  }
}

void cited_without_number(const Given& given, Found& found) {
  const base::PlainText plain(given.text());
  const Text text{given.text(), plain};
  for (const auto& date : written_dates(plain.key)) {
    if (!exists(date)) continue;
    const auto end = before_date(plain.key, date);
    const auto begin = text.last_of(documents, end > farthest ? end - farthest : 0, end);
    if (begin == std::string_view::npos || begin < 5) continue;
    // "Thời gian thực hiện Kế hoạch: Từ ngày …" tells a time, no document.
    if (const auto between = std::string_view(plain.key).substr(end, date.begin - end); between.find(':') != between.npos || between.find("tu ") != between.npos) continue;
    const auto key = std::string_view(plain.key).substr(begin, end - begin);
    // "Quyết định | ngày …", "Kế hoạch của Ủy ban nhân dân tỉnh | ngày …", and a word before that it is cited by.
    const auto kind = std::find_if(documents.begin(), documents.end(), [&](std::string_view it) { return base::lower(text.slice(begin, end)).starts_with(it); });
    const auto rest = key.substr(base::fold(*kind).size());
    if (!rest.empty() && !rest.starts_with(" cua ")) continue;
    if (rest.find_first_of("0123456789.,;:(/") != rest.npos || text.slice(begin, date.end).find('\n') != std::string_view::npos) continue;
    auto before = std::string_view(plain.key).substr(0, begin);
    while (before.ends_with(' ')) before.remove_suffix(1);
    if (std::none_of(grounds.begin(), grounds.end(), [&](std::string_view word) { return before.ends_with(word) && word_begins(before, before.size() - word.size()); })) continue;
    const auto at = given.at(plain.byte[begin], plain.byte[date.end]);
    if (std::any_of(given.draft.references.begin(), given.draft.references.end(), [&](const Reference& it) { return overlap(it.at, at); })) continue;
    found.add(at, {{"document", base::fold_spaces(given.passage(at))}}, "number");
  }
}

}  // namespace dondoc::draft::lint
