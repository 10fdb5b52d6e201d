#include "domain/report.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace dondoc::domain {
namespace {

const base::Id task = base::Id::make(), first = base::Id::make(), second = base::Id::make(), photo = base::Id::make();
const std::vector<FormField> fields{{"visitors", "Số lượt khách", FieldType::number, Method::sum, "lượt"}};

SourceUpdate said(base::Id id, UpdateKind kind, std::string note, std::string proposal = {}) {
  return {id, kind, std::move(note), std::move(proposal), {}, {}};
}

const std::vector<FormField> optional_note{{"note", "Ghi chú", FieldType::text, Method::narrative, {}, false}};

std::string code_of(const ReportContent& content, const std::vector<FormField>& form = fields) {
  try {
    check_report(content, form);
  } catch (const base::Error& error) {
    return error.code();
  }
  return "";
}

TEST(Prefill, gathers_what_the_unit_said_of_a_task) {
  auto done = said(second, UpdateKind::done, "Treo 20 pa nô");
  done.attachment_ids = {photo};
  const auto content = prefill({}, fields, {{task, "Tuyên truyền trực quan", {said(first, UpdateKind::progress, "Đã in pa nô"), done}}});
  ASSERT_EQ(content.items.size(), 1u);
  EXPECT_EQ(content.items[0].heading, "Tuyên truyền trực quan");
  EXPECT_EQ(content.items[0].text, "Đã in pa nô\nTreo 20 pa nô");
  EXPECT_EQ(content.items[0].source_update_ids, (std::vector{first, second}));
  EXPECT_EQ(content.items[0].attachment_ids, std::vector{photo});
  EXPECT_EQ(content.values, (std::vector<ReportValue>{{"visitors", {}}}));
}

TEST(Prefill, puts_difficulties_and_proposals_apart) {
  const auto content = prefill({}, {}, {{task, "Việc", {said(first, UpdateKind::difficulty, "Thiếu kinh phí", "Cấp bổ sung")}}});
  EXPECT_EQ(content.difficulties, "Thiếu kinh phí");
  EXPECT_EQ(content.proposals, "Cấp bổ sung");
  EXPECT_EQ(content.items[0].text, "");
}

TEST(Prefill, again_adds_only_what_is_new) {
  const std::vector<SourceTask> before{{task, "Việc", {said(first, UpdateKind::progress, "Một")}}};
  auto content = prefill({}, fields, before);
  content.items[0].text = "Sửa tay";
  content.values[0].value = "12";
  EXPECT_EQ(prefill(content, fields, before), content);
  const auto more = prefill(content, fields, {{task, "Việc", {said(first, UpdateKind::progress, "Một"), said(second, UpdateKind::done, "Hai")}}});
  EXPECT_EQ(more.items[0].text, "Sửa tay\nHai");
  EXPECT_EQ(more.values[0].value, "12");
}

TEST(Prefill, does_not_tell_of_receipts_and_questions) {
  EXPECT_TRUE(prefill({}, {}, {{task, "Việc", {said(first, UpdateKind::received, ""), said(second, UpdateKind::question, "?")}}}).items.empty());
}

TEST(CheckReport, wants_numbers_where_numbers_are_asked) {
  EXPECT_EQ(code_of({{{"visitors", "12.5"}}, {}, "", ""}), "");
  EXPECT_EQ(code_of({{{"visitors", "mười hai"}}, {}, "", ""}), "report.not_a_number");
  EXPECT_EQ(code_of({{{"visitors", "1.200.000"}}, {}, "", ""}), "report.not_a_number");
  EXPECT_EQ(code_of({{{"other", "1"}}, {}, "", ""}), "report.unknown_field");
}

TEST(CheckReport, wants_something_said) {
  EXPECT_EQ(code_of({{{"note", {}}}, {{first, task, "Việc", " ", {}, {}}}, "", ""}, optional_note), "report.empty");
  EXPECT_EQ(code_of({{}, {}, "Mưa bão", ""}, optional_note), "");
}

TEST(CheckReport, wants_each_required_field_and_names_all_that_are_blank) {
  EXPECT_EQ(code_of({{{"visitors", {}}}, {}, "Mưa bão", ""}), "report.fields_missing");
  EXPECT_EQ(code_of({{}, {}, "Mưa bão", ""}), "report.fields_missing");
  auto form = fields;
  form.push_back(optional_note[0]);
  form.push_back({"papers", "Số tin, bài", FieldType::number, Method::sum, {}});
  try {
    check_report({{{"visitors", " "}}, {}, "Mưa bão", ""}, form);
    FAIL() << "two fields are blank";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.field(), "content.values.visitors");
    ASSERT_EQ(error.params().size(), 1u);
    EXPECT_EQ(error.params()[0].second, "Số lượt khách; Số tin, bài");
  }
}

TEST(Absence, is_late_only_behind_the_due_day) {
  const auto due_on = base::Date::of(2026, 12, 25);
  EXPECT_EQ(absence_of(ReportStatus::due, due_on, due_on), Absence::not_yet_due);
  EXPECT_EQ(absence_of(ReportStatus::draft, due_on, due_on.plus(1)), Absence::late);
  EXPECT_EQ(absence_of(ReportStatus::returned, due_on, due_on.plus(1)), Absence::late);
  EXPECT_EQ(absence_of(ReportStatus::submitted, due_on, due_on.plus(1)), Absence::in_review);
  EXPECT_EQ(absence_of(ReportStatus::due, {}, due_on), Absence::not_yet_due);
}

TEST(IsNumber, takes_digits_and_one_point) {
  for (const char* yes : {"0", "-1", "12.50", "999999999999999"}) EXPECT_TRUE(is_number(yes)) << yes;
  for (const char* no : {"", "-", ".5", "5.", "1,5", "1e3", "1.2.3", "9999999999999999", "1.1234567"}) EXPECT_FALSE(is_number(no)) << no;
}

}  // namespace
}  // namespace dondoc::domain
