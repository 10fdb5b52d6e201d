#include "domain/consolidation.h"

#include <gtest/gtest.h>

namespace dondoc::domain {
namespace {

const base::Id t1 = base::Id::make(), t2 = base::Id::make();

AcceptedReport report(std::string unit, std::vector<ReportValue> values, std::vector<ReportItem> items = {}, std::string difficulties = {}) {
  static std::int64_t time = 0;
  return {base::Id::make(), std::move(unit), {++time}, {std::move(values), std::move(items), std::move(difficulties), ""}};
}
ReportItem item(base::Id task, std::string text) { return {base::Id::make(), task, task == t1 ? "Việc một" : "Việc hai", std::move(text), {}, {}}; }
FormField field(FieldType type, Method method) { return {"k", "Chỉ tiêu", type, method, std::nullopt}; }

TEST(Figures, sums_are_exact) {
  const std::vector reports{report("A", {{"k", "0.1"}}), report("B", {{"k", "0.2"}}), report("C", {{"k", "-3"}}), report("D", {{"k", {}}})};
  const auto figures = consolidate_figures({field(FieldType::number, Method::sum)}, reports);
  EXPECT_EQ(figures[0].value, "-2.7");
  EXPECT_EQ(figures[0].report_ids, (std::vector{reports[0].id, reports[1].id, reports[2].id}));
}

TEST(Figures, maximum_latest_list_and_narrative) {
  const std::vector reports{report("A", {{"k", "9"}}), report("B", {{"k", "10"}}), report("C", {{"k", "2"}})};
  EXPECT_EQ(consolidate_figures({field(FieldType::number, Method::maximum)}, reports)[0].value, "10");
  EXPECT_EQ(consolidate_figures({field(FieldType::number, Method::latest)}, reports)[0].value, "2");
  EXPECT_EQ(consolidate_figures({field(FieldType::text, Method::list)}, reports)[0].value, "A: 9; B: 10; C: 2");
  EXPECT_EQ(consolidate_figures({field(FieldType::text, Method::narrative)}, reports)[0].value, "A: 9\nB: 10\nC: 2");
}

TEST(Figures, nobody_answered_is_not_zero) {
  const auto figures = consolidate_figures({field(FieldType::number, Method::sum)}, {report("A", {})});
  EXPECT_EQ(figures[0].value, std::nullopt);
  EXPECT_TRUE(figures[0].report_ids.empty());
}

TEST(Statements, follow_the_plan_and_lead_back_to_their_reports) {
  const auto a = report("A", {}, {item(t2, "Hai của A"), item(t1, "Một của A")}, "Thiếu người"), b = report("B", {}, {item(t1, "Một của B")});
  const auto statements = consolidate_statements({t1, t2}, {a, b});
  ASSERT_EQ(statements.size(), 4u);
  EXPECT_EQ(statements[0].text, "A: một của A");
  EXPECT_EQ(statements[1].text, "B: một của B");
  EXPECT_EQ(statements[1].report_ids, std::vector{b.id});
  EXPECT_EQ(statements[2].heading, "Việc hai");
  EXPECT_EQ(statements[3].section, "difficulties");
}

TEST(Statements, same_words_are_said_once) {
  const auto a = report("A", {}, {item(t1, "Đã thực hiện  xong")}), b = report("B", {}, {item(t1, "đã thực hiện xong")});
  const auto statements = consolidate_statements({t1}, {a, b});
  ASSERT_EQ(statements.size(), 1u);
  EXPECT_EQ(statements[0].report_ids, (std::vector{a.id, b.id}));
}

TEST(Statements, open_with_the_unit_in_place_of_how_it_speaks_of_itself) {
  const std::string commune = "Ủy ban nhân dân xã Khe Ngàn";
  const auto said = [&](std::string words) { return consolidate_statements({t1}, {report(commune, {}, {item(t1, std::move(words))})})[0].text; };
  EXPECT_EQ(said("UBND xã đã ban hành Kế hoạch số 5."), commune + ": đã ban hành Kế hoạch số 5.");
  EXPECT_EQ(said("Ủy ban nhân dân xã Khe Ngàn tổ chức họp dân."), commune + ": tổ chức họp dân.");
  EXPECT_EQ(said("UBND xã Đá Mọc cùng tham gia."), commune + ": UBND xã Đá Mọc cùng tham gia.");
  EXPECT_EQ(said("Đã treo 20 pa nô:\n- Bản Lụa 12;\n- Bản Nà 8."), commune + ": đã treo 20 pa nô:\n- Bản Lụa 12;\n- Bản Nà 8.");
  EXPECT_EQ(said("Đã in pa nô\nĐã treo 20 pa nô:\n- Bản Lụa"), commune + ":\n- Đã in pa nô\n- Đã treo 20 pa nô:\n+ Bản Lụa");
}

TEST(Statements, name_together_who_says_the_same) {
  const auto a = report("Ủy ban nhân dân xã Khe Ngàn", {}, {}, "UBND xã thiếu cán bộ."), b = report("Ủy ban nhân dân xã Đá Mọc", {}, {}, "Thiếu cán bộ.");
  auto statements = consolidate_statements({}, {a, b});
  ASSERT_EQ(statements.size(), 1u);
  EXPECT_EQ(statements[0].text, "Ủy ban nhân dân các xã Khe Ngàn, Đá Mọc: thiếu cán bộ.");
  EXPECT_EQ(statements[0].heading, "");
}

TEST(Statements, tell_a_difficulty_with_its_answer) {
  auto a = report("Sở Y tế", {}, {}, "Thiếu kinh phí.");
  a.answers = {"Đã bố trí 200 triệu đồng."};
  EXPECT_EQ(consolidate_statements({}, {a})[0].text, "Sở Y tế: thiếu kinh phí.\n- Đã được trả lời: Đã bố trí 200 triệu đồng.");
}

TEST(Recompose, adds_the_new_and_leaves_the_edited) {
  const auto a = report("A", {}, {item(t1, "Một của A"), item(t2, "Hai của A")});
  auto current = consolidate_statements({t1, t2}, {a});
  current[0].text = "Viết lại";
  current[0].edited = true;
  current.pop_back();
  const auto b = report("B", {}, {item(t1, "Một của B")}, "Mưa");
  const auto again = recompose(current, {a.id}, {t1, t2}, {a, b});
  ASSERT_EQ(again.size(), 3u);
  EXPECT_EQ(again[0].text, "Viết lại");
  EXPECT_EQ(again[1].text, "B: một của B");
  EXPECT_EQ(again[2].section, "difficulties");
}

TEST(Recompose, adds_a_unit_to_the_same_words_unless_they_were_edited) {
  const std::string one = "Ủy ban nhân dân xã Khe Ngàn", other = "Ủy ban nhân dân xã Đá Mọc";
  const auto a = report(one, {}, {item(t1, "Đã xong.")}), b = report(other, {}, {item(t1, "đã  xong.")});
  auto current = consolidate_statements({t1}, {a});
  const auto again = recompose(current, {a.id}, {t1}, {a, b});
  ASSERT_EQ(again.size(), 1u);
  EXPECT_EQ(again[0].report_ids, (std::vector{a.id, b.id}));
  current[0].edited = true;
  EXPECT_EQ(recompose(current, {a.id}, {t1}, {a, b}).size(), 2u);
}

}  // namespace
}  // namespace dondoc::domain
