// The words of findings, in Vietnamese ("vi") or English ("en"); the same file
// that the browser reads (ui/src/shared/words/{vi,en}/lint.json).
#pragma once

#include <string>
#include <string_view>

#include "draft/lint/finding.h"

namespace dondoc::draft::lint {

/// Under a key, or the key itself.
std::string words(std::string_view language, std::string_view key);
/// What is wrong, with the values of this finding.
std::string reason(std::string_view language, const Finding& finding);
/// What can be done.
std::string way_out(std::string_view language, const Finding& finding);
std::string title(std::string_view language, std::string_view rule);

}  // namespace dondoc::draft::lint
