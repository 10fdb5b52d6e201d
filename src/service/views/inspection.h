// Checks of units within a plan and what they found. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/inspection.h"
#include "service/views/work.h"

namespace dondoc::service {

/// One of the team, by office.
struct InspectionMember { std::optional<UnitRef> unit; std::string office; };
BOOST_DESCRIBE_STRUCT(InspectionMember, (), (unit, office))

struct InspectionMemberInput { std::optional<base::Id> unit_id; std::string office; };
BOOST_DESCRIBE_STRUCT(InspectionMemberInput, (), (unit_id, office))

/// A check as lists show it. to_mend: demands that are open; late: mended late, or not in time.
struct InspectionRow {
  base::Id id;
  UnitRef plan, unit;
  std::string round, team, head;
  base::Date starts_on, ends_on;
  std::optional<base::Date> held_on;
  domain::InspectionState state{};
  int items = 0, not_met = 0, to_mend = 0, to_recheck = 0, late = 0;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(InspectionRow, (), (id, plan, unit, round, team, head, starts_on, ends_on, held_on, state, items, not_met, to_mend, to_recheck, late, can))

/// due_on: of a failed re-check, the new day.
struct InspectionEntry {
  base::Id id;
  domain::MendingStep step{};
  std::string note;
  std::optional<base::Date> due_on;
  std::vector<Attachment> attachments;
  PersonRef by;
  base::Instant at;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(InspectionEntry, (), (id, step, note, due_on, attachments, by, at, can))

/// One thing that is checked, and what was found of it. unit: the one that is checked;
/// mend_unit: who must mend it; task: its number in the plan.
struct InspectionFinding {
  base::Id id, inspection_id;
  UnitRef plan, unit;
  std::optional<base::Date> held_on;
  int ordinal = 0;
  std::optional<base::Id> task_id;
  std::optional<int> task;
  std::string text;
  std::optional<domain::Verdict> verdict;
  std::string finding, demand;
  UnitRef mend_unit;
  std::optional<base::Date> first_due_on, due_on, mended_on, closed_on;
  domain::Mending mending{};
  bool late = false;
  std::vector<Attachment> attachments;
  std::vector<InspectionEntry> entries;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(InspectionFinding, (), (id, inspection_id, plan, unit, held_on, ordinal, task_id, task, text, verdict, finding, demand, mend_unit,
                                              first_due_on, due_on, mended_on, closed_on, mending, late, attachments, entries, can))

/// symbol: its number in the register of outgoing documents. attended: who was there for the unit, by office, one a line.
struct Inspection {
  InspectionRow inspection;
  int revision = 0;
  std::string basis, place, attended, conclusion;
  std::vector<InspectionMember> members;
  std::vector<InspectionFinding> items;
  std::optional<PersonRef> recorded_by;
  std::optional<base::Instant> recorded_at;
  std::optional<std::string> symbol;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(Inspection, (), (inspection, revision, basis, place, attended, conclusion, members, items, recorded_by, recorded_at, symbol, can))

/// number: none: the next of the register.
struct InspectionNumberInput { std::optional<int> number; base::Date dated_on; };
BOOST_DESCRIBE_STRUCT(InspectionNumberInput, (), (number, dated_on))

/// id: of one that was planned before. text: where it is empty, the task's.
struct InspectionItemInput { std::optional<base::Id> id, task_id; std::string text; };
BOOST_DESCRIBE_STRUCT(InspectionItemInput, (), (id, task_id, text))

struct InspectionContent {
  std::string round, basis, team, head;
  std::vector<InspectionMemberInput> members;
  base::Date starts_on, ends_on;
  std::string place;
  std::vector<InspectionItemInput> items;
};
BOOST_DESCRIBE_STRUCT(InspectionContent, (), (round, basis, team, head, members, starts_on, ends_on, place, items))

/// One check of each unit.
struct InspectionsInput { std::vector<base::Id> unit_ids; InspectionContent content; };
BOOST_DESCRIBE_STRUCT(InspectionsInput, (), (unit_ids, content))

struct InspectionsMade { std::vector<InspectionRow> items; };
BOOST_DESCRIBE_STRUCT(InspectionsMade, (), (items))

struct InspectionInput { int base_revision = 0; InspectionContent content; };
BOOST_DESCRIBE_STRUCT(InspectionInput, (), (base_revision, content))

/// mend_unit_id: null: the unit that was checked. demand and due_on: both or neither;
/// what is to be mended has them, what was met has none.
struct FindingInput {
  base::Id item_id;
  domain::Verdict verdict{};
  std::string finding, demand;
  std::optional<base::Id> mend_unit_id;
  std::optional<base::Date> due_on;
  std::vector<base::Id> attachment_ids;
};
BOOST_DESCRIBE_STRUCT(FindingInput, (), (item_id, verdict, finding, demand, mend_unit_id, due_on, attachment_ids))

/// One finding for each item.
struct InspectionRecordInput {
  int base_revision = 0;
  base::Date held_on;
  std::string place, attended, conclusion;
  std::vector<FindingInput> findings;
};
BOOST_DESCRIBE_STRUCT(InspectionRecordInput, (), (base_revision, held_on, place, attended, conclusion, findings))

struct MendInput { std::string note; std::vector<base::Id> attachment_ids; };
BOOST_DESCRIBE_STRUCT(MendInput, (), (note, attachment_ids))

/// due_on: where it did not pass, the new day.
struct RecheckInput { bool passed = false; std::string note; std::optional<base::Date> due_on; std::vector<base::Id> attachment_ids; };
BOOST_DESCRIBE_STRUCT(RecheckInput, (), (passed, note, due_on, attachment_ids))

}  // namespace dondoc::service
