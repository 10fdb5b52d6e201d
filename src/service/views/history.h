// What happened, from the event log. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "service/views/common.h"

namespace dondoc::service {

/// Act: key of the words (history.<act>).
struct HistoryEntry {
  int seq = 0;
  base::Instant at;
  std::optional<PersonRef> by;
  std::string act, subject_kind;
  base::Id subject_id;
  std::vector<Param> params;
};
BOOST_DESCRIBE_STRUCT(HistoryEntry, (), (seq, at, by, act, subject_kind, subject_id, params))

struct ChainHead {
  base::Id agency_id;
  int seq = 0;
  std::string hash;
  base::Instant at;
};
BOOST_DESCRIBE_STRUCT(ChainHead, (), (agency_id, seq, hash, at))

}  // namespace dondoc::service
