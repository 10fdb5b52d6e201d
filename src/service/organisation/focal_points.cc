// Focal points: whom to call in a unit, and who acts for it here.
#include "base/text.h"
#include "service/act.h"
#include "service/organisation/administration.h"
#include "service/organisation/contacts.h"
#include "service/organisation/focal_point_demand.h"
#include "service/organisation/focal_point_view.h"
#include "service/organisation/own_units.h"
#include "service/views_of.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;

store::FocalPointRow load_point(store::Transaction& tx, base::Id id) { return found(store::find_focal_point(tx, id), "focal_point.unknown"); }

/// Throws forbidden unless the actor may do this with a focal point of the unit.
bool check_may(store::Transaction& tx, const Context& context, const base::Id& unit, bool deleted, const char* act) {
  const bool own = keeps_unit(tx, context.actor, unit);
  require(domain::can_focal_point(context.actor, deleted, own), act);
  return own;
}

void fill(store::Transaction& tx, const domain::Actor& actor, store::FocalPointRow& row, const FocalPointInput& input) {
  if (base::trim(input.full_name).empty()) throw Error(ErrorKind::invalid, "person.name_required", "full_name");
  const auto unit = store::find_unit(tx, input.unit_id);
  if (!unit) throw Error(ErrorKind::invalid, "unit.unknown", "unit_id");
  // Whom an account answers for is the office's to say; a unit gives accounts to its own people (give_account).
  base::require(actor.administrator || actor.staff || input.user_id == row.user_id, "act.forbidden");
  if (input.user_id && !store::find_user(tx, *input.user_id)) throw Error(ErrorKind::invalid, "user.unknown", "user_id");
  row.kind = input.kind.value_or(row.kind);
  row.unit = {unit->id, unit->name, unit->short_name};
  row.user_id = input.user_id;
  row.full_name = input.full_name;
  row.office = input.office;
  row.phone = input.phone;
  row.email = input.email;
}

}  // namespace

FocalPoint focal_point_of(const store::FocalPointRow& row, const domain::Actor& actor, bool own) {
  FocalPoint point;
  point.id = row.id;
  point.kind = row.kind;
  point.unit = ref_of(row.unit);
  if (row.user_id) point.user = PersonRef{*row.user_id, row.user_name.value_or("")};
  point.full_name = row.full_name;
  point.office = row.office;
  point.phone = row.phone;
  point.email = row.email;
  point.deleted_at = row.deleted_at;
  if (!is_erased(row.full_name)) point.can = domain::can_focal_point(actor, row.deleted_at.has_value(), own);
  return point;
}

Page<FocalPoint> list_focal_points(Context& context, const ListQuery& query, const std::optional<base::Id>& unit_id) {
  base::require(context.actor.administrator || context.actor.sees_all(), "act.forbidden");
  // Reading people's numbers is an act, and is written down as one.
  auto tx = context.write();
  const auto listed = store::list_focal_points(tx, {query.q, query.sort, {query.size, query.offset()}, query.deleted}, unit_id);
  Page<FocalPoint> page{{}, listed.total, query.page, query.size};
  for (const auto& row : listed.rows) page.items.push_back(focal_point_of(row, context.actor));
  store::EventParams told{{"people", std::to_string(listed.rows.size())}};
  if (unit_id && !listed.rows.empty()) told.emplace_back("unit", listed.rows.front().unit.name);
  store::append_event(tx, {context.now(), context.actor.user_id, "focal_points.read", "agency", context.actor.agency_id, {}, told});
  tx.commit();
  return page;
}

FocalPoint create_focal_point(Context& context, const FocalPointInput& input) {
  Act act(context, "focal_point.created");
  if (act.earlier() && act.earlier()->result_id) return focal_point_of(load_point(act.tx, *act.earlier()->result_id), context.actor, keeps_unit(act.tx, context.actor, input.unit_id));
  const bool own = check_may(act.tx, context, input.unit_id, false, "edit");
  store::FocalPointRow row;
  row.id = base::Id::make();
  fill(act.tx, context.actor, row, input);
  store::insert_focal_point(act.tx, row, context.now());
  if (row.kind == domain::ContactKind::focal_point) meet_focal_point_demands(act.tx, context, row.unit.id);
  act.finish("focal-point", row.id, {}, {{"name", row.full_name}, {"unit", row.unit.name}});
  auto tx = context.read();
  return focal_point_of(load_point(tx, row.id), context.actor, own);
}

FocalPoint put_focal_point(Context& context, base::Id id, const FocalPointInput& input) {
  Act act(context, "focal_point.edited");
  auto row = load_point(act.tx, id);
  check_may(act.tx, context, row.unit.id, row.deleted_at.has_value(), "edit");
  const bool own = check_may(act.tx, context, input.unit_id, false, "edit");
  fill(act.tx, context.actor, row, input);
  store::update_focal_point(act.tx, row);
  if (row.kind == domain::ContactKind::focal_point) meet_focal_point_demands(act.tx, context, row.unit.id);
  act.finish("focal-point", id, {}, {{"name", row.full_name}, {"unit", row.unit.name}});
  auto tx = context.read();
  return focal_point_of(load_point(tx, id), context.actor, own);
}

void delete_focal_point(Context& context, base::Id id) {
  Act act(context, "focal_point.deleted");
  const auto row = load_point(act.tx, id);
  check_may(act.tx, context, row.unit.id, row.deleted_at.has_value(), "delete");
  // Who takes themselves out could not undo it: they hand over instead.
  const bool office = context.actor.administrator || context.actor.staff;
  if (!office && row.user_id == context.actor.user_id) throw Error(ErrorKind::conflict, "focal_point.self");
  store::set_focal_point_deleted(act.tx, id, context.now());
  act.finish("focal-point", id, {}, {{"name", row.full_name}, {"unit", row.unit.name}});
}

void restore_focal_point(Context& context, base::Id id) {
  Act act(context, "focal_point.restored");
  if (act.earlier()) return;
  const auto row = load_point(act.tx, id);
  check_may(act.tx, context, row.unit.id, row.deleted_at.has_value(), "restore");
  if (is_erased(row.full_name)) throw Error(ErrorKind::conflict, "person.erased");
  store::set_focal_point_deleted(act.tx, id, std::nullopt);
  act.finish("focal-point", id, {}, {{"name", row.full_name}, {"unit", row.unit.name}});
}

}  // namespace dondoc::service
