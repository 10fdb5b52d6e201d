// What the linter says of a draft. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include "draft/lint/finding.h"

namespace dondoc::service {

using draft::lint::Finding;

/// without: how many rules the agency has switched off.
struct DraftLint {
  int revision = 0;
  std::vector<Finding> findings;
  int without = 0;
};
BOOST_DESCRIBE_STRUCT(DraftLint, (), (revision, findings, without))

/// A rule and whether the agency's plans are checked by it.
struct LintRule {
  std::string id;
  draft::lint::Severity severity{};
  bool on = true;
};
BOOST_DESCRIBE_STRUCT(LintRule, (), (id, severity, on))

/// working_days: wanted between the units' reports and the consolidated one. can: edit.
struct LintSettings {
  std::vector<LintRule> rules;
  int working_days = 3;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(LintSettings, (), (rules, working_days, can))

/// without: the rules that are switched off.
struct LintSettingsInput {
  std::vector<std::string> without;
  int working_days = 3;
};
BOOST_DESCRIBE_STRUCT(LintSettingsInput, (), (without, working_days))

}  // namespace dondoc::service
