#include "store/search_words.h"

#include <algorithm>
#include <unordered_set>

#include "base/text.h"

namespace dondoc::store {
namespace {

constexpr std::size_t kLongestWord = 60, kLongestBeginning = 10, kLongestName = 10;

struct Syllable { std::string plain, marked; };

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// A text taken apart: its syllables, and the symbols among them as "06_kh_bcd".
struct Parts {
  std::vector<Syllable> syllables;
  std::vector<std::string> symbols;
};

Parts take_apart(std::string_view given) {
  const auto text = base::nfc(given);
  const base::PlainText plain(text);
  Parts out;
  std::size_t chunk = 0;  // the first syllable since the last space
  bool slashed = false;
  const auto end_chunk = [&] {
    std::string symbol;
    bool digit = false, letter = false;
    for (std::size_t i = chunk; i < out.syllables.size(); ++i) {
      symbol += (symbol.empty() ? "" : "_") + out.syllables[i].plain;
      for (const char c : out.syllables[i].plain) (c <= '9' ? digit : letter) = true;
    }
    if (slashed && digit && letter && symbol.size() <= kLongestWord) out.symbols.push_back(std::move(symbol));
    chunk = out.syllables.size();
    slashed = false;
  };
  for (std::size_t i = 0; i < plain.key.size();) {
    const char c = plain.key[i];
    if (!is_word(c)) {
      if (c == '/') slashed = slashed || out.syllables.size() > chunk;
      else if (c != '-' && c != '.') end_chunk();
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < plain.key.size() && is_word(plain.key[end])) ++end;
    auto word = plain.key.substr(i, std::min(end - i, kLongestWord));
    const auto from = plain.byte[i], to = plain.byte[i + word.size()];
    out.syllables.push_back({std::move(word), base::lower(std::string_view(text).substr(from, to - from))});
    i = end;
  }
  end_chunk();
  return out;
}

std::string pair_of(const Syllable& a, const Syllable& b) { return a.plain + "_" + b.plain; }

/// "=so_noi_vu": a name, or a symbol, as a whole; nothing for what is no name.
std::string whole(const std::vector<Syllable>& syllables) {
  if (syllables.empty() || syllables.size() > kLongestName) return {};
  std::string out = "=";
  for (const auto& it : syllables) out += (out.size() > 1 ? "_" : "") + it.plain;
  return out;
}

class Words {
 public:
  void add(std::string word) {
    if (!word.empty() && seen_.insert(word).second) words_.push_back(std::move(word));
  }
  void add_text(std::string_view text) {
    const auto parts = take_apart(text);
    for (std::size_t i = 0; i < parts.syllables.size(); ++i) {
      const auto& it = parts.syllables[i];
      add(it.plain);
      add(it.marked);
      for (std::size_t n = 2; n < std::min(it.plain.size(), kLongestBeginning + 1); ++n) add(it.plain.substr(0, n) + ".");
      if (i > 0) add(pair_of(parts.syllables[i - 1], it));
    }
    for (const auto& symbol : parts.symbols) add("=" + symbol);
    add(whole(parts.syllables));
  }
  std::vector<std::string> take() { return std::move(words_); }

 private:
  std::unordered_set<std::string> seen_;
  std::vector<std::string> words_;
};

}  // namespace

std::vector<std::string> words_of(std::string_view title, std::string_view body) {
  Words words;
  words.add_text(title);
  while (!body.empty()) {
    const auto end = body.find('\n');
    words.add_text(body.substr(0, end));
    body = end == body.npos ? std::string_view() : body.substr(end + 1);
  }
  return words.take();
}

std::vector<SearchClauses> searches_for(std::string_view q) {
  const auto parts = take_apart(q);
  const auto& syllables = parts.syllables;
  std::size_t letters = 0;
  for (const auto& it : syllables) letters += it.plain.size();
  std::vector<SearchClauses> out;
  if (letters < 2) return out;
  if (auto name = whole(syllables); !name.empty()) out.push_back({{std::move(name)}});
  SearchClauses symbols, marked, adjacent, any;
  bool has_marks = false;
  for (const auto& symbol : parts.symbols) symbols.push_back({"=" + symbol});
  for (std::size_t i = 0; i < syllables.size(); ++i) {
    const auto& it = syllables[i];
    has_marks = has_marks || it.marked != it.plain;
    marked.push_back({it.marked});
    if (i > 0) adjacent.push_back({pair_of(syllables[i - 1], it)});
    const bool last = i + 1 == syllables.size();
    // One letter more, which is not a word yet, takes nothing away.
    if (last && it.plain.size() < 2 && i > 0) continue;
    any.push_back(last ? std::vector{it.plain, it.plain + "."} : std::vector{it.plain});
  }
  if (syllables.size() == 1) adjacent.push_back({syllables[0].plain});
  if (!symbols.empty()) {
    symbols.insert(symbols.end(), any.begin(), any.end());
    out.push_back(std::move(symbols));
  }
  if (has_marks) {
    marked.insert(marked.end(), adjacent.begin(), adjacent.end());
    out.push_back(std::move(marked));
  }
  out.push_back(std::move(adjacent));
  out.push_back(std::move(any));
  return out;
}

std::size_t narrowest_of(const std::vector<SearchClauses>& searches, std::string_view title, std::string_view body) {
  const auto list = words_of(title, body);
  const std::unordered_set<std::string_view> words(list.begin(), list.end());
  const auto holds = [&](const SearchClauses& clauses) {
    return std::ranges::all_of(clauses, [&](const auto& clause) { return std::ranges::any_of(clause, [&](const auto& word) { return words.contains(word); }); });
  };
  return static_cast<std::size_t>(std::ranges::find_if(searches, holds) - searches.begin());
}

std::vector<std::string> syllables_of(std::string_view q) {
  std::vector<std::string> out;
  for (auto& it : take_apart(q).syllables) out.push_back(std::move(it.plain));
  return out;
}

}  // namespace dondoc::store
