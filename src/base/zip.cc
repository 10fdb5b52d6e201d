#include "base/zip.h"

#include <zip.h>

#include <algorithm>
#include <utility>

#include "base/error.h"

namespace dondoc::base {

namespace {

[[noreturn]] void fail(ErrorKind kind, const char* code, Params params = {}) {
  throw Error(kind, code, {}, std::move(params));
}

[[noreturn]] void fail_with(int zip_code) {
  const bool locked = zip_code == ZIP_ER_NOPASSWD || zip_code == ZIP_ER_WRONGPASSWD || zip_code == ZIP_ER_ENCRNOTSUPP;
  fail(ErrorKind::invalid, locked ? "zip.encrypted" : "zip.damaged");
}

struct CloseFile { void operator()(zip_file_t* file) const { zip_fclose(file); } };
using File = std::unique_ptr<zip_file_t, CloseFile>;

}  // namespace

struct ZipReader::Archive {
  zip_t* zip = nullptr;
  Archive() = default;
  Archive(const Archive&) = delete;
  ~Archive() { if (zip) zip_discard(zip); }
};

ZipReader::ZipReader(std::string_view bytes, const ZipLimits& limits)
    : limits_(limits), archive_(std::make_unique<Archive>()) {
  if (bytes.empty()) fail_with(ZIP_ER_NOZIP);  // libzip would make an empty archive of it
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source) archive_->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
  const int code = zip_error_code_zip(&error);
  zip_error_fini(&error);
  if (!archive_->zip) {
    if (source) zip_source_free(source);
    fail_with(code);
  }
  const auto count = zip_get_num_entries(archive_->zip, 0);
  if (count < 0) fail_with(ZIP_ER_INCONS);
  if (static_cast<std::uint64_t>(count) > limits.entries)
    fail(ErrorKind::too_large, "zip.too_many_entries", {{"limit", std::to_string(limits.entries)}});

  std::uint64_t total = 0;
  entries_.reserve(static_cast<std::size_t>(count));
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t stat;
    if (zip_stat_index(archive_->zip, static_cast<zip_uint64_t>(i), 0, &stat) != 0) fail_with(ZIP_ER_INCONS);
    std::string name = stat.name ? stat.name : "";
    if (name.size() > limits.name_bytes)
      fail(ErrorKind::too_large, "zip.name_too_long", {{"limit", std::to_string(limits.name_bytes)}});
    const auto packed = std::max<std::uint64_t>(stat.comp_size, 1);
    if (stat.size >= limits.ratio_from && stat.size / packed > limits.ratio)
      fail(ErrorKind::too_large, "zip.ratio", {{"limit", std::to_string(limits.ratio)}});
    if (stat.size > limits.total_bytes - total)
      fail(ErrorKind::too_large, "zip.too_large", {{"limit", std::to_string(limits.total_bytes >> 20)}});
    total += stat.size;
    entries_.push_back({std::move(name), stat.size});
  }
}

ZipReader::~ZipReader() = default;

bool ZipReader::has(std::string_view name) const {
  return std::any_of(entries_.begin(), entries_.end(), [&](const ZipEntry& entry) { return entry.name == name; });
}

std::optional<std::string> ZipReader::read(std::string_view name) const {
  const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const ZipEntry& entry) { return entry.name == name; });
  if (found == entries_.end()) return std::nullopt;
  if (found->bytes > limits_.entry_bytes)
    fail(ErrorKind::too_large, "zip.too_large", {{"limit", std::to_string(limits_.entry_bytes >> 20)}});
  const File file(zip_fopen_index(archive_->zip, static_cast<zip_uint64_t>(found - entries_.begin()), 0));
  if (!file) fail_with(zip_error_code_zip(zip_get_error(archive_->zip)));

  // One byte more than declared is asked for, so that an entry which holds more
  // is found out and libzip reaches the end, where it compares the checksum.
  std::string out(static_cast<std::size_t>(found->bytes) + 1, '\0');
  std::size_t length = 0;
  while (length < out.size()) {
    const auto step = zip_fread(file.get(), out.data() + length, out.size() - length);
    if (step < 0) fail_with(zip_error_code_zip(zip_file_get_error(file.get())));
    if (step == 0) break;
    length += static_cast<std::size_t>(step);
  }
  if (length != found->bytes) fail_with(ZIP_ER_INCONS);
  out.resize(length);
  return out;
}

ZipWriter::ZipWriter() = default;
ZipWriter::~ZipWriter() = default;

void ZipWriter::add(std::string name, std::string bytes) { parts_.push_back({std::move(name), std::move(bytes)}); }

std::string ZipWriter::finish() {
  const auto give_up = [] { fail(ErrorKind::unavailable, "zip.not_written"); };
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  if (!target) give_up();
  // Kept, since the archive's closing gives up its own hold on the buffer.
  zip_source_keep(target);
  const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> hold(target, &zip_source_free);
  zip_t* zip = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  if (!zip) { zip_source_free(target); give_up(); }
  struct Discard { void operator()(zip_t* open) const { zip_discard(open); } };
  std::unique_ptr<zip_t, Discard> archive(zip);

  for (const auto& part : parts_) {
    zip_source_t* source = zip_source_buffer(zip, part.bytes.data(), part.bytes.size(), 0);
    if (!source) give_up();
    const auto index = zip_file_add(zip, part.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) { zip_source_free(source); give_up(); }
    // 1980-01-01 00:00, the first moment that a zip can name.
    if (zip_file_set_dostime(zip, static_cast<zip_uint64_t>(index), 0, (1 << 5) | 1, 0) != 0) give_up();
    if (zip_set_file_compression(zip, static_cast<zip_uint64_t>(index), ZIP_CM_DEFLATE, 6) != 0) give_up();
  }
  if (zip_close(zip) != 0) give_up();
  archive.release();

  if (zip_source_open(target) != 0) give_up();
  zip_source_seek(target, 0, SEEK_END);
  const auto size = zip_source_tell(target);
  zip_source_seek(target, 0, SEEK_SET);
  std::string out(size > 0 ? static_cast<std::size_t>(size) : 0, '\0');
  const auto got = zip_source_read(target, out.data(), out.size());
  zip_source_close(target);
  if (got != size || out.empty()) give_up();
  parts_.clear();
  return out;
}

}  // namespace dondoc::base
