// Inputs that units await from others. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/awaited.h"
#include "service/views/work.h"

namespace dondoc::service {

struct AwaitedTask { base::Id id; int ordinal = 0; std::string text; std::optional<base::Date> due_on; };
BOOST_DESCRIBE_STRUCT(AwaitedTask, (), (id, ordinal, text, due_on))

/// due_on: its own day, else the deadline of the giving task. late: working days that it
/// came, or is, after that. waiters, received: units. can: edit, delete, give, take-back, receive.
struct AwaitedInput {
  base::Id id;
  UnitRef plan;
  std::string what;
  AwaitedTask task;
  std::optional<AwaitedTask> giver_task;
  std::vector<UnitRef> givers;
  std::optional<base::Id> giver_unit_id;
  std::optional<base::Date> due_on, own_due_on, given_on;
  domain::AwaitedState state{};
  int late = 0;
  std::optional<PersonRef> given_by;
  std::string note;
  std::vector<Attachment> attachments;
  std::vector<UnitRef> waiters;
  int received = 0;
  bool gives = false, waits = false;  // a unit of who asks
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(AwaitedInput, (), (id, plan, what, task, giver_task, givers, giver_unit_id, due_on, own_due_on, given_on, state, late, given_by, note, attachments, waiters,
                                         received, gives, waits, can))

struct AwaitedInputs { std::vector<AwaitedInput> items; };
BOOST_DESCRIBE_STRUCT(AwaitedInputs, (), (items))

/// task_id: that waits. A unit and a day, or the task that gives it.
struct AwaitedContent { std::string what; base::Id task_id; std::optional<base::Id> giver_task_id, giver_unit_id; std::optional<base::Date> due_on; };
BOOST_DESCRIBE_STRUCT(AwaitedContent, (), (what, task_id, giver_task_id, giver_unit_id, due_on))

struct GivenInput { std::string note; std::vector<base::Id> attachment_ids; };
BOOST_DESCRIBE_STRUCT(GivenInput, (), (note, attachment_ids))

}  // namespace dondoc::service
