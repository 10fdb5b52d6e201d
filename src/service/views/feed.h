// Addresses for calendar programs. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "service/views/common.h"

namespace dondoc::service {

/// unit: whose deadlines; nothing: all that the person acts for. days_of_note: with what is commemorated. fetched_on: the
/// last day on which a calendar program asked.
struct Feed { base::Id id; std::optional<UnitRef> unit; bool days_of_note = false; base::Instant created_at; std::optional<base::Date> fetched_on; };
BOOST_DESCRIBE_STRUCT(Feed, (), (id, unit, days_of_note, created_at, fetched_on))

struct FeedList { std::vector<Feed> items; };
BOOST_DESCRIBE_STRUCT(FeedList, (), (items))

struct FeedInput { std::optional<base::Id> unit_id; bool days_of_note = false; };
BOOST_DESCRIBE_STRUCT(FeedInput, (), (unit_id, days_of_note))

/// The token is shown this once: only its digest is kept.
struct NewFeed { Feed feed; std::string token; };
BOOST_DESCRIBE_STRUCT(NewFeed, (), (feed, token))

}  // namespace dondoc::service
