// What a document's Nơi nhận becomes when it goes out; what work that was received says of it.
#pragma once

#include "draft/draft.h"
#include "service/context.h"
#include "store/draft_store.h"
#include "store/plan_store.h"

namespace dondoc::service {

/// A document of a plan: the plan itself, or what amends it.
struct SentDocument {
  const draft::Draft& draft;
  const std::vector<store::ResolutionRow>& resolutions;  // of the draft that it was
  std::optional<base::Id> amendment_id;
  std::vector<base::Id> charged;  // units that get it also where no line names them
};

/// Part of the transaction that issues or amends. Groups as of the plan's day; a unit that
/// several lines reach is entered once, for the line that names it itself before one that
/// names its group. An amendment without recipients goes to those of the plan.
void send_document(store::Transaction& tx, const Context& context, const store::PlanRow& plan, const SentDocument& document);

/// The plan as it stands, to its recipients and to whoever it charges.
void send_plan(store::Transaction& tx, const Context& context, const store::PlanRow& plan);

/// Who received or reported on work of the plan has the plan. Part of that transaction.
void received_by_work(store::Transaction& tx, const Context& context, const base::Id& plan, const base::Id& unit);

}  // namespace dondoc::service
