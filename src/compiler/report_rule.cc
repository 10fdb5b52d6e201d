#include "compiler/report_rule.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/text.h"

namespace dondoc::compiler {
namespace {

using draft::Frequency;

int months_in(Frequency frequency) {
  switch (frequency) {
    case Frequency::monthly: return 1;
    case Frequency::quarterly: return 3;
    case Frequency::half_yearly: return 6;
    case Frequency::yearly: return 12;
    default: return 0;
  }
}

/// The clause in folded words; a slash and the marks that part phrases are words of their own.
class Words {
 public:
  explicit Words(std::string_view clause) {
    const auto folded = base::fold(clause);
    std::string word;
    const auto close = [&] { if (!word.empty()) words_.push_back(std::move(word)); word.clear(); };
    for (const char c : folded) {
      const bool mark = c == '/' || c == ',' || c == ';' || c == '(' || c == ')' || c == '-';
      if (mark || c == ' ' || c == '.' || c == ':') close();
      else word += c;
      if (mark) words_.emplace_back(1, c == '-' ? '/' : c);
    }
    close();
  }

  std::size_t size() const { return words_.size(); }
  bool is(std::size_t at, std::string_view word) const { return at < words_.size() && words_[at] == word; }
  bool are(std::size_t at, std::initializer_list<std::string_view> words) const {
    return std::all_of(words.begin(), words.end(), [&](std::string_view word) { return is(at++, word); });
  }
  /// A number of one to four digits in [least, most], else 0.
  int number(std::size_t at, int least, int most) const {
    if (at >= words_.size() || words_[at].size() > 4 || words_[at].find_first_not_of("0123456789") != std::string::npos) return 0;
    const int value = std::stoi(words_[at]);
    return value >= least && value <= most ? value : 0;
  }
  int year(std::size_t at) const {
    if (is(at, "/") || is(at, "nam")) ++at;
    return number(at, 2000, 2100);
  }
  /// The words from `at` to the next mark that parts phrases hold these, side by side.
  bool phrase_holds(std::size_t at, std::initializer_list<std::string_view> words) const {
    for (; at < words_.size() && !is(at, ",") && !is(at, ";") && !is(at, ")") && !is(at, "ngay"); ++at)
      if (are(at, words)) return true;
    return false;
  }

 private:
  std::vector<std::string> words_;
};

struct Candidate {
  int day = 0, month_of_year = 0;
  bool before = false, next = false, first_month = false, of_month = false, of_quarter = false;
};

/// "ngày 25 …" at `at`, which is the word "ngày"; nothing for a whole date.
std::optional<Candidate> candidate_at(const Words& words, std::size_t at) {
  Candidate out;
  out.day = words.number(at + 1, 1, 31);
  if (out.day == 0 || (at > 0 && words.is(at - 1, "tu"))) return std::nullopt;
  out.before = at > 0 && words.is(at - 1, "truoc");
  auto behind = at + 2;
  if (words.is(behind, "/") || words.is(behind, "thang")) {
    out.month_of_year = words.number(behind + 1, 1, 12);
    if (out.month_of_year && words.year(behind + 2)) return std::nullopt;
    if (out.month_of_year) behind += 2;
  }
  for (const auto& after : {std::initializer_list<std::string_view>{"thang", "sau"}, {"thang", "ke", "tiep"}, {"thang", "tiep", "theo"}, {"thang", "lien", "ke"},
                            {"quy", "sau"}, {"quy", "ke", "tiep"}, {"quy", "tiep", "theo"}, {"ky", "sau"}, {"nam", "sau"}})
    out.next = out.next || words.phrase_holds(behind, after);
  out.first_month = words.phrase_holds(behind, {"thang", "dau"});
  out.of_quarter = words.phrase_holds(behind, {"quy"});
  out.of_month = !out.of_quarter && words.phrase_holds(behind, {"thang"}) && !words.phrase_holds(behind, {"thang", "cuoi"}) && !out.first_month;
  return out;
}

/// How well the candidate's own words go with the frequency; 0: not at all.
int fit(const Candidate& it, Frequency frequency) {
  switch (frequency) {
    case Frequency::monthly: return it.month_of_year || it.of_quarter ? 0 : it.of_month ? 2 : 1;
    case Frequency::quarterly: return it.of_quarter || it.month_of_year ? 2 : it.of_month ? 0 : 1;
    default: return it.month_of_year ? 2 : it.of_month || it.of_quarter ? 0 : 1;
  }
}

std::optional<base::Date> day_of(int year, int month, int day) {
  try {
    return base::Date::of(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
  } catch (const base::Error&) {
    return std::nullopt;  // 31 February, as printed
  }
}

/// "từ tháng 12/2026", "từ ngày 01 tháng 12 năm 2026", "từ quý I/2027", "từ năm 2027".
std::optional<base::Date> start_at(const Words& words, std::size_t at) {
  if (words.is(at, "ngay")) {
    const int day = words.number(at + 1, 1, 31), month = words.number(at + 3, 1, 12), year = words.year(at + 4);
    if (!day || !month || !year || !(words.is(at + 2, "/") || words.is(at + 2, "thang"))) return std::nullopt;
    return day_of(year, month, day);
  }
  if (words.is(at, "thang"))
    if (const int month = words.number(at + 1, 1, 12), year = words.year(at + 2); month && year) return day_of(year, month, 1);
  if (words.is(at, "quy")) {
    static constexpr std::string_view quarters[] = {"i", "ii", "iii", "iv"};
    for (int quarter = 0; quarter < 4; ++quarter)
      if (words.is(at + 1, quarters[quarter]) || words.number(at + 1, quarter + 1, quarter + 1))
        if (const int year = words.year(at + 2)) return day_of(year, quarter * 3 + 1, 1);
  }
  if (words.is(at, "nam"))
    if (const int year = words.year(at)) return day_of(year, 1, 1);
  return std::nullopt;
}

}  // namespace

ReportRule read_report_rule(std::string_view clause, Frequency frequency) {
  ReportRule rule;
  const int months = months_in(frequency);
  if (months == 0) return rule;
  const Words words(clause);
  std::optional<Candidate> best;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words.is(at, "tu") && !rule.starts_on) rule.starts_on = start_at(words, at + 1);
    if (!words.is(at, "ngay")) continue;
    const auto found = candidate_at(words, at);
    if (found && fit(*found, frequency) > (best ? fit(*best, frequency) : 0)) best = found;
  }
  if (!best) return rule;
  rule.day = best->day;
  rule.bound = best->before ? draft::Bound::before : draft::Bound::by;
  if (best->month_of_year) rule.month = (best->month_of_year - 1) % months + 1;
  else if (best->next) rule.month = months + 1;
  else if (best->first_month) rule.month = 1;
  return rule;
}

}  // namespace dondoc::compiler
