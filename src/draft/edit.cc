#include "draft/edit.h"

#include <utility>

#include "base/json_patch.h"
#include "draft/check.h"

namespace dondoc::draft {

Edited apply_patch(std::string_view draft_json, std::string_view patch_json) {
  auto patched = base::patch_json<Draft>(draft_json, patch_json);
  check(patched.value);
  Edited out{std::move(patched.value), {}, std::move(patched.inverse)};
  out.json = base::to_json(out.draft);
  return out;
}

}  // namespace dondoc::draft
