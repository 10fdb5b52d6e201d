#include "service/reports/outlook.h"

#include <gtest/gtest.h>

namespace dondoc::service {
namespace {

const auto today = base::Date::of(2026, 12, 5);

Outlook outlook() {
  return {today, 3, {6, 2, 1, 1, 2}, {{"Rà soát hộ nghèo", base::Date::of(2026, 12, 1), {3, 1, 1, 0, 1}},
                                      {"Tổ chức Lễ phát động", base::Date::of(2026, 12, 20), {2, 0, 0, 1, 1}},
                                      {"Tổng kết", base::Date::of(2027, 6, 1), {1, 1, 0, 0, 0}}}};
}

TEST(Outlook, says_how_far_the_plan_has_come_and_names_what_is_late) {
  const auto said = statements_of(outlook(), today.plus(31));
  ASSERT_EQ(said.size(), 4u);
  EXPECT_EQ(said[0].section, "assessment");
  EXPECT_EQ(said[0].text, "Theo bảng theo dõi, tính đến ngày 05/12/2026, Kế hoạch có 03 nhiệm vụ giao cho 03 đơn vị, gồm 06 việc của các đơn vị: đã hoàn thành 02 việc (33,3%), "
                          "đang thực hiện 02 việc, quá hạn 01 việc, chưa có cập nhật 01 việc.");
  EXPECT_EQ(said[1].text, "Có 01 nhiệm vụ đã hoàn thành ở tất cả các đơn vị được giao, 01 nhiệm vụ đang trong thời hạn, 01 nhiệm vụ còn đơn vị quá hạn:\n"
                          "- Rà soát hộ nghèo (hạn 01/12/2026; quá hạn 01/03 đơn vị)");
}

TEST(Outlook, does_not_tell_what_there_is_none_of_nor_calls_in_time_what_has_no_deadline) {
  const Outlook begun{today, 3, {6, 0, 0, 0, 6}, {{"Rà soát hộ nghèo", base::Date::of(2027, 1, 1), {3, 0, 0, 0, 3}}, {"Giám sát", std::nullopt, {3, 0, 0, 0, 3}}}};
  const auto said = statements_of(begun, today.plus(3));
  ASSERT_EQ(said.size(), 2u);
  EXPECT_EQ(said[0].text.find("0 việc"), std::string::npos) << said[0].text;
  EXPECT_EQ(said[1].text, "Có 01 nhiệm vụ đang trong thời hạn, 01 nhiệm vụ không nêu thời hạn chưa hoàn thành.");
}

TEST(Outlook, lists_what_is_to_be_done_next) {
  const auto said = statements_of(outlook(), today.plus(31));
  EXPECT_EQ(said[2].section, "upcoming");
  EXPECT_EQ(said[2].text, "- Đôn đốc hoàn thành nhiệm vụ đã quá hạn: rà soát hộ nghèo (hạn 01/12/2026; còn 02 đơn vị chưa hoàn thành).");
  EXPECT_EQ(said[3].text, "- Tổ chức Lễ phát động (hạn 20/12/2026; còn 02/02 đơn vị chưa hoàn thành).");
  EXPECT_EQ(statements_of(outlook(), today.plus(3)).size(), 3u);
  EXPECT_TRUE(statements_of({today, 0, {}, {}}, today).empty());
}

TEST(Outlook, is_brought_up_to_date_but_where_a_person_wrote) {
  auto current = statements_of(outlook(), today.plus(31));
  current[0].text = "Cũ";
  auto again = with_outlook(current, statements_of(outlook(), today.plus(31)));
  ASSERT_EQ(again.size(), 4u);
  EXPECT_NE(again[0].text, "Cũ");
  current[1].edited = true;
  EXPECT_EQ(with_outlook(current, statements_of(outlook(), today.plus(31)))[0].text, "Cũ");
  EXPECT_TRUE(with_outlook({}, current).empty());
}

}  // namespace
}  // namespace dondoc::service
