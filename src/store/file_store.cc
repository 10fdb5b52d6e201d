#include "store/file_store.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>

#include "base/crypto.h"
#include "base/error.h"

namespace dondoc::store {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t block_bytes = 256 * 1024;

[[noreturn]] void not_written() { throw base::Error(base::ErrorKind::unavailable, "store.disk_full"); }

class Descriptor {
 public:
  Descriptor(const fs::path& path, int flags) : number_(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {
    if (number_ < 0) not_written();
  }
  ~Descriptor() { if (number_ >= 0) ::close(number_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  void write(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto size = ::write(number_, bytes.data(), bytes.size());
      if (size < 0 && errno == EINTR) continue;
      if (size <= 0) not_written();
      bytes.remove_prefix(static_cast<std::size_t>(size));
    }
  }
  void flush() { if (::fsync(number_) != 0) not_written(); }

 private:
  int number_;
};

void make_folder(const fs::path& path) {
  std::error_code failed;
  fs::create_directories(path, failed);
  if (failed) not_written();
}

}  // namespace

FileStore::FileStore(fs::path root) : root_(std::move(root)) { make_folder(root_); }

fs::path FileStore::path_of(std::string_view sha256) const { return root_ / sha256.substr(0, 2) / sha256.substr(2); }

bool FileStore::has(std::string_view sha256) const {
  std::error_code failed;
  return fs::is_regular_file(path_of(sha256), failed);
}

std::string FileStore::put(std::string_view bytes) {
  const auto digest = base::sha256_hex(bytes);
  if (has(digest)) return digest;
  const auto path = path_of(digest);
  make_folder(path.parent_path());
  // The name is new each time, so that two uploads of one file do not meet.
  const auto partial = path.parent_path() / ("." + base::random_token(12));
  try {
    {
      Descriptor file(partial, O_WRONLY | O_CREAT | O_EXCL);
      file.write(bytes);
      file.flush();
    }
    std::error_code failed;
    fs::rename(partial, path, failed);
    if (failed) not_written();
    Descriptor(path.parent_path(), O_RDONLY | O_DIRECTORY).flush();
  } catch (const base::Error&) {
    std::error_code ignored;
    fs::remove(partial, ignored);
    throw;
  }
  return digest;
}

std::string FileStore::read(std::string_view sha256) const {
  std::ifstream in(path_of(sha256), std::ios::binary);
  if (!in) throw base::Error(base::ErrorKind::not_found, "file.missing");
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string FileStore::digest_on_disk(std::string_view sha256) const {
  std::ifstream in(path_of(sha256), std::ios::binary);
  if (!in) return {};
  base::Sha256Stream digest;
  std::string block(block_bytes, '\0');
  while (in.read(block.data(), static_cast<std::streamsize>(block.size())), in.gcount() > 0)
    digest.add(std::string_view(block.data(), static_cast<std::size_t>(in.gcount())));
  return base::hex(digest.finish());
}

void FileStore::remove(std::string_view sha256) {
  std::error_code ignored;
  fs::remove(path_of(sha256), ignored);
}

}  // namespace dondoc::store
