#include "draft/sentences.h"

#include <map>

#include "base/date.h"
#include "base/sentence.h"
#include "base/text.h"

namespace dondoc::draft {
namespace {

/// Without what ends a sentence: more may follow.
std::string open_ended(std::string text) {
  while (!text.empty() && std::string_view(".;:, ").find(text.back()) != std::string_view::npos) text.pop_back();
  return text;
}

std::string closed(std::string text) { return text.empty() ? text : base::capitalised(open_ended(std::move(text))) + "."; }

/// Within a sentence a group's article is small ("phối hợp với các sở, ban,
/// ngành"); a name keeps its letters.
std::string in_line(std::string name) { return name.starts_with("Các ") ? base::in_sentence(name) : name; }

std::string names(const std::vector<NamedBody>& bodies) {
  std::string out;
  for (const auto& body : bodies) {
    const auto name = in_line(open_ended(clean_text(body.name)));
    if (name.empty()) continue;
    if (!out.empty()) out += ", ";
    out += name;
  }
  return out;
}

std::string joined(std::string left, std::string_view between, const std::string& right) {
  if (right.empty()) return left;
  return left.empty() ? right : left + std::string(between) + right;
}

std::string finished_by(const std::optional<Deadline>& due) {
  if (!due) return {};
  const auto words = words_of(*due);
  return words.empty() || !clean_text(due->words).empty() ? words : "hoàn thành " + words;
}

std::string task(const Part& part) {
  const auto who = names(part.who), with = names(part.with);
  const auto work = base::in_sentence(open_ended(clean_text(part.text)));
  if (work.empty()) return {};
  std::string out = who;
  if (part.role == Role::lead && !who.empty()) out += with.empty() ? " chủ trì" : " chủ trì, phối hợp với " + with;
  if (part.role == Role::cooperate) out = joined(out, " ", with.empty() ? "phối hợp" : "phối hợp với " + with);
  out = joined(out, " ", work);
  if (part.role == Role::perform && !with.empty()) out += ", phối hợp với " + with;
  out = joined(out, ", ", finished_by(part.due));
  const auto product = open_ended(clean_text(part.product));
  return product.empty() ? out : out + "; sản phẩm: " + base::in_sentence(product);
}

std::string_view how_often(Frequency frequency) {
  switch (frequency) {
    case Frequency::monthly: return " hằng tháng";
    case Frequency::quarterly: return " hằng quý";
    case Frequency::half_yearly: return " định kỳ 6 tháng";
    case Frequency::yearly: return " hằng năm";
    case Frequency::periodic: return " định kỳ";
    case Frequency::ad_hoc: return " khi có yêu cầu";
    case Frequency::once: break;
  }
  return "";
}

std::string report(const Part& part) {
  const auto who = names(part.who), to = names(part.to);
  if (who.empty() && to.empty()) return {};
  auto about = base::in_sentence(open_ended(clean_text(part.text)));
  if (about.empty()) about = "kết quả thực hiện Kế hoạch";
  auto out = joined(who, " ", (part.frequency == Frequency::ad_hoc ? "báo cáo đột xuất " : "báo cáo ") + about);
  if (!to.empty()) out += " về " + to;
  if (part.via && !clean_text(part.via->name).empty()) out += " (qua " + open_ended(clean_text(part.via->name)) + ")";
  out += how_often(part.frequency);
  const auto due = part.due ? words_of(*part.due) : "";
  if (due.empty()) return out;
  return out + (part.frequency == Frequency::once ? " " : ", ") + due;
}

}  // namespace

std::string clean_text(std::string_view typed) {
  std::string plain(typed);
  for (char& c : plain)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
  return base::fold_spaces(base::nfc(plain));
}

std::string words_of(const Deadline& due) {
  if (auto words = open_ended(clean_text(due.words)); !words.empty()) return words;
  if (!due.date || due.date->empty()) return {};
  static const std::map<Bound, std::string_view> bounds = {{Bound::before, "trước "}, {Bound::by, "chậm nhất "}, {Bound::in, "trong "}, {Bound::from, "từ "}};
  const std::string bound(bounds.at(due.bound));
  const auto& date = *due.date;
  if (const auto day = base::Date::parse(date)) return bound + "ngày " + date.substr(8, 2) + "/" + date.substr(5, 2) + "/" + date.substr(0, 4);
  return date.size() == 7 ? bound + "tháng " + date.substr(5, 2) + "/" + date.substr(0, 4) : bound + "năm " + date;
}

std::string sentence_of(const Part& part) {
  switch (part.kind) {
    case PartKind::task: return closed(task(part));
    case PartKind::report: return closed(report(part));
    case PartKind::heading: return open_ended(clean_text(part.text));
    case PartKind::channel:
    case PartKind::paragraph:
    case PartKind::bullet: break;
  }
  const auto text = clean_text(part.text);
  return text.empty() || std::string_view(".;:!?,").find(text.back()) != std::string_view::npos ? text : text + ".";
}

std::string purpose_words(std::string_view purpose) {
  static const std::map<std::string_view, std::string_view> words = {
      {"to-report", " (b/c)"}, {"to-implement", " (t/h)"}, {"to-coordinate", " (p/h)"}, {"to-know", " (để biết)"}};
  const auto found = words.find(purpose);
  return found == words.end() ? "" : std::string(found->second);
}

}  // namespace dondoc::draft
