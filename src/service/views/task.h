// The tasks of a plan and who owes them. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "domain/words.h"
#include "service/views/common.h"
#include "service/views/work.h"

namespace dondoc::service {

/// names_focal_point: it is done when the unit's focal point is entered.
struct TaskRow {
  base::Id id;
  int ordinal = 0;
  UnitRef plan;
  std::optional<std::string> section_path, section_heading, phase;
  std::string text;
  std::vector<Party> parties;
  DueView due;
  Progress progress;
  std::vector<int> at;
  bool names_focal_point = false;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(TaskRow, (), (id, ordinal, plan, section_path, section_heading, phase, text, parties, due,
                                    progress, at, names_focal_point, can))

struct Owing {
  base::Id obligation_id, assignment_id;
  UnitRef unit;
  domain::Role role{};
  std::optional<std::string> via_group;
  std::optional<base::Date> due_on;
  domain::AssignmentState state{};
  domain::Standing standing{};
  std::optional<base::Instant> last_update_at;
};
BOOST_DESCRIBE_STRUCT(Owing, (), (obligation_id, assignment_id, unit, role, via_group, due_on, state, standing,
                                  last_update_at))

struct TaskDetail {
  TaskRow task;
  std::optional<std::string> condition;
  std::vector<std::string> deliverables;
  std::string passage;
  Page<Owing> owed;  // the first page of list_owed
  std::vector<Update> updates;
};
BOOST_DESCRIBE_STRUCT(TaskDetail, (), (task, condition, deliverables, passage, owed, updates))

struct TaskInput {
  std::string text;
  std::optional<base::Date> due_on;
  std::vector<PartyInput> parties;
  bool names_focal_point = false;
};
BOOST_DESCRIBE_STRUCT(TaskInput, (), (text, due_on, parties, names_focal_point))

}  // namespace dondoc::service
