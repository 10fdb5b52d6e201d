// By what reminders leave the machine: the mail server and the webhooks that an
// administrator names. Each change is an event; secrets go in and never come out.
#pragma once

#include "service/context.h"
#include "service/views/channels.h"
#include "store/channel_store.h"

namespace dondoc::service {

MailSettings get_mail_settings(Context& context);
/// Throws Error{invalid} "mail.host", "mail.port", "mail.bad_address",
/// "mail.site_address", "mail.account_in_clear" (an account over a connection that
/// is not encrypted, but on this machine), "mail.password_again" (another server or
/// account, and the password of the one before).
MailSettings put_mail_settings(Context& context, const MailSettingsInput& input);
/// Sends one mail now, whether mail are switched on or not. Throws
/// Error{invalid} "mail.not_set", "mail.bad_address", "mail.password_again" (its key is lost).
ChannelTest test_mail(Context& context, const TestMailInput& input);

Page<Webhook> list_webhooks(Context& context, const ListQuery& query);
/// Throws Error{invalid} "webhook.name_required", "webhook.url".
WebhookMade create_webhook(Context& context, const WebhookInput& input);
Webhook put_webhook(Context& context, base::Id id, const WebhookInput& input);
void delete_webhook(Context& context, base::Id id);
void restore_webhook(Context& context, base::Id id);
/// Calls it now with {"event":"test"}.
ChannelTest test_webhook(Context& context, base::Id id);

/// The server as mail are sent to it; nothing where its password cannot be read.
std::optional<post::MailServer> mail_server_of(const App& app, const store::MailSettingsRow& row);
/// The call of a webhook: signed at `now` (docs/webhooks.md); nothing where its
/// secret cannot be read.
std::optional<post::Call> call_of(const App& app, const store::WebhookRow& row, const base::Id& message, std::string body, base::Instant now);

}  // namespace dondoc::service
