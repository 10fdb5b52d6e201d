// ý kiến chỉ đạo: what leaders write at figures of the leader's page, and what becomes of it.
#pragma once

#include "service/context.h"
#include "service/views/comment.h"
#include "store/comment_store.h"

namespace dondoc::service {

/// standing_on: those that the page of that day shows: written up to it, and not done before it.
struct CommentFilter {
  std::optional<domain::CommentState> state;
  std::optional<domain::CommentTarget> target;
  std::optional<base::Id> plan_id, target_unit_id, unit_id;
  std::optional<std::string> section;
  std::optional<base::Date> standing_on;
  bool answered = false;
};
/// All of them for the standing body and leaders; of a focal point, those addressed to the own units.
Comments list_comments(Context& context, const ListQuery& query, const CommentFilter& filter);
MadeFile export_comments(Context& context, const ListQuery& query, const CommentFilter& filter);
/// Throws not_found comment.unknown, forbidden comment.not_yours.
Comment get_comment(Context& context, base::Id id);
/// Keeps the figure as it is on that day. Throws invalid comment.text, comment.target (that the page of that day
/// has no such figure), comment.unit, overview.future_day.
Comment create_comment(Context& context, const CommentInput& input);
/// The acts below throw conflict comment.answered, comment.closed (done or withdrawn) and comment.moved_on (revision).
Comment put_comment(Context& context, base::Id id, const CommentChange& input);
Comment withdraw_comment(Context& context, base::Id id);
/// By the unit that it is addressed to, or by the standing body.
Comment answer_comment(Context& context, base::Id id, const CommentText& input);
/// text: may be empty.
Comment finish_comment(Context& context, base::Id id, const CommentText& input);
/// Throws conflict comment.not_done.
Comment reopen_comment(Context& context, base::Id id, const CommentText& input);

/// "Sở Y tế", "Toàn bộ trang", with the plan that the page was narrowed to.
std::string target_words(const Comment& comment);
/// "10 việc: hoàn thành 4, đang thực hiện 2, chưa phản hồi 2, quá hạn 2 (đến hết ngày 20/11/2026)"
std::string figure_words(const Comment& comment);
/// To whom; what was answered, one a line; how it stands.
std::string addressee_words(const Comment& comment);
std::string answer_words(const Comment& comment);
std::string state_words(const Comment& comment);

}  // namespace dondoc::service
