#include "service/overview/search.h"

#include <algorithm>
#include <unordered_set>

#include "base/text.h"
#include "service/overview/search_marks.h"
#include "store/event_store.h"
#include "store/search_store.h"

namespace dondoc::service {
namespace {

using domain::SearchKind;

constexpr int kMostCounted = 100;
/// So many are read and put into their order here sooner than the index is asked for the narrower searches.
constexpr int kMostSorted = 30;

constexpr SearchKind kKinds[] = {SearchKind::plan, SearchKind::task, SearchKind::directive, SearchKind::passage, SearchKind::outgoing,
                                 SearchKind::difficulty, SearchKind::guidance, SearchKind::inspection, SearchKind::report, SearchKind::consolidated,
                                 SearchKind::letter, SearchKind::comment, SearchKind::document, SearchKind::unit, SearchKind::person};

bool may_find(const domain::Actor& actor, SearchKind kind) {
  if (actor.sees_all()) return true;
  if (kind == SearchKind::unit || kind == SearchKind::person) return actor.administrator;
  // An administrator as such sees no plans.
  return !actor.units.empty() && kind != SearchKind::consolidated && kind != SearchKind::document && kind != SearchKind::outgoing;
}

std::string first_line(const std::string& lines) { return lines.substr(0, lines.find('\n')); }

std::string joined(const std::string& a, const std::string& b) { return a + (a.empty() || b.empty() ? "" : " · ") + b; }

std::string detail_of(const store::FoundRow& row) {
  const auto plan = row.plan_symbol.value_or(row.plan_title.value_or(""));
  const auto& body = row.entry.body;
  switch (row.entry.kind) {
    case SearchKind::plan:
    case SearchKind::passage: return row.plan_symbol.value_or("");
    case SearchKind::task: return row.plan_title.value_or("");
    case SearchKind::directive: return joined(first_line(body), plan);
    case SearchKind::outgoing:
    case SearchKind::comment: return joined(first_line(body), row.unit_name.value_or(""));
    case SearchKind::report:
    case SearchKind::difficulty:
    case SearchKind::inspection: return joined(row.unit_name.value_or(""), plan);
    case SearchKind::guidance:
    case SearchKind::consolidated:
    case SearchKind::letter: return plan;
    case SearchKind::document:
    case SearchKind::unit: return first_line(body);
    case SearchKind::person: return joined(body, row.unit_name.value_or(""));
  }
  return {};
}

SearchHit hit_of(const store::FoundRow& row, const std::vector<std::string>& syllables) {
  const auto& entry = row.entry;
  SearchHit hit{entry.subject_id, {}, mark(detail_of(row), syllables), {}, {}, entry.kind == SearchKind::difficulty && entry.place > 0, row.dissolved_on};
  if (entry.kind == SearchKind::passage) {
    hit.at = {entry.place, entry.place + static_cast<int>(base::count_code_points(entry.body))};
    hit.title = {{row.plan_title.value_or(""), false}};
    hit.excerpt = excerpt_of(entry.body, syllables);
    return hit;
  }
  if (entry.kind == SearchKind::person) hit.id = entry.unit_id.value_or(hit.id);
  if (entry.kind == SearchKind::directive || entry.kind == SearchKind::guidance) hit.id = entry.plan_id.value_or(hit.id);
  if (entry.kind == SearchKind::difficulty) hit.id = row.assignment_id.value_or(hit.id);
  hit.title = mark(entry.title, syllables);
  if (!holds_all(entry.title, syllables) && !holds_all(detail_of(row), syllables)) hit.excerpt = excerpt_of(entry.body, syllables);
  return hit;
}

/// exact: what was typed is the whole name or symbol of the first one.
struct Found { SearchGroup group; bool exact = false; };

Found find(store::Transaction& tx, const store::SearchRequest& request, const SearchQuery& query, const std::vector<store::SearchClauses>& searches,
                 const std::vector<std::string>& syllables, store::SearchMemory& memory) {
  Found out{{request.kind, 0, false, {}}};
  auto& group = out.group;
  const int from = (query.page - 1) * query.size, to = std::min(from + query.size, kMostCounted);
  const auto take = [&](const store::FoundRow& row, int at) {
    if (at >= from && at < to) group.items.push_back(hit_of(row, syllables));
  };
  // The widest search holds what the others find.
  const int counted = store::count_entries(tx, request, searches.back(), kMostCounted + 1, memory);
  group.more = counted > kMostCounted;
  group.total = std::min(counted, kMostCounted);
  if (counted == 0) return out;
  if (counted <= std::max(kMostSorted, to)) {
    const auto all = store::find_entries(tx, request, searches.back(), counted, memory);
    std::vector<std::pair<std::size_t, const store::FoundRow*>> sorted;
    for (const auto& row : all) sorted.emplace_back(store::narrowest_of(searches, row.entry.title, row.entry.body), &row);
    std::ranges::stable_sort(sorted, {}, &std::pair<std::size_t, const store::FoundRow*>::first);
    for (std::size_t i = 0; i < sorted.size(); ++i) take(*sorted[i].second, static_cast<int>(i));
    out.exact = sorted.front().first == 0;
    return out;
  }
  std::unordered_set<std::int64_t> seen;
  for (const auto& clauses : searches) {
    if (static_cast<int>(seen.size()) >= to) break;
    for (const auto& row : store::find_entries(tx, request, clauses, to, memory))
      if (seen.insert(row.id).second) take(row, static_cast<int>(seen.size()) - 1);
    out.exact = out.exact || (&clauses == &searches.front() && !seen.empty());
  }
  return out;
}

void record_reading(const Context& context, std::size_t people) {
  auto tx = context.write();
  store::append_event(tx, {context.now(), context.actor.user_id, "focal_points.read", "agency", context.actor.agency_id, {}, {{"people", std::to_string(people)}}});
  tx.commit();
}

}  // namespace

SearchResult search(Context& context, const SearchQuery& query) {
  SearchResult result;
  const auto searches = store::searches_for(query.q);
  if (searches.empty()) return result;
  const auto syllables = store::syllables_of(query.q);
  const auto& actor = context.actor;
  std::size_t people = 0;
  std::ptrdiff_t exact_ones = 0;
  {
    auto tx = context.read();
    store::prepare_search(tx);
    store::SearchMemory memory{searches.back(), {}, {}};
    const auto plans = actor.sees_all() || actor.units.empty() ? std::vector<base::Id>() : store::plans_charging(tx, actor.units);
    for (const auto kind : kKinds) {
      if (!may_find(actor, kind) || (query.kind && *query.kind != kind)) continue;
      store::SearchRequest request{kind, query.plan_id};
      // The lists of units and people are an administrator's whole, not by the own units.
      if (!actor.sees_all() && kind != SearchKind::unit && kind != SearchKind::person) request.units = actor.units, request.plans = plans;
      auto [group, exact] = find(tx, request, query, searches, syllables, memory);
      if (kind == SearchKind::person) people = group.items.size();
      if (group.total == 0) continue;
      // A line of a document is a heading sooner than the thing that it names.
      const bool first = exact && kind != SearchKind::passage;
      result.groups.insert(first ? result.groups.begin() + exact_ones++ : result.groups.end(), std::move(group));
    }
  }
  if (people > 0) record_reading(context, people);
  return result;
}

}  // namespace dondoc::service
