#include "store/person_store.h"

#include "base/json.h"
#include "base/text.h"
#include "store/event_store.h"

namespace dondoc::store {
namespace {

using base::Id;

/// One word of an event's payload.
struct Told { std::string name, value; };
BOOST_DESCRIBE_STRUCT(Told, (), (name, value))

void add_words(Transaction& tx, PersonRow& person, const std::string& sql, const Id& id) {
  for (const auto row : tx.query(sql, tx.agency(), id))
    for (std::size_t i = 0; i < 4; ++i)
      if (auto word = row.get<std::optional<std::string>>(i); word && !base::trim(*word).empty()) person.words.push_back(std::move(*word));
}

// "%"value":"Hà Bích Liên"%" as the payload's JSON writes it, for LIKE … ESCAPE '!'.
std::string payload_pattern(const std::string& word) {
  std::string out = "%\"value\":";
  for (const char c : base::to_json(word)) {
    if (c == '!' || c == '%' || c == '_') out += '!';
    out += c;
  }
  return out + "%";
}

int erase_payloads(Transaction& tx, const std::string& condition, const Param& value, base::Instant now) {
  const Param params[] = {Param(tx.agency()), value, Param(now)};
  return static_cast<int>(tx.run_with("UPDATE event_payload SET salt = '', payload = '', erased_at = $3 WHERE agency_id = $1 AND erased_at IS NULL AND " + condition, params));
}

}  // namespace

PersonRow person_of_user(Transaction& tx, const Id& user) {
  PersonRow person;
  person.user_id = user;
  add_words(tx, person, "SELECT name, login, email, NULL FROM user_account WHERE agency_id = $1 AND id = $2", user);
  for (const auto row : tx.query("SELECT id FROM focal_point WHERE agency_id = $1 AND user_id = $2", tx.agency(), user)) person.points.push_back(row.get<Id>(0));
  for (const auto& point : person.points) add_words(tx, person, "SELECT full_name, phone, email, NULL FROM focal_point WHERE agency_id = $1 AND id = $2", point);
  return person;
}

PersonRow person_of_point(Transaction& tx, const Id& point) {
  PersonRow person;
  person.points.push_back(point);
  add_words(tx, person, "SELECT full_name, phone, email, NULL FROM focal_point WHERE agency_id = $1 AND id = $2", point);
  return person;
}

int erase_person(Transaction& tx, const PersonRow& person, const std::string& pseudonym, base::Instant now) {
  const auto folded = base::fold(pseudonym);
  int payloads = 0;
  if (person.user_id) {
    const auto& user = *person.user_id;
    const std::string login = "erased:" + user.str();
    tx.run("UPDATE user_account SET login = $3, login_fold = $4, name = $5, name_fold = $6, office = NULL, email = NULL, password_hash = 'none', last_seen_at = NULL, "
           "deleted_at = coalesce(deleted_at, $7) WHERE agency_id = $1 AND id = $2", tx.agency(), user, login, base::fold(login), pseudonym, folded, now);
    for (const char* table : {"session", "calendar_feed", "user_role"})
      tx.run(std::string("DELETE FROM ") + table + " WHERE agency_id = $1 AND user_id = $2", tx.agency(), user);
    tx.run("UPDATE hand_over SET full_name = NULL, office = NULL, phone = NULL, email = NULL WHERE agency_id = $1 AND user_id = $2", tx.agency(), user);
    // What a mail server answered may name the address.
    tx.run("UPDATE outbox_message SET answer = '' WHERE agency_id = $1 AND user_id = $2", tx.agency(), user);
    payloads += erase_payloads(tx, "event_id IN (SELECT id FROM event WHERE agency_id = $1 AND subject_id = $2)", Param(user), now);
  }
  for (const auto& point : person.points) {
    tx.run("UPDATE focal_point SET full_name = $3, name_fold = $4, office = NULL, phone = NULL, email = NULL, deleted_at = coalesce(deleted_at, $5) "
           "WHERE agency_id = $1 AND id = $2", tx.agency(), point, pseudonym, folded, now);
    tx.run("UPDATE outbox_message SET answer = '' WHERE agency_id = $1 AND focal_point_id = $2", tx.agency(), point);
    payloads += erase_payloads(tx, "event_id IN (SELECT id FROM event WHERE agency_id = $1 AND subject_id = $2)", Param(point), now);
  }
  for (const auto& word : person.words) {
    const auto pattern = payload_pattern(word);
    payloads += erase_payloads(tx, "payload LIKE $2 ESCAPE '!'", Param(pattern), now);
    tx.run("UPDATE hand_over SET full_name = NULL, office = NULL, phone = NULL, email = NULL WHERE agency_id = $1 AND full_name = $2", tx.agency(), word);
    tx.run("DELETE FROM committee_seat_holder WHERE agency_id = $1 AND full_name = $2", tx.agency(), word);
  }
  // Answers that are kept for requests that come again may name anybody.
  forget_answers(tx, now);
  return payloads;
}

Listed<ContactReadRow> list_contact_reads(Transaction& tx, Slice slice) {
  const std::string of_lists = " FROM event e JOIN event_payload p ON p.event_id = e.id LEFT JOIN user_account u ON u.id = e.actor_id "
                               "WHERE e.agency_id = $1 AND (e.act = 'focal_points.read' OR e.act = 'focal_points.exported' OR e.act = 'users.read' OR e.act = 'user.exported' OR e.act = 'users.exported')";
  Listed<ContactReadRow> out;
  out.total = tx.query("SELECT count(*)" + of_lists, tx.agency())[0].get<int>(0);
  for (const auto row : tx.query("SELECT e.made_at, e.actor_id, u.name, e.act, p.payload" + of_lists + " ORDER BY e.sequence DESC" + limit_to(slice), tx.agency())) {
    ContactReadRow read;
    std::string act, payload;
    row.read(read.read_at, read.user_id, read.user_name, act, payload);
    read.exported = act.ends_with(".exported");
    read.accounts = act.starts_with("user");
    for (auto& param : payload.empty() ? std::vector<Told>{} : base::from_json<std::vector<Told>>(payload)) {
      if (param.name == "unit") read.unit = std::move(param.value);
      if (param.name == "people") read.people = std::stoi(param.value);
    }
    out.rows.push_back(std::move(read));
  }
  return out;
}

}  // namespace dondoc::store
