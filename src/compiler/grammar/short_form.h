// Short forms that the document itself defines: "Phòng Cảnh sát giao thông (PC08)",
// "Ban Chỉ đạo … (sau đây gọi tắt là Ban Chỉ đạo)".
#pragma once

#include <vector>

#include "compiler/grammar/words.h"
#include "compiler/rules.h"

namespace dondoc::compiler {

struct ShortForm {
  Span full, form;
  /// The form reads as a sign of the body alone and may stand for its name
  /// anywhere: "PC08", "P.CTSV"; not "GD&ĐT" of "Sở Giáo dục và Đào tạo (GD&ĐT)".
  bool sign = false;
};

/// In the order in which they are defined.
std::vector<ShortForm> read_short_forms(const Words& words, const Rules& rules);

}  // namespace dondoc::compiler
