// What a page must know of a draft that it holds open. Field for field the schema of src/api/openapi.yaml.
#pragma once

#include "service/views/draft.h"

namespace dondoc::service {

/// How a draft stands while a page holds it open. plan_id: what it became; withdrawn: its unit took it back.
struct DraftStanding {
  int revision = 0;
  PersonRef updated_by;
  std::optional<base::Id> plan_id;
  std::optional<base::Instant> deleted_at;
  bool withdrawn = false;
  std::optional<HandedIn> handed_in{};
};
BOOST_DESCRIBE_STRUCT(DraftStanding, (), (revision, updated_by, plan_id, deleted_at, withdrawn, handed_in))

}  // namespace dondoc::service
