#include "store/kept_terms.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "store/database.h"
#include "store/news_store.h"
#include "store/past.h"

namespace dondoc::store {
namespace {

using base::Date;
using base::Id;

/// Subjects whose events leave all that is owed as it is. Of any other that this
/// list does not know, its plan, or everything, is read again.
constexpr std::array<std::string_view, 18> kElsewhere = {"agency", "attachment", "comment", "consolidated", "dispatch", "draft", "focal-point", "group", "inspection", "learned", "letter",
                                                         "report", "saved-view", "session", "share", "unit", "user", "webhook"};

/// Reading one again costs as much as reading so many with everything.
constexpr std::int64_t kOneAmongAll = 10;
constexpr std::int64_t kManyEvents = 5000;

/// Today's weeks, and the past days that somebody looks at.
constexpr std::size_t kCountsKept = 4;

constexpr const char* kOwed = "SELECT a.id, a.unit_id, a.task_id, a.created_at, a.due_on, a.heard_on, a.done_on, a.withdrawn_on FROM assignment a ";

std::int32_t number_of(Date day) { return static_cast<std::int32_t>(day.days().time_since_epoch().count()); }
std::int32_t number_of(const std::optional<Date>& day) { return day ? number_of(*day) : domain::Term::never; }

std::uint32_t place_of(std::unordered_map<Id, std::uint32_t>& places, const Id& id, std::size_t next) {
  return places.try_emplace(id, static_cast<std::uint32_t>(next)).first->second;
}

struct ReadTerm { Terms::Owed owed; std::int32_t withdrawn; };

template <class Places> ReadTerm read_owed(const Row& row, Terms& terms, Places& units, Places& tasks) {
  Terms::Owed owed;
  Id unit, task;
  base::Instant created_at;
  std::optional<Date> due_on, heard_on, done_on, withdrawn_on;
  row.read(owed.id, unit, task, created_at, due_on, heard_on, done_on, withdrawn_on);
  owed.term = {number_of(base::day_in_vietnam(created_at)), number_of(due_on), number_of(heard_on), number_of(done_on)};
  owed.unit = place_of(units, unit, terms.units.size());
  if (owed.unit == terms.units.size()) terms.units.push_back(unit);
  owed.task = place_of(tasks, task, terms.tasks.size());
  if (owed.task == terms.tasks.size()) terms.tasks.push_back({task});
  return {owed, number_of(withdrawn_on)};
}

std::int64_t owed_of(const Terms& terms) {
  std::int64_t sum = 0;
  for (const auto& [plan, owed] : terms.plans) sum += static_cast<std::int64_t>(owed.size());
  return sum;
}

void read_span(const Row& row, Terms::Moved& moved) {
  (row.get<SpanKind>(1) == SpanKind::done ? moved.done : moved.gone).push_back({number_of(row.get<Date>(2)), number_of(row.get<Date>(3))});
}
constexpr const char* kSpans = "SELECT s.assignment_id, s.kind, s.since, s.ended_on FROM ";

Terms::Move read_move(const Row& row) { return {number_of(row.get<Date>(1)), number_of(row.get<std::optional<Date>>(2))}; }

}  // namespace

OverviewRows KeptTerms::count(Transaction& tx, const std::vector<Date>& days, const std::optional<Id>& plan) {
  // What a transaction writes is not in the log yet, and may never be.
  if (tx.access() == Access::write) {
    Agency fresh;
    load_all(tx, fresh);
    return TermCount(fresh.terms, days, plan).rows(fresh.terms);
  }
  const std::lock_guard lock(mutex_);
  auto& agency = newest(tx);
  if (plan) return TermCount(agency.terms, days, plan).rows(agency.terms);
  auto& counts = agency.counts;
  if (const auto kept = std::ranges::find(counts, days, &TermCount::days); kept != counts.end()) counts.splice(counts.begin(), counts, kept);
  else counts.emplace_front(agency.terms, days, plan);
  if (counts.size() > kCountsKept) counts.pop_back();
  return counts.front().rows(agency.terms);
}

domain::Standings KeptTerms::standings(Transaction& tx, Date day, const std::optional<Id>& plan) {
  if (tx.access() == Access::write) {
    Agency fresh;
    load_all(tx, fresh);
    return TermCount(fresh.terms, {day}, plan).at_end(plan);
  }
  const std::lock_guard lock(mutex_);
  auto& agency = newest(tx);
  auto& counts = agency.counts;
  const auto kept = std::ranges::find(counts, day, [](const TermCount& count) { return count.days().back(); });
  if (kept != counts.end()) return kept->at_end(plan);
  counts.emplace_front(agency.terms, std::vector{day}, std::nullopt);
  if (counts.size() > kCountsKept) counts.pop_back();
  return counts.front().at_end(plan);
}

KeptTerms::Agency& KeptTerms::newest(Transaction& tx) {
  auto& agency = agencies_[tx.agency()];
  try {
    bring_up_to_date(tx, agency);
  } catch (...) {
    agencies_.erase(tx.agency());  // half of it may be new
    throw;
  }
  return agency;
}

void KeptTerms::bring_up_to_date(Transaction& tx, Agency& agency) {
  const auto moment = newest_event(tx);
  if (moment <= agency.moment) return;
  bool all = agency.moment < 0 || moment - agency.moment > std::max(kManyEvents, owed_of(agency.terms) / kOneAmongAll);
  if (!all) {
    std::vector<Id> plans;
    std::vector<std::pair<Id, Id>> assignments;
    for (const auto row : tx.query("SELECT DISTINCT subject_kind, subject_id, plan_id FROM event WHERE agency_id = $1 AND sequence > $2", tx.agency(), agency.moment)) {
      const auto kind = row.get<std::string_view>(0);
      const auto plan = row.get<std::optional<Id>>(2);
      if (std::ranges::find(kElsewhere, kind) != kElsewhere.end()) continue;
      if (kind == "bulk") {  // of many plans, few of each
        for (const auto moved : tx.query("SELECT a.plan_id, a.id FROM due_move m JOIN assignment a ON a.id = m.subject_id WHERE m.agency_id || '' = $1 AND m.change_id = $2",
                                         tx.agency(), row.get<Id>(1)))
          assignments.emplace_back(moved.get<Id>(0), moved.get<Id>(1));
        // Who held what on a past day is read as a whole.
        all = all || !tx.query("SELECT 1 FROM passage WHERE agency_id = $1 AND change_id = $2 LIMIT 1", tx.agency(), row.get<Id>(1)).empty();
      } else if (!plan) all = true;
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
  auto& terms = agency.terms;
  const auto rows = tx.query(std::string(kOwed) + "WHERE a.agency_id = $1 AND a.id = $2 AND a.parent_id IS NULL", tx.agency(), assignment);
  if (rows.empty()) {
    // What happens to a share may be heard of its duty.
    const auto share = tx.query("SELECT parent_id FROM assignment WHERE agency_id = $1 AND id = $2", tx.agency(), assignment);
    return !share.empty() && load_assignment(tx, agency, plan, share[0].get<Id>(0));
  }
  const auto known = terms.plans.find(plan);
  if (known == terms.plans.end()) return false;
  const auto place = std::ranges::lower_bound(known->second, assignment, {}, &Terms::Owed::id);
  if (place == known->second.end() || place->id != assignment) return false;
  for (auto& count : agency.counts) count.take(terms, plan, *place);
  const auto read = read_owed(rows[0], terms, agency.unit_places, agency.task_places);
  *place = read.owed;
  Terms::Moved moved;
  moved.withdrawn = read.withdrawn;
  for (const auto row : tx.query("SELECT subject_id, moved_on, from_on FROM due_move WHERE agency_id || '' = $1 AND subject_id = $2 ORDER BY moved_on, id", tx.agency(), assignment))
    moved.moves.push_back(read_move(row));
  for (const auto row : tx.query(std::string(kSpans) + "past_span s WHERE s.agency_id || '' = $1 AND s.assignment_id = $2 ORDER BY s.ended_on", tx.agency(), assignment)) read_span(row, moved);
  auto& of_plan = terms.moved[plan];
  if (moved.empty()) of_plan.erase(assignment);
  else of_plan[assignment] = std::move(moved);
  if (of_plan.empty()) terms.moved.erase(plan);
  for (auto& count : agency.counts) count.add(terms, plan, *place);
  return true;
}

std::uint32_t KeptTerms::section_place(Agency& agency, const std::string& heading) {
  auto& sections = agency.terms.sections;
  const auto [known, is_new] = agency.section_places.try_emplace(heading, static_cast<std::uint32_t>(sections.size()));
  if (is_new) sections.push_back(heading);
  return known->second;
}

void KeptTerms::load_plan(Transaction& tx, Agency& agency, const Id& plan) {
  auto& terms = agency.terms;
  for (auto& count : agency.counts) count.take_plan(terms, plan);
  const auto rows = tx.query(std::string(kOwed) + "JOIN plan p ON p.id = a.plan_id WHERE p.agency_id = $1 AND p.id = $2 AND a.parent_id IS NULL", tx.agency(), plan);
  auto& owed = terms.plans[plan];
  std::unordered_map<Id, Terms::Moved> moved;
  owed.clear();
  owed.reserve(rows.size());
  for (const auto row : rows) {
    const auto read = read_owed(row, terms, agency.unit_places, agency.task_places);
    owed.push_back(read.owed);
    if (read.withdrawn != domain::Term::never) moved[read.owed.id].withdrawn = read.withdrawn;
  }
  // Asked for in order, SQLite would go through all that there is by their ids.
  std::ranges::sort(owed, {}, &Terms::Owed::id);
  for (const auto row : tx.query("SELECT id, coalesce(nullif(field, ''), section_heading) FROM task WHERE agency_id = $1 AND plan_id = $2", tx.agency(), plan))
    if (const auto known = agency.task_places.find(row.get<Id>(0)); known != agency.task_places.end())
      terms.tasks[known->second].section = section_place(agency, row.get<std::optional<std::string>>(1).value_or(""));
  for (const auto row : tx.query("SELECT m.subject_id, m.moved_on, m.from_on FROM plan p JOIN assignment a ON a.plan_id = p.id JOIN due_move m ON m.subject_id = a.id "
                                 "WHERE p.agency_id = $1 AND p.id = $2 AND a.parent_id IS NULL ORDER BY m.moved_on, m.id", tx.agency(), plan))
    moved[row.get<Id>(0)].moves.push_back(read_move(row));
  for (const auto row : tx.query(std::string(kSpans) + "plan p JOIN assignment a ON a.plan_id = p.id JOIN past_span s ON s.assignment_id = a.id "
                                 "WHERE p.agency_id = $1 AND p.id = $2 AND a.parent_id IS NULL ORDER BY s.ended_on", tx.agency(), plan))
    read_span(row, moved[row.get<Id>(0)]);
  if (moved.empty()) terms.moved.erase(plan);
  else terms.moved[plan] = std::move(moved);
  if (owed.empty()) terms.plans.erase(plan);
  for (auto& count : agency.counts) count.add_plan(terms, plan);
}

void KeptTerms::load_all(Transaction& tx, Agency& agency) {
  agency = {};
  // Plan by plan, so that no more than one plan's rows are held at once.
  for (const auto row : tx.query("SELECT id FROM plan WHERE agency_id = $1 AND status IN ('issued', 'closed')", tx.agency())) load_plan(tx, agency, row.get<Id>(0));
  for (const auto row : tx.query("SELECT subject_id, passed_on, from_unit_id FROM passage WHERE agency_id = $1 AND subject_kind = 'assignment' "
                                 "ORDER BY passed_on, change_id, back", tx.agency())) {
    const auto unit = row.get<Id>(2);
    const auto place = place_of(agency.unit_places, unit, agency.terms.units.size());
    if (place == agency.terms.units.size()) agency.terms.units.push_back(unit);
    agency.terms.passings[row.get<Id>(0)].push_back({number_of(row.get<Date>(1)), place});
  }
}

}  // namespace dondoc::store
