// Shares: what units hand down of their duties. They are rows of `assignment` that
// have a parent, and are answered and loaded by store/assignment_store.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/assignment_store.h"

namespace dondoc::store {

struct NewShareRow {
  base::Id unit_id;
  std::optional<base::Id> person_id;
  std::string text;
  std::optional<base::Date> given_due_on;  // none: as the parent
  std::optional<base::Date> due_on;        // in force
};
/// Of `parent`, in its role; gives their ids in order.
std::vector<base::Id> insert_shares(Transaction& tx, const AssignmentRow& parent, const std::vector<NewShareRow>& shares, base::Instant now);
/// Words and day. The days in force follow by settle_shares.
void update_share(Transaction& tx, const base::Id& id, const std::string& text, std::optional<base::Date> due_on);
/// Of a plan: every share falls due on the earlier of its own day and its parent's
/// (domain::share_due). To be called after whatever moved deadlines.
void settle_shares(Transaction& tx, const base::Id& plan);
/// With all shares of it that are not withdrawn yet.
void withdraw_share(Transaction& tx, const base::Id& id, base::Instant at);
/// With all that were withdrawn at the same instant.
void restore_share(Transaction& tx, const base::Id& id, base::Instant withdrawn_at);
/// How many assignments stand over this one; 0 for a duty.
int share_level(Transaction& tx, const base::Id& id);

/// A unit that stands below another; above: the one directly over it. answers:
/// somebody with an account is there to answer.
struct UnitBelowRow { NamedRow unit, above; bool answers = false; };
/// All that stand below today, on all levels, by name; `most` at the most.
std::vector<UnitBelowRow> units_below(Transaction& tx, const base::Id& unit, int most);
/// Those who have an account and are entered for the unit, by name; short_name: their office.
std::vector<NamedRow> people_of_unit(Transaction& tx, const base::Id& unit);

}  // namespace dondoc::store
