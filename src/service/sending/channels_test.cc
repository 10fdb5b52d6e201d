#include "service/sending/channels.h"

#include <gmock/gmock.h>

#include "base/json.h"
#include "post/test_servers.h"
#include "service/test_office.h"
#include "service/upkeep/maintenance.h"

namespace dondoc::service {
namespace {

using post::Tls;
using testing::HasSubstr;
using testing::Not;

class ChannelsTest : public OfficeTest {
 protected:
  ChannelsTest() : keeper(administrator()), staff(someone("chuyenvien", domain::UserRole::staff)) {}
  MailSettingsInput settings() { return {true, "127.0.0.1", mail.port(), Tls::none, "dondoc", "bi-mat-cua-thu", "dondoc@tinh.gov.vn", "https://dondoc.tinh.gov.vn"}; }
  std::string refusal(const std::function<void(MailSettingsInput&)>& change) {
    auto input = settings();
    change(input);
    return code_of([&] { put_mail_settings(keeper, input); });
  }
  post::TestMailServer mail;
  Context keeper, staff;
};

TEST_F(ChannelsTest, are_the_administrators_alone) {
  EXPECT_EQ(code_of([&] { get_mail_settings(staff); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { put_mail_settings(staff, settings()); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { test_mail(staff, {"a@b"}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { create_webhook(staff, {"a", "https://a.vn", false, true}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { list_webhooks(staff, {}); }), "act.forbidden");
}

TEST_F(ChannelsTest, a_password_goes_in_and_never_comes_out) {
  const auto before = events();
  EXPECT_TRUE(put_mail_settings(keeper, settings()).has_password);
  EXPECT_EQ(events(), before + 1);
  auto tx = app.database.read(agency_id);
  EXPECT_THAT(tx.query("SELECT password FROM mail_settings WHERE agency_id = $1", agency_id)[0].get<std::string>(0), Not(HasSubstr("bi-mat")));
  for (const auto row : tx.query("SELECT payload FROM event_payload WHERE agency_id = $1", agency_id)) EXPECT_THAT(row.get<std::string>(0), Not(HasSubstr("bi-mat")));
  EXPECT_THAT(base::to_json(get_mail_settings(keeper)), Not(HasSubstr("bi-mat")));
}

TEST_F(ChannelsTest, another_server_does_not_get_the_password_of_the_one_before) {
  put_mail_settings(keeper, settings());
  auto other = settings();
  other.password.reset();
  EXPECT_EQ(code_of([&] { put_mail_settings(keeper, other); }), "none") << "the same server";
  other.host = "localhost";
  EXPECT_EQ(code_of([&] { put_mail_settings(keeper, other); }), "mail.password_again");
  other.account.clear();
  EXPECT_FALSE(put_mail_settings(keeper, other).has_password);
}

TEST_F(ChannelsTest, what_cannot_be_a_server_is_refused) {
  EXPECT_EQ(refusal([](auto& it) { it.host = "a/b"; }), "mail.host");
  EXPECT_EQ(refusal([](auto& it) { it.host = ""; }), "mail.host");
  EXPECT_EQ(refusal([](auto& it) { it.port = 0; }), "mail.port");
  EXPECT_EQ(refusal([](auto& it) { it.sender = "a@b\r\nBcc: c@d"; }), "mail.bad_address");
  EXPECT_EQ(refusal([](auto& it) { it.site_address = "dondoc"; }), "mail.site_address");
  EXPECT_EQ(refusal([](auto& it) { it.host = "mail.tinh.gov.vn"; }), "mail.account_in_clear");
}

TEST_F(ChannelsTest, a_letter_is_tried_and_the_servers_words_are_told) {
  EXPECT_EQ(code_of([&] { test_mail(keeper, {"quantri@tinh.gov.vn"}); }), "mail.not_set");
  put_mail_settings(keeper, settings());
  EXPECT_EQ(code_of([&] { test_mail(keeper, {"quantri"}); }), "mail.bad_address");
  keeper.idempotency_key = "once";
  const auto sent = test_mail(keeper, {"quantri@tinh.gov.vn"});
  EXPECT_FALSE(sent.trouble) << sent.answer;
  EXPECT_EQ(test_mail(keeper, {"quantri@tinh.gov.vn"}).answer, sent.answer);
  EXPECT_EQ(mail.received().size(), 1u) << "asked again it is not sent again";
  EXPECT_THAT(mail.heard(), HasSubstr("AUTH PLAIN"));
  keeper.idempotency_key = "twice";
  mail.reply("AUTH", "535 5.7.8 bad credentials");
  const auto refused = test_mail(keeper, {"quantri@tinh.gov.vn"});
  EXPECT_EQ(refused.trouble, domain::Trouble::sign_in);
  EXPECT_EQ(refused.answer, "535 5.7.8 bad credentials");
}

TEST_F(ChannelsTest, a_copy_of_the_installation_holds_no_secret) {
  put_mail_settings(keeper, settings());
  const auto copy = app.files.root().parent_path() / "copy";
  EXPECT_TRUE(std::filesystem::exists(app.files.root().parent_path() / "secret.key"));
  // PostgreSQL is copied by its own tool: then there is no copy of ours at all.
  const auto refused = code_of([&] { back_up(app, copy); });
  ASSERT_THAT(refused, testing::AnyOf("none", "store.no_copy"));
  if (refused == "store.no_copy") {
    EXPECT_FALSE(std::filesystem::exists(copy / "secret.key"));
    return;
  }
  for (const auto& entry : std::filesystem::recursive_directory_iterator(copy)) EXPECT_NE(entry.path().filename(), "secret.key");
}

TEST_F(ChannelsTest, webhooks_are_kept_and_tried) {
  EXPECT_EQ(code_of([&] { create_webhook(keeper, {" ", "https://a.vn", false, true}); }), "webhook.name_required");
  for (const auto* url : {"http://a.vn", "ftp://a.vn", "https://me:word@a.vn", ""})
    EXPECT_EQ(code_of([&] { create_webhook(keeper, {"a", url, false, true}); }), "webhook.url") << url;
  post::TestWebhook server;
  keeper.idempotency_key = "once";
  const auto made = create_webhook(keeper, {"Trục LGSP", server.url(), true, true});
  EXPECT_EQ(create_webhook(keeper, {"Trục LGSP", server.url(), true, true}).secret, made.secret);
  keeper.idempotency_key.clear();
  EXPECT_EQ(list_webhooks(keeper, {}).total, 1);
  EXPECT_FALSE(test_webhook(keeper, made.webhook.id).trouble);
  EXPECT_THAT(server.calls().at(0).body, HasSubstr(R"("event":"test")"));
  EXPECT_EQ(put_webhook(keeper, made.webhook.id, {"LGSP", server.url(), true, false}).name, "LGSP");
  delete_webhook(keeper, made.webhook.id);
  EXPECT_EQ(list_webhooks(keeper, {}).total, 0);
  EXPECT_EQ(code_of([&] { put_webhook(keeper, made.webhook.id, {"LGSP", server.url(), true, false}); }), "act.forbidden");
  restore_webhook(keeper, made.webhook.id);
  EXPECT_EQ(list_webhooks(keeper, {}).total, 1);
}

TEST_F(ChannelsTest, a_lost_key_is_told) {
  put_mail_settings(keeper, settings());
  const auto hook = create_webhook(keeper, {"Trục LGSP", "https://lgsp.invalid", false, true}).webhook;
  std::filesystem::remove(app.files.root().parent_path() / "secret.key");
  EXPECT_EQ(code_of([&] { test_mail(keeper, {"quantri@tinh.gov.vn"}); }), "mail.password_again");
  EXPECT_EQ(test_webhook(keeper, hook.id).trouble, domain::Trouble::key_lost);
}

}  // namespace
}  // namespace dondoc::service
