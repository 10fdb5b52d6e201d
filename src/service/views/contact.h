// Readings of the lists of people. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "service/views/common.h"

namespace dondoc::service {

/// unit: the list was that of one unit; people: how many the page held; accounts: of accounts, not of focal points.
struct ContactRead {
  base::Instant at;
  std::optional<PersonRef> by;
  std::optional<std::string> unit;
  int people = 0;
  bool exported = false, accounts = false;
};
BOOST_DESCRIBE_STRUCT(ContactRead, (), (at, by, unit, people, exported, accounts))

/// Where a person answers for a unit, as the list of focal points has it.
struct AccountContact { std::string unit, full_name; std::optional<std::string> office, phone, email; };
BOOST_DESCRIBE_STRUCT(AccountContact, (), (unit, full_name, office, phone, email))

/// What is kept of the person who asks. email: official; wants_letters: whether anything may be sent to it.
struct MyAccount {
  std::string login, name;
  std::optional<std::string> office, email;
  bool wants_letters = true;
  std::optional<base::Instant> last_seen_at;
  std::vector<AccountContact> contacts;
};
BOOST_DESCRIBE_STRUCT(MyAccount, (), (login, name, office, email, wants_letters, last_seen_at, contacts))

struct MyAccountInput { std::optional<std::string> email; bool wants_letters = true; };
BOOST_DESCRIBE_STRUCT(MyAccountInput, (), (email, wants_letters))

/// payloads: how many events forgot what they told.
struct Erased { int payloads = 0; };
BOOST_DESCRIBE_STRUCT(Erased, (), (payloads))

}  // namespace dondoc::service
