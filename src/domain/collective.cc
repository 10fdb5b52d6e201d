#include "domain/collective.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace dondoc::domain {
namespace {

struct Token {
  std::string text, key;
  bool is(std::string_view other) const { return key == other; }
  bool joins() const { return is(",") || is(";") || is("va") || is("&") || is("hoac") || is("cung"); }
};
using Tokens = std::vector<Token>;
using Place = std::size_t;

Tokens tokens_of(std::string_view printed) {
  Tokens out;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) out.push_back({word, base::fold(word)});
    word.clear();
  };
  for (const char c : base::fold_spaces(printed)) {
    const bool mark = c == ',' || c == ';' || c == ':' || c == '(' || c == ')';
    if (c == ' ' || mark) end_word();
    else word += c;
    if (mark) out.push_back({std::string(1, c), std::string(1, c)});
  }
  end_word();
  return out;
}

std::string join(const Tokens& tokens, Place begin, Place end) {
  std::string out;
  for (Place i = begin; i < end; ++i) {
    if (!out.empty() && !tokens[i].is(",") && !tokens[i].is(";")) out += ' ';
    out += tokens[i].text;
  }
  return out;
}

std::string with(const std::string& before, const std::string& rest) { return before.empty() ? rest : before + " " + rest; }

/// How many words from `at` on name a level of the administration.
std::size_t level_at(const Tokens& tokens, Place at, Place end) {
  static constexpr std::array one{"xa", "phuong", "huyen", "quan", "tinh"};
  static constexpr std::array<std::array<const char*, 2>, 4> two{{{"thi", "tran"}, {"thi", "xa"}, {"thanh", "pho"}, {"dac", "khu"}}};
  if (at >= end) return 0;
  for (const auto& words : two)
    if (at + 1 < end && tokens[at].is(words[0]) && tokens[at + 1].is(words[1])) return 2;
  return std::ranges::any_of(one, [&](const char* word) { return tokens[at].is(word); }) ? 1 : 0;
}

/// Nouns of which each name behind them is one: "các Sở Y tế, Tài chính".
bool is_kind(const Token& token) { return token.is("so") || token.is("bo") || token.is("phong") || token.is("hoi"); }

bool begins_name(const Token& token) {
  const auto [code, size] = base::decode(token.text, 0);
  return base::is_upper(code) || (code >= '0' && code <= '9');
}

/// What stands before each name: "UBND" and, of "các phường, xã", either kind.
struct Head {
  std::string before;
  std::vector<std::string> kinds;
};

/// Reads kinds from `at`: a level or a noun, joined by commas. Behind the last.
Place read_kinds(const Tokens& tokens, Place at, Place end, Head& head) {
  for (Place i = at; i < end;) {
    const auto size = level_at(tokens, i, end) ? level_at(tokens, i, end) : is_kind(tokens[i]) ? 1 : 0;
    if (size == 0) return at;
    head.kinds.push_back(join(tokens, i, i + size));
    at = i = i + size;
    if (i < end && tokens[i].joins()) ++i;
    else break;
  }
  return at;
}

/// Which kinds of place make up a level: at "cấp huyện" stand districts, towns and cities of a province.
std::vector<std::string> kinds_of_level(const Token& level) {
  if (level.is("huyen")) return {"huyện", "quận", "thị xã", "thành phố"};
  if (level.is("xa")) return {"xã", "phường", "thị trấn", "đặc khu"};
  return {};
}

/// The words before ':' or '(': the kinds, and what qualifies them is left out.
Head head_of(const Tokens& tokens, Place end) {
  Head head;
  const auto many = std::find_if(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(end), [](const Token& one) { return one.is("cac"); });
  Place at = static_cast<Place>(many - tokens.begin());
  if (at < end) {
    head.before = join(tokens, 0, at);
    ++at;
  } else {
    for (at = 0; at < end && !level_at(tokens, at, end) && !is_kind(tokens[at]);) ++at;
    if (at > 0 && at < end && tokens[at - 1].is("cap"))
      if (head.kinds = kinds_of_level(tokens[at]); !head.kinds.empty()) {
        head.before = join(tokens, 0, at - 1);
        return head;
      }
    head.before = join(tokens, 0, at);
  }
  if (read_kinds(tokens, at, end, head) == at) head.kinds.push_back(join(tokens, at, std::min(end, at + 1)));
  return head;
}

class List {
 public:
  List(const NameIndex& index, const Tokens& tokens, Place begin, Place end, Head head)
      : index_(index), tokens_(tokens), begin_(begin), end_(end), head_(std::move(head)) {}

  std::vector<NamedUnit> read() {
    std::vector<NamedUnit> out;
    bool any = false;
    for (Place i = begin_; i < end_;) {
      if (tokens_[i].joins() || tokens_[i].is(".")) {
        ++i;
        continue;
      }
      if (tokens_[i].is("cac")) {  // "các xã A, B, các phường C, D"
        head_.kinds.clear();
        const auto next = read_kinds(tokens_, i + 1, end_, head_);
        if (next == i + 1) return {};
        i = next + (next < end_ && tokens_[next].is(":") ? 1 : 0);
        continue;
      }
      if (!level_at(tokens_, i, end_) && !begins_name(tokens_[i])) return {};
      // The name of a department may hold commas itself ("Văn hóa, Thể thao và Du lịch"): the longest
      // that is known is meant. Names of places hold none, and there are many of them.
      Place next = end_of_item(i, 1);
      const Known* known = nullptr;
      for (int items = of_places() ? 1 : 4; items > 0 && !known; --items)
        if (known = find(i, end_of_item(i, items)); known) next = end_of_item(i, items);
      out.push_back({known ? known->name : full_name(i, next), known});
      any = any || known;
      i = next;
    }
    if (!any) out.clear();
    return out;
  }

 private:
  bool of_places() const {
    return std::ranges::any_of(head_.kinds, [](const auto& kind) {
      const auto words = tokens_of(kind);
      return level_at(words, 0, words.size()) > 0;
    });
  }

  Place end_of_item(Place at, int items) const {
    while (at < end_ && (!tokens_[at].joins() || --items > 0)) ++at;
    return at;
  }

  std::string full_name(Place begin, Place end) const {
    const auto name = join(tokens_, begin, end);
    if (level_at(tokens_, begin, end) || head_.kinds.empty()) return with(head_.before, name);
    return with(head_.before, with(head_.kinds.front(), name));
  }

  const Known* find(Place begin, Place end) const {
    const auto name = join(tokens_, begin, end);
    std::vector<std::string> ways;
    if (level_at(tokens_, begin, end)) ways.push_back(with(head_.before, name));
    else
      for (const auto& kind : head_.kinds) ways.push_back(with(head_.before, with(kind, name)));
    if (const auto* known = one_of(ways)) return known;
    return one_of({name});
  }

  /// The unit that one of the ways to call it leads to, where they lead to no two.
  const Known* one_of(const std::vector<std::string>& ways) const {
    const Known* found = nullptr;
    for (const auto& way : ways) {
      const auto* known = index_.propose(way);
      if (!known || known->kind != TargetKind::unit) continue;
      if (found && found != known) return nullptr;
      found = known;
    }
    return found;
  }

  const NameIndex& index_;
  const Tokens& tokens_;
  const Place begin_, end_;
  Head head_;
};

}  // namespace

std::vector<NamedUnit> units_named_in(const NameIndex& index, std::string_view printed) {
  const auto tokens = tokens_of(printed);
  const auto place_of = [&](std::string_view mark) {
    return static_cast<Place>(std::find_if(tokens.begin(), tokens.end(), [&](const Token& one) { return one.is(mark); }) - tokens.begin());
  };
  const Place open = place_of("("), close = place_of(")"), colon = place_of(":");
  if (open < close && close < tokens.size()) {
    Place begin = open + 1;
    if (tokens[begin].is("bao")) ++begin;
    if (tokens[begin].is("gom")) ++begin;
    if (colon < open || tokens[begin].is("cac")) return begin < close ? units_named_in(index, join(tokens, begin, close)) : std::vector<NamedUnit>{};
    return List(index, tokens, begin, close, head_of(tokens, open)).read();
  }
  if (colon > 0 && colon < tokens.size()) return List(index, tokens, colon + 1, tokens.size(), head_of(tokens, colon)).read();
  const Place many = place_of("cac");
  if (many >= tokens.size()) return {};
  Head head{join(tokens, 0, many), {}};
  const Place begin = read_kinds(tokens, many + 1, tokens.size(), head);
  if (begin == many + 1) return {};
  return List(index, tokens, begin, tokens.size(), std::move(head)).read();
}

}  // namespace dondoc::domain
