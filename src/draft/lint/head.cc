// The head of the document by the rules of presentation in force on its day.
#include <algorithm>
#include <array>
#include <cctype>

#include "draft/lint/rules.h"

namespace dondoc::draft::lint {

namespace {

bool judged(const Given& given) {
  return !given.lost_its_marks() && given.day() && given.draft.document.family != Family::other && given.law.in_force(given.draft.document.family, *given.day());
}

// The line of the text in which a passage stands.
std::string_view line_of(const Given& given, const At& at) {
  if (at.size() != 2) return {};
  const auto text = given.text();
  const auto begin = text.rfind('\n', given.byte_at(at[0]) ? given.byte_at(at[0]) - 1 : 0), end = text.find('\n', given.byte_at(at[1]));
  const auto from = begin == text.npos ? 0 : begin + 1;
  return text.substr(from, (end == text.npos ? text.size() : end) - from);
}

// Its letters stand there, their marks do not: "CHŨ NGHĨA". Where the text has no marks at all nobody can tell, and an
// OCR is to be corrected, not the document.
void misspelt(const Given& given, std::size_t end, std::array<std::string_view, 2> right, const char* variant, Found& found) {
  if (given.draft.source.ocr) return;
  const auto text = given.text().substr(0, end);
  const base::PlainText plain(text);
  const auto at = plain.key.find(base::fold(right[0]));
  if (at == plain.key.npos) return;
  const auto begin = plain.byte[at], last = plain.byte[at + base::count_code_points(right[0])];
  const auto printed = text.substr(begin, last - begin);
  const auto low = base::lower(base::nfc(printed));
  const bool marked = std::any_of(printed.begin(), printed.end(), [](char c) { return static_cast<unsigned char>(c) > 127; });
  if (!marked || low == right[0] || low == right[1] || low.find('\n') != low.npos) return;
  found.add(given.at(begin, last), {{"printed", std::string(printed)}}, variant);
}

// A file of an office's own word processor, or a PDF that has the line below the abstract: copies as plain text, of the
// web and of scans have lost such signs.
bool keeps_signs(const Given& given, std::string_view head) {
  const auto& type = given.draft.source.media_type;
  if (type == "application/pdf" && !given.draft.source.ocr && head.find("-----") != head.npos) return true;
  return !given.draft.source.ocr && (type.find("wordprocessingml") != type.npos || type == "application/msword" || type == "application/rtf" || type.find("opendocument.text") != type.npos);
}

}  // namespace

void heading_missing(const Given& given, Found& found) {
  if (!judged(given) || given.text().empty()) return;
  const auto& sections = given.draft.sections;
  const auto end = sections.empty() || sections.front().at.size() != 2 ? given.text().size() : given.byte_at(sections.front().at[0]);
  const auto key = base::fold(given.text().substr(0, end));
  const auto state = key.find("cong hoa xa hoi chu nghia viet nam") != key.npos, motto = key.find("hanh phuc") != key.npos && key.find("doc lap") != key.npos,
             party = key.find("dang cong san viet nam") != key.npos;
  if (given.draft.document.family == Family::state) {
    if (!state) found.add({}, {}, "state");
    else if (!motto) found.add({}, {}, "motto");
    misspelt(given, end, {{"cộng hòa xã hội chủ nghĩa việt nam", "cộng hoà xã hội chủ nghĩa việt nam"}}, "state_spelling", found);
    if (motto)
      for (const auto part : {"độc lập", "tự do", "hạnh phúc"}) misspelt(given, end, {{part, part}}, "motto_spelling", found);
  } else {
    if (!party) found.add({}, {}, "party");
    else if (motto) found.add({}, {}, "party_motto");
    // "*" below who issues it.
    if (keeps_signs(given, given.text().substr(0, end)) && given.law.cite(Family::party, *given.day(), "star") && given.text().substr(0, end).find('*') == std::string_view::npos) found.add({}, {}, "party_star");
    misspelt(given, end, {{"đảng cộng sản việt nam", "đảng cộng sản việt nam"}}, "party_spelling", found);
  }
}

void head_incomplete(const Given& given, Found& found) {
  if (!judged(given)) return;
  const auto& it = given.draft.document;
  if (!it.issuer) found.add({}, {}, "issuer");
  if (!it.kind) found.add({}, {}, "kind");
  // Where there is none, the first ground stands in its place.
  if (!it.title || base::starts_with_folded(*it.title, "can cu ")) found.add({}, {}, "title");
  if (!it.place) found.add({}, {}, "place");
  // What has no number yet is not issued: its day is put in with it.
  if (!it.date && it.number) found.add({}, {}, "date");
}

void number_line(const Given& given, Found& found) {
  const auto& it = given.draft.document;
  const auto& at = it.at.number ? it.at.number : it.at.symbol;
  if (!judged(given) || !at || at->size() != 2) return;
  // From "Số" to the end of the symbol.
  auto line = std::string(line_of(given, *at));
  const auto key = base::fold(line);
  const auto word = key.rfind("so");
  if (word == key.npos) return;
  const std::string_view tail = std::string_view(key).substr(word + 2);
  const bool colon = tail.starts_with(":") || tail.starts_with(" :");
  const auto passage = it.at.symbol && it.at.number ? At{(*it.at.number)[0], (*it.at.symbol)[1]} : *at;
  const std::string printed(base::fold_spaces(given.passage(passage)));
  const bool spaced = printed.find(" -") != printed.npos || printed.find("- ") != printed.npos || printed.find(" /") != printed.npos || printed.find("/ ") != printed.npos ||
                      printed.find(" –") != printed.npos;
  const bool short_number = it.number && it.number->size() == 1 && std::isdigit(static_cast<unsigned char>(it.number->front()));
  const auto say = [&](const char* what) { found.add(passage, {{"number", printed}}, what); };
  if (given.draft.document.family == Family::state) {
    if (!colon) say("colon");
    if (it.number && it.symbol && printed.find(*it.number + "-") == 0) say("separator");
    // "87/UBND-KH": the kind stands before the issuer.
    if (it.symbol && it.kind && base::fold(*it.kind) == "ke hoach" && it.symbol->ends_with("-KH") && it.symbol->find("KH-") == std::string::npos) say("order");
  } else {
    if (colon) say("party_colon");
    if (it.number && printed.find(*it.number + "/") == 0) say("party_separator");
  }
  if (short_number) say("zero");
  if (spaced && it.number) say("spaces");
}

void date_form(const Given& given, Found& found) {
  const auto& it = given.draft.document;
  if (!judged(given) || !it.at.date) return;
  const bool zero = given.law.cite(it.family, *given.day(), "date-zero").has_value();
  const auto printed = base::fold_spaces(given.passage(*it.at.date));
  const auto key = base::fold(printed);
  const auto number_after = [&](std::string_view word) {
    std::string digits;
    const auto at = key.find(word);
    if (at == key.npos) return digits;
    for (auto i = at + word.size(); i < key.size() && digits.size() < 4; ++i) {
      if (std::isdigit(static_cast<unsigned char>(key[i]))) digits += key[i];
      else if (!digits.empty() || key[i] != ' ') break;
    }
    return digits;
  };
  const auto day = number_after("ngay"), month = number_after("thang");
  if (it.family == Family::state && key.find_first_of("/-.") != key.npos && month.empty()) found.add(*it.at.date, {{"date", printed}}, "slashes");
  if (zero && day.size() == 1) found.add(*it.at.date, {{"date", printed}}, "day");
  if (zero && (month == "1" || month == "2")) found.add(*it.at.date, {{"date", printed}}, "month");
}

}  // namespace dondoc::draft::lint
