// What the event log says of since a moment of it: kinds and plans, no contents.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/database.h"

namespace dondoc::store {

/// The newest sequence of the agency's log; 0 before the first event.
std::int64_t newest_event(Transaction& tx);

/// Of each kind of subject and plan at most one; of users one each, with the id.
struct NewsRow {
  std::string subject_kind;
  std::optional<base::Id> plan_id, user_id;
  std::int64_t newest = 0;  // sequence
};
std::vector<NewsRow> news_since(Transaction& tx, std::int64_t sequence);

}  // namespace dondoc::store
