// What was learned from corrections. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "domain/words.h"
#include "service/views/common.h"

namespace dondoc::service {

/// Meaning: of a heading draft::SectionRole's word, of a column compiler::ColumnMeaning's. Target: of a name.
/// Draft and plan: where it was corrected; absent when it was put down by hand.
struct Learned {
  base::Id id;
  domain::LearnedKind kind{};
  std::string text;
  std::optional<std::string> meaning;
  domain::TargetKind target_kind{};
  std::optional<base::Id> target_id;
  std::optional<std::string> target_name;
  std::optional<base::Id> draft_id;
  std::optional<std::string> draft_title;
  std::optional<base::Id> plan_id;
  PersonRef by;
  base::Instant created_at;
  std::optional<base::Instant> deleted_at;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(Learned, (), (id, kind, text, meaning, target_kind, target_id, target_name, draft_id, draft_title,
                                    plan_id, by, created_at, deleted_at, can))

struct LearnedInput {
  domain::LearnedKind kind{};
  std::string text;
  std::optional<std::string> meaning;
  domain::TargetKind target_kind{};
  std::optional<base::Id> target_id;
};
BOOST_DESCRIBE_STRUCT(LearnedInput, (), (kind, text, meaning, target_kind, target_id))

}  // namespace dondoc::service
