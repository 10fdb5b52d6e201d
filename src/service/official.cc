#include "service/official.h"

#include <algorithm>

#include "base/date.h"
#include "base/text.h"
#include "writer/presentation.h"

namespace dondoc::service {
namespace {

constexpr std::string_view committee = "Ủy ban nhân dân";

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

std::string period_in_sentence(const std::string& label) {
  const bool names_a_year = label.find("/") != std::string::npos || label.find("ăm ") != std::string::npos;
  if (!names_a_year) return {};
  const auto first = base::decode(label, 0).size;
  return base::lower(std::string_view(label).substr(0, first)) + label.substr(first);
}

std::string citation_of(const Plan& plan, const std::vector<std::string>& known) {
  auto out = plan.kind.value_or("Kế hoạch") + numbered(plan) + dated(plan.date);
  if (plan.issuer) out += " của " + name_as_read(*plan.issuer, known);
  return out + " về " + plan.title;
}

}  // namespace dondoc::service
