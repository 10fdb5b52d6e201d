#include "draft/compare.h"

#include <gtest/gtest.h>

namespace dondoc::draft {
namespace {

Task task(std::string text, At at, std::vector<std::string> assignees = {}) {
  Task task;
  task.text = std::move(text);
  task.at = std::move(at);
  for (auto& name : assignees) task.assignees.push_back({std::nullopt, std::move(name), {}});
  return task;
}

Draft with_tasks(std::vector<Task> tasks) {
  Draft draft;
  draft.tasks = std::move(tasks);
  return draft;
}

TEST(Compare, a_draft_agrees_with_itself) {
  Draft draft = with_tasks({task("Tổ chức tập huấn", {0, 40}, {"Sở Y tế"})});
  draft.document.title = "Kế hoạch";
  draft.recipients.push_back({"Sở Y tế", {}, {}});
  const auto same = compare(draft, draft);
  EXPECT_EQ(same.mean(), 1.0);
  EXPECT_EQ(same[Column::assignees], (Agreement{1, 1, 1}));
  EXPECT_EQ(compare({}, {}).mean(), 1.0);
}

TEST(Compare, tasks_are_matched_by_place_and_their_facts_then_compared) {
  auto right = task("Tổ chức tập huấn cho cán bộ", {100, 160}, {"Sở Y tế"});
  right.role = Role::lead;
  right.due = Due{"2023-12-01", Bound::before, "trước 01/12/2023", {}, {}};
  auto read = task("Tổ chức tập huấn", {100, 150}, {"SỞ Y TẾ", "Sở Tài chính"});
  read.due = Due{"2023-12-01", Bound::before, "trước ngày 01/12/2023", {}, {}};
  const auto result = compare(with_tasks({right}), with_tasks({read}));
  EXPECT_EQ(result[Column::tasks], (Agreement{1, 1, 1}));
  EXPECT_EQ(result[Column::role], (Agreement{1, 1, 0}));
  EXPECT_EQ(result[Column::due], (Agreement{1, 1, 1})) << "by the date, not by the words";
  EXPECT_EQ(result[Column::assignees], (Agreement{1, 2, 1}));
}

TEST(Compare, places_that_only_touch_are_not_one_task) {
  const auto result = compare(with_tasks({task("Việc một", {0, 100})}), with_tasks({task("Việc hai", {80, 200})}));
  EXPECT_EQ(result[Column::tasks], (Agreement{1, 1, 0}));
}

TEST(Compare, a_task_without_a_place_is_found_by_its_text) {
  const auto result = compare(with_tasks({task("Viết bài", {}), task("Treo băng rôn", {500, 600})}), with_tasks({task("Treo  BĂNG RÔN", {0, 12}), task("Viết bài", {20, 30})}));
  EXPECT_EQ(result[Column::tasks], (Agreement{2, 2, 2}));
}

TEST(Compare, of_two_tasks_in_one_place_the_same_words_go_together) {
  const auto right = with_tasks({task("Viết bài", {0, 50}, {"Báo"}), task("Treo băng rôn", {0, 50}, {"Xã"})});
  const auto read = with_tasks({task("Treo băng rôn", {0, 50}, {"Xã"}), task("Viết bài", {0, 50}, {"Báo"})});
  EXPECT_EQ(compare(right, read)[Column::assignees], (Agreement{2, 2, 2}));
}

TEST(Compare, missed_and_invented_tasks_cost_all_that_stands_in_them) {
  const auto result = compare(with_tasks({task("Viết bài", {0, 50}, {"Báo"})}), with_tasks({task("Khác", {300, 350}, {"Đài"})}));
  EXPECT_EQ(result[Column::tasks].f1(), 0.0);
  EXPECT_EQ(result[Column::assignees], (Agreement{1, 1, 0}));
}

TEST(Compare, a_section_read_as_another_part_does_not_agree) {
  Draft right, read;
  right.sections.push_back({"II", "II.", "Cách làm", "", SectionRole::channels, {}, {}});
  read.sections.push_back({"II", "II.", "CÁCH LÀM", "", SectionRole::content, {}, {}});
  EXPECT_EQ(compare(right, read)[Column::outline], (Agreement{1, 1, 0}));
  read.sections[0].role = SectionRole::channels;
  EXPECT_EQ(compare(right, read)[Column::outline], (Agreement{1, 1, 1}));
}

TEST(Compare, documents_add_up_and_columns_that_hold_nothing_do_not_count) {
  const auto half = compare(with_tasks({task("Viết bài", {0, 50})}), {});
  auto sum = compare(with_tasks({task("Viết bài", {0, 50})}), with_tasks({task("Viết bài", {0, 50})}));
  sum += half;
  EXPECT_EQ(sum[Column::tasks], (Agreement{2, 1, 1}));
  EXPECT_DOUBLE_EQ(sum.mean(), 2.0 / 3);  // tasks and roles alike; the others hold nothing
}

}  // namespace
}  // namespace dondoc::draft
