#include "post/transfer.h"

#include <gmock/gmock.h>

#include "base/error.h"
#include "post/test_servers.h"

namespace dondoc::post {
namespace {

using domain::Outcome;
using domain::Trouble;
using testing::HasSubstr;
using testing::Not;

Mail mail() {
  return {"0190@tinh.gov.vn", "dondoc@tinh.gov.vn", "UBND tỉnh Sơn Thủy", "vanthu@soyte.tinh.gov.vn", "Nhắc việc: 3 nhiệm vụ theo Kế hoạch 214/KH-UBND",
          "Kính gửi Sở Y tế\n.\nĐề nghị đăng nhập phần mềm.\n", *base::parse_instant("2026-11-23T03:30:00.000Z")};
}
MailServer at(const TestMailServer& server) { return {"127.0.0.1", server.port(), Tls::none, "", ""}; }

TEST(Written, is_written_as_mail_servers_take_it) {
  const auto bytes = bytes_of(mail());
  EXPECT_THAT(bytes, HasSubstr("Date: Mon, 23 Nov 2026 10:30:00 +0700\r\n"));
  EXPECT_THAT(bytes, HasSubstr("\r\n <dondoc@tinh.gov.vn>\r\nTo: <vanthu@soyte.tinh.gov.vn>\r\n"));
  EXPECT_THAT(bytes, HasSubstr("Message-ID: <0190@tinh.gov.vn>\r\nAuto-Submitted: auto-generated\r\n"));
  EXPECT_THAT(bytes, HasSubstr("Subject: =?UTF-8?B?Tmjhuq9jIHZp4buHYzogMyBuaGnhu4dtIHbhu6UgdGhlbyBL4bq/?=\r\n =?UTF-8?B?IGhv4bqhY2ggMjE0L0tILVVCTkQ=?=\r\n"));
  for (std::size_t from = 0, end; (end = bytes.find("\r\n", from)) != std::string::npos; from = end + 2) EXPECT_LE(end - from, 78u);
  EXPECT_TRUE(std::ranges::all_of(bytes, [](char c) { return c > 0; })) << "seven bits";
}

TEST(Written, goes_to_one_plain_address_alone) {
  for (const auto* good : {"a@b", "van.thu+1@so-yte.tinh.gov.vn"}) EXPECT_TRUE(is_address(good)) << good;
  for (const auto* bad : {"", "@b", "a@", "a b@c", "a@b\r\nBcc: x@y", "a@b,c@d", "<a@b>", "a@.b", "a@b.", "vănthư@b"}) EXPECT_FALSE(is_address(bad)) << bad;
  auto wrong = mail();
  wrong.to = "a@b>\r\nRCPT TO:<c@d";
  EXPECT_THROW(bytes_of(wrong), base::Error);
}

TEST(Mail, is_delivered_when_the_server_says_so) {
  TestMailServer server;
  Transfer transfer;
  for (int i = 0; i < 2; ++i) {
    const auto outcome = transfer.mail(at(server), mail());
    EXPECT_FALSE(outcome.trouble) << outcome.answer;
    EXPECT_EQ(outcome.answer, "250 2.0.0 Ok: queued as T1");
  }
  ASSERT_EQ(server.received().size(), 2u);
  EXPECT_EQ(server.received()[0].to, "vanthu@soyte.tinh.gov.vn");
  EXPECT_THAT(server.received()[0].bytes, HasSubstr("Message-ID: <0190@tinh.gov.vn>"));
  EXPECT_THAT(server.heard(), HasSubstr("EHLO tinh.gov.vn\r\nMAIL FROM:<dondoc@tinh.gov.vn>"));
  EXPECT_EQ(server.heard().find("EHLO"), server.heard().rfind("EHLO")) << "one connection for both";
}

TEST(Mail, signs_in_where_an_account_is_given) {
  TestMailServer server;
  auto with = at(server);
  with.account = "dondoc";
  with.password = "bi-mat";
  EXPECT_FALSE(Transfer().mail(with, mail()).trouble);
  EXPECT_THAT(server.heard(), HasSubstr("AUTH PLAIN"));
  server.reply("AUTH", "535 5.7.8 bad credentials");
  const auto outcome = Transfer().mail(with, mail());
  EXPECT_EQ(outcome.trouble, Trouble::sign_in);
  EXPECT_EQ(outcome.answer, "535 5.7.8 bad credentials");
}

TEST(Mail, not_now_is_told_from_never) {
  const auto outcome_of = [](const char* command, const char* reply) {
    TestMailServer server;
    server.reply(command, reply);
    const auto out = Transfer().mail(at(server), mail());
    EXPECT_EQ(out.answer, reply);
    EXPECT_TRUE(server.received().empty());
    return out.trouble;
  };
  EXPECT_EQ(outcome_of("RCPT", "550 5.1.1 no such mailbox"), Trouble::refused);
  EXPECT_EQ(outcome_of("RCPT", "450 4.2.1 greylisted"), Trouble::busy);
  EXPECT_EQ(outcome_of("MAIL", "530 5.7.0 sign in first"), Trouble::sign_in);
  EXPECT_EQ(outcome_of(".", "554 5.7.1 looks like spam"), Trouble::refused);
  EXPECT_EQ(outcome_of(".", "452 4.3.1 disk full"), Trouble::busy);
}

TEST(Mail, is_never_sent_in_the_clear_where_encryption_was_asked_for) {
  TestMailServer server;
  for (const auto tls : {Tls::starttls, Tls::tls}) {
    auto encrypted = at(server);
    encrypted.tls = tls;
    encrypted.account = "dondoc";
    encrypted.password = "bi-mat";
    if (tls == Tls::tls) server.reply("", "220 not tls");
    EXPECT_EQ(Transfer().mail(encrypted, mail()).trouble, Trouble::insecure);
  }
  EXPECT_THAT(server.heard(), Not(HasSubstr("AUTH")));
  EXPECT_TRUE(server.received().empty());
}

TEST(Mail, a_server_that_is_not_there_is_tried_another_time) {
  int port = 0;
  { port = TestMailServer().port(); }
  EXPECT_EQ(Transfer().mail({"127.0.0.1", port, Tls::none, "", ""}, mail()).trouble, Trouble::unreachable);
  std::stop_source stop;
  stop.request_stop();
  TestMailServer server;
  EXPECT_EQ(Transfer().mail(at(server), mail(), stop.get_token()).trouble, Trouble::interrupted);
  EXPECT_TRUE(server.received().empty());
}

Call to(const TestWebhook& server) { return {server.url(), R"({"a":"ă"})", {{"Idempotency-Key", "1"}}, true}; }

TEST(Webhook, is_called_with_body_and_headers) {
  TestWebhook server;
  const auto outcome = Transfer().call(to(server));
  EXPECT_FALSE(outcome.trouble) << outcome.answer;
  ASSERT_EQ(server.calls().size(), 1u);
  EXPECT_EQ(server.calls()[0].line, "POST /nhan HTTP/1.1");
  EXPECT_EQ(server.calls()[0].headers.at("idempotency-key"), "1");
  EXPECT_EQ(server.calls()[0].body, R"({"a":"ă"})");
}

TEST(Webhook, only_success_is_an_acknowledgement) {
  TestWebhook other, server("302 Found", "Location: " + other.url() + "\r\n");
  EXPECT_EQ(Transfer().call(to(server)).trouble, Trouble::redirected);
  EXPECT_TRUE(other.calls().empty()) << "redirections are not followed";
  server.answer("404 Not Found");
  EXPECT_EQ(Transfer().call(to(server)).trouble, Trouble::refused);
  server.answer("503 Busy");
  const auto outcome = Transfer().call(to(server));
  EXPECT_EQ(outcome.trouble, Trouble::busy);
  EXPECT_EQ(outcome.answer, "HTTP 503");
}

TEST(Webhook, plain_text_stays_in_the_own_network) {
  EXPECT_TRUE(is_callable("https://a.vn/b", false));
  EXPECT_FALSE(is_callable("http://a.vn/b", false));
  EXPECT_TRUE(is_callable("http://10.0.0.1:8080/", true));
  for (const auto* bad : {"", "https://", "https:///x", "ftp://a.vn", "https://me:pass@a.vn/", "https://a.vn/ b", "file:///etc/passwd"}) EXPECT_FALSE(is_callable(bad, true)) << bad;
  TestWebhook server;
  auto plain = to(server);
  plain.internal_http = false;
  EXPECT_EQ(Transfer().call(plain).trouble, Trouble::forbidden_address);
  EXPECT_TRUE(server.calls().empty());
  for (const auto* own : {"10.1.2.3", "172.31.0.1", "192.168.1.1", "127.0.0.1", "::1", "fd00::1"}) EXPECT_TRUE(is_of_own_network(own)) << own;
  for (const auto* foreign : {"8.8.8.8", "172.32.0.1", "169.254.169.254", "2001:db8::1", "x"}) EXPECT_FALSE(is_of_own_network(foreign)) << foreign;
}

}  // namespace
}  // namespace dondoc::post
