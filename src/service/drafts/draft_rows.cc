#include "service/drafts/draft_rows.h"

#include "service/drafts/draft_points.h"
#include "service/views_of.h"

namespace dondoc::service {

domain::DraftFacts facts_of(const store::DraftRow& row) {
  return {row.plan_id.has_value(), row.deleted_at.has_value(), row.handed_for && row.handed_for->withdrawn};
}

DraftRow view_of(const Context& context, const store::DraftRow& row) {
  std::optional<HandedIn> handed_in;
  if (row.handed_for) handed_in = HandedIn{ref_of(row.handed_for->unit), ref_of(row.handed_for->plan)};
  return {row.id, row.file_name, row.title, row.symbol, row.issuer, row.revision, row.open_points, row.tasks,
          {row.created_by, row.created_by_name}, row.created_at, row.updated_at, row.plan_id, row.deleted_at,
          domain::can_draft(context.actor, facts_of(row)), std::move(handed_in)};
}

void describe(store::DraftRow& row, const draft::Draft& draft, const std::vector<store::ResolutionRow>& resolutions,
              const std::vector<std::string>& unreached) {
  row.title = draft.document.title;
  row.issuer = draft.document.issuer;
  row.symbol = draft.document.symbol;
  if (draft.document.symbol && draft.document.number)
    row.symbol = *draft.document.number + (draft.document.family == draft::Family::party ? "-" : "/") + *draft.document.symbol;
  row.tasks = static_cast<int>(draft.tasks.size());
  row.open_points = static_cast<int>(points_of(draft, resolutions, unreached).size());
}

}  // namespace dondoc::service
