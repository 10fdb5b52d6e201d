// What is found by words, whatever it is: one entry for each thing, or for each
// paragraph of a plan's document. Each question carries who asks, and finds
// nothing that this person may not open.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "domain/search_kind.h"
#include "store/search_walk.h"
#include "store/search_words.h"

namespace dondoc::store {

struct SearchEntry {
  domain::SearchKind kind{};
  base::Id subject_id;
  /// Of a passage where it begins; of a check or a difficulty 1 for the part that
  /// another unit sees of it, which unit_id names.
  int place = 0;
  std::optional<base::Id> plan_id, unit_id;
  std::string title, body;  // each line of the body is found as a name is
  std::vector<base::Id> units{};  // those that a task or a letter is for
};

using SearchSubject = std::pair<domain::SearchKind, base::Id>;
/// What changed since it was last taken; those that are given are no longer due.
std::vector<SearchSubject> take_search_due(Transaction& tx, int most);
/// In place of all that there was of the subject.
void replace_search_entries(Transaction& tx, const SearchSubject& subject, const std::vector<SearchEntry>& entries);
/// One, or none of a task that was withdrawn.
std::vector<SearchEntry> search_entries_of_task(Transaction& tx, const base::Id& id);
/// One, by its name of today; former names are lines of the body. None of a unit that was deleted, not dissolved.
std::vector<SearchEntry> search_entries_of_unit(Transaction& tx, const base::Id& id);
/// Of a subject that has none yet.
void insert_search_entries(Transaction& tx, const std::vector<SearchEntry>& entries);

/// Merges some of what the acts added to the index one by one; a moment's work.
void tidy_search(Transaction& tx);

/// Before the searches of a transaction: PostgreSQL must plan each by its words.
void prepare_search(Transaction& tx);

struct SearchRequest {
  domain::SearchKind kind{};
  std::optional<base::Id> plan_id{};
  /// Whose eyes: plans that run and charge these units with their guidance and what
  /// was issued to them, tasks that they owe, their reports, difficulties and checks,
  /// letters and comments sent to them, and nothing else. Nothing: of the whole agency.
  std::optional<std::vector<base::Id>> units{};
  /// Those that `units` may read, by plans_charging; where units are given.
  std::vector<base::Id> plans{};
};
/// The running plans that charge one of the units.
std::vector<base::Id> plans_charging(Transaction& tx, const std::vector<base::Id>& units);

struct FoundRow {
  std::int64_t id = 0;
  SearchEntry entry;
  std::optional<std::string> plan_title, plan_symbol, unit_name;
  std::optional<base::Id> assignment_id;  // of a difficulty
  std::optional<base::Date> dissolved_on;  // of a unit
};
/// What is looked up once for one search, for all kinds and all its widths; of SQLite alone.
struct SearchMemory {
  /// What every question of the search holds: where it finds nothing, none is asked.
  SearchClauses widest{};
  std::unique_ptr<WordLists> lists;
  /// Where the entries of the plans that the units may read stand.
  std::map<domain::SearchKind, std::vector<EntrySpan>> spans;
};

/// The newest first.
std::vector<FoundRow> find_entries(Transaction& tx, const SearchRequest& request, const SearchClauses& clauses, int most, SearchMemory& memory);
/// Counts no further than `most`, since common words are in everything.
int count_entries(Transaction& tx, const SearchRequest& request, const SearchClauses& clauses, int most, SearchMemory& memory);

}  // namespace dondoc::store
