// What holds for the linter as a whole: options, setting aside, SARIF's form, and
// the law that is in force on a day.
#include "draft/lint/lint.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

#include "base/json.h"
#include "draft/lint/rules.h"
#include "draft/lint/sarif.h"
#include "draft/lint/words.h"

namespace dondoc::draft::lint {
namespace {

// Two leads, and a deadline on a Sunday.
Draft sample() {
  Draft draft;
  draft.source.text = "Sở A; Sở B: Chủ trì treo cờ chậm nhất ngày 20/12/2026.";
  draft.units = {{"u1", "Sở A", {}, UnitClass::unit, {}, {{0, 4}}}, {"u2", "Sở B", {}, UnitClass::unit, {}, {{6, 10}}}};
  Task task;
  task.id = "t1";
  task.text = "Chủ trì treo cờ chậm nhất ngày 20/12/2026.";
  task.at = {12, 54};
  task.role = Role::lead;
  task.assignees = {{"u1", "Sở A", {0, 4}}, {"u2", "Sở B", {6, 10}}};
  task.due = Due{"2026-12-20", Bound::by, "chậm nhất ngày 20/12/2026", {}, {28, 53}};
  draft.tasks = {task};
  return draft;
}

std::vector<std::string> rules_of(const std::vector<Finding>& findings) {
  std::vector<std::string> out;
  for (const auto& it : findings) out.push_back(it.rule);
  return out;
}

TEST(Lint, runs_the_rules_that_are_switched_on) {
  using Rules = std::vector<std::string>;
  EXPECT_EQ(rules_of(lint(sample())), (Rules{"two-leads", "date-on-rest-day"}));
  Options options;
  options.without = {"two-leads"};
  EXPECT_EQ(rules_of(lint(sample(), options)), (Rules{"date-on-rest-day"}));
  options = {};
  options.only = {"two-leads"};
  EXPECT_EQ(rules_of(lint(sample(), options)), (Rules{"two-leads"}));
  options = {};
  options.as_of = base::Date::of(2026, 12, 21);
  EXPECT_EQ(rules_of(lint(sample(), options)), (Rules{"two-leads", "date-on-rest-day", "date-in-past"}));
}

TEST(Lint, keeps_a_finding_aside_with_its_reason) {
  auto draft = sample();
  const auto id = lint(draft).front().id;
  draft.muted = {{id, "đã thống nhất"}};
  const auto findings = lint(draft);
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_EQ(findings[0].muted, "đã thống nhất");
  EXPECT_FALSE(findings[1].muted);
}

TEST(Lint, finds_nothing_in_nothing) {
  EXPECT_TRUE(lint(Draft{}).empty());
  auto draft = sample();
  draft.source.text.reset();
  EXPECT_EQ(lint(draft).size(), 2u) << "what needs no text needs none";
}

TEST(Law, is_the_one_in_force_that_day) {
  const auto set = [](Family family, int year, unsigned month, unsigned day) {
    const auto* it = law().in_force(family, base::Date::of(year, month, day));
    return it ? it->name : "none";
  };
  EXPECT_EQ(set(Family::state, 2019, 6, 1), "Thông tư số 01/2011/TT-BNV");
  EXPECT_EQ(set(Family::state, 2020, 3, 4), "Thông tư số 01/2011/TT-BNV");
  EXPECT_EQ(set(Family::state, 2020, 3, 5), "Nghị định số 30/2020/NĐ-CP");
  EXPECT_EQ(set(Family::party, 2026, 5, 26), "Hướng dẫn số 36-HD/VPTW");
  EXPECT_EQ(set(Family::party, 2026, 5, 27), "Hướng dẫn số 05-HD/VPTW");
  EXPECT_EQ(set(Family::party, 2015, 1, 1), "none");
  EXPECT_EQ(set(Family::other, 2026, 1, 1), "none");
}

TEST(Law, has_each_rule_set_end_where_the_next_begins) {
  for (const auto& it : law().rule_sets) {
    EXPECT_FALSE(it.articles.empty()) << it.name;
    if (!it.to) continue;
    const auto* next = law().in_force(it.family, it.to->plus(1));
    ASSERT_TRUE(next) << it.name;
    EXPECT_EQ(next->name, it.replaced_by) << it.name;
  }
  for (const auto* bodies : {&law().bodies, &law().provinces})
    for (const auto& it : *bodies) {
      EXPECT_FALSE(it.successor.empty()) << it.name;
      EXPECT_FALSE(it.source.empty()) << it.name;
    }
  EXPECT_EQ(std::count_if(law().provinces.begin(), law().provinces.end(), [](const EndedBody& it) { return it.name.starts_with("tỉnh "); }), 63 - 34);
}

TEST(Lint, asks_for_the_star_of_a_party_document_where_its_file_keeps_such_signs) {
  Draft draft;
  draft.document.family = Family::party;
  draft.document.date = "2026-06-10";
  Options star;
  star.only.insert("heading-missing");
  const auto stars = [&](const char* type, const std::string& text) {
    draft.source.media_type = type;
    draft.source.text = text;
    const auto found = lint(draft, star);
    return std::count_if(found.begin(), found.end(), [](const Finding& it) { return it.variant == "party_star"; });
  };
  const std::string head = "TỈNH ỦY SÔNG LA\n", title = "ĐẢNG CỘNG SẢN VIỆT NAM\nKẾ HOẠCH\nvề nước sạch\n", line = "-----\n";
  EXPECT_EQ(stars("application/pdf", head + title + line), 1);
  EXPECT_EQ(stars("application/pdf", head + "*\n" + title + line), 0);
  EXPECT_EQ(stars("application/pdf", head + title), 0) << "a layer of text from a scan";
  EXPECT_EQ(stars("text/plain", head + title + line), 0);
  EXPECT_EQ(stars("application/msword", head + title), 1);
}

TEST(Law, knows_a_body_to_the_day_on_which_it_ended) {
  const auto told_on = [](const std::string& name, base::Date day) {
    Draft draft;
    draft.source.text = name;
    draft.units = {{"u1", name, {}, UnitClass::unit, {}, {{0, 4}}}};
    Options options;
    options.as_of = day;
    options.only = {"body-ended"};
    return !lint(draft, options).empty();
  };
  for (const auto* bodies : {&law().bodies, &law().provinces})
    for (const auto& it : *bodies) {
      EXPECT_TRUE(told_on(it.name, it.ended_on)) << it.name;
      EXPECT_FALSE(told_on(it.name, it.ended_on.plus(-1))) << it.name;
      // Who took over is not told in turn.
      const auto successor = it.successor.substr(0, it.successor.find_first_of(";(,"));
      EXPECT_FALSE(told_on(successor, it.ended_on.plus(1))) << it.name << ": " << successor;
    }
  for (const auto* name : {"Ban Tuyên giáo và Dân vận Tỉnh ủy", "Ban Dân tộc Hội đồng nhân dân tỉnh", "Cục Thuế", "Thanh tra tỉnh", "Báo và phát thanh, truyền hình tỉnh"})
    EXPECT_FALSE(told_on(name, base::Date::of(2026, 11, 20))) << name;
}

// The essentials of the SARIF 2.1.0 schema, as far as this program writes it.
TEST(Sarif, holds_to_the_schema) {
  auto draft = sample();
  auto findings = lint(draft);
  findings[1].muted = "“biết rồi”";
  const auto text = to_sarif({{"kế hoạch 1.txt", draft, findings}}, "vi");
  const auto value = base::json_detail::parse(text, 32);
  EXPECT_EQ(value.at("version").as_string(), "2.1.0");
  EXPECT_TRUE(value.at("$schema").as_string().find("sarif-2.1.0") != std::string::npos);
  ASSERT_EQ(value.at("runs").as_array().size(), 1u);
  const auto& run = value.at("runs").as_array()[0];
  EXPECT_EQ(run.at("columnKind").as_string(), "unicodeCodePoints");
  const auto& driver = run.at("tool").at("driver");
  EXPECT_EQ(driver.at("name").as_string(), "dondoc");
  const auto& table = driver.at("rules").as_array();
  EXPECT_EQ(table.size(), rules().size());
  const auto& results = run.at("results").as_array();
  ASSERT_EQ(results.size(), 2u);
  for (const auto& result : results) {
    const auto index = static_cast<std::size_t>(result.at("ruleIndex").as_int64());
    ASSERT_LT(index, table.size());
    EXPECT_EQ(result.at("ruleId"), table[index].at("id"));
    const std::string level(result.at("level").as_string());
    EXPECT_TRUE(level == "error" || level == "warning" || level == "note");
    EXPECT_FALSE(result.at("message").at("text").as_string().empty());
    const auto& place = result.at("locations").as_array().at(0).at("physicalLocation");
    EXPECT_EQ(place.at("artifactLocation").at("uri").as_string(), "k%E1%BA%BF%20ho%E1%BA%A1ch%201.txt");
    EXPECT_GE(place.at("region").at("charOffset").as_int64(), 0);
    EXPECT_GT(place.at("region").at("charLength").as_int64(), 0);
  }
  EXPECT_EQ(results[1].at("locations").as_array()[0].at("physicalLocation").at("region").at("snippet").at("text").as_string(), "chậm nhất ngày 20/12/2026");
  EXPECT_FALSE(results[0].as_object().contains("suppressions"));
  EXPECT_EQ(results[1].at("suppressions").as_array()[0].at("kind").as_string(), "external");
  for (const auto& rule : table) {
    EXPECT_TRUE(std::regex_match(std::string(rule.at("id").as_string()), std::regex("[a-z-]+")));
    EXPECT_EQ(std::string(rule.at("help").at("text").as_string()).find('{'), std::string::npos);
  }
}

}  // namespace
}  // namespace dondoc::draft::lint
