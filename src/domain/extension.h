// gia hạn: a unit asks for more time, the standing body grants or refuses. The
// deadline that was given first is kept beside the one in force, so that rates
// can be shown against both.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"
#include "domain/actor.h"
#include "domain/words.h"

namespace dondoc::domain {

enum class ExtensionState { asked, granted, refused, withdrawn };
BOOST_DESCRIBE_ENUM(ExtensionState, asked, granted, refused, withdrawn)

/// Whether that day may be asked for or given in place of `due_on`. Throws
/// Error{invalid, "extension.day", "due_on"} unless it is later than the deadline
/// in force and not past; a task without a deadline cannot be extended:
/// Error{conflict, "extension.no_due"}.
void check_extension(std::optional<base::Date> due_on, base::Date proposed_on, base::Date today);

struct ExtensionFacts { base::Id unit_id; ExtensionState state{}; PlanStatus plan{}; };
/// answer; withdraw
Can can_extension(const Actor& actor, const ExtensionFacts& extension);
/// ask: of the own unit's duty that is not done, or report that is not sent, while none is being asked for.
struct ExtensibleFacts { base::Id unit_id; bool open = false; PlanStatus plan{}; bool has_due = false, one_is_asked = false; };
Can can_ask_extension(const Actor& actor, const ExtensibleFacts& it);

}  // namespace dondoc::domain
