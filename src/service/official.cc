#include "service/official.h"

#include <algorithm>

#include "base/date.h"
#include "base/sentence.h"
#include "base/text.h"
#include "writer/presentation.h"

namespace dondoc::service {
namespace {

constexpr std::string_view committee = "Ủy ban nhân dân";

constexpr std::string_view council = "Hội đồng nhân dân";

// "UBND tỉnh" → "Ủy ban nhân dân tỉnh".
std::string spelt_out(const std::string& name) {
  for (const auto& [letters, words] : {std::pair{std::string_view("UBND "), committee}, {std::string_view("HĐND "), council}})
    if (name.starts_with(letters)) return std::string(words) + name.substr(letters.size() - 1);
  return name;
}

// What a plan is about, as a sentence goes on with it behind "về".
std::string matter_of(const Plan& plan) {
  std::string_view title = base::trim(plan.title);
  for (const std::string_view about : {"Về việc ", "về việc ", "Về ", "về "})
    if (title.starts_with(about)) {
      title.remove_prefix(about.size());
      break;
    }
  return base::in_sentence(title);
}

// What a report's title says of times and readers that its subject says elsewhere.
std::string without_tail(std::string title) {
  if (const auto bracket = title.rfind(" ("); bracket != std::string::npos && title.ends_with(")")) title.erase(bracket);
  for (const std::string_view often : {" hằng tháng", " hằng quý", " hằng năm", " 6 tháng"})
    if (title.ends_with(often)) title.erase(title.size() - often.size());
  return title;
}

bool is_small_word(std::string_view word) { return word == "và" || word == "của" || word == "các" || word == "về" || word == "-"; }

// "2026-11-20" → "ngày 20 tháng 11 năm 2026"; less exact dates as far as they go.
std::string dated(const std::optional<std::string>& printed) {
  if (!printed) return {};
  if (const auto day = base::Date::parse(*printed)) return " " + writer::long_date(*day);
  if (printed->size() == 7) return " tháng " + printed->substr(5) + " năm " + printed->substr(0, 4);
  return printed->size() == 4 ? " năm " + *printed : "";
}

std::string numbered(const Plan& plan) {
  if (!plan.symbol) return {};
  const auto between = plan.family == domain::Family::party ? "-" : "/";
  return " số " + (plan.number ? *plan.number + between + *plan.symbol : *plan.symbol);
}

}  // namespace

std::string letters_of(const std::string& name, const std::optional<std::string>& short_name) {
  if (short_name && !short_name->empty() && short_name->find(' ') == std::string::npos) return *short_name;
  if (name.starts_with(committee)) return "UBND";
  std::string out;
  std::string_view rest = name;
  while (!rest.empty()) {
    const auto word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    if (word.empty() || is_small_word(word)) continue;
    const auto first = base::decode(word, 0).value;
    if (base::is_letter(first)) base::append(out, base::upper(first));
  }
  return out;
}

Signing signing_of(const std::string& name, domain::Family family) {
  if (name.starts_with(committee)) return {"TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"};
  if (name.starts_with("Sở ")) return {"", "GIÁM ĐỐC"};
  if (name.starts_with("Ban Chỉ đạo")) return {family == domain::Family::party ? "T/M BAN CHỈ ĐẠO" : "TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"};
  if (name.starts_with("Tiểu ban")) return {family == domain::Family::party ? "T/M TIỂU BAN" : "TM. TIỂU BAN", "TRƯỞNG TIỂU BAN"};
  if (name.starts_with("Ban ")) return {"", "TRƯỞNG BAN"};
  return {"", "THỦ TRƯỞNG"};
}

std::string name_as_read(const std::string& printed, const std::vector<std::string>& known) {
  if (printed != base::upper(printed)) return printed;
  for (const auto& name : known) if (base::fold(name) == base::fold(printed)) return name;
  if (printed.empty()) return printed;
  const auto first = base::decode(printed, 0).size;
  return printed.substr(0, first) + base::lower(std::string_view(printed).substr(first));
}

std::string name_with_place(const std::string& printed, const std::vector<std::string>& known, const std::optional<std::string>& place) {
  auto out = name_as_read(printed, known);
  const auto low = base::lower(place.value_or(""));
  if (!low.empty() && out != printed && out.ends_with(" " + low)) out.replace(out.size() - low.size(), low.size(), *place);
  return out;
}

std::string period_in_sentence(const std::string& label) {
  const bool names_a_year = label.find("/") != std::string::npos || label.find("ăm ") != std::string::npos;
  if (!names_a_year) return {};
  return base::in_sentence(label);
}

std::string citation_of(const Plan& plan, const std::vector<std::string>& known) {
  auto out = plan.kind.value_or("Kế hoạch") + numbered(plan) + dated(plan.date);
  if (plan.issuer) out += " của " + name_as_read(*plan.issuer, known);
  return out + " về " + matter_of(plan);
}

std::vector<std::string> names_known(const Plan& plan, const std::string& agency, const std::optional<std::string>& parent) {
  std::vector<std::string> known{agency};
  if (parent) known.push_back(*parent);
  for (const auto& printed : {plan.issuer, plan.issuer_parent})
    if (printed) known.push_back(name_as_read(*printed, known));
  return known;
}

std::string full_name(const std::string& printed, const std::vector<std::string>& known, const std::optional<std::string>& place) {
  const auto name = spelt_out(printed);
  for (const auto& one : known)
    if (base::starts_with_folded(one, base::fold(name) + " ") || base::fold(one) == base::fold(name)) return one == base::upper(one) ? name : one;
  const bool of_province = name == std::string(committee) + " tỉnh" || name == std::string(council) + " tỉnh";
  return of_province && place && !place->empty() ? name + " " + *place : name;
}

std::string place_of(const std::string& name, const std::optional<std::string>& place) {
  for (const std::string_view kind : {" xã ", " phường ", " đặc khu "}) {
    const auto at = name.find(kind);
    if (at == std::string::npos) continue;
    const auto own = name.substr(at + kind.size());
    const bool is_number = own.find_first_not_of("0123456789") == std::string::npos;
    return is_number ? base::capitalised(std::string(kind.substr(1)) + own) : own;
  }
  return place.value_or("");
}

std::string superior_of(const std::string& name, const std::optional<std::string>& parent) {
  const auto full = spelt_out(name);
  return full.starts_with(committee) || full.starts_with(council) ? "" : parent.value_or("");
}

std::string subject_of(const std::string& title, const Plan& plan, const std::string& period) {
  const auto when = period_in_sentence(period);
  auto out = title;
  if (!when.empty() && out.ends_with(" " + when)) out.erase(out.size() - when.size() - 1);
  out = without_tail(std::move(out));
  constexpr std::string_view word = "Kế hoạch";
  if (out.ends_with(word)) {
    out.erase(out.size() - word.size());
    out += plan.kind ? base::capitalised(base::lower(*plan.kind)) : std::string(word);
    out += numbered(plan);
    if (!plan.title.empty()) out += " về " + matter_of(plan);
  }
  return when.empty() || out.ends_with(when) ? out : out + " " + when;
}

std::string file_name_of(const std::string& kind, const Plan& plan, const std::string& unit, const std::string& period) {
  std::string letters = plan.symbol ? plan.symbol->substr(0, plan.symbol->find_first_of("-/")) : "";
  if (plan.number) letters += (letters.empty() ? "" : " ") + *plan.number;
  std::string out = kind;
  for (const auto& part : {letters, unit, period_in_sentence(period)})
    if (!part.empty()) out += " - " + part;
  for (auto& mark : out)
    if (std::string_view("/\\:*?\"<>|").find(mark) != std::string_view::npos) mark = '-';
  return out + ".docx";
}

}  // namespace dondoc::service
