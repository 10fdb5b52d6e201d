// Reminders. Field for field the schemas of src/api/openapi.yaml; a Ladder is the domain's.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/notice.h"
#include "domain/outbox.h"
#include "service/views/common.h"

namespace dondoc::service {

using domain::Ladder;
using domain::LadderStep;

/// The agency's ladder, which holds for plans without their own. can: edit.
struct Chasing { Ladder ladder; std::vector<std::string> can; };
BOOST_DESCRIBE_STRUCT(Chasing, (), (ladder, can))

/// A reminder on its way out of the machine. to: the focal point's or the webhook's name; trouble: of the last
/// try; answer: what the other server said to it. can: resend.
struct Delivery {
  base::Id id;
  domain::Channel channel{};
  std::string to;
  domain::MessageState state{};
  int tries = 0;
  std::optional<base::Instant> next_at, settled_at;
  std::optional<domain::Trouble> trouble;
  std::string answer;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(Delivery, (), (id, channel, to, state, tries, next_at, settled_at, trouble, answer, can))

struct Deliveries { std::vector<Delivery> items; };
BOOST_DESCRIBE_STRUCT(Deliveries, (), (items))

/// What would be sent on a day to one rung; undated, silent: of the assignments, those without a deadline, and those that
/// nobody spoke of; without_account: units that nobody acts for.
struct ChasePreview { base::Date on; domain::Rung to{}; int assignments = 0, reports = 0, answers = 0, late = 0, undated = 0, silent = 0, units = 0, without_account = 0; };
BOOST_DESCRIBE_STRUCT(ChasePreview, (), (on, to, assignments, reports, answers, late, undated, silent, units, without_account))

/// own: the plan has a ladder of its own. preview: as if it were on and nobody answered. can: edit.
struct PlanChasing { Ladder ladder; bool own = false; std::vector<ChasePreview> preview; std::vector<std::string> can; };
BOOST_DESCRIBE_STRUCT(PlanChasing, (), (ladder, own, preview, can))

/// cause: a reminder, or that deadlines moved or tasks changed. to: nobody where nobody acts for the unit. In the product it is delivered when it is made, and read at
/// read_at; deliveries: by which channels it left the machine.
struct Notice {
  base::Id id;
  UnitRef plan;
  std::optional<PersonRef> to;
  std::optional<UnitRef> unit;
  domain::NoticeCause cause{};
  domain::Rung rung{};
  int assignments = 0, reports = 0, answers = 0, late = 0, undated = 0, silent = 0;
  base::Date due_on;
  base::Instant made_at;
  std::optional<base::Instant> read_at;
  std::vector<Delivery> deliveries;
};
BOOST_DESCRIBE_STRUCT(Notice, (), (id, plan, to, unit, cause, rung, assignments, reports, answers, late, undated, silent, due_on, made_at, read_at, deliveries))

struct MyNotices { std::vector<Notice> items; int total = 0, page = 1, size = 0, unread = 0; };
BOOST_DESCRIBE_STRUCT(MyNotices, (), (items, total, page, size, unread))

}  // namespace dondoc::service
