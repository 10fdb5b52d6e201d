#include "api/answer.h"

#include <fstream>
#include <system_error>

namespace dondoc::api {
namespace {

constexpr std::size_t block_bytes = 256 * 1024;

class FileStream : public Stream {
 public:
  explicit FileStream(const std::filesystem::path& path) : in_(path, std::ios::binary) {}

  void next(Give give) override {
    std::string block(block_bytes, '\0');
    in_.read(block.data(), static_cast<std::streamsize>(block.size()));
    block.resize(static_cast<std::size_t>(in_.gcount()));
    if (block.empty()) give(std::nullopt); else give(std::move(block));
  }

 private:
  std::ifstream in_;
};

}  // namespace

Response download_of(const service::StoredFile& file) {
  std::error_code failed;
  const auto size = std::filesystem::file_size(file.path, failed);
  if (failed) throw base::Error(base::ErrorKind::not_found, "file.missing");
  return download(std::make_shared<FileStream>(file.path), size, file.media_type, file.file_name);
}

Response download_of(service::MadeFile file) { return download(std::move(file.bytes), file.media_type, file.file_name); }

service::Upload upload_of(const Request& request) {
  for (const auto& part : request.parts)
    if (part.name == "file" && !part.file_name.empty()) return {part.file_name, part.bytes};
  throw base::Error(base::ErrorKind::invalid, "upload.file_required", "file");
}

}  // namespace dondoc::api
