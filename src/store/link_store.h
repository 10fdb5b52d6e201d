// Links that open one duty, or one report, without an account.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "store/database.h"
#include "store/filter.h"
#include "store/unit_store.h"

namespace dondoc::store {

struct LinkRow {
  base::Id id, agency_id;
  std::string token_digest;
  base::Id plan_id;
  std::optional<base::Id> assignment_id, report_id;  // one of both
  std::optional<base::Id> batch_id;                  // where several were made in one act
  base::Id unit_id, user_id, created_by;
  std::string created_by_name;
  base::Instant created_at, expires_at;
  std::optional<base::Instant> opened_at, used_at;
  int uses = 0;
  std::optional<base::Instant> revoked_at;
  std::string unit, what;             // by name; the task's text, or the report's title
  std::optional<std::string> period;  // of a report
  std::optional<base::Id> giver;      // of a share: the unit that gave it
};

/// Together with the account that stands for its holder: nobody can sign in to it.
void insert_link(Transaction& tx, const LinkRow& link, const std::string& holder);
std::optional<LinkRow> find_link(Transaction& tx, const base::Id& id);
/// By the token's digest over all agencies: it is how the agency is found.
std::optional<LinkRow> find_link_by_digest(Transaction& tx, std::string_view token_digest);
/// Of a duty or a report, the newest first.
std::vector<LinkRow> links_of(Transaction& tx, const base::Id& duty);
/// Those of duties and reports, the newest first: what units hand down is theirs.
Listed<LinkRow> links_of_plan(Transaction& tx, const base::Id& plan, Slice slice);
/// In the order of the units' names.
std::vector<LinkRow> links_of_batch(Transaction& tx, const base::Id& batch);
/// Another token for the same link; the one before opens nothing any more.
void set_link_digest(Transaction& tx, const base::Id& id, std::string_view token_digest);
void revoke_link(Transaction& tx, const base::Id& id, const base::Id& by, base::Instant at);
/// The first time stays.
void set_link_opened(Transaction& tx, const base::Id& id, base::Instant at);
void count_link_use(Transaction& tx, const base::Id& id, base::Instant at);

}  // namespace dondoc::store
