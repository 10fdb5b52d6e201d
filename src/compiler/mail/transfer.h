// How mail carries bytes in seven bits.
#pragma once

#include <string>
#include <string_view>

namespace dondoc::compiler::mail {

/// What is no base64 is passed over.
std::string decode_base64(std::string_view text);
/// `underscores`: as in headers, where '_' is a space.
std::string decode_quoted_printable(std::string_view text, bool underscores = false);

}  // namespace dondoc::compiler::mail
