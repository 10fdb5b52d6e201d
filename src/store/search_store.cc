#include "store/search_store.h"

#include <algorithm>

#include "base/json.h"

namespace dondoc::store {
namespace {

using base::Id;
using domain::SearchKind;

/// Words that no text holds tell kind, plan and units, so that the index itself
/// passes over what is not asked for. The end of an id is enough: rights are asked
/// of each row once more.
std::string word_of_kind(SearchKind kind, const Id& agency) { return "@" + base::enum_name(kind) + "-" + agency.str(); }
std::string word_of(const Id& id) { return "@" + id.str().substr(id.str().size() - 12); }

/// The index opens a list for each plan that is asked for; beyond so many, the plan
/// of each entry that the other words find is looked at instead.
constexpr std::size_t kMostPlans = 128;

/// Two megabytes of the index.
constexpr int kPagesMerged = 500;

std::string scope_of(const SearchEntry& entry, const Id& agency) {
  std::string out = word_of_kind(entry.kind, agency);
  if (entry.plan_id) out += " " + word_of(*entry.plan_id);
  if (entry.unit_id) out += " " + word_of(*entry.unit_id);
  for (const auto& unit : entry.units) out += " " + word_of(unit);
  return out;
}

std::string all_words(std::string scope, std::string_view title, std::string_view body) {
  for (const auto& word : words_of(title, body)) scope += " " + word;
  return scope;
}

std::string either(const std::vector<std::string>& words, bool sqlite) {
  const char quote = sqlite ? '"' : '\'';
  std::string out = "(";
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += sqlite ? " OR " : " | ";
    out += quote + words[i] + quote;
  }
  return out + ")";
}

/// How far back the hundredth entry with one of the words lies; 0 where there are
/// not so many. Tells no entry of anybody, only how common words are.
std::int64_t hundredth(Transaction& tx, const std::string& words) {
  const auto rows = tx.query("SELECT rowid FROM search_words WHERE search_words MATCH $1 ORDER BY rowid DESC LIMIT 1 OFFSET 99", words);
  return rows.empty() ? 0 : rows[0].get<std::int64_t>(0);
}

/// As FTS5 or tsquery writes it; the words are letters, digits and @._=- alone.
std::string question(Transaction& tx, const SearchRequest& request, const SearchClauses& asked, Rarity& rarity) {
  const bool sqlite = tx.dialect() == Dialect::sqlite;
  std::vector<std::string> clauses;
  for (const auto& clause : asked) clauses.push_back(either(clause, sqlite));
  clauses.push_back(either({word_of_kind(request.kind, tx.agency())}, sqlite));
  if (request.plan_id) clauses.push_back(either({word_of(*request.plan_id)}, sqlite));
  if (request.units) {
    std::vector<std::string> scope;
    if (request.kind == SearchKind::report || request.kind == SearchKind::task || request.kind == SearchKind::letter)
      for (const auto& unit : *request.units) scope.push_back(word_of(unit));
    else if (request.plans.size() <= kMostPlans)
      for (const auto& plan : request.plans) scope.push_back(word_of(plan));
    if (!scope.empty()) clauses.push_back(either(scope, sqlite));
  }
  if (sqlite) {
    for (const auto& clause : clauses)
      if (!rarity.contains(clause)) rarity[clause] = hundredth(tx, clause);
    std::ranges::stable_sort(clauses, {}, [&](const std::string& clause) { return rarity[clause]; });
  }
  std::string out;
  for (const auto& clause : clauses) out += (out.empty() ? "" : sqlite ? " AND " : " & ") + clause;
  return out;
}

/// The rights, row by row; what the words of `question` leave open.
void add_rights(Filter& filter, const SearchRequest& request) {
  filter.with("(s.plan_id IS NULL OR p.deleted_at IS NULL)");
  if (!request.units) return;
  const auto& units = *request.units;
  switch (request.kind) {
    case SearchKind::plan:
    case SearchKind::passage:
      filter.with_any("s.plan_id", request.plans);
      return;
    case SearchKind::task:
      filter.with("p.status IN ('issued', 'closed')")
          .with_any("a.unit_id", units, "EXISTS (SELECT 1 FROM assignment a WHERE a.plan_id = s.plan_id AND a.withdrawn_at IS NULL AND a.task_id = s.subject_id AND ", ")");
      return;
    case SearchKind::report:
      filter.with_any("s.unit_id", units);
      return;
    case SearchKind::letter:
      filter.with_any("i.unit_id", units, "EXISTS (SELECT 1 FROM letter l JOIN letter_item i ON i.letter_id = l.id WHERE l.id = s.subject_id AND l.status = 'issued' AND ", ")");
      return;
    case SearchKind::consolidated:
    case SearchKind::document:
    case SearchKind::unit:
    case SearchKind::person:
      filter.with("1 = 0");
  }
}

std::string from_where(Transaction& tx, Filter& filter, const SearchRequest& request, const std::string& words) {
  add_rights(filter, request);
  const auto asked = filter.value(words);
  // The index leads: SQLite keeps the order of a CROSS JOIN.
  return " FROM search_words w CROSS JOIN search_entry s LEFT JOIN plan p ON p.id = s.plan_id LEFT JOIN unit_name n ON n.unit_id = s.unit_id AND n.valid_to IS NULL" +
         filter.sql() + " AND s.id = w.rowid AND " + (tx.dialect() == Dialect::sqlite ? "w.search_words MATCH " + asked : "w.words @@ CAST(CAST(" + asked + " AS TEXT) AS tsquery)");
}

void insert_entry(Transaction& tx, const SearchEntry& entry) {
  const auto scope = scope_of(entry, tx.agency());
  const auto id = tx.query("INSERT INTO search_entry (agency_id, kind, subject_id, place, plan_id, unit_id, title, body, scope) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id",
                           tx.agency(), entry.kind, entry.subject_id, entry.place, entry.plan_id, entry.unit_id, entry.title, entry.body, scope)[0].get<std::int64_t>(0);
  const auto words = all_words(scope, entry.title, entry.body);
  tx.run(tx.dialect() == Dialect::sqlite ? "INSERT INTO search_words (rowid, words) VALUES ($1, $2)"
                                         : "INSERT INTO search_words (rowid, words) VALUES ($1, array_to_tsvector(string_to_array(CAST($2 AS TEXT), ' ')))", id, words);
}

}  // namespace

void prepare_search(Transaction& tx) {
  if (tx.dialect() == Dialect::postgres) tx.script("SET LOCAL plan_cache_mode = force_custom_plan");
}

std::vector<SearchSubject> take_search_due(Transaction& tx, int most) {
  std::vector<SearchSubject> out;
  // Most acts change no word, and to look costs less than to delete nothing.
  if (tx.query("SELECT 1 FROM search_due WHERE agency_id = $1 LIMIT 1", tx.agency()).empty()) return out;
  for (const auto row : tx.query("DELETE FROM search_due WHERE agency_id = $1 AND (kind, subject_id) IN "
                                 "(SELECT kind, subject_id FROM search_due WHERE agency_id = $1 LIMIT $2) RETURNING kind, subject_id", tx.agency(), most)) {
    SearchSubject subject;
    row.read(subject.first, subject.second);
    out.push_back(subject);
  }
  return out;
}

void replace_search_entries(Transaction& tx, const SearchSubject& subject, const std::vector<SearchEntry>& entries) {
  const auto there = tx.query("SELECT id, scope, title, body FROM search_entry WHERE agency_id = $1 AND subject_id = $2 AND kind = $3",
                              tx.agency(), subject.second, subject.first);
  // FTS5 keeps no texts: it is told which words go.
  if (tx.dialect() == Dialect::sqlite)
    for (const auto row : there) {
      std::int64_t id = 0;
      std::string scope, title, body;
      row.read(id, scope, title, body);
      tx.run("INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', $1, $2)", id, all_words(std::move(scope), title, body));
    }
  if (!there.empty()) tx.run("DELETE FROM search_entry WHERE agency_id = $1 AND subject_id = $2 AND kind = $3", tx.agency(), subject.second, subject.first);
  insert_search_entries(tx, entries);
}

std::vector<SearchEntry> search_entries_of_task(Transaction& tx, const Id& id) {
  std::vector<SearchEntry> out;
  for (const auto row : tx.query("SELECT plan_id, text FROM task WHERE agency_id = $1 AND id = $2 AND withdrawn_at IS NULL", tx.agency(), id))
    out.push_back({SearchKind::task, id, 0, row.get<Id>(0), {}, row.get<std::string>(1), {}});
  if (!out.empty())
    for (const auto row : tx.query("SELECT DISTINCT a.unit_id FROM task t JOIN assignment a ON a.task_id = t.id "
                                   "WHERE t.agency_id = $1 AND t.id = $2 AND a.withdrawn_at IS NULL", tx.agency(), id))
      out[0].units.push_back(row.get<Id>(0));
  return out;
}

void insert_search_entries(Transaction& tx, const std::vector<SearchEntry>& entries) {
  for (const auto& entry : entries) insert_entry(tx, entry);
}

std::vector<Id> plans_charging(Transaction& tx, const std::vector<Id>& units) {
  Filter filter("a.agency_id", tx.agency());
  filter.with_any("a.unit_id", units).with("a.withdrawn_at IS NULL AND p.status IN ('issued', 'closed')");
  std::vector<Id> out;
  for (const auto row : tx.query_with("SELECT DISTINCT a.plan_id FROM assignment a JOIN plan p ON p.id = a.plan_id" + filter.sql(), filter.params()))
    out.push_back(row.get<Id>(0));
  return out;
}

void tidy_search(Transaction& tx) {
  if (tx.dialect() == Dialect::sqlite) tx.run("INSERT INTO search_words (search_words, rank) VALUES ('merge', $1)", kPagesMerged);
}

std::vector<FoundRow> find_entries(Transaction& tx, const SearchRequest& request, const SearchClauses& clauses, int most, Rarity& rarity) {
  const auto words = question(tx, request, clauses, rarity);
  Filter filter("s.agency_id", tx.agency());
  const auto from = from_where(tx, filter, request, words);
  std::vector<FoundRow> out;
  for (const auto row : tx.query_with("SELECT s.id, s.kind, s.subject_id, s.place, s.plan_id, s.unit_id, s.title, s.body, p.title, p.full_symbol, n.name" + from +
                                          " ORDER BY w.rowid DESC LIMIT " + std::to_string(most), filter.params())) {
    FoundRow found;
    auto& e = found.entry;
    row.read(found.id, e.kind, e.subject_id, e.place, e.plan_id, e.unit_id, e.title, e.body, found.plan_title, found.plan_symbol, found.unit_name);
    out.push_back(std::move(found));
  }
  return out;
}

int count_entries(Transaction& tx, const SearchRequest& request, const SearchClauses& clauses, int most, Rarity& rarity) {
  const auto words = question(tx, request, clauses, rarity);
  Filter filter("s.agency_id", tx.agency());
  const auto from = from_where(tx, filter, request, words);
  return tx.query_with("SELECT count(*) FROM (SELECT 1 AS one" + from + " LIMIT " + std::to_string(most) + ") x", filter.params())[0].get<int>(0);
}

}  // namespace dondoc::store
