// Units and groups of units.
#include <algorithm>

#include "base/text.h"
#include "domain/matching.h"
#include "service/act.h"
#include "service/organisation/administration.h"
#include "service/organisation/heirs.h"
#include "service/organisation/unit_marks.h"
#include "service/views_of.h"
#include "store/reorganisation_store.h"
#include "store/unit_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;

std::vector<UnitRef> refs_of(const std::vector<store::NamedRow>& rows) {
  std::vector<UnitRef> out;
  for (const auto& row : rows) out.push_back(ref_of(row));
  return out;
}

Unit view_of(const store::UnitRow& row, const domain::Actor& actor) {
  Unit unit;
  unit.id = row.id;
  unit.name = row.name;
  unit.short_name = row.short_name;
  unit.aliases = row.aliases;
  unit.kind = row.kind;
  unit.code = row.code;
  if (row.parent_id) unit.parent = UnitRef{*row.parent_id, row.parent_name.value_or(""), row.parent_short_name};
  unit.groups = refs_of(row.groups);
  unit.focal_points = row.focal_points;
  unit.deleted_at = row.deleted_at;
  unit.dissolved_on = row.dissolved_on;
  // What a decision dissolved comes back only by undoing that.
  if (!row.dissolved_on) unit.can = domain::can_unit(actor, row.deleted_at.has_value());
  return unit;
}

/// With what stands beside the rows.
std::vector<Unit> views_of(store::Transaction& tx, const std::vector<store::UnitRow>& rows, const domain::Actor& actor) {
  std::vector<base::Id> ids;
  for (const auto& row : rows) ids.push_back(row.id);
  const auto marks = store::marks_of(tx, ids);
  std::vector<Unit> out;
  for (const auto& row : rows) {
    auto& unit = out.emplace_back(view_of(row, actor));
    const auto held = marks.find(row.id);
    if (held == marks.end()) continue;
    for (const auto& [scheme, code] : held->second.codes) unit.codes.push_back({scheme, code});
    for (const auto& [hierarchy, in] : held->second.places) unit.places.push_back({hierarchy, ref_of(in)});
    if (held->second.point) unit.point = domain::text_of(*held->second.point);
  }
  return out;
}

Unit whole_view_of(store::Transaction& tx, const store::UnitRow& row, const domain::Actor& actor) { return std::move(views_of(tx, {row}, actor).front()); }

Group view_of(const store::GroupRow& row, const domain::Actor& actor) {
  return {row.id, row.name, row.aliases, refs_of(row.members), row.rule, row.deleted_at, domain::can_unit(actor, row.deleted_at.has_value())};
}

store::ListRequest request_of(const ListQuery& query) { return {query.q, query.sort, {query.size, query.offset()}, query.deleted}; }

std::optional<std::string> filled(const std::optional<std::string>& text) {
  return text && !base::trim(*text).empty() ? text : std::nullopt;
}

/// A conflict of the store told in the words of the thing it concerns.
template <class F> void naming(const char* code, const char* field, F&& write) {
  try {
    write();
  } catch (const Error& error) {
    if (error.code() != "store.unique") throw;
    throw Error(ErrorKind::conflict, code, field);
  }
}

void fill(store::Transaction& tx, store::UnitRow& row, const UnitInput& input) {
  if (base::trim(input.name).empty()) throw Error(ErrorKind::invalid, "unit.name_required", "name");
  if (input.parent_id) {
    const auto superior = store::find_unit(tx, *input.parent_id);
    if (!superior) throw Error(ErrorKind::invalid, "unit.unknown", "parent_id");
    // Who stands under one that has ended is left there until somebody says otherwise.
    if (superior->deleted_at && (row.parent_id != input.parent_id || input.parent_from))
      throw Error(ErrorKind::invalid, "unit.superior_ended", "parent_id", {{"name", superior->name}});
    if (store::stands_under(tx, *input.parent_id, row.id)) throw Error(ErrorKind::conflict, "unit.is_own_parent", "parent_id");
    row.parent_name = superior->name;
  }
  row.name = base::fold_spaces(input.name);
  row.short_name = filled(input.short_name);
  row.aliases = input.aliases;
  std::erase_if(row.aliases, [](const auto& alias) { return base::trim(alias).empty(); });
  row.kind = filled(input.kind);
  row.code = filled(input.code);
  row.parent_id = input.parent_id;
}

void must_be_known(store::Transaction& tx, const base::Id& unit, const std::string& name, base::Date on) {
  if (const auto since = store::known_since(tx, unit); since && on < *since)
    throw Error(ErrorKind::invalid, "unit.not_known_then", "parent_from", {{"name", name}, {"day", since->str()}});
}

/// Puts right since when the unit stands where it does today. Both were there all that time, and the superior was never below it.
void put_superior_right(store::Transaction& tx, const store::UnitRow& row, base::Date from, base::Date today) {
  if (from > today) throw Error(ErrorKind::invalid, "unit.bad_time", "parent_from");
  must_be_known(tx, row.id, row.name, from);
  if (row.parent_id) {
    must_be_known(tx, *row.parent_id, row.parent_name.value_or(""), from);
    if (const auto day = store::first_day_under(tx, *row.parent_id, row.id, from))
      throw Error(ErrorKind::conflict, "unit.was_above", "parent_from", {{"name", row.name}, {"superior", row.parent_name.value_or("")}, {"day", day->str()}});
  }
  store::set_superior(tx, row.id, row.parent_id, from);
}

/// The word of the log, and with whom since when where that was put right.
std::string edit_of(const UnitInput& input) {
  if (!input.parent_from) return "unit.edited";
  return input.parent_id ? "unit.superior_put_right" : "unit.superior_taken";
}

void fill(store::Transaction& tx, store::GroupRow& row, const GroupInput& input) {
  if (base::trim(input.name).empty()) throw Error(ErrorKind::invalid, "unit.name_required", "name");
  row.name = base::fold_spaces(input.name);
  row.aliases = input.aliases;
  row.members.clear();
  row.rule = input.rule;
  if (input.rule) {
    domain::check_rule(*input.rule);
    if (input.rule->parent_id && !store::find_unit(tx, *input.rule->parent_id)) throw Error(ErrorKind::invalid, "unit.unknown", "rule.parent_id");
    return;
  }
  for (std::size_t i = 0; i < input.member_ids.size(); ++i) {
    const auto unit = store::find_unit(tx, input.member_ids[i]);
    if (!unit) throw Error(ErrorKind::invalid, "unit.unknown", "member_ids[" + std::to_string(i) + "]");
    const bool named = std::any_of(row.members.begin(), row.members.end(), [&](const auto& member) { return member.id == unit->id; });
    if (!named) row.members.push_back({unit->id, unit->name, unit->short_name});
  }
}

store::UnitRow load_unit(store::Transaction& tx, base::Id id) { return found(store::find_unit(tx, id), "unit.unknown"); }
store::GroupRow load_group(store::Transaction& tx, base::Id id) { return found(store::find_group(tx, id), "group.unknown"); }

domain::Can can_of(const Context& context, bool deleted) { return domain::can_unit(context.actor, deleted); }

}  // namespace

Page<Unit> list_units(Context& context, const ListQuery& query, const std::optional<std::string>& kind) {
  auto tx = context.read();
  const auto listed = store::list_units(tx, request_of(query), kind);
  return {views_of(tx, listed.rows, context.actor), listed.total, query.page, query.size};
}

Unit get_unit(Context& context, base::Id id) {
  auto tx = context.read();
  return whole_view_of(tx, load_unit(tx, id), context.actor);
}

Unit create_unit(Context& context, const UnitInput& input) {
  Act act(context, "unit.created");
  if (act.earlier() && act.earlier()->result_id) return whole_view_of(act.tx, load_unit(act.tx, *act.earlier()->result_id), context.actor);
  require(can_of(context, false), "edit");
  store::UnitRow row;
  row.id = base::Id::make();
  fill(act.tx, row, input);
  naming("unit.code_taken", "code", [&] { store::insert_unit(act.tx, row, context.today(), context.now()); });
  if (input.group_ids) store::set_groups_of_unit(act.tx, row.id, *input.group_ids, context.today());
  keep_marks(act.tx, row.id, input, context.today(), true);
  act.finish("unit", row.id, {}, {{"name", row.name}});
  return get_unit(context, row.id);
}

Unit put_unit(Context& context, base::Id id, const UnitInput& input) {
  Act act(context, edit_of(input));
  const auto before = load_unit(act.tx, id);
  require(can_of(context, before.deleted_at.has_value()), "edit");
  auto row = before;
  fill(act.tx, row, input);
  naming("unit.code_taken", "code", [&] { store::update_unit(act.tx, before, row, context.today()); });
  if (input.parent_from) put_superior_right(act.tx, row, *input.parent_from, context.today());
  if (input.group_ids) store::set_groups_of_unit(act.tx, id, *input.group_ids, context.today());
  keep_marks(act.tx, id, input, context.today(), false);
  store::EventParams told{{"name", row.name}};
  if (input.parent_from) told.push_back({"day", input.parent_from->str()});
  if (input.parent_from && row.parent_id) told.push_back({"superior", row.parent_name.value_or("")});
  act.finish("unit", id, {}, std::move(told));
  return get_unit(context, id);
}

void delete_unit(Context& context, base::Id id) {
  Act act(context, "unit.deleted");
  const auto row = load_unit(act.tx, id);
  require(can_of(context, row.deleted_at.has_value()), "delete");
  // Work that is owed passes to somebody, by a reorganisation; it is not left with who is no more.
  const auto held = store::touched_by(act.tx, id);
  if (held.duties + held.reports + held.plans > 0)
    throw Error(ErrorKind::conflict, "unit.owes", {}, {{"name", row.name}, {"duties", std::to_string(held.duties)}, {"reports", std::to_string(held.reports)},
                                                       {"plans", std::to_string(held.plans)}});
  store::set_unit_deleted(act.tx, id, context.now());
  act.finish("unit", id, {}, {{"name", row.name}});
}

void restore_unit(Context& context, base::Id id) {
  Act act(context, "unit.restored");
  if (act.earlier()) return;
  const auto row = load_unit(act.tx, id);
  require(can_of(context, row.deleted_at.has_value()), "restore");
  if (row.dissolved_on) throw Error(ErrorKind::conflict, "unit.dissolved");
  store::set_unit_deleted(act.tx, id, std::nullopt);
  act.finish("unit", id, {}, {{"name", row.name}});
}

std::vector<Candidate> suggest_units(Context& context, const std::string& text, int limit) {
  auto tx = context.read();
  const auto known = store::known_bodies(tx);
  const domain::NameIndex index(known);
  auto out = heirs_of(tx, text, known);
  for (const auto& match : index.find(text, static_cast<std::size_t>(limit)))
    if (std::ranges::find(out, match.known->id, &Candidate::id) == out.end())
      out.push_back({match.known->kind, match.known->id, match.known->name, match.known->short_name, match.score});
  if (out.size() > static_cast<std::size_t>(limit)) out.resize(static_cast<std::size_t>(limit));
  return out;
}

Page<Group> list_groups(Context& context, const ListQuery& query) {
  auto tx = context.read();
  const auto listed = store::list_groups(tx, request_of(query));
  Page<Group> page{{}, listed.total, query.page, query.size};
  for (const auto& row : listed.rows) page.items.push_back(view_of(row, context.actor));
  return page;
}

Group get_group(Context& context, base::Id id) {
  auto tx = context.read();
  return view_of(load_group(tx, id), context.actor);
}

Group create_group(Context& context, const GroupInput& input) {
  Act act(context, "group.created");
  if (act.earlier() && act.earlier()->result_id) return view_of(load_group(act.tx, *act.earlier()->result_id), context.actor);
  require(can_of(context, false), "edit");
  store::GroupRow row;
  row.id = base::Id::make();
  fill(act.tx, row, input);
  naming("group.name_taken", "name", [&] { store::insert_group(act.tx, row, context.today(), context.now()); });
  act.finish("group", row.id, {}, {{"name", row.name}});
  return get_group(context, row.id);
}

Group put_group(Context& context, base::Id id, const GroupInput& input) {
  Act act(context, "group.edited");
  const auto before = load_group(act.tx, id);
  require(can_of(context, before.deleted_at.has_value()), "edit");
  auto row = before;
  fill(act.tx, row, input);
  naming("group.name_taken", "name", [&] { store::update_group(act.tx, before, row, context.today()); });
  act.finish("group", id, {}, {{"name", row.name}});
  return get_group(context, id);
}

void delete_group(Context& context, base::Id id) {
  Act act(context, "group.deleted");
  const auto row = load_group(act.tx, id);
  require(can_of(context, row.deleted_at.has_value()), "delete");
  store::set_group_deleted(act.tx, id, context.now());
  act.finish("group", id, {}, {{"name", row.name}});
}

void restore_group(Context& context, base::Id id) {
  Act act(context, "group.restored");
  if (act.earlier()) return;
  const auto row = load_group(act.tx, id);
  require(can_of(context, row.deleted_at.has_value()), "restore");
  naming("group.name_taken", "name", [&] { store::set_group_deleted(act.tx, id, std::nullopt); });
  act.finish("group", id, {}, {{"name", row.name}});
}

}  // namespace dondoc::service
