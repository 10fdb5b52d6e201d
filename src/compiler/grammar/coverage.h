// How much of a document its draft accounts for, and what no rule claimed: a
// view for those who work on the rules.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/grammar/structure.h"
#include "draft/draft.h"

namespace dondoc::compiler {

/// What claims a stretch of text; `plain` is a paragraph that nothing was found in.
enum class Claim : std::uint8_t { plain, frame, outline, item, task, report, programme, reference };

struct Stretch {
  Range at;  // bytes, whole blocks or parts of them
  Claim claim = Claim::plain;
};

struct Coverage {
  std::vector<Stretch> stretches;  // in order, without gaps but white space
  std::size_t characters = 0, claimed = 0;  // code points that are no white space
  double share() const { return characters ? static_cast<double>(claimed) / static_cast<double>(characters) : 1.0; }
};

/// `draft` must have been read from this source.
Coverage read_coverage(const SourceText& source, const Structure& structure, const draft::Draft& draft);

/// One line a stretch that no rule claimed, quoted, and the share at the end.
std::string show_unclaimed(const SourceText& source, const Coverage& coverage);

}  // namespace dondoc::compiler
