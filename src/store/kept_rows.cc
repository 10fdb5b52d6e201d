#include "store/kept_rows.h"

#include <algorithm>

#include "store/database.h"
#include "store/news_store.h"

namespace dondoc::store {
namespace {

constexpr std::size_t kMostAnswers = 300, kMostCharged = 10'000;

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

std::shared_ptr<const Rows> KeptRows::find(const base::Id& agency, Until until, std::int64_t moment, const std::string& key) {
  std::lock_guard lock(mutex_);
  const auto known = agencies_.find(agency);
  if (known == agencies_.end()) return nullptr;
  const auto& kept = until == Until::any_event ? known->second.newest : known->second.charged;
  if (kept.moment != moment) return nullptr;
  const auto found = kept.rows.find(key);
  return found == kept.rows.end() ? nullptr : found->second;
}

void KeptRows::keep(const base::Id& agency, Until until, std::int64_t moment, std::string key, std::shared_ptr<const Rows> rows) {
  std::lock_guard lock(mutex_);
  auto& of_agency = agencies_[agency];
  auto& kept = until == Until::any_event ? of_agency.newest : of_agency.charged;
  if (moment < kept.moment) return;  // a reader that began before the newest act
  if (moment > kept.moment || kept.rows.size() >= (until == Until::any_event ? kMostAnswers : kMostCharged)) kept.rows.clear();
  kept.moment = moment;
  kept.rows[std::move(key)] = std::move(rows);
}

std::optional<std::int64_t> KeptRows::charged(Transaction& tx) {
  const auto newest = newest_event(tx);
  std::int64_t from = 0;
  {
    std::lock_guard lock(mutex_);
    auto& known = agencies_[tx.agency()];
    if (known.seen < 0) known.seen = known.charged_at = newest;
    if (newest < known.charged_at) return std::nullopt;
    if (newest <= known.seen) return known.charged_at;
    from = known.seen;
  }
  const auto found = tx.query("SELECT max(sequence) FROM event WHERE agency_id = $1 AND sequence > $2 AND subject_kind <> 'assignment'", tx.agency(), from)[0]
                         .get<std::optional<std::int64_t>>(0);
  std::lock_guard lock(mutex_);
  auto& known = agencies_[tx.agency()];
  known.seen = std::max(known.seen, newest);
  known.charged_at = std::max(known.charged_at, found.value_or(0));
  // Another may have looked further meanwhile than this transaction can see.
  return newest < known.charged_at ? std::nullopt : std::optional(known.charged_at);
}

namespace {

// What a transaction that writes did is not in the log yet.
std::shared_ptr<const Rows> query_until(KeptRows::Until until, Transaction& tx, std::string_view sql, std::span<const Param> params) {
  const auto moment = tx.access() == Access::write ? std::nullopt : until == KeptRows::Until::any_event ? std::optional(newest_event(tx)) : tx.kept().charged(tx);
  if (!moment) return std::make_shared<const Rows>(tx.query_with(sql, params));
  auto key = key_of(sql, params);
  if (auto rows = tx.kept().find(tx.agency(), until, *moment, key)) return rows;
  auto rows = std::make_shared<const Rows>(tx.query_with(sql, params));
  tx.kept().keep(tx.agency(), until, *moment, std::move(key), rows);
  return rows;
}

}  // namespace

std::shared_ptr<const Rows> query_kept(Transaction& tx, std::string_view sql, std::span<const Param> params) {
  return query_until(KeptRows::Until::any_event, tx, sql, params);
}

std::shared_ptr<const Rows> query_charged(Transaction& tx, std::string_view sql, std::span<const Param> params) {
  return query_until(KeptRows::Until::charged_anew, tx, sql, params);
}

}  // namespace dondoc::store
