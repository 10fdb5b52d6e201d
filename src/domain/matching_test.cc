#include "domain/matching.h"

#include <gtest/gtest.h>

namespace dondoc::domain {
namespace {

class Matching : public testing::Test {
 protected:
  const std::vector<Known> known{
      {TargetKind::unit, base::Id::make(), "Sở Thông tin và Truyền thông", "Sở TT&TT", {}, {}},
      {TargetKind::unit, base::Id::make(), "Sở Ngoại vụ", {}, {"SNV"}, {}},
      {TargetKind::unit, base::Id::make(), "Sở Nội vụ", {}, {}, {}},
      {TargetKind::unit, base::Id::make(), "Ủy ban nhân dân xã Đăk Hà", {}, {}, {}},
      {TargetKind::unit, base::Id::make(), "Bộ Chỉ huy Bộ đội Biên phòng tỉnh", "BCH BĐBP", {}, {}},
      {TargetKind::unit, base::Id::make(), "Công an tỉnh", {}, {}, {}},
      {TargetKind::unit, base::Id::make(), "Đài Phát thanh - Truyền hình tỉnh", {}, {}, {}},
      {TargetKind::group, base::Id::make(), "các sở, ban, ngành", {}, {"các sở, ngành"}, {}},
      {TargetKind::unit, base::Id::make(), "Trường Tiểu học Hoa Mai", {}, {}, {}},
      {TargetKind::unit, base::Id::make(), "Trường Tiểu học Hoa Mai", {}, {}, {}},
  };
  const NameIndex index{known};
  std::string best(const char* printed) {
    const auto found = index.find(printed, 1);
    return found.empty() ? "" : found[0].known->name;
  }
  std::string proposed(const char* printed) {
    const auto* one = index.propose(printed);
    return one ? one->name : "";
  }
};

TEST_F(Matching, finds_the_name_without_its_marks) {
  EXPECT_EQ(proposed("so ngoai vu"), "Sở Ngoại vụ");
  EXPECT_EQ(proposed("UỶ BAN NHÂN DÂN XÃ ĐĂK HÀ"), "Ủy ban nhân dân xã Đăk Hà");
}

TEST(Places, mean_their_committee_and_not_the_party_unless_it_is_asked_for) {
  const std::vector<Known> known{{TargetKind::unit, base::Id::make(), "Đảng ủy xã An Bình", {}, {}, {}},
                                 {TargetKind::unit, base::Id::make(), "Ủy ban nhân dân xã An Bình", {}, {}, {}},
                                 {TargetKind::unit, base::Id::make(), "Trạm Y tế xã An Bình", {}, {}, {}}};
  const NameIndex index(known);
  EXPECT_EQ(index.propose("xã An Bình"), &known[1]);
  const auto by_place = index.find("an binh", 3);
  ASSERT_EQ(by_place.size(), 3u);
  EXPECT_EQ(by_place[1].known, &known[1]);
  EXPECT_EQ(by_place[2].known, &known[0]);
  EXPECT_EQ(index.find("dang uy an binh", 1)[0].known, &known[0]);
  EXPECT_EQ(index.propose("Đảng ủy xã An Bình"), &known[0]);
  EXPECT_EQ(index.propose("xã Bến Lạ"), nullptr);
}

TEST(LearnedNames, are_proposed_as_they_were_printed_and_give_way_to_a_name) {
  const std::vector<Known> known{{TargetKind::unit, base::Id::make(), "Sở Nội vụ", {}, {}, {"Cơ quan phụ trách nội chính"}},
                                 {TargetKind::unit, base::Id::make(), "Sở Y tế", {}, {"Ngành chủ quản"}, {}},
                                 {TargetKind::unit, base::Id::make(), "Sở Tài chính", {}, {"Ngành chủ quản"}, {"ngành chủ quản", "Sở Nội vụ"}}};
  const NameIndex index(known);
  ASSERT_TRUE(index.best("cơ quan phụ trách Nội chính"));
  EXPECT_EQ(index.best("cơ quan phụ trách Nội chính")->known->name, "Sở Nội vụ");
  EXPECT_TRUE(index.best("cơ quan phụ trách Nội chính")->learned);
  EXPECT_FALSE(index.propose("Cơ quan phụ trách"));
  EXPECT_EQ(index.propose("Ngành chủ quản")->name, "Sở Tài chính") << "of two with one alias the one that a person chose";
  EXPECT_FALSE(index.propose("Sở Nội vụ")) << "a unit's own name is not taken from it unseen";
}

TEST_F(Matching, finds_short_names_and_aliases) {
  EXPECT_EQ(proposed("Sở TT & TT"), "Sở Thông tin và Truyền thông");
  EXPECT_EQ(proposed("SNV"), "Sở Ngoại vụ");
  EXPECT_EQ(proposed("Các sở, ngành"), "các sở, ban, ngành");
}

TEST_F(Matching, reads_initials) {
  EXPECT_EQ(proposed("UBND xã Đăk Hà"), "Ủy ban nhân dân xã Đăk Hà");
  EXPECT_EQ(proposed("Bộ Chỉ huy BĐBP tỉnh"), "Bộ Chỉ huy Bộ đội Biên phòng tỉnh");
  EXPECT_EQ(proposed("Đài PT-TH tỉnh"), "Đài Phát thanh - Truyền hình tỉnh");
}

TEST_F(Matching, passes_over_the_province_behind_a_name) {
  EXPECT_EQ(proposed("Sở Ngoại vụ tỉnh Kon Tum"), "Sở Ngoại vụ");
  EXPECT_EQ(proposed("Công an"), "Công an tỉnh");
}

TEST_F(Matching, suggests_but_does_not_propose_what_is_merely_like_it) {
  EXPECT_EQ(best("Sở Ngoại giao"), "Sở Ngoại vụ");
  EXPECT_EQ(proposed("Sở Ngoại giao"), "");
  EXPECT_EQ(best("Hội Nông dân"), "");
  EXPECT_EQ(best("???"), "");
}

TEST_F(Matching, proposes_neither_of_two_units_of_one_name) {
  EXPECT_EQ(proposed("Trường Tiểu học Hoa Mai"), "");
  EXPECT_EQ(index.find("Trường Tiểu học Hoa Mai", 5).size(), 2u);
}

TEST_F(Matching, gives_the_best_first) {
  const auto found = index.find("Sở Nội vụ", 5);
  ASSERT_GE(found.size(), 2u);
  EXPECT_EQ(found[0].known->name, "Sở Nội vụ");
  EXPECT_EQ(found[0].score, 1);
  EXPECT_LT(found[1].score, found[0].score);
  EXPECT_EQ(proposed("Sở Nội vụ"), "Sở Nội vụ");
}

}  // namespace
}  // namespace dondoc::domain
