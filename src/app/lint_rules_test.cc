// Executes docs/lint-rules.md: the sample plan has no finding; the first kind of
// example of each rule gives a finding of that rule at that passage and no other
// finding, the second kind gives none.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

#include "base/test_source_folder.h"
#include "base/text.h"
#include "compiler/compile.h"
#include "draft/lint/lint.h"
#include "draft/lint/rules.h"
#include "draft/lint/words.h"

namespace dondoc::app {
namespace {

namespace lint = draft::lint;

struct Example {
  std::string rule, passage, text;
  bool fires = false, whole = false;
  int line = 0, number = 0;
};

void PrintTo(const Example& example, std::ostream* out) { *out << "docs/lint-rules.md:" << example.line; }

struct Document {
  std::string sample;
  std::vector<Example> examples;
};

// Lines with '-' go, those with '+' come, those with ' ' stay.
std::string changed(const std::string& sample, const std::string& diff) {
  std::string before, after;
  for (std::size_t at = 0; at < diff.size();) {
    const auto end = diff.find('\n', at);
    const auto line = diff.substr(at + 1, end - at);
    if (diff[at] != '+') before += line;
    if (diff[at] != '-') after += line;
    at = end + 1;
  }
  const auto found = sample.find(before);
  EXPECT_NE(found, sample.npos) << "the sample has no:\n" << before;
  return found == sample.npos ? std::string() : sample.substr(0, found) + after + sample.substr(found + before.size());
}

const Document& document() {
  static const Document read = [] {
    Document out;
    std::ifstream file(base::source_folder() / "docs/lint-rules.md");
    std::map<std::string, int> numbers;
    std::string line, block, kind;
    Example next;
    for (int n = 1; std::getline(file, line); ++n) {
      if (!kind.empty() && line == "```") {
        if (kind == "text" && out.sample.empty()) out.sample = block;
        if (kind == "diff") {
          next.text = changed(out.sample, block);
          next.number = ++numbers[next.rule];
          out.examples.push_back(next);
        }
        kind.clear();
        block.clear();
      } else if (!kind.empty()) {
        block += line + "\n";
      } else if (line.starts_with("```")) {
        kind = line.substr(3);
      } else if (line.starts_with("### `")) {
        next.rule = line.substr(5, line.find('`', 5) - 5);
      } else if (line.starts_with("Bị báo") || line.starts_with("Không bị báo")) {
        const std::string open = "“", close = "”:";
        next.line = n;
        next.fires = line.starts_with("Bị báo");
        next.whole = line.starts_with("Bị báo, về cả văn bản");
        const auto from = line.find(open), to = line.rfind(close);
        next.passage = from == line.npos || to == line.npos ? std::string() : line.substr(from + open.size(), to - from - open.size());
      }
    }
    return out;
  }();
  return read;
}

struct Result { draft::Draft draft; std::vector<lint::Finding> findings; };

Result linted(const std::string& text, const lint::Options& options = {}) {
  Result out{compiler::compile(text, "mau.txt", {.with_text = true, .rules = {}}), {}};
  out.findings = lint::lint(out.draft, options);
  return out;
}

std::string passage(const Result& result, const lint::Finding& finding) {
  if (finding.at.size() != 2) return {};
  const base::CodePointMap map(*result.draft.source.text);
  return base::fold_spaces(std::string_view(*result.draft.source.text).substr(map.byte_at(finding.at[0]), map.byte_at(finding.at[1]) - map.byte_at(finding.at[0])));
}

std::string told(const Result& result) {
  std::string out;
  for (const auto& it : result.findings) out += it.rule + " at “" + passage(result, it) + "”: " + lint::reason("vi", it) + "\n";
  return out;
}

class LintRule : public testing::TestWithParam<Example> {};

TEST_P(LintRule, says_of_its_example_what_it_is_said_to_say) {
  const auto& example = GetParam();
  ASSERT_TRUE(lint::rule_of(example.rule)) << example.rule;
  const auto result = linted(example.text);
  if (!example.fires) {
    EXPECT_EQ(told(result), "");
    return;
  }
  ASSERT_EQ(result.findings.size(), 1u) << told(result);
  const auto& finding = result.findings.front();
  EXPECT_EQ(finding.rule, example.rule) << told(result);
  if (example.whole) EXPECT_TRUE(finding.at.empty()) << told(result);
  else EXPECT_NE(passage(result, finding).find(example.passage), std::string::npos) << told(result);
  for (const auto* language : {"vi", "en"})
    for (const auto& words : {lint::reason(language, finding), lint::way_out(language, finding)}) {
      EXPECT_EQ(words.find('{'), words.npos) << words;
      EXPECT_NE(words.substr(0, 5), "lint.") << words;
    }
  lint::Options without;
  without.without.insert(example.rule);
  EXPECT_EQ(told(linted(example.text, without)), "") << "switched off";
}

INSTANTIATE_TEST_SUITE_P(Document, LintRule, testing::ValuesIn(document().examples), [](const auto& info) {
  std::string name = info.param.rule + "_" + std::to_string(info.param.number);
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

TEST(LintRules, have_nothing_to_say_of_the_sample) { EXPECT_EQ(told(linted(document().sample)), ""); }

TEST(LintRules, each_have_an_example_of_both_kinds) {
  std::map<std::string, std::set<bool>> shown;
  for (const auto& example : document().examples) shown[example.rule].insert(example.fires);
  for (const auto& rule : lint::rules()) EXPECT_EQ(shown[std::string(rule.id)].size(), 2u) << rule.id;
}

TEST(LintRules, are_told_in_both_languages) {
  for (const auto& rule : lint::rules())
    for (const auto* language : {"vi", "en"})
      for (const auto* part : {".title", ".way_out"}) {
        const auto key = "lint." + std::string(rule.id) + part;
        EXPECT_NE(lint::words(language, key), key);
      }
}

}  // namespace
}  // namespace dondoc::app
