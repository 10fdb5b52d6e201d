#include "store/event_store.h"

#include "base/crypto.h"
#include "base/error.h"
#include "base/json.h"

namespace dondoc::store {
namespace {

struct PayloadParam { std::string name, value; };
BOOST_DESCRIBE_STRUCT(PayloadParam, (), (name, value))

std::string payload_of(const EventParams& params) {
  std::vector<PayloadParam> list;
  for (const auto& [name, value] : params) list.push_back({name, value});
  return base::to_json(list);
}

EventParams params_of(std::string_view payload) {
  EventParams out;
  if (payload.empty()) return out;
  for (auto& param : base::from_json<std::vector<PayloadParam>>(payload)) out.emplace_back(std::move(param.name), std::move(param.value));
  return out;
}

}  // namespace

HeadRow chain_head(Transaction& tx) {
  HeadRow head;
  for (const auto row : tx.query("SELECT sequence, hash, made_at FROM event WHERE agency_id = $1 ORDER BY sequence DESC LIMIT 1", tx.agency()))
    row.read(head.sequence, head.hash, head.made_at);
  return head;
}

void append_event(Transaction& tx, const NewEvent& e) {
  const auto head = chain_head(tx);
  const auto salt = base::random_token(16), payload = payload_of(e.params);
  const domain::Event event{base::Id::make(), head.sequence + 1, e.made_at, e.actor_id, e.act, e.subject_kind, e.subject_id, e.plan_id,
                            domain::payload_digest(salt, payload)};
  const auto hash = domain::event_hash(event, tx.agency(), head.hash);
  tx.run("INSERT INTO event (id, agency_id, sequence, made_at, actor_id, act, subject_kind, subject_id, plan_id, payload_digest, previous_hash, hash) "
         "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
         event.id, tx.agency(), event.sequence, event.made_at, event.actor_id, event.act, event.subject_kind, event.subject_id, event.plan_id,
         event.payload_digest, head.hash, hash);
  tx.run("INSERT INTO event_payload (event_id, agency_id, salt, payload) VALUES ($1, $2, $3, $4)", event.id, tx.agency(), salt, payload);
}

Listed<EventRow> list_events(Transaction& tx, const base::Id& subject_id, const std::optional<base::Id>& plan_id, Slice slice) {
  Filter filter("e.agency_id", tx.agency());
  if (plan_id) filter.with("(e.plan_id = ? OR e.subject_id = ?)", *plan_id);
  else filter.with("e.subject_id = ?", subject_id);
  Listed<EventRow> out;
  out.total = tx.query_with("SELECT count(*) FROM event e" + filter.sql(), filter.params())[0].get<int>(0);
  for (const auto row : tx.query_with("SELECT e.sequence, e.made_at, e.actor_id, u.name, e.act, e.subject_kind, e.subject_id, p.payload FROM event e "
                                      "JOIN event_payload p ON p.event_id = e.id LEFT JOIN user_account u ON u.id = e.actor_id" +
                                      filter.sql() + " ORDER BY e.sequence DESC" + limit_to(slice), filter.params())) {
    EventRow e;
    std::string payload;
    row.read(e.sequence, e.made_at, e.actor_id, e.actor_name, e.act, e.subject_kind, e.subject_id, payload);
    e.params = params_of(payload);
    out.rows.push_back(std::move(e));
  }
  return out;
}

void erase_payload(Transaction& tx, std::int64_t sequence, base::Instant now) {
  tx.run("UPDATE event_payload SET salt = '', payload = '', erased_at = $3 WHERE agency_id = $1 AND event_id = "
         "(SELECT id FROM event WHERE agency_id = $1 AND sequence = $2)", tx.agency(), sequence, now);
}

std::int64_t verify_chain(Transaction& tx, const std::function<void(const BrokenLink&)>& broken) {
  constexpr std::int64_t kAtOnce = 5000;
  std::int64_t count = 0;
  std::string previous;
  for (;;) {
    const auto rows = tx.query(
        "SELECT e.id, e.sequence, e.made_at, e.actor_id, e.act, e.subject_kind, e.subject_id, e.plan_id, e.payload_digest, e.hash, p.salt, "
        "p.payload, p.erased_at FROM event e LEFT JOIN event_payload p ON p.event_id = e.id WHERE e.agency_id = $1 AND e.sequence > $2 "
        "ORDER BY e.sequence LIMIT $3", tx.agency(), count, kAtOnce);
    for (const auto row : rows) {
      domain::Event e;
      std::string hash;
      row.read(e.id, e.sequence, e.made_at, e.actor_id, e.act, e.subject_kind, e.subject_id, e.plan_id, e.payload_digest, hash);
      ++count;
      if (e.sequence != count || domain::event_hash(e, tx.agency(), previous) != hash) {
        broken({e.sequence, "chain.broken"});
        return count;  // whatever follows rests on this link
      }
      previous = hash;
      const auto payload = row.get<std::optional<std::string>>(11);
      const bool erased = !row.is_null(12);
      if (!erased && (!payload || domain::payload_digest(row.get<std::string>(10), *payload) != e.payload_digest))
        broken({e.sequence, "chain.payload_changed"});
    }
    if (rows.size() < kAtOnce) return count;
  }
}

std::optional<DoneAct> find_done_act(Transaction& tx, const base::Id& user, std::string_view key, std::string_view act, std::string_view input_digest) {
  const auto rows = tx.query("SELECT act, input_digest, result_id, answer FROM idempotency WHERE agency_id = $1 AND user_id = $2 AND idempotency_key = $3",
                             tx.agency(), user, key);
  if (rows.empty()) return std::nullopt;
  DoneAct done;
  done.user_id = user;
  done.key = key;
  rows[0].read(done.act, done.input_digest, done.result_id, done.answer);
  if (done.act != act) throw base::Error(base::ErrorKind::conflict, "idempotency.other_act");
  if (!done.input_digest.empty() && !input_digest.empty() && done.input_digest != input_digest)
    throw base::Error(base::ErrorKind::conflict, "idempotency.other_input");
  return done;
}

void insert_done_act(Transaction& tx, const DoneAct& done, base::Instant now) {
  tx.run("INSERT INTO idempotency (user_id, idempotency_key, agency_id, act, input_digest, result_id, answer, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
         done.user_id, done.key, tx.agency(), done.act, done.input_digest, done.result_id, done.answer, now);
}

void forget_answers(Transaction& tx, base::Instant before) {
  tx.run("UPDATE idempotency SET answer = NULL WHERE agency_id = $1 AND made_at < $2 AND answer IS NOT NULL", tx.agency(), before);
}

}  // namespace dondoc::store
