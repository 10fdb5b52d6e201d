#include "service/chasing/work_news.h"

#include "store/chase_store.h"
#include "store/work_news_store.h"

namespace dondoc::service {
namespace {

store::WorkNoticeRow row_of(const Context& context, const WorkTold& told) {
  store::WorkNoticeRow row;
  row.plan.id = told.plan;
  row.cause = told.cause;
  if (told.unit) row.unit = store::NamedRow{*told.unit, {}, {}};
  row.subject_id = told.subject;
  row.made_at = context.now();
  return row;
}

void tell(store::Transaction& tx, const Context& context, store::WorkNoticeRow row, const std::vector<base::Id>& people) {
  std::vector<store::WorkNoticeRow> rows;
  for (const auto& user : people) {
    row.user_id = user;
    if (user != context.actor.user_id && !store::add_to_unread(tx, row)) rows.push_back(row);
  }
  store::insert_work_notices(tx, rows);
}

}  // namespace

void tell_unit(store::Transaction& tx, const Context& context, const WorkTold& told, const base::Id& unit) {
  auto row = row_of(context, told);
  row.unit = store::NamedRow{unit, {}, {}};
  tell(tx, context, std::move(row), store::people_on(tx, domain::Rung::focal_point, unit));
}

void tell_office(store::Transaction& tx, const Context& context, const WorkTold& told, domain::Rung role) {
  tell(tx, context, row_of(context, told), store::people_on(tx, role, {}));
}

void tell_units(store::Transaction& tx, const Context& context, const WorkTold& told, const std::map<base::Id, int>& units) {
  const auto people = store::people_of_units(tx);
  std::map<base::Id, store::WorkNoticeRow> by_person;
  for (const auto& [unit, items] : units) {
    const auto of_unit = people.find(unit);
    if (of_unit == people.end()) continue;
    for (const auto& user : of_unit->second) {
      if (user == context.actor.user_id) continue;
      const auto [at, is_new] = by_person.try_emplace(user, row_of(context, told));
      auto& row = at->second;
      row.user_id = user;
      row.items = is_new ? items : row.items + items;
      row.unit = is_new ? std::optional(store::NamedRow{unit, {}, {}}) : std::nullopt;
    }
  }
  std::vector<store::WorkNoticeRow> rows;
  rows.reserve(by_person.size());
  for (auto& [user, row] : by_person) rows.push_back(std::move(row));
  store::insert_work_notices(tx, rows);
}

void tell_units_of_plan(store::Transaction& tx, const Context& context, const WorkTold& told) {
  std::map<base::Id, int> units;
  for (const auto& unit : store::units_charged(tx, told.plan)) units.emplace(unit, 1);
  tell_units(tx, context, told, units);
}

}  // namespace dondoc::service
