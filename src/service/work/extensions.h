// A unit asks for more time; the standing body grants it, or refuses and says why.
#pragma once

#include "service/context.h"
#include "service/views/batch.h"
#include "service/views/extension.h"

namespace dondoc::service {

/// Of one assignment, for its unit and the standing body; of one report.
Extensions list_extensions_of(Context& context, base::Id assignment_id);
Extensions list_report_extensions(Context& context, base::Id report_id);
/// Of all units, those that wait for an answer first.
Page<ExtensionAsked> list_extensions(Context& context, const ListQuery& query, bool asked_only, const std::optional<base::Id>& plan_id);
/// The unit's. Throws invalid reason.required, extension.day; conflict
/// extension.no_due, extension.asked_already.
Extension ask_extension(Context& context, base::Id assignment_id, const ExtensionInput& input);
/// For a report that was not sent; as above.
Extension ask_report_extension(Context& context, base::Id report_id, const ExtensionInput& input);
/// The unit's, as long as nobody answered. Throws conflict extension.answered.
Extension withdraw_extension(Context& context, base::Id id);
/// The standing body's. A granted one moves the deadline; a day in the past, or not
/// later than the deadline, is invalid extension.day; a refusal wants its reason
/// (answer.required). Throws conflict extension.answered.
Extension answer_extension(Context& context, base::Id id, const ExtensionAnswer& input);

/// Many of them alike, each for itself (service/batch.h): granted the day that each asks for, or one day, or refused for
/// one reason. Throws invalid answer.required.
Batch answer_extensions(Context& context, const ExtensionsAnswer& input);

Punctuality get_punctuality(Context& context, const std::optional<base::Id>& plan_id, const std::optional<base::Date>& as_of);

}  // namespace dondoc::service
