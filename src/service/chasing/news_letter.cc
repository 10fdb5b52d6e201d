#include "service/chasing/news_letter.h"

#include "base/json.h"
#include "domain/chasing.h"
#include "domain/rights.h"
#include "service/chasing/mail_words.h"
#include "service/chasing/reminder.h"
#include "store/agency_store.h"
#include "store/channel_store.h"
#include "store/unit_store.h"

namespace dondoc::service {

void queue_news_letters(store::Transaction& tx, const Context& context, const store::About& about, const std::vector<store::ContactRow>& contacts, const std::optional<base::Id>& unit) {
  const auto mail = store::find_mail_settings(tx);
  if (contacts.empty() || !mail || !mail->switched_on || !mail->sends_news) return;
  const auto agency = store::load_agency(tx).name;
  const auto found = unit ? store::find_unit(tx, *unit) : std::nullopt;
  const auto to = found ? mail_words("to_focal-point", {{"unit", found->name}}) : mail_words("to_office", {{"agency", agency}});
  const std::string kind = about.comment_id ? "comment" : "check";
  const auto address = mail->site_address + (about.comment_id ? "/comments" : "/inspections");
  MailContent content{"", mail_words(kind + "_subject"), mail_words(kind + "_text", {{"to", to}, {"agency", agency}, {"address", address}})};
  const auto subject = about.comment_id ? *about.comment_id : *about.inspection_id;
  for (const auto& contact : contacts) {
    if (contact.user_id == context.actor.user_id) continue;
    store::MessageRow row;
    row.id = base::Id::make();
    row.cause = "email " + kind + " " + subject.str() + " " + context.today().str() + " " + contact.focal_point_id.value_or(contact.user_id.value_or(base::Id())).str();
    row.channel = domain::Channel::email;
    row.about = about;
    row.made_at = context.now();
    row.focal_point_id = contact.focal_point_id;
    if (!contact.focal_point_id) row.user_id = contact.user_id;
    content.message_id = message_id(row.id, *mail);
    row.content = base::to_json(content);
    store::insert_message(tx, row);
  }
}

namespace {

Deliveries deliveries_about(const Context& context, const base::Id& id, store::AboutKind kind) {
  base::require(context.actor.sees_all(), "act.forbidden");
  auto tx = context.read();
  Deliveries out;
  for (auto& row : store::deliveries_of(tx, {id}, kind)) out.items.push_back(delivery_of(std::move(row), context.actor));
  return out;
}

}  // namespace

Deliveries list_comment_letters(Context& context, base::Id comment_id) { return deliveries_about(context, comment_id, store::AboutKind::comment); }
Deliveries list_inspection_letters(Context& context, base::Id inspection_id) { return deliveries_about(context, inspection_id, store::AboutKind::inspection); }

Delivery delivery_of(store::DeliveryRow row, const domain::Actor& actor) {
  return {row.id, row.channel, std::move(row.to), row.state, row.tries, row.next_at, row.settled_at, row.trouble, actor.sees_all() ? std::move(row.answer) : "",
          domain::can_message(actor, row.state)};
}

}  // namespace dondoc::service
