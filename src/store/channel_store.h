// By what reminders leave the machine: the mail server and the webhooks of an
// agency. Secrets are sealed before they come here (service/secret_key.h).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/database.h"

namespace dondoc::store {

struct MailSettingsRow {
  bool switched_on = false;
  std::string host;
  int port = 587;
  std::string tls = "starttls", account;
  std::optional<std::string> password;
  std::string sender, site_address;
  bool sends_news = false;  // letters about leaders' comments and checks too
};
std::optional<MailSettingsRow> find_mail_settings(Transaction& tx);
void set_mail_settings(Transaction& tx, const MailSettingsRow& row, base::Instant now);

struct WebhookRow {
  base::Id id;
  std::string name, url;
  bool internal_http = false, switched_on = false;
  std::string secret;
  std::optional<base::Instant> deleted_at;
};
/// By name, those in the bin last.
std::vector<WebhookRow> list_webhooks(Transaction& tx);
std::optional<WebhookRow> find_webhook(Transaction& tx, const base::Id& id);
void insert_webhook(Transaction& tx, const WebhookRow& row, base::Instant now);
/// All but the secret.
void update_webhook(Transaction& tx, const WebhookRow& row);
void set_webhook_deleted(Transaction& tx, const base::Id& id, std::optional<base::Instant> deleted_at);

}  // namespace dondoc::store
