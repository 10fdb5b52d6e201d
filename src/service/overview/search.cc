#include "service/overview/search.h"

#include "base/text.h"
#include "service/views_of.h"
#include "store/draft_store.h"
#include "store/plan_store.h"
#include "store/unit_store.h"

namespace dondoc::service {
namespace {

SearchGroup plans(store::Transaction& tx, const domain::Actor& actor, const std::string& q, int most) {
  store::PlanListRequest request;
  request.q = q;
  request.slice.limit = most;
  if (!actor.sees_all()) request.visible_to = actor.units;
  auto listed = store::list_plans(tx, request);
  SearchGroup group{SearchKind::plan, listed.total, {}};
  for (auto& row : listed.rows) group.items.push_back({row.id, row.title, number_and_symbol(row)});
  return group;
}

SearchGroup tasks(store::Transaction& tx, const domain::Actor& actor, const std::string& q, int most) {
  store::TaskListRequest request;
  request.q = q;
  request.slice.limit = most;
  if (!actor.sees_all()) request.owed_by = actor.units;
  auto listed = store::list_tasks(tx, request);
  SearchGroup group{SearchKind::task, listed.total, {}};
  for (auto& row : listed.rows) group.items.push_back({row.id, std::move(row.text), std::move(row.plan_title)});
  return group;
}

SearchGroup units(store::Transaction& tx, const std::string& q, int most) {
  store::ListRequest request;
  request.q = q;
  request.slice.limit = most;
  auto listed = store::list_units(tx, request, std::nullopt);
  SearchGroup group{SearchKind::unit, listed.total, {}};
  for (auto& row : listed.rows) group.items.push_back({row.id, std::move(row.name), std::move(row.short_name)});
  return group;
}

SearchGroup documents(store::Transaction& tx, const std::string& q, int most) {
  store::ListRequest request;
  request.q = q;
  request.slice.limit = most;
  auto listed = store::list_drafts(tx, request);
  SearchGroup group{SearchKind::document, listed.total, {}};
  for (auto& row : listed.rows) group.items.push_back({row.id, row.title.value_or(row.file_name), row.symbol});
  return group;
}

}  // namespace

SearchResult search(Context& context, const std::string& q, int most) {
  SearchResult result;
  if (base::fold(q).size() < 2) return result;
  const auto& actor = context.actor;
  auto tx = context.read();
  const auto add = [&](SearchGroup group) { if (group.total > 0) result.groups.push_back(std::move(group)); };
  // An administrator as such sees no plans.
  if (actor.sees_all() || !actor.units.empty()) {
    add(plans(tx, actor, q, most));
    add(tasks(tx, actor, q, most));
  }
  if (actor.sees_all() || actor.administrator) add(units(tx, q, most));
  if (actor.sees_all()) add(documents(tx, q, most));
  return result;
}

}  // namespace dondoc::service
