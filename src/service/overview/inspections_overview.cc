#include "service/overview/inspections_overview.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/error.h"
#include "service/views_of.h"
#include "store/inspection_past.h"

namespace dondoc::service {
namespace {

constexpr std::size_t most_demands = 500;

void count(InspectionCounts& counts, domain::Mending mending, bool late) {
  switch (mending) {
    case domain::Mending::none: return;
    case domain::Mending::open:
      ++counts.open;
      counts.late += late;
      return;
    case domain::Mending::answered: ++counts.to_recheck; return;
    case domain::Mending::closed: ++counts.closed; return;
  }
}

}  // namespace

InspectionOverview get_inspection_overview(Context& context, const std::optional<base::Id>& plan_id, const std::optional<base::Date>& as_of) {
  base::require(context.actor.sees_all(), "act.forbidden");
  InspectionOverview out;
  out.as_of = as_of.value_or(context.today());
  if (out.as_of > context.today()) throw base::Error(base::ErrorKind::invalid, "overview.future_day", "as_of");
  auto tx = context.read();
  const auto past = store::checks_on(tx, plan_id, out.as_of);
  std::map<base::Id, InspectedUnit> units;
  const auto of = [&](const store::NamedRow& unit) -> InspectionCounts& { return units.try_emplace(unit.id, InspectedUnit{ref_of(unit), {}}).first->second.counts; };
  for (const auto& check : past.checks) {
    for (auto* counts : {&out.all, &of(check.unit)}) ++(check.held ? counts->held : counts->planned);
  }
  for (const auto& one : past.demands) {
    const auto mending = domain::mending_of(one.mended);
    const bool late = domain::is_late(one.mended, out.as_of);
    for (auto* counts : {&out.all, &of(one.unit)}) count(*counts, mending, late);
    if (mending == domain::Mending::closed) continue;
    out.demands.push_back({one.id, one.inspection_id, ref_of(one.unit), one.text, one.demand, one.mended.due_on, mending, late});
  }
  for (auto& [id, unit] : units) out.units.push_back(std::move(unit));
  std::ranges::sort(out.units, {}, [](const InspectedUnit& it) { return std::tuple(-it.counts.late, -it.counts.open, -it.counts.to_recheck, it.unit.name); });
  std::ranges::sort(out.demands, {}, [](const OpenDemand& it) { return std::tuple(it.due_on, it.id); });
  if (out.demands.size() > most_demands) out.demands.resize(most_demands);
  return out;
}

}  // namespace dondoc::service
