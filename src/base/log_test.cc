#include "base/log.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

namespace dondoc::base {
namespace {

TEST(Log, AValueCannotForgeALine) {
  EXPECT_EQ(log_value("127.0.0.1:8080"), "127.0.0.1:8080");
  EXPECT_EQ(log_value(""), "\"\"");
  EXPECT_EQ(log_value("a b"), "\"a b\"");
  EXPECT_EQ(log_value("x\n2026 error forged"), "\"x\\u000a2026 error forged\"");
  EXPECT_EQ(log_value("say \"hi\"=\\"), "\"say \\\"hi\\\"=\\\\\"");
  EXPECT_EQ(log_value("Sở"), "Sở");
}

TEST(Log, LinesBearTheInstantTheLevelAndTheValues) {
  testing::internal::CaptureStderr();
  log(LogLevel::debug, "test.quiet");
  log(LogLevel::warning, "test.loud", {{"count", "3"}, {"path", "a b"}});
  const auto out = testing::internal::GetCapturedStderr();
  EXPECT_TRUE(std::regex_match(
      out, std::regex("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z warning test\\.loud count=3 path=\"a b\"\n")))
      << out;
}

TEST(Log, AFileKeepsItsLines) {
  const auto folder = std::filesystem::temp_directory_path() / ("dondoc_log_test_" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  const auto path = (folder / "access.log").string();
  {
    LogFile file(path);
    file.write("GET /api/v1/health 200");
  }
  std::stringstream text;
  text << std::ifstream(path).rdbuf();
  EXPECT_TRUE(text.str().ends_with("Z GET /api/v1/health 200\n")) << text.str();
  std::filesystem::remove_all(folder);
  std::ofstream(folder.string()) << "a file where the folder should be";
  EXPECT_THROW(LogFile((folder / "access.log").string()), Error);
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace dondoc::base
