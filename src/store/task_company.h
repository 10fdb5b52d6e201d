// What a unit is told beside its own duty: the rest of the task, and with whom it is
// owed. The same for all units of the task, so that it is kept for all of them.
#pragma once

#include "store/assignment_store.h"

namespace dondoc::store {

struct TaskCompany {
  std::string passage;
  std::optional<std::string> section_heading, condition;
  std::vector<std::string> deliverables;
  Listed<NamedRow> leads, cooperates;
};
/// `most`: names of the one kind and of the other, the leading ones first, `besides` left out.
std::optional<TaskCompany> company_of_task(Transaction& tx, const base::Id& task, const base::Id& besides, int most);

}  // namespace dondoc::store
