// What a reminder says outside of the program: how many duties await, of which
// plan, by when, and where to sign in; never names of people or contents.
#pragma once

#include <string>
#include <vector>

#include "domain/chasing.h"
#include "post/mail.h"
#include "service/context.h"
#include "store/channel_store.h"
#include "store/chase_store.h"

namespace dondoc::service {

/// What a mail is kept as until it is sent.
struct MailContent { std::string message_id, subject, text; };
BOOST_DESCRIBE_STRUCT(MailContent, (), (message_id, subject, text))

/// The plan's own ladder, or the office's, or the usual one.
domain::Ladder ladder_of(store::Transaction& tx, const base::Id& plan);
/// Working days in which the plan's questions and difficulties are to be answered: the
/// plan's own, or the office's, or the usual ones.
int answer_days(store::Transaction& tx, const base::Id& plan);

/// The notice to each person of its rung at that unit; to nobody where there is none,
/// since that nobody could be told stands in the record too. One reminder.
std::vector<store::NoticeRow> insert_notices(store::Transaction& tx, store::NoticeRow notice, const base::Id& unit);

/// Puts into the outbox what these notices, which are one reminder, bring outside
/// by the ladder's channels, where they are switched on: a mail to each contact
/// of the rung, a call to each webhook. Part of the transaction that makes them.
void queue_reminder(store::Transaction& tx, const domain::Ladder& ladder, const std::vector<store::NoticeRow>& notices);

/// The same bytes on every try, but for the address that it goes to.
post::Mail mail_of(const store::MailSettingsRow& settings, const std::string& agency, const std::string& to, const MailContent& content,
                       base::Instant made_at);
post::Mail trial_mail(const store::MailSettingsRow& settings, const std::string& agency, const std::string& to, base::Instant now);
std::string test_body(const base::Id& message, base::Instant now);

}  // namespace dondoc::service
