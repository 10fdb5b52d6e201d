#include "domain/matrix.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace dondoc::domain {
namespace {

constexpr std::size_t most_months = 36;

std::size_t syllables(std::string_view text) { return static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1; }

/// "các phương tiện thông tin đại chúng của Trung ương, Quân đội" → "phương tiện thông tin đại chúng".
std::string named_thing(const std::string& channel) {
  auto text = base::lower(base::fold_spaces(channel));
  for (const std::string_view opening : {"các ", "những "})
    if (text.starts_with(opening)) text.erase(0, opening.size());
  for (const std::string_view end : {"(", ",", ";", " của ", " ở ", " tại ", " trong ", " ít nhất ", " tối thiểu "})
    if (const auto at = text.find(end); at != std::string::npos) text.resize(at);
  text = base::trim(text);
  // "truyền thanh cơ sở" says which system it is, "thông tin" says nothing.
  constexpr std::string_view system = "hệ thống ";
  if (text.starts_with(system) && syllables(text) >= 5) text.erase(0, system.size());
  return text;
}

bool is_word_at(std::string_view text, std::size_t at) { return at < text.size() && base::is_letter(base::decode(text, at).value); }

/// The phrase goes on where the next word is none that joins.
bool phrase_ends(std::string_view rest) {
  if (rest.empty() || rest[0] != ' ') return true;
  rest.remove_prefix(1);
  return rest.starts_with("và ") || rest.starts_with("hoặc ") || !is_word_at(rest, 0);
}

}  // namespace

CellState cell_state(const Carried& carried, bool waived) {
  if (carried.tasks == 0) return waived ? CellState::not_needed : CellState::hole;
  if (carried.total > 0 && carried.done == carried.total) return CellState::done;
  return carried.done > 0 || carried.evidence > 0 ? CellState::under_way : CellState::planned;
}

std::vector<MatrixPeriod> months_between(base::Date from, base::Date to) {
  std::vector<MatrixPeriod> out;
  for (auto month = from.str().substr(0, 7); out.size() < most_months; month = base::last_day_of(month)->plus(1).str().substr(0, 7)) {
    const auto first = *base::first_day_of(month);
    if (first > to) break;
    out.push_back({month, month, false, first, *base::last_day_of(month)});
  }
  return out;
}

bool holds(const MatrixPeriod& period, base::Date day) { return (!period.from_on || *period.from_on <= day) && (!period.to_on || day <= *period.to_on); }

bool is_planned_in(const CarriedWhen& when, const MatrixPeriod& period) {
  if (period.is_phase && when.phase) return *when.phase == period.key;
  return when.repeated || !when.due_on || holds(period, *when.due_on);
}

bool likely_uses(const MatrixWords& task, const MatrixWords& channel) {
  if (task.section && channel.section && *task.section == *channel.section) return true;
  const auto thing = named_thing(channel.text);
  if (thing.empty()) return false;
  const bool single = syllables(thing) == 1;
  const auto text = base::lower(base::fold_spaces(task.text));
  for (auto at = text.find(thing); at != std::string::npos; at = text.find(thing, at + 1)) {
    const bool begins = at == 0 || !base::is_letter(base::decode_before(text, at).value);
    const auto end = at + thing.size();
    if (begins && !is_word_at(text, end) && (!single || phrase_ends(std::string_view(text).substr(end)))) return true;
  }
  return false;
}

bool likely_carries(const MatrixWords& task, const MatrixWords& theme) { return !theme.phase || !task.phase || *theme.phase == *task.phase; }

Can can_matrix(const Actor& actor, PlanStatus plan) { return actor.staff && plan != PlanStatus::closed ? Can{"edit"} : Can{}; }

}  // namespace dondoc::domain
