// Who is asking, for which agency, and what waits for them. Field for field the schemas of src/api/openapi.yaml.
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

struct SignIn { std::string login, password; };
BOOST_DESCRIBE_STRUCT(SignIn, (), (login, password))

struct PasswordChange { std::string current, next; };
BOOST_DESCRIBE_STRUCT(PasswordChange, (), (current, next))

struct RoleHeld { domain::UserRole role{}; std::optional<UnitRef> unit; };
BOOST_DESCRIBE_STRUCT(RoleHeld, (), (role, unit))

/// What waits for the asking person; zero where it is not theirs.
struct Counts {
  int my_open = 0, my_late = 0, my_reports_due = 0, difficulties_open = 0, plans_awaiting_approval = 0, consolidated_awaiting_approval = 0, reports_to_accept = 0;
};
BOOST_DESCRIBE_STRUCT(Counts, (), (my_open, my_late, my_reports_due, difficulties_open, plans_awaiting_approval,
                                   consolidated_awaiting_approval, reports_to_accept))

struct Agency {
  base::Id id;
  std::string name;
  std::optional<std::string> short_name, parent_name;
  domain::Family family{};
  std::optional<std::string> place;
  bool leader_approves_issue = false, leader_approves_report = false, paper_signature = false, before_includes_day = false;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(Agency, (), (id, name, short_name, parent_name, family, place, leader_approves_issue,
                                   leader_approves_report, paper_signature, before_includes_day, can))

/// Before_includes_day: 'trước ngày X' is met on day X too.
struct AgencyInput {
  std::string name;
  std::optional<std::string> short_name, parent_name;
  domain::Family family{};
  std::optional<std::string> place;
  bool leader_approves_issue = false, leader_approves_report = false, paper_signature = false, before_includes_day = false;
};
BOOST_DESCRIBE_STRUCT(AgencyInput, (), (name, short_name, parent_name, family, place, leader_approves_issue,
                                        leader_approves_report, paper_signature, before_includes_day))

/// Can: see-plans, import-document, see-my-work, see-tracking, see-reports, administer …: the entries of the navigation.
struct Session {
  PersonRef user;
  std::string login;
  std::vector<RoleHeld> roles;
  Agency agency;
  std::string csrf;
  std::vector<std::string> can;
  Counts counts;
  bool must_change_password = false;
  base::Date today;
};
BOOST_DESCRIBE_STRUCT(Session, (), (user, login, roles, agency, csrf, can, counts, must_change_password, today))

}  // namespace dondoc::service
