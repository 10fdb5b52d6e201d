// What a plan, or a change of it, would bring down on its units, before it is done.
#pragma once

#include <unordered_map>

#include "service/context.h"
#include "service/plans/amending.h"
#include "service/views/weather.h"
#include "store/weather_store.h"

namespace dondoc::service {

using DemandsOfUnits = std::unordered_map<base::Id, store::DemandsByDay>;

/// What would fall due of each unit by day, and what of that which is due already would not any more.
struct Demands {
  DemandsOfUnits added, gone;
  void add(const base::Id& unit, const std::optional<base::Date>& day) { if (day) ++added[unit][*day]; }
  void move(const base::Id& unit, const std::optional<base::Date>& from, const std::optional<base::Date>& to) {
    if (from && to) ++gone[unit][*from];
    add(unit, to);
  }
};
/// Where the days fall that move with events.
Demands demands_of(const Rescheduling& moved);
/// Where those fall that an amendment moves, or gives to units anew.
Demands demands_of(store::Transaction& tx, const Context& context, const store::PlanRow& plan, const Amending& amending);

/// Of these units: those that are often late first, then those with the fullest week.
std::vector<UnitWeather> weather_of(store::Transaction& tx, base::Date today, const std::vector<UnitRef>& units, const Demands& demands);
/// Of every unit that gets a new day.
std::vector<UnitWeather> weather_of(store::Transaction& tx, base::Date today, const Demands& demands);

}  // namespace dondoc::service
