#include "service/inspections/inspection_news.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "service/chasing/news_letter.h"
#include "store/mending_chase.h"

namespace dondoc::service {
namespace {

void tell(store::Transaction& tx, const Context& context, const base::Id& inspection, const char* step, domain::Rung to, const base::Id& unit,
          std::optional<base::Date> due_on = {}, int items = 0) {
  store::InspectionNoticeRow row;
  row.inspection_id = inspection;
  row.step = step;
  row.due_on = due_on;
  row.items = items;
  row.made_at = context.now();
  for (const auto& user : store::people_on(tx, to, unit))
    if (user != context.actor.user_id) store::insert_inspection_notice(tx, row, user);
  queue_news_letters(tx, context, {{}, {}, inspection}, store::contacts_on(tx, to, unit), domain::is_of_unit(to) ? std::optional(unit) : std::nullopt);
}

}  // namespace

void tell_of_check(store::Transaction& tx, const Context& context, const store::InspectionRow& row, const char* step) {
  tell(tx, context, row.id, step, domain::Rung::focal_point, row.unit.id);
}

void tell_of_record(store::Transaction& tx, const Context& context, const store::InspectionRow& row, const std::vector<store::InspectionItemRow>& items) {
  struct Demanded { std::optional<base::Date> due_on; int items = 0; };
  std::map<base::Id, Demanded> units;
  for (const auto& item : items) {
    if (!item.mended.due_on) continue;
    auto& it = units[item.unit.id];
    it.due_on = std::min(it.due_on.value_or(*item.mended.due_on), *item.mended.due_on);
    ++it.items;
  }
  if (!units.contains(row.unit.id)) tell(tx, context, row.id, "recorded", domain::Rung::focal_point, row.unit.id);
  for (const auto& [unit, it] : units) tell(tx, context, row.id, "to-mend", domain::Rung::focal_point, unit, it.due_on, it.items);
}

void tell_of_mending(store::Transaction& tx, const Context& context, const store::InspectionItemRow& item, const char* step) {
  if (std::string_view(step) == "mended") tell(tx, context, item.inspection_id, step, domain::Rung::staff, {}, item.mended.due_on, 1);
  else tell(tx, context, item.inspection_id, step, domain::Rung::focal_point, item.unit.id, item.mended.due_on, 1);
}

}  // namespace dondoc::service
