// Answers that stay true while nothing happens: counts over 100,000 assignments
// cost tens of milliseconds, and every act of an agency is an event of its log,
// so a count holds until the log has grown.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/id.h"
#include "store/value.h"

namespace dondoc::store {

class Transaction;

/// Of each agency the answers of its newest moment, a few hundred at most. Safe
/// for many threads.
class KeptRows {
 public:
  std::shared_ptr<const Rows> find(const base::Id& agency, std::int64_t moment, const std::string& key);
  void keep(const base::Id& agency, std::int64_t moment, std::string key, std::shared_ptr<const Rows> rows);

 private:
  struct Agency {
    std::int64_t moment = -1;
    std::unordered_map<std::string, std::shared_ptr<const Rows>> rows;
  };
  std::mutex mutex_;
  std::unordered_map<base::Id, Agency> agencies_;
};

/// As Transaction::query_with, for a query whose answer depends on nothing but
/// what acts change. A transaction that writes is always answered afresh, since
/// what it did is not in the log yet.
std::shared_ptr<const Rows> query_kept(Transaction& tx, std::string_view sql, std::span<const Param> params);

}  // namespace dondoc::store
