#include "compiler/confidence.h"

#include <gtest/gtest.h>

#include "compiler/compile.h"

namespace dondoc::compiler {
namespace {

constexpr double sure = 0.9;

draft::Draft read(std::string text) { return compile("KẾ HOẠCH\nTuần lễ Nước sạch năm 2026\n\n" + text, "plan.txt", {}); }

TEST(Confidence, of_a_way_alone_is_its_share_and_each_doubt_lowers_it) {
  for (std::size_t i = 0; i < static_cast<std::size_t>(Ground::doer_unknown); ++i) {
    const Grounds way(static_cast<Ground>(i));
    EXPECT_GT(way.confidence(), 0.5);
    EXPECT_LT(way.confidence(), 1.0);
    for (auto doubt = static_cast<std::size_t>(Ground::doer_unknown); doubt < static_cast<std::size_t>(Ground::report); ++doubt) {
      Grounds doubted = way;
      doubted.add(static_cast<Ground>(doubt));
      EXPECT_LT(doubted.confidence(), way.confidence());
    }
  }
}

TEST(Confidence, of_an_item_under_its_units_name_is_sure) {
  const auto draft = read("III. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Lấy mẫu nước tại các xã.\n");
  ASSERT_EQ(draft.tasks.size(), 1u);
  EXPECT_GE(draft.tasks[0].confidence, sure);
}

TEST(Confidence, of_what_the_content_says_in_passing_is_not) {
  const auto draft = read("II. NỘI DUNG\n- Trung tâm Kiểm soát bệnh tật tỉnh lấy mẫu nước tại các xã.\n");
  ASSERT_EQ(draft.tasks.size(), 1u);
  EXPECT_LT(draft.tasks[0].confidence, sure);
}

TEST(Confidence, falls_where_the_doer_stands_behind_a_base) {
  const auto draft = read("III. TỔ CHỨC THỰC HIỆN\n1. Căn cứ kế hoạch này, Sở Y tế lấy mẫu nước tại các xã.\n");
  ASSERT_EQ(draft.tasks.size(), 1u);
  EXPECT_LT(draft.tasks[0].confidence, sure);
}

TEST(Confidence, falls_where_words_are_no_vietnamese) {
  const auto clear = read("III. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Lấy mẫu nước tại các xã, công bố kết quả trên trang thông tin.\n");
  const auto garbled = read("III. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Lấy mlu nuớc tại các xả, cóng bốo kêt quat trén trạng thongg tin.\n");
  ASSERT_EQ(garbled.tasks.size(), 1u);
  EXPECT_GE(clear.tasks[0].confidence, sure);
  EXPECT_LT(garbled.tasks[0].confidence, sure);
}

TEST(Confidence, of_a_duty_to_report_falls_without_sender_or_addressee) {
  const auto whole = read("III. TỔ CHỨC THỰC HIỆN\n1. UBND các xã\n- Báo cáo kết quả về Sở Y tế trước ngày 15/12/2026.\n");
  const auto to_nobody = read("III. TỔ CHỨC THỰC HIỆN\n1. UBND các xã\n- Hằng tháng báo cáo kết quả lấy mẫu nước.\n");
  ASSERT_EQ(whole.reporting.size(), 1u);
  ASSERT_EQ(to_nobody.reporting.size(), 1u);
  EXPECT_GE(whole.reporting[0].confidence, sure);
  EXPECT_LT(to_nobody.reporting[0].confidence, sure);
}

}  // namespace
}  // namespace dondoc::compiler
