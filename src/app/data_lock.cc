#include "app/data_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/error.h"

namespace dondoc::app {

DataLock::DataLock(const std::filesystem::path& data) : descriptor_(::open((data / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
  using enum base::ErrorKind;
  if (descriptor_ < 0) throw base::Error(unavailable, "system.folder_unwritable", {}, {{"path", data.string()}});
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    ::close(descriptor_);
    throw base::Error(unavailable, "data.in_use", {}, {{"path", data.string()}});
  }
}

DataLock::~DataLock() { ::close(descriptor_); }

}  // namespace dondoc::app
