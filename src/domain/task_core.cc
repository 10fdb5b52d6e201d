#include "domain/task_core.h"

#include <algorithm>
#include <array>

#include "base/sentence.h"
#include "base/text.h"

namespace dondoc::domain {
namespace {

using base::trim;

// Takes `start` off the text, in whatever case; a word is not taken in half.
bool take(std::string_view& text, std::string_view start) {
  if (text.size() < start.size() || base::lower(text.substr(0, start.size())) != base::lower(start)) return false;
  if (text.size() > start.size() && base::is_letter(base::decode(text, start.size()).value)) return false;
  text = trim(text.substr(start.size()));
  return true;
}

template <class Words> bool take_any(std::string_view& text, const Words& words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return take(text, word); });
}

constexpr std::array<std::string_view, 3> leads = {"chủ trì", "chịu trách nhiệm", "có trách nhiệm"};
constexpr std::array<std::string_view, 4> with = {"phối hợp chặt chẽ với", "phối hợp cùng với", "phối hợp cùng", "phối hợp với"};
constexpr std::array<std::string_view, 3> joins = {",", "và", "cùng"};
constexpr std::array<std::string_view, 6> others = {"các đơn vị liên quan",         "các cơ quan liên quan",  "các cơ quan, đơn vị liên quan",
                                                     "các sở, ban, ngành liên quan", "các địa phương liên quan", "đơn vị liên quan"};
constexpr std::array<std::string_view, 7> before_deadline = {"hoàn thành", "hoàn thành xong", "xong", "thời hạn", "thời gian", "thời hạn hoàn thành", "("};

void take_bodies(std::string_view& text, const std::vector<std::string>& longest_first) {
  while (take_any(text, others) || take_any(text, longest_first) || take_any(text, joins)) {}
}

// Where the first clause ends; what stands in brackets ends none.
std::size_t clause_end(std::string_view text) {
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '(') ++depth;
    else if (text[at] == ')') --depth;
    else if (depth <= 0 && (text[at] == ';' || text.substr(at, 2) == ". ")) return at;
  }
  return text.size();
}

std::string_view first_clause(std::string_view text) {
  auto clause = trim(text.substr(0, clause_end(text)));
  if (clause.size() < text.size() && base::starts_with_folded(clause, "la co quan")) return first_clause(text.substr(clause.size() + 1));
  return clause;
}

// ", hoàn thành trước ngày 01/12/2023" and the like, where nothing but a mark stands behind it.
std::string_view without_deadline(std::string_view text, const std::optional<std::string>& due) {
  const auto at = due && !due->empty() ? text.rfind(*due) : std::string_view::npos;
  if (at == std::string_view::npos || text.substr(at + due->size()).find_first_not_of(" .,;:)") != std::string_view::npos) return text;
  auto rest = text.substr(0, at);
  for (bool taken = true; taken;) {
    taken = false;
    while (!rest.empty() && std::string_view(" ,:-").find(rest.back()) != std::string_view::npos) rest.remove_suffix(1);
    for (const auto word : before_deadline)
      if (rest.size() > word.size() && base::lower(rest.substr(rest.size() - word.size())) == word) {
        rest.remove_suffix(word.size());
        taken = true;
      }
  }
  return rest;
}

std::string_view without_end_mark(std::string_view text) {
  while (!text.empty() && std::string_view(" .,;:").find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text;
}

// "a) Rà soát …", "2. Rà soát …": a passage that a person marked may begin with its label.
std::string_view without_label(std::string_view text) {
  const auto end = text.find_first_of(".)");
  if (end == text.npos || end == 0 || end > 2 || end + 1 >= text.size() || text[end + 1] != ' ') return text;
  for (const char c : text.substr(0, end))
    if (!(c >= '0' && c <= '9') && !(end == 1 && c >= 'a' && c <= 'z')) return text;
  return trim(text.substr(end + 1));
}

}  // namespace

std::string task_core(std::string_view text, const std::vector<std::string>& bodies, const std::optional<std::string>& due) {
  auto longest_first = bodies;
  std::ranges::sort(longest_first, std::greater<>(), &std::string::size);
  auto core = without_end_mark(first_clause(without_label(trim(text))));
  const auto whole = core;
  take_bodies(core, longest_first);
  while (take_any(core, leads) || take(core, ",")) {}
  if (take_any(core, with)) take_bodies(core, longest_first);
  // A list of bodies that was not read whole leaves no verb in front: the clause stays as it is.
  if (core.size() == whole.size() || core.empty() || base::is_upper(base::decode(core, 0).value)) core = whole;
  core = without_end_mark(without_deadline(core, due));
  constexpr std::size_t fewest_words = 2;
  if (static_cast<std::size_t>(std::ranges::count(core, ' ')) + 1 < fewest_words) core = whole;
  return base::capitalised(core);
}

}  // namespace dondoc::domain
