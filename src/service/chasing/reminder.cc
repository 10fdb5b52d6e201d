#include "service/chasing/reminder.h"

#include <algorithm>

#include "base/json.h"
#include "domain/answering.h"
#include "service/chasing/mail_words.h"
#include "service/views_of.h"
#include "store/agency_store.h"
#include "store/outbox_store.h"
#include "store/plan_store.h"

namespace dondoc::service {

namespace {

using domain::Channel;

struct PlanNumber { base::Id id; std::optional<std::string> number; };
BOOST_DESCRIBE_STRUCT(PlanNumber, (), (id, number))

/// Fields as docs/webhooks.md tells them.
struct ReminderBody {
  base::Id id;
  std::string event;
  base::Instant made_at;
  std::string agency;
  PlanNumber plan;
  std::optional<UnitRef> unit;
  domain::Rung rung{};
  int assignments = 0, reports = 0, answers = 0, late = 0, undated = 0, silent = 0;
  base::Date due_on;
};
BOOST_DESCRIBE_STRUCT(ReminderBody, (), (id, event, made_at, agency, plan, unit, rung, assignments, reports, answers, late, undated, silent, due_on))

struct TestBody { base::Id id; std::string event; base::Instant made_at; };
BOOST_DESCRIBE_STRUCT(TestBody, (), (id, event, made_at))

std::string day_words(base::Date day) {
  const auto iso = day.str();
  return iso.substr(8) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4);
}

bool only_answers(const store::NoticeRow& notice) { return notice.answers > 0 && notice.assignments + notice.reports == 0; }

/// Of what alone is reminded: of work that nobody spoke of, or that has no deadline.
std::string reminded_of(const store::NoticeRow& notice) {
  const int duties = notice.assignments + notice.reports;
  return notice.silent == duties ? "silent_" : notice.undated == duties ? "undated_" : "";
}

std::string duties_words(const store::NoticeRow& notice) {
  const auto n = std::to_string(notice.assignments), m = std::to_string(notice.reports);
  if (only_answers(notice)) return mail_words("answers", {{"n", std::to_string(notice.answers)}});
  if (notice.reports == 0) return mail_words("assignments", {{"n", n}});
  return notice.assignments == 0 ? mail_words("reports", {{"n", m}}) : mail_words("both", {{"n", n}, {"m", m}});
}

MailContent content_of(const store::NoticeRow& notice, const store::PlanRow& plan, const std::string& agency, const std::string& unit, const std::string& site) {
  const auto kind = plan.kind.value_or(mail_words("plan_kind"));
  const auto number = number_and_symbol(plan);
  const auto named = number ? mail_words("plan", {{"kind", kind}, {"number", *number}}) : mail_words("plan_without_number", {{"kind", kind}, {"agency", agency}});
  const auto duties = duties_words(notice);
  // The standing body is told of what units owe, not of its own.
  const bool to_unit = domain::is_of_unit(notice.rung);
  const bool reminds = notice.cause == domain::NoticeCause::reminder;
  const std::string told = only_answers(notice) ? "answers_" : reminds ? reminded_of(notice) + (to_unit ? "" : "office_") : base::enum_name(notice.cause) + "_";
  return {"", mail_words((reminds && !only_answers(notice) ? "" : told) + "subject", {{"duties", duties}, {"plan", named}}),
          mail_words(told + "text", {{"to", mail_words("to_" + base::enum_name(notice.rung), {{"unit", unit}, {"agency", agency}})}, {"plan", named}, {"duties", duties},
                       {"late", notice.late > 0 ? mail_words("late", {{"n", std::to_string(notice.late)}}) : ""},
                       {"answers", notice.answers > 0 ? mail_words("and_answers", {{"n", std::to_string(notice.answers)}}) : ""}, {"day", day_words(notice.due_on)},
                       {"address", site + (to_unit ? "/my-work" : "/tracking")}, {"agency", agency}})};
}

/// As docs/webhooks.md names it.
std::string event_word(domain::NoticeCause cause) {
  switch (cause) {
    case domain::NoticeCause::moved: return "deadline-moved";
    case domain::NoticeCause::amended: return "plan-amended";
    case domain::NoticeCause::taken_over: return "duty-taken-over";
    case domain::NoticeCause::passed_on: return "duty-passed-on";
    case domain::NoticeCause::reminder: break;
  }
  return "reminder";
}

store::MessageRow message_of(const store::NoticeRow& notice, Channel channel, const std::string& to) {
  store::MessageRow row;
  row.id = base::Id::make();
  row.cause = base::enum_name(channel) + " " + notice.id.str() + " " + to;
  row.channel = channel;
  row.about.notice_id = notice.id;
  row.made_at = notice.made_at;
  return row;
}

}  // namespace

domain::Ladder ladder_of(store::Transaction& tx, const base::Id& plan) {
  auto ladder = store::find_ladder(tx, plan);
  if (!ladder) ladder = store::find_ladder(tx, std::nullopt);
  return ladder ? std::move(*ladder) : domain::usual_ladder();
}

int answer_days(store::Transaction& tx, const base::Id& plan) {
  for (const auto& ladder : {store::find_ladder(tx, plan), store::find_ladder(tx, std::nullopt)})
    if (ladder && ladder->answer_days) return *ladder->answer_days;
  return domain::usual_answer_days;
}

std::vector<store::NoticeRow> insert_notices(store::Transaction& tx, store::NoticeRow notice, const base::Id& unit) {
  const auto people = store::people_on(tx, notice.rung, unit);
  std::vector<store::NoticeRow> notices;
  for (std::size_t i = 0; i < std::max<std::size_t>(people.size(), 1); ++i) {
    notice.id = base::Id::make();
    notice.user_id = people.empty() ? std::nullopt : std::optional(people[i]);
    store::insert_notice(tx, notice);
    notices.push_back(notice);
  }
  return notices;
}

void queue_reminder(store::Transaction& tx, const domain::Ladder& ladder, const std::vector<store::NoticeRow>& notices) {
  if (notices.empty() || ladder.channels.empty()) return;
  const auto& first = notices.front();
  const auto plan = store::find_plan(tx, first.plan.id).value();
  const auto agency = store::load_agency(tx).name;
  const auto unit = first.unit_id ? store::find_unit(tx, *first.unit_id) : std::nullopt;
  const auto by = [&](Channel channel) { return std::ranges::find(ladder.channels, channel) != ladder.channels.end(); };
  if (const auto mail = store::find_mail_settings(tx); by(Channel::email) && mail && mail->switched_on) {
    auto content = content_of(first, plan, agency, unit ? unit->name : "", mail->site_address);
    for (const auto& contact : store::contacts_on(tx, first.rung, unit ? unit->id : base::Id())) {
      const auto own = std::ranges::find_if(notices, [&](const auto& it) { return it.user_id && it.user_id == contact.user_id; });
      auto row = message_of(own == notices.end() ? first : *own, Channel::email, contact.focal_point_id.value_or(contact.user_id.value_or(base::Id())).str());
      row.focal_point_id = contact.focal_point_id;
      if (!contact.focal_point_id) row.user_id = contact.user_id;
      content.message_id = message_id(row.id, *mail);
      row.content = base::to_json(content);
      store::insert_message(tx, row);
    }
  }
  if (!by(Channel::webhook)) return;
  for (const auto& hook : store::list_webhooks(tx)) {
    if (!hook.switched_on || hook.deleted_at) continue;
    auto row = message_of(first, Channel::webhook, hook.id.str());
    row.webhook_id = hook.id;
    row.content = base::to_json(ReminderBody{row.id, event_word(first.cause), first.made_at, agency, {plan.id, number_and_symbol(plan)},
                                             unit ? std::optional(UnitRef{unit->id, unit->name, unit->short_name}) : std::nullopt, first.rung, first.assignments,
                                             first.reports, first.answers, first.late, first.undated, first.silent, first.due_on});
    store::insert_message(tx, row);
  }
}

post::Mail mail_of(const store::MailSettingsRow& settings, const std::string& agency, const std::string& to, const MailContent& content,
                       base::Instant made_at) {
  return {content.message_id, settings.sender, agency, to, content.subject, content.text, made_at};
}

post::Mail trial_mail(const store::MailSettingsRow& settings, const std::string& agency, const std::string& to, base::Instant now) {
  return mail_of(settings, agency, to, {message_id(base::Id::make(), settings), mail_words("test_subject"), mail_words("test_text", {{"agency", agency}})}, now);
}

std::string test_body(const base::Id& message, base::Instant now) { return base::to_json(TestBody{message, "test", now}); }

}  // namespace dondoc::service
