#include "domain/committee.h"

#include <gtest/gtest.h>

namespace dondoc::domain {
namespace {

SeatLine read(const std::string& line) {
  const auto all = read_seats(line);
  EXPECT_EQ(all.size(), 1u) << line;
  return all.empty() ? SeatLine{} : all.front();
}

TEST(Committee, ReadsWhoAMemberIsByOffice) {
  const auto line = read("1. Đồng chí Nguyễn Thị Mẫu, Giám đốc Sở Tài chính - Ủy viên;");
  EXPECT_EQ(line.person, "Nguyễn Thị Mẫu");
  EXPECT_EQ(line.office, "Giám đốc");
  EXPECT_EQ(line.body, "Sở Tài chính");
  EXPECT_EQ(line.role, SeatRole::member);
}

TEST(Committee, KnowsOfficesThatNameTheirBodyAndRolesThatStandBeforeOrBehind) {
  const auto head = read("- Ông Trần Văn Thử, Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch Thường trực UBND tỉnh – Trưởng ban");
  EXPECT_EQ(head.office, "Phó Chủ tịch Thường trực");
  EXPECT_EQ(head.body, "UBND tỉnh");
  EXPECT_EQ(head.role, SeatRole::head);
  const auto before = read("Phó Trưởng ban Thường trực: Đồng chí Giám đốc Sở Y tế");
  EXPECT_EQ(before.person, std::nullopt);
  EXPECT_EQ(before.body, "Sở Y tế");
  EXPECT_EQ(before.role, SeatRole::standing_deputy);
  const auto party = read("Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy, Phó Trưởng ban");
  EXPECT_EQ(party.office, "Trưởng");
  EXPECT_EQ(party.body, "Ban Tuyên giáo và Dân vận Tỉnh ủy");
  EXPECT_EQ(party.role, SeatRole::deputy);
  EXPECT_EQ(read("Chánh Văn phòng UBND tỉnh - Thư ký").role, SeatRole::secretary);
  const auto team = read("• Chuyên viên Văn phòng UBND tỉnh - Tổ viên");
  EXPECT_EQ(team.office, "Chuyên viên");
  EXPECT_EQ(team.role, SeatRole::member);
  const auto standing = read("Sở Nội vụ - Cơ quan thường trực");
  EXPECT_EQ(standing.office, "");
  EXPECT_EQ(standing.body, "Sở Nội vụ");
  EXPECT_EQ(standing.role, SeatRole::standing_body);
}

TEST(Committee, LeavesOutHeadingsAndEmptyLines) {
  EXPECT_TRUE(read_seats("Các Ủy viên:\n\n  - \n12.\n").empty());
  EXPECT_EQ(read_seats("Giám đốc Sở A\r\nGiám đốc Sở B\n").size(), 2u);
}

TEST(Committee, StandsUnderWhatMayHoldIt) {
  EXPECT_TRUE(may_stand_under(CommitteeKind::sub_committee, CommitteeKind::committee));
  EXPECT_TRUE(may_stand_under(CommitteeKind::team, CommitteeKind::sub_committee));
  EXPECT_FALSE(may_stand_under(CommitteeKind::committee, CommitteeKind::committee));
  EXPECT_FALSE(may_stand_under(CommitteeKind::sub_committee, CommitteeKind::sub_committee));
}

}  // namespace
}  // namespace dondoc::domain
