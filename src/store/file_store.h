// Files by the SHA-256 of their bytes, outside of the web root and of the
// database: ROOT/ab/cdef…; a file is there whole or not at all.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace dondoc::store {

class FileStore {
 public:
  /// Makes the folder. Throws Error{unavailable, "store.disk_full"} as all below.
  explicit FileStore(std::filesystem::path root);

  /// Writes to a temporary file, flushes it to the disk and renames it; what is
  /// there already is not written again. Returns the digest in hexadecimal.
  /// To be called before the row that refers to it is committed.
  std::string put(std::string_view bytes);
  std::filesystem::path path_of(std::string_view sha256) const;
  bool has(std::string_view sha256) const;
  /// Throws Error{not_found, "file.missing"}.
  std::string read(std::string_view sha256) const;
  /// The digest that the bytes on the disk have now; empty when they are gone.
  std::string digest_on_disk(std::string_view sha256) const;
  void remove(std::string_view sha256);
  const std::filesystem::path& root() const { return root_; }

 private:
  std::filesystem::path root_;
};

}  // namespace dondoc::store
