// What the end of a plan does to what is still open in it: it counts up to and with
// the day on which the plan was closed, and no longer.
#pragma once

#include <optional>

#include "base/date.h"
#include "store/database.h"

namespace dondoc::store {

/// duties: not done, late ones among them; reports: due by today, begun or returned, and not sent; asked:
/// questions and difficulties without an answer; extensions: asked for; mendings: after checks.
struct LeftOpen { int duties = 0, late = 0, reports = 0, asked = 0, extensions = 0, mendings = 0; };
LeftOpen count_left_open(Transaction& tx, const base::Id& plan, base::Date today);

void close_open_work(Transaction& tx, const base::Id& plan, base::Date today, base::Instant now);
/// What was open then is so again; days between stay as they were.
void reopen_open_work(Transaction& tx, const base::Id& plan, base::Date today);

/// The day itself, or that of the plan's closing where it is earlier: a closed plan is told of as it ended.
base::Date day_in_plan(Transaction& tx, const std::optional<base::Id>& plan, base::Date day);

}  // namespace dondoc::store
