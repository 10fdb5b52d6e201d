// Invented documents in the habits of real ones, read to two depths: their
// blocks and their outline. What is read must equal what tests/golden/reading
// holds; DONDOC_RENEW_GOLDENS=1 writes it anew, and a person reads the diff.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/test_source_folder.h"
#include "compiler/compile.h"
#include "compiler/show_blocks.h"
#include "draft/show.h"

namespace dondoc::compiler {
namespace {

const std::filesystem::path folder = base::source_folder() / "tests/golden/reading";

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

void hold(const std::string& name, const std::string& got) {
  if (std::getenv("DONDOC_RENEW_GOLDENS")) std::ofstream(folder / name, std::ios::binary) << got;
  EXPECT_EQ(read(folder / name), got) << name;
}

class Golden : public testing::TestWithParam<const char*> {};

TEST_P(Golden, is_read_as_before) {
  const std::string name = GetParam(), bytes = read(folder / (name + ".txt"));
  ASSERT_FALSE(bytes.empty());
  hold(name + ".blocks", show_blocks(read_source(bytes, name + ".txt")));
  hold(name + ".outline", draft::show_outline(compile(bytes, name + ".txt")));
}

INSTANTIATE_TEST_SUITE_P(Reading, Golden, testing::Values("state_portal", "party_scan", "decision"), [](const auto& info) { return info.param; });

}  // namespace
}  // namespace dondoc::compiler
