#include "base/zip.h"

#include <gtest/gtest.h>

#include <time.h>

#include <cstdlib>

#include "base/error.h"

namespace dondoc::base {
namespace {

std::string archive_of(std::vector<std::pair<std::string, std::string>> parts) {
  ZipWriter writer;
  for (auto& [name, bytes] : parts) writer.add(std::move(name), std::move(bytes));
  return writer.finish();
}

std::string code_of(const std::string& bytes, const ZipLimits& limits = {}, std::string_view entry = "") {
  try {
    const ZipReader reader(bytes, limits);
    if (!entry.empty()) reader.read(entry);
    return "none";
  } catch (const Error& error) {
    return error.code();
  }
}

TEST(Zip, gives_back_what_was_added) {
  const auto bytes = archive_of({{"[Content_Types].xml", "<Types/>"}, {"word/tiếng-việt.xml", "Kế hoạch"}, {"empty", ""}});
  const ZipReader reader(bytes);
  ASSERT_EQ(reader.entries().size(), 3u);
  EXPECT_EQ(reader.entries()[0].name, "[Content_Types].xml");
  EXPECT_EQ(reader.read("word/tiếng-việt.xml"), "Kế hoạch");
  EXPECT_EQ(reader.read("empty"), "");
  EXPECT_FALSE(reader.read("absent"));
  EXPECT_TRUE(reader.has("empty"));
  EXPECT_FALSE(reader.has("absent"));
}

TEST(Zip, bytes_do_not_depend_on_time_or_place) {
  setenv("TZ", "Asia/Ho_Chi_Minh", 1);
  tzset();
  const auto here = archive_of({{"a", "1"}, {"b", std::string(5000, 'x')}});
  setenv("TZ", "America/New_York", 1);
  tzset();
  EXPECT_EQ(archive_of({{"a", "1"}, {"b", std::string(5000, 'x')}}), here);
  unsetenv("TZ");
  tzset();
}

TEST(Zip, refuses_a_bomb_by_ratio) {
  EXPECT_EQ(code_of(archive_of({{"bomb", std::string(20u << 20, '\0')}})), "zip.ratio");
}

TEST(Zip, refuses_more_bytes_than_allowed) {
  ZipLimits limits;
  limits.total_bytes = 1000;
  const auto bytes = archive_of({{"a", std::string(600, 'a')}, {"b", std::string(600, 'b')}});
  EXPECT_EQ(code_of(bytes, limits), "zip.too_large");
  limits = {};
  limits.entry_bytes = 500;
  EXPECT_EQ(code_of(bytes, limits), "none");
  EXPECT_EQ(code_of(bytes, limits, "a"), "zip.too_large");
}

TEST(Zip, refuses_ten_thousand_entries_and_long_names) {
  std::vector<std::pair<std::string, std::string>> many;
  for (int i = 0; i < 10'000; ++i) many.emplace_back("e" + std::to_string(i), "");
  EXPECT_EQ(code_of(archive_of(std::move(many))), "zip.too_many_entries");
  EXPECT_EQ(code_of(archive_of({{std::string(600, 'n'), "x"}})), "zip.name_too_long");
}

TEST(Zip, says_damaged_for_anything_cut_or_changed) {
  std::string noise;
  for (unsigned i = 0, state = 1; i < 4000; ++i) { state = state * 1664525u + 1013904223u; noise += static_cast<char>(state >> 24); }
  const auto bytes = archive_of({{"a", noise}});
  EXPECT_EQ(code_of(bytes, {}, "a"), "none");
  EXPECT_EQ(code_of(""), "zip.damaged");
  EXPECT_EQ(code_of("not an archive at all, only a few words of text"), "zip.damaged");
  for (const std::size_t keep : {bytes.size() - 1, bytes.size() / 2, std::size_t{30}})
    EXPECT_EQ(code_of(bytes.substr(0, keep), {}, "a"), "zip.damaged") << keep;
  auto changed = bytes;
  changed[1000] = static_cast<char>(changed[1000] ^ 0x55);
  EXPECT_EQ(code_of(changed, {}, "a"), "zip.damaged");
}

TEST(Zip, does_not_believe_a_directory_that_declares_too_little) {
  auto bytes = archive_of({{"a", std::string(3000, 'a')}});
  // The unpacked size stands at byte 24 of the central directory's entry.
  const auto entry = bytes.find("PK\x01\x02");
  ASSERT_NE(entry, std::string::npos);
  bytes[entry + 24] = 10;
  bytes[entry + 25] = 0;
  EXPECT_EQ(code_of(bytes, {}, "a"), "zip.damaged");
}

}  // namespace
}  // namespace dondoc::base
