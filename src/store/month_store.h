// What falls on the days of a month, of all plans together: asked by days, where the
// other stores ask by plan.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/schedule.h"
#include "store/unit_store.h"

namespace dondoc::store {

/// Days, both included; of one plan, or of all that run (issued, closed).
struct DaysRequest {
  base::Date from, to;
  std::optional<base::Id> plan_id;
};

/// A task with the units whose deadline is that day: a share's day is its giver's affair.
struct DueTaskRow { base::Id id; NamedRow plan; int ordinal = 0; std::string text; base::Date due_on; int total = 0, done = 0; };
std::vector<DueTaskRow> tasks_due(Transaction& tx, const DaysRequest& request);

struct DuePeriodRow { base::Id id; NamedRow plan; std::string title, period; base::Date due_on; int total = 0, sent = 0; };
std::vector<DuePeriodRow> reports_due(Transaction& tx, const DaysRequest& request);

/// Events and phases that were not cancelled, of plans of every status.
struct DatedEventRow { base::Id id; NamedRow plan; int ordinal = 0; domain::EventKind kind{}; std::string name; domain::Timing timing{}; base::Date starts_on, ends_on; };
std::vector<DatedEventRow> events_within(Transaction& tx, const DaysRequest& request);

/// Checks of all units, or of these.
struct CheckRow { base::Id id; NamedRow plan, unit; std::string round; base::Date starts_on, ends_on; bool held = false; };
std::vector<CheckRow> checks_within(Transaction& tx, const DaysRequest& request, const std::optional<std::vector<base::Id>>& units);

/// What checks found wanting, to be mended by all units or by these.
struct MendingRow { base::Id inspection_id; NamedRow plan, unit; std::string demand; base::Date due_on; bool mended = false; };
std::vector<MendingRow> mendings_due(Transaction& tx, const DaysRequest& request, const std::optional<std::vector<base::Id>>& units);

}  // namespace dondoc::store
