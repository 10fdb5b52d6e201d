#include "store/kept_rows.h"

#include "store/database.h"

namespace dondoc::store {
namespace {

constexpr std::size_t kMostAnswers = 300;

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

std::shared_ptr<const Rows> KeptRows::find(const base::Id& agency, std::int64_t moment, const std::string& key) {
  std::lock_guard lock(mutex_);
  const auto known = agencies_.find(agency);
  if (known == agencies_.end() || known->second.moment != moment) return nullptr;
  const auto found = known->second.rows.find(key);
  return found == known->second.rows.end() ? nullptr : found->second;
}

void KeptRows::keep(const base::Id& agency, std::int64_t moment, std::string key, std::shared_ptr<const Rows> rows) {
  std::lock_guard lock(mutex_);
  auto& kept = agencies_[agency];
  if (moment < kept.moment) return;  // a reader that began before the newest act
  if (moment > kept.moment || kept.rows.size() >= kMostAnswers) kept.rows.clear();
  kept.moment = moment;
  kept.rows[std::move(key)] = std::move(rows);
}

std::shared_ptr<const Rows> query_kept(Transaction& tx, std::string_view sql, std::span<const Param> params) {
  if (tx.access() == Access::write) return std::make_shared<const Rows>(tx.query_with(sql, params));
  const auto moment = tx.query("SELECT coalesce(max(sequence), 0) FROM event WHERE agency_id = $1", tx.agency())[0].get<std::int64_t>(0);
  auto key = key_of(sql, params);
  if (auto rows = tx.kept().find(tx.agency(), moment, key)) return rows;
  auto rows = std::make_shared<const Rows>(tx.query_with(sql, params));
  tx.kept().keep(tx.agency(), moment, std::move(key), rows);
  return rows;
}

}  // namespace dondoc::store
