#include "store/channel_store.h"

namespace dondoc::store {
namespace {

constexpr const char* kWebhook = "SELECT id, name, url, internal_http, switched_on, secret, deleted_at FROM webhook WHERE agency_id = $1";

WebhookRow read_webhook(const Row& row) {
  WebhookRow o;
  row.read(o.id, o.name, o.url, o.internal_http, o.switched_on, o.secret, o.deleted_at);
  return o;
}

}  // namespace

std::optional<MailSettingsRow> find_mail_settings(Transaction& tx) {
  for (const auto row : tx.query("SELECT switched_on, host, port, tls, account, password, sender, site_address, sends_news FROM mail_settings WHERE agency_id = $1", tx.agency())) {
    MailSettingsRow o;
    row.read(o.switched_on, o.host, o.port, o.tls, o.account, o.password, o.sender, o.site_address, o.sends_news);
    return o;
  }
  return std::nullopt;
}

void set_mail_settings(Transaction& tx, const MailSettingsRow& o, base::Instant now) {
  tx.run("INSERT INTO mail_settings (agency_id, switched_on, host, port, tls, account, password, sender, site_address, updated_at, sends_news) "
         "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (agency_id) DO UPDATE SET switched_on = excluded.switched_on, host = excluded.host, "
         "port = excluded.port, tls = excluded.tls, account = excluded.account, password = excluded.password, sender = excluded.sender, "
         "site_address = excluded.site_address, sends_news = excluded.sends_news, updated_at = excluded.updated_at",
         tx.agency(), o.switched_on, o.host, o.port, o.tls, o.account, o.password, o.sender, o.site_address, now, o.sends_news);
}

std::vector<WebhookRow> list_webhooks(Transaction& tx) {
  std::vector<WebhookRow> out;
  for (const auto row : tx.query(std::string(kWebhook) + " ORDER BY deleted_at IS NOT NULL, name, id", tx.agency())) out.push_back(read_webhook(row));
  return out;
}

std::optional<WebhookRow> find_webhook(Transaction& tx, const base::Id& id) {
  for (const auto row : tx.query(std::string(kWebhook) + " AND id = $2", tx.agency(), id)) return read_webhook(row);
  return std::nullopt;
}

void insert_webhook(Transaction& tx, const WebhookRow& o, base::Instant now) {
  tx.run("INSERT INTO webhook (id, agency_id, name, url, internal_http, switched_on, secret, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", o.id,
         tx.agency(), o.name, o.url, o.internal_http, o.switched_on, o.secret, now);
}

void update_webhook(Transaction& tx, const WebhookRow& o) {
  tx.run("UPDATE webhook SET name = $3, url = $4, internal_http = $5, switched_on = $6 WHERE agency_id = $1 AND id = $2", tx.agency(), o.id, o.name, o.url,
         o.internal_http, o.switched_on);
}

void set_webhook_deleted(Transaction& tx, const base::Id& id, std::optional<base::Instant> deleted_at) {
  tx.run("UPDATE webhook SET deleted_at = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), id, deleted_at);
}

}  // namespace dondoc::store
