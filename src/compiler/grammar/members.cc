#include "compiler/grammar/members.h"

#include "compiler/grammar/mention_list.h"
#include "compiler/lexicon/bodies.h"
#include "compiler/lexicon/body_heads.h"

namespace dondoc::compiler {

using namespace literals;

namespace {

std::string join(const std::string& before, const std::string& rest) { return before.empty() ? rest : before + " " + rest; }

class Members {
 public:
  explicit Members(const Words& words) : words_(words) {}

  std::vector<std::string> of_name(Span name) {
    for (std::uint32_t i = name.first; i < name.last; ++i) {
      if (words_.is_mark(i, '(')) return of_bracket(name, i);
      if (words_.is_mark(i, ':')) return of_list(head_of({name.first, i}), {i + 1, name.last});
    }
    // "UBND các huyện A, B và C": the names follow their kind at once.
    for (std::uint32_t i = name.first; i < name.last; ++i)
      if (const auto past = past_kind(i, name.last); past > i && past < name.last && words_[past].capital)
        return of_list(head_of({name.first, past}), {past, name.last});
    return {};
  }

  /// "Gồm: Sở Y tế, Sở Xây dựng": a note says nothing but who they are.
  std::vector<std::string> of_note(Span note) {
    const std::uint32_t list = past_opening(note.first, note.last);
    while (!note.empty() && (words_.is_mark(note.last - 1, '.') || words_.is_mark(note.last - 1, ';'))) --note.last;
    // Without "Gồm" it must be nothing but names: "Sở Y tế, Sở Xây dựng", "Các Sở: Y tế, Nội vụ".
    if (list == note.first) {
      if (note.empty() || !words_[list].capital || !body_starts(words_, list, note.last)) return {};
      if (words_.seek(":", note) < note.last) return of_name(note);
      if (read_bodies_in_prose(words_, list, note.last).end < note.last) return {};
    }
    for (std::uint32_t i = list; i < note.last; ++i)
      if (words_.is_mark(i, '.') || words_.is_mark(i, '(')) return {};  // it goes on to say other things
    return of_bodies({list, note.last});
  }

 private:
  struct Head { std::string before, kind; };

  // "gồm", "bao gồm", "gồm có", with or without a colon.
  std::uint32_t past_opening(std::uint32_t i, std::uint32_t last) const {
    std::uint32_t j = i;
    if (words_.is(j, "bao"_w)) ++j;
    if (j >= last || !words_.is(j, "gồm"_w)) return i;
    ++j;
    if (words_.is(j, "có"_w)) ++j;
    if (words_.is_mark(j, ':')) ++j;
    return j < last ? j : i;
  }

  // Behind "các huyện" or "cấp xã": the one level or noun that each name is of.
  std::uint32_t past_kind(std::uint32_t i, std::uint32_t last) const {
    if (!words_.is(i, "các"_w) && !words_.is(i, "cấp"_w)) return i;
    const auto level = words_.find(levels, i + 1, last);
    return level ? i + 1 + static_cast<std::uint32_t>(level.size) : i;
  }

  // What stands before each name: "UBND" of "UBND các huyện", and "huyện". Of two kinds
  // ("các huyện, thành phố: …") nobody can tell which one is meant.
  Head head_of(Span span) const {
    for (std::uint32_t i = span.first; i < span.last; ++i) {
      if (!words_.is(i, "các"_w) && !words_.is(i, "cấp"_w)) continue;
      Head head{i > span.first ? words_.quote({span.first, i}) : std::string(), {}};
      const std::uint32_t past = past_kind(i, span.last);
      if (past > i) {
        if (!parted({i + 1, span.last})) head.kind = words_.quote({i + 1, past});
      } else if (words_.find(heads, i + 1, span.last) && !parted({i + 1, span.last})) {
        head.kind = words_.quote({i + 1, span.last});
      }
      return head;
    }
    // "Trưởng thôn: A, B"
    for (std::uint32_t i = span.first + 1; i < span.last; ++i)
      if (const auto level = words_.find(levels, i, span.last); level && i + level.size == span.last) return {words_.quote({span.first, i}), words_.quote({i, span.last})};
    return {};
  }

  // "các sở, ngành": of which kind each name is, nobody can tell.
  bool parted(Span span) const {
    for (std::uint32_t i = span.first; i < span.last; ++i)
      if (words_.is_mark(i, ',') || words_.is(i, "và"_w)) return true;
    return false;
  }

  std::vector<std::string> of_bracket(Span name, std::uint32_t open) {
    const std::uint32_t end = words_.past_bracket(open, name.last);
    if (end <= open + 2 || !words_.is_mark(end - 1, ')')) return {};
    const std::uint32_t list = past_opening(open + 1, end - 1);
    if (words_.is(list, "các"_w)) return of_name({list, end - 1});
    if (list > open + 1 && body_starts(words_, list, end - 1)) return of_bodies({list, end - 1});
    return of_list(head_of({name.first, open}), {list, end - 1});
  }

  std::vector<std::string> of_bodies(Span span) const {
    std::vector<std::string> out;
    for (const auto& body : read_bodies(words_, span)) {
      if (!is_known(words_, body) && !words_[body.span.first].capital) return {};
      auto name = words_.quote(body.span);
      out.push_back(body.kind.empty() ? std::move(name) : join(words_.quote(body.kind), name));
    }
    return out.size() > 1 ? out : std::vector<std::string>{};
  }

  // "Ngọc Hồi, Đăk Tô và Thành phố Kon Tum"
  std::vector<std::string> of_list(const Head& head, Span span) {
    if (head.before.empty() && head.kind.empty() && body_starts(words_, span.first, span.last)) return of_bodies(span);
    std::vector<std::string> out;
    for (std::uint32_t i = span.first; i < span.last;) {
      if (words_.is(i, "và"_w) || words_.is_mark(i, ',') || words_.is_mark(i, ';')) {
        ++i;
        continue;
      }
      const bool own_kind = bool(words_.find(levels, i, span.last));
      if (!own_kind && !words_[i].capital && !words_.is_number(i)) return {};
      std::uint32_t end = i + static_cast<std::uint32_t>(words_.find(sectors, i, span.last).size);
      while (end < span.last && words_[end].kind != Word::Kind::mark && !words_.is(end, "và"_w)) ++end;
      if (end == i) return {};
      const auto name = words_.quote({i, end});
      if (!own_kind && body_starts(words_, i, end)) out.push_back(name);
      else out.push_back(join(head.before, own_kind ? name : join(head.kind, name)));
      i = end;
    }
    return out.size() > 1 ? out : std::vector<std::string>{};
  }

  const Words& words_;
};

// A note's number, as it stands behind a name or opens the note: "[1]", "¹", "1"; 0 for none.
struct Mark { int number = 0; std::size_t size = 0; };

Mark mark_at(std::string_view text, std::size_t at) {
  static constexpr std::string_view raised[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  Mark mark;
  const bool bracket = at < text.size() && text[at] == '[';
  std::size_t i = at + bracket;
  for (int digits = 0; digits < 3 && i < text.size(); ++digits) {
    int figure = -1;
    std::size_t size = 1;
    if (text[i] >= '0' && text[i] <= '9') figure = text[i] - '0';
    for (int d = 0; d < 10; ++d)
      if (text.substr(i).starts_with(raised[d])) figure = d, size = raised[d].size();
    if (figure < 0) break;
    mark.number = mark.number * 10 + figure;
    i += size;
  }
  if (bracket && (i >= text.size() || text[i] != ']')) return {};
  mark.size = mark.number ? i + bracket - at : 0;
  return mark;
}

}  // namespace

std::vector<std::string> read_members(const Page& page, Span name) {
  if (name.empty()) return {};
  Members members(page.words);
  if (auto within = members.of_name(name); !within.empty()) return within;
  const std::string_view text = page.source.text;
  const auto mark = mark_at(text, page.words.bytes(name).end);
  if (!mark.number) return {};
  for (std::uint32_t b = 0; b < page.blocks.size(); ++b) {
    if (page.structure.places[b].zone != Zone::footnote) continue;
    const auto at = page.block(b).at;
    const auto own = mark_at(text, at.begin);
    if (own.number != mark.number) continue;
    return members.of_note(page.words.in({at.begin + static_cast<std::uint32_t>(own.size), at.end}));
  }
  return {};
}

}  // namespace dondoc::compiler
