// Executes docs/reading-rules.md. A section of it is headed "### `rule-id` …"
// and holds examples: a ```text block, the document, then a ```json block, what
// the draft must hold. The example must hold, and must hold no longer when its
// rule is switched off.
//
// The JSON is a part of the plan JSON: keys that it does not name are free; a
// list must match item by item, where "…" in it stands for any items.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "base/json.h"
#include "base/test_source_folder.h"
#include "base/text.h"
#include "compiler/compile.h"

namespace dondoc::compiler {
namespace {

using Value = boost::json::value;

struct Example {
  std::string rule, text, json;
  int number = 0, line = 0;
};

void PrintTo(const Example& example, std::ostream* out) { *out << "docs/reading-rules.md:" << example.line; }

std::vector<Example> read_examples() {
  std::ifstream file(base::source_folder() / "docs/reading-rules.md");
  std::vector<Example> examples;
  std::map<std::string, int> numbers;
  std::string line, rule, text;
  std::string* block = nullptr;
  Example next;
  for (int n = 1; std::getline(file, line); ++n) {
    if (block) {
      if (line != "```") { *block += line + "\n"; continue; }
      if (block == &next.json) {
        next.rule = rule;
        next.number = ++numbers[rule];
        examples.push_back(next);
        next = {};
      }
      block = nullptr;
    } else if (line.starts_with("### `")) {
      rule = line.substr(5, line.find('`', 5) - 5);
    } else if (line == "```text") {
      block = &next.text;
      next.line = n;
    } else if (line == "```json") {
      block = &next.json;
    }
  }
  return examples;
}

// Where `got` does not hold what `wanted` says; empty where it does.
std::string mismatch(const Value& wanted, const Value& got, const std::string& path) {
  if (wanted.is_object()) {
    if (!got.is_object()) return path + ": no object";
    for (const auto& item : wanted.get_object()) {
      const Value* found = got.get_object().if_contains(item.key());
      const std::string at = path + "." + std::string(item.key());
      if (!found) return at + ": missing";
      if (const std::string wrong = mismatch(item.value(), *found, at); !wrong.empty()) return wrong;
    }
    return {};
  }
  if (wanted.is_array()) {
    if (!got.is_array()) return path + ": no list";
    const auto& want = wanted.get_array();
    const auto& have = got.get_array();
    std::size_t at = 0;
    bool skipping = false;
    for (std::size_t i = 0; i < want.size(); ++i) {
      if (want[i].is_string() && want[i].get_string() == "…") { skipping = true; continue; }
      std::string wrong = path + "[" + std::to_string(i) + "]: missing";
      while (at < have.size()) {
        wrong = mismatch(want[i], have[at], path + "[" + std::to_string(i) + "]");
        ++at;
        if (wrong.empty() || !skipping) break;
      }
      if (!wrong.empty()) return wrong;
      skipping = false;
    }
    return at < have.size() && !skipping ? path + ": more items than " + std::to_string(want.size()) : std::string();
  }
  if (wanted.is_double() || wanted.is_int64()) return wanted.to_number<double>() == (got.is_number() ? got.to_number<double>() : -1e9) ? "" : path + ": another number";
  const auto shown = [](const Value& value) { return base::json_detail::serialize(value); };
  return shown(wanted) == shown(got) ? "" : path + ": " + shown(got) + " instead of " + shown(wanted);
}

std::string draft_of(const Example& example, const Rules& rules) {
  CompileOptions options;
  options.rules = rules;
  return base::to_json(compile(example.text, "vi-du.txt", options));
}

std::string check(const Example& example, const Rules& rules) {
  return mismatch(base::json_detail::parse(example.json, 32), base::json_detail::parse(draft_of(example, rules), 64), "draft");
}

class ReadingRule : public testing::TestWithParam<Example> {};

TEST_P(ReadingRule, reads_its_example_and_is_needed_for_it) {
  const Example& example = GetParam();
  const auto rule = rule_of(example.rule);
  ASSERT_TRUE(rule) << "docs/reading-rules.md:" << example.line << ": there is no rule " << example.rule;
  const std::string wrong = check(example, {});
  EXPECT_EQ(wrong, "") << "docs/reading-rules.md:" << example.line << "\n" << draft_of(example, {});
  EXPECT_NE(check(example, Rules().without(*rule)), "") << "docs/reading-rules.md:" << example.line << ": the example holds without the rule";
}

std::string name_of(const testing::TestParamInfo<Example>& info) {
  std::string name = info.param.rule;
  std::replace(name.begin(), name.end(), '-', '_');
  return name + "_" + std::to_string(info.param.number);
}

INSTANTIATE_TEST_SUITE_P(Law, ReadingRule, testing::ValuesIn(read_examples()), name_of);

TEST(ReadingRules, each_have_an_example) {
  std::set<std::string> shown;
  for (const Example& example : read_examples()) shown.insert(example.rule);
  std::string without;
  for (std::size_t i = 0; i < static_cast<std::size_t>(Rule::count); ++i)
    if (const std::string id = rule_id(static_cast<Rule>(i)); !shown.count(id)) without += " " + id;
  EXPECT_EQ(without, "");
}

TEST(ReadingRules, are_not_believed_blindly) {
  const auto parse = [](const char* text) { return base::json_detail::parse(text, 16); };
  EXPECT_EQ(mismatch(parse(R"({"a":[1,"…"]})"), parse(R"({"a":[1,2,3],"b":0})"), ""), "");
  EXPECT_EQ(mismatch(parse(R"({"a":["…",{"x":3}]})"), parse(R"({"a":[{"x":1},{"x":3}]})"), ""), "");
  EXPECT_NE(mismatch(parse(R"({"a":[1]})"), parse(R"({"a":[1,2]})"), ""), "");
  EXPECT_NE(mismatch(parse(R"({"a":[1,2]})"), parse(R"({"a":[1]})"), ""), "");
  EXPECT_NE(mismatch(parse(R"({"a":["…",9,"…"]})"), parse(R"({"a":[1,2]})"), ""), "");
  EXPECT_NE(mismatch(parse(R"({"a":null})"), parse(R"({"a":"x"})"), ""), "");
  EXPECT_NE(mismatch(parse(R"({"a":"x"})"), parse(R"({})"), ""), "");
}

}  // namespace
}  // namespace dondoc::compiler
