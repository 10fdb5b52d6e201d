#include "store/kept_terms.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "store/database.h"
#include "store/news_store.h"

namespace dondoc::store {
namespace {

using base::Date;
using base::Id;

/// Subjects whose events leave all that is owed as it is. Of any other that this
/// list does not know, its plan, or everything, is read again.
constexpr std::array<std::string_view, 15> kElsewhere = {"attachment", "consolidated", "draft", "focal-point", "group", "inspection", "learned", "letter",
                                                         "report", "saved-view", "session", "share", "unit", "user", "webhook"};

constexpr std::int64_t kManyEvents = 5000;

constexpr const char* kOwed = "SELECT a.id, a.unit_id, a.task_id, a.created_at, a.due_on, a.heard_on, a.done_on FROM assignment a ";

std::int32_t number_of(Date day) { return static_cast<std::int32_t>(day.days().time_since_epoch().count()); }
std::int32_t number_of(const std::optional<Date>& day) { return day ? number_of(*day) : domain::Term::never; }

std::uint32_t place_of(std::unordered_map<Id, std::uint32_t>& places, const Id& id, std::size_t next) {
  return places.try_emplace(id, static_cast<std::uint32_t>(next)).first->second;
}

template <class Places> Terms::Owed read_owed(const Row& row, Terms& terms, Places& units, Places& tasks) {
  Terms::Owed owed;
  Id unit, task;
  base::Instant created_at;
  std::optional<Date> due_on, heard_on, done_on;
  row.read(owed.id, unit, task, created_at, due_on, heard_on, done_on);
  owed.term = {number_of(base::day_in_vietnam(created_at)), number_of(due_on), number_of(heard_on), number_of(done_on)};
  owed.unit = place_of(units, unit, terms.units.size());
  if (owed.unit == terms.units.size()) terms.units.push_back(unit);
  owed.task = place_of(tasks, task, terms.tasks.size());
  if (owed.task == terms.tasks.size()) terms.tasks.push_back({task, {}});
  return owed;
}

}  // namespace

void KeptTerms::with(Transaction& tx, const std::function<void(const Terms&)>& use) {
  // What a transaction writes is not in the log yet, and may never be.
  if (tx.access() == Access::write) {
    Agency fresh;
    load_all(tx, fresh);
    return use(fresh.terms);
  }
  const std::lock_guard lock(mutex_);
  auto& agency = agencies_[tx.agency()];
  try {
    bring_up_to_date(tx, agency);
  } catch (...) {
    agencies_.erase(tx.agency());  // half of it may be new
    throw;
  }
  use(agency.terms);
}

void KeptTerms::bring_up_to_date(Transaction& tx, Agency& agency) {
  const auto moment = newest_event(tx);
  if (moment <= agency.moment) return;
  bool all = agency.moment < 0 || moment - agency.moment > kManyEvents;
  if (!all) {
    std::vector<Id> plans;
    std::vector<std::pair<Id, Id>> assignments;
    for (const auto row : tx.query("SELECT DISTINCT subject_kind, subject_id, plan_id FROM event WHERE agency_id = $1 AND sequence > $2", tx.agency(), agency.moment)) {
      const auto kind = row.get<std::string_view>(0);
      const auto plan = row.get<std::optional<Id>>(2);
      if (std::ranges::find(kElsewhere, kind) != kElsewhere.end()) continue;
      if (!plan) all = true;
      else if (kind == "assignment") assignments.emplace_back(*plan, row.get<Id>(1));
      else plans.push_back(*plan);
    }
    std::ranges::sort(plans);
    plans.erase(std::ranges::unique(plans).begin(), plans.end());
    if (!all) {
      for (const auto& plan : plans) load_plan(tx, agency, plan);
      for (const auto& [plan, assignment] : assignments)
        if (!std::ranges::binary_search(plans, plan) && !load_assignment(tx, agency, plan, assignment)) load_plan(tx, agency, plan);
    }
  }
  if (all) load_all(tx, agency);
  agency.moment = moment;
}

// False where it is not among those that are known of the plan.
bool KeptTerms::load_assignment(Transaction& tx, Agency& agency, const Id& plan, const Id& assignment) {
  const auto known = agency.terms.plans.find(plan);
  if (known == agency.terms.plans.end()) return false;
  const auto place = std::ranges::lower_bound(known->second, assignment, {}, &Terms::Owed::id);
  const auto rows = tx.query(std::string(kOwed) + "WHERE a.agency_id = $1 AND a.id = $2", tx.agency(), assignment);
  if (rows.empty() || place == known->second.end() || place->id != assignment) return false;
  *place = read_owed(rows[0], agency.terms, agency.unit_places, agency.task_places);
  load_moved(tx, agency, plan);
  return true;
}

void KeptTerms::load_plan(Transaction& tx, Agency& agency, const Id& plan) {
  auto& terms = agency.terms;
  const auto rows = tx.query(std::string(kOwed) + "JOIN plan p ON p.id = a.plan_id WHERE p.agency_id = $1 AND p.id = $2 AND a.parent_id IS NULL ORDER BY a.id", tx.agency(), plan);
  auto& owed = terms.plans[plan];
  owed.clear();
  owed.reserve(rows.size());
  for (const auto row : rows) owed.push_back(read_owed(row, terms, agency.unit_places, agency.task_places));
  for (const auto row : tx.query("SELECT id, section_heading FROM task WHERE agency_id = $1 AND plan_id = $2", tx.agency(), plan))
    if (const auto known = agency.task_places.find(row.get<Id>(0)); known != agency.task_places.end())
      terms.tasks[known->second].section = row.get<std::optional<std::string>>(1).value_or("");
  load_moved(tx, agency, plan);
  if (owed.empty()) terms.plans.erase(plan);
}

void KeptTerms::load_moved(Transaction& tx, Agency& agency, const Id& plan) {
  std::unordered_map<Id, Terms::Moved> moved;
  for (const auto row : tx.query("SELECT m.subject_id, m.moved_on, m.from_on FROM assignment a JOIN due_move m ON m.subject_id = a.id "
                                 "WHERE a.agency_id = $1 AND a.plan_id = $2 AND a.parent_id IS NULL ORDER BY m.moved_on, m.id", tx.agency(), plan))
    moved[row.get<Id>(0)].moves.push_back({number_of(row.get<Date>(1)), number_of(row.get<std::optional<Date>>(2))});
  for (const auto row : tx.query("SELECT id, withdrawn_on FROM assignment WHERE agency_id = $1 AND plan_id = $2 AND parent_id IS NULL "
                                 "AND withdrawn_on IS NOT NULL", tx.agency(), plan))
    moved[row.get<Id>(0)].withdrawn = number_of(row.get<Date>(1));
  if (moved.empty()) agency.terms.moved.erase(plan);
  else agency.terms.moved[plan] = std::move(moved);
}

void KeptTerms::load_all(Transaction& tx, Agency& agency) {
  agency = {};
  // Plan by plan, so that no more than one plan's rows are held at once.
  for (const auto row : tx.query("SELECT id FROM plan WHERE agency_id = $1 AND status IN ('issued', 'closed')", tx.agency())) load_plan(tx, agency, row.get<Id>(0));
  for (const auto row : tx.query("SELECT subject_id, passed_on, from_unit_id FROM passage WHERE agency_id = $1 AND subject_kind = 'assignment' "
                                 "ORDER BY passed_on, reorganisation_id, back", tx.agency())) {
    const auto unit = row.get<Id>(2);
    const auto place = place_of(agency.unit_places, unit, agency.terms.units.size());
    if (place == agency.terms.units.size()) agency.terms.units.push_back(unit);
    agency.terms.passings[row.get<Id>(0)].push_back({number_of(row.get<Date>(1)), place});
  }
}

}  // namespace dondoc::store
