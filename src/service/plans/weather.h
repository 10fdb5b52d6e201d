// What a plan would bring down on its units, before it is issued.
#pragma once

#include <unordered_map>

#include "service/context.h"
#include "service/views/issue.h"
#include "store/weather_store.h"

namespace dondoc::service {

/// What the plan would add to each unit by day.
using Added = std::unordered_map<base::Id, store::DemandsByDay>;
/// Of the units that the preview names: those that are often late first, then those
/// with the fullest week.
std::vector<UnitWeather> weather_of(store::Transaction& tx, base::Date today, const std::vector<PreviewUnit>& units, const Added& added);

}  // namespace dondoc::service
