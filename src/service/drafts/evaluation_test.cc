#include "service/drafts/evaluation.h"

#include "service/drafts/learned.h"
#include "service/test_plan.h"

namespace dondoc::service {
namespace {

using draft::Column;

class EvaluationTest : public PlanTest {
 protected:
  /// The plan with its first section's role put right.
  void confirm_corrected(const std::string& role) {
    const auto draft = get_draft(staff, import_document(staff, {"ke-hoach.txt", plan_text}).id);
    DraftEditInput edit{draft.revision, {{R"({"op":"replace","path":"/sections/0/role","value":")" + role + "\"}"}}, {}, "section"};
    confirm_draft(staff, draft.id, {edit_draft(staff, draft.id, edit).revision});
  }
};

TEST_F(EvaluationTest, an_office_without_plans_is_no_worse) {
  const auto none = evaluate(app);
  EXPECT_TRUE(none.plans.empty());
  EXPECT_FALSE(none.worse());
}

TEST_F(EvaluationTest, what_was_learned_makes_todays_reading_better_than_that_at_import) {
  confirm_corrected("channels");
  const auto score = evaluate(app);
  ASSERT_EQ(score.plans.size(), 1u);
  EXPECT_LT(score.plans[0].at_import[Column::outline].f1(), 1.0);
  EXPECT_EQ(score.plans[0].today[Column::outline].f1(), 1.0);
  EXPECT_EQ(score.plans[0].today[Column::tasks].f1(), 1.0);
  EXPECT_FALSE(score.worse());
}

TEST_F(EvaluationTest, a_reading_that_was_spoilt_since_is_seen) {
  confirmed_plan();
  EXPECT_FALSE(evaluate(app).worse());
  create_learned(staff, {domain::LearnedKind::heading, "Nhiệm vụ", "reporting", domain::TargetKind::none, {}});
  EXPECT_TRUE(evaluate(app).worse());
}

TEST_F(EvaluationTest, a_file_that_is_gone_counts_as_nothing_read) {
  confirmed_plan();
  std::filesystem::remove(get_draft_file(staff, list_drafts(staff, {}).items.at(0).id).path);
  const auto score = evaluate(app);
  ASSERT_EQ(score.plans.size(), 1u);
  EXPECT_EQ(score.plans[0].unreadable, "file.missing");
  EXPECT_TRUE(score.worse());
}

}  // namespace
}  // namespace dondoc::service
