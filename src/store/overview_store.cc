#include "store/overview_store.h"

#include <map>

#include "store/kept_terms.h"
#include "store/past.h"

namespace dondoc::store {
namespace {

using base::Id;
using domain::Trend;
using domain::TrendDays;

// Counts over all the terms at once. A trend is made when the first term asks for it.
class Count {
 public:
  Count(const Terms& terms, const OverviewRequest& request)
      : terms_(terms), days_(request.days), all_(days_.size()), units_(terms.units.size()), sections_(terms.tasks.size()) {
    for (const auto& [plan, owed] : terms.plans)
      if (!request.plan_id || *request.plan_id == plan) add_plan(plan, owed);
  }

  OverviewRows rows() const {
    OverviewRows out;
    out.all = all_.counts();
    for (const auto& [plan, trend] : plans_) out.plans.push_back({plan, trend.counts()});
    for (std::size_t i = 0; i < units_.size(); ++i)
      if (units_[i]) out.units.push_back({terms_.units[i], units_[i]->counts()});
    std::map<std::string, domain::Standings> by_heading;
    for (std::size_t i = 0; i < sections_.size(); ++i) {
      if (!sections_[i] || terms_.tasks[i].section.empty()) continue;
      auto& sum = by_heading[terms_.tasks[i].section];
      const auto end = sections_[i]->counts().back();
      sum.total += end.total;
      sum.done += end.done;
      sum.in_time += end.in_time;
      sum.done_late += end.done_late;
      sum.late += end.late;
      sum.silent += end.silent;
    }
    for (auto& [heading, sum] : by_heading)
      if (sum.total > 0) out.sections.push_back({heading, sum});
    return out;
  }

 private:
  void add_plan(const Id& plan, const std::vector<Terms::Owed>& owed) {
    Trend trend(days_.size());
    const auto moved = terms_.moved.find(plan);
    for (const auto& one : owed) {
      const auto passed = terms_.passings.find(one.id);
      const Terms::Moved* own = nullptr;
      if (moved != terms_.moved.end())
        if (const auto found = moved->second.find(one.id); found != moved->second.end()) own = &found->second;
      if (own || passed != terms_.passings.end()) add_pieces(trend, one, own, passed != terms_.passings.end() ? &passed->second : nullptr);
      else add(trend, one, 0, days_.size());
    }
    plans_.emplace_back(plan, std::move(trend));
  }

  // At the places [first, last).
  void add(Trend& plan, const Terms::Owed& one, int first, int last) {
    const auto marks = days_.marks_of(one.term);
    plan.add(marks, first, last);
    all_.add(marks, first, last);
    of(units_, one.unit).add(marks, first, last);
    of(sections_, one.task).add(marks, std::max(first, days_.size() - 1), last);
  }

  // Backwards from today, so that each change tells how it stood before.
  void add_pieces(Trend& plan, Terms::Owed one, const Terms::Moved* moved, const std::vector<Terms::Passing>* passed) {
    std::size_t moves = moved ? moved->moves.size() : 0, passings = passed ? passed->size() : 0;
    int until = moved ? days_.from(moved->withdrawn) : days_.size();
    while (moves + passings > 0) {
      const bool is_move = passings == 0 || (moves > 0 && moved->moves[moves - 1].on >= (*passed)[passings - 1].on);
      const int since = days_.from(is_move ? moved->moves[moves - 1].on : (*passed)[passings - 1].on);
      if (since < until) add(plan, one, since, until);
      until = std::min(until, since);
      if (is_move) one.term.due = moved->moves[--moves].from;
      else one.unit = (*passed)[--passings].from;
    }
    if (until > 0) add(plan, one, 0, until);
  }

  Trend& of(std::vector<std::optional<Trend>>& trends, std::uint32_t place) const {
    auto& trend = trends[place];
    if (!trend) trend.emplace(days_.size());
    return *trend;
  }

  const Terms& terms_;
  TrendDays days_;
  Trend all_;
  std::vector<std::pair<Id, Trend>> plans_;
  std::vector<std::optional<Trend>> units_, sections_;  // by the places in terms_
};

}  // namespace

OverviewRows count_overview(Transaction& tx, const OverviewRequest& request) {
  OverviewRows out;
  tx.kept_terms().with(tx, [&](const Terms& terms) { out = Count(terms, request).rows(); });
  return out;
}

std::unordered_map<Id, NamedRow> unit_names_at(Transaction& tx, const std::vector<Id>& units, base::Date day) {
  std::unordered_map<Id, NamedRow> out;
  if (units.empty()) return out;
  Filter filter("u.agency_id", tx.agency());
  const auto past = past_of(tx, day);
  const auto current = past.names ? "n.id = " + name_at("u.id", filter.value(day)) : std::string("n.unit_id = u.id AND n.valid_to IS NULL");
  filter.with_any("u.id", units);
  for (const auto row : tx.query_with("SELECT u.id, n.name, n.short_name FROM unit u JOIN unit_name n ON " + current + filter.sql(), filter.params())) {
    NamedRow named;
    row.read(named.id, named.name, named.short_name);
    out.emplace(named.id, std::move(named));
  }
  return out;
}

std::unordered_map<Id, NamedRow> plan_names(Transaction& tx, const std::vector<Id>& plans) {
  std::unordered_map<Id, NamedRow> out;
  if (plans.empty()) return out;
  Filter filter("p.agency_id", tx.agency());
  filter.with_any("p.id", plans);
  for (const auto row : tx.query_with("SELECT p.id, p.title, p.full_symbol FROM plan p" + filter.sql(), filter.params())) {
    NamedRow named;
    row.read(named.id, named.name, named.short_name);
    out.emplace(named.id, std::move(named));
  }
  return out;
}

}  // namespace dondoc::store
