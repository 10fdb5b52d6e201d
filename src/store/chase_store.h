// Ladders of reminders, the steps that were taken, and who was reminded.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/chasing.h"
#include "domain/contact.h"
#include "domain/notice.h"
#include "domain/outbox.h"
#include "store/assignment_store.h"

namespace dondoc::store {

/// The agency's (no plan), or a plan's own; nothing where none was set.
std::optional<domain::Ladder> find_ladder(Transaction& tx, const std::optional<base::Id>& plan);
void set_ladder(Transaction& tx, const std::optional<base::Id>& plan, const domain::Ladder& ladder, base::Instant now);
void remove_ladder(Transaction& tx, const base::Id& plan);

/// What a step of the ladder is taken for.
enum class ChasedKind { assignment, report, answer, input, mending };
/// An assignment that is not done, a report that is not sent, a question that is not
/// answered, an input that others await, or what is to be mended after a check, with a deadline. unit: whose it is; of an
/// answer, who is to give it, none where `answerer` is the standing body.
/// giver: of a share, the unit that gave it, and that has not done its duty yet. undated: it has no
/// deadline; chased.due_on is the day that it is chased by.
struct ChasedRow {
  base::Id id;
  ChasedKind kind{};
  NamedRow unit;
  domain::Chased chased;
  std::optional<NamedRow> giver{};
  domain::Answerer answerer{};
  bool undated = false;
};
/// until: the last deadline or day to be chased by that counts; window_end: that day of work with neither
/// deadline nor phase; given_before: of work that nobody spoke of, whatever its deadline.
struct ChaseReach {
  base::Date until;
  std::optional<base::Date> window_end{};
  std::optional<base::Instant> given_before{};
};
/// Of an issued plan, by unit.
std::vector<ChasedRow> open_duties(Transaction& tx, const base::Id& plan, const ChaseReach& reach);
/// Of the phase that the task stands in, where its days are known.
std::optional<base::Date> phase_end_of_task(Transaction& tx, const base::Id& task);
std::vector<base::Id> issued_plans(Transaction& tx);

/// silent: a word was asked for; due_on is then the day on which the work was given.
struct ChaseRow { base::Id plan_id, id; ChasedKind kind{}; domain::LadderStep step; base::Date due_on, made_on; bool silent = false; };
void insert_chases(Transaction& tx, const std::vector<ChaseRow>& rows);

/// The accounts behind a rung: the unit's focal points or heads, or those of the role.
std::vector<base::Id> people_on(Transaction& tx, domain::Rung rung, const base::Id& unit);
/// Those of a rung that letters can go to: focal points or heads of the unit, by their own address or by that of their
/// account; on the other rungs accounts. Left out is who wants no letters.
struct ContactRow { std::optional<base::Id> focal_point_id, user_id; };
std::vector<ContactRow> contacts_on(Transaction& tx, domain::Rung rung, const base::Id& unit);
/// The person alone, by the same rule; nobody where no letter can go.
std::vector<ContactRow> contact_of_account(Transaction& tx, const base::Id& user);

struct NoticeRow {
  base::Id id;
  NamedRow plan;  // short_name: its symbol
  std::optional<base::Id> user_id;
  std::optional<std::string> user_name, unit_name;
  std::optional<base::Id> unit_id;
  domain::NoticeCause cause = domain::NoticeCause::reminder;
  domain::Rung rung{};
  int assignments = 0, reports = 0, answers = 0, late = 0;
  base::Date due_on;
  base::Instant made_at;
  std::optional<base::Instant> read_at;
  int undated = 0, silent = 0;  // among the assignments
};
void insert_notice(Transaction& tx, const NoticeRow& row);
/// The newest first: of one plan, or to one person.
/// `state`: of one plan, those that have a message outside in this state.
Listed<NoticeRow> notices_of_plan(Transaction& tx, const base::Id& plan, Slice slice, const std::optional<domain::MessageState>& state = {});
Listed<NoticeRow> notices_to(Transaction& tx, const base::Id& user, Slice slice);
int count_unread(Transaction& tx, const base::Id& user);
/// All that came to the person up to now.
void mark_read(Transaction& tx, const base::Id& user, base::Instant now);

}  // namespace dondoc::store
