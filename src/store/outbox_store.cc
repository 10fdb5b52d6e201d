#include "store/outbox_store.h"

#include "store/filter.h"

namespace dondoc::store {
namespace {

using base::Id;

constexpr const char* kMessage =
    "SELECT id, cause, channel, notice_id, comment_id, inspection_id, focal_point_id, webhook_id, user_id, content, state, tries, next_at, trouble, answer, made_at, settled_at "
    "FROM outbox_message WHERE agency_id = $1";

MessageRow read_message(const Row& row) {
  MessageRow o;
  row.read(o.id, o.cause, o.channel, o.about.notice_id, o.about.comment_id, o.about.inspection_id, o.focal_point_id, o.webhook_id, o.user_id, o.content, o.state, o.tries, o.next_at, o.trouble, o.answer, o.made_at,
           o.settled_at);
  return o;
}

}  // namespace

bool insert_message(Transaction& tx, const MessageRow& o) {
  return tx.run("INSERT INTO outbox_message (id, agency_id, cause, channel, notice_id, focal_point_id, webhook_id, content, state, tries, next_at, answer, made_at, user_id, comment_id, inspection_id) "
                "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', 0, $9, '', $9, $10, $11, $12) ON CONFLICT (agency_id, cause) DO NOTHING",
                o.id, tx.agency(), o.cause, o.channel, o.about.notice_id, o.focal_point_id, o.webhook_id, o.content, o.made_at, o.user_id, o.about.comment_id, o.about.inspection_id) > 0;
}

std::optional<MessageRow> find_message(Transaction& tx, const Id& id) {
  for (const auto row : tx.query(std::string(kMessage) + " AND id = $2", tx.agency(), id)) return read_message(row);
  return std::nullopt;
}

std::optional<MessageRow> next_message(Transaction& tx, domain::Channel channel, base::Instant now) {
  for (const auto row : tx.query(std::string(kMessage) + " AND channel = $2 AND next_at <= $3 ORDER BY next_at, id LIMIT 1", tx.agency(), channel, now))
    return read_message(row);
  return std::nullopt;
}

void update_message(Transaction& tx, const MessageRow& o) {
  tx.run("UPDATE outbox_message SET state = $3, tries = $4, next_at = $5, trouble = $6, answer = $7, settled_at = $8 WHERE agency_id = $1 AND id = $2",
         tx.agency(), o.id, o.state, o.tries, o.next_at, o.trouble, o.answer, o.settled_at);
}

std::vector<MessageRow> interrupted_messages(Transaction& tx) {
  std::vector<MessageRow> out;
  for (const auto row : tx.query(std::string(kMessage) + " AND state = 'sending' ORDER BY id", tx.agency())) out.push_back(read_message(row));
  return out;
}

std::optional<std::string> address_of(Transaction& tx, const Id& focal_point) {
  for (const auto row : tx.query("SELECT coalesce(nullif(f.email, ''), u.email) FROM focal_point f LEFT JOIN user_account u ON u.id = f.user_id AND u.deleted_at IS NULL WHERE f.agency_id = $1 "
                                 "AND f.id = $2 AND f.deleted_at IS NULL AND coalesce(nullif(f.email, ''), u.email, '') <> '' AND (u.id IS NULL OR u.wants_letters)", tx.agency(), focal_point))
    return row.get<std::string>(0);
  return std::nullopt;
}

std::optional<std::string> address_of_account(Transaction& tx, const Id& user) {
  for (const auto row : tx.query("SELECT email FROM user_account WHERE agency_id = $1 AND id = $2 AND deleted_at IS NULL AND email <> '' AND wants_letters", tx.agency(), user))
    return row.get<std::string>(0);
  return std::nullopt;
}

std::optional<Id> plan_behind(Transaction& tx, const About& about) {
  for (const auto row : about.notice_id ? tx.query("SELECT plan_id FROM notice WHERE agency_id = $1 AND id = $2", tx.agency(), *about.notice_id)
                                        : tx.query("SELECT plan_id FROM inspection WHERE agency_id = $1 AND id = $2", tx.agency(), about.inspection_id.value_or(Id())))
    return row.get<Id>(0);
  return std::nullopt;
}

std::vector<DeliveryRow> deliveries_of(Transaction& tx, const std::vector<Id>& subjects, AboutKind kind) {
  std::vector<DeliveryRow> out;
  if (subjects.empty()) return out;
  const std::string column = kind == AboutKind::notice ? "m.notice_id" : kind == AboutKind::comment ? "m.comment_id" : "m.inspection_id";
  Filter filter("m.agency_id", tx.agency());
  filter.with_any(column, subjects);
  for (const auto row : tx.query_with("SELECT m.id, " + column + ", m.channel, coalesce(f.full_name, u.name, w.name, ''), m.state, m.tries, m.next_at, m.settled_at, m.trouble, "
                                      "m.answer FROM outbox_message m LEFT JOIN focal_point f ON f.id = m.focal_point_id LEFT JOIN user_account u ON u.id = m.user_id LEFT JOIN webhook w ON w.id = m.webhook_id" +
                                      filter.sql() + " ORDER BY m.id", filter.params())) {
    auto& o = out.emplace_back();
    row.read(o.id, o.subject_id, o.channel, o.to, o.state, o.tries, o.next_at, o.settled_at, o.trouble, o.answer);
  }
  return out;
}

}  // namespace dondoc::store
