// Units, groups, focal points and users, as the administrator keeps them. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "domain/contact.h"
#include "domain/group_rule.h"
#include "domain/words.h"
#include "service/views/common.h"
#include "service/views/session.h"
#include "service/views/unit.h"

namespace dondoc::service {

/// rule: who belongs is told by it, and members are those of today.
struct Group {
  base::Id id;
  std::string name;
  std::vector<std::string> aliases;
  std::vector<UnitRef> members;
  std::optional<domain::GroupRule> rule;
  std::optional<base::Instant> deleted_at;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(Group, (), (id, name, aliases, members, rule, deleted_at, can))

/// With a rule member_ids do not count.
struct GroupInput {
  std::string name;
  std::vector<std::string> aliases;
  std::vector<base::Id> member_ids;
  std::optional<domain::GroupRule> rule{};
};
BOOST_DESCRIBE_STRUCT(GroupInput, (), (name, aliases, member_ids, rule))

struct FocalPoint {
  base::Id id;
  domain::ContactKind kind{};
  UnitRef unit;
  std::optional<PersonRef> user;
  std::string full_name;
  std::optional<std::string> office, phone, email;
  std::optional<base::Instant> deleted_at;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(FocalPoint, (), (id, kind, unit, user, full_name, office, phone, email, deleted_at, can))

/// kind: none where it stays, or is the focal point.
struct FocalPointInput {
  base::Id unit_id;
  std::optional<base::Id> user_id;
  std::string full_name;
  std::optional<std::string> office, phone, email;
  std::optional<domain::ContactKind> kind{};
};
BOOST_DESCRIBE_STRUCT(FocalPointInput, (), (unit_id, user_id, full_name, office, phone, email, kind))

/// email: official; wants_letters: whether anything may be sent to it.
struct User {
  base::Id id;
  std::string login, name;
  std::optional<std::string> office, email;
  bool wants_letters = true;
  std::vector<RoleHeld> roles;
  std::optional<base::Instant> last_seen_at, deleted_at;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(User, (), (id, login, name, office, email, wants_letters, roles, last_seen_at, deleted_at, can))

struct RoleInput { domain::UserRole role{}; std::optional<base::Id> unit_id; };
BOOST_DESCRIBE_STRUCT(RoleInput, (), (role, unit_id))

struct UserInput {
  std::string login, name;
  std::optional<std::string> office;
  std::vector<RoleInput> roles;
  std::optional<std::string> email{};
  std::optional<bool> wants_letters{};  // none: as it was
};
BOOST_DESCRIBE_STRUCT(UserInput, (), (login, name, office, roles, email, wants_letters))

struct UserCreated { User user; std::string first_password; };
BOOST_DESCRIBE_STRUCT(UserCreated, (), (user, first_password))

struct FirstPassword { std::string first_password; };
BOOST_DESCRIBE_STRUCT(FirstPassword, (), (first_password))

/// function: '' is all of it. basis: the decision, as it is cited.
struct Inheritance { std::string from, function, basis; };
BOOST_DESCRIBE_STRUCT(Inheritance, (), (from, function, basis))

/// Score 0–1. heir: where it follows a body that is no more.
struct Candidate {
  domain::TargetKind kind{};
  base::Id id;
  std::string name;
  std::optional<std::string> short_name;
  double score = 0;
  std::optional<Inheritance> heir{};
};
BOOST_DESCRIBE_STRUCT(Candidate, (), (kind, id, name, short_name, score, heir))

struct RowError {
  int row = 0;
  std::string column, code;
  std::vector<Param> params;
};
BOOST_DESCRIBE_STRUCT(RowError, (), (row, column, code, params))

struct ImportResult {
  int rows = 0, created = 0, updated = 0;
  std::vector<RowError> errors;
  bool dry_run = false;
};
BOOST_DESCRIBE_STRUCT(ImportResult, (), (rows, created, updated, errors, dry_run))

}  // namespace dondoc::service
