// What is known of a person, taken away: the acts stay, the person does not.
// And who read the lists of people.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "store/filter.h"

namespace dondoc::store {

/// A person: an account with all its focal points, or one focal point without an account.
struct PersonRow {
  std::optional<base::Id> user_id;
  std::vector<base::Id> points;
  std::vector<std::string> words;  // names, login, telephone, mail: whatever of an event equals one of them
};
PersonRow person_of_user(Transaction& tx, const base::Id& user);
PersonRow person_of_point(Transaction& tx, const base::Id& point);

/// In every row `pseudonym` stands where the name stood; office, telephone, mail,
/// login, sessions, feeds and roles are gone; payloads of events that tell of the
/// person are erased, the chain stays whole. Returns how many payloads.
int erase_person(Transaction& tx, const PersonRow& person, const std::string& pseudonym, base::Instant now);

/// A reading of the list of focal points (unit: its name, where it was that of one), or of accounts.
struct ContactReadRow {
  base::Instant read_at;
  std::optional<base::Id> user_id;
  std::optional<std::string> user_name, unit;
  int people = 0;
  bool exported = false, accounts = false;
};
/// From the event log, newest first.
Listed<ContactReadRow> list_contact_reads(Transaction& tx, Slice slice);

}  // namespace dondoc::store
