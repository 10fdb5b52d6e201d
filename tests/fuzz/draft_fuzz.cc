// Foreign JSON as a correction of a draft, or as a draft: carried out whole or
// refused with an Error; what was carried out holds together, and its inverse
// gives the draft back byte for byte.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/json.h"
#include "compiler/compile.h"
#include "draft/check.h"
#include "draft/composition.h"
#include "draft/edit.h"

namespace {

using namespace dondoc;

const std::string& plan() {
  static const std::string json = base::to_json(compiler::compile(
      "ỦY BAN NHÂN DÂN TỈNH SƠN THỦY\nSố: 9/KH-UBND\nKẾ HOẠCH\nNước sạch\n\nI. NHIỆM VỤ\n1. Sở Y tế chủ trì, phối hợp với Sở Tài chính in 500 tờ rơi trước ngày 20/3/2027.\n"
      "2. UBND các xã báo cáo Sở Y tế hằng tháng.\n\nNơi nhận:\n- Sở Y tế;\n- Lưu: VT.\n", "k.txt", {}));
  return json;
}

template <class T> void read_as(std::string_view json) {
  try {
    const auto value = base::from_json<T>(json);
    const auto once = base::to_json(value);
    if (base::to_json(base::from_json<T>(once)) != once) std::abort();
    if constexpr (std::is_same_v<T, draft::Draft>) draft::check(value);
  } catch (const base::Error&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view json(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0] % 3) {
    case 0: {
      draft::Edited edited;
      try {
        edited = draft::apply_patch(plan(), json);
      } catch (const base::Error&) {
        return 0;
      }
      if (draft::apply_patch(edited.json, edited.inverse).json != plan()) std::abort();
      break;
    }
    case 1: read_as<draft::Draft>(json); break;
    default: read_as<draft::Composition>(json); break;
  }
  return 0;
}
