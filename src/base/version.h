// The version of the program: the one of CMakeLists.txt and openapi.yaml.
#pragma once

namespace dondoc::base {

inline constexpr const char* version = "0.1.0";

}  // namespace dondoc::base
