// Checks of units within a plan, what they found, and what was said of it since.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "domain/inspection.h"
#include "store/plan_store.h"
#include "store/unit_store.h"

namespace dondoc::store {

/// Of the team: an office, and of which unit where that is one of the installation.
struct InspectionMemberRow { std::optional<NamedRow> unit; std::string office; };

struct InspectionRow {
  base::Id id;
  NamedRow plan, unit;  // plan's short_name: its symbol
  domain::PlanStatus plan_status{};
  int revision = 1;
  std::string round, basis, team, head;
  base::Date starts_on, ends_on;
  std::string place;
  std::optional<base::Date> held_on;
  std::optional<std::string> unit_name;  // of the day on which it was recorded
  std::string attended, conclusion;
  base::Id made_by;
  std::optional<base::Id> recorded_by;
  std::optional<std::string> recorded_by_name;
  std::optional<base::Instant> recorded_at;
  base::Instant updated_at;
  std::optional<base::Instant> deleted_at;
  bool answered = false;  // anything was ever said of its demands, be it taken back
  int items = 0, not_met = 0, to_mend = 0, late = 0, unclosed = 0;  // to_mend: open; unclosed: also what waits for its re-check
};

struct InspectionListRequest : ListRequest {
  std::optional<base::Id> plan_id, unit_id;
  std::optional<domain::InspectionState> state;
  std::optional<std::vector<base::Id>> units;  // those that these units are checked in, or must mend something of
  base::Date as_of;
};

void insert_inspection(Transaction& tx, const InspectionRow& row, const std::vector<InspectionMemberRow>& members);
/// All but plan, unit and who made it; and the team.
void update_inspection(Transaction& tx, const InspectionRow& row, const std::vector<InspectionMemberRow>& members);
/// Also a deleted one. late: at the end of `as_of`.
std::optional<InspectionRow> find_inspection(Transaction& tx, const base::Id& id, base::Date as_of);
std::vector<InspectionMemberRow> members_of_inspection(Transaction& tx, const base::Id& id);
/// sort: -starts_on (default), unit, plan, team.
Listed<InspectionRow> list_inspections(Transaction& tx, const InspectionListRequest& request);

struct InspectionItemRow {
  base::Id id, inspection_id;
  NamedRow plan, inspected;
  std::optional<base::Date> held_on;
  int ordinal = 0;
  std::optional<base::Id> task_id;
  std::optional<int> task;  // its number in the plan
  std::string text;
  std::optional<domain::Verdict> verdict;
  std::string finding, demand;
  NamedRow unit;  // who must mend it
  std::optional<base::Date> first_due_on;
  domain::Mended mended;
};

struct FindingListRequest : ListRequest {
  std::optional<base::Id> plan_id, unit_id, task_id;
  std::optional<domain::Mending> mending;  // none: not told apart
  bool late = false, faults = false;       // faults: all but what was met
  std::optional<std::vector<base::Id>> units;
  base::Date as_of;
};

/// Those without a row are new, those that are left out go. Of a planned check alone.
void replace_items(Transaction& tx, const base::Id& inspection, const std::vector<InspectionItemRow>& items);
/// What was found and how it stands.
void update_item(Transaction& tx, const InspectionItemRow& row);
std::vector<InspectionItemRow> items_of_inspection(Transaction& tx, const base::Id& inspection);
std::optional<InspectionItemRow> find_item(Transaction& tx, const base::Id& id);
/// Of recorded checks. sort: due_on (default: what is to be mended first), -held_on, unit, plan.
Listed<InspectionItemRow> list_findings(Transaction& tx, const FindingListRequest& request);

struct InspectionEntryRow {
  base::Id id, item_id;
  domain::MendingStep step{};
  std::string note;
  std::optional<base::Date> due_on;
  base::Id made_by;
  std::string made_by_name;
  base::Instant made_at;
  base::Date made_on;
};
void insert_entry(Transaction& tx, const InspectionEntryRow& row);
void take_back_entry(Transaction& tx, const base::Id& id, base::Instant at);
/// Those that were not taken back, oldest first.
std::unordered_map<base::Id, std::vector<InspectionEntryRow>> entries_of_items(Transaction& tx, const std::vector<base::Id>& items);
/// Of one that was not taken back: its item.
std::optional<base::Id> item_of_entry(Transaction& tx, const base::Id& entry);

}  // namespace dondoc::store
