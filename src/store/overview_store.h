// What the leader's page counts: everything that was given out, over several days
// at once, by plan, unit and section.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "store/term_count.h"
#include "store/unit_store.h"

namespace dondoc::store {

struct OverviewRequest {
  std::vector<base::Date> days;  // rising
  std::optional<base::Id> plan_id;
};

OverviewRows count_overview(Transaction& tx, const OverviewRequest& request);

/// What the units were called on that day; those not known are left out.
std::unordered_map<base::Id, NamedRow> unit_names_at(Transaction& tx, const std::vector<base::Id>& units, base::Date day);

/// The units that were there on that day by their code in `scheme`; one that was
/// given its code later had it before.
std::unordered_map<std::string, base::Id> units_by_code_on(Transaction& tx, const std::string& scheme, base::Date day);

/// By title, with the symbol as the short name.
std::unordered_map<base::Id, NamedRow> plan_names(Transaction& tx, const std::vector<base::Id>& plans);

}  // namespace dondoc::store
