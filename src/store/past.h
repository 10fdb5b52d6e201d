// How things stood on a day before a reorganisation, a renaming, a move of deadlines,
// a reopening or a return of what was withdrawn: pieces of SQL for the queries that
// are asked of a past day. Today stands in the rows.
#pragma once

#include <boost/describe/enum.hpp>
#include <string>
#include <unordered_map>
#include <vector>

#include "store/unit_store.h"

namespace dondoc::store {

/// What of the past differs from today's rows.
struct Past {
  bool holders = false, names = false, deadlines = false, spans = false;
  bool differs() const { return holders || names || deadlines || spans; }
};
Past past_of(Transaction& tx, base::Date as_of);

/// The table of assignments as it was at the end of the day at the placeholder
/// `day`: held by whoever the first passage after it took them from, due when the
/// first move after it found them due, done and withdrawn as of the first span that
/// ended after it.
std::string assignments_at(Past past, const std::string& day);
/// The unit that held the row of the table called `a` on that day; kind: the word of its passages ("inspection").
std::string holder_at(const std::string& a, const std::string& kind, const std::string& day);

/// What held of an assignment until it was taken back.
enum class SpanKind { done, withdrawn };
BOOST_DESCRIBE_ENUM(SpanKind, done, withdrawn)
/// Before done_on is emptied: that it was done until today.
void keep_done(Transaction& tx, const base::Id& assignment, base::Date since, base::Date today);
/// Of work that is done as of the day before it was opened again: that it stood open from then until today.
void keep_open(Transaction& tx, const base::Id& assignment, base::Date since, base::Date today);
/// Before withdrawn_on of the obligation's assignments is emptied.
void keep_withdrawn(Transaction& tx, const base::Id& obligation, base::Date today);
/// The same of all that ended with its plan.
void keep_ended(Transaction& tx, const base::Id& plan, base::Date today);

/// Of an assignment `a`: not taken out of its plan, though it may have ended with it.
std::string held_to_the_end(const std::string& a);

/// The row of unit_name that the unit bore on that day; before it had one, its first.
std::string name_at(const std::string& unit_id, const std::string& day);

/// For lists whose rows tell of days of their own: what was sent or said is shown
/// under the name of that day. Holds the units that ever bore another name alone.
class FormerNames {
 public:
  explicit FormerNames(Transaction& tx);
  /// Gives the unit the name that it bore on that day; before it had one, its first.
  void put(NamedRow& unit, base::Date day) const;

 private:
  struct Borne { std::string name; std::optional<std::string> short_name; base::Date from; };
  std::unordered_map<base::Id, std::vector<Borne>> borne_;  // by the days on which they begin
};

}  // namespace dondoc::store
