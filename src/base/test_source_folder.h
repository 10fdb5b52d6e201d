// Where this checkout stands, for tests that read its examples and documents. In one
// generated file alone, so that all others compile alike wherever the checkout stands.
#pragma once

#include <filesystem>

namespace dondoc::base {

std::filesystem::path source_folder();

}  // namespace dondoc::base
