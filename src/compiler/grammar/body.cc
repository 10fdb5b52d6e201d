#include "compiler/grammar/body.h"

#include "compiler/grammar/verb.h"

namespace dondoc::compiler {

using namespace literals;

bool joins_names(const Words& words, std::uint32_t i) {
  return words.is(i, "và"_w) || words.is(i, "hoặc"_w) || words.is(i, "cùng"_w) || words.is_mark(i, '&');
}

bool named_on(const Words& words, std::uint32_t i, std::uint32_t last) {
  if (i >= last || !words.is_word(i) || words.find(qualifiers, i, last)) return false;
  return words[i].capital || words.find(sectors, i, last);
}

namespace {

bool is_level_marker(const Words& words, std::uint32_t i) { return words.is(i, "các"_w) || words.is(i, "cấp"_w) || words.is(i, "mỗi"_w); }

// Before a person's name, or an office that nobody holds beside one named before it: another person begins.
constexpr Lexicon others({Entry<bool>{"đồng chí", true}, {"đ/c", true}, {"ông", true}, {"bà", true}, {"thầy", true}, {"cô", true}, {"tpt", true}, {"tổng phụ trách", true}, {"gvcn", true}, {"giáo viên", true}, {"kế toán", true}});
std::uint32_t size_of(const auto& found) { return static_cast<std::uint32_t>(found.size); }

// "Tỉnh đoàn - Sở Y tế": a cell's bullets that ran into one line.
bool dash_parts(const Words& words, std::uint32_t i, std::uint32_t last) {
  if (!words.is_mark(i, '-') || words[i].glued || i + 2 >= last || words[i + 1].glued || !words[i + 1].capital) return false;
  return (words.is(i + 1, "sở"_w) && words.find(sectors, i + 2, last)) || words.is(i + 1, "ubnd"_w) || words.match("công an", i + 1, last) || words.match("ủy ban nhân dân", i + 1, last);
}

class Reader {
 public:
  Reader(const Words& words, std::uint32_t last, Reading reading, const Rules& rules)
      : words_(words), last_(last), prose_(reading == Reading::prose), rules_(rules) {}

  std::optional<Body> read(std::uint32_t begin) {
    const auto start = body_starts(words_, begin, last_);
    if (!start) return std::nullopt;
    head_ = start->head;
    begin_ = begin;
    constexpr std::uint32_t longest = 400;  // words of a name with all its places: a line that never ends is read in linear time
    last_ = std::min(last_, begin + longest);
    const std::uint32_t behind = begin + start->size;
    const bool lower = !words_[begin + start->determiner].capital;
    common_ = head_ == Head::group || (head_ == Head::institution && start->determiner > 0 && lower) ||
              (takes_name(head_) && !named_on(words_, behind, last_) && !(head_ == Head::committee && start->determiner == 0));
    one_person_ = start->determiner == 0 && (words_.is(begin, "đồng"_w) || words_.is(begin, "đ"_w) || words_.is(begin, "ông"_w) || words_.is(begin, "bà"_w));
    // "Ban Xây dựng Đảng phường": since 2025 one office of a commune's Party committee; "các Ban Xây dựng Đảng" is a class.
    if (head_ == Head::group && start->determiner == 0 && !lower && words_.match("ban xây dựng đảng", begin, last_)) head_ = Head::institution, common_ = false;
    many_ = start->determiner > 0 || head_ == Head::group;
    head_end_ = behind;
    std::uint32_t i = behind;
    if (head_ == Head::committee && !start->determiner && rules_.on(Rule::body_field) && !(words_.find(sectors, i, last_) && words_[i].capital))
      if (const auto field = words_.find(fields_of_work, i, last_)) {
        in_field_ = true;
        i += size_of(field);
      }
    while (i < last_) {
      const std::uint32_t next = step(i);
      if (next == i) break;
      i = next;
    }
    std::uint32_t end = trimmed(behind, i);
    // A name that a heading or the recipients print whole: "Trung tâm Điều độ cung cấp điện".
    if (prose_ && rules_.on(Rule::body_known)) end = std::max(end, begin + words_.known_at(begin, last_));
    return Body{{begin, end}, many_, common_, {}, whole_ && end == i};
  }

 private:
  // The index behind what is taken at `i`; `i` itself when the name ends there.
  std::uint32_t step(std::uint32_t i) {
    if (words_[i].kind == Word::Kind::mark) return mark(i);
    if (words_[i].kind == Word::Kind::number) return number(i);
    if (in_field_ && prose_ && words_.find(field_ends, i, last_)) return i;
    if (many_ && rules_.on(Rule::body_places) && words_.match("trực thuộc trung ương", i, last_) && words_.find(levels, i - 2, i).size + words_.find(levels, i - 1, i).size > 0) return named(i + 4);
    if (const auto team = inspection_at(i); team > i) return named(team);
    if (const auto sector = words_.find(sectors, i, last_); sector && head_ != Head::group && words_[i].capital && rules_.on(Rule::body_sector_name))
      return complete_ = complete_ || of_government(), named(i + size_of(sector));
    // "trung tâm giáo dục thường xuyên": a name that is printed small, and no verb.
    if (const auto sector = words_.find(sectors, i, last_); sector && sector.size > 2 && i == head_end_ && takes_name(head_) && !words_[i].capital && !words_[i - 1].capital && rules_.on(Rule::body_sector_name))
      return named(i + size_of(sector));
    if (const auto scope = under_whom(i); scope > i) return named(scope);
    if (const auto qualifier = words_.find(qualifiers, i, last_); qualifier && (prose_ || common_)) return named(past_matter(i, i + size_of(qualifier)));
    if (const auto kind = kept_by(i); kind > i) return named(kind);
    if (const auto whole = member_of(i); whole > i) return named(whole);
    if (const auto kind = words_.find(kinds, i, last_); kind && common_ && !words_[i].capital && behind_noun(i) && !(i == head_end_ && head_end_ - begin_ > 3)) return named(i + size_of(kind));
    if (joins_names(words_, i)) return joint(i, i + 1, true);
    if (!prose_ && i > head_end_ && says_what_it_is(i) && rules_.on(Rule::body_note)) return i;
    if (const auto level = level_at(i); level > i) return level;
    if (const auto charge = charge_at(i); charge > i) return named(charge);
    // A name may hold another: "Ủy viên Ban Chấp hành", "Cơ quan Ủy ban …".
    // "Cục A Cơ quan thường trực Ban Chỉ đạo": what it is besides.
    if (i > head_end_ && (words_.is(i, "cơ"_w) || words_.is(i, "đơn"_w)) && words_.is_word(i - 1) && says_office(i) && rules_.on(Rule::body_note)) return i;
    // "phối hợp với cơ quan chủ trì"
    if (prose_ && i == head_end_ && i >= 3 && words_.is(i - 3, "với"_w) && words_.match("chủ trì", i, last_) && (words_.is(i - 1, "quan"_w) || words_.is(i - 1, "vị"_w)) && rules_.on(Rule::with_phrase)) return named(i + 2);
    if (const auto inner = words_.find(heads, i, last_); inner && inner.size > 1 && inner.tag != Head::none && inner.tag != Head::plural && words_[i].capital) {
      // "Ban Tuyên giáo Huyện ủy": whose it is ends the name.
      complete_ = complete_ || (head_ != Head::person && inner.size == 2 && words_.is(i + 1, "ủy"_w));
      return named(i + size_of(inner));
    }
    if (prose_ && !in_field_ && (ends_name(i) || names_matter(i))) return i;
    // "Sở A | Sở B", where the mark between them was lost.
    if (!prose_ && places_ && words_[i].capital && words_.is(i, "sở"_w) && words_.find(sectors, i + 1, last_) && rules_.on(Rule::body_list)) return i;
    if (complete_ && of_government() && words_[i].capital && (words_.is(i, "sở"_w) || words_.is(i, "bộ"_w)) && words_.find(sectors, i + 1, last_) && rules_.on(Rule::body_list)) return i;
    if (const auto level = words_.find(levels, i, last_); level && compound_at(words_, i, last_) <= level.size && (head_ == Head::institution || (head_ == Head::named && i > head_end_)) && !words_[i].capital) {
      complete_ = true;
      return named(i + size_of(level));
    }
    if (prose_ && complete_ && is_word_small(i) && !words_.is(i, "nơi"_w) && !words_.is(i, "cũ"_w)) return whole_ = rules_.on(Rule::task_unknown_verb), whole_ ? i : i + 1;
    if (const auto size = compound_at(words_, i, last_)) return named(i + size);
    if (words_.is(i, "phụ"_w) && words_.is(i + 1, "trách"_w)) charge_ = !in_charge(i);
    // "sở ngành", "ban ngành": nouns in a row stay common; anything else tells which.
    if (!(common_ && !words_[i].capital && body_starts(words_, i, last_))) common_ = false;
    return i + 1;
  }

  bool is_word_small(std::uint32_t i) const { return words_.is_word(i) && !words_[i].capital; }

  std::uint32_t named(std::uint32_t end) {
    common_ = false;
    return end;
  }

  // "Sở Y tế", "Bộ Xây dựng": a name of one head and one sector, and no more.
  bool of_government() const { return words_.is(head_end_ - 1, "sở"_w) || words_.is(head_end_ - 1, "bộ"_w); }

  // The word before is the last noun of the group, with nothing between.
  bool behind_noun(std::uint32_t i) const { return i > 0 && words_.is_word(i - 1) && !words_.find(determiners, i - 1, i); }

  std::uint32_t number(std::uint32_t i) {
    // A footnote's number clings to the word before it; "khu vực 8" is a name.
    if (words_[i].glued && !words_[i - 1].capitals) return i;
    // "Ủy ban nhân dân 04 xã: A, B, C và D"
    if (const auto level = words_.find(levels, i + 1, last_); level && rules_.on(Rule::body_number) && (head_ == Head::institution || head_ == Head::person)) {
      places_ = many_ = true;
      return named(i + 1 + size_of(level));
    }
    if (rules_.on(Rule::body_number) && (words_.is(i - 1, "án"_w) || (i == head_end_ && names_by_number(i)))) return named(i + 1);
    return prose_ && !words_[i - 1].capital && !words_.is(i - 1, "vực"_w) && !words_.is(i - 1, "số"_w) ? i : named(i + 1);
  }

  // "Lữ đoàn 75", "Ban Chỉ đạo 35": a number that counts nothing.
  bool names_by_number(std::uint32_t i) const {
    if (words_.text(i).front() == '0') return false;
    const std::uint32_t next = i + 1;
    return next >= last_ || words_[next].kind == Word::Kind::mark || words_[next].capital || joins_names(words_, next) || words_.find(levels, next, last_) || verb_at(words_, next, last_);
  }

  // "UBND các huyện, thành phố", "Phòng Văn hóa các huyện", "Giám đốc các Sở".
  std::uint32_t level_at(std::uint32_t i) {
    if (!is_level_marker(words_, i)) return i;
    if (const auto level = words_.find(levels, i + 1, last_)) {
      places_ = many_ = true;
      return named(i + 1 + size_of(level));
    }
    if (head_ == Head::person && i + 1 < last_ && (body_starts(words_, i + 1, last_) || body_starts(words_, i, last_))) {
      many_ = true;
      return i + 1;
    }
    return i;
  }

  // In a heading: "Ban A là cơ quan thường trực", "Tiểu ban A do Công an xã làm nòng cốt".
  bool says_what_it_is(std::uint32_t i) const {
    return (words_.is(i, "là"_w) && is_word_small(i + 1)) || (words_.is(i, "do"_w) && body_starts(words_, i + 1, last_).has_value());
  }

  // An office that the body holds; behind a dash it is printed with the name.
  bool says_office(std::uint32_t i) const {
    constexpr Lexicon offices({Entry<bool>{"cơ quan thường trực", true}, {"đơn vị thường trực", true}, {"cơ quan đầu mối", true}, {"đơn vị đầu mối", true}});
    return static_cast<bool>(words_.find(offices, i, last_)) && !common_ && !many_;
  }

  // "các đơn vị | được giao nhiệm vụ tại Mục III", "có tên tại Phụ lục 1": of a class of bodies, those that are told by their work.
  std::uint32_t charge_at(std::uint32_t i) const {
    if (!prose_ || !many_ || !rules_.on(Rule::body_charged)) return i;
    if (const auto named = std::max({words_.match("có tên", i, last_), words_.match("nêu", i, last_), words_.match("được nêu", i, last_)})) {
      const std::uint32_t place = i + named;
      if (!words_.is(place, "tại"_w) && !words_.is(place, "trong"_w) && !words_.is(place, "ở"_w)) return i;
      const auto behind = part_at(place + 1);
      return behind > place + 1 ? behind : i;
    }
    if (!words_.is(i, "được"_w)) return i;
    std::uint32_t end = i + 1;
    if (words_.is(end, "giao"_w)) ++end;
    else if (words_.is(end, "phân"_w) && (words_.is(end + 1, "công"_w) || words_.is(end + 1, "giao"_w))) end += 2;
    else return i;
    const bool told = words_.match("nhiệm vụ", end, last_);
    if (told) end += 2;
    if (words_.is(end, "tại"_w) || words_.is(end, "trong"_w) || words_.is(end, "theo"_w) || words_.is(end, "ở"_w))
      if (const auto behind = part_at(end + 1); behind > end + 1) return behind;
    // "phối hợp với các sở, ngành | được giao chủ trì để tham mưu …"
    if (!told && begin_ > 0 && words_.is(begin_ - 1, "với"_w) && words_.match("chủ trì", end, last_)) {
      const std::uint32_t behind = end + 2;
      const auto verb = verb_at(words_, behind, last_);
      if (behind >= last_ || words_[behind].kind == Word::Kind::mark || (verb && verb.tag == Verb::link)) return behind;
    }
    return told && end <= last_ ? end : i;
  }

  // "các sở có liên quan | tới việc thực hiện Kế hoạch này", "cơ quan quản lý nhà nước | về thủy sản tại địa phương": what tells which they are.
  std::uint32_t past_matter(std::uint32_t begin, std::uint32_t i) const {
    constexpr std::uint32_t longest = 10;
    if (!prose_ || (head_ != Head::group && !many_) || !rules_.on(Rule::body_charged)) return i;
    if (words_.is(i - 1, "quan"_w) && (words_.is(i, "tới"_w) || words_.is(i, "đến"_w)) && words_.is(i + 1, "việc"_w))
      for (std::uint32_t k = i + 2; k < std::min(last_, i + longest) && words_.is_word(k); ++k)
        if (words_.is(k, "này"_w)) return k + 1;
    if (!words_.match("quản lý nhà nước", begin, last_) || !words_.is(i, "về"_w)) return i;
    const std::uint32_t end = past_noun(i + 1);
    if (end == i + 1) return i;
    const auto place = words_.find(qualifiers, end, last_);
    return end + size_of(place);
  }

  // "các cơ sở giáo dục phổ thông | thuộc thẩm quyền quản lý của Sở A": under whom a class of bodies stands says which they are.
  std::uint32_t under_whom(std::uint32_t i) const {
    constexpr Lexicon ways({Entry<bool>{"thuộc thẩm quyền quản lý", true}, {"thuộc phạm vi quản lý", true}, {"thuộc quyền quản lý", true}, {"thuộc lĩnh vực quản lý", true}, {"thuộc đối tượng quản lý", true}, {"do", false}});
    if (!prose_ || !(many_ || head_ == Head::group) || !rules_.on(Rule::body_charged)) return i;
    const auto way = words_.find(ways, i, last_);
    if (!way || !way.tag) return i;
    std::uint32_t end = i + size_of(way);
    if (!words_.is(end, "của"_w)) return end;
    const auto whose = words_.find(heads, end + 1, last_);
    if (!whose || whose.tag == Head::none) return words_.is(end + 1, "mình"_w) ? end + 2 : i;
    std::uint32_t behind = end + 1 + size_of(whose);
    if (const auto sector = words_.find(sectors, behind, last_)) behind += size_of(sector);
    else while (behind < last_ && words_.is_word(behind) && words_[behind].capital) ++behind;
    if (const auto level = words_.find(levels, behind, last_); level && !words_[behind].capital) behind += size_of(level);
    return behind;
  }

  // One or two words that are no verb, to a mark, "và", "tại" or a verb.
  std::uint32_t past_noun(std::uint32_t i) const {
    if (i < last_ && words_[i].capitals) return i + 1;
    if (const auto sector = words_.find(sectors, i, last_)) return i + size_of(sector);
    std::uint32_t end = i;
    while (end < last_ && words_.is_word(end) && end < i + 3 && !verb_at(words_, end, last_) && !joins_names(words_, end)) ++end;
    return end < i + 3 && (end >= last_ || !words_.is_word(end) || joins_names(words_, end) || verb_at(words_, end, last_).tag == Verb::link) ? end : i;
  }

  // "các thành viên | trong tiểu ban", "các thành viên khác của Tổ công tác": of which body they are members.
  std::uint32_t member_of(std::uint32_t i) const {
    if (!prose_ || !words_.is(head_end_ - 1, "viên"_w) || !words_.is(head_end_ - 2, "thành"_w) || (!words_.is(i, "trong"_w) && !words_.is(i, "của"_w)) || !rules_.on(Rule::body_charged)) return i;
    const auto body = words_.find(heads, i + 1, last_);
    return body && (body.tag == Head::committee || body.tag == Head::named) ? i + 1 + size_of(body) : i;
  }

  // "phối hợp với các cơ quan | quản lý thủy sản": behind "với" they are told by what they keep.
  std::uint32_t kept_by(std::uint32_t i) const {
    if (!prose_ || i != head_end_ || head_ != Head::group || begin_ == 0 || !words_.is(begin_ - 1, "với"_w) || !words_.match("quản lý", i, last_) || words_.find(levels, i - 1, i) || !rules_.on(Rule::body_charged)) return i;
    const std::uint32_t end = past_noun(i + 2);
    return end > i + 2 ? end : i;
  }

  // Behind "khoản 2 Mục III", "Mục IV.1 Kế hoạch này", "Kế hoạch này".
  std::uint32_t part_at(std::uint32_t i) const {
    std::uint32_t end = i;
    while (end + 1 < last_) {
      std::uint32_t at = end > i && words_.is_mark(end, ',') ? end + 1 : end;
      if (end > i && words_.match("và tại", at, last_)) at += 2;  // "trong Kế hoạch và tại Phụ lục kèm theo"
      if (words_.match("kế hoạch và tại", at, last_)) at += 4, end = at;
      if (words_.is(at, "kế"_w) && words_.is(at + 1, "hoạch"_w) && words_.is(at + 2, "này"_w) && at + 2 < last_) return at + 3;
      if (words_.match("phụ lục", at, last_) || words_.match("danh sách", at, last_)) {
        std::uint32_t behind = at + 2;
        behind += words_.match("kèm theo", behind, last_);
        return behind < last_ && (words_.is_number(behind) || (words_[behind].capitals && words_[behind].end - words_[behind].begin < 5)) ? behind + 1 : behind;
      }
      const bool part = words_.is(at, "mục"_w) || words_.is(at, "phần"_w) || words_.is(at, "khoản"_w) || words_.is(at, "điểm"_w);
      if (!part || at + 1 >= last_ || words_[at + 1].kind == Word::Kind::mark) return end;
      end = at + 2;
      while (end + 1 < last_ && words_.is_mark(end, '.') && words_[end].glued && words_[end + 1].glued && words_[end + 1].kind != Word::Kind::mark) end += 2;
    }
    return end;
  }

  bool ends_name(std::uint32_t i) const {
    const auto verb = verb_at(words_, i, last_);
    if (!verb || (words_[i].capital && verb.tag != Verb::lead && verb.tag != Verb::cooperate)) return false;
    if (words_.is(i, "tổ"_w) && words_.is(i - 1, "các"_w)) return false;  // "các tổ chức"
    if (compound_at(words_, i, last_) > verb.size) return false;           // "giao thông", "hậu cần"
    if (names_team(i, verb)) return false;
    return !(head_ == Head::person && rules_.on(Rule::body_field) && (words_.match("phụ trách lĩnh vực", i, last_) || in_charge(i) || charged_to_end(i)));
  }

  // "báo cáo Ban Giám hiệu | các sự cố": many of what is no body.
  bool names_matter(std::uint32_t i) const {
    if (!words_.is(i, "các"_w) || (i == head_end_ && head_ != Head::institution) || many_ || i + 1 >= last_ || !is_word_small(i + 1) || !rules_.on(Rule::body_known)) return false;
    if (head_ == Head::person || head_ == Head::group) return false;
    return !body_starts(words_, i, last_) && !words_.find(levels, i + 1, last_) && !words_.find(qualifiers, i, last_) && !words_.find(heads, i + 1, last_);
  }

  // "Tổ tuyên truyền bầu cử | xây dựng …": a bare team is told by what it
  // is there for; the verb of the sentence comes right behind.
  bool names_team(std::uint32_t i, Found<Verb> verb) const {
    const WordKey team = words_.key(i - 1);
    if (many_ || i != head_end_ || verb.tag != Verb::act || !rules_.on(Rule::body_team)) return false;
    if (team != "tổ"_w && team != "đội"_w && team != "nhóm"_w) return false;
    const std::uint32_t behind = i + static_cast<std::uint32_t>(verb.size);
    for (std::uint32_t k = behind; k < std::min(last_, behind + 3); ++k) {
      if (words_[k].kind != Word::Kind::word) return false;
      if (const auto next = verb_at(words_, k, last_); begins_predicate(next)) return next.tag != Verb::adverb || k == behind;
      if (words_.find(levels, k, last_) || is_level_marker(words_, k)) return true;
    }
    return false;
  }

  // "các Đoàn | kiểm tra, giám sát": what a delegation is there for names it.
  std::uint32_t inspection_at(std::uint32_t i) const {
    constexpr Lexicon charges({Entry<bool>{"kiểm tra, giám sát", true}, {"kiểm tra và giám sát", true}, {"kiểm tra", true}, {"giám sát", true}, {"thanh tra", true}, {"khảo sát", true}, {"thanh tra, kiểm tra", true}});
    if (!prose_ || i != head_end_ || !words_.is(i - 1, "đoàn"_w) || !rules_.on(Rule::body_team)) return i;
    const auto charge = words_.find(charges, i, last_);
    std::uint32_t end = i + size_of(charge);
    if (charge) end += words_.match("liên ngành", end, last_);
    // "Đoàn kiểm tra các xã": there it is what the delegation does.
    return charge && (end >= last_ || words_[end].kind == Word::Kind::mark || joins_names(words_, end) || words_.find(qualifiers, end, last_) || verb_at(words_, end, last_)) ? end : i;
  }

  // "đồng chí Phó Giám đốc phụ trách và Sở B": the one in charge, of nothing said here.
  bool in_charge(std::uint32_t i) const {
    return words_.match("phụ trách", i, last_) && (i + 2 >= last_ || words_[i + 2].kind == Word::Kind::mark || joins_names(words_, i + 2));
  }

  // "Cán bộ phụ trách Điểm Tân Kiều" as all of what stands before the colon: of what they are in charge.
  bool charged_to_end(std::uint32_t i) const {
    constexpr std::uint32_t longest = 8;
    if (i != head_end_ || !words_.match("phụ trách", i, last_) || last_ > i + 2 + longest) return false;
    for (std::uint32_t k = i + 2; k < last_; ++k)
      if (!words_.is_word(k) || joins_names(words_, k)) return false;
    return i + 2 < last_ && words_.is_mark(last_, ':');
  }

  std::uint32_t mark(std::uint32_t i) {
    if (whole_list_ && !words_.is_mark(i, ';')) return i + 1;
    if (words_.is_mark(i, ',')) return joint(i, i + 1, false);
    if (words_.is_mark(i, '&') || words_.is_mark(i, '/')) return i + 1 < last_ && words_.is_word(i + 1) ? i + 2 : i;
    if (words_.is_mark(i, '-')) return dash(i);
    if (words_.is_mark(i, '(')) return bracket(i);
    if (words_.is_mark(i, '.')) return words_[i - 1].capitals && i + 1 < last_ && words_.is_word(i + 1) && words_[i + 1].capital ? i + 1 : i;
    if (words_.is_mark(i, ':')) return places(i);
    if (words_.is_mark(i, '"') || words_.is_mark(i, 0x201C) || words_.is_mark(i, 0x201D)) return prose_ ? i : i + 1;
    return i;
  }

  // "chính trị - xã hội", "Cục Tuyên huấn – Tổng cục Chính trị".
  std::uint32_t dash(std::uint32_t i) {
    if (i + 1 >= last_ || !words_.is_word(i + 1)) return i;
    if (prose_ && !words_[i + 1].capital && !words_[i].glued && verb_at(words_, i + 1, last_)) return i;
    if (!prose_ && head_ != Head::person && dash_parts(words_, i, last_) && rules_.on(Rule::body_list)) return i;
    complete_ = false;
    return named(i + 2);
  }

  // "các huyện: A, B và thành phố C"
  std::uint32_t places(std::uint32_t i) {
    if (i + 1 >= last_ || !words_.is_word(i + 1) || !words_[i + 1].capital) return i;
    // "Giám đốc các Sở: Tài chính, Nội vụ"
    const auto kind = words_.find(heads, i - 1, i);
    const bool of_sectors = words_.is(head_end_ - 1, "sở"_w) && words_.find(sectors, i + 1, last_);  // "các sở, ngành: Y tế, Nội vụ"
    const bool own_names = !prose_ && (words_.is(i - 1, "viện"_w) || words_.is(i - 1, "trường"_w));  // "Các bệnh viện: Đa khoa tỉnh, Sản - Nhi"
    if (many_ && kind && !own_names && (kind.tag == Head::named || of_sectors) && rules_.on(Rule::body_kinds)) {
      kinds_ = true;
      return i + 1;
    }
    // "Các trường: Mầm non Tân Khê, THCS Tân Khê": names of their own kind, to the end of the heading.
    if (!prose_ && many_ && i <= head_end_ + 3 && (head_ == Head::group || head_ == Head::named) && !kinds_ && (!body_starts(words_, i + 1, last_) || head_ == Head::group) && !verb_at(words_, i + 1, last_) && rules_.on(Rule::body_places)) whole_list_ = true;
    if (whole_list_) return i + 2;
    if (!places_ && lists_places(i)) places_ = many_ = true;
    return places_ && rules_.on(Rule::body_places) ? i + 2 : i;
  }

  // "Trưởng ấp: An Lợi, An Thuận và Bình Phú", "Các xã, phường: A, B": names with nothing but marks and "và" between.
  bool lists_places(std::uint32_t colon) const {
    if (!(head_ == Head::person || many_) || !words_.find(levels, colon - 1, colon)) return false;
    bool several = false;
    for (std::uint32_t k = colon + 1; k < last_; ++k) {
      if (words_.is_mark(k, ',') || joins_names(words_, k)) several = true;
      else if (!words_.is_word(k) || !words_[k].capital || verb_at(words_, k, last_)) return several && (words_[k].kind == Word::Kind::mark || verb_at(words_, k, last_));
    }
    return several;
  }

  // A bracket belongs to the name when it lists its members or goes on after a short form.
  std::uint32_t bracket(std::uint32_t i) {
    const std::uint32_t end = words_.past_bracket(i, last_);
    if (end - i < 3 || !words_.is_mark(end - 1, ')')) return i;
    const bool short_form = end - i == 3 && words_[i + 1].capitals;
    // "Trưởng các thôn (09 thôn)", "Thanh tra Sở (nay là …)", "Thầy … (PHT)": printed with the name.
    if (!prose_ && rules_.on(Rule::body_note) &&
        (words_.is_number(i + 1) || words_.match("nay là", i + 1, end) || (short_form && head_ == Head::person))) return named(end);
    if (short_form) return end < last_ && words_.is_word(end) && words_[end].capital ? end : i;
    // "(gồm các Sở: A, B)", "(bao gồm cả …)"
    if (many_ && rules_.on(Rule::body_members) && (words_.is(i + 1, "gồm"_w) || (words_.is(i + 1, "bao"_w) && words_.is(i + 2, "gồm"_w)))) return named(end);
    if (!words_.is_word(i + 1) || !words_[i + 1].capital || !rules_.on(Rule::body_members)) return i;
    if (words_.match("sau đây", i + 1, end) || words_.is(i + 1, "qua"_w)) return i;
    if (says_office(i + 1) && rules_.on(Rule::body_note)) return i;  // "Sở Tư pháp (Cơ quan thường trực Hội đồng …)"
    for (std::uint32_t k = i + 1; prose_ && k < end; ++k)
      if (words_.is_mark(k, ':')) return i;  // "(Zalo hoặc thư điện tử: …)"
    // "Sở Nội vụ (Phòng Cải cách hành chính)": who sees to it within the one body.
    if (prose_ && !many_ && body_starts(words_, i + 1, end)) return i;
    return named(end);
  }

  // Behind a comma or "và": does the name go on?
  std::uint32_t joint(std::uint32_t i, std::uint32_t next, bool after_and) {
    if (next >= last_ || words_.is(next, "mời"_w)) return i;
    if (!after_and && joins_names(words_, next)) {
      after_and = true;
      if (++next >= last_) return i;  // "Sở Y tế, và"
    }
    // "giáo viên phụ trách Đoàn và Tổ Tư vấn tâm lý": a name of its own begins.
    if (charge_ && after_and && words_[next].capital)
      if (const auto other = body_starts(words_, next, last_); other && takes_name(other->head) && other->size == 1 && words_.find(sectors, next + 1, last_)) return i;
    if ((charge_ && rules_.on(Rule::body_field)) || whole_list_) return next + 1;
    if (prose_ && words_.is_mark(next + 1, ':') && !(many_ && words_.find(heads, next, next + 1))) return i;  // "Phòng A, ĐT: …"
    const auto start = body_starts(words_, next, last_);
    // "UBND xã A, xã B": the second is a body too, its kind left out.
    if (!many_ && head_ == Head::institution && rules_.on(Rule::body_places) && is_word_small(next))
      if (const auto level = words_.find(levels, next, last_); level && next + size_of(level) < last_ && words_.is_word(next + size_of(level)) && words_[next + size_of(level)].capital) return i;
    // "UBND xã, phường", "các xã, phường", but not "Hội … tỉnh, Tỉnh đoàn"
    const bool level_alone = !start || start->head != Head::institution;
    const bool of_levels = head_ == Head::institution || head_ == Head::person || (head_ == Head::group && many_);
    if (!places_ && level_alone && of_levels && words_.find(levels, i - 1, i) && words_.find(levels, next, last_)) places_ = many_ = true;
    // "Ban Quản lý các Khu chế xuất và công nghiệp Thành phố": the name ends behind the second of what it keeps.
    if (after_and && head_ == Head::named && !common_ && !many_ && is_word_small(next) && is_word_small(next + 1) && !start && !verb_at(words_, next, last_) && rules_.on(Rule::body_list) &&
        next + 2 < last_ && words_.find(levels, next + 2, last_) && words_[next + 2].capital) return next + 2;
    // "Tòa án nhân dân thành phố và các khu vực": of what is no body without it.
    if (after_and && head_ == Head::institution && words_.is(next, "các"_w) && words_.match("khu vực", next + 1, last_) && words_.find(levels, i - 1, i) && rules_.on(Rule::body_places)) return places_ = many_ = true, next + 3;
    // "đồng chí Ủy viên …, Chủ tịch …": one person's offices.
    if (one_person_ && !after_and && start && start->head == Head::person && start->determiner == 0 && !words_.find(others, next, last_)) return next + start->size;
    if (kinds_ && words_.is_word(next) && words_[next].capital && (!start || (takes_name(start->head) && !named_on(words_, next + start->size, last_)))) {
      const auto sector = words_.find(sectors, next, last_);
      return next + (sector ? size_of(sector) : 1);
    }
    if (many_ && rules_.on(Rule::body_school_levels))
      if (const auto level = words_.find(school_levels, next, last_)) return next + size_of(level);
    // "Ban tuyên giáo các huyện ủy, thành ủy, đảng ủy trực thuộc": Party committees in a row are one class.
    if (many_ && is_word_small(next) && words_.is(i - 1, "ủy"_w) && words_.is(next + 1, "ủy"_w) && next + 1 < last_ && rules_.on(Rule::body_places)) return next + 2;
    if (places_ && rules_.on(Rule::body_places)) {
      const std::uint32_t at = next + (is_level_marker(words_, next) ? 1 : 0);
      if (const auto level = words_.find(levels, at, last_); level && level_alone) return at + size_of(level);
      if (words_.is_word(next) && words_[next].capital && (!start || (takes_name(start->head) && !named_on(words_, next + start->size, last_)))) return next + 1;
    }
    // "các Sở Y tế, | Nội vụ": a name of one sector ends where the next sector stands alone.
    if ((takes_name(head_) || head_ == Head::institution) && !kinds_ && rules_.on(Rule::body_elision) && past_elided_sector(words_, next, last_, noun_of_sector(words_, {begin_, i})) > next) return i;
    if (start) {
      // "Thủ trưởng sở, ban, ngành", "Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ": of which bodies.
      if (head_ == Head::person && !after_and && !start->determiner && is_word_small(i - 1) && is_word_small(next) && (takes_name(start->head) || start->head == Head::group) &&
          (words_.find(heads, i - 1, i) || words_.match("cơ quan", i - 2, i) || words_.match("tổ chức", i - 2, i) || words_.match("đơn vị", i - 2, i)) && rules_.on(Rule::body_kinds)) {
        many_ = true;
        return next + start->size;
      }
      if (another_begins(words_, next, last_, {{begin_, i}, many_, common_, {}}, after_and)) return i;
      // One more noun of the group: "sở, ban, ngành".
      common_ = common_ && !(takes_name(start->head) && named_on(words_, next + start->size, last_));
      many_ = true;
      return next + start->size;
    }
    // "Ban Quản lý Khu kinh tế và các Khu công nghiệp": the name goes on with a name of its own.
    if (after_and && takes_name(head_) && !common_ && words_.is(next, "các"_w) && words_.is_word(next + 1) && words_[next + 1].capital) return next + 2;
    // "các tổ chức, cá nhân có liên quan": a noun that is a verb elsewhere, told by what qualifies it.
    if (const auto noun = words_.find(heads, next, last_); many_ && noun.tag == Head::plural && noun)
      if (const auto qualifier = words_.find(qualifiers, next + size_of(noun), last_)) return named(next + size_of(noun) + size_of(qualifier));
    if (many_ && common_ && !after_and && words_.match("cá nhân", next, last_)) return next + 2;  // "các bộ phận, cá nhân"
    if (words_.match("trực thuộc", next, last_) || words_.match("tương đương", next, last_)) return named(next + 2);
    if (in_field_) return prose_ && (words_.find(field_ends, next, last_) || words_[next].capital) ? i : next + 1;
    // "Công an xã, Tư pháp - Hộ tịch": behind its level a name is complete.
    if (!prose_ && !after_and && head_ == Head::institution && !many_ && words_[next].capital && is_word_small(i - 1) && words_.find(levels, i - 1, i) && rules_.on(Rule::body_list)) return i;
    if (!prose_) return words_.is_word(next) ? next + 1 : i;
    // "cơ quan báo chí, truyền thông Trung ương": what qualifies a group, and is no verb.
    if (many_ && !words_[next].capital) {
      const auto qualifier = words_.find(qualifiers, next, last_);
      return qualifier ? next + size_of(qualifier) : i;
    }
    // "Văn hóa, Thể thao": a capital that begins no body.
    return words_.is_word(next) && words_[next].capital ? next + 1 : i;
  }

  // A name does not end in a comma, a dash, a word that joins or "các".
  std::uint32_t trimmed(std::uint32_t first, std::uint32_t end) const {
    while (end > first && (words_.is_mark(end - 1, ',') || words_.is_mark(end - 1, '-') || words_.is_mark(end - 1, ':') ||
                           words_.is_mark(end - 1, '.') || joins_names(words_, end - 1) || words_.is(end - 1, "các"_w)))
      --end;
    return end;
  }

  const Words& words_;
  std::uint32_t last_;
  const bool prose_;
  const Rules& rules_;
  Head head_ = Head::group;
  bool common_ = false;      // nothing yet tells which
  bool many_ = false;        // a class of bodies
  bool places_ = false;      // a list of places has begun
  bool charge_ = false;      // "phụ trách …": what follows is a person's field
  bool in_field_ = false;    // a committee's field of work
  bool one_person_ = false;
  bool complete_ = false;    // nothing but a place or a capital can belong to the name any more
  bool whole_ = false;       // a small word that the lexicon does not know ended it
  bool whole_list_ = false;  // names behind "các trường:", to the end
  bool kinds_ = false;       // a list of kinds has begun: "các Sở: Tài chính, Nội vụ"
  std::uint32_t begin_ = 0, head_end_ = 0;
};

}  // namespace

namespace {

// "phòng Kinh tế", "trường Tiểu học": written small, a name behind it says that it is a body.
bool is_office(WordKey key) { return key == "phòng"_w || key == "trường"_w || key == "trạm"_w || key == "sở"_w; }

}  // namespace

namespace {

// "PA05", "PC08": how the police sign their departments.
std::uint32_t police_sign(const Words& words, std::uint32_t i, std::uint32_t last) {
  const bool letters = words[i].capitals && words[i].end - words[i].begin == 2 && words.text(i).front() == 'P';
  return letters && i + 1 < last && words.is_number(i + 1) && words[i + 1].glued && words[i + 1].end - words[i + 1].begin == 2 ? 2 : 0;
}

}  // namespace

std::optional<BodyStart> body_starts(const Words& words, std::uint32_t i, std::uint32_t last) {
  BodyStart start;
  if (const auto determiner = words.find(determiners, i, last)) start.determiner = size_of(determiner);
  const std::uint32_t at = i + start.determiner;
  if (at >= last || !words.is_word(at)) return std::nullopt;
  const auto head = words.find(heads, at, last);
  if (!head)
    if (const auto sign = std::max(words.sign_at(at, last), police_sign(words, at, last))) return BodyStart{Head::institution, start.determiner, start.determiner + sign};
  // "Mỗi cán bộ, đảng viên": each of a staff that is nobody in particular else.
  if (head && head.tag == Head::none && start.determiner > 0 && words.is(at, "cán"_w) && !words.is(i, "các"_w)) return BodyStart{Head::person, start.determiner, start.determiner + size_of(head)};
  if (!head || head.tag == Head::none) return std::nullopt;
  // "vụ" of "nhiệm vụ"
  if (start.determiner == 0 && at > 0 && !words[at].capital && compound_at(words, at - 1, last) > 1) return std::nullopt;
  start.head = head.tag;
  const std::uint32_t behind = at + size_of(head);
  if (head.tag == Head::plural) {
    if (start.determiner == 0 && behind < last && !(words[behind].kind == Word::Kind::mark && !words[at].capital)) return std::nullopt;
    start.head = Head::group;
  }
  if (!words[at].capital && start.determiner == 0) {
    // "thống kê", "lãnh đạo": a verb where no capital or "các" says otherwise.
    const auto verb = words.find(verbs, at, last);
    const bool of_many = head.tag == Head::person && words.find(determiners, behind, last);
    // "cơ quan, tổ chức, đơn vị": one of a row of nouns.
    const bool in_row = head.tag == Head::plural && at > 0 && words.is_mark(behind, ',') && (words.is_mark(at - 1, ',') || (words.is(at - 1, "và"_w) && words.find(heads, behind + 1, last)));
    if (head.tag != Head::institution && verb && verb.size >= head.size && !of_many && !in_row) return std::nullopt;
    // A small "sở", "ban", "vụ" is a body only in a row of such nouns.
    if (head.tag == Head::named && head.size == 1 && behind < last && words.is_word(behind) && !words.find(qualifiers, behind, last) &&
        !words.find(heads, behind, last) && !words[behind].capitals && !(is_office(words.key(at)) && words.find(sectors, behind, last).size > 3) && !(words[behind].capital && is_office(words.key(at))))
      return std::nullopt;
  }
  start.size = start.determiner + size_of(head);
  return start;
}

std::optional<Body> read_body(const Words& words, std::uint32_t i, std::uint32_t last, Reading reading, const Rules& rules) {
  return Reader(words, last, reading, rules).read(i);
}

}  // namespace dondoc::compiler
