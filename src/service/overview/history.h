// Who did what and when, and the chain that shows that nobody changed it since.
#pragma once

#include "service/context.h"
#include "service/views/history.h"

namespace dondoc::service {

/// Newest first; who may see the thing may see its history. A plan's holds that
/// of its tasks, assignments and reports.
Page<HistoryEntry> list_history(Context& context, const std::string& subject_kind, base::Id subject_id, const ListQuery& query);
/// The newest link of the agency's log, to be kept elsewhere.
ChainHead get_chain_head(Context& context);

}  // namespace dondoc::service
