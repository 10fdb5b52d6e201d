#include "service/sending/secret_key.h"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

#include "base/crypto.h"
#include "base/error.h"

namespace dondoc::service {
namespace {

// Beside DATA/files, whichever database is used.
std::filesystem::path key_file(const App& app) { return app.files.root().parent_path() / "secret.key"; }

std::optional<std::string> read_key(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// Whole or not at all, and the first of two that make it at the same time holds.
void make_key(const std::filesystem::path& path) {
  const auto made = path.string() + "." + base::random_token(8);
  const auto key = base::random_bytes(base::seal_key_size);
  const int file = open(made.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  const bool written = file >= 0 && write(file, key.data(), key.size()) == static_cast<ssize_t>(key.size()) && fsync(file) == 0;
  if (file >= 0) close(file);
  const bool kept = written && (link(made.c_str(), path.c_str()) == 0 || errno == EEXIST);
  unlink(made.c_str());
  if (!kept) throw base::Error(base::ErrorKind::unavailable, "system.folder_unwritable", {}, {{"path", path.string()}});
}

}  // namespace

std::string seal_secret(const App& app, std::string_view text) {
  const auto path = key_file(app);
  auto key = read_key(path);
  if (!key) {
    make_key(path);
    key = read_key(path);
  }
  return base::seal(key.value_or(""), text);
}

std::optional<std::string> open_secret(const App& app, std::string_view sealed) {
  const auto key = read_key(key_file(app));
  return key ? base::unseal(*key, sealed) : std::nullopt;
}

}  // namespace dondoc::service
