// Characters that HTML writes by name or number.
#pragma once

#include <string>
#include <string_view>

namespace dondoc::compiler::html {

/// The text with "&agrave;", "&#7841;" and "&#x1EA1;" as the characters meant;
/// what is no character stays as it stands.
std::string decode_entities(std::string_view text);

}  // namespace dondoc::compiler::html
