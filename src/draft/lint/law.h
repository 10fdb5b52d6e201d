// What the rules of the linter go by that is not theirs: rules of presentation,
// bodies that ended, names and abbreviations. Data (law/*.json), each with the
// days between which it holds and its source.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "draft/document.h"

namespace dondoc::draft::lint {

/// subject: a word of the rules ("number-line"); article: as it is cited.
struct Article { std::string subject, article; };
/// The rules of presentation of a family, from their first day to their last.
struct RuleSet {
  Family family = Family::state;
  std::string name;
  base::Date issued_on, from;
  std::optional<base::Date> to;
  std::optional<std::string> replaced_by;
  std::vector<Article> articles;
};
/// A body (or a province, whose bodies ended with it) that is no more since a day.
/// `check`: it may go on under this name or another here or there; a person is asked to look.
struct EndedBody { std::string name; base::Date ended_on; std::string successor, source; bool check = false; std::string key, toned; };
struct Abbreviation { std::string short_form, full; };

struct Law {
  std::vector<RuleSet> rule_sets;
  std::vector<EndedBody> bodies, provinces;       // the longest first; key: folded, toned: its letters with their marks, without tones
  std::vector<Abbreviation> abbreviations;        // common ones; need no definition
  std::vector<std::string> names;                 // in capitals, and no abbreviations: ASEAN
  std::vector<std::string> capitals;              // bodies' names as capitals are put

  /// "NĐ …, article" for a subject; nothing where the family has no rules that day or they do not speak of it.
  std::optional<std::string> cite(Family family, base::Date day, std::string_view subject) const;
  const RuleSet* in_force(Family family, base::Date day) const;
};

/// What the program was built with.
const Law& law();

}  // namespace dondoc::draft::lint
