// Who would get what if the plan were issued now. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "domain/words.h"
#include "service/views/common.h"
#include "service/views/weather.h"

namespace dondoc::service {

struct PreviewTask {
  base::Id task_id;
  int ordinal = 0;
  std::string text;
  domain::Role role{};
  std::optional<base::Date> due_on;
  std::optional<std::string> via_group;
};
BOOST_DESCRIBE_STRUCT(PreviewTask, (), (task_id, ordinal, text, role, due_on, via_group))

/// has_account: somebody there can sign in.
struct PreviewUnit {
  UnitRef unit;
  bool has_focal_point = false, has_account = false;
  int lead = 0, cooperate = 0, perform = 0;
  std::vector<PreviewTask> tasks;
};
BOOST_DESCRIBE_STRUCT(PreviewUnit, (), (unit, has_focal_point, has_account, lead, cooperate, perform, tasks))

struct UnresolvedParty {
  base::Id task_id;
  int ordinal = 0;
  std::string task_text, party;
};
BOOST_DESCRIBE_STRUCT(UnresolvedParty, (), (task_id, ordinal, task_text, party))

/// due_on, last_due_on: of the first and of the last period; unresolved: bodies that no unit is known for.
struct PreviewReport {
  base::Id duty_id;
  std::string text;
  std::vector<UnitRef> units;
  std::vector<std::string> unresolved;
  int reports = 0;  // of all units in all periods
  std::optional<base::Date> due_on, last_due_on;
};
BOOST_DESCRIBE_STRUCT(PreviewReport, (), (duty_id, text, units, unresolved, reports, due_on, last_due_on))

/// A body that is more than one unit, and which they are now. Name: of a group;
/// section: of those who are charged there, none for the whole plan.
struct PreviewGroup {
  domain::TargetKind kind{};
  std::string text;
  std::optional<std::string> name, section;
  int tasks = 0, reports = 0;  // that name it
  std::vector<UnitRef> units;
};
BOOST_DESCRIBE_STRUCT(PreviewGroup, (), (kind, text, name, section, tasks, reports, units))

struct IssuePreview {
  UnitRef plan;
  domain::PlanStatus status{};
  int tasks = 0, assignments = 0;
  std::vector<PreviewUnit> units;
  std::vector<PreviewGroup> groups;
  std::vector<UnresolvedParty> unresolved;
  std::vector<PreviewTask> tasks_without_unit;
  std::vector<PreviewReport> reports;
  std::vector<UnitWeather> weather;
  bool needs_approval = false;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(IssuePreview, (), (plan, status, tasks, assignments, units, groups, unresolved, tasks_without_unit,
                                         reports, weather, needs_approval, can))

/// True: parties that no unit is known for stay text; the person saw the list.
struct IssueInput { bool accept_unresolved = false; };
BOOST_DESCRIBE_STRUCT(IssueInput, (), (accept_unresolved))

struct Issued {
  int tasks = 0, assignments = 0, units = 0, reports = 0;
};
BOOST_DESCRIBE_STRUCT(Issued, (), (tasks, assignments, units, reports))

}  // namespace dondoc::service
