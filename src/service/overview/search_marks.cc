#include "service/overview/search_marks.h"

#include <algorithm>
#include <set>

#include "base/text.h"

namespace dondoc::service {
namespace {

constexpr std::size_t kBefore = 60, kAfter = 140;

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// Places in the plain key, which are code points of the text; which: of the syllables.
struct Place { std::size_t from = 0, to = 0, which = 0; };

std::vector<Place> places_in(const base::PlainText& plain, const std::vector<std::string>& syllables) {
  std::vector<Place> out;
  for (std::size_t i = 0; i < plain.key.size();) {
    if (!is_word(plain.key[i])) { ++i; continue; }
    std::size_t end = i;
    while (end < plain.key.size() && is_word(plain.key[end])) ++end;
    const auto word = std::string_view(plain.key).substr(i, end - i);
    for (std::size_t n = 0; n < syllables.size(); ++n)
      if (word == syllables[n] || (n + 1 == syllables.size() && word.starts_with(syllables[n]))) {
        out.push_back({i, end, n});
        break;
      }
    i = end;
  }
  return out;
}

std::size_t kinds_of(const std::vector<Place>& places) {
  std::set<std::size_t> kinds;
  for (const auto& place : places) kinds.insert(place.which);
  return kinds.size();
}

}  // namespace

std::vector<SearchPiece> mark(std::string_view text, const std::vector<std::string>& syllables) {
  const base::PlainText plain(text);
  auto places = places_in(plain, syllables);
  std::vector<Place> runs;
  for (const auto& place : places) {
    if (!runs.empty() && place.from - runs.back().to == 1) runs.back().to = place.to;
    else runs.push_back(place);
  }
  std::vector<SearchPiece> out;
  std::size_t at = 0;
  const auto add = [&](std::size_t to, bool hit) {
    if (to > at) out.push_back({std::string(text.substr(plain.byte[at], plain.byte[to] - plain.byte[at])), hit});
    at = to;
  };
  for (const auto& run : runs) {
    add(run.from, false);
    add(run.to, true);
  }
  add(plain.key.size(), false);
  return out;
}

std::vector<SearchPiece> excerpt_of(std::string_view lines, const std::vector<std::string>& syllables) {
  std::string_view best;
  std::size_t most = 0;
  while (!lines.empty()) {
    const auto end = std::min(lines.find('\n'), lines.size());
    const auto line = lines.substr(0, end);
    if (const auto kinds = kinds_of(places_in(base::PlainText(line), syllables)); kinds > most) most = kinds, best = line;
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  if (most == 0) return {};
  const base::PlainText plain(best);
  const auto first = places_in(plain, syllables).front().from;
  std::size_t from = first > kBefore ? first - kBefore : 0, to = std::min(first + kAfter, plain.key.size());
  while (from > 0 && from < first && plain.key[from - 1] != ' ') ++from;
  while (to < plain.key.size() && to > first && is_word(plain.key[to])) ++to;
  auto out = mark(best.substr(plain.byte[from], plain.byte[to] - plain.byte[from]), syllables);
  if (from > 0) out.insert(out.begin(), {"… ", false});
  if (to < plain.key.size()) out.push_back({" …", false});
  return out;
}

bool holds_all(std::string_view text, const std::vector<std::string>& syllables) {
  return kinds_of(places_in(base::PlainText(text), syllables)) >= std::set(syllables.begin(), syllables.end()).size();
}

}  // namespace dondoc::service
