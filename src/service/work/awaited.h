// Inputs that a unit awaits from another for its task: who gives, who waits, by when, given
// and received. Their lateness is the giver's, and is shown beside the waiting unit's.
#pragma once

#include "service/context.h"
#include "service/views/awaited.h"

namespace dondoc::service {

/// task_id: that waits or gives; open: what not all have received, of running plans.
struct AwaitedFilter { std::optional<base::Id> plan_id{}, task_id{}; bool open = false; };
/// A unit is shown what it gives or waits for; the first 200.
AwaitedInputs list_awaited_inputs(Context& context, const AwaitedFilter& filter);

/// The standing body's. Throws invalid awaited.what_required, awaited.giver_required (neither
/// a task nor a unit with a day), awaited.same_task, awaited.unknown_task, unit.unknown; conflict plan.closed.
AwaitedInput create_awaited_input(Context& context, base::Id plan_id, const AwaitedContent& input);
AwaitedInput put_awaited_input(Context& context, base::Id id, const AwaitedContent& input);
void delete_awaited_input(Context& context, base::Id id);
void restore_awaited_input(Context& context, base::Id id);

/// The giver's, or the standing body's for it. Throws conflict awaited.given, attachment.unknown.
AwaitedInput give_awaited_input(Context& context, base::Id id, const GivenInput& input);
/// Throws conflict awaited.received.
AwaitedInput take_back_awaited_input(Context& context, base::Id id);
/// Of all units of the actor that wait. Throws conflict awaited.not_given.
AwaitedInput receive_awaited_input(Context& context, base::Id id);

/// Whether a file that belongs to that input may be opened; false where there is no such input.
bool sees_awaited_input(store::Transaction& tx, const Context& context, base::Id id);

}  // namespace dondoc::service
