#include "compiler/grammar/doubts.h"

#include <algorithm>

#include "compiler/lexicon/syllable.h"

namespace dondoc::compiler {

using namespace literals;

namespace {

// A text is taken for unreadable when one word in so many is no syllable.
constexpr std::uint32_t one_word_in = 6;
constexpr std::uint32_t fewest_words = 8;  // of fewer nothing can be said

// Short forms and names in foreign letters are no Vietnamese either, and are not counted.
bool is_plain(const Word& word, std::string_view text) {
  return word.kind == Word::Kind::word && !word.capitals && std::count_if(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) <= word.capital;
}

bool is_unreadable(const Words& words, Span span) {
  std::uint32_t plain = 0, strange = 0;
  for (std::uint32_t i = span.first; i < span.last; ++i) {
    if (!is_plain(words[i], words.text(i))) continue;
    ++plain;
    strange += !is_syllable(words.text(i));
  }
  return plain >= fewest_words && strange * one_word_in >= plain;
}

bool overlaps(Span a, Span b) { return a.first < b.last && b.first < a.last; }

void add_common(const Page& page, const std::vector<Span>& doubtful, Span span, Grounds& grounds) {
  if (is_unreadable(page.words, span)) grounds.add(Ground::unreadable);
  if (std::any_of(doubtful.begin(), doubtful.end(), [&](Span passage) { return overlaps(passage, span); })) grounds.add(Ground::scan_doubtful);
}

void add_partners(const Page& page, TaskText& task) {
  const auto& words = page.words;
  int times = 0;
  bool names_one = false;
  for (std::uint32_t i = task.text.first; i + 1 < task.text.last; ++i) {
    if (!words.is(i, "phối"_w) || !words.is(i + 1, "hợp"_w)) continue;
    ++times;
    constexpr std::uint32_t nearest = 4;  // "phối hợp chặt chẽ với Sở A"
    for (std::uint32_t at = i + 2; at < std::min(i + 2 + nearest, task.text.last); ++at)
      names_one = names_one || (words[at].capital && body_starts(words, at, task.text.last));
  }
  if (times > 1) task.grounds.add(Ground::partners_twice);
  if (names_one && task.partners.empty()) task.grounds.add(Ground::partners_unread);
}

}  // namespace

void add_doubts(const Page& page, const std::vector<Span>& doubtful, TaskText& task) {
  add_common(page, doubtful, task.text, task.grounds);
  add_partners(page, task);
  const bool unknown = std::any_of(task.assignees.begin(), task.assignees.end(), [&](const Body& body) { return !is_known(page.words, body); });
  if (unknown) task.grounds.add(Ground::doer_unknown);
  if (task.due && !task.due->repeated && !task.due->counted) {
    if (task.due->date.to.year == 0) task.grounds.add(Ground::year_missing);
    else if (task.due->year_supplied) task.grounds.add(Ground::year_supplied);
  }
}

void add_doubts(const Page& page, const std::vector<Span>& doubtful, ReportText& report) {
  add_common(page, doubtful, report.span, report.grounds);
  if (report.due && report.due->year_supplied) report.grounds.add(Ground::year_supplied);
}

}  // namespace dondoc::compiler
