// Lists of units and users as offices keep them in spreadsheets: either every
// row is right and all are taken in, or nothing is and each fault has its row.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/crypto.h"
#include "base/text.h"
#include "domain/unit_code.h"
#include "service/act.h"
#include "service/entry/passwords.h"
#include "service/organisation/administration.h"
#include "service/organisation/focal_point_demand.h"
#include "service/organisation/list_table.h"
#include "service/organisation/unit_points.h"
#include "store/people_store.h"
#include "store/unit_mark_store.h"
#include "store/unit_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using domain::UserRole;

constexpr ImportColumn unit_columns[] = {
    {"name", {"ten don vi", "ten", "name", "unit"}},
    {"short_name", {"ten viet tat", "viet tat", "short_name", "short name"}},
    {"aliases", {"ten goi khac", "ten khac", "aliases", "other names"}},
    {"kind", {"loai", "loai don vi", "kind", "type"}},
    {"code", {"ma dinh danh", "ma", "code", "identifier"}},
    {"parent", {"don vi cap tren", "cap tren", "parent", "superior"}},
    {"groups", {"nhom", "thuoc nhom", "groups", "group"}},
    {"gso", {"ma thong ke", "ma don vi hanh chinh", "statistics code", "gso"}},
    {"qd-20-2020", {"ma dinh danh dien tu", "ma qd 20/2020", "electronic identifier", "qd-20-2020"}},
    {"ma-13", {"ma 13 ky tu", "ma dinh danh cu", "13-character identifier", "ma-13"}},
    {"party", {"cap tren ve dang", "truc thuoc ve dang", "party superior", "party"}},
    {"front", {"cap tren ve mat tran, doan the", "truc thuoc mat tran", "front superior", "front"}},
    {"sector", {"cap tren theo nganh", "nganh doc", "sector superior", "sector"}},
    {"point", {"vi tri", "toa do", "point", "coordinates"}},
};
constexpr const char* code_columns[] = {"gso", "qd-20-2020", "ma-13"};
constexpr const char* place_columns[] = {"party", "front", "sector"};
constexpr ImportColumn user_columns[] = {
    {"login", {"ten dang nhap", "dang nhap", "login", "sign-in name"}},
    {"name", {"ho ten", "ho va ten", "name", "full name"}},
    {"office", {"chuc vu", "chuc danh", "office", "position"}},
    {"role", {"vai tro", "quyen", "role", "roles"}},
    {"unit", {"don vi", "ten don vi", "unit", "unit name"}},
    {"phone", {"dien thoai", "so dien thoai", "phone", "telephone"}},
    {"email", {"thu dien tu", "email", "e-mail", "mail"}},
    {"password", {"mat khau", "mat khau dau", "password", "first password"}},
};

std::optional<UserRole> role_of(const std::string& text) {
  const auto key = base::fold(text);
  if (key == "quan tri" || key == "administrator") return UserRole::administrator;
  if (key == "chuyen vien" || key == "co quan thuong truc" || key == "staff") return UserRole::staff;
  if (key == "lanh dao" || key == "leader") return UserRole::leader;
  if (key == "dau moi" || key == "focal-point" || key == "focal point") return UserRole::focal_point;
  return std::nullopt;
}

/// By its code; by its name only where that unit is not told apart by a code of
/// its own: two units may well be called alike.
std::optional<store::UnitRow> known_unit(store::Transaction& tx, const std::optional<std::string>& code, const std::string& name) {
  if (code)
    if (const auto id = store::find_unit_by(tx, *code))
      if (auto unit = store::find_unit(tx, *id); unit && unit->code == code) return unit;
  if (const auto id = store::find_unit_by(tx, name))
    if (auto unit = store::find_unit(tx, *id); unit && (!code || !unit->code || unit->code == code)) return unit;
  return std::nullopt;
}

/// Codes of other schemes.
void take_codes(store::Transaction& tx, ImportResult& result, const ListTable& table, const compiler::SheetRow& row, const base::Id& unit, base::Date today) {
  for (const auto* scheme : code_columns) {
    const auto sent = table.optional(row, scheme);
    if (!sent) continue;
    const auto code = domain::written_code(*sent);
    if (!domain::is_code_of(scheme, code)) { add_error(result.errors, row, scheme, "unit.wrong_code", {{"code", *sent}}); continue; }
    const auto holder = store::holder_of_code(tx, scheme, code);
    if (holder && *holder != unit) add_error(result.errors, row, scheme, "unit.code_taken");
    else store::set_code(tx, unit, scheme, code, today);
  }
}

/// Where it lies: as the list says, else a new commune by its name.
void take_point(store::Transaction& tx, ImportResult& result, const ListTable& table, const compiler::SheetRow& row, const store::UnitRow& unit, bool is_new, PointsByName& by_name) {
  const auto typed = table.optional(row, "point");
  const auto point = typed ? domain::point_from(*typed) : is_new ? by_name.find(unit.name) : std::nullopt;
  if (typed && !point) add_error(result.errors, row, "point", "unit.wrong_point");
  else if (point) store::set_point(tx, unit.id, point);
}

/// Places in other hierarchies, once every unit of the list is known.
void take_places(store::Transaction& tx, ImportResult& result, const ListTable& table, const compiler::SheetRow& row, const base::Id& unit, base::Date today) {
  for (const auto* hierarchy : place_columns) {
    const auto parent = table.optional(row, hierarchy);
    if (!parent) continue;
    const auto above = store::find_unit_by(tx, *parent);
    if (!above) add_error(result.errors, row, hierarchy, "unit.unknown", {{"name", *parent}});
    else if (store::stands_under_in(tx, *above, unit, hierarchy)) add_error(result.errors, row, hierarchy, "unit.is_own_parent");
    else store::set_place(tx, unit, hierarchy, *above, today);
  }
}

}  // namespace

ImportResult import_units(Context& context, const Upload& upload, bool dry_run) {
  const ListTable table(compiler::read_sheet(upload.bytes), unit_columns, "name");
  ImportResult result;
  result.dry_run = dry_run;
  Act act(context, "units.imported");
  require(domain::can_unit(context.actor, false), "edit");
  if (act.earlier()) return act.earlier_answer<ImportResult>().value_or(result);
  auto& tx = act.tx;
  const auto today = context.today();
  PointsByName by_name(tx);
  std::unordered_map<std::string, int> seen;  // name or code → the row that has it
  std::vector<std::pair<const compiler::SheetRow*, base::Id>> written;
  for (const auto& row : table.rows) {
    ++result.rows;
    const auto name = base::fold_spaces(table.cell(row, "name"));
    const auto code = table.optional(row, "code");
    if (name.empty()) { add_error(result.errors, row, "name", "unit.name_required"); continue; }
    const auto key = code ? "code:" + *code : "name:" + base::fold(name);
    if (const auto [first, is_new] = seen.emplace(key, static_cast<int>(row.number)); !is_new) {
      add_error(result.errors, row, code ? "code" : "name", "import.row_twice", {{"row", std::to_string(first->second)}});
      continue;
    }
    const auto before = known_unit(tx, code, name);
    auto unit = before.value_or(store::UnitRow{});
    if (!before) unit.id = base::Id::make();
    // A cell that is empty, or a column that is missing, leaves what is known.
    unit.name = name;
    if (const auto short_name = table.optional(row, "short_name")) unit.short_name = short_name;
    for (auto& alias : table.list(row, "aliases"))
      if (std::find(unit.aliases.begin(), unit.aliases.end(), alias) == unit.aliases.end()) unit.aliases.push_back(std::move(alias));
    if (const auto kind = table.optional(row, "kind")) unit.kind = kind;
    if (code) unit.code = code;
    try {
      if (before) store::update_unit(tx, *before, unit, today);
      else store::insert_unit(tx, unit, today, context.now());
    } catch (const Error& error) {
      if (error.code() != "store.unique") throw;
      add_error(result.errors, row, "code", "unit.code_taken");  // by one that was deleted
      return result;                                      // the transaction is of no use any more
    }
    ++(before ? result.updated : result.created);
    take_codes(tx, result, table, row, unit.id, today);
    take_point(tx, result, table, row, unit, !before, by_name);
    written.emplace_back(&row, unit.id);
  }
  // Who stands above whom, and groups, once every unit of the list is known.
  std::map<std::string, std::pair<std::string, std::vector<base::Id>>> groups;
  for (const auto& [row, id] : written) {
    if (const auto parent = table.optional(*row, "parent")) {
      const auto above = store::find_unit_by(tx, *parent);
      auto unit = *store::find_unit(tx, id);
      const auto before = unit;
      unit.parent_id = above;
      if (!above) add_error(result.errors, *row, "parent", "unit.unknown", {{"name", *parent}});
      else if (store::stands_under(tx, *above, id)) add_error(result.errors, *row, "parent", "unit.is_own_parent");
      else store::update_unit(tx, before, unit, today);
    }
    take_places(tx, result, table, *row, id, today);
    for (const auto& group : table.list(*row, "groups")) {
      auto& entry = groups[base::fold(group)];
      if (entry.first.empty()) entry.first = group;
      entry.second.push_back(id);
    }
  }
  if (!result.errors.empty() || dry_run) return result;  // the transaction is rolled back
  store::ListRequest all;
  all.slice = {100'000, 0};
  std::unordered_map<std::string, store::GroupRow> known_groups;
  for (auto& group : store::list_groups(tx, all).rows) known_groups.emplace(base::fold(group.name), group);
  for (const auto& [key, entry] : groups) {
    const auto there = known_groups.find(key);
    store::GroupRow group;
    if (there != known_groups.end()) group = there->second;
    else { group.id = base::Id::make(); group.name = entry.first; }
    for (const auto& id : entry.second)
      if (std::none_of(group.members.begin(), group.members.end(), [&](const auto& member) { return member.id == id; })) group.members.push_back({id, "", {}});
    if (there != known_groups.end()) store::update_group(tx, there->second, group, today);
    else store::insert_group(tx, group, today, context.now());
  }
  act.keep_answer(result);
  act.finish("agency", context.actor.agency_id, {}, {{"created", std::to_string(result.created)}, {"updated", std::to_string(result.updated)}});
  return result;
}

ImportResult import_users(Context& context, const Upload& upload, bool dry_run) {
  const ListTable table(compiler::read_sheet(upload.bytes), user_columns, "login");
  ImportResult result;
  result.dry_run = dry_run;
  // A password that nobody knows, hashed once for all rows without one of their own.
  const auto nobodys = base::hash_password(base::random_token());
  // Hashing takes its time and is done before anybody has to wait for the database.
  std::unordered_map<std::size_t, std::string> hashes;
  if (!dry_run)
    for (const auto& row : table.rows)
      if (const auto password = table.optional(row, "password")) hashes.emplace(row.number, base::hash_password(*password));
  Act act(context, "users.imported");
  require(domain::can_user(context.actor, false), "edit");
  if (act.earlier()) return act.earlier_answer<ImportResult>().value_or(result);
  auto& tx = act.tx;
  std::unordered_map<std::string, int> seen;
  for (const auto& row : table.rows) {
    ++result.rows;
    const auto before_errors = result.errors.size();
    store::UserRow user;
    user.login = table.cell(row, "login");
    user.name = table.cell(row, "name");
    user.office = table.optional(row, "office");
    user.agency_id = context.actor.agency_id;
    if (user.login.empty() || user.login.find_first_of(" /\\") != std::string::npos) add_error(result.errors, row, "login", "user.bad_login");
    if (user.name.empty()) add_error(result.errors, row, "name", "person.name_required");
    const auto role = role_of(table.cell(row, "role"));
    if (!role) add_error(result.errors, row, "role", "user.no_role");
    std::optional<base::Id> unit;
    if (role == UserRole::focal_point) {
      const auto named = table.cell(row, "unit");
      unit = named.empty() ? std::nullopt : store::find_unit_by(tx, named);
      if (!unit) add_error(result.errors, row, "unit", named.empty() ? "focal_point.unit_required" : "unit.unknown", {{"name", named}});
    }
    const auto password = table.optional(row, "password");
    if (password) {
      try { check_password(*password, user.login, "password"); }
      catch (const Error& error) { add_error(result.errors, row, "password", error.code().c_str(), {{"limit", "10"}}); }
    }
    if (const auto [first, is_new] = seen.emplace(base::fold(user.login), static_cast<int>(row.number)); !is_new)
      add_error(result.errors, row, "login", "import.row_twice", {{"row", std::to_string(first->second)}});
    if (result.errors.size() != before_errors) continue;

    const auto there = store::find_user_by_login(tx, user.login);
    if (there && there->agency_id != context.actor.agency_id) { add_error(result.errors, row, "login", "user.login_taken"); continue; }
    if (there) {
      user.id = there->id;
      store::update_user(tx, user);
      ++result.updated;
    } else {
      user.id = base::Id::make();
      const auto own = hashes.find(row.number);
      user.password_hash = own == hashes.end() ? nobodys : own->second;
      user.must_change_password = true;
      store::insert_user(tx, user, context.now());
      ++result.created;
    }
    if (*role != UserRole::focal_point) { store::set_roles(tx, user.id, {*role}); continue; }
    const auto points = store::focal_points_of_user(tx, user.id);
    if (std::any_of(points.begin(), points.end(), [&](const auto& point) { return point.unit.id == *unit; })) continue;
    store::FocalPointRow point;
    point.id = base::Id::make();
    point.unit.id = *unit;
    point.user_id = user.id;
    point.full_name = user.name;
    point.office = user.office;
    point.phone = table.optional(row, "phone");
    point.email = table.optional(row, "email");
    store::insert_focal_point(tx, point, context.now());
    meet_focal_point_demands(tx, context, *unit);
  }
  if (!result.errors.empty() || dry_run) return result;
  if (store::count_administrators(tx) == 0) throw Error(ErrorKind::conflict, "user.last_administrator");
  act.keep_answer(result);
  act.finish("agency", context.actor.agency_id, {}, {{"created", std::to_string(result.created)}, {"updated", std::to_string(result.updated)}});
  return result;
}

}  // namespace dondoc::service
