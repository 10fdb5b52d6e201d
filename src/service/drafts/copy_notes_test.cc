#include "service/drafts/copy_notes.h"

#include <gmock/gmock.h>

#include "compiler/compile.h"
#include "service/test_plan.h"

namespace dondoc::service {
namespace {

class CopyNotesTest : public PlanTest {
 protected:
  void edit(const base::Id& id, const std::string& operation) {
    edit_draft(staff, id, {get_draft(staff, id).revision, {{operation}}, {}, "review.edit.changed"});
  }
  static std::string words_of(const MadeFile& file) {
    compiler::CompileOptions options;
    options.with_text = true;
    return *compiler::compile(file.bytes, file.file_name, options).source.text;
  }
};

TEST_F(CopyNotesTest, TellsOfADraftAndItsPlanWhatTheirCopyDoesNotSay) {
  const auto id = import_document(staff, {"ke-hoach.txt", plan_text}).id;
  EXPECT_TRUE(get_draft_copy_notes(staff, id).left.empty());
  edit(id, R"({"op":"replace","path":"/tasks/0/due/date","value":"2023-12-08"})");
  edit(id, R"({"op":"replace","path":"/tasks/1/role","value":"lead"})");
  const auto said = [](const MadeFile& file, const CopyNotes& notes) {
    EXPECT_THAT(words_of(file), testing::HasSubstr("hoàn thành trước ngày 08/12/2023."));
    EXPECT_THAT(words_of(file), testing::HasSubstr("hoàn thành trước ngày 20/11/2023."));
    ASSERT_EQ(notes.left.size(), 1u);
    EXPECT_EQ(notes.left[0].what, LeftKind::role);
    EXPECT_THAT(notes.left[0].text, testing::HasSubstr("bố trí kinh phí"));
    EXPECT_EQ(notes.left[0].printed, "perform");
    EXPECT_EQ(notes.left[0].now, "lead");
  };
  said(get_draft_document(staff, id), get_draft_copy_notes(leader, id));
  EXPECT_EQ(code_of([&] { get_draft_copy_notes(of_health, id); }), "act.forbidden");

  const auto plan = confirm_draft(staff, id, {get_draft(staff, id).revision}).id;
  said(get_plan_document(staff, plan), get_plan_copy_notes(leader, plan));
  EXPECT_EQ(code_of([&] { get_plan_copy_notes(of_health, plan); }), code_of([&] { get_plan_document(of_health, plan); }));
}

}  // namespace
}  // namespace dondoc::service
