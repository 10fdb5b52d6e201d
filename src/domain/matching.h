// Which real unit or group a printed name means. A proposal, never a decision:
// names are matched without marks, by short name and alias, and through
// abbreviations that are the initials of what they stand for (UBND, Sở TT&TT).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "domain/words.h"

namespace dondoc::domain {

/// A unit or group as the agency knows it.
struct Known {
  TargetKind kind = TargetKind::unit;
  base::Id id;
  std::string name;
  std::optional<std::string> short_name;
  std::vector<std::string> aliases;
  std::vector<std::string> learned;  // names that a person once resolved to it
  /// Names that it bears in documents of these issuers alone: "các thành viên Ban
  /// Chỉ đạo" are its own where a committee issues.
  std::vector<std::string> names_by_issuer{};
  std::vector<base::Id> issuers{};
};

struct Match {
  const Known* known;
  /// 1 the name itself or a learned one, 0.98 but for marks and case, 0.97 a short name or
  /// alias, 0.95 by initials, 0.9 but for the province behind it; below that by
  /// the share of words in common. A place alone ("xã A") is also looked for as its
  /// People's Committee. Nothing below 0.4 is given.
  double score;
  bool learned = false;  // by a learned name
};

/// `known` as a document of that issuer calls them.
std::vector<Known> known_to(std::vector<Known> known, const base::Id& issuer);

/// The names of an agency, made ready once. Keeps pointers into `known`.
class NameIndex {
 public:
  explicit NameIndex(const std::vector<Known>& known);
  /// Best first; of equals the one that is named first.
  std::vector<Match> find(std::string_view printed, std::size_t limit) const;
  /// The one that may be proposed without asking: 0.9 or more, and no other near it.
  const Known* propose(std::string_view printed) const;
  /// The same, with how it was found.
  std::optional<Match> best(std::string_view printed) const;

 private:
  struct Spelling {
    const Known* known;
    std::string text, key;
    std::vector<std::string> words;
    enum class Kind { name, alias, learned } kind;
  };
  std::vector<Spelling> spellings_;
};

}  // namespace dondoc::domain
