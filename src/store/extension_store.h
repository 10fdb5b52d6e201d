// Extensions of deadlines, asked for and answered; and how punctual work is
// against the deadlines given first and those in force.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/extension.h"
#include "store/assignment_store.h"

namespace dondoc::store {

struct ExtensionRow {
  base::Id id, plan_id;
  std::optional<base::Id> assignment_id, report_id;  // of one of them
  domain::PlanStatus plan_status{};
  NamedRow unit;
  domain::ExtensionState state{};
  std::string reason;
  base::Date due_on, proposed_on;
  std::optional<base::Date> granted_on;
  std::optional<std::string> answer;
  base::Id asked_by;
  std::string asked_by_name;
  base::Instant asked_at;
  std::optional<base::Id> answered_by;
  std::optional<std::string> answered_by_name;
  std::optional<base::Instant> answered_at;
};

/// Throws Error{conflict, "store.unique"} while another is being asked for.
void insert_extension(Transaction& tx, const ExtensionRow& row);
/// State, granted_on, answer, answered_by, answered_at.
void update_extension(Transaction& tx, const ExtensionRow& row);
std::optional<ExtensionRow> find_extension(Transaction& tx, const base::Id& id);
/// Of an assignment or a report, the newest first.
std::vector<ExtensionRow> extensions_of(Transaction& tx, const base::Id& subject);
/// Those waiting for an answer first, the oldest of them first; others newest first.
Listed<ExtensionRow> list_extensions(Transaction& tx, bool asked_only, const std::optional<base::Id>& plan, Slice slice);
/// The deadline in force; the one given first stays, and shares of it follow.
void move_due(Transaction& tx, const base::Id& assignment, base::Date due_on, base::Date moved_on);
/// The same of a report.
void move_report_due(Transaction& tx, const base::Id& report, base::Date due_on, base::Date moved_on);
/// The deadline that the report was given first, where it has another now.
std::optional<base::Date> first_due_of_report(Transaction& tx, const base::Id& report);

/// Of what has a deadline: done by it, and not done by it, at the end of `as_of`.
struct PunctualityRow { int in_time = 0, late = 0, in_time_original = 0, late_original = 0, extended = 0; };
PunctualityRow count_punctuality(Transaction& tx, const std::optional<base::Id>& plan, base::Date as_of);
/// The same of reports: sent by their deadline, and not sent by it.
PunctualityRow count_report_punctuality(Transaction& tx, const std::optional<base::Id>& plan, base::Date as_of);

}  // namespace dondoc::store
