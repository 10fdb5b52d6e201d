#include "service/sending/outbox.h"

#include "base/json.h"
#include "base/log.h"
#include "service/act.h"
#include "service/chasing/reminder.h"
#include "service/sending/channels.h"
#include "store/agency_store.h"
#include "store/chase_store.h"

namespace dondoc::service {
namespace {

using domain::Channel;
using domain::MessageState;
using domain::Outcome;
using domain::Trouble;

void apply(store::MessageRow& row, const Outcome& outcome, base::Instant now) {
  const auto next = domain::after_try(row.tries, outcome, now);
  row.state = next.state;
  row.next_at = next.next_at;
  row.trouble = outcome.trouble;
  row.answer = outcome.answer;
  row.settled_at = next.state == MessageState::failed ? std::nullopt : std::optional(now);
}

/// Whose quiet hours hold for what a message brings outside.
domain::Ladder ladder_behind(store::Transaction& tx, const store::About& about) {
  if (const auto plan = store::plan_behind(tx, about)) return ladder_of(tx, *plan);
  return store::find_ladder(tx, std::nullopt).value_or(domain::usual_ladder());
}

}  // namespace

/// A message with all that is needed to send it: its mail or its call.
struct Sender::Ready {
  store::MessageRow row;
  std::optional<post::MailServer> server;
  std::optional<post::Mail> mail;
  std::optional<post::Call> call;
  std::optional<Trouble> trouble;  // why it cannot be sent
};

namespace {

void prepare_mail(store::Transaction& tx, const App& app, auto& it) {
  const auto settings = store::find_mail_settings(tx);
  if (!settings || !settings->switched_on) { it.trouble = Trouble::switched_off; return; }
  const auto to = it.row.user_id ? store::address_of_account(tx, *it.row.user_id) : store::address_of(tx, it.row.focal_point_id.value_or(base::Id()));
  if (!to || !post::is_address(*to)) { it.trouble = Trouble::no_address; return; }
  it.server = mail_server_of(app, *settings);
  if (!it.server) { it.trouble = Trouble::key_lost; return; }
  it.mail = mail_of(*settings, store::load_agency(tx).name, *to, base::from_json<MailContent>(it.row.content), it.row.made_at);
}

void prepare_call(store::Transaction& tx, const App& app, auto& it, base::Instant now) {
  const auto hook = store::find_webhook(tx, it.row.webhook_id.value_or(base::Id()));
  if (!hook || !hook->switched_on || hook->deleted_at) { it.trouble = Trouble::switched_off; return; }
  it.call = call_of(app, *hook, it.row.id, it.row.content, now);
  if (!it.call) it.trouble = Trouble::key_lost;
}

}  // namespace

int Sender::run(std::stop_token stop) {
  if (unsettled_) {
    settle(unsettled_->agency, unsettled_->row, unsettled_->outcome);
    unsettled_.reset();
  }
  const auto agencies = [&] {
    auto tx = app_.database.read({});
    return store::list_agencies(tx);
  }();
  int delivered = 0;
  for (const auto& agency : agencies) delivered += run_for(agency, stop);
  return delivered;
}

int Sender::run_for(const base::Id& agency, std::stop_token stop) {
  resume(agency);
  int delivered = 0;
  while (!stop.stop_requested()) {
    auto next = take_next(agency);
    if (!next) break;
    if (next->row.state != MessageState::sending) continue;  // put off, or given up
    const auto outcome = next->mail ? transfer_.mail(*next->server, *next->mail, stop) : transfer_.call(*next->call, stop);
    unsettled_ = {agency, next->row, outcome};
    settle(agency, std::move(next->row), outcome);
    unsettled_.reset();
    if (!outcome.trouble) ++delivered;
  }
  return delivered;
}

// Nothing of this channel is being sent but by this thread: what is marked so was
// broken off.
void Sender::resume(const base::Id& agency) {
  const auto broken_off = [&](store::Transaction& tx) {
    auto rows = store::interrupted_messages(tx);
    std::erase_if(rows, [&](const auto& row) { return row.channel != channel_; });
    return rows;
  };
  {
    auto tx = app_.database.read(agency);
    if (broken_off(tx).empty()) return;
  }
  auto tx = app_.database.write(agency);
  for (auto& row : broken_off(tx)) {
    apply(row, {Trouble::interrupted, ""}, app_.clock.now());
    store::update_message(tx, row);
  }
  tx.commit();
}

std::optional<Sender::Ready> Sender::take_next(const base::Id& agency) {
  const auto now = app_.clock.now();
  {
    // Most looks find nothing to do, and should keep no writer waiting.
    auto tx = app_.database.read(agency);
    if (!store::next_message(tx, channel_, now)) return std::nullopt;
  }
  auto tx = app_.database.write(agency);
  auto row = store::next_message(tx, channel_, now);
  if (!row) return std::nullopt;
  Ready it{std::move(*row), {}, {}, {}, {}};
  if (const auto until = domain::quiet_until(ladder_behind(tx, it.row.about), now)) {
    it.row.next_at = until;
  } else {
    if (domain::is_outdated(*it.row.next_at, now)) it.trouble = Trouble::outdated;
    else if (channel_ == Channel::email) prepare_mail(tx, app_, it);
    else prepare_call(tx, app_, it, now);
    if (it.trouble) {
      apply(it.row, {it.trouble, ""}, now);
    } else {
      it.row.state = MessageState::sending;
      it.row.next_at.reset();
      ++it.row.tries;
    }
  }
  store::update_message(tx, it.row);
  tx.commit();
  return it;
}

void Sender::settle(const base::Id& agency, store::MessageRow row, const Outcome& outcome) {
  apply(row, outcome, app_.clock.now());
  auto tx = app_.database.write(agency);
  store::update_message(tx, row);
  tx.commit();
  if (outcome.trouble)
    base::log(base::LogLevel::warning, "outbox.not_delivered",
              {{"message", row.id.str()}, {"channel", base::enum_name(channel_)}, {"trouble", base::enum_name(*outcome.trouble)}, {"tries", std::to_string(row.tries)}});
}

void resend_message(Context& context, base::Id id) {
  Act act(context, "message.resent");
  if (act.earlier()) return;
  base::require(context.actor.sees_all(), "act.forbidden");
  auto row = found(store::find_message(act.tx, id), "message.unknown");
  require(domain::can_message(context.actor, row.state), "resend");
  row.state = MessageState::waiting;
  row.tries = 0;
  row.next_at = context.now();
  row.settled_at.reset();
  store::update_message(act.tx, row);
  const auto plan = store::plan_behind(act.tx, row.about);
  if (row.about.comment_id) act.finish("comment", *row.about.comment_id);
  else if (row.about.inspection_id) act.finish("inspection", *row.about.inspection_id, plan);
  else act.finish("plan", plan.value(), plan);
}

}  // namespace dondoc::service
