// Zip archives, read from memory under limits and written to memory.
//
// An archive is foreign input: its directory may lie. Nothing is unpacked
// before the sizes that the directory declares have been held against the
// limits, and nothing is unpacked beyond the size declared.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dondoc::base {

/// What an archive may ask of the machine. Real .docx and .xlsx files stay far
/// below: a few dozen entries, a few megabytes, a ratio under 40.
struct ZipLimits {
  std::size_t entries = 5'000;
  std::size_t name_bytes = 512;
  std::uint64_t entry_bytes = 64u << 20;   // unpacked, one entry that is read
  std::uint64_t total_bytes = 512u << 20;  // unpacked, all entries as declared
  std::uint64_t ratio = 200;               // unpacked to packed ...
  std::uint64_t ratio_from = 4u << 20;     // ... of entries of at least so many bytes unpacked
};

struct ZipEntry {
  std::string name;          // as stored, '/' between folders
  std::uint64_t bytes = 0;   // unpacked, as declared
};

/// Reads an archive that lies in memory; `bytes` must outlive it.
///
/// Throws Error of kind
/// - invalid: "zip.damaged" (no archive, cut off, wrong checksum), "zip.encrypted";
/// - too_large: "zip.too_many_entries", "zip.name_too_long", "zip.too_large",
///   "zip.ratio" (parameter `limit`).
class ZipReader {
 public:
  explicit ZipReader(std::string_view bytes, const ZipLimits& limits = {});
  ~ZipReader();
  ZipReader(const ZipReader&) = delete;
  ZipReader& operator=(const ZipReader&) = delete;

  const std::vector<ZipEntry>& entries() const { return entries_; }
  bool has(std::string_view name) const;
  /// The entry unpacked, or nothing where there is none of that name.
  std::optional<std::string> read(std::string_view name) const;

 private:
  struct Archive;
  ZipLimits limits_;
  std::unique_ptr<Archive> archive_;
  std::vector<ZipEntry> entries_;
};

/// Writes an archive whose bytes depend on nothing but what was added, in the
/// order it was added: no clock, no time zone, no user.
class ZipWriter {
 public:
  ZipWriter();
  ~ZipWriter();
  ZipWriter(const ZipWriter&) = delete;
  ZipWriter& operator=(const ZipWriter&) = delete;

  void add(std::string name, std::string bytes);
  /// The archive; the writer is spent. Throws Error{unavailable, "zip.not_written"}.
  std::string finish();

 private:
  struct Part { std::string name, bytes; };
  std::vector<Part> parts_;
};

}  // namespace dondoc::base
