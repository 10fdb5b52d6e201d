// The event log: append, read, verify, erase; and the keys of acts done.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "domain/chain.h"
#include "store/filter.h"

namespace dondoc::store {

/// Names and words that an event keeps outside of the chain.
using EventParams = std::vector<std::pair<std::string, std::string>>;

struct NewEvent {
  base::Instant made_at;
  std::optional<base::Id> actor_id;
  std::string act, subject_kind;
  base::Id subject_id;
  std::optional<base::Id> plan_id;
  EventParams params;
};
/// Adds the next link of the agency's chain.
void append_event(Transaction& tx, const NewEvent& event);

struct EventRow {
  std::int64_t sequence = 0;
  base::Instant made_at;
  std::optional<base::Id> actor_id;
  std::optional<std::string> actor_name;
  std::string act, subject_kind;
  base::Id subject_id;
  EventParams params;  // empty where the payload was erased
};
/// Newest first. With `plan_id`, everything of that plan instead of the subject alone.
Listed<EventRow> list_events(Transaction& tx, const base::Id& subject_id, const std::optional<base::Id>& plan_id, Slice slice);

struct HeadRow { std::int64_t sequence = 0; std::string hash; base::Instant made_at; };
/// Sequence 0 and no hash before the first event.
HeadRow chain_head(Transaction& tx);

/// Forgets what the payload says; the chain stays whole.
void erase_payload(Transaction& tx, std::int64_t sequence, base::Instant now);

struct BrokenLink { std::int64_t sequence = 0; std::string code; };  // chain.broken or chain.payload_changed
/// Goes over the whole chain; returns how many events it has.
std::int64_t verify_chain(Transaction& tx, const std::function<void(const BrokenLink&)>& broken);

/// An act that came with a key. input_digest: of all that was asked with it, empty
/// where nobody knows; answer: JSON, where it was worth keeping.
struct DoneAct {
  base::Id user_id;
  std::string key, act, input_digest;
  std::optional<base::Id> result_id;
  std::optional<std::string> answer;
};
/// What was done under the key before. Throws Error{conflict}
/// "idempotency.other_act" when the key was another act's, and
/// "idempotency.other_input" when the same act was asked with other words.
std::optional<DoneAct> find_done_act(Transaction& tx, const base::Id& user, std::string_view key, std::string_view act, std::string_view input_digest);
void insert_done_act(Transaction& tx, const DoneAct& done, base::Instant now);
/// Keys are kept for ever, answers only as long as somebody may still ask again.
void forget_answers(Transaction& tx, base::Instant before);

}  // namespace dondoc::store
