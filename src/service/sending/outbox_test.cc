#include "service/sending/outbox.h"

#include <gmock/gmock.h>

#include <map>

#include "base/crypto.h"
#include "post/test_servers.h"
#include "service/chasing/chasing.h"
#include "service/chasing/news_letter.h"
#include "service/inspections/inspections.h"
#include "service/organisation/my_account.h"
#include "service/overview/comments.h"
#include "service/sending/channels.h"
#include "service/test_plan.h"
#include "service/work/bulk.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using domain::Channel;
using domain::MessageState;
using domain::Rung;
using domain::Trouble;
using testing::HasSubstr;
using testing::Not;

// Wednesday 15 November 2023, 12:13; Sở Tài chính owes one task by the 19th.
class OutboxTest : public PlanTest {
 protected:
  OutboxTest() : plan(issued_plan()) {
    clock.pass_minutes(7 * 60);
    auto tx = app.database.write(agency_id);
    tx.run("UPDATE focal_point SET email = 'vanthu@stc.tinh.gov.vn' WHERE agency_id = $1 AND unit_id = $2", agency_id, finance);
    tx.commit();
  }
  MailSettingsInput settings() { return {true, "127.0.0.1", mail.port(), post::Tls::none, "dondoc", "bí mật", "dondoc@tinh.gov.vn", "https://dondoc.tinh.gov.vn/"}; }
  void switch_on(std::vector<Channel> channels, int silent_days = 0) {
    auto ladder = domain::usual_ladder();
    ladder.on = true;
    ladder.silent_days = silent_days;
    ladder.channels = std::move(channels);
    put_plan_chasing(staff, plan, ladder);
  }
  int deliver(Channel channel = Channel::email) { return Sender(app, channel).run(); }
  Delivery delivery() {
    const auto notices = list_plan_notices(staff, plan, {}).items;
    return notices.empty() || notices[0].deliveries.empty() ? Delivery{} : notices[0].deliveries[0];
  }
  post::TestMailServer mail;
  base::Id plan;
};

TEST_F(OutboxTest, nothing_leaves_the_machine_unless_both_switches_are_on) {
  switch_on({Channel::email, Channel::webhook});
  EXPECT_EQ(chase_due(app), 1);
  EXPECT_EQ(deliver(), 0) << "the plan's alone";
  auto off = settings();
  off.switched_on = false;
  put_mail_settings(keeper, off);
  clock.pass_days(2);
  EXPECT_EQ(chase_due(app), 1);
  put_mail_settings(keeper, settings());
  switch_on({});
  clock.pass_days(3);
  EXPECT_EQ(chase_due(app), 1) << "the installation's alone";
  EXPECT_EQ(deliver(), 0);
  EXPECT_TRUE(mail.heard().empty());
}

TEST_F(OutboxTest, a_letter_tells_numbers_and_goes_to_the_focal_point_once) {
  put_mail_settings(keeper, settings());
  switch_on({Channel::email});
  chase_due(app);
  EXPECT_EQ(delivery().state, MessageState::waiting);
  EXPECT_EQ(deliver(), 1);
  EXPECT_EQ(deliver(), 0);
  ASSERT_EQ(mail.received().size(), 1u);
  const auto sent = mail.received()[0];
  EXPECT_EQ(sent.to, "vanthu@stc.tinh.gov.vn");
  EXPECT_THAT(sent.bytes, HasSubstr("Message-ID: <" + delivery().id.str() + "@tinh.gov.vn>"));
  EXPECT_THAT(sent.bytes, HasSubstr(base::base64("Kính gửi: Sở Tài chính").substr(0, 20)));
  EXPECT_EQ(delivery().state, MessageState::delivered);
  EXPECT_THAT(delivery().answer, HasSubstr("250"));
  const auto own = list_my_notices(of_finance, {}).items.at(0).deliveries;
  ASSERT_EQ(own.size(), 1u) << "the unit sees what was sent to it";
  EXPECT_TRUE(own[0].can.empty());
}

TEST_F(OutboxTest, what_is_kept_of_a_letter_names_no_person_and_no_duty) {
  put_mail_settings(keeper, settings());
  switch_on({Channel::email});
  chase_due(app);
  auto tx = app.database.read(agency_id);
  const auto content = tx.query("SELECT content FROM outbox_message WHERE agency_id = $1", agency_id)[0].get<std::string>(0);
  EXPECT_THAT(content, HasSubstr("1 nhiệm vụ"));
  EXPECT_THAT(content, HasSubstr("19/11/2023"));
  EXPECT_THAT(content, HasSubstr("https://dondoc.tinh.gov.vn/my-work"));
  for (const auto* secret : {"taichinh", "@stc", "kinh phí", "{"}) EXPECT_THAT(content.substr(1), Not(HasSubstr(secret)));
}

TEST_F(OutboxTest, what_nobody_spoke_of_and_what_has_no_deadline_is_told_as_such) {
  {
    auto tx = app.database.write(agency_id);
    tx.run("UPDATE focal_point SET email = 'vanthu@syt.tinh.gov.vn' WHERE agency_id = $1 AND unit_id = $2", agency_id, health);
    tx.commit();
  }
  put_mail_settings(keeper, settings());
  switch_on({Channel::email}, 5);
  const auto newest = [&] {
    auto tx = app.database.read(agency_id);
    return tx.query("SELECT m.content FROM outbox_message m JOIN notice o ON o.id = m.notice_id WHERE o.agency_id = $1 AND o.unit_id = $2 ORDER BY o.made_at DESC", agency_id, health)[0].get<std::string>(0);
  };
  clock.pass_days(7);  // Wednesday the 22nd
  chase_due(app);
  EXPECT_THAT(newest(), HasSubstr("2 nhiệm vụ giao cho đơn vị chưa được phản hồi"));
  EXPECT_THAT(newest(), Not(HasSubstr("Thời hạn sớm nhất")));
  {
    auto tx = app.database.write(agency_id);
    tx.run("UPDATE assignment SET due_on = NULL, due_original_on = NULL WHERE agency_id = $1 AND unit_id = $2", agency_id, health);
    tx.run("UPDATE report SET deleted_at = 1 WHERE agency_id = $1 AND unit_id = $2", agency_id, health);
    tx.run("UPDATE task SET phase = 'f1' WHERE agency_id = $1 AND plan_id = $2", agency_id, plan);
    tx.run("INSERT INTO plan_event (id, agency_id, plan_id, draft_key, ordinal, kind, name, timing, starts_on, ends_on, created_at) VALUES ($1, $2, $3, 'f1', 1, 'phase', 'Giai đoạn 1', 'fixed', '2023-11-15', '2023-11-28', 0)",
           base::Id::make(), agency_id, plan);
    tx.commit();
  }
  clock.pass_days(1);
  chase_due(app);
  EXPECT_THAT(newest(), HasSubstr("đơn vị còn 2 nhiệm vụ không ghi thời hạn chưa hoàn thành. Mốc đôn đốc sớm nhất: 28/11/2023"));
}

TEST_F(OutboxTest, every_rung_of_the_ladder_is_written_to_at_the_official_address) {
  put_mail_settings(keeper, settings());
  switch_on({Channel::email});
  put_my_account(staff, {"chuyenvien@tinh.gov.vn", true});
  put_my_account(leader, {" lanhdao@tinh.gov.vn ", true});
  clock.pass_days(6);  // two working days after the deadline; the ladder is climbed from below
  for (int i = 0; i < 14; ++i) {
    chase_due(app);
    deliver();
    clock.pass_days(1);
  }
  std::map<std::string, std::string> by_address;
  for (const auto& sent : mail.received()) by_address.emplace(sent.to, sent.bytes);
  ASSERT_TRUE(by_address.contains("vanthu@stc.tinh.gov.vn"));
  ASSERT_TRUE(by_address.contains("chuyenvien@tinh.gov.vn"));
  ASSERT_TRUE(by_address.contains("lanhdao@tinh.gov.vn"));
  EXPECT_EQ(by_address.size(), 3u);
  auto tx = app.database.read(agency_id);
  std::string content;
  for (const auto row : tx.query("SELECT content FROM outbox_message WHERE agency_id = $1 AND user_id = $2", agency_id, leader.actor.user_id)) content = row.get<std::string>(0);
  EXPECT_THAT(content, HasSubstr("Kính gửi: Lãnh đạo"));
  EXPECT_THAT(content, HasSubstr("các đơn vị còn"));
  EXPECT_THAT(content, HasSubstr("https://dondoc.tinh.gov.vn/tracking"));
  for (const auto* secret : {"lanhdao", "kinh phí", "Sở Tài chính", "{"}) EXPECT_THAT(content.substr(1), Not(HasSubstr(secret)));
  bool told = false;
  for (const auto& notice : list_plan_notices(staff, plan, {}).items)
    for (const auto& it : notice.deliveries) told |= notice.rung == Rung::leader && it.state == MessageState::delivered && it.to == "lanhdao";
  EXPECT_TRUE(told) << "the record says to whom";
}

TEST_F(OutboxTest, who_wants_no_letters_gets_none_and_a_focal_point_is_reached_by_the_account) {
  put_mail_settings(keeper, settings());
  switch_on({Channel::email});
  {
    auto tx = app.database.write(agency_id);
    tx.run("UPDATE focal_point SET email = NULL WHERE agency_id = $1 AND unit_id = $2", agency_id, finance);
    tx.commit();
  }
  put_my_account(of_finance, {"ketoan@stc.tinh.gov.vn", true});
  chase_due(app);
  put_my_account(of_finance, {"ketoan@stc.tinh.gov.vn", false});
  EXPECT_EQ(deliver(), 0) << "said after it was queued";
  EXPECT_EQ(delivery().trouble, Trouble::no_address);
  put_my_account(of_finance, {"ketoan@stc.tinh.gov.vn", true});
  resend_message(staff, delivery().id);
  EXPECT_EQ(deliver(), 1);
  EXPECT_EQ(mail.received().at(0).to, "ketoan@stc.tinh.gov.vn");
  put_my_account(of_finance, {"ketoan@stc.tinh.gov.vn", false});
  clock.pass_days(2);
  EXPECT_EQ(chase_due(app), 1) << "told in the product all the same";
  EXPECT_EQ(deliver(), 0);
  EXPECT_EQ(mail.received().size(), 1u);
  EXPECT_EQ(code_of([&] { put_my_account(of_finance, {"ketoan@stc\r\nBcc: a@b", true}); }), "mail.bad_address");
}

TEST_F(OutboxTest, failures_are_told_and_tried_again_with_growing_pauses) {
  put_mail_settings(keeper, settings());
  switch_on({Channel::email});
  chase_due(app);
  mail.reply("RCPT", "450 4.2.1 greylisted");
  deliver();
  EXPECT_EQ(delivery().state, MessageState::failed);
  EXPECT_EQ(delivery().trouble, Trouble::busy);
  EXPECT_EQ(delivery().answer, "450 4.2.1 greylisted");
  EXPECT_EQ(delivery().next_at->ms - clock.now().ms, 60'000);
  mail.reply("RCPT", "");
  EXPECT_EQ(deliver(), 0) << "not before its time";
  clock.pass_minutes(1);
  EXPECT_EQ(deliver(), 1);
  EXPECT_EQ(delivery().tries, 2);
  EXPECT_FALSE(delivery().trouble);
}

TEST_F(OutboxTest, what_is_refused_is_given_up_until_a_person_sends_it_again) {
  put_mail_settings(keeper, settings());
  switch_on({Channel::email});
  chase_due(app);
  mail.reply("RCPT", "550 5.1.1 no such mailbox");
  deliver();
  const auto refused = delivery();
  EXPECT_EQ(refused.state, MessageState::given_up);
  EXPECT_EQ(list_plan_notices(staff, plan, {}, MessageState::given_up).total, 1);
  EXPECT_EQ(list_plan_notices(staff, plan, {}, MessageState::delivered).total, 0);
  mail.reply("RCPT", "");
  clock.pass_days(1);
  EXPECT_EQ(deliver(), 0);
  EXPECT_EQ(code_of([&] { resend_message(leader, refused.id); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { resend_message(of_finance, refused.id); }), "act.forbidden");
  resend_message(staff, refused.id);
  EXPECT_EQ(deliver(), 1);
  EXPECT_THAT(mail.received().at(0).bytes, HasSubstr(refused.id.str())) << "under the same name";
  EXPECT_EQ(code_of([&] { resend_message(staff, refused.id); }), "act.forbidden") << "what was delivered is not sent twice";
}

TEST_F(OutboxTest, what_was_being_sent_when_the_program_ended_is_sent_under_the_same_name) {
  put_mail_settings(keeper, settings());
  switch_on({Channel::email});
  chase_due(app);
  const auto id = delivery().id;
  {
    auto tx = app.database.write(agency_id);
    tx.run("UPDATE outbox_message SET state = 'sending', next_at = NULL, tries = 1 WHERE agency_id = $1", agency_id);
    tx.commit();
  }
  EXPECT_EQ(deliver(Channel::webhook), 0);
  EXPECT_EQ(delivery().state, MessageState::sending) << "it is another sender's";
  EXPECT_EQ(deliver(), 1);
  EXPECT_THAT(mail.received().at(0).bytes, HasSubstr(id.str()));
}

TEST_F(OutboxTest, quiet_hours_and_old_age_keep_a_letter_back) {
  put_mail_settings(keeper, settings());
  switch_on({Channel::email});
  chase_due(app);
  clock.pass_minutes(7 * 60);  // 19:13
  EXPECT_EQ(deliver(), 0);
  EXPECT_EQ(base::to_iso(*delivery().next_at), "2023-11-16T00:00:00.000Z") << "07:00 in Việt Nam";
  clock.pass_days(4);
  clock.pass_minutes(-7 * 60);
  EXPECT_EQ(deliver(), 0);
  EXPECT_EQ(delivery().trouble, Trouble::outdated);
}

TEST_F(OutboxTest, what_a_person_reminds_of_in_the_evening_leaves_in_the_morning) {
  put_mail_settings(keeper, settings());
  switch_on({Channel::email});
  clock.pass_minutes(7 * 60);  // 19:13
  BulkInput input{domain::BulkKind::remind, {}, {}, {}, ""};
  for (const auto& row : list_my_assignments(of_finance, {}, {}, {}).items)
    if (row.due.due_on) input.assignment_ids.push_back(row.id);
  do_bulk(staff, input);
  EXPECT_EQ(deliver(), 0);
  EXPECT_EQ(base::to_iso(*delivery().next_at), "2023-11-16T00:00:00.000Z") << "07:00 in Việt Nam";
  clock.pass_minutes(12 * 60);
  EXPECT_EQ(deliver(), 1);
}

TEST_F(OutboxTest, an_address_that_is_gone_or_a_channel_that_was_switched_off_ends_it) {
  put_mail_settings(keeper, settings());
  switch_on({Channel::email});
  chase_due(app);
  auto off = settings();
  off.switched_on = false;
  off.password.reset();
  put_mail_settings(keeper, off);
  deliver();
  EXPECT_EQ(delivery().trouble, Trouble::switched_off);
  off.switched_on = true;
  put_mail_settings(keeper, off);
  resend_message(staff, delivery().id);
  auto tx = app.database.write(agency_id);
  tx.run("UPDATE focal_point SET email = NULL WHERE agency_id = $1", agency_id);
  tx.commit();
  deliver();
  EXPECT_EQ(delivery().trouble, Trouble::no_address);
  EXPECT_TRUE(mail.heard().empty());
}

TEST_F(OutboxTest, a_webhook_is_called_once_for_a_reminder_and_signed) {
  post::TestWebhook server;
  const auto made = create_webhook(keeper, {"Trục LGSP", server.url(), true, true});
  switch_on({Channel::webhook});
  chase_due(app);
  server.answer("503 Busy");
  EXPECT_EQ(deliver(Channel::webhook), 0);
  server.answer("204 No Content");
  clock.pass_minutes(1);
  EXPECT_EQ(deliver(Channel::webhook), 1);
  const auto calls = server.calls();
  ASSERT_EQ(calls.size(), 2u);
  EXPECT_EQ(calls[0].headers.at("idempotency-key"), calls[1].headers.at("idempotency-key"));
  EXPECT_EQ(calls[0].body, calls[1].body);
  const auto& call = calls[1];
  EXPECT_EQ(call.headers.at("dondoc-timestamp"), std::to_string(clock.now().ms / 1000));
  EXPECT_EQ(call.headers.at("dondoc-signature"), "v1=" + base::hmac_sha256_hex(made.secret, call.headers.at("dondoc-timestamp") + "." + call.body));
  EXPECT_THAT(call.body, HasSubstr(R"("event":"reminder")"));
  EXPECT_THAT(call.body, HasSubstr(R"("rung":"focal-point","assignments":1,"reports":0,"answers":0,"late":0,"undated":0,"silent":0,"due_on":"2023-11-19"})"));
  EXPECT_TRUE(list_my_notices(of_finance, {}).items.at(0).deliveries.empty()) << "other machines are not the units' to see";
}

TEST_F(OutboxTest, a_step_that_is_taken_twice_queues_once) {
  put_mail_settings(keeper, settings());
  switch_on({Channel::email});
  chase_due(app);
  chase_due(app);
  auto tx = app.database.read(agency_id);
  EXPECT_EQ(tx.query("SELECT count(*) FROM outbox_message WHERE agency_id = $1", agency_id)[0].get<int>(0), 1);
}

TEST_F(OutboxTest, letters_about_comments_and_checks_leave_once_that_is_switched_on_and_say_no_more_than_that) {
  put_my_account(leader, {"lanhdao@tinh.gov.vn", true});
  const auto comment = [&](const char* text) { return create_comment(leader, {domain::CommentTarget::page, {}, {}, {}, clock.today(), text, finance}).id; };
  put_mail_settings(keeper, settings());
  const auto silent = comment("Nêu rõ nguyên nhân chậm.");
  EXPECT_EQ(deliver(), 0) << "reminders are switched on, such letters are not";
  auto with_news = settings();
  with_news.sends_news = true;
  EXPECT_TRUE(put_mail_settings(keeper, with_news).sends_news);

  const auto id = comment("Báo cáo bổ sung trước thứ Sáu.");
  EXPECT_EQ(deliver(), 1) << "to the unit it is addressed to, not to the leader who wrote it";
  EXPECT_THAT(mail.heard(), HasSubstr("vanthu@stc.tinh.gov.vn"));
  EXPECT_THAT(mail.heard(), Not(HasSubstr("lanhdao@tinh.gov.vn")));
  EXPECT_THAT(list_comment_letters(staff, id).items.at(0).state, MessageState::delivered);
  EXPECT_TRUE(list_comment_letters(staff, silent).items.empty());
  EXPECT_EQ(code_of([&] { list_comment_letters(of_finance, id); }), "act.forbidden");
  const auto& content = [&] {
    auto tx = app.database.read(agency_id);
    return tx.query("SELECT content FROM outbox_message WHERE agency_id = $1 AND comment_id = $2", agency_id, id)[0].get<std::string>(0);
  }();
  EXPECT_THAT(content, HasSubstr("https://dondoc.tinh.gov.vn/comments"));
  EXPECT_THAT(content, Not(HasSubstr("bổ sung")));
  put_comment(leader, id, {1, "Báo cáo bổ sung trước thứ Năm.", finance});
  EXPECT_EQ(deliver(), 0) << "once a day of one comment";
  answer_comment(of_finance, id, {"Đã báo cáo."});
  EXPECT_EQ(deliver(), 1) << "to the leader who asked";
  EXPECT_THAT(mail.heard(), HasSubstr("lanhdao@tinh.gov.vn"));
  put_my_account(leader, {"lanhdao@tinh.gov.vn", false});
  clock.pass_days(1);
  answer_comment(of_finance, id, {"Bổ sung thêm."});
  EXPECT_EQ(deliver(), 0) << "who wants no letters gets none";

  InspectionContent check;
  check.round = "Đợt 1";
  check.basis = "Quyết định số 30/QĐ-UBND";
  check.team = "Đoàn kiểm tra số 1";
  check.head = "Phó Giám đốc Sở Nội vụ";
  check.members = {{{}, "Chuyên viên"}};
  check.starts_on = check.ends_on = clock.today().plus(5);
  check.items = {{{}, {}, "Hồ sơ, sổ sách"}};
  const auto planned = create_inspections(staff, plan, {{finance}, check}).items.at(0).id;
  EXPECT_EQ(deliver(), 1);
  EXPECT_EQ(list_inspection_letters(leader, planned).items.at(0).state, MessageState::delivered);
}

TEST_F(OutboxTest, letters_about_news_keep_quiet_hours_and_are_sent_again_by_a_person) {
  auto with_news = settings();
  with_news.sends_news = true;
  with_news.password = "sai";
  put_mail_settings(keeper, with_news);
  clock.pass_minutes(10 * 60);  // past ten in the evening
  const auto id = create_comment(leader, {domain::CommentTarget::page, {}, {}, {}, clock.today(), "Báo cáo.", finance}).id;
  EXPECT_EQ(deliver(), 0);
  EXPECT_EQ(list_comment_letters(staff, id).items.at(0).state, MessageState::waiting) << "in quiet hours";
  EXPECT_TRUE(mail.heard().empty());
}

}  // namespace
}  // namespace dondoc::service
