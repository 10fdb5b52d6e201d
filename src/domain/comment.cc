#include "domain/comment.h"

namespace dondoc::domain {

Can can_comment_at_all(const Actor& actor) { return actor.leader ? Can{"comment"} : Can{}; }

Can can_comment(const Actor& actor, const CommentFacts& comment) {
  Can can;
  const bool own = actor.leader && actor.user_id == comment.made_by;
  const bool open = comment.state == CommentState::open;
  if (own && open && !comment.answered) can = {"edit", "withdraw"};
  if (open && (actor.staff || (comment.unit && actor.of_unit(*comment.unit)))) can.emplace_back("answer");
  if (open && actor.staff) can.emplace_back("done");
  if (comment.state == CommentState::done && (own || actor.staff)) can.emplace_back("reopen");
  return can;
}

bool may_see_comment(const Actor& actor, const CommentFacts& comment) {
  if (actor.sees_all()) return true;
  return comment.unit && actor.of_unit(*comment.unit) && comment.state != CommentState::withdrawn;
}

}  // namespace dondoc::domain
