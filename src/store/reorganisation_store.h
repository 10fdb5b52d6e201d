// Re-organisations, and what passes from unit to unit by them. Everything is told
// by sets, so that a province's duties pass in seconds.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "domain/reorganisation.h"
#include "store/unit_store.h"

namespace dondoc::store {

struct ReorganisationRow {
  base::Id id;
  domain::ReorganisationKind kind{};
  std::string number;
  base::Date decided_on, effective_on;
  std::string units;  // JSON: predecessors and successors by the names of that day
  std::optional<base::Id> made_by;
  std::optional<std::string> made_by_name;
  base::Instant made_at;
  std::optional<base::Instant> undone_at;
};
void insert_reorganisation(Transaction& tx, const ReorganisationRow& row);
void set_units(Transaction& tx, const base::Id& id, const std::string& units);
std::optional<ReorganisationRow> find_reorganisation(Transaction& tx, const base::Id& id);
/// Newest first.
Listed<ReorganisationRow> list_reorganisations(Transaction& tx, Slice slice);

/// What is open at a unit, and would pass.
struct TouchedRow { int duties = 0, reports = 0, focal_points = 0, groups = 0, users = 0, plans = 0, seats = 0; };
TouchedRow touched_by(Transaction& tx, const base::Id& unit);
/// These pass too, and are nobody's duties.
int open_shares_taken_back(Transaction& tx, const base::Id& unit);

struct OpenDutyRow { base::Id assignment_id, plan_id; std::string plan, text; std::optional<base::Date> due_on; };
std::vector<OpenDutyRow> open_duties(Transaction& tx, const base::Id& unit, int most);

/// Plans with open duties of the unit, and how many; reporting duties that it owes, of
/// plans that are not closed.
struct OpenPlanRow { base::Id plan_id; std::string title; std::optional<std::string> symbol; int duties = 0; };
std::vector<OpenPlanRow> open_plans(Transaction& tx, const base::Id& unit);
struct OwedReportsRow { base::Id duty_id; std::string plan, title; };
std::vector<OwedReportsRow> owed_reports(Transaction& tx, const base::Id& unit);

/// One reorganisation, or one act on many duties, at work in its transaction.
struct Passing {
  Transaction& tx;
  base::Id change_id;
  base::Date passed_on;
  base::Instant made_at{};

  /// These duties, where they are open and `from`'s; returns how many passed.
  int pass_duties(const std::vector<base::Id>& assignments, const base::Id& from, const base::Id& to);
  /// All open duties of a plan but these; returns how many passed.
  int pass_plan(const base::Id& plan, const std::vector<base::Id>& but, const base::Id& from, const base::Id& to);
  bool pass_focal_point(const base::Id& point, const base::Id& from, const base::Id& to);
  /// What is not sent of a reporting duty, and who owes it in times to come.
  void pass_reports(const base::Id& duty, const base::Id& from, const base::Id& to) { settle_reports(from, to, duty); }
  /// `to` owes beside `from` the same reports to come but of these duties, and stands in the same lists.
  void join(const base::Id& from, const base::Id& to, const std::vector<base::Id>& but);
  /// Everything open: duties, reports that are not sent, parties of plans that run
  /// or are still to be issued, focal points, groups, seats. A unit writes one report for
  /// a period: where the successor has its own, the predecessor's is put aside.
  /// Returns how many duties passed, shares that were taken back among them.
  int pass_everything(const base::Id& from, const base::Id& to);
  /// Units that stood below the predecessor stand below the successor, in every hierarchy; what
  /// has ended, or ends by the same decision, stands where it stood.
  void pass_units_below(const base::Id& from, const base::Id& to);
  /// The successor is found by the predecessor's name from now on.
  void pass_name(const base::Id& from, const base::Id& to, const std::string& name);
  void rename(const base::Id& unit, const std::string& name, const std::optional<std::string>& short_name, base::Date from);
  void succeed(const base::Id& from, const base::Id& to, const std::string& function, const std::string& basis, base::Date effective_on);
  void dissolve(const base::Id& unit, base::Date effective_on, base::Instant now);
  /// Whoever has the code holds it until that day, a dissolved unit until it ended; `to` is
  /// given it from the day on that is returned.
  base::Date end_code(const std::string& scheme, const std::string& code, const base::Id& to, base::Date effective_on);

 private:
  void settle_reports(const base::Id& from, const base::Id& to, const std::optional<base::Id>& duty);
  void join_lists(const base::Id& from, const base::Id& to);
};

/// The day since when the unit bears its present name.
base::Date named_since(Transaction& tx, const base::Id& unit);

/// What was done since with things that passed, or with units that were made by it.
struct ActedRow { int updates = 0, reports = 0, later = 0; };
ActedRow acted_since(Transaction& tx, const ReorganisationRow& row, const std::vector<base::Id>& made_units);
/// Takes everything back; `made_units` are deleted.
void undo_reorganisation(Transaction& tx, const ReorganisationRow& row, const std::vector<base::Id>& made_units, base::Date today, base::Instant now,
                         const std::optional<base::Id>& by);

}  // namespace dondoc::store
