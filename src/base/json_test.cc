#include "base/json.h"

#include <gtest/gtest.h>

namespace dondoc::base {
namespace {

enum class Color { dark_red, blue };
BOOST_DESCRIBE_ENUM(Color, dark_red, blue)

struct Leaf {
  int count = 0;
  std::optional<std::string> note;
  friend bool operator==(const Leaf&, const Leaf&) = default;
};
BOOST_DESCRIBE_STRUCT(Leaf, (), (count, note))

struct Tree {
  std::string class_;
  Color color = Color::blue;
  std::vector<Leaf> leaves;
  std::optional<Date> due_on;
  Json extra;
  friend bool operator==(const Tree&, const Tree&) = default;
};
BOOST_DESCRIBE_STRUCT(Tree, (), (class_, color, leaves, due_on, extra))

}  // namespace

TEST(Json, writes_and_reads_the_same_values) {
  const Tree tree{"đơn \"vị\"\n", Color::dark_red, {{1, {}}, {2, "x"}}, Date::of(2023, 12, 15), {R"({"a":[1]})"}};
  const auto text = to_json(tree);
  EXPECT_EQ(text, R"({"class":"đơn \"vị\"\n","color":"dark-red","leaves":[{"count":1,"note":null},{"count":2,"note":"x"}],"due_on":"2023-12-15","extra":{"a":[1]}})");
  EXPECT_EQ(from_json<Tree>(text), tree);
}

TEST(Json, names_every_bad_field_by_its_path) {
  try {
    from_json<Tree>(R"({"class":1,"color":"green","leaves":[{"count":99999999999},{"count":"x","odd":1}],"due_on":"2023-02-30","extra":null})");
    FAIL() << "accepted";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "json.fields");
    EXPECT_EQ(error.field(), "class");
    const Params expected{{"class", "json.type: string"}, {"color", "json.enum: dark-red|blue"}, {"leaves[0].count", "json.range"},
                          {"leaves[1].count", "json.type: integer"}, {"leaves[1].odd", "json.unknown"}, {"due_on", "json.type: date"}};
    EXPECT_EQ(error.params(), expected);
  }
}

TEST(Json, refuses_what_is_not_json_and_what_is_too_deep) {
  EXPECT_THROW(from_json<Json>("{"), Error);
  EXPECT_THROW(from_json<Json>(std::string(100, '[') + std::string(100, ']')), Error);
  EXPECT_THROW(from_json<Json>("\"\xff\""), Error);
}

}  // namespace dondoc::base
