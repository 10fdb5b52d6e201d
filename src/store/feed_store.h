// Addresses from which calendar programs fetch deadlines, and the deadlines of
// everybody by plan and day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/actor.h"
#include "store/unit_store.h"

namespace dondoc::store {

struct FeedRow {
  base::Id id, user_id;
  std::optional<NamedRow> unit;  // nothing: all that the person acts for
  base::Instant created_at;
  std::optional<base::Date> fetched_on;
  bool days_of_note = false;
};
/// Newest first.
std::vector<FeedRow> feeds_of_user(Transaction& tx, const base::Id& user);
void insert_feed(Transaction& tx, const FeedRow& feed, const std::string& token_digest);
/// From now on under another address.
void set_feed_digest(Transaction& tx, const base::Id& id, const std::string& token_digest);
/// Only the user's own: false where it is not.
bool delete_feed(Transaction& tx, const base::Id& id, const base::Id& user);
void set_feed_fetched(Transaction& tx, const base::Id& id, base::Date on);

struct FoundFeed { FeedRow feed; domain::Actor actor; };
/// Over all agencies; nothing where the user is deleted. The actor is as of now.
std::optional<FoundFeed> find_feed(Transaction& tx, const std::string& token_digest);

/// What of a running plan is still open on a day: assignments, or the reports of a period.
struct OpenDayRow { NamedRow plan; base::Id subject; std::string duty, period; base::Date due_on; int open = 0; };
/// By plan and day; `subject` is the plan.
std::vector<OpenDayRow> open_assignments_by_day(Transaction& tx, base::Date from);
/// By period, which `subject` is, and day.
std::vector<OpenDayRow> open_reports_by_day(Transaction& tx, base::Date from);

}  // namespace dondoc::store
