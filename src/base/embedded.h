// Files that are part of the program: embed(...) in CMakeLists.txt puts their
// bytes into the executable and defines a function that lists them.
#pragma once

#include <string_view>

namespace dondoc::base {

/// path: as under the folder named in embed(...), "sqlite/0001_foundation.sql".
struct EmbeddedFile {
  std::string_view path, bytes;
};

}  // namespace dondoc::base
