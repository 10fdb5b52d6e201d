#include "app/words.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace dondoc::app {
namespace {

TEST(Words, follow_the_locale) {
  const auto language = [](const char* all, const char* messages, const char* lang) {
    setenv("LC_ALL", all, 1);
    setenv("LC_MESSAGES", messages, 1);
    setenv("LANG", lang, 1);
    const auto out = language_of_environment();
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) unsetenv(name);
    return out;
  };
  EXPECT_EQ(language("", "", ""), Language::vietnamese);
  EXPECT_EQ(language("", "", "vi_VN.UTF-8"), Language::vietnamese);
  EXPECT_EQ(language("", "", "en_GB.UTF-8"), Language::english);
  EXPECT_EQ(language("C.UTF-8", "", "vi_VN.UTF-8"), Language::english);
  EXPECT_EQ(language("", "vi_VN", "en_US"), Language::vietnamese);
}

TEST(Words, are_found_in_both_languages_with_their_values) {
  const Words vi(Language::vietnamese), en(Language::english);
  const base::Error error(base::ErrorKind::too_large, "zip.too_large", {}, {{"limit", "64"}});
  EXPECT_EQ(en.of(error), "The unpacked content is too large (at most 64 MB).");
  EXPECT_NE(vi.of(error).find("64 MB"), std::string::npos);
  EXPECT_EQ(vi("no.such_key"), "no.such_key");
  EXPECT_EQ(en("cli.error", {{"message", "{message}"}}), "dondoc: {message}") << "a value is not searched again";
}

}  // namespace
}  // namespace dondoc::app
