// Findings for machines: SARIF 2.1.0 (OASIS).
#pragma once

#include <string>
#include <vector>

#include "draft/draft.h"
#include "draft/lint/finding.h"

namespace dondoc::draft::lint {

struct Linted {
  std::string uri;  // of the file, as it was named
  Draft draft;      // with its text
  std::vector<Finding> findings;
};

/// One run over the files. A result's region counts code points of the text as
/// dondoc reads it (`dondoc compile --with-text`), of which the snippet is a part; its
/// level is error, warning or note; what was set aside is suppressed with its reason.
std::string to_sarif(const std::vector<Linted>& files, std::string_view language);

}  // namespace dondoc::draft::lint
