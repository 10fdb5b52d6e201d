// Re-organisations of units. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "domain/committee.h"
#include "domain/reorganisation.h"
#include "service/views/administration.h"
#include "service/views/common.h"

namespace dondoc::service {

/// kind, code, statistics_code, parent_id: of a new unit; no kind or parent is what its name tells, and where the predecessor
/// stood.
/// unit_id: a unit that is here; without it a new one of that name is made, or,
/// for a renaming, the name is the unit's new one. function: '' is all of it.
struct SuccessorInput {
  std::optional<base::Id> unit_id;
  std::string name;
  std::optional<std::string> short_name;
  std::string function;
  std::optional<std::string> kind{}, code{};
  std::optional<base::Id> parent_id{};
  std::optional<std::string> statistics_code{};
};
BOOST_DESCRIBE_STRUCT(SuccessorInput, (), (unit_id, name, short_name, function, kind, code, parent_id, statistics_code))

/// successor: its place among the change's, from 0 on.
struct DutyChoice { base::Id assignment_id; int successor = 0; };
BOOST_DESCRIBE_STRUCT(DutyChoice, (), (assignment_id, successor))

/// All open duties of a plan; the reports to come of a reporting duty; a focal point.
struct PlanChoice { base::Id plan_id; int successor = 0; };
struct ReportChoice { base::Id duty_id; int successor = 0; };
struct PointChoice { base::Id focal_point_id; int successor = 0; };
BOOST_DESCRIBE_STRUCT(PlanChoice, (), (plan_id, successor))
BOOST_DESCRIBE_STRUCT(ReportChoice, (), (duty_id, successor))
BOOST_DESCRIBE_STRUCT(PointChoice, (), (focal_point_id, successor))

/// What is open passes to the first successor, but for what is named: a duty before its
/// plan. Reports to come are owed by every successor, but for those named.
/// kind: none is the decision's own.
struct UnitChange {
  std::vector<base::Id> from_ids;
  std::vector<SuccessorInput> to;
  std::vector<DutyChoice> duties;
  std::optional<domain::ReorganisationKind> kind{};
  std::optional<std::vector<PlanChoice>> plans{};
  std::optional<std::vector<ReportChoice>> reports{};
  std::optional<std::vector<PointChoice>> focal_points{};
};
BOOST_DESCRIBE_STRUCT(UnitChange, (), (from_ids, to, duties, kind, plans, reports, focal_points))

struct ReorganisationInput {
  domain::ReorganisationKind kind{};
  std::string number;
  base::Date decided_on, effective_on;
  std::vector<UnitChange> changes;
};
BOOST_DESCRIBE_STRUCT(ReorganisationInput, (), (kind, number, decided_on, effective_on, changes))

/// A table of changes as it was read; rows with a fault are left out of the changes. units: those
/// that the changes name.
struct ReadReorganisation {
  int rows = 0;
  std::vector<RowError> errors;
  std::vector<UnitChange> changes;
  std::vector<UnitRef> units;
};
BOOST_DESCRIBE_STRUCT(ReadReorganisation, (), (rows, errors, changes, units))

struct OpenDuty { base::Id assignment_id, plan_id; std::string plan, text; std::optional<base::Date> due_on; };
BOOST_DESCRIBE_STRUCT(OpenDuty, (), (assignment_id, plan_id, plan, text, due_on))

/// An office of the unit in a committee.
struct TouchedSeat { UnitRef committee; std::string office; domain::SeatRole role{}; };
BOOST_DESCRIBE_STRUCT(TouchedSeat, (), (committee, office, role))

/// A plan with open duties of the unit; a reporting duty that it owes; whom to call there.
struct TouchedPlan { base::Id plan_id; std::string title; std::optional<std::string> symbol; int duties = 0; };
struct TouchedReports { base::Id duty_id; std::string plan, title; };
struct TouchedPoint { base::Id focal_point_id; std::string full_name; std::optional<std::string> office; bool account = false; };
BOOST_DESCRIBE_STRUCT(TouchedPlan, (), (plan_id, title, symbol, duties))
BOOST_DESCRIBE_STRUCT(TouchedReports, (), (duty_id, plan, title))
BOOST_DESCRIBE_STRUCT(TouchedPoint, (), (focal_point_id, full_name, office, account))

/// What a unit holds that would pass; plans: still to be issued, that name it.
/// open_duties: the first 200, to be chosen from.
struct TouchedUnit {
  UnitRef unit;
  int duties = 0, reports = 0, focal_points = 0, groups = 0, users = 0, plans = 0, seats = 0;
  std::vector<OpenDuty> open_duties;
  std::vector<TouchedSeat> committee_seats;
  std::vector<TouchedPlan> open_plans{};
  std::vector<TouchedReports> report_duties{};
  std::vector<TouchedPoint> points{};
};
BOOST_DESCRIBE_STRUCT(TouchedUnit, (), (unit, duties, reports, focal_points, groups, users, plans, seats, open_duties, committee_seats, open_plans, report_duties, points))

/// Units by the names that they had on that day; made: by this act.
struct ReorganisedUnit { base::Id id; std::string name; bool made = false; };
BOOST_DESCRIBE_STRUCT(ReorganisedUnit, (), (id, name, made))

/// kinds: of its changes, where they are not all of one.
struct ReorganisedUnits { std::vector<ReorganisedUnit> from, to; int duties = 0; std::optional<std::vector<domain::ReorganisationKind>> kinds{}; };
BOOST_DESCRIBE_STRUCT(ReorganisedUnits, (), (from, to, duties, kinds))

struct Reorganisation {
  base::Id id;
  domain::ReorganisationKind kind{};
  std::string number;
  base::Date decided_on, effective_on;
  ReorganisedUnits units;
  std::optional<PersonRef> made_by;
  base::Instant made_at;
  std::optional<base::Instant> undone_at;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(Reorganisation, (), (id, kind, number, decided_on, effective_on, units, made_by, made_at, undone_at, can))

}  // namespace dondoc::service
