// Answers that stay true while nothing happens: counts over 100,000 assignments
// cost tens of milliseconds, and every act of an agency is an event of its log,
// so a count holds until the log has grown. Who owes which task, and with whom, holds
// longer: until it has grown by something else than what units say of their duties.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/id.h"
#include "store/database.h"
#include "store/value.h"

namespace dondoc::store {

class Transaction;

/// Of each agency the answers of its newest moment, a few hundred of the one kind and
/// a few thousand of the other at most. Safe
/// for many threads.
class KeptRows {
 public:
  /// What a moment of the log is told by: any event, or those that may change who owes what.
  enum class Until { any_event, charged_anew };
  /// What it is is said by the key.
  using Value = std::shared_ptr<const void>;
  Value find(const base::Id& agency, Until until, std::int64_t moment, const std::string& key);
  void keep(const base::Id& agency, Until until, std::int64_t moment, std::string key, Value value);
  /// The newest event that may have changed who owes what, as far as is known; nothing for a
  /// transaction that began before it. One that writes asks before it appends its own event.
  /// lasting: what is read now may be kept for others.
  struct Charge { std::optional<std::int64_t> moment; bool lasting = true; };
  Charge charged(Transaction& tx);

 private:
  struct Answers {
    std::int64_t moment = -1;
    std::unordered_map<std::string, Value> values;
  };
  /// How far a writer looked. It may have seen acts of others before they were on the disk:
  /// those may vanish, and other events bear their numbers then.
  struct Seen {
    std::int64_t sequence = -1, charged_at = -1;
    base::Id event;
  };
  struct Agency {
    Answers newest, charged;
    std::int64_t seen = -1, charged_at = -1;  // how far the log was looked through for `charged`, and what was found
    Seen among_writers;
  };
  Charge look(Transaction& tx);
  Charge look_among_writers(Transaction& tx);

  std::mutex mutex_;
  std::unordered_map<base::Id, Agency> agencies_;
};

/// As Transaction::query_with, for a query whose answer depends on nothing but
/// what acts change. A transaction that writes is always answered afresh, since
/// what it did is not in the log yet.
std::shared_ptr<const Rows> query_kept(Transaction& tx, std::string_view sql, std::span<const Param> params);
/// The same for what depends on plans, tasks, units and who owes what, and on nothing
/// that units say of it. A transaction that changes any of that must not ask.
std::shared_ptr<const Rows> query_charged(Transaction& tx, std::string_view sql, std::span<const Param> params);
/// Several of these within one transaction, which look for the moment once.
class ChargedQueries {
 public:
  explicit ChargedQueries(Transaction& tx) : tx_(tx), charge_(tx.kept().charged(tx)) {}
  std::shared_ptr<const Rows> query(std::string_view sql, std::span<const Param> params);
  /// The same of what is made of several queries: `key` names its type too, and is no SQL.
  template <class T> std::shared_ptr<const T> made(std::string key, const auto& make) {
    constexpr auto until = KeptRows::Until::charged_anew;
    if (charge_.moment)
      if (const auto known = tx_.kept().find(tx_.agency(), until, *charge_.moment, key)) return std::static_pointer_cast<const T>(known);
    auto out = std::make_shared<const T>(make());
    if (charge_.moment && charge_.lasting) tx_.kept().keep(tx_.agency(), until, *charge_.moment, std::move(key), out);
    return out;
  }

 private:
  Transaction& tx_;
  const KeptRows::Charge charge_;
};

}  // namespace dondoc::store
