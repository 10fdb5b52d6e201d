// What a number in a spreadsheet means: a day, a time, or a number written with
// leading zeros, as its cell's format says (ECMA-376 part 1, 18.8.30).
#pragma once

#include <string>
#include <string_view>

namespace dondoc::compiler {

enum class CellKind { number, day, padded };

struct CellFormat {
  CellKind kind = CellKind::number;
  std::size_t digits = 0;  // of padded: "0000" is 4
};

/// Of a format that Excel has a number for (14 is the short date).
CellFormat built_in_format(unsigned number);
/// Of a format's own code: "dd/mm/yyyy", "0000", "#,##0 \"đồng\"".
CellFormat custom_format(std::string_view code);

/// A number as the file stores it, as text: days as 2026-12-31 (with 08:30 where
/// there is a time of day, 08:30 alone where there is no day), whole numbers
/// without exponent. What is no number is returned as it stands.
std::string number_text(std::string_view stored, CellFormat format, bool counts_from_1904);

}  // namespace dondoc::compiler
