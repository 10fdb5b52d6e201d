// The ways in which Word writes a number in a list.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dondoc::compiler::docx {

/// `format`: a value of OOXML's ST_NumberFormat ("decimal", "lowerLetter" …).
/// Nothing for a format that is not known; "none" and "bullet" give "".
std::optional<std::string> numeral(std::string_view format, int value);

}  // namespace dondoc::compiler::docx
