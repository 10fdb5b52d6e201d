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

/// Act: key of the words (history.<act>). Title and unit as they are now; none
/// where the asking person may not see the subject.
struct HistoryEntry {
  int seq = 0;
  base::Instant at;
  std::optional<PersonRef> by;
  std::string act, subject_kind;
  base::Id subject_id;
  std::optional<std::string> subject_title, unit_name;
  std::vector<Param> params;
};
BOOST_DESCRIBE_STRUCT(HistoryEntry, (), (seq, at, by, act, subject_kind, subject_id, subject_title, unit_name, params))

struct ChainHead {
  base::Id agency_id;
  int seq = 0;
  std::string hash;
  base::Instant at;
};
BOOST_DESCRIBE_STRUCT(ChainHead, (), (agency_id, seq, hash, at))

}  // namespace dondoc::service
