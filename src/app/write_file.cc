#include "app/write_file.h"

#include <fstream>

#include "base/error.h"

namespace dondoc::app {

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  if (std::filesystem::exists(path)) throw base::Error(base::ErrorKind::conflict, "file.exists", {}, {{"path", path.string()}});
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (out) return;
  std::error_code ignored;
  std::filesystem::remove(path, ignored);
  throw base::Error(base::ErrorKind::unavailable, "file.not_written");
}

}  // namespace dondoc::app
