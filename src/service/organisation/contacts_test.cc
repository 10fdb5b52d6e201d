#include "service/organisation/contacts.h"

#include <gtest/gtest.h>

#include "service/organisation/hand_over.h"
#include "service/plans/plans.h"
#include "service/test_plan.h"
#include "service/upkeep/maintenance.h"
#include "service/work/work.h"
#include "store/event_store.h"

namespace dondoc::service {
namespace {

class ContactsTest : public PlanTest {
 protected:
  /// How many payloads of events hold the words.
  int told(const std::string& words) {
    auto tx = app.database.read(agency_id);
    return tx.query("SELECT count(*) FROM event_payload WHERE agency_id = $1 AND payload LIKE $2", agency_id, "%" + words + "%")[0].get<int>(0);
  }
  int faults_of_chain() {
    auto tx = app.database.read(agency_id);
    int faults = 0;
    store::verify_chain(tx, [&](const store::BrokenLink&) { ++faults; });
    return faults;
  }
};

TEST_F(ContactsTest, EveryReadingIsToldToTheAdministrator) {
  list_focal_points(staff, {}, health);
  EXPECT_EQ(export_focal_points(staff, {}, {}).bytes.substr(0, 2), "PK");
  const auto reads = list_contact_reads(keeper, {}).items;
  ASSERT_EQ(reads.size(), 2u);
  EXPECT_TRUE(reads[0].exported);
  EXPECT_EQ(reads[0].people, 2);
  EXPECT_EQ(reads[1].unit, "Sở Y tế");
  EXPECT_EQ(reads[1].by->id, staff.actor.user_id);
  EXPECT_EQ(code_of([&] { list_contact_reads(staff, {}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { export_focal_points(of_health, {}, {}); }), "act.forbidden");
}

TEST_F(ContactsTest, APersonIsErasedEverywhereAndTheActsStay) {
  const auto plan = issued_plan();
  HandOverInput next;
  next.full_name = "Hà Bích Liên";
  next.phone = "0900123456";
  next.login = "habichlien";
  next.effective_on = clock.today();
  hand_over(staff, list_focal_points(keeper, {}, health).items.at(0).id, next);
  auto lien = act_as(app, "habichlien");
  const auto duty = list_my_assignments(lien, {}, {}, plan).items.at(0).id;
  post_update(lien, duty, {domain::UpdateKind::progress, "Đang làm", {}, 10, {}, {}});
  ASSERT_GT(told("Hà Bích Liên"), 0);

  EXPECT_EQ(code_of([&] { erase_user(keeper, lien.actor.user_id); }), "person.not_deleted");
  delete_user(keeper, lien.actor.user_id);
  EXPECT_EQ(code_of([&] { erase_user(staff, lien.actor.user_id); }), "act.forbidden");
  EXPECT_GT(erase_user(keeper, lien.actor.user_id).payloads, 0);

  EXPECT_EQ(told("Hà Bích Liên") + told("0900123456") + told("habichlien"), 0);
  EXPECT_EQ(faults_of_chain(), 0) << "the chain stays whole";
  ListQuery bin;
  bin.deleted = true;
  int erased = 0;
  for (const auto& point : list_focal_points(keeper, bin, health).items) {
    EXPECT_NE(point.full_name, "Hà Bích Liên");
    if (!is_erased(point.full_name)) continue;
    ++erased;
    EXPECT_TRUE(point.can.empty()) << "nothing can be done with who is erased";
    EXPECT_EQ(code_of([&] { restore_focal_point(keeper, point.id); }), "person.erased");
  }
  EXPECT_EQ(erased, 1);
  EXPECT_EQ(code_of([&] { restore_user(keeper, lien.actor.user_id); }), "person.erased");
  EXPECT_EQ(code_of([&] { erase_user(keeper, lien.actor.user_id); }), "person.erased");
  const auto said = get_assignment(leader, duty).updates;
  ASSERT_EQ(said.size(), 1u) << "what was done stays";
  EXPECT_EQ(said[0].note, "Đang làm");
  EXPECT_TRUE(said[0].by.name.starts_with("Người đã xóa dữ liệu")) << said[0].by.name;
}

TEST_F(ContactsTest, AFocalPointWithoutAnAccountIsErasedAlone) {
  const auto point = create_focal_point(staff, {health, {}, "Đỗ Hải Vân", "Trưởng phòng", "0911", {}});
  delete_focal_point(staff, point.id);
  erase_focal_point(keeper, point.id);
  EXPECT_EQ(told("Đỗ Hải Vân"), 0);
  EXPECT_EQ(code_of([&] { erase_focal_point(keeper, point.id); }), "person.erased");
  EXPECT_EQ(list_focal_points(keeper, {}, health).total, 1) << "who else answers for the unit stays";
}

}  // namespace
}  // namespace dondoc::service
