#include "store/outbox_store.h"

#include <gtest/gtest.h>

#include "store/channel_store.h"
#include "store/chase_store.h"
#include "store/test_office.h"

namespace dondoc::store {
namespace {

using base::Date;
using base::Id;
using domain::Channel;
using domain::ContactKind;
using domain::MessageState;
using domain::Rung;

class OutboxStoreTest : public OfficeTest {
 protected:
  void SetUp() override {
    OfficeTest::SetUp();
    if (!database_) return;
    plan_ = add_plan("Nước sạch");
    issue(plan_, {a_, b_});
    notice_.id = Id::make();
    notice_.plan.id = plan_;
    notice_.unit_id = a_;
    notice_.rung = Rung::unit_head;
    notice_.assignments = 2;
    notice_.reports = 1;
    notice_.due_on = today_;
    notice_.made_at = test_now;
    insert_notice(tx(), notice_);
  }
  Id add_contact(const Id& unit, ContactKind kind, const std::optional<std::string>& email) {
    FocalPointRow point;
    point.id = Id::make();
    point.kind = kind;
    point.unit.id = unit;
    point.full_name = "Nguyễn Văn An";
    point.email = email;
    insert_focal_point(tx(), point, test_now);
    return point.id;
  }
  MessageRow message(const std::string& cause, const Id& to) {
    MessageRow row;
    row.id = Id::make();
    row.cause = cause;
    row.channel = Channel::email;
    row.about.notice_id = notice_.id;
    row.focal_point_id = to;
    row.content = "{}";
    row.made_at = test_now;
    return row;
  }
  Id plan_;
  NoticeRow notice_;
};
DONDOC_ON_EACH_DATABASE(OutboxStoreTest);

TEST_P(OutboxStoreTest, one_cause_makes_one_message) {
  const auto to = add_contact(a_, ContactKind::head, "thutruong@soan.vn");
  EXPECT_TRUE(insert_message(tx(), message("một", to)));
  EXPECT_FALSE(insert_message(tx(), message("một", to)));
  EXPECT_TRUE(insert_message(tx(), message("hai", to)));
  EXPECT_EQ(deliveries_of(tx(), {notice_.id}).size(), 2u);
}

TEST_P(OutboxStoreTest, the_one_that_waited_longest_is_next) {
  const auto to = add_contact(a_, ContactKind::head, "thutruong@soan.vn");
  auto first = message("một", to), second = message("hai", to);
  second.made_at.ms -= 1000;
  insert_message(tx(), first);
  insert_message(tx(), second);
  EXPECT_EQ(next_message(tx(), Channel::email, test_now)->id, second.id);
  EXPECT_FALSE(next_message(tx(), Channel::webhook, test_now));
  EXPECT_FALSE(next_message(tx(), Channel::email, {test_now.ms - 2000}));
  second.state = MessageState::sending;
  second.tries = 1;
  update_message(tx(), second);
  EXPECT_EQ(next_message(tx(), Channel::email, test_now)->id, first.id) << "what is being sent is not taken again";
  ASSERT_EQ(interrupted_messages(tx()).size(), 1u);
  EXPECT_EQ(interrupted_messages(tx())[0].id, second.id);
}

TEST_P(OutboxStoreTest, what_became_of_a_message_is_kept) {
  auto row = message("một", add_contact(a_, ContactKind::head, "thutruong@soan.vn"));
  insert_message(tx(), row);
  row.state = MessageState::given_up;
  row.tries = 3;
  row.trouble = domain::Trouble::refused;
  row.answer = "550 không có hộp thư";
  row.settled_at = test_now;
  update_message(tx(), row);
  const auto kept = *find_message(tx(), row.id);
  EXPECT_EQ(kept.state, MessageState::given_up);
  EXPECT_EQ(kept.trouble, domain::Trouble::refused);
  EXPECT_EQ(kept.settled_at, test_now);
  EXPECT_FALSE(kept.next_at);
  const auto delivery = deliveries_of(tx(), {notice_.id}).at(0);
  EXPECT_EQ(delivery.to, "Nguyễn Văn An");
  EXPECT_EQ(delivery.answer, row.answer);
  EXPECT_EQ(notices_of_plan(tx(), plan_, {}, MessageState::given_up).total, 1);
  EXPECT_EQ(notices_of_plan(tx(), plan_, {}, MessageState::delivered).total, 0);
  EXPECT_EQ(notices_of_plan(tx(), plan_, {}).rows.at(0).reports, 1);
}

TEST_P(OutboxStoreTest, heads_and_focal_points_are_told_apart) {
  const auto head = add_contact(a_, ContactKind::head, "thutruong@soan.vn"), focal = add_contact(a_, ContactKind::focal_point, "vanthu@soan.vn");
  add_contact(a_, ContactKind::focal_point, "");
  add_contact(b_, ContactKind::focal_point, std::nullopt);
  ASSERT_EQ(contacts_on(tx(), Rung::unit_head, a_).size(), 1u);
  EXPECT_EQ(contacts_on(tx(), Rung::unit_head, a_)[0].focal_point_id, head);
  ASSERT_EQ(contacts_on(tx(), Rung::focal_point, a_).size(), 1u);
  EXPECT_EQ(contacts_on(tx(), Rung::focal_point, a_)[0].focal_point_id, focal);
  EXPECT_TRUE(contacts_on(tx(), Rung::focal_point, b_).empty());
  EXPECT_TRUE(contacts_on(tx(), Rung::leader, a_).empty()) << "nobody has an address";
  EXPECT_EQ(find_focal_point(tx(), head)->kind, ContactKind::head);
  EXPECT_EQ(address_of(tx(), focal), "vanthu@soan.vn");
  set_focal_point_deleted(tx(), focal, test_now);
  EXPECT_FALSE(address_of(tx(), focal)) << "nothing is sent to who is gone";
}

TEST_P(OutboxStoreTest, channels_are_kept) {
  EXPECT_FALSE(find_mail_settings(tx()));
  MailSettingsRow mail{true, "mail.tinh.gov.vn", 465, "tls", "dondoc", "sealed", "dondoc@tinh.gov.vn", "https://dondoc.tinh.gov.vn"};
  set_mail_settings(tx(), mail, test_now);
  mail.switched_on = false;
  set_mail_settings(tx(), mail, test_now);
  EXPECT_FALSE(find_mail_settings(tx())->switched_on);
  EXPECT_EQ(find_mail_settings(tx())->password, "sealed");
  WebhookRow hook{Id::make(), "Trục LGSP", "https://lgsp.tinh.gov.vn/dondoc", false, true, "sealed", {}};
  insert_webhook(tx(), hook, test_now);
  hook.url = "https://lgsp.tinh.gov.vn/2";
  hook.secret = "another";
  update_webhook(tx(), hook);
  EXPECT_EQ(find_webhook(tx(), hook.id)->url, hook.url);
  EXPECT_EQ(find_webhook(tx(), hook.id)->secret, "sealed");
  set_webhook_deleted(tx(), hook.id, test_now);
  ASSERT_EQ(list_webhooks(tx()).size(), 1u);
  EXPECT_TRUE(list_webhooks(tx())[0].deleted_at);
}

}  // namespace
}  // namespace dondoc::store
