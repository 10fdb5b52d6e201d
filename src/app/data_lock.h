// One server a data folder.
#pragma once

#include <filesystem>

namespace dondoc::app {

/// Held as long as it lives; the system lets go of it when the program dies.
/// Throws Error{unavailable, "data.in_use"} when another program holds it.
class DataLock {
 public:
  explicit DataLock(const std::filesystem::path& data);
  ~DataLock();
  DataLock(const DataLock&) = delete;
  DataLock& operator=(const DataLock&) = delete;

 private:
  int descriptor_;
};

}  // namespace dondoc::app
