// Dates as documents print them: "ngày 28 tháng 8 năm 2023", "18/01/2019",
// "24-7-2019", "ngày … tháng 8 năm 2026", "tháng 11/2023", "năm 2025".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dondoc::compiler {

struct WrittenDate {
  std::string iso;  // as exact as printed: 2023-08-28, 2023-08, 2023
  std::size_t begin = 0, end = 0;  // in the key
};

/// The date that begins at `at` of a plain key (see base::PlainText), with or
/// without the word "ngày" before it. Days and months that do not exist give none.
std::optional<WrittenDate> read_written_date(std::string_view key, std::size_t at);

}  // namespace dondoc::compiler
