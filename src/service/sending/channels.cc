#include "service/sending/channels.h"

#include <algorithm>

#include "base/crypto.h"
#include "base/enum_name.h"
#include "base/text.h"
#include "service/act.h"
#include "service/chasing/reminder.h"
#include "service/sending/secret_key.h"
#include "store/agency_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;

bool is_host(std::string_view text) {
  return !text.empty() && text.size() <= 253 && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == ':';
  });
}

bool is_this_machine(std::string_view host) { return host == "localhost" || host == "::1" || host.starts_with("127."); }

void check(const MailSettingsInput& input) {
  const auto refuse = [](const char* code, const char* field) { throw Error(ErrorKind::invalid, code, field); };
  if (!is_host(input.host)) refuse("mail.host", "host");
  if (input.port < 1 || input.port > 65535) refuse("mail.port", "port");
  if (!post::is_address(input.sender)) refuse("mail.bad_address", "sender");
  if (!post::is_callable(input.site_address, true)) refuse("mail.site_address", "site_address");
  if (input.tls == post::Tls::none && !input.account.empty() && !is_this_machine(input.host)) refuse("mail.account_in_clear", "tls");
}

MailSettings view_of(const store::MailSettingsRow& row, const domain::Actor& actor) {
  return {row.switched_on, row.host, row.port, base::enum_from_name<post::Tls>(row.tls).value_or(post::Tls::starttls), row.account,
          row.password.has_value(), row.sender, row.site_address, row.sends_news, domain::can_agency(actor)};
}

Webhook view_of(const store::WebhookRow& row, const domain::Actor& actor) {
  return {row.id, row.name, row.url, row.internal_http, row.switched_on, row.deleted_at, domain::can_webhook(actor, row.deleted_at.has_value())};
}

void fill(store::WebhookRow& row, const WebhookInput& input) {
  if (base::trim(input.name).empty()) throw Error(ErrorKind::invalid, "webhook.name_required", "name");
  if (!post::is_callable(input.url, input.internal_http)) throw Error(ErrorKind::invalid, "webhook.url", "url");
  row.name = input.name;
  row.url = input.url;
  row.internal_http = input.internal_http;
  row.switched_on = input.switched_on;
}

store::WebhookRow load_webhook(store::Transaction& tx, base::Id id) { return found(store::find_webhook(tx, id), "webhook.unknown"); }

/// A try outside of any transaction, for it takes its time; told under its key once.
template <class Prepare, class Try> ChannelTest tried(Context& context, const char* name, Prepare prepare, Try attempt) {
  const auto [what, subject] = [&] {
    Act act(context, name);
    require(domain::can_agency(context.actor), "edit");
    return std::pair(act.earlier_answer<ChannelTest>(), act.earlier() ? decltype(prepare(act.tx)){} : prepare(act.tx));
  }();
  if (what) return *what;
  const auto outcome = attempt(subject);
  ChannelTest answer{outcome.trouble, outcome.answer};
  Act act(context, name);
  act.keep_answer(answer);
  act.finish("agency", context.actor.agency_id, {}, {{"trouble", outcome.trouble ? base::enum_name(*outcome.trouble) : ""}});
  return answer;
}

}  // namespace

std::optional<post::MailServer> mail_server_of(const App& app, const store::MailSettingsRow& row) {
  const auto password = row.password ? open_secret(app, *row.password) : std::optional<std::string>("");
  if (!password) return std::nullopt;
  return post::MailServer{row.host, row.port, base::enum_from_name<post::Tls>(row.tls).value_or(post::Tls::starttls), row.account, *password};
}

std::optional<post::Call> call_of(const App& app, const store::WebhookRow& row, const base::Id& message, std::string body, base::Instant now) {
  const auto secret = open_secret(app, row.secret);
  if (!secret) return std::nullopt;
  const auto at = std::to_string(now.ms / 1000);
  const auto signature = "v1=" + base::hmac_sha256_hex(*secret, at + "." + body);
  return post::Call{row.url, std::move(body),
                    {{"Content-Type", "application/json"}, {"Idempotency-Key", message.str()}, {"Dondoc-Timestamp", at}, {"Dondoc-Signature", signature}},
                    row.internal_http};
}

MailSettings get_mail_settings(Context& context) {
  base::require(context.actor.administrator, "act.forbidden");
  auto tx = context.read();
  return view_of(store::find_mail_settings(tx).value_or(store::MailSettingsRow{}), context.actor);
}

MailSettings put_mail_settings(Context& context, const MailSettingsInput& input) {
  Act act(context, "mail.edited");
  require(domain::can_agency(context.actor), "edit");
  check(input);
  const auto before = store::find_mail_settings(act.tx).value_or(store::MailSettingsRow{});
  store::MailSettingsRow row{input.switched_on, input.host, input.port, base::enum_name(input.tls), input.account, {}, input.sender, input.site_address, input.sends_news};
  while (row.site_address.ends_with('/')) row.site_address.pop_back();
  if (!input.account.empty()) {
    // Whoever may change the server does not thereby get to know the password.
    const bool same = before.host == row.host && before.account == row.account && before.port == row.port;
    if (!input.password && before.password && !same) throw Error(ErrorKind::invalid, "mail.password_again", "password");
    row.password = input.password ? std::optional(seal_secret(context.app, *input.password)) : before.password;
  }
  store::set_mail_settings(act.tx, row, context.now());
  act.finish("agency", context.actor.agency_id, {}, {{"host", row.host}});
  return view_of(row, context.actor);
}

ChannelTest test_mail(Context& context, const TestMailInput& input) {
  struct Subject { store::MailSettingsRow settings; std::string agency; };
  return tried(context, "mail.tested", [&](store::Transaction& tx) -> Subject {
    if (!post::is_address(input.to)) throw Error(ErrorKind::invalid, "mail.bad_address", "to");
    return {found(store::find_mail_settings(tx), "mail.not_set"), store::load_agency(tx).name};
  }, [&](const Subject& subject) {
    const auto server = mail_server_of(context.app, subject.settings);
    if (!server) throw Error(ErrorKind::invalid, "mail.password_again", "password");
    return post::Transfer().mail(*server, trial_mail(subject.settings, subject.agency, input.to, context.now()));
  });
}

Page<Webhook> list_webhooks(Context& context, const ListQuery& query) {
  base::require(context.actor.administrator, "act.forbidden");
  auto tx = context.read();
  Page<Webhook> page{{}, 0, query.page, query.size};
  for (const auto& row : store::list_webhooks(tx)) {
    if (row.deleted_at.has_value() != query.deleted) continue;
    if (page.total >= query.offset() && std::ssize(page.items) < query.size) page.items.push_back(view_of(row, context.actor));
    ++page.total;
  }
  return page;
}

WebhookMade create_webhook(Context& context, const WebhookInput& input) {
  Act act(context, "webhook.created");
  require(domain::can_agency(context.actor), "edit");
  if (act.earlier() && act.earlier()->result_id) {
    const auto row = load_webhook(act.tx, *act.earlier()->result_id);
    return {view_of(row, context.actor), open_secret(context.app, row.secret).value_or("")};
  }
  store::WebhookRow row;
  row.id = base::Id::make();
  fill(row, input);
  const auto secret = base::random_token();
  row.secret = seal_secret(context.app, secret);
  store::insert_webhook(act.tx, row, context.now());
  act.finish("agency", context.actor.agency_id, {}, {{"name", row.name}}, row.id);
  return {view_of(row, context.actor), secret};
}

Webhook put_webhook(Context& context, base::Id id, const WebhookInput& input) {
  Act act(context, "webhook.edited");
  auto row = load_webhook(act.tx, id);
  require(domain::can_webhook(context.actor, row.deleted_at.has_value()), "edit");
  fill(row, input);
  store::update_webhook(act.tx, row);
  act.finish("agency", context.actor.agency_id, {}, {{"name", row.name}});
  return view_of(row, context.actor);
}

void delete_webhook(Context& context, base::Id id) {
  Act act(context, "webhook.deleted");
  const auto row = load_webhook(act.tx, id);
  require(domain::can_webhook(context.actor, row.deleted_at.has_value()), "delete");
  store::set_webhook_deleted(act.tx, id, context.now());
  act.finish("agency", context.actor.agency_id, {}, {{"name", row.name}});
}

void restore_webhook(Context& context, base::Id id) {
  Act act(context, "webhook.restored");
  if (act.earlier()) return;
  const auto row = load_webhook(act.tx, id);
  require(domain::can_webhook(context.actor, row.deleted_at.has_value()), "restore");
  store::set_webhook_deleted(act.tx, id, std::nullopt);
  act.finish("agency", context.actor.agency_id, {}, {{"name", row.name}});
}

ChannelTest test_webhook(Context& context, base::Id id) {
  return tried(context, "webhook.tested", [&](store::Transaction& tx) { return load_webhook(tx, id); }, [&](const store::WebhookRow& row) {
    const auto message = base::Id::make();
    const auto call = call_of(context.app, row, message, test_body(message, context.now()), context.now());
    return call ? post::Transfer().call(*call) : domain::Outcome{domain::Trouble::key_lost, ""};
  });
}

}  // namespace dondoc::service
