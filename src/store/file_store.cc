#include "store/file_store.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <system_error>

#include "base/crypto.h"
#include "base/error.h"
#include "base/id.h"

namespace dondoc::store {
namespace {

namespace fs = std::filesystem;
using base::Error;
using base::ErrorKind;

[[noreturn]] void fail(int code) {
  throw Error(ErrorKind::unavailable, "store.disk_full", {}, {{"reason", std::generic_category().message(code)}});
}

// Closes when it goes out of scope.
struct Descriptor {
  int number;
  ~Descriptor() { if (number >= 0) ::close(number); }
};

void sync_folder(const fs::path& folder) {
  const Descriptor open{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (open.number < 0 || ::fsync(open.number) != 0) fail(errno);
}

void write_all(const fs::path& path, std::string_view bytes) {
  const Descriptor file{::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0640)};
  if (file.number < 0) fail(errno);
  while (!bytes.empty()) {
    const auto written = ::write(file.number, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) fail(errno);
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::fsync(file.number) != 0) fail(errno);
}

void make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) fail(error.value());
}

}  // namespace

FileStore::FileStore(fs::path root) : root_(std::move(root)) { make_folder(root_); }

fs::path FileStore::path_of(std::string_view sha256) const { return root_ / sha256.substr(0, 2) / sha256.substr(2); }

bool FileStore::has(std::string_view sha256) const {
  std::error_code ignored;
  return fs::is_regular_file(path_of(sha256), ignored);
}

std::string FileStore::put(std::string_view bytes) {
  auto digest = base::sha256_hex(bytes);
  if (has(digest)) return digest;
  const auto path = path_of(digest), folder = path.parent_path();
  make_folder(folder);
  const auto temporary = folder / ("new-" + base::Id::make().str());
  try {
    write_all(temporary, bytes);
    std::error_code error;
    fs::rename(temporary, path, error);
    if (error) fail(error.value());
    sync_folder(folder);
  } catch (...) {
    std::error_code ignored;
    fs::remove(temporary, ignored);
    throw;
  }
  return digest;
}

std::string FileStore::read(std::string_view sha256) const {
  std::ifstream file(path_of(sha256), std::ios::binary);
  if (!file) throw Error(ErrorKind::not_found, "file.missing");
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string FileStore::digest_on_disk(std::string_view sha256) const {
  std::ifstream file(path_of(sha256), std::ios::binary);
  if (!file) return {};
  base::Sha256Stream stream;
  std::string block(1 << 16, '\0');
  while (file.read(block.data(), static_cast<std::streamsize>(block.size())) || file.gcount() > 0)
    stream.add(std::string_view(block).substr(0, static_cast<std::size_t>(file.gcount())));
  return base::hex(stream.finish());
}

void FileStore::remove(std::string_view sha256) {
  std::error_code ignored;
  fs::remove(path_of(sha256), ignored);
}

}  // namespace dondoc::store
