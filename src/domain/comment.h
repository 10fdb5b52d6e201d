// ý kiến chỉ đạo: what a leader writes at a figure of the leader's page. It stands at the
// whole page, a plan, a unit, a field or a place, never at a person; it is addressed to the
// standing body or to a unit, answered, and settled by the standing body.
#pragma once

#include <boost/describe/enum.hpp>
#include <optional>

#include "domain/actor.h"

namespace dondoc::domain {

/// section: a field, the heading that plans set tasks under; place: a commune's point on the map.
enum class CommentTarget { page, plan, unit, section, place };
BOOST_DESCRIBE_ENUM(CommentTarget, page, plan, unit, section, place)

enum class CommentStep { written, edited, answered, done, reopened, withdrawn };
BOOST_DESCRIBE_ENUM(CommentStep, written, edited, answered, done, reopened, withdrawn)

enum class CommentState { open, done, withdrawn };
BOOST_DESCRIBE_ENUM(CommentState, open, done, withdrawn)

/// unit: the one that it is addressed to; none: the standing body.
struct CommentFacts { base::Id made_by; std::optional<base::Id> unit; CommentState state{}; bool answered = false; };

/// comment: leaders.
Can can_comment_at_all(const Actor& actor);
/// edit, withdraw: who wrote it, until it is answered or done; answer: the standing body's
/// staff and the unit that it is addressed to; done: the staff; reopen: the staff and who wrote it.
Can can_comment(const Actor& actor, const CommentFacts& comment);
/// A unit sees what is addressed to it, unless it was withdrawn.
bool may_see_comment(const Actor& actor, const CommentFacts& comment);

}  // namespace dondoc::domain
