#include "service/work/links.h"

#include <gmock/gmock.h>

#include "service/organisation/administration.h"
#include "service/test_plan.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using domain::UpdateKind;

class LinksTest : public PlanTest {
 protected:
  LinksTest() : plan(issued_plan()) {
    for (const auto& row : list_my_assignments(of_finance, {}, {}, {}).items)
      if (row.ordinal == 2) duty = row.id;
  }
  Context holding(const std::string& token) {
    auto holder = enter_link(app, token, "10.0.0.1", false);
    return {app, std::move(holder.actor), {}, std::move(holder.digest), "10.0.0.1"};
  }
  std::string entering(const std::string& token) {
    return code_of([&] { enter_link(app, token, "10.0.0.1", false); });
  }
  base::Id plan, duty;
};

TEST_F(LinksTest, shows_the_duty_and_takes_it_as_done_with_a_photo) {
  const auto made = create_link(staff, duty, {7});
  auto phone = holding(made.token);
  const auto shown = open_link(phone);
  EXPECT_EQ(shown.unit, "Sở Tài chính");
  EXPECT_EQ(shown.due_on, base::Date::parse("2023-11-19"));
  EXPECT_FALSE(shown.done);
  const auto photo = upload_by_link(phone, {"anh.png", "\x89PNG\r\n\x1A\n rest"});
  EXPECT_TRUE(update_by_link(phone, {UpdateKind::done, "Đã trình.", {photo.id}}).done);
  const auto detail = get_assignment(staff, duty);
  ASSERT_EQ(detail.updates.size(), 1u);
  EXPECT_EQ(detail.updates[0].attachments.size(), 1u);
  EXPECT_EQ(detail.updates[0].unit.id, finance);
  const auto kept = list_links(staff, duty).items.at(0);
  EXPECT_TRUE(kept.opened_at && kept.used_at);
  EXPECT_EQ(kept.uses, 1);
}

TEST_F(LinksTest, sent_again_is_said_once) {
  auto phone = holding(create_link(staff, duty, {7}).token);
  phone.idempotency_key = "offline";
  update_by_link(phone, {UpdateKind::progress, "Đang trình.", {}});
  update_by_link(phone, {UpdateKind::progress, "Đang trình.", {}});
  EXPECT_EQ(get_assignment(staff, duty).updates.size(), 1u);
}

TEST_F(LinksTest, opens_nothing_once_it_is_revoked_expired_or_ended) {
  const auto revoked = create_link(staff, duty, {7});
  revoke_link(staff, revoked.link.id);
  EXPECT_EQ(entering(revoked.token), "link.revoked");
  const auto expired = create_link(staff, duty, {1});
  clock.pass_days(2);
  EXPECT_EQ(entering(expired.token), "link.expired");
  const auto ended = create_link(staff, duty, {7});
  close_plan(leader, plan);
  EXPECT_EQ(entering(ended.token), "link.ended");
  EXPECT_FALSE(list_links(staff, duty).items.at(1).open);
}

TEST_F(LinksTest, its_holder_is_no_user_and_may_do_nothing_else) {
  auto phone = holding(create_link(staff, duty, {7}).token);
  EXPECT_EQ(code_of([&] { list_links(phone, duty); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { update_by_link(phone, {UpdateKind::reopened, "Mở lại.", {}}); }), "update.bad_kind");
  const auto theirs = upload_attachment(of_health, {"anh.png", "\x89PNG\r\n\x1A\n rest"});
  EXPECT_EQ(code_of([&] { update_by_link(phone, {UpdateKind::done, "", {theirs.id}}); }), "attachment.unknown");
  ListQuery deleted;
  deleted.deleted = true;
  EXPECT_EQ(list_users(keeper, deleted).total, 0);
}

TEST_F(LinksTest, wrong_tokens_shut_an_address_out_but_no_right_one) {
  const auto made = create_link(staff, duty, {7});
  const std::string wrong(43, 'x');
  for (int i = 0; i < 20; ++i) EXPECT_EQ(entering(wrong), "link.unknown");
  EXPECT_EQ(entering(wrong), "link.throttled");
  EXPECT_EQ(entering(made.token), "none");
}

TEST_F(LinksTest, a_link_that_is_asked_too_often_waits) {
  const auto made = create_link(staff, duty, {7});
  for (int i = 0; i < 200; ++i) ASSERT_EQ(entering(made.token), "none");
  EXPECT_EQ(entering(made.token), "link.throttled");
  clock.pass_minutes(16);
  EXPECT_EQ(entering(made.token), "none");
}

TEST_F(LinksTest, the_token_is_kept_nowhere) {
  const auto made = create_link(staff, duty, {7});
  EXPECT_EQ(made.token.size(), 43u);
  auto tx = staff.read();
  EXPECT_TRUE(tx.query("SELECT 1 FROM access_link WHERE agency_id = $1 AND token_digest = $2", agency_id, made.token).empty());
  EXPECT_EQ(tx.query("SELECT 1 FROM event_payload WHERE agency_id = $1 AND payload LIKE $2", agency_id, "%" + made.token + "%").size(), 0u);
}

TEST_F(LinksTest, the_staff_makes_them_for_days_that_are_few) {
  EXPECT_EQ(code_of([&] { create_link(staff, duty, {31}); }), "link.days");
  EXPECT_EQ(code_of([&] { create_link(leader, duty, {7}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { create_link(of_finance, duty, {7}); }), "act.forbidden");
  for (int i = 0; i < 20; ++i) create_link(staff, duty, {7});
  EXPECT_EQ(code_of([&] { create_link(staff, duty, {7}); }), "link.too_many");
}

}  // namespace
}  // namespace dondoc::service
