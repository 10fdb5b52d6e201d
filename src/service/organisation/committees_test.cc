#include "service/organisation/committees.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "service/chasing/letters.h"
#include "service/organisation/reorganisation.h"
#include "service/organisation/unit_life.h"
#include "service/overview/history.h"
#include "service/test_plan.h"
#include "store/committee_store.h"

namespace dondoc::service {
namespace {

using domain::CommitteeKind;
using domain::SeatRole;
using testing::ElementsAre;

class CommitteesTest : public PlanTest {
 protected:
  CommitteeInput water(CommitteeKind kind = CommitteeKind::committee, std::optional<base::Id> parent = {}) {
    return {kind == CommitteeKind::committee ? "Ban Chỉ đạo nước sạch tỉnh" : "Tổ giúp việc nước sạch", kind, parent, domain::Family::state, "BCĐ", "Quyết định số 01/QĐ-UBND", formed, {}};
  }
  Committee formed_with(std::vector<SeatInput> seats) {
    const auto made = create_committee(staff, water());
    return add_seats(staff, made.committee.id, {formed, std::move(seats)});
  }
  static std::vector<std::string> words(const Committee& of) {
    std::vector<std::string> out;
    for (const auto& seat : of.seats) out.push_back(domain::seat_words(seat.office, seat.unit ? seat.unit->name : ""));
    return out;
  }
  base::Date formed = *base::Date::parse("2023-10-01");
};

TEST_F(CommitteesTest, MembersAreOfficesWhoeverHoldsThem) {
  const auto of = formed_with({{health, "Giám đốc", SeatRole::member, "Nguyễn Thị Mẫu"}, {{}, "Phó Chủ tịch UBND tỉnh", SeatRole::head, {}}, {finance, "", SeatRole::standing_body, {}}});
  EXPECT_THAT(words(of), ElementsAre("Phó Chủ tịch UBND tỉnh", "Sở Tài chính", "Giám đốc Sở Y tế"));
  EXPECT_EQ(of.committee.seats, 2) << "the standing body is no member by that";
  const auto seat = of.seats.at(2);
  clock.pass_days(3);
  EXPECT_EQ(put_seat_holder(staff, seat.id, {"Trần Văn Thử", clock.today(), false}).seats.at(2).holder, "Trần Văn Thử");
  EXPECT_EQ(get_committee(leader, of.committee.id, clock.today().plus(-1)).seats.at(2).holder, "Nguyễn Thị Mẫu") << "the seat is the same, its holder was another";
  put_seat_holder(staff, seat.id, {std::nullopt, clock.today(), true});
  EXPECT_EQ(get_committee(leader, of.committee.id, clock.today().plus(-1)).seats.at(2).holder, std::nullopt) << "names are forgotten where that is asked";
  end_seat(staff, seat.id, {clock.today()});
  EXPECT_EQ(get_committee(leader, of.committee.id, {}).committee.seats, 1);
  EXPECT_EQ(get_committee(leader, of.committee.id, clock.today().plus(-1)).committee.seats, 2);
  EXPECT_EQ(code_of([&] { get_committee(of_health, of.committee.id, {}); }), "act.forbidden");
}

TEST_F(CommitteesTest, APastedListGivesOfficesUnitsAndPersons) {
  const auto read = read_seats(staff, {"Thành phần gồm:\n1. Đồng chí Nguyễn Thị Mẫu, Giám đốc Sở Y tế - Ủy viên\n2. Chủ tịch Hội Nước sạch - Ủy viên"}).items;
  ASSERT_EQ(read.size(), 2u);
  EXPECT_EQ(read[0].unit->id, health);
  EXPECT_EQ(read[0].office, "Giám đốc");
  EXPECT_EQ(read[0].person, "Nguyễn Thị Mẫu");
  EXPECT_FALSE(read[1].unit);
  EXPECT_EQ(read[1].office, "Chủ tịch Hội Nước sạch") << "what is known by no unit says it all";
}

TEST_F(CommitteesTest, ItsPlanNamesItsMembersAsOfThePlansDay) {
  const auto building = create_unit(keeper, {"Sở Xây dựng", {}, {}, {}, {}, {}}).id;
  formed_with({{building, "Giám đốc", SeatRole::member, {}}, {finance, "Giám đốc", SeatRole::member, {}}});
  std::string text = plan_text;
  const auto replace = [&](const std::string& from, const std::string& to) { text.replace(text.find(from), from.size(), to); };
  replace("ỦY BAN NHÂN DÂN\nTỈNH SƠN THỦY", "TỈNH SƠN THỦY\nBAN CHỈ ĐẠO NƯỚC SẠCH TỈNH");
  replace("12/KH-UBND", "06/KH-BCĐ");
  replace("Sở Tài chính tham mưu bố trí", "Các thành viên Ban Chỉ đạo tham mưu bố trí");
  const auto plan = confirmed_plan(text);
  const auto preview = preview_issue(staff, plan);
  const auto group = std::ranges::find(preview.groups, "Thành viên Ban Chỉ đạo nước sạch tỉnh", [](const auto& one) { return one.name.value_or(""); });
  ASSERT_NE(group, preview.groups.end());
  EXPECT_EQ(group->units.size(), 2u);
  TaskFilter named_by_rule_alone;
  named_by_rule_alone.unit_id = building;
  EXPECT_EQ(list_plan_tasks(staff, plan, {}, named_by_rule_alone).total, 1) << "the filter finds what a rule gives";
}

TEST_F(CommitteesTest, SeatsPassToSuccessorsAndComeBack) {
  const auto of = formed_with({{health, "Giám đốc", SeatRole::member, {}}, {finance, "Giám đốc", SeatRole::deputy, {}}});
  EXPECT_EQ(preview_reorganisation(keeper, health).seats, 1);
  const auto population = create_unit(keeper, {"Chi cục Dân số", {}, {}, {}, {}, {}}).id;
  clock.pass_days(2);
  const auto day = clock.today();
  const auto decision = reorganise(keeper, {domain::ReorganisationKind::merge, "15/NQ-HĐND", day, day, {{{health, population}, {{{}, "Sở Y tế và Dân số", {}, {}}}, {}}}});
  EXPECT_THAT(words(get_committee(staff, of.committee.id, {})), ElementsAre("Giám đốc Sở Tài chính", "Giám đốc Sở Y tế và Dân số"));
  EXPECT_THAT(words(get_committee(staff, of.committee.id, day.plus(-1))), ElementsAre("Giám đốc Sở Tài chính", "Giám đốc Sở Y tế"));
  clock.pass_days(1);
  undo_reorganisation(keeper, decision.id);
  EXPECT_THAT(words(get_committee(staff, of.committee.id, {})), ElementsAre("Giám đốc Sở Tài chính", "Giám đốc Sở Y tế"));
  EXPECT_THAT(words(get_committee(staff, of.committee.id, day)), ElementsAre("Giám đốc Sở Tài chính", "Giám đốc Sở Y tế và Dân số")) << "what was so in between stays so";
  // A dissolved unit leaves its seat; the undoing gives it back.
  const auto gone = reorganise(keeper, {domain::ReorganisationKind::dissolve, "16/NQ-HĐND", clock.today(), clock.today(), {{{finance}, {}, {}}}});
  EXPECT_EQ(get_committee(staff, of.committee.id, {}).committee.seats, 1);
  undo_reorganisation(keeper, gone.id);
  EXPECT_EQ(get_committee(staff, of.committee.id, {}).committee.seats, 2);
}

TEST_F(CommitteesTest, NumbersItsDocumentsApart) {
  const auto one = create_committee(staff, water()).committee.id;
  auto other = water();
  other.name = "Ban Chỉ đạo nước thải tỉnh";
  const auto second = create_committee(staff, other).committee.id;
  const OutgoingDocument plan{"KH", "Kế hoạch nước sạch", 6, clock.today(), "", ""};
  EXPECT_EQ(register_document(staff, one, plan).items.at(0).symbol, "06/KH-BCĐ");
  EXPECT_EQ(register_document(staff, second, plan).items.at(0).symbol, "06/KH-BCĐ") << "each committee counts for itself";
  EXPECT_EQ(code_of([&] { register_document(staff, one, plan); }), "letter.number_taken");
  auto next = plan;
  next.kind = "TB";
  next.number.reset();
  EXPECT_EQ(register_document(staff, one, next).items.at(0).symbol, "07/TB-BCĐ");
  EXPECT_EQ(list_outgoing(staff, {}, {{}, {}, one}).total, 2);
  EXPECT_EQ(list_outgoing(staff, {}, {"BCĐ", {}, {}}).total, 0) << "the agency has given no number of that series";
  const auto taken_out = list_outgoing(staff, {}, {"BCĐ", {}, one}).items.back();
  EXPECT_EQ(code_of([&] { delete_outgoing(leader, taken_out.id); }), "act.forbidden");
  delete_outgoing(staff, taken_out.id);
  EXPECT_EQ(list_outgoing(staff, {}, {{}, {}, one}).total, 1) << "a line of one register";
  EXPECT_EQ(list_outgoing(staff, {}, {{}, {}, second}).total, 1) << "and no other's";
  EXPECT_EQ(list_history(staff, "unit", one, {}).items.at(0).act, "outgoing.removed");
  EXPECT_EQ(register_document(staff, one, plan).items.size(), 2u) << "the number is free again";
}

TEST_F(CommitteesTest, StandsInItsOwnHierarchyAndOnItsMembersPages) {
  const auto above = formed_with({{health, "Giám đốc", SeatRole::member, {}}}).committee.id;
  const auto team = create_committee(staff, water(CommitteeKind::team, above)).committee.id;
  EXPECT_EQ(get_committee(staff, above, {}).below.at(0).id, team);
  EXPECT_EQ(code_of([&] { put_committee(staff, above, water(CommitteeKind::team, team)); }), "committee.parent");
  const auto life = get_unit_life(staff, health);
  EXPECT_EQ(life.seats.at(0).committee.id, above);
  EXPECT_EQ(life.rules.at(0).name, "Thành viên Ban Chỉ đạo nước sạch tỉnh");
  auto renamed = water();
  renamed.name = "Ban Chỉ đạo cấp nước tỉnh";
  put_committee(staff, above, renamed);
  EXPECT_EQ(list_committees(leader, {}).items.at(0).name, "Ban Chỉ đạo cấp nước tỉnh");
  EXPECT_EQ(list_committees(leader, clock.today().plus(-1)).items.at(0).name, "Ban Chỉ đạo nước sạch tỉnh");
  EXPECT_TRUE(list_committees(leader, formed.plus(-1)).items.empty());
  EXPECT_EQ(get_members_document(leader, above, {}).bytes.substr(0, 2), "PK");
  EXPECT_EQ(export_members(leader, above, clock.today()).bytes.substr(0, 2), "PK");
}

}  // namespace
}  // namespace dondoc::service
