#include "store/kept_rows.h"

#include <algorithm>

#include "store/database.h"
#include "store/news_store.h"

namespace dondoc::store {
namespace {

constexpr std::size_t kMostAnswers = 300, kMostCharged = 10'000;

/// What is done to these leaves it as it was who owes what, and with whom.
constexpr std::string_view kOfNoCharge[] = {"assignment", "user", "dispatch", "share", "saved-view", "comment", "attachment"};

std::string words_of_no_charge() {
  std::string out;
  for (const auto word : kOfNoCharge) out += (out.empty() ? "'" : ", '") + std::string(word) + "'";
  return out;
}

// The query and its values, each with its kind and length, so that no two differ
// in meaning alone.
std::string key_of(std::string_view sql, std::span<const Param> params) {
  std::string key(sql);
  for (const auto& param : params) {
    const auto text = param.kind() == Param::Kind::text   ? std::string(param.text())
                      : param.kind() == Param::Kind::real ? std::to_string(param.real())
                                                          : std::to_string(param.integer());
    key += '\n' + std::to_string(int(param.kind())) + ':' + std::to_string(text.size()) + ':' + text;
  }
  return key;
}

}  // namespace

KeptRows::Value KeptRows::find(const base::Id& agency, Until until, std::int64_t moment, const std::string& key) {
  std::lock_guard lock(mutex_);
  const auto known = agencies_.find(agency);
  if (known == agencies_.end()) return nullptr;
  const auto& kept = until == Until::any_event ? known->second.newest : known->second.charged;
  if (kept.moment != moment) return nullptr;
  const auto found = kept.values.find(key);
  return found == kept.values.end() ? nullptr : found->second;
}

void KeptRows::keep(const base::Id& agency, Until until, std::int64_t moment, std::string key, Value value) {
  std::lock_guard lock(mutex_);
  auto& of_agency = agencies_[agency];
  auto& kept = until == Until::any_event ? of_agency.newest : of_agency.charged;
  if (moment < kept.moment) return;  // a reader that began before the newest act
  if (moment > kept.moment || kept.values.size() >= (until == Until::any_event ? kMostAnswers : kMostCharged)) kept.values.clear();
  kept.moment = moment;
  kept.values[std::move(key)] = std::move(value);
}

KeptRows::Charge KeptRows::charged(Transaction& tx) { return tx.access() == Access::write ? look_among_writers(tx) : look(tx); }

KeptRows::Charge KeptRows::look(Transaction& tx) {
  const auto newest = newest_event(tx);
  std::int64_t from = 0;
  {
    std::lock_guard lock(mutex_);
    auto& known = agencies_[tx.agency()];
    if (known.seen < 0) known.seen = known.charged_at = newest;
    if (newest < known.charged_at) return {};
    if (newest <= known.seen) return {known.charged_at};
    from = known.seen;
  }
  const auto found = tx.query("SELECT max(sequence) FROM event WHERE agency_id = $1 AND sequence > $2 AND subject_kind NOT IN (" + words_of_no_charge() + ")",
                              tx.agency(), from)[0].get<std::optional<std::int64_t>>(0);
  std::lock_guard lock(mutex_);
  auto& known = agencies_[tx.agency()];
  known.seen = std::max(known.seen, newest);
  known.charged_at = std::max(known.charged_at, found.value_or(0));
  // Another may have looked further meanwhile than this transaction can see.
  if (newest < known.charged_at) return {};
  return {known.charged_at};
}

// Goes on from the last event that a writer saw, where it is still that event; else from what readers saw.
KeptRows::Charge KeptRows::look_among_writers(Transaction& tx) {
  Seen seen;
  std::int64_t of_readers = -1;
  {
    std::lock_guard lock(mutex_);
    auto& known = agencies_[tx.agency()];
    if (known.seen < 0) return {{}, false};
    of_readers = known.charged_at;
    seen = known.among_writers;
    known.among_writers = {};
    if (seen.sequence < known.seen) seen = {known.seen, known.charged_at, {}};
  }
  const auto before = seen;
  bool same = false;
  for (const auto row : tx.query("SELECT sequence, id, subject_kind FROM event WHERE agency_id = $1 AND sequence >= $2 ORDER BY sequence",
                                 tx.agency(), before.sequence)) {
    const bool of_no_charge = std::ranges::find(kOfNoCharge, row.get<std::string_view>(2)) != std::end(kOfNoCharge);
    seen.sequence = row.get<std::int64_t>(0);
    seen.event = row.get<base::Id>(1);
    if (seen.sequence == before.sequence) same = before.event.is_nil() || seen.event == before.event;
    else if (!of_no_charge) seen.charged_at = seen.sequence;
  }
  if (!same) return {{}, false};
  std::lock_guard lock(mutex_);
  agencies_[tx.agency()].among_writers = seen;
  return {seen.charged_at, seen.charged_at == of_readers};
}

namespace {

std::shared_ptr<const Rows> query_at(KeptRows::Until until, const KeptRows::Charge& at, Transaction& tx, std::string_view sql, std::span<const Param> params) {
  if (!at.moment) return std::make_shared<const Rows>(tx.query_with(sql, params));
  auto key = key_of(sql, params);
  if (const auto known = tx.kept().find(tx.agency(), until, *at.moment, key)) return std::static_pointer_cast<const Rows>(known);
  auto rows = std::make_shared<const Rows>(tx.query_with(sql, params));
  if (at.lasting) tx.kept().keep(tx.agency(), until, *at.moment, std::move(key), rows);
  return rows;
}

}  // namespace

// What a transaction that writes did is not in the log yet.
std::shared_ptr<const Rows> query_kept(Transaction& tx, std::string_view sql, std::span<const Param> params) {
  const auto moment = tx.access() == Access::write ? std::nullopt : std::optional(newest_event(tx));
  return query_at(KeptRows::Until::any_event, {moment}, tx, sql, params);
}

std::shared_ptr<const Rows> query_charged(Transaction& tx, std::string_view sql, std::span<const Param> params) { return ChargedQueries(tx).query(sql, params); }

std::shared_ptr<const Rows> ChargedQueries::query(std::string_view sql, std::span<const Param> params) {
  return query_at(KeptRows::Until::charged_anew, charge_, tx_, sql, params);
}

}  // namespace dondoc::store
