// The event log's chain: each link's hash covers what happened and the hash before.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/id.h"

namespace dondoc::domain {

/// What happened, by ids alone; names and words lie in the payload.
struct Event {
  base::Id id;
  std::int64_t sequence = 0;  // from 1, without gaps
  base::Instant made_at;
  std::optional<base::Id> actor_id;  // nobody: the program itself
  std::string act;                   // plan.issued
  std::string subject_kind;
  base::Id subject_id;
  std::optional<base::Id> plan_id;
  std::string payload_digest;
};

/// Of the salt and the payload as kept; without the salt it tells nothing of the payload.
std::string payload_digest(std::string_view salt, std::string_view payload);
/// 64 hexadecimal digits. `previous` is the hash before, empty for the first link.
std::string event_hash(const Event& event, const base::Id& agency, std::string_view previous);

}  // namespace dondoc::domain
