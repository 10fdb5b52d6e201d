// Files named on the command line.
#pragma once

#include <string>

namespace dondoc::app {

/// The whole file; "-" is the standard input. Throws Error: not_found
/// "file.not_found", invalid "file.not_readable", too_large "file.too_large"
/// (parameter `limit`, megabytes).
std::string read_file(const std::string& path, std::size_t limit);

}  // namespace dondoc::app
