#include "compiler/grammar/field.h"

#include <algorithm>

#include "compiler/grammar/mention_list.h"

namespace dondoc::compiler {

using namespace literals;

namespace {

// What a label of who does it is made of: "Đơn vị chủ trì, tham mưu thực hiện", "Cơ quan, đơn vị cùng phối hợp triển khai".
enum class Part : std::uint8_t { who, joint, does, leads, helps };
constexpr Lexicon label_parts({Entry<Part>
    {"cơ quan", Part::who}, {"đơn vị", Part::who}, {"bộ phận", Part::who}, {"cá nhân", Part::who}, {"chủ trì", Part::leads}, {"phối hợp", Part::helps},
    {"thực hiện", Part::does}, {"triển khai", Part::does}, {"tham mưu", Part::does}, {"phụ trách", Part::does}, {"đầu mối", Part::does}, {"chịu trách nhiệm", Part::does},
    {"được giao", Part::does}, {"theo dõi", Part::does}, {"tổ chức", Part::joint}, {"quản lý", Part::joint}, {"cùng", Part::joint}, {"chính", Part::joint}, {"và", Part::joint}, {"xây dựng", Part::joint},
});

// A label that no list knows, told by its parts; the colon follows.
std::optional<Field> composed_field_at(const Words& words, std::uint32_t i, std::uint32_t last) {
  constexpr std::uint32_t longest = 12;
  if (const auto head = words.find(label_parts, i, last); !head || head.tag != Part::who || !words[i].capital) return std::nullopt;
  Part said = Part::who;
  for (std::uint32_t end = i; end < last && end < i + longest;) {
    if (words.is_mark(end, ':')) {
      if (said == Part::who) return std::nullopt;  // "Đơn vị:", "Cá nhân:" tell no duty by themselves
      return Field{said == Part::leads ? Label::lead : said == Part::helps ? Label::partner : Label::doer, {i, end}, {end + 1, last}};
    }
    const auto part = words.find(label_parts, end, last);
    if (!part && !words.is_mark(end, ',') && !words.is_mark(end, '/')) return std::nullopt;
    if (part && part.tag > Part::joint && said != Part::leads) said = std::max(said, part.tag);  // "Đơn vị chủ trì, phối hợp": who leads
    end += part ? static_cast<std::uint32_t>(part.size) : 1;
  }
  return std::nullopt;
}

// "Cơ quan chủ trì:" at `i`; a time may go without a colon ("Thời gian thực hiện sau khi …").
std::optional<Field> field_at(const Words& words, std::uint32_t i, std::uint32_t last) {
  const auto label = words.find(labels, i, last);
  if (!label || !words.is_mark(i + static_cast<std::uint32_t>(label.size), ':')) return composed_field_at(words, i, last);
  const std::uint32_t end = i + static_cast<std::uint32_t>(label.size);
  return Field{label.tag, {i, end}, {end + 1, last}};
}

// A further field begins with a capital, or behind ';' in small letters ("; phối hợp: …").
// Behind ',' one that says who does: "Sở A, cơ quan phối hợp: Sở B".
bool may_follow(const Words& words, std::uint32_t i, const Field& field) {
  const bool who = field.label == Label::lead || field.label == Label::doer || field.label == Label::partner;
  return words[i].capital || words.is_mark(i - 1, ';') || (words.is_mark(i - 1, ',') && who && field.name.size() > 2);
}

bool parts_fields(const Words& words, std::uint32_t i) {
  return words[i].kind == Word::Kind::mark && (words.is_mark(i, ';') || words.is_mark(i, '.') || words.is_mark(i, ',') || words.is_mark(i, '(') || words.is_mark(i, '-'));
}

}  // namespace

namespace {

// The first field stands at `i`; the others follow it.
std::vector<Field> fields_from(const Words& words, std::uint32_t i, std::uint32_t last) {
  std::vector<Field> fields;
  auto field = field_at(words, i, last);
  if (!field) return fields;
  fields.push_back(*field);
  for (i = field->value.first + 1; i < last; ++i) {
    if (!parts_fields(words, i - 1)) continue;
    field = field_at(words, i, last);
    if (!field || !may_follow(words, i, *field)) continue;
    fields.back().value.last = i - 1;
    fields.push_back(*field);
    i = field->value.first;
  }
  for (auto& f : fields)
    while (!f.value.empty() && words[f.value.last - 1].kind == Word::Kind::mark &&
           (words.is_mark(f.value.last - 1, '.') || words.is_mark(f.value.last - 1, ';') || words.is_mark(f.value.last - 1, ',')))
      --f.value.last;
  return fields;
}

}  // namespace

namespace {

// "Do Tỉnh đoàn chủ trì, phối hợp với Sở A." on a line of its own below what is to be done.
std::optional<Field> done_by(const Words& words, std::uint32_t i, std::uint32_t last) {
  constexpr Lexicon does({Entry<bool>{"chủ trì", true}, {"thực hiện", true}, {"phụ trách", true}, {"đảm nhiệm", true}, {"đảm nhận", true}, {"tổ chức", true}, {"chịu trách nhiệm", true}});
  if (i >= last || !words.is(i, "do"_w) || !words[i].capital || !body_starts(words, i + 1, last)) return std::nullopt;
  const auto who = read_bodies_in_prose(words, i + 1, last);
  return !who.bodies.empty() && words.find(does, who.end, last) ? std::optional(Field{Label::doer, {i, i + 1}, {i + 1, last}}) : std::nullopt;
}

}  // namespace

std::vector<Field> read_fields(const Words& words, Span span) {
  std::uint32_t i = span.first;
  while (i < span.last && words[i].kind == Word::Kind::mark) ++i;
  if (const auto doer = done_by(words, i, span.last)) return {*doer};
  return fields_from(words, i, span.last);
}

namespace {

// "Người, bộ phận …", "Cá nhân/đơn vị …": who, in whatever order.
bool names_doer(Span span, const Words& words) {
  constexpr Lexicon doers({Entry<bool>{"người", true}, {"bộ phận", true}, {"đơn vị", true}, {"cơ quan", true}, {"cá nhân", true}, {"tổ chức", true}, {"lực lượng", true}});
  for (std::uint32_t i = span.first; i < span.last; ++i)
    if (words.find(doers, i, span.last)) return true;
  return false;
}

}  // namespace

std::optional<Label> read_column(const Words& words, Span cell) {
  while (!cell.empty() && words[cell.first].kind == Word::Kind::mark) ++cell.first;
  for (std::uint32_t i = cell.first; i < cell.last; ++i)
    if (words.is_mark(i, '(')) cell.last = i;
  if (cell.empty()) return std::nullopt;
  // "Đơn vị cùng thực hiện", "Lực lượng tham gia": who helps.
  for (std::uint32_t i = cell.first + 1; i < cell.last; ++i)
    if (words.match("cùng thực hiện", i, cell.last) || words.match("cùng tham gia", i, cell.last) || (words.match("tham gia", i, cell.last) && names_doer({cell.first, i}, words))) return Label::partner;
  const auto label = words.find(labels, cell.first, cell.last);
  if (label && (label.size == cell.size() || cell.size() <= 8)) return label.tag;
  // "Đơn vị được phân công chủ trì", "Kết quả đạt được": what it is stands anywhere in it.
  for (std::uint32_t i = cell.first; i < cell.last; ++i) {
    if (words.is(i, "chủ"_w) && words.is(i + 1, "trì"_w)) return Label::lead;
    if (words.is(i, "phối"_w) && words.is(i + 1, "hợp"_w)) return Label::partner;
    if (words.is(i, "phụ"_w) && words.is(i + 1, "trách"_w)) return Label::doer;
    if (i > cell.first && i + 2 == cell.last && words.match("thực hiện", i, cell.last) && names_doer({cell.first, i}, words)) return Label::doer;
    if (words.is(i, "thời"_w) && (words.is(i + 1, "gian"_w) || words.is(i + 1, "hạn"_w))) return Label::time;
  }
  if (label) return label.tag;
  return std::nullopt;
}

}  // namespace dondoc::compiler
