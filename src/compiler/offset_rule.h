// How far from its event a deadline lies: "05 ngày làm việc kể từ khi kết thúc Lễ
// phát động", "chậm nhất 03 ngày trước khi diễn ra".
#pragma once

#include <optional>
#include <string_view>

namespace dondoc::compiler {

/// before: counted backwards. A week is 7 days.
struct OffsetRule {
  int days = 0;
  bool working_days = false, before = false;
  friend bool operator==(const OffsetRule&, const OffsetRule&) = default;
};

/// The first number of days or weeks in the deadline's words; nothing where none is
/// said, or more than 366 days.
std::optional<OffsetRule> read_offset_rule(std::string_view text);

}  // namespace dondoc::compiler
