// What is owed, kept in memory as a few numbers for each assignment: the leader's
// page counts it by plan, unit, section and week at once, and no index answers
// that. 40 bytes an assignment: 40 MB for a million.
#pragma once

#include <functional>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/id.h"
#include "domain/trend.h"

namespace dondoc::store {

class Transaction;

/// All that an agency has given out, as of one moment of its log.
struct Terms {
  struct Owed { base::Id id; domain::Term term; std::uint32_t unit = 0, task = 0; };
  struct Task { base::Id id; std::string section; };  // its heading; empty without one
  struct Passing { std::int32_t on; std::uint32_t from; };
  struct Move { std::int32_t on, from; };  // the day it was moved, and the deadline before
  /// What an event or an amendment did to one; withdrawn: the first day without it.
  struct Moved { std::vector<Move> moves; std::int32_t withdrawn = domain::Term::never; };

  std::unordered_map<base::Id, std::vector<Owed>> plans;  // by id
  std::vector<base::Id> units;
  std::vector<Task> tasks;
  /// Of assignments that passed from a unit to another: whom each day took it from, oldest first.
  std::unordered_map<base::Id, std::vector<Passing>> passings;
  /// By plan and assignment, of those that were moved or withdrawn alone; moves oldest first.
  std::unordered_map<base::Id, std::unordered_map<base::Id, Moved>> moved;
};

/// Safe for many threads. Every act is an event of the log: what the events since
/// tell of is read again, and nothing else.
class KeptTerms {
 public:
  /// Calls `use` with the terms of the transaction's agency, of its moment or a
  /// later one; they stand still meanwhile. A transaction that writes is given
  /// its own, read afresh.
  void with(Transaction& tx, const std::function<void(const Terms&)>& use);

 private:
  struct Agency {
    std::int64_t moment = -1;
    Terms terms;
    std::unordered_map<base::Id, std::uint32_t> unit_places, task_places;
  };
  void bring_up_to_date(Transaction& tx, Agency& agency);
  void load_plan(Transaction& tx, Agency& agency, const base::Id& plan);
  void load_moved(Transaction& tx, Agency& agency, const base::Id& plan);
  bool load_assignment(Transaction& tx, Agency& agency, const base::Id& plan, const base::Id& assignment);
  void load_all(Transaction& tx, Agency& agency);

  std::mutex mutex_;
  std::unordered_map<base::Id, Agency> agencies_;
};

}  // namespace dondoc::store
