// What the linter says of a draft: which rule was broken, where, and the values
// that its words (ui/src/shared/words/{vi,en}/lint.json) are filled with.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "draft/source.h"

namespace dondoc::draft::lint {

/// error: the plan cannot be carried out as it is written; warning: it may go
/// wrong; note: form.
enum class Severity { error, warning, note };
BOOST_DESCRIBE_ENUM(Severity, error, warning, note)

struct Param { std::string name, value; };
BOOST_DESCRIBE_STRUCT(Param, (), (name, value))

struct Finding {
  std::string id;                  // rule and place; the same for as long as the draft's text and this fault stand
  std::string rule;
  Severity severity = Severity::warning;
  std::string variant;             // which of the rule's reasons: "" or a word
  At at;                           // the passage; empty: the document as a whole
  std::vector<At> related;         // other passages that the reason speaks of
  std::vector<Param> params;
  std::optional<std::string> law;  // decree and article in force on the document's day
  std::optional<std::string> muted;  // why a person set it aside
};
BOOST_DESCRIBE_STRUCT(Finding, (), (id, rule, severity, variant, at, related, params, law, muted))

}  // namespace dondoc::draft::lint
