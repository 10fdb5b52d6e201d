// The outbox: what waits to leave the machine, and what became of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/outbox.h"
#include "store/unit_store.h"

namespace dondoc::store {

/// What a message tells of: a notice, a leader's comment, or a check.
struct About { std::optional<base::Id> notice_id, comment_id, inspection_id; };

struct MessageRow {
  base::Id id;
  std::string cause;  // what it is sent for: once for it, whatever happens
  domain::Channel channel{};
  About about;
  std::optional<base::Id> focal_point_id, webhook_id, user_id;  // one of them: to whom
  std::string content;
  domain::MessageState state{};
  int tries = 0;
  std::optional<base::Instant> next_at;
  std::optional<domain::Trouble> trouble;
  std::string answer;
  base::Instant made_at;
  std::optional<base::Instant> settled_at;
};

/// Waiting from made_at on. False where its cause has its message already.
bool insert_message(Transaction& tx, const MessageRow& row);
std::optional<MessageRow> find_message(Transaction& tx, const base::Id& id);
/// The one that has waited longest of those that are to be sent now.
std::optional<MessageRow> next_message(Transaction& tx, domain::Channel channel, base::Instant now);
/// State, tries, next_at, trouble, answer and settled_at.
void update_message(Transaction& tx, const MessageRow& row);
/// Those that were being sent when the program ended.
std::vector<MessageRow> interrupted_messages(Transaction& tx);

/// Where a mail goes, by the addresses of this moment: the focal point's own, else that of
/// the account. Nothing for who is gone, or wants no letters any more.
std::optional<std::string> address_of(Transaction& tx, const base::Id& focal_point);
std::optional<std::string> address_of_account(Transaction& tx, const base::Id& user);
/// The plan that the notice or the check is of; of a comment none.
std::optional<base::Id> plan_behind(Transaction& tx, const About& about);

/// What became of a notice outside of the program. to: the name of the focal
/// point, person or webhook.
struct DeliveryRow { base::Id id, subject_id; domain::Channel channel{}; std::string to; domain::MessageState state{}; int tries = 0;
                     std::optional<base::Instant> next_at, settled_at; std::optional<domain::Trouble> trouble; std::string answer; };
/// Of these notices, comments or checks, in the order in which they were made.
enum class AboutKind { notice, comment, inspection };
std::vector<DeliveryRow> deliveries_of(Transaction& tx, const std::vector<base::Id>& subjects, AboutKind kind = AboutKind::notice);

}  // namespace dondoc::store
