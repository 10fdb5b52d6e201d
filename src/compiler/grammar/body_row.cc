// Where in a list one body's name ends and the next begins.
#include "compiler/grammar/body.h"

#include "compiler/grammar/verb.h"

namespace dondoc::compiler {

using namespace literals;

namespace {

// Offices printed small in a row of several: "giáo viên chủ nhiệm, giáo viên bộ môn".
constexpr Lexicon small_offices({Entry<bool>{"giáo viên", true}, {"chuyên viên", true}, {"kế toán", true}, {"nhân viên", true}, {"gvcn", true}});
constexpr Lexicon higher_schools({Entry<bool>{"trường đại học", true}, {"trường cao đẳng", true}, {"viện nghiên cứu", true}, {"viện, trường", true}, {"chủ đầu tư", true}, {"nhà đầu tư", true}, {"nhà thầu", true}, {"cha mẹ học sinh", true}});

std::uint32_t size_of(const auto& found) { return static_cast<std::uint32_t>(found.size); }

// Behind the sector of a body of that noun, or a short form of one ("NN&MT"); `i` where none stands.
std::uint32_t past_sector(const Words& words, std::uint32_t i, std::uint32_t last, bool of_associations) {
  if (of_associations) return i + size_of(words.find(associations, i, last));
  if (const auto sector = words.find(sectors, i, last)) return i + size_of(sector);
  std::uint32_t end = i;
  while (end + 2 < last && words[end].capitals && words.is_mark(end + 1, '&') && words[end + 1].glued && words[end + 2].glued) end += 2;
  return end > i ? end + 1 : i;
}

// "tỉnh" of "Sở Tư pháp tỉnh", "xã" of "Hội Nông dân xã".
std::uint32_t past_level(const Words& words, std::uint32_t i, std::uint32_t last) {
  return i < last && words.is_word(i) && !words[i].capital ? i + size_of(words.find(levels, i, last)) : i;
}

}  // namespace

Span noun_of_sector(const Words& words, Span name) {
  if (const auto determiner = words.find(determiners, name.first, name.last)) name.first += size_of(determiner);
  const bool association = words.is(name.first, "hội"_w);
  if ((!association && !words.is(name.first, "sở"_w) && !words.is(name.first, "bộ"_w) && !words.is(name.first, "phòng"_w)) || name.size() < 2) return {};
  const std::uint32_t end = past_sector(words, name.first + 1, name.last, association);
  return end > name.first + 1 && past_level(words, end, name.last) == name.last ? Span{name.first, name.first + 1} : Span{};
}

std::uint32_t past_elided_sector(const Words& words, std::uint32_t i, std::uint32_t last, Span noun) {
  if (noun.empty() || i >= last || !words.is_word(i) || !words[i].capital || words.sign_at(i, last)) return i;
  const bool association = words.is(noun.first, "hội"_w);
  const auto head = words.find(heads, i, last);
  if (!association && head && head.tag != Head::none && !(words.is(noun.first, "bộ"_w) && words.match("công an", i, last))) return i;
  if (verb_at(words, i, last) && !words.match("xây dựng", i, last)) return i;
  const std::uint32_t sector = past_sector(words, i, last, association), end = sector > i ? past_level(words, sector, last) : i;
  // "Sở Y tế, Nội vụ Hà Tĩnh": a name goes on that nobody knows.
  return end < last && words.is_word(end) && words[end].capital ? i : end;
}

bool is_known(const Words& words, const Body& body) {
  return body_starts(words, body.span.first, body.span.last) || !body.kind.empty();
}

namespace {

// "Các doanh nghiệp viễn thông, doanh nghiệp bưu chính": the same noun once more, each with what tells its kind.
bool noun_again(const Words& words, Span before, Span noun) {
  if (const auto determiner = words.find(determiners, before.first, before.last)) before.first += size_of(determiner);
  if (before.size() <= noun.size()) return false;
  for (std::uint32_t k = 0; k < noun.size(); ++k)
    if (words.key(before.first + k) != words.key(noun.first + k)) return false;
  return true;
}

// Nouns that name bodies or people of one kind and stand in no row of offices: each of a list of them is one of its own.
constexpr Lexicon kinds_of_bodies({Entry<bool>
    {"cơ sở giáo dục", true}, {"cơ sở giáo dục nghề nghiệp", true}, {"cơ sở giáo dục đại học", true}, {"cơ sở giáo dục phổ thông", true}, {"cơ sở y tế", true}, {"cơ sở đào tạo", true}, {"cơ sở khám bệnh, chữa bệnh", true}, {"cơ sở khám, chữa bệnh", true},
    {"cơ sở trợ giúp xã hội", true}, {"cơ sở tôn giáo", true}, {"cơ sở sản xuất", true}, {"cơ sở kinh doanh", true}, {"cơ sở lưu trú", true}, {"trung tâm", true}, {"bệnh viện", true}, {"trạm y tế", true}, {"hiệp hội", true}, {"hợp tác xã", true},
    {"trường đại học", true}, {"trường cao đẳng", true}, {"viện nghiên cứu", true}, {"trường học", true}, {"nhà khoa học", true}, {"chuyên gia", true}, {"nhà đầu tư", true}, {"cha mẹ học sinh", true}, {"phụ huynh học sinh", true}, {"hộ gia đình", true},
    {"hộ kinh doanh", true}, {"hộ dân", true}, {"hộ sản xuất", true}, {"hộ chăn nuôi", true}, {"trang trại", true}, {"tổ chức chính trị - xã hội", true}, {"tổ chức chính trị xã hội", true}, {"tổ chức xã hội", true}, {"tổ chức tôn giáo", true},
    {"tổ chức xã hội - nghề nghiệp", true}, {"cơ quan báo chí", true}, {"cơ quan truyền thông", true}, {"cơ quan tố tụng", true}, {"cơ quan điều tra", true}, {"ngân hàng thương mại", true}, {"tổ chức tín dụng", true}, {"chủ đầu tư", true}, {"nhà thầu", true}, {"nhà cung cấp", true}, {"lực lượng", true}, {"chính quyền địa phương", true}, {"chủ rừng", true}, {"chủ cơ sở", true}, {"hộ nuôi trồng thủy sản", true}, {"tổ chức hành nghề luật sư", true}, {"nhà cung cấp dịch vụ", true}, {"hội quần chúng", false}, {"doanh nghiệp", false},
});

// "các cơ sở giáo dục đại học, doanh nghiệp": one kind of bodies beside another. Offices in a row ("các sở, ban, ngành, tổ chức chính trị -
// xã hội") and what follows "các doanh nghiệp" are one class.
bool another_kind(const Words& words, Span before, std::uint32_t i, std::uint32_t last) {
  const auto determiner = words.find(determiners, before.first, before.last);
  if (determiner) before.first += size_of(determiner);
  for (std::uint32_t k = before.first; k < before.last; ++k)
    if (words.is_mark(k, ',')) return false;  // a row has begun
  const auto own = words.find(kinds_of_bodies, before.first, last), other = words.find(kinds_of_bodies, i, last);
  if (!own || (own.tag ? false : static_cast<bool>(determiner))) return false;
  const bool people = words.match("cha mẹ", before.first, last) || words.match("phụ huynh", before.first, last);
  if (people && (words.match("tổ chức", i, last) || words.match("cá nhân", i, last))) return true;
  return static_cast<bool>(other) && !words.match("cơ sở giáo dục, đào tạo", i, last);
}

// More than the bare noun: "giáo viên | chủ nhiệm", "Kế toán | trưởng", or a body that is no person.
bool tells_which(const Words& words, Span name) {
  if (const auto determiner = words.find(determiners, name.first, name.last)) name.first += size_of(determiner);
  const auto office = words.find(small_offices, name.first, name.last);
  const auto head = words.find(heads, name.first, name.last);
  if (!office && head && head.tag == Head::person) return words[name.first].capital && !words.is(name.first, "cán"_w);
  if (!office) return head && head.tag != Head::group && head.tag != Head::plural;
  return office.size < name.size() || words[name.first].capital;
}

// To the next mark, "và" or verb.
std::uint32_t office_end(const Words& words, std::uint32_t i, std::uint32_t last) {
  std::uint32_t end = i + size_of(words.find(small_offices, i, last));
  const std::uint32_t farthest = std::min(last, i + 8);
  while (end < farthest && words.is_word(end) && !joins_names(words, end) && !begins_predicate(verb_at(words, end, last))) ++end;
  return end;
}

}  // namespace

bool another_begins(const Words& words, std::uint32_t i, std::uint32_t last, const Body& before, bool after_and) {
  const auto start = body_starts(words, i, last);
  if (!start) return false;
  if (start->determiner > 0) return true;
  // "giáo viên chủ nhiệm, giáo viên bộ môn": each told by more than its noun; "cán bộ, giáo viên, nhân viên" is one class.
  if (start->head == Head::person && !words[i].capital && !before.span.empty() && words.find(small_offices, i, last) && tells_which(words, before.span) && tells_which(words, {i, office_end(words, i, last)})) return true;
  // "giáo viên chủ nhiệm và giáo viên bộ môn"
  if (start->head == Head::person) return words[i].capital || (after_and && !before.common && !before.span.empty() && !words[before.span.first].capital && words.match("giáo viên", before.span.first, before.span.last)) || (after_and && words.match("nhân viên", i, last));
  if (start->head == Head::institution) return words[i].capital || !before.common;
  if (takes_name(start->head) && words[i].capital && named_on(words, i + start->size, last)) return true;
  if (start->head == Head::committee && words[i].capital) return true;
  // "Doanh nghiệp, Sở, ban, ngành": the row of nouns that has a name of its own.
  if (before.common && words[i].capital && words.is(i, "sở"_w) && words.is_mark(i + 1, ',') && words.is(i + 2, "ban"_w)) return true;
  // "các sở, ban, ngành cấp tỉnh, cơ quan ngành dọc đóng trên địa bàn": each group with what qualifies it.
  if (start->head == Head::group && !before.common && before.group && !words[i].capital && i > before.span.first + 2 && words.match("ngành dọc", i + start->size, last)) return true;
  if (start->head == Head::group && !before.common && before.group && (noun_again(words, before.span, {i, i + start->size}) || (words.match("tổ chức", i, last) && start->size > 2 && noun_again(words, before.span, {i, i + 2})))) return true;
  // "các sở, ngành, trường đại học": schools are no office of that row.
  if (before.common && start->head == Head::group && words.find(higher_schools, i, last)) return true;
  if (start->head != Head::person && !before.span.empty() && another_kind(words, before.span, i, last)) return true;
  // A bare noun behind a bare noun belongs to the same group: "sở, ban, ngành".
  if (before.common) return after_and && start->head == Head::group;
  // "Ủy ban nhân dân các xã, cơ quan, tổ chức khác có liên quan": no more of the committees.
  if (start->head == Head::group && !before.span.empty()) {
    const auto own = body_starts(words, before.span.first, before.span.last);
    // "Công an các đơn vị, địa phương": of whatever the row names.
    for (std::uint32_t back = 1; back <= 2 && !after_and && before.span.size() > back + 1; ++back) {
      const std::uint32_t noun = before.span.last - back;
      const auto of = words.find(heads, noun, before.span.last);
      if (own && own->head == Head::institution && of.size == back && of.tag == Head::group && !words[i].capital && words.is(noun - 1, "các"_w)) return false;
    }
    if (own && own->head == Head::institution) return true;
  }
  // "Sở Y tế, địa phương": behind one body even a bare noun is another.
  return after_and || !before.group || words[i].capital;
}

}  // namespace dondoc::compiler
