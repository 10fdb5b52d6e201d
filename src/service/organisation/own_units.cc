#include "service/organisation/own_units.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "service/act.h"
#include "service/organisation/focal_point_view.h"
#include "service/views_of.h"
#include "store/inner_unit_store.h"
#include "store/people_store.h"
#include "store/reorganisation_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;

constexpr int most_people = 100;

/// Inside a unit that the actor acts for: below it through units inside it alone. What
/// another body below keeps is that body's.
bool stands_below_own(store::Transaction& tx, const domain::Actor& actor, const base::Id& unit) {
  if (actor.of_unit(unit)) return false;
  std::set<base::Id> seen;  // a ring ends as well
  for (auto at = store::find_inner_unit(tx, unit); at && seen.insert(at->unit.id).second; at = store::find_inner_unit(tx, at->above.id))
    if (actor.of_unit(at->above.id)) return true;
  return false;
}

std::vector<FocalPoint> people_of(store::Transaction& tx, const domain::Actor& actor, const base::Id& unit) {
  std::vector<FocalPoint> out;
  for (const auto& row : store::list_focal_points(tx, {{}, {}, {most_people, 0}, false}, unit).rows) out.push_back(focal_point_of(row, actor, true));
  return out;
}

InnerUnit view_of(store::Transaction& tx, const Context& context, const store::InnerUnitRow& row) {
  return {row.unit.id, row.unit.name, row.unit.short_name, row.kind, ref_of(row.above), people_of(tx, context.actor, row.unit.id), row.deleted_at,
          domain::can_inner_unit(context.actor, row.deleted_at.has_value(), true)};
}

store::InnerUnitRow load(store::Transaction& tx, const Context& context, const base::Id& id) {
  auto row = found(store::find_inner_unit(tx, id), "unit.unknown");
  base::require(stands_below_own(tx, context.actor, id), "act.forbidden");
  return row;
}

/// What the unit says of it, in the row of the list of units.
store::UnitRow filled(store::Transaction& tx, const Context& context, store::UnitRow row, const InnerUnitInput& input) {
  row.name = base::fold_spaces(input.name);
  if (row.name.empty()) throw Error(ErrorKind::invalid, "unit.name_required", "name");
  if (!store::find_unit(tx, input.parent_id)) throw Error(ErrorKind::invalid, "unit.unknown", "parent_id");
  base::require(keeps_unit(tx, context.actor, input.parent_id), "act.forbidden");
  if (store::stands_under(tx, input.parent_id, row.id)) throw Error(ErrorKind::conflict, "unit.is_own_parent", "parent_id");
  row.short_name = input.short_name && !base::trim(*input.short_name).empty() ? input.short_name : std::nullopt;
  row.kind = domain::kind_text(input.kind);
  row.parent_id = input.parent_id;
  // "Thôn 1" stands in many communes, but once in each; and nothing inside a unit is called like a body that plans charge.
  const auto is_called = [name = base::fold(row.name)](const std::string& other) { return base::fold(other) == name; };
  for (const auto& other : store::inner_units_of(tx, input.parent_id))
    if (other.unit.id != row.id && other.above.id == input.parent_id && is_called(other.unit.name)) throw Error(ErrorKind::conflict, "inner_unit.name_taken", "name");
  for (const auto& body : store::known_bodies(tx))
    if (is_called(body.name) || (body.short_name && is_called(*body.short_name)) || std::ranges::any_of(body.aliases, is_called))
      throw Error(ErrorKind::conflict, "inner_unit.name_of_another", "name", {{"name", body.name}});
  return row;
}

InnerUnit read_back(Context& context, const base::Id& id) {
  auto tx = context.read();
  return view_of(tx, context, found(store::find_inner_unit(tx, id), "unit.unknown"));
}

}  // namespace

bool keeps_unit(store::Transaction& tx, const domain::Actor& actor, const base::Id& unit) {
  return actor.of_unit(unit) || (store::find_inner_unit(tx, unit) && stands_below_own(tx, actor, unit));
}

OwnUnits list_own_units(Context& context) {
  auto tx = context.write();
  OwnUnits out;
  std::size_t people = 0;
  std::string names;
  for (const auto& id : context.actor.units) {
    const auto row = store::find_unit(tx, id);
    if (!row || row->deleted_at) continue;
    auto& own = out.items.emplace_back(OwnUnit{{row->id, row->name, row->short_name}, people_of(tx, context.actor, id), {}, domain::Can{"edit"}});
    for (const auto& inner : store::inner_units_of(tx, id)) own.inner_units.push_back(view_of(tx, context, inner));
    people += own.people.size();
    for (const auto& inner : own.inner_units) people += inner.people.size();
    names += (names.empty() ? "" : "; ") + row->name;
  }
  store::append_event(tx, {context.now(), context.actor.user_id, "focal_points.read", "agency", context.actor.agency_id, {},
                           {{"people", std::to_string(people)}, {"unit", names}}});
  tx.commit();
  return out;
}

InnerUnit create_inner_unit(Context& context, const InnerUnitInput& input) {
  Act act(context, "unit.created");
  if (act.earlier() && act.earlier()->result_id) {
    const auto made = *act.earlier()->result_id;
    act.tx.commit();  // its connection goes back before another is asked for
    return read_back(context, made);
  }
  store::UnitRow blank;
  blank.id = base::Id::make();
  const auto row = filled(act.tx, context, blank, input);
  store::insert_unit(act.tx, row, context.today(), context.now());
  act.finish("unit", row.id, {}, {{"name", row.name}});
  return read_back(context, row.id);
}

InnerUnit put_inner_unit(Context& context, base::Id id, const InnerUnitInput& input) {
  Act act(context, "unit.edited");
  const auto inner = load(act.tx, context, id);
  require(domain::can_inner_unit(context.actor, inner.deleted_at.has_value(), true), "edit");
  const auto before = found(store::find_unit(act.tx, id), "unit.unknown");
  const auto row = filled(act.tx, context, before, input);
  store::update_unit(act.tx, before, row, context.today());
  act.finish("unit", id, {}, {{"name", row.name}});
  return read_back(context, id);
}

void delete_inner_unit(Context& context, base::Id id) {
  Act act(context, "unit.deleted");
  const auto row = load(act.tx, context, id);
  require(domain::can_inner_unit(context.actor, row.deleted_at.has_value(), true), "delete");
  const auto held = store::touched_by(act.tx, id);
  if (held.duties + held.reports + held.plans > 0) throw Error(ErrorKind::conflict, "inner_unit.owes", {}, {{"name", row.unit.name}, {"duties", std::to_string(held.duties)}});
  store::set_unit_deleted(act.tx, id, context.now());
  act.finish("unit", id, {}, {{"name", row.unit.name}});
}

void restore_inner_unit(Context& context, base::Id id) {
  Act act(context, "unit.restored");
  if (act.earlier()) return;
  const auto row = load(act.tx, context, id);
  require(domain::can_inner_unit(context.actor, row.deleted_at.has_value(), true), "restore");
  store::set_unit_deleted(act.tx, id, std::nullopt);
  act.finish("unit", id, {}, {{"name", row.unit.name}});
}

}  // namespace dondoc::service
