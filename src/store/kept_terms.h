// What is owed, kept in memory: the leader's page counts it by plan, unit, section
// and week at once, and no index answers that.
#pragma once

#include <list>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

#include "base/id.h"
#include "store/term_count.h"

namespace dondoc::store {

class Transaction;

/// Safe for many threads. Every act is an event of the log: what the events since
/// tell of is read again, and nothing else. Answers are of the transaction's
/// moment or a later one; a transaction that writes is answered by its own rows,
/// all read afresh.
class KeptTerms {
 public:
  /// Over rising days, of everything or of one plan. What was asked of everything
  /// is kept for the next time.
  OverviewRows count(Transaction& tx, const std::vector<base::Date>& days, const std::optional<base::Id>& plan);
  /// At the end of one day.
  domain::Standings standings(Transaction& tx, base::Date day, const std::optional<base::Id>& plan);

 private:
  struct Agency {
    std::int64_t moment = -1;
    Terms terms;
    std::unordered_map<base::Id, std::uint32_t> unit_places, task_places;
    std::unordered_map<std::string, std::uint32_t> section_places{{"", 0}};
    std::list<TermCount> counts;  // the one that was asked for last stands first
  };
  Agency& newest(Transaction& tx);
  void bring_up_to_date(Transaction& tx, Agency& agency);
  void load_plan(Transaction& tx, Agency& agency, const base::Id& plan);
  bool load_assignment(Transaction& tx, Agency& agency, const base::Id& plan, const base::Id& assignment);
  std::uint32_t section_place(Agency& agency, const std::string& heading);
  void load_all(Transaction& tx, Agency& agency);

  std::mutex mutex_;
  std::unordered_map<base::Id, Agency> agencies_;
};

}  // namespace dondoc::store
