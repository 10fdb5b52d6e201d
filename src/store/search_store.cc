#include "store/search_store.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/json.h"
#include "store/filter.h"

namespace dondoc::store {
namespace {

using base::Id;
using domain::SearchKind;

/// Words that no text holds tell kind, plan and units, so that the index itself
/// passes over what is not asked for. The end of an id is enough: rights are asked
/// of each row once more.
std::string word_of_kind(SearchKind kind, const Id& agency) { return "@" + base::enum_name(kind) + "-" + agency.str(); }
std::string word_of(const Id& id) { return "@" + id.str().substr(id.str().size() - 12); }

/// A GIN index opens a list for each plan that is asked for; beyond so many, the plan
/// of each entry that the other words find is looked at instead.
constexpr std::size_t kMostPlans = 128;

/// Of the entries that a walk finds: what is read at once, and beyond how many it pays to see where a unit's plans stand.
constexpr int kMostAtOnce = 1000, kMostAside = 400;
/// Two megabytes of the index.
constexpr int kPagesMerged = 500;

std::string units_scope(const SearchEntry& entry) {
  std::string out;
  for (const auto& unit : entry.units) out += (out.empty() ? "" : " ") + word_of(unit);
  return out;
}

/// As they stand in the index. scope: what it knows beside the kind, the plan and the unit; entries
/// that were made before say these there too.
std::vector<std::string> all_words(const Id& agency, SearchKind kind, const std::optional<Id>& plan, const std::optional<Id>& unit, std::string_view scope,
                                   std::string_view title, std::string_view body) {
  std::vector<std::string> out{word_of_kind(kind, agency)};
  const auto add = [&](std::string word) {
    if (!word.empty() && std::ranges::find(out, word) == out.end()) out.push_back(std::move(word));
  };
  if (plan) add(word_of(*plan));
  if (unit) add(word_of(*unit));
  for (std::size_t at = 0; at < scope.size();) {
    const auto end = std::min(scope.find(' ', at), scope.size());
    add(std::string(scope.substr(at, end - at)));
    at = end + 1;
  }
  auto words = words_of(title, body);
  out.insert(out.end(), std::make_move_iterator(words.begin()), std::make_move_iterator(words.end()));
  return out;
}

constexpr const char* kWordColumns = "SELECT id, agency_id, kind, plan_id, unit_id, scope, title, body FROM search_entry WHERE ";

EntryWords words_of_row(const Row& row) {
  Id agency;
  SearchKind kind{};
  std::optional<Id> plan, unit;
  std::string_view scope, title, body;
  EntryWords out;
  row.read(out.id, agency, kind, plan, unit, scope, title, body);
  out.words = all_words(agency, kind, plan, unit, scope, title, body);
  return out;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

/// What is asked for beside the words: of this kind, of this plan, for these units, as far as the index knows.
SearchClauses scope_asked(const Transaction& tx, const SearchRequest& request) {
  SearchClauses out;
  if (request.plan_id) out.push_back({word_of(*request.plan_id)});
  std::vector<std::string> scope;
  if (request.units) {
    if (request.kind == SearchKind::report || request.kind == SearchKind::task || request.kind == SearchKind::letter)
      for (const auto& unit : *request.units) scope.push_back(word_of(unit));
    else if ((request.kind == SearchKind::plan || request.kind == SearchKind::passage) && tx.dialect() == Dialect::postgres && request.plans.size() <= kMostPlans)
      for (const auto& plan : request.plans) scope.push_back(word_of(plan));
  }
  if (!scope.empty()) out.push_back(std::move(scope));
  out.push_back({word_of_kind(request.kind, tx.agency())});
  return out;
}

/// As tsquery writes it; the words are letters, digits and @._=- alone.
std::string tsquery_of(const SearchClauses& clauses) {
  std::string out;
  for (const auto& clause : clauses) {
    out += out.empty() ? "(" : " & (";
    for (std::size_t i = 0; i < clause.size(); ++i) out += (i > 0 ? " | '" : "'") + clause[i] + "'";
    out += ")";
  }
  return out;
}

/// "($3, $4)"
std::string values(Filter& filter, const std::vector<Id>& ids) {
  std::string out;
  for (const auto& id : ids) out += (out.empty() ? "(" : ", ") + filter.value(id);
  return out.empty() ? "(NULL)" : out + ")";
}

/// What is asked inside a unit is told above as a count alone.
void add_rights_of_all(Filter& filter, SearchKind kind) {
  if (kind == SearchKind::difficulty)
    filter.with("s.place = 0 AND EXISTS (SELECT 1 FROM progress_update u JOIN assignment a ON a.id = u.assignment_id WHERE u.id = s.subject_id AND a.parent_id IS NULL)");
  if (kind == SearchKind::inspection) filter.with("s.place = 0");
}

/// The rights, row by row; what the words of `question` leave open.
void add_rights(Filter& filter, const SearchRequest& request) {
  filter.with("(s.plan_id IS NULL OR p.deleted_at IS NULL)");
  if (!request.units) return add_rights_of_all(filter, request.kind);
  // Only where they are asked about: PostgreSQL takes no value that stands nowhere.
  const auto own = [&] { return values(filter, *request.units); };
  switch (request.kind) {
    case SearchKind::plan:
    case SearchKind::passage:
    case SearchKind::guidance:
      filter.with_any("s.plan_id", request.plans);
      return;
    case SearchKind::directive:
      filter.with_any("s.plan_id", request.plans)
          .with("(NOT EXISTS (SELECT 1 FROM plan_step_unit x WHERE x.step_id = s.subject_id) OR "
                "EXISTS (SELECT 1 FROM plan_step_unit x WHERE x.step_id = s.subject_id AND x.unit_id IN " + own() + "))");
      return;
    case SearchKind::task:
      filter.with("p.status IN ('issued', 'closed')")
          .with("EXISTS (SELECT 1 FROM assignment a WHERE a.plan_id = s.plan_id AND a.withdrawn_at IS NULL AND a.task_id = s.subject_id AND a.unit_id IN " + own() + ")");
      return;
    case SearchKind::difficulty: {
      const auto theirs = own();
      filter.with("((s.place = 1 AND s.unit_id IN " + theirs + ") OR (s.place = 0 AND EXISTS (SELECT 1 FROM progress_update u JOIN assignment a ON a.id = u.assignment_id "
                  "LEFT JOIN assignment b ON b.id = a.parent_id WHERE u.id = s.subject_id AND (a.unit_id IN " + theirs + " OR b.unit_id IN " + theirs + "))))");
      return;
    }
    case SearchKind::report:
    case SearchKind::inspection:
    case SearchKind::comment:
      filter.with("s.unit_id IN " + own());
      return;
    case SearchKind::letter:
      filter.with("EXISTS (SELECT 1 FROM letter l JOIN letter_item i ON i.letter_id = l.id WHERE l.id = s.subject_id AND l.status = 'issued' AND i.unit_id IN " + own() + ")");
      return;
    case SearchKind::outgoing:
    case SearchKind::consolidated:
    case SearchKind::document:
    case SearchKind::unit:
    case SearchKind::person:
      filter.with("1 = 0");
  }
}

constexpr const char* kColumns =
    "SELECT s.id, s.kind, s.subject_id, s.place, s.plan_id, s.unit_id, s.title, s.body, p.title, p.full_symbol, n.name, "
    "CASE s.kind WHEN 'difficulty' THEN (SELECT u.assignment_id FROM progress_update u WHERE u.id = s.subject_id) END, "
    "CASE s.kind WHEN 'unit' THEN (SELECT u.dissolved_on FROM unit u WHERE u.id = s.subject_id) END";
constexpr const char* kWithNames =
    " LEFT JOIN plan p ON p.id = s.plan_id LEFT JOIN unit_name n ON n.unit_id = s.unit_id AND n.valid_to IS NULL";

/// What the rows of an answer are read from: an index of words, or the entries that a walk found.
struct Asked {
  Filter filter;
  std::string from, id;
};

Asked by_index(Transaction& tx, const SearchRequest& request, const std::string& words) {
  Asked out{Filter("s.agency_id", tx.agency()), {}, "w.rowid"};
  add_rights(out.filter, request);
  const auto asked = out.filter.value(words);
  out.from = std::string(" FROM search_words w CROSS JOIN search_entry s") + kWithNames + out.filter.sql() + " AND s.id = w.rowid AND w.words @@ CAST(CAST(" + asked + " AS TEXT) AS tsquery)";
  return out;
}

Asked by_ids(Transaction& tx, const SearchRequest& request, const std::string& ids) {
  Asked out{Filter("s.agency_id", tx.agency()), {}, "s.id"};
  add_rights(out.filter, request);
  const auto asked = out.filter.value(ids);
  out.from = std::string(" FROM search_entry s") + kWithNames + out.filter.sql() + " AND s.id IN (SELECT value FROM json_each(" + asked + "))";
  return out;
}

/// Gives `take` what to ask until it has enough; it returns how many it still wants.
template <class Take> void ask(Transaction& tx, const SearchRequest& request, const SearchClauses& clauses, int most, SearchMemory& memory, Take take) {
  const auto scope = scope_asked(tx, request);
  if (tx.dialect() == Dialect::postgres) {
    auto all = clauses;
    all.insert(all.end(), scope.begin(), scope.end());
    take(by_index(tx, request, tsquery_of(all)), most);
    return;
  }
  if (!memory.lists) memory.lists = std::make_unique<WordLists>(tx);
  std::vector<WordLists::Question*> questions{&memory.lists->question(clauses)};
  if (!memory.widest.empty() && clauses != memory.widest) questions.push_back(&memory.lists->question(memory.widest));
  for (const auto& clause : scope) questions.push_back(&memory.lists->question({clause}));
  SearchWalk walk(*memory.lists, std::move(questions));
  const bool has_spans = request.units && (request.kind == SearchKind::plan || request.kind == SearchKind::passage);
  // Where many are put aside, more are looked at at once.
  for (int wanted = most, at_once = most; wanted > 0; at_once = std::min(at_once * 2, kMostAtOnce)) {
    if (has_spans && at_once > kMostAside) {
      const auto [at, is_new] = memory.spans.try_emplace(request.kind);
      if (is_new) at->second = spans_of(tx, request.kind, request.plans);
      walk.keep_to(at->second);
    }
    const auto ids = walk.next(static_cast<std::size_t>(at_once));
    if (ids.empty()) return;
    wanted = take(by_ids(tx, request, base::to_json(ids)), wanted);
  }
}

std::int64_t insert_row(Transaction& tx, const SearchEntry& entry, const std::string& scope) {
  // SQLite gives the number of a row that was the last one again; none may come into a block that is listed.
  const char* sql = tx.dialect() == Dialect::sqlite
      ? "INSERT INTO search_entry (agency_id, kind, subject_id, place, plan_id, unit_id, title, body, scope, id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, "
        "max(coalesce((SELECT max(id) FROM search_entry), 0) + 1, coalesce((SELECT max(block) + 1 FROM search_words_block), 0) * $10)) RETURNING id"
      : "INSERT INTO search_entry (agency_id, kind, subject_id, place, plan_id, unit_id, title, body, scope) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id";
  const std::array<Param, 10> params{tx.agency(), entry.kind, entry.subject_id, entry.place, entry.plan_id, entry.unit_id, entry.title, entry.body, scope, kBlockEntries};
  return tx.query_with(sql, std::span(params).first(tx.dialect() == Dialect::sqlite ? 10 : 9))[0].get<std::int64_t>(0);
}

void insert_entry(Transaction& tx, const SearchEntry& entry) {
  const auto scope = units_scope(entry);
  const auto id = insert_row(tx, entry, scope);
  const auto words = joined(all_words(tx.agency(), entry.kind, entry.plan_id, entry.unit_id, scope, entry.title, entry.body));
  tx.run(tx.dialect() == Dialect::sqlite ? "INSERT INTO search_words (rowid, words) VALUES ($1, $2)"
                                         : "INSERT INTO search_words (rowid, words) VALUES ($1, array_to_tsvector(string_to_array(CAST($2 AS TEXT), ' ')))", id, words);
}

}  // namespace

std::vector<EntryWords> entries_with_words(Transaction& tx, std::int64_t first, std::int64_t last) {
  std::vector<EntryWords> out;
  for (const auto row : tx.query(std::string(kWordColumns) + "id BETWEEN $1 AND $2 ORDER BY id", first, last)) out.push_back(words_of_row(row));
  return out;
}

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
  const auto there = tx.query(std::string(kWordColumns) + "agency_id = $1 AND subject_id = $2 AND kind = $3", tx.agency(), subject.second, subject.first);
  // FTS5 keeps no texts: it is told which words go.
  if (tx.dialect() == Dialect::sqlite)
    for (const auto row : there) {
      const auto gone = words_of_row(row);
      tx.run("INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', $1, $2)", gone.id, joined(gone.words));
      note_removed(tx, gone.id);
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

std::vector<SearchEntry> search_entries_of_unit(Transaction& tx, const Id& id) {
  std::vector<SearchEntry> out;
  std::vector<std::string> lines;
  const auto add = [&](const std::optional<std::string>& line) {
    if (line && !line->empty() && *line != out[0].title && std::ranges::find(lines, *line) == lines.end()) lines.push_back(*line);
  };
  for (const auto row : tx.query("SELECT n.name, n.short_name FROM unit u JOIN unit_name n ON n.unit_id = u.id WHERE u.agency_id = $1 AND u.id = $2 "
                                 "AND (u.deleted_at IS NULL OR u.dissolved_on IS NOT NULL) ORDER BY (n.valid_to IS NOT NULL), n.valid_to DESC, n.id DESC", tx.agency(), id)) {
    if (out.empty()) out.push_back({SearchKind::unit, id, 0, {}, {}, row.get<std::string>(0), {}});
    add(row.get<std::optional<std::string>>(1));
    add(row.get<std::string>(0));
  }
  if (out.empty()) return out;
  for (const auto row : tx.query("SELECT alias FROM unit_alias WHERE agency_id = $1 AND unit_id = $2 AND valid_to IS NULL ORDER BY id", tx.agency(), id)) add(row.get<std::string>(0));
  for (const auto& line : lines) out[0].body += (out[0].body.empty() ? "" : "\n") + line;
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

std::vector<FoundRow> find_entries(Transaction& tx, const SearchRequest& request, const SearchClauses& clauses, int most, SearchMemory& memory) {
  std::vector<FoundRow> out;
  ask(tx, request, clauses, most, memory, [&](const Asked& asked, int wanted) {
    for (const auto row : tx.query_with(std::string(kColumns) + asked.from +
                                            " ORDER BY " + asked.id + " DESC LIMIT " + std::to_string(wanted), asked.filter.params())) {
      FoundRow found;
      auto& e = found.entry;
      row.read(found.id, e.kind, e.subject_id, e.place, e.plan_id, e.unit_id, e.title, e.body, found.plan_title, found.plan_symbol, found.unit_name,
               found.assignment_id, found.dissolved_on);
      out.push_back(std::move(found));
    }
    return most - static_cast<int>(out.size());
  });
  return out;
}

int count_entries(Transaction& tx, const SearchRequest& request, const SearchClauses& clauses, int most, SearchMemory& memory) {
  int counted = 0;
  ask(tx, request, clauses, most, memory, [&](const Asked& asked, int wanted) {
    counted += tx.query_with("SELECT count(*) FROM (SELECT 1 AS one" + asked.from + " LIMIT " + std::to_string(wanted) + ") x", asked.filter.params())[0].get<int>(0);
    return most - counted;
  });
  return counted;
}

}  // namespace dondoc::store
