#include "service/organisation/own_units.h"

#include <gtest/gtest.h>

#include "service/organisation/contacts.h"
#include "service/organisation/hand_over.h"
#include "service/test_plan.h"
#include "service/work/shares.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using domain::InnerUnitKind;

class OwnUnitsTest : public PlanTest {
 protected:
  InnerUnit division(const char* name = "Phòng Nghiệp vụ Y", InnerUnitKind kind = InnerUnitKind::division) { return create_inner_unit(of_health, {health, name, {}, kind}); }
  FocalPoint person(Context& who, const base::Id& unit, const char* name) { return create_focal_point(who, {unit, {}, name, "Công chức", "0203 111 222", "a@tinh.gov.vn"}); }
};

TEST_F(OwnUnitsTest, a_unit_enters_its_divisions_and_their_people) {
  const auto made = division();
  EXPECT_EQ(made.above.id, health);
  const auto village = create_inner_unit(of_health, {made.id, "Thôn Khe", {}, InnerUnitKind::village});
  const auto head = person(of_health, village.id, "Trưởng thôn");
  const auto account = give_account(of_health, head.id, {"truong.thon"});
  EXPECT_FALSE(account.first_password.empty());
  const auto own = list_own_units(of_health);
  ASSERT_EQ(own.items.size(), 1u);
  EXPECT_EQ(own.items[0].unit.id, health);
  EXPECT_EQ(own.items[0].people.size(), 1u) << "who acts for it";
  ASSERT_EQ(own.items[0].inner_units.size(), 2u);
  EXPECT_EQ(own.items[0].inner_units[1].people.at(0).full_name, "Trưởng thôn");
  EXPECT_EQ(get_unit(staff, village.id).kind, "Thôn, tổ dân phố");
}

TEST_F(OwnUnitsTest, reading_the_own_list_is_written_down) {
  list_own_units(of_health);
  const auto reads = list_contact_reads(keeper, {});
  ASSERT_GE(reads.total, 1);
  EXPECT_EQ(reads.items[0].by->id, of_health.actor.user_id);
  EXPECT_EQ(reads.items[0].unit, "Sở Y tế");
}

TEST_F(OwnUnitsTest, nobody_keeps_what_is_elsewhere) {
  const auto inner = division();
  const auto point = person(of_health, health, "Hà Bích Liên");
  EXPECT_EQ(code_of([&] { create_inner_unit(of_finance, {health, "Phòng Khác", {}, InnerUnitKind::division}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { put_inner_unit(of_finance, inner.id, {health, "Phòng Khác", {}, InnerUnitKind::division}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { put_inner_unit(of_health, inner.id, {finance, "Phòng Khác", {}, InnerUnitKind::division}); }), "act.forbidden") << "nor is it moved there";
  EXPECT_EQ(code_of([&] { delete_inner_unit(of_finance, inner.id); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { put_inner_unit(of_health, health, {health, "Sở Khác", {}, InnerUnitKind::division}); }), "unit.unknown") << "not itself either";
  EXPECT_EQ(code_of([&] { person(of_finance, health, "Kẻ lạ"); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { person(of_finance, inner.id, "Kẻ lạ"); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { put_focal_point(of_finance, point.id, {finance, {}, "Kẻ lạ", {}, {}, {}}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { put_focal_point(of_health, point.id, {finance, {}, "Hà Bích Liên", {}, {}, {}}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { delete_focal_point(of_finance, point.id); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { preview_hand_over(of_finance, point.id); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { give_account(of_finance, point.id, {"ke.la"}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { list_hand_overs(of_finance, health); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { create_focal_point(of_health, {health, of_finance.actor.user_id, "Kẻ lạ", {}, {}, {}}); }), "act.forbidden") << "nobody else's account";
  EXPECT_TRUE(list_own_units(of_finance).items.at(0).inner_units.empty());
}

TEST_F(OwnUnitsTest, what_the_administrator_entered_below_is_not_the_units_to_change) {
  const auto centre = create_unit(keeper, {"Trung tâm Kiểm soát bệnh tật", {}, {}, "Đơn vị sự nghiệp", {}, health}).id;
  EXPECT_EQ(code_of([&] { put_inner_unit(of_health, centre, {health, "Trung tâm", {}, InnerUnitKind::division}); }), "unit.unknown");
  EXPECT_EQ(code_of([&] { person(of_health, centre, "Kẻ lạ"); }), "act.forbidden");
  EXPECT_TRUE(list_own_units(of_health).items.at(0).inner_units.empty());
}

TEST_F(OwnUnitsTest, a_name_stands_once_beside_it_and_is_no_other_bodys) {
  division("Thôn 1", InnerUnitKind::village);
  EXPECT_EQ(code_of([&] { division("thôn 1", InnerUnitKind::village); }), "inner_unit.name_taken");
  EXPECT_EQ(code_of([&] { division("Sở Tài chính"); }), "inner_unit.name_of_another");
  EXPECT_EQ(code_of([&] { division("STC"); }), "inner_unit.name_of_another");
  EXPECT_EQ(code_of([&] { division("  "); }), "unit.name_required");
  EXPECT_NO_THROW(create_inner_unit(of_finance, {finance, "Thôn 1", {}, InnerUnitKind::village})) << "each commune has one";
}

TEST_F(OwnUnitsTest, plans_neither_name_nor_charge_what_stands_inside_a_unit) {
  division("Phòng Truyền thông");
  for (const auto& it : suggest_units(staff, "Phòng Truyền thông", 8)) EXPECT_NE(it.name, "Phòng Truyền thông");
  const auto group = create_group(keeper, {"Trực thuộc", {}, {}, domain::GroupRule{{}, health, false, {}}});
  EXPECT_TRUE(group.members.empty());
  const auto asked = create_group(keeper, {"Các phòng", {}, {}, domain::GroupRule{{"Phòng, ban chuyên môn"}, health, false, {}}});
  EXPECT_EQ(asked.members.size(), 1u) << "where a rule asks for them they count";
}

TEST_F(OwnUnitsTest, what_holds_a_share_is_not_deleted_and_what_was_is_restored) {
  const auto plan = issued_plan();
  const auto inner = division();
  const auto duty = list_my_assignments(of_health, {}, {}, plan).items.at(0).id;
  const auto share = give_shares(of_health, duty, {{{inner.id, {}, "Tập huấn", {}}}}).items.at(0);
  EXPECT_EQ(code_of([&] { delete_inner_unit(of_health, inner.id); }), "inner_unit.owes");
  withdraw_share(of_health, share.id);
  delete_inner_unit(of_health, inner.id);
  EXPECT_TRUE(list_own_units(of_health).items.at(0).inner_units.empty());
  restore_inner_unit(of_health, inner.id);
  EXPECT_EQ(list_own_units(of_health).items.at(0).inner_units.size(), 1u);
  EXPECT_EQ(put_inner_unit(of_health, inner.id, {health, "Phòng Nghiệp vụ", "NV", InnerUnitKind::division}).name, "Phòng Nghiệp vụ");
}

TEST_F(OwnUnitsTest, a_unit_hands_over_its_own_focal_point_and_nobody_takes_themselves_out) {
  const auto own = list_own_units(of_health).items.at(0).people.at(0);
  EXPECT_EQ(own.can, (std::vector<std::string>{"edit", "delete", "hand-over", "give-account"}));
  EXPECT_EQ(code_of([&] { delete_focal_point(of_health, own.id); }), "focal_point.self");
  EXPECT_EQ(put_focal_point(of_health, own.id, {health, own.user->id, own.full_name, "Phó Chánh Văn phòng", "0203 1", {}}).office, "Phó Chánh Văn phòng");
  const auto person_id = own.user->id;
  HandOverInput next;
  next.full_name = "Hà Bích Liên";
  next.login = "ha.lien";
  next.effective_on = clock.today();
  next.user_id = of_finance.actor.user_id;
  EXPECT_EQ(code_of([&] { hand_over(of_health, own.id, next); }), "act.forbidden") << "to nobody else's account";
  next.user_id.reset();
  EXPECT_TRUE(preview_hand_over(of_health, own.id).seats.empty());
  const auto made = hand_over(of_health, own.id, next);
  ASSERT_TRUE(made.account);
  const auto people = list_focal_points(keeper, {}, health);
  ASSERT_EQ(people.total, 1);
  EXPECT_EQ(people.items[0].full_name, "Hà Bích Liên");
  EXPECT_NE(people.items[0].user->id, person_id);
}

}  // namespace
}  // namespace dondoc::service
