#include "compiler/grammar/body.h"

#include "compiler/lexicon/verbs.h"

namespace dondoc::compiler {

using namespace literals;

namespace {

bool is_level_marker(const Words& words, std::uint32_t i) {
  return words.is(i, "các"_w) || words.is(i, "cấp"_w) || words.is(i, "mỗi"_w);
}

bool is_comma(const Words& words, std::uint32_t i) { return words.is_mark(i, ','); }
bool is_and(const Words& words, std::uint32_t i) {
  return words.is(i, "và"_w) || words.is(i, "hoặc"_w) || words.is(i, "cùng"_w) || words.is_mark(i, '&');
}

// A name follows the head: "Sở Y tế", not "sở, ban" nor "đài Trung ương".
bool named_on(const Words& words, std::uint32_t i, std::uint32_t last) {
  if (i >= last || !words.is_word(i)) return false;
  if (words.find(qualifiers, i, last)) return false;
  return words[i].capital || words.find(sectors, i, last);
}

class Reader {
 public:
  Reader(const Words& words, std::uint32_t last, Reading reading, const Rules& rules)
      : words_(words), last_(last), prose_(reading == Reading::prose), rules_(rules) {}

  std::optional<Body> read(std::uint32_t begin) {
    const auto start = body_starts(words_, begin, last_);
    if (!start) return std::nullopt;
    Body body;
    body.span.first = begin;
    body.group = start->determiner > 0 || (start->head == Head::group);
    head_ = start->head;
    common_ = start->head == Head::group || (start->head == Head::institution && start->determiner > 0 && !words_[begin + start->determiner].capital) || (start->head == Head::named && !named_on(words_, begin + start->size, last_));
    places_ = false;
    std::uint32_t i = begin + start->size;
    while (i < last_) {
      const std::uint32_t next = step(i);
      if (next == i) break;
      i = next;
    }
    body.span.last = trimmed(begin + start->size, i);
    body.common = common_;
    body.group = body.group || many_;
    return body;
  }

 private:
  // The index behind what is taken at `i`; `i` itself when the name ends there.
  std::uint32_t step(std::uint32_t i) {
    if (words_[i].kind == Word::Kind::mark) return mark(i);
    if (words_[i].kind == Word::Kind::number) {
      // A footnote's number clings to the word before it.
      if (words_[i].glued && i > 0 && !words_[i - 1].capitals) return i;
      return prose_ && !words_[i - 1].capital && !words_.is(i - 1, "vực"_w) && !words_.is(i - 1, "số"_w) ? i : i + 1;
    }
    if (const auto sector = words_.find(sectors, i, last_); sector && head_ != Head::group && words_[i].capital && rules_.on(Rule::body_sector_name)) {
      common_ = false;
      return i + static_cast<std::uint32_t>(sector.size);
    }
    if (const auto qualifier = words_.find(qualifiers, i, last_); qualifier && (prose_ || common_)) {
      common_ = false;
      return i + static_cast<std::uint32_t>(qualifier.size);
    }
    if (is_and(words_, i)) return joint(i, i + 1, true);
    if (is_level_marker(words_, i)) {
      // "UBND các huyện, thành phố", "Phòng Văn hóa … các huyện".
      std::uint32_t j = i + 1;
      if (const auto level = words_.find(levels, j, last_)) {
        places_ = many_ = true;
        common_ = false;
        return j + static_cast<std::uint32_t>(level.size);
      }
      if (head_ == Head::person && j < last_ && body_starts(words_, j, last_)) {  // "Giám đốc các Sở"
        many_ = true;
        return j;
      }
    }
    if (prose_ && ends_name(i)) return i;
    if (words_.is(i, "phụ"_w) && words_.is(i + 1, "trách"_w)) field_ = true;
    if (common_ && head_ == Head::named && words_[i].capital) common_ = false;
    // "sở ngành", "ban ngành": nouns in a row stay common; anything else tells which.
    if (!(common_ && body_starts(words_, i, last_))) common_ = false;
    return i + 1;
  }

  bool ends_name(std::uint32_t i) const {
    if (words_[i].capital) return false;
    const auto verb = words_.find(verbs, i, last_);
    if (!verb) return false;
    // "các cơ quan tổ chức", "công an xã": a noun where a name goes on.
    if (words_.is(i, "tổ"_w) && i > 0 && words_.is(i - 1, "các"_w)) return false;
    if (head_ == Head::person && (words_.match("phụ trách", i, last_) || words_.match("phụ trách lĩnh vực", i, last_))) return false;
    return true;
  }

  std::uint32_t mark(std::uint32_t i) {
    if (is_comma(words_, i)) return joint(i, i + 1, false);
    if (words_.is_mark(i, '&') || words_.is_mark(i, '/')) return i + 1 < last_ && words_.is_word(i + 1) ? i + 2 : i;
    if (words_.is_mark(i, '-')) return dash(i);
    if (words_.is_mark(i, '(')) return bracket(i);
    if (words_.is_mark(i, '.')) return i > 0 && words_[i - 1].capitals && i + 1 < last_ && words_.is_word(i + 1) && words_[i + 1].capital ? i + 1 : i;
    if (words_.is_mark(i, ':')) return places(i);
    if (words_.is_mark(i, '"') || words_.is_mark(i, 0x201C) || words_.is_mark(i, 0x201D)) return prose_ ? i : i + 1;
    return i;
  }

  // "chính trị - xã hội", "Cục Tuyên huấn – Tổng cục Chính trị".
  std::uint32_t dash(std::uint32_t i) {
    if (i + 1 >= last_ || !words_.is_word(i + 1)) return i;
    if (prose_ && !words_[i + 1].capital && !words_[i].glued && words_.find(verbs, i + 1, last_)) return i;
    common_ = false;
    return i + 2;
  }

  // "các huyện: A, B và thành phố C"
  std::uint32_t places(std::uint32_t i) {
    if (!places_ || !rules_.on(Rule::body_places) || i + 1 >= last_ || !words_.is_word(i + 1) || !words_[i + 1].capital) return i;
    return i + 2;
  }

  // A bracket belongs to the name when it lists its members or goes on after a short form.
  std::uint32_t bracket(std::uint32_t i) {
    const std::uint32_t end = words_.past_bracket(i, last_);
    if (end - i < 3 || !words_.is_mark(end - 1, ')')) return i;
    const bool short_form = end - i == 3 && words_[i + 1].capitals;
    if (short_form) return end < last_ && words_.is_word(end) && words_[end].capital ? end : i;
    if (!words_.is_word(i + 1) || !words_[i + 1].capital || !rules_.on(Rule::body_members)) return i;
    if (words_.match("sau đây", i + 1, end) || words_.is(i + 1, "qua"_w)) return i;
    common_ = false;
    return end;
  }

  // Behind a comma or "và": does the name go on?
  std::uint32_t joint(std::uint32_t i, std::uint32_t next, bool after_and) {
    if (next >= last_) return i;
    if (!after_and && is_and(words_, next)) {
      after_and = true;
      ++next;
    }
    if (field_ && rules_.on(Rule::body_field) && !words_.is_mark(next, ';')) return next + 1;
    if (places_ && rules_.on(Rule::body_places)) {
      const std::uint32_t at = next + (is_level_marker(words_, next) ? 1 : 0);
      if (const auto level = words_.find(levels, at, last_); level) return at + static_cast<std::uint32_t>(level.size);
      if (words_.is_word(next) && words_[next].capital && !institution(next) && !named(next)) return next + 1;
    }
    if (const auto start = body_starts(words_, next, last_); start) {
      if (another_begins(words_, next, last_, common_, after_and)) return i;
      // One more noun of the group: "sở, ban, ngành".
      const bool was_common = common_;
      common_ = was_common && !(start->head == Head::named && named_on(words_, next + start->size, last_));
      many_ = true;
      return next + start->size;
    }
    if (words_.match("trực thuộc", next, last_) || words_.match("tương đương", next, last_)) return next + 2;
    if (!prose_) return words_.is_word(next) ? next + 1 : i;
    if (head_ == Head::group || common_) return group_goes_on(next) ? next + 1 : i;
    // "Văn hóa, Thể thao": a capital that begins no body.
    return words_.is_word(next) && words_[next].capital ? next + 1 : i;
  }

  // "cơ quan báo chí, truyền thông Trung ương": a bare noun that is no verb.
  bool group_goes_on(std::uint32_t next) const {
    if (!words_.is_word(next) || words_[next].capital) return false;
    return static_cast<bool>(words_.find(qualifiers, next, last_)) && !words_.match("kiểm tra", next, last_) && !words_.match("giám sát", next, last_) &&
           !words_.match("lãnh đạo", next, last_) && !words_.match("nghiên cứu", next, last_) && !words_.match("đào tạo", next, last_) &&
           !words_.match("tư vấn", next, last_);
  }

  bool institution(std::uint32_t i) const {
    const auto start = body_starts(words_, i, last_);
    return start && (start->head == Head::institution || start->head == Head::person);
  }
  bool named(std::uint32_t i) const {
    const auto start = body_starts(words_, i, last_);
    return start && start->head == Head::named && named_on(words_, i + start->size, last_);
  }

  // A name does not end in a comma, a dash or a word that joins.
  std::uint32_t trimmed(std::uint32_t first, std::uint32_t end) const {
    while (end > first && (words_.is_mark(end - 1, ',') || words_.is_mark(end - 1, '-') || words_.is_mark(end - 1, ':') ||
                           words_.is_mark(end - 1, '.') || is_and(words_, end - 1)))
      --end;
    return end;
  }

  const Words& words_;
  const std::uint32_t last_;
  const bool prose_;
  const Rules& rules_;
  Head head_ = Head::group;
  bool common_ = false;  // nothing yet tells which
  bool places_ = false;  // a list of places has begun
  bool many_ = false;
  bool field_ = false;   // "phụ trách …": what follows is a field of work
};

}  // namespace

std::optional<BodyStart> body_starts(const Words& words, std::uint32_t i, std::uint32_t last) {
  BodyStart start;
  if (const auto determiner = words.find(determiners, i, last)) start.determiner = static_cast<std::uint32_t>(determiner.size);
  const std::uint32_t at = i + start.determiner;
  if (at >= last || !words.is_word(at)) return std::nullopt;
  const auto head = words.find(heads, at, last);
  if (!head || head.tag == Head::none) return std::nullopt;
  start.head = head.tag;
  if (head.tag == Head::plural) {
    const std::uint32_t behind = at + static_cast<std::uint32_t>(head.size);
    if (start.determiner == 0 && behind < last && !(words[behind].kind == Word::Kind::mark && !words[at].capital)) return std::nullopt;
    start.head = Head::group;
  }
  // "thống kê", "lãnh đạo": a verb where no capital or "các" says otherwise.
  if (!words[at].capital && start.determiner == 0 && head.tag != Head::institution) {
    const auto verb = words.find(verbs, at, last);
    const bool of_many = head.tag == Head::person && words.find(determiners, at + static_cast<std::uint32_t>(head.size), last);
    if (verb && verb.size >= head.size && !of_many) return std::nullopt;
  }
  start.size = start.determiner + static_cast<std::uint32_t>(head.size);
  return start;
}

std::optional<Body> read_body(const Words& words, std::uint32_t i, std::uint32_t last, Reading reading, const Rules& rules) {
  return Reader(words, last, reading, rules).read(i);
}

bool another_begins(const Words& words, std::uint32_t i, std::uint32_t last, bool before_is_common, bool after_and) {
  const auto start = body_starts(words, i, last);
  if (!start) return false;
  if (start->determiner > 0) return true;
  const bool name = start->head == Head::named && named_on(words, i + start->size, last);
  if (start->head == Head::person) return words[i].capital;
  if (start->head == Head::institution) return words[i].capital || !before_is_common;
  if (name && words[i].capital) return true;
  // A bare noun behind a bare noun belongs to the same group: "sở, ban, ngành".
  if (before_is_common) return after_and && start->head == Head::group;
  return after_and || (start->head == Head::named && words[i].capital);
}

}  // namespace dondoc::compiler
