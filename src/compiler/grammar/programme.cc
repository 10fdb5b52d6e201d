#include "compiler/grammar/programme.h"

#include <algorithm>
#include <map>
#include <set>

#include "compiler/grammar/field.h"

namespace dondoc::compiler {

using namespace literals;

namespace {

bool is_phase_word(WordKey key) { return key == "trước"_w || key == "trong"_w || key == "sau"_w; }

bool inside(const Structure& structure, int section, int above) {
  for (; section >= 0; section = structure.sections[static_cast<std::size_t>(section)].parent)
    if (section == above) return true;
  return false;
}

// "(3)" at `i`: its number.
std::uint32_t number_at(const Words& words, std::uint32_t i, std::uint32_t last) {
  if (i + 2 >= last || !words.is_mark(i, '(') || !words.is_number(i + 1) || !words.is_mark(i + 2, ')')) return 0;
  return words[i + 1].number;
}

constexpr Lexicon relations({Entry<WordKey>
    {"sau khi kết thúc", "sau"_w}, {"ngay sau khi kết thúc", "sau"_w}, {"sau khi", "sau"_w}, {"ngay sau khi", "sau"_w}, {"khi kết thúc", "sau"_w},
    {"trước khi", "trước"_w}, {"trước khi diễn ra", "trước"_w}, {"trước thời điểm", "trước"_w}, {"trong thời gian diễn ra", "trong"_w},
    {"trong quá trình diễn ra", "trong"_w}, {"trong thời gian tổ chức", "trong"_w},
    {"trước", "trước"_w}, {"sau", "sau"_w},
});

// "tổ chức", "diễn ra": between the relation and what is named.
std::uint32_t skip_staging(const Words& words, std::uint32_t i, std::uint32_t last) {
  static constexpr Phrase stagings[] = {"tổ chức", "diễn ra", "kết thúc", "khi", "các hoạt động"};
  for (const auto& staging : stagings) i += words.match(staging, i, last);
  return i;
}

// How many words of the name stand at `i`, when enough do to tell it by.
std::uint32_t same_words(const Words& words, std::uint32_t i, std::uint32_t last, Span name) {
  std::uint32_t same = 0;
  while (same < name.size() && i + same < last && words.key(i + same) == words.key(name.first + same)) ++same;
  return same >= std::min<std::uint32_t>(3, name.size()) ? same : 0;
}

Span trim(const Words& words, Span span) {
  while (!span.empty() && words[span.last - 1].kind == Word::Kind::mark && !words.is_mark(span.last - 1, ')') && !words.is_mark(span.last - 1, 0x201D)) --span.last;
  if (!span.empty() && words.is(span.last - 1, "và"_w)) --span.last;
  return span;
}

bool announces_activities(const Words& words, Span before) {
  for (std::uint32_t i = before.first; i < before.last; ++i)
    if (words.match("hoạt động", i, before.last) || words.match("sự kiện", i, before.last) || words.match("chương trình", i, before.last) ||
        words.match("tổ chức", i, before.last))
      return true;
  return false;
}

// "Đợt 2", "Giai đoạn 1", "Bước I": how many words name the phase at `i`; 0: none.
std::uint32_t phase_name(const Words& words, std::uint32_t i, std::uint32_t last) {
  const std::uint32_t noun = words.match("giai đoạn", i, last) ? 2 : words.is(i, "đợt"_w) || words.is(i, "bước"_w) ? 1 : 0;
  const std::uint32_t number = i + noun;
  if (!noun || number >= last) return 0;
  const auto text = words.text(number);
  const bool roman = words.is_word(number) && text.size() <= 4 && text.find_first_not_of("IVX") == text.npos;
  if (!roman && !(words.is_number(number) && words[number].number < 100)) return 0;
  // "đợt 2/9", "giai đoạn 26 - 30"
  const bool dated = number + 1 < last && (words.is_mark(number + 1, '/') || (words.is_mark(number + 1, '-') && words.is_number(number + 2)));
  return dated ? 0 : noun + 1;
}

// The days that the lines of a phase print first.
std::optional<DateText> window_in(const Page& page, Span span) {
  for (const auto& date : read_dates(page.words, span, page.rules))
    if (date.window && !date.open && date.from.year && date.to.year && date.to.month) return date;
  return std::nullopt;
}

bool same_phase(const Words& words, std::uint32_t i, std::uint32_t size, Span name) {
  const auto own = phase_name(words, name.first, name.last);
  if (own != size) return false;
  for (std::uint32_t k = 0; k < size; ++k)
    if (words.key(i + k) != words.key(name.first + k)) return false;
  return true;
}

}  // namespace

std::vector<PhaseText> read_phases(const Page& page) {
  std::vector<PhaseText> phases;
  if (!page.rules.on(Rule::phase_heading)) return phases;
  const auto& sections = page.structure.sections;
  std::map<int, std::set<WordKey>> words_beside;  // by parent
  for (const auto& node : sections)
    if (const Span heading = page.words.in(node.heading); !heading.empty() && is_phase_word(page.words.key(heading.first)))
      words_beside[node.parent].insert(page.words.key(heading.first));
  for (int s = 0; s < static_cast<int>(sections.size()); ++s) {
    const auto& node = sections[static_cast<std::size_t>(s)];
    const Span heading = trim(page.words, page.words.in(node.heading));
    if (heading.empty() || heading.size() > 40) continue;
    const WordKey first = page.words.key(heading.first);
    const bool staged = (first == "giai"_w || first == "đợt"_w || first == "bước"_w) && heading.size() > 2 &&
                        (page.words.is_number(heading.first + 1) || page.words.is_number(heading.first + 2)) && page.words[heading.first + (first == "giai"_w ? 2 : 1)].number < 100;
    // "Trước …" alone is no phase: there must be another beside it.
    const bool beside = is_phase_word(first) && words_beside[node.parent].size() > 1;
    if (!staged && !beside) continue;
    auto window = window_in(page, heading);
    if (!window) window = window_in(page, page.words.in(node.text));
    for (std::uint32_t b = node.first_block + 1; !window && b < node.own_end; ++b)
      if (page.is_text(b)) window = window_in(page, page.blocks[b]);
    phases.push_back({heading, s, window});
  }
  if (!page.rules.on(Rule::phase_line)) return phases;
  for (std::uint32_t b = 0; b < page.blocks.size(); ++b) {
    if (!page.is_text(b) || page.structure.places[b].zone != Zone::body) continue;
    const Span line = page.blocks[b];
    const auto size = phase_name(page.words, line.first, line.last);
    const bool known = std::any_of(phases.begin(), phases.end(), [&](const PhaseText& p) { return line.holds(p.name.first) || (size && same_phase(page.words, line.first, size, p.name)); });
    if (!size || known) continue;
    const auto next = line.first + size;
    if (next >= line.last || page.words[next].kind != Word::Kind::mark) continue;
    if (const auto window = window_in(page, line); window && window->span.first < next + 12)
      phases.push_back({trim(page.words, {line.first, page.words.is_mark(next, '(') ? page.words.past_bracket(next, line.last) : window->span.last}), -1, window});
  }
  return phases;
}

std::optional<PhaseDeadline> read_phase_deadline(const Page& page, Span text, const std::vector<PhaseText>& phases, const std::vector<PeriodText>& periods) {
  const auto& words = page.words;
  if (!page.rules.on(Rule::deadline_phase)) return std::nullopt;
  constexpr Lexicon leads({Entry<draft::Bound>
      {"trong", draft::Bound::in}, {"hoàn thành trong", draft::Bound::in}, {"trong thời gian", draft::Bound::in}, {"trong suốt", draft::Bound::in}, {"trong các", draft::Bound::in},
      {"trước", draft::Bound::before}, {"xong trước", draft::Bound::before}, {"hoàn thành trước", draft::Bound::before}, {"trước khi kết thúc", draft::Bound::by},
      {"trước khi bắt đầu", draft::Bound::before},
  });
  const PeriodText* peak = nullptr;
  int peaks = 0;
  for (const auto& period : periods)
    if (period.peak && period.date.to.month && period.date.to.year) ++peaks, peak = &period;
  for (std::uint32_t i = text.first; i < text.last; ++i) {
    const auto lead = words.find(leads, i, text.last);
    if (!lead) continue;
    auto at = i + static_cast<std::uint32_t>(lead.size);
    PhaseDeadline found;
    const DateText* window = nullptr;
    // "trong Đợt 1 và Đợt 2": to the end of the last.
    for (auto size = phase_name(words, at, text.last); size; size = phase_name(words, at, text.last)) {
      for (std::size_t p = 0; p < phases.size(); ++p)
        if (phases[p].window && same_phase(words, at, size, phases[p].name)) window = &*phases[p].window, found.phase = p;
      at += size;
      found.deadline.span = {i, at};
      if (!words.is(at, "và"_w) && !words.is_mark(at, ',')) break;
      ++at;
    }
    if (!window && peaks == 1)
      for (const Phrase& name : {Phrase("đợt cao điểm"), Phrase("thời gian cao điểm"), Phrase("giai đoạn cao điểm"), Phrase("tháng cao điểm"), Phrase("thời điểm cao điểm"), Phrase("cao điểm")})
        if (const auto size = words.match(name, at, text.last); size && !window) window = &peak->date, found.deadline.span = {i, at + size};
    for (std::size_t p = 0; p < phases.size() && window && !found.phase; ++p)
      if (phases[p].window && phases[p].window->span == window->span) found.phase = p;
    if (!window || window->span.first == found.deadline.span.last) continue;
    found.deadline.date = *window;
    found.deadline.bound = lead.tag;
    // Before a phase is before its first day.
    if (lead.tag == draft::Bound::before) found.deadline.date.to = window->from, found.deadline.date.window = false;
    return found;
  }
  return std::nullopt;
}

std::vector<EventText> read_events(const Page& page) {
  std::vector<EventText> events;
  if (!page.rules.on(Rule::event_enumeration)) return events;
  const auto& words = page.words;
  for (std::uint32_t b = 0; b < page.blocks.size(); ++b) {
    if (!page.is_text(b) || page.structure.places[b].zone != Zone::body) continue;
    const auto role = page.role_of(page.structure.places[b].section);
    if (role == draft::SectionRole::assignment || role == draft::SectionRole::purpose || role == draft::SectionRole::requirements) continue;
    Span span = page.blocks[b];
    std::uint32_t i = span.first;
    while (i < span.last && number_at(words, i, span.last) != 1) ++i;
    if (i >= span.last || !announces_activities(words, {span.first, i})) continue;
    // The enumeration may go on in the paragraphs that follow.
    std::uint32_t next = 1;
    std::vector<EventText> found;
    for (std::uint32_t at = b; at < page.blocks.size(); ++at) {
      if (!page.is_text(at)) continue;
      span = page.blocks[at];
      std::uint32_t j = at == b ? i : span.first;
      if (number_at(words, j, span.last) != next) break;
      while (j < span.last && number_at(words, j, span.last) == next) {
        std::uint32_t end = j + 3;
        while (end < span.last && number_at(words, end, span.last) != next + 1 && !words.is_mark(end, ';')) ++end;
        Span name = trim(words, {j + 3, end});
        const auto dates = read_dates(words, name, page.rules);
        // "Lễ khai mạc ngày 20/3/2026": its day is no part of its name.
        if (!dates.empty() && dates[0].span.first > name.first + 1 && dates[0].span.last >= name.last)
          for (name.last = dates[0].span.first; name.size() > 1 && (words.is(name.last - 1, "ngày"_w) || words.is(name.last - 1, "vào"_w) || words[name.last - 1].kind == Word::Kind::mark);) --name.last;
        if (!name.empty()) found.push_back({name, dates.empty() || dates[0].from.day == 0 ? std::nullopt : std::optional(dates[0]), page.structure.places[at].section});
        ++next;
        while (end < span.last && !number_at(words, end, span.last)) ++end;
        j = end;
      }
    }
    if (found.size() >= 3) events.insert(events.end(), found.begin(), found.end());
  }
  return events;
}

std::optional<RelativeText> read_relative(const Page& page, Span text, const std::vector<PhaseText>& phases, const std::vector<EventText>& events) {
  const auto& words = page.words;
  if (!page.rules.on(Rule::deadline_relative) || (phases.empty() && events.empty())) return std::nullopt;
  for (std::uint32_t i = text.first; i < text.last; ++i) {
    const auto relation = words.find(relations, i, text.last);
    if (!relation) continue;
    const std::uint32_t named = skip_staging(words, i + static_cast<std::uint32_t>(relation.size), text.last);
    RelativeText found{{i, 0}, relation.tag == "trước"_w ? draft::Bound::before : relation.tag == "sau"_w ? draft::Bound::from : draft::Bound::in, {}, {}};
    // "trước Lễ khai mạc": without "khi" only a name may follow.
    const bool plain = relation.size == 1;
    if (plain && (named >= text.last || !words[named].capital)) continue;
    // An event by its name; a phase by what it stands before, in or after.
    for (std::size_t e = 0; e < events.size() && !found.event; ++e)
      if (const auto same = same_words(words, named, text.last, events[e].name)) found.event = e, found.span.last = named + same;
    for (std::size_t p = 0; p < phases.size() && !found.event && !found.phase && !plain; ++p) {
      const Span name = phases[p].name;
      const Span what{skip_staging(words, name.first + 1, name.last), name.last};
      if (words.key(name.first) != relation.tag) continue;
      if (const auto same = same_words(words, named, text.last, what)) found.phase = p, found.span.last = named + same;
    }
    if (found.phase || found.event) return found;
  }
  return std::nullopt;
}

std::vector<ThemeText> read_themes(const Page& page) {
  std::vector<ThemeText> themes;
  if (!page.rules.on(Rule::theme_content)) return themes;
  const auto& sections = page.structure.sections;
  static constexpr Phrase headings[] = {"nội dung tuyên truyền", "nội dung truyền thông", "nội dung thông tin", "nội dung, hình thức tuyên truyền", "chủ đề tuyên truyền"};
  int topic = -1;
  for (int s = 0; s < static_cast<int>(sections.size()); ++s) {
    const auto& node = sections[static_cast<std::size_t>(s)];
    const Span heading = page.words.in(node.heading);
    bool on_topic = topic >= 0 && inside(page.structure, s, topic);
    if (!on_topic)
      for (const auto& phrase : headings)
        if (!heading.empty() && page.words.match(phrase, heading.first, heading.last)) on_topic = true, topic = s;
    if (!on_topic) continue;
    if (Span text = page.words.in(node.text); !text.empty()) themes.push_back({heading.empty() ? text : Span{heading.first, text.last}, s});
    for (std::uint32_t b = node.first_block + 1; b < node.own_end; ++b)
      if (page.is_text(b) && !page.blocks[b].empty() && read_fields(page.words, page.blocks[b]).empty()) themes.push_back({page.blocks[b], s});
  }
  return themes;
}

}  // namespace dondoc::compiler
