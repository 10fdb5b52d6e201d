// How many assignments stood how, over several days at once, by plan, unit and
// section. A count is made in one pass over the terms and then kept right: what
// an act changes is taken out of it and put in again, however many others there are.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "store/terms.h"

namespace dondoc::store {

/// One place for each day.
struct SeriesRow { base::Id id; std::vector<domain::Standings> days; };
struct SectionRow { std::string section; domain::Standings at_end; };

struct OverviewRows {
  std::vector<domain::Standings> all;
  std::vector<SeriesRow> plans, units;  // in no order; units as they held the work on each day
  std::vector<SectionRow> sections;     // by heading, of all plans together; those without one are left out
};

/// Holds nothing of the terms that it counted: each call is given them, as they
/// are at that moment.
class TermCount {
 public:
  /// Over rising days; of everything, or of one plan.
  TermCount(const Terms& terms, const std::vector<base::Date>& days, const std::optional<base::Id>& plan);

  const std::vector<base::Date>& days() const { return asked_; }
  OverviewRows rows(const Terms& terms) const;
  /// At the last of the days; of everything, or of one plan.
  domain::Standings at_end(const std::optional<base::Id>& plan) const;

  void add(const Terms& terms, const base::Id& plan, const Terms::Owed& one) { count(terms, of_plan(terms, plan, false), one); }
  /// Before `terms` change: what was added of it must be found as it was.
  void take(const Terms& terms, const base::Id& plan, const Terms::Owed& one) { count(terms, of_plan(terms, plan, true), one); }
  void add_plan(const Terms& terms, const base::Id& plan) { count_plan(terms, plan, false); }
  void take_plan(const Terms& terms, const base::Id& plan) { count_plan(terms, plan, true); }

 private:
  using MovedOfPlan = std::unordered_map<base::Id, Terms::Moved>;
  struct OfPlan { const Terms& terms; domain::Trend& trend; const MovedOfPlan* moved; bool taken; };
  OfPlan of_plan(const Terms& terms, const base::Id& plan, bool taken);
  void count_plan(const Terms& terms, const base::Id& plan, bool taken);
  void count(const Terms& terms, const OfPlan& plan, const Terms::Owed& one);
  void count_stretch(const OfPlan& plan, const Terms::Owed& one, int first, int last);
  void count_pieces(const OfPlan& plan, Terms::Owed one, const Terms::Moved* moved, const std::vector<Terms::Passing>* passed);
  domain::Trend& of(std::vector<std::optional<domain::Trend>>& trends, std::uint32_t place) const;

  std::vector<base::Date> asked_;
  domain::TrendDays days_;
  domain::Trend all_;
  std::unordered_map<base::Id, domain::Trend> plans_;
  std::vector<std::optional<domain::Trend>> units_, sections_;  // by their places in the terms; made when a term asks for one
};

}  // namespace dondoc::store
