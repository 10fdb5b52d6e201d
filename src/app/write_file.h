// A file that the person named is written whole, or not at all.
#pragma once

#include <filesystem>
#include <string_view>

namespace dondoc::app {

/// Throws conflict "file.exists" (parameter `path`), unavailable "file.not_written".
void write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace dondoc::app
