// Corrections to a draft: JSON Patch on the plan JSON, as an editor sends them.
#pragma once

#include <string>
#include <string_view>

#include "draft/draft.h"

namespace dondoc::draft {

struct Edited {
  Draft draft;
  std::string json;     // the corrected draft, as the compiler would have written it
  std::string inverse;  // the patch that undoes the correction, for undo and the history
};

/// Carries out all of `patch_json` (RFC 6902: add, remove, replace, move, copy,
/// test) or none of it.
///
/// Throws the errors of base::patch_json: "patch.malformed",
/// "patch.no_such_place", conflict "patch.test_failed", "json.fields" for a
/// result that is not shaped as a draft; and those of `check` for one that is,
/// but contradicts itself.
Edited apply_patch(std::string_view draft_json, std::string_view patch_json);

}  // namespace dondoc::draft
