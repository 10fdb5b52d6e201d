// What falls due of each unit, and how it met its deadlines.
#pragma once

#include <map>
#include <unordered_map>

#include "domain/weather.h"
#include "store/database.h"

namespace dondoc::store {

using DemandsByDay = std::map<base::Date, int>;
/// Of running plans: assignments that are not done and reports that are not sent,
/// due from the first day to the last.
std::unordered_map<base::Id, DemandsByDay> open_demands(Transaction& tx, base::Date from, base::Date to);
/// Of assignments and reports whose deadline lies from `from` on and before `today`.
std::unordered_map<base::Id, domain::Record> records(Transaction& tx, base::Date from, base::Date today);

}  // namespace dondoc::store
