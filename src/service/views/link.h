// Links without an account. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/words.h"
#include "service/views/common.h"

namespace dondoc::service {

/// open: it can still be used. opened_at: first; used_at: last.
struct Link {
  base::Id id;
  PersonRef created_by;
  base::Instant created_at, expires_at;
  std::optional<base::Instant> opened_at, used_at, revoked_at;
  int uses = 0;
  bool open = false;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(Link, (), (id, created_by, created_at, expires_at, opened_at, used_at, revoked_at, uses, open, can))

/// can: create
struct Links { std::vector<Link> items; std::vector<std::string> can; };
BOOST_DESCRIBE_STRUCT(Links, (), (items, can))

/// days: until the end of that day from today on.
struct LinkInput { int days = 0; };
BOOST_DESCRIBE_STRUCT(LinkInput, (), (days))

/// The token is shown this once: only its digest is kept.
struct NewLink { Link link; std::string token; };
BOOST_DESCRIBE_STRUCT(NewLink, (), (link, token))

/// All that a link shows to whoever holds it. can: update, done
struct LinkedDuty {
  std::string unit, text;
  std::optional<std::string> due_text;
  std::optional<base::Date> due_on;
  bool done = false;
  base::Instant expires_at;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(LinkedDuty, (), (unit, text, due_text, due_on, done, expires_at, can))

/// kind: progress, difficulty, done
struct LinkedUpdate { domain::UpdateKind kind{}; std::string note; std::vector<base::Id> attachment_ids; };
BOOST_DESCRIBE_STRUCT(LinkedUpdate, (), (kind, note, attachment_ids))

/// The id of what was taken, for the update that names it.
struct LinkedFile { base::Id id; };
BOOST_DESCRIBE_STRUCT(LinkedFile, (), (id))

}  // namespace dondoc::service
