#include "draft/edit.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace dondoc::draft {
namespace {

Draft sample() {
  Draft draft;
  draft.source.file = "kh.docx";
  draft.document.kind = "Kế hoạch";
  draft.phases = {{"f1", "Trước chiến dịch", {0, 5}}};
  draft.units = {{"u1", "Sở A", {}, UnitClass::unit, {}, {{1, 5}}}, {"u2", "Sở B", {}, UnitClass::unit, {}, {}}};
  for (const char* id : {"t1", "t2", "t3"}) {
    Task task;
    task.id = id;
    task.text = std::string("Việc ") + id;
    task.assignees = {{"u1", "Sở A", {1, 5}}};
    task.at = {1, 9};
    draft.tasks.push_back(task);
  }
  return draft;
}

std::string code_of(std::string_view patch, std::string* field = nullptr) {
  try {
    apply_patch(base::to_json(sample()), patch);
    return "none";
  } catch (const base::Error& error) {
    if (field) *field = error.field();
    return error.code();
  }
}

/// Each patch, then its inverse: the draft comes back as it was.
class Undo : public testing::TestWithParam<const char*> {};

TEST_P(Undo, gives_the_draft_back) {
  const auto before = base::to_json(sample());
  const auto edited = apply_patch(before, GetParam());
  EXPECT_NE(edited.json, before);
  const auto back = apply_patch(edited.json, edited.inverse);
  EXPECT_EQ(back.json, before);
  EXPECT_EQ(apply_patch(back.json, back.inverse).json, edited.json) << "redo";
}

INSTANTIATE_TEST_SUITE_P(Edit, Undo, testing::Values(
    R"([{"op":"replace","path":"/tasks/1/text","value":"Việc khác"}])",
    R"([{"op":"remove","path":"/tasks/0"}])",
    R"([{"op":"move","from":"/tasks/2","path":"/tasks/0"}])",
    R"([{"op":"move","from":"/tasks/0","path":"/tasks/-"}])",
    R"([{"op":"move","from":"/document/kind","path":"/document/title"},{"op":"add","path":"/document/kind","value":null}])",
    R"([{"op":"copy","from":"/tasks/0","path":"/tasks/1"},{"op":"replace","path":"/tasks/1/id","value":"t4"}])",
    R"([{"op":"add","path":"/tasks/-","value":{"id":"t9","section":null,"text":"Thêm","assignees":[],"role":"lead","with":[],"due":null,"recurrence":null,"condition":null,"needs":["t1"],"period":null,"phase":"f1","deliverables":[],"confidence":0.97,"at":[]}}])",
    R"([{"op":"test","path":"/tasks/0/id","value":"t1"},{"op":"replace","path":"/tasks/0/role","value":"cooperate"},{"op":"replace","path":"/tasks/0/role","value":"lead"}])",
    R"([{"op":"replace","path":"/document","value":{"family":"party","at":{}}}])"));

TEST(Edit, names_the_place_that_is_wrong) {
  std::string field;
  EXPECT_EQ(code_of(R"([{"op":"replace","path":"/tasks/7/text","value":"x"}])", &field), "patch.no_such_place");
  EXPECT_EQ(field, "/tasks/7/text");
  EXPECT_EQ(code_of(R"([{"op":"replace","path":"/tasks/0/role","value":"boss"}])", &field), "json.fields");
  EXPECT_EQ(field, "tasks[0].role");
  EXPECT_EQ(code_of(R"([{"op":"remove","path":"/units/0"}])", &field), "draft.fields");
  EXPECT_EQ(field, "tasks[0].assignees[0].unit");
  EXPECT_EQ(code_of(R"([{"op":"add","path":"/tasks/0/surprise","value":1}])", &field), "json.fields");
  EXPECT_EQ(field, "tasks[0].surprise");
  EXPECT_EQ(code_of(R"([{"op":"replace","path":"/tasks/1/id","value":"t1"}])", &field), "draft.fields");
  EXPECT_EQ(field, "tasks[1].id");
}

TEST(Edit, a_failed_test_is_a_conflict) {
  try {
    apply_patch(base::to_json(sample()), R"([{"op":"test","path":"/tasks/0/text","value":"khác"}])");
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.kind(), base::ErrorKind::conflict);
    EXPECT_EQ(error.code(), "patch.test_failed");
  }
}

TEST(Edit, refuses_what_is_no_patch) {
  for (const char* patch : {R"({})", R"([1])", R"([{"op":"add"}])", R"([{"op":"spam","path":""}])", R"([{"op":"add","path":"/tasks/-"}])"})
    EXPECT_EQ(code_of(patch), "patch.malformed") << patch;
  EXPECT_EQ(code_of("["), "json.malformed");
  for (const char* patch : {R"([{"op":"remove","path":"tasks"}])", R"([{"op":"remove","path":"/tasks/01"}])",
                            R"([{"op":"remove","path":"/tasks/-"}])", R"([{"op":"remove","path":""}])",
                            R"([{"op":"move","from":"/tasks/0","path":"/tasks/0/with/0"}])", R"([{"op":"remove","path":"/a~2b"}])"})
    EXPECT_EQ(code_of(patch), "patch.no_such_place") << patch;
}

TEST(Edit, checks_places_dates_words_and_confidence) {
  std::string field;
  const auto wrong = [&](const char* path, const char* value) {
    return code_of(std::string(R"([{"op":"replace","path":")") + path + R"(","value":)" + value + "}]", &field);
  };
  for (const auto& [path, value] : {std::pair{"/tasks/0/at", "[5,3]"}, {"/tasks/0/at", "[1]"}, {"/document/date", "\"2023-02-30\""},
                                    {"/tasks/0/confidence", "1.5"}, {"/tasks/0/needs", "[\"t7\"]"}, {"/tasks/0/phase", "\"f2\""},
                                    {"/tasks/0/recurrence", R"({"every":"fortnight","text":""})"}})
    EXPECT_EQ(wrong(path, value), "draft.fields") << path << value;
  EXPECT_EQ(wrong("/document/date", "\"2023-02\""), "none");
}

TEST(Edit, holds_the_questions_of_a_report_apart_by_their_keys) {
  const auto added = [](const char* second, std::string* field) {
    return code_of(std::string(R"([{"op":"add","path":"/reporting/-","value":{"from":[],"to":[],"via":null,"due":null,"frequency":"once","confidence":1,"at":[],"fields":[)") +
                       R"({"key":"f1","label":"Số buổi","type":"number","method":"sum","unit":"buổi","required":true,"at":[]},)" + second + "]}}]",
                   field);
  };
  std::string field;
  EXPECT_EQ(added(R"({"key":"f2","label":"Đánh giá","type":"text","method":"narrative","unit":null,"required":false,"at":[]})", &field), "none");
  EXPECT_EQ(added(R"({"key":"f1","label":"Đánh giá","type":"text","method":"narrative","unit":null,"required":false,"at":[]})", &field), "draft.fields");
  EXPECT_EQ(field, "reporting[0].fields[1].key");
}

}  // namespace
}  // namespace dondoc::draft
