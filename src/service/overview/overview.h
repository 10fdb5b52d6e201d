// The leader's one page: all plans, or one of them, as of the end of a day.
#pragma once

#include <optional>

#include "domain/comment.h"
#include "domain/trend.h"
#include "service/context.h"
#include "service/views/overview.h"

namespace dondoc::service {

/// For whoever sees all; else forbidden act.forbidden. as_of: today where none is
/// given; a day after today is invalid overview.future_day.
Overview get_overview(Context& context, const std::optional<base::Id>& plan_id, const std::optional<base::Date>& as_of);
/// The same with every plan, unit and section: for what is taken along.
Overview get_whole_overview(Context& context, const std::optional<base::Id>& plan_id, const std::optional<base::Date>& as_of);
/// Counts today's page of every agency where what is counted is not in memory yet, so
/// that nobody waits for it: after a start, after midnight, after many acts.
void keep_counts(App& app);
/// The same figures as .xlsx, a sheet for each view of them.
MadeFile export_overview_sheets(Context& context, const std::optional<base::Id>& plan_id, const std::optional<base::Date>& as_of);
/// The same as a short report of the office, to be signed.
MadeFile export_overview_document(Context& context, const std::optional<base::Id>& plan_id, const std::optional<base::Date>& as_of);

OverviewFigures figures_of(const domain::Standings& at);
/// One figure of the page of that day, also of those that it has no room for; name: as it was called then. Nothing
/// where nothing was given out there. Throws as get_overview does.
struct FigureAt { std::string name; domain::Standings at; };
std::optional<FigureAt> figure_at(Context& context, domain::CommentTarget target, const std::optional<base::Id>& plan_id, const std::optional<base::Id>& unit_id,
                                  const std::optional<std::string>& section, base::Date as_of);

}  // namespace dondoc::service
