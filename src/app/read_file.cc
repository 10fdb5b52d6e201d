#include "app/read_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "base/error.h"

namespace dondoc::app {

namespace {

struct File {
  int descriptor;
  ~File() { if (descriptor > STDERR_FILENO) close(descriptor); }
};

}  // namespace

std::string read_file(const std::string& path, std::size_t limit) {
  using base::Error, base::ErrorKind;
  const File file{path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  if (file.descriptor < 0)
    throw Error(errno == ENOENT || errno == ENOTDIR ? ErrorKind::not_found : ErrorKind::invalid,
                errno == ENOENT || errno == ENOTDIR ? "file.not_found" : "file.not_readable");
  struct stat status;
  std::string out;
  // One byte more than it holds, so that its end is seen without another turn.
  if (fstat(file.descriptor, &status) == 0 && S_ISREG(status.st_mode)) out.resize(static_cast<std::size_t>(status.st_size) + 1);
  for (std::size_t length = 0;;) {
    if (length > limit) throw Error(ErrorKind::too_large, "file.too_large", {}, {{"limit", std::to_string(limit >> 20)}});
    if (length == out.size()) out.resize(length + (64u << 10));
    const auto got = read(file.descriptor, out.data() + length, out.size() - length);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw Error(ErrorKind::invalid, "file.not_readable");
    if (got == 0) { out.resize(length); return out; }
    length += static_cast<std::size_t>(got);
  }
}

}  // namespace dondoc::app
