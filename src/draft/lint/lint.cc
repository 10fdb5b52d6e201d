#include "draft/lint/lint.h"

#include "draft/lint/rules.h"

namespace dondoc::draft::lint {

std::vector<Finding> lint(const Draft& draft, const Options& options) {
  const Given given(draft, options);
  Found found(given);
  for (const auto& rule : rules()) {
    if (options.without.contains(rule.id) || (!options.only.empty() && !options.only.contains(rule.id))) continue;
    found.begin(rule.id, rule.severity, rule.law);
    rule.find(given, found);
  }
  auto findings = found.take();
  if (draft.muted)
    for (auto& finding : findings)
      for (const auto& muted : *draft.muted)
        if (muted.finding == finding.id) finding.muted = muted.reason;
  return findings;
}

}  // namespace dondoc::draft::lint
