#include "service/draft_points.h"

#include <gtest/gtest.h>

namespace dondoc::service {
namespace {

TEST(DraftPoints, lead_to_what_is_least_sure_first_and_leave_the_sure_alone) {
  draft::Draft draft;
  draft.units.emplace_back().id = "u1";
  const auto task = [&](double confidence) {
    draft::Task made;
    made.id = "t" + std::to_string(draft.tasks.size() + 1);
    made.assignees.push_back({"u1", "Sở Y tế", {}});
    made.confidence = confidence;
    draft.tasks.push_back(made);
  };
  for (const double confidence : {0.97, 0.85, 0.9, 0.7}) task(confidence);
  draft.tasks.emplace_back();  // of nobody
  draft::Reporting duty;
  duty.from.push_back({"u1", "Sở Y tế", {}});
  duty.frequency = draft::Frequency::monthly;
  duty.confidence = 0.8;
  draft.reporting.push_back(duty);
  duty.confidence = 0.95;
  draft.reporting.push_back(duty);

  std::vector<std::string> paths;
  for (const auto& point : points_of(draft, {})) paths.push_back(point.path);
  EXPECT_EQ(paths, (std::vector<std::string>{"/tasks/4", "/tasks/3", "/reporting/0", "/tasks/1", "/units/0"}));
}

}  // namespace
}  // namespace dondoc::service
