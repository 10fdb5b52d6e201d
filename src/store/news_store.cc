#include "store/news_store.h"

namespace dondoc::store {

std::int64_t newest_event(Transaction& tx) {
  return tx.query("SELECT coalesce(max(sequence), 0) FROM event WHERE agency_id = $1", tx.agency())[0].get<std::int64_t>(0);
}

std::vector<NewsRow> news_since(Transaction& tx, std::int64_t sequence) {
  std::vector<NewsRow> out;
  for (const auto row : tx.query("SELECT e.subject_kind, e.plan_id, e.user_id, max(e.sequence) FROM (SELECT subject_kind, plan_id, sequence, "
                                 "CASE WHEN subject_kind = 'user' THEN subject_id END AS user_id FROM event WHERE agency_id = $1 AND sequence > $2) e "
                                 "GROUP BY 1, 2, 3", tx.agency(), sequence)) {
    auto& one = out.emplace_back();
    row.read(one.subject_kind, one.plan_id, one.user_id, one.newest);
  }
  return out;
}

}  // namespace dondoc::store
