#include "service/drafts/draft_points.h"

#include <gtest/gtest.h>

namespace dondoc::service {
namespace {

using Codes = std::vector<std::pair<std::string, std::string>>;  // path, code

Codes incomplete(const draft::Reporting& duty) {
  draft::Draft draft;
  draft.reporting.push_back(duty);
  Codes out;
  for (const auto& point : points_of(draft, {}))
    if (point.kind == PointKind::reporting_incomplete) out.emplace_back(point.path, point.code);
  return out;
}

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
  duty.to.push_back({"u1", "Sở Y tế", {}});
  duty.frequency = draft::Frequency::monthly;
  duty.confidence = 0.8;
  draft.reporting.push_back(duty);
  duty.confidence = 0.95;
  draft.reporting.push_back(duty);

  draft.warnings.push_back({"deadline-unread", "", {}});
  draft.warnings.push_back({"section-without-tasks", "", {}});
  draft.warnings.push_back({"learned.heading", "", {}});

  std::vector<std::string> paths;
  for (const auto& point : points_of(draft, {})) paths.push_back(point.path);
  EXPECT_EQ(paths, (std::vector<std::string>{"/warnings/1", "/tasks/4", "/tasks/3", "/reporting/0", "/tasks/1", "/units/0", "/warnings/0"}));
}

TEST(DraftPoints, say_what_a_reporting_duty_lacks_and_where) {
  draft::Reporting duty;
  EXPECT_EQ(incomplete(duty), (Codes{{"/reporting/0/from", "point.reporting_no_sender"},
                                     {"/reporting/0/to", "point.reporting_no_addressee"},
                                     {"/reporting/0/due", "point.reporting_no_deadline"}}));
  duty.from.emplace_back();
  duty.via.emplace();
  duty.frequency = draft::Frequency::monthly;
  EXPECT_EQ(incomplete(duty), Codes{}) << "by way of somebody, and due each month";
  duty.frequency = draft::Frequency::once;
  duty.due.emplace().text = "sau khi kết thúc";
  EXPECT_EQ(incomplete(duty), (Codes{{"/reporting/0/due", "point.reporting_no_deadline"}})) << "a deadline without a day";
  duty.due->date = "2026-12-20";
  EXPECT_EQ(incomplete(duty), Codes{});
}

TEST(DraftPoints, take_a_group_for_the_members_that_its_footnote_names) {
  draft::Draft draft;
  auto& group = draft.units.emplace_back();
  group.id = "u1";
  group.name = "Các đơn vị cấp nước";
  group.class_ = draft::UnitClass::group;
  group.members = {"Công ty Cấp nước Đông Hà", "Hợp tác xã Nước sạch An Bình"};
  const std::vector<domain::Known> known{{domain::TargetKind::unit, base::Id::make(), "Công ty Cấp nước Đông Hà", {}, {}, {}}};
  const auto row = resolve_units(draft, {}, known).at(0);
  EXPECT_EQ(row.kind, domain::TargetKind::units);
  EXPECT_EQ(row.members, std::vector{known.front().id});
  EXPECT_EQ(row.missing, (std::vector<std::string>{"Hợp tác xã Nước sạch An Bình"}));
}

}  // namespace
}  // namespace dondoc::service
