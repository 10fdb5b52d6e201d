// By what reminders leave the machine. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/outbox.h"
#include "post/transfer.h"
#include "service/views/common.h"

namespace dondoc::service {

/// sends_news: letters about leaders' comments and checks too. The password itself is never sent. can: edit.
struct MailSettings {
  bool switched_on = false;
  std::string host;
  int port = 587;
  post::Tls tls = post::Tls::starttls;
  std::string account;
  bool has_password = false;
  std::string sender, site_address;
  bool sends_news = false;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(MailSettings, (), (switched_on, host, port, tls, account, has_password, sender, site_address, sends_news, can))

/// password: null where it stays as it is.
struct MailSettingsInput {
  bool switched_on = false;
  std::string host;
  int port = 587;
  post::Tls tls = post::Tls::starttls;
  std::string account;
  std::optional<std::string> password;
  std::string sender, site_address;
  bool sends_news = false;
};
BOOST_DESCRIBE_STRUCT(MailSettingsInput, (), (switched_on, host, port, tls, account, password, sender, site_address, sends_news))

struct TestMailInput { std::string to; };
BOOST_DESCRIBE_STRUCT(TestMailInput, (), (to))

/// trouble: null where it was delivered; answer: what the other server said.
struct ChannelTest { std::optional<domain::Trouble> trouble; std::string answer; };
BOOST_DESCRIBE_STRUCT(ChannelTest, (), (trouble, answer))

struct Webhook {
  base::Id id;
  std::string name, url;
  bool internal_http = false, switched_on = false;
  std::optional<base::Instant> deleted_at;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(Webhook, (), (id, name, url, internal_http, switched_on, deleted_at, can))

struct WebhookInput { std::string name, url; bool internal_http = false, switched_on = false; };
BOOST_DESCRIBE_STRUCT(WebhookInput, (), (name, url, internal_http, switched_on))

/// The secret is shown this once.
struct WebhookMade { Webhook webhook; std::string secret; };
BOOST_DESCRIBE_STRUCT(WebhookMade, (), (webhook, secret))

}  // namespace dondoc::service
