// ý kiến chỉ đạo, what became of them, and who was told.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "domain/comment.h"
#include "domain/trend.h"
#include "store/filter.h"
#include "store/unit_store.h"

namespace dondoc::store {

struct CommentRow {
  base::Id id;
  domain::CommentTarget target{};
  std::optional<NamedRow> plan;  // that it stands at, or that the page was narrowed to; short_name: its symbol
  std::optional<base::Id> target_unit_id;
  std::optional<std::string> section;
  std::string name;  // of what it stands at, on that day
  base::Date as_of;
  domain::Standings figures;
  int revision = 1;
  std::string text;
  std::optional<NamedRow> unit;  // to whom; none: the standing body
  base::Id made_by;
  std::string made_by_name;
  base::Instant made_at;
  std::optional<base::Instant> answered_at, done_at, withdrawn_at;
  std::optional<base::Date> done_on;
  domain::CommentState state() const {
    return withdrawn_at ? domain::CommentState::withdrawn : done_at ? domain::CommentState::done : domain::CommentState::open;
  }
};

void insert_comment(Transaction& tx, const CommentRow& row);
/// What may change of it: text, addressee, and where it stands.
void update_comment(Transaction& tx, const CommentRow& row);
std::optional<CommentRow> find_comment(Transaction& tx, const base::Id& id);

struct CommentRequest : ListRequest {
  std::optional<domain::CommentState> state;
  std::optional<domain::CommentTarget> target;
  std::optional<base::Id> plan_id, target_unit_id, unit_id;
  std::optional<std::string> section;
  bool answered = false;                       // only those that were
  std::optional<base::Date> standing_on;       // those that a page of that day shows
  std::optional<std::vector<base::Id>> units;  // addressed to one of these
};
/// sort: -made_at (default), as_of, unit. Of withdrawn ones none, unless asked for by state.
Listed<CommentRow> list_comments(Transaction& tx, const CommentRequest& request);
/// Open ones that wait for the standing body: addressed to it, or answered by their unit.
int count_waiting_for_staff(Transaction& tx);
/// Open ones addressed to these units that nobody answered.
int count_waiting_for_units(Transaction& tx, const std::vector<base::Id>& units);

/// text: of an edit, what stood there before. unit: for which it was said.
struct CommentStepRow {
  base::Id id, comment_id;
  domain::CommentStep step{};
  std::string text;
  std::optional<NamedRow> unit;
  base::Id made_by;
  std::string made_by_name;
  base::Instant made_at;
};
void insert_comment_step(Transaction& tx, const CommentStepRow& row);
/// Oldest first.
std::unordered_map<base::Id, std::vector<CommentStepRow>> steps_of_comments(Transaction& tx, const std::vector<base::Id>& comments);

struct CommentNoticeRow {
  base::Id id, comment_id;
  domain::CommentStep step{};
  domain::CommentTarget target{};
  std::string name, text;
  base::Instant made_at;
  std::optional<base::Instant> read_at;
  std::optional<base::Id> unit_id;  // that it is addressed to now
  bool withdrawn = false;
};
void insert_comment_notice(Transaction& tx, const base::Id& comment, domain::CommentStep step, const base::Id& user, base::Instant now);
/// The newest first.
std::vector<CommentNoticeRow> comment_notices_to(Transaction& tx, const base::Id& user, int limit);
int count_unread_comments(Transaction& tx, const base::Id& user);
void mark_comments_read(Transaction& tx, const base::Id& user, base::Instant now);

}  // namespace dondoc::store
