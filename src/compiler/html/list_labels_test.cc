#include "compiler/html/list_labels.h"

#include <gtest/gtest.h>

namespace dondoc::compiler::html {
namespace {

/// The labels of items with these values, one after another.
std::string shown(ListLabels& labels, std::initializer_list<const char*> values) {
  std::string out;
  for (const auto* value : values) out += labels.next(value);
  return out;
}

TEST(ListLabels, are_those_that_a_browser_draws) {
  ListLabels labels;
  EXPECT_EQ(labels.next(""), "- ") << "an item of no list";
  labels.open_numbers("I", "4");
  EXPECT_EQ(shown(labels, {"", ""}), "IV. V. ");
  labels.open_numbers("a", "");
  EXPECT_EQ(shown(labels, {"", "7", ""}), "a) g) h) ");
  labels.close();
  labels.open_bullets();
  EXPECT_EQ(labels.next(""), "- ");
  labels.close();
  EXPECT_EQ(labels.next(""), "VI. ");
  labels.close();
  labels.open_numbers("", "x");
  EXPECT_EQ(shown(labels, {"", "0"}), "1. 0. ");
  labels.close();
  labels.open_numbers("i", "");
  EXPECT_EQ(shown(labels, {"", "27"}), "i) xxvii) ");
  labels.open_numbers("A", "");
  EXPECT_EQ(shown(labels, {"", "27", "0"}), "A. 27. 0. ");
  for (int i = 0; i < 5; ++i) labels.close();
}

TEST(ListLabels, go_on_in_a_list_that_was_opened_again_for_the_one_in_it) {
  ListLabels labels;
  const auto inner = [&](const char* type) {
    labels.open_numbers(type, "");
    const auto label = labels.next("");
    labels.close();
    return label;
  };
  labels.open_numbers("I", "");
  labels.next("");
  EXPECT_EQ(inner(""), "1. ");
  labels.close();
  labels.open_bullets();
  labels.next("");
  labels.close();
  for (const auto* expected : {"2. ", "3. "}) {
    labels.open_numbers("I", "");
    EXPECT_EQ(inner(""), expected);
    labels.close();
  }
  labels.open_numbers("I", "");
  EXPECT_EQ(inner("a"), "a) ") << "another kind begins afresh";
  labels.close();
  labels.open_numbers("I", "2");
  EXPECT_EQ(labels.next(""), "II. ");
  EXPECT_EQ(inner(""), "1. ") << "under another item it begins afresh";
  labels.close();
  labels.open_numbers("", "");
  EXPECT_EQ(labels.next(""), "1. ") << "a list by itself begins afresh";
}

TEST(ListLabels, however_deep) {
  ListLabels labels;
  for (int i = 0; i < 100'000; ++i) labels.open_numbers("1", "9999");
  EXPECT_EQ(shown(labels, {"", ""}), "9999. 9999. ");
  for (int i = 0; i < 200'000; ++i) labels.close();
  EXPECT_EQ(labels.next(""), "- ");
}

}  // namespace
}  // namespace dondoc::compiler::html
