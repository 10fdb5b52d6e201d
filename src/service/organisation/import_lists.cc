// Lists of units and users as offices keep them in spreadsheets: either every
// row is right and all are taken in, or nothing is and each fault has its row.
#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "base/crypto.h"
#include "base/text.h"
#include "compiler/sheet/sheet.h"
#include "service/act.h"
#include "service/entry/passwords.h"
#include "service/organisation/administration.h"
#include "service/organisation/focal_point_demand.h"
#include "store/people_store.h"
#include "store/unit_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using domain::UserRole;

struct Column {
  const char* name;                         // as errors call it
  std::array<const char*, 4> headings;      // folded, Vietnamese and English
};

constexpr Column unit_columns[] = {
    {"name", {"ten don vi", "ten", "name", "unit"}},
    {"short_name", {"ten viet tat", "viet tat", "short_name", "short name"}},
    {"aliases", {"ten goi khac", "ten khac", "aliases", "other names"}},
    {"kind", {"loai", "loai don vi", "kind", "type"}},
    {"code", {"ma dinh danh", "ma", "code", "identifier"}},
    {"parent", {"don vi cap tren", "cap tren", "parent", "superior"}},
    {"groups", {"nhom", "thuoc nhom", "groups", "group"}},
};
constexpr Column user_columns[] = {
    {"login", {"ten dang nhap", "dang nhap", "login", "sign-in name"}},
    {"name", {"ho ten", "ho va ten", "name", "full name"}},
    {"office", {"chuc vu", "chuc danh", "office", "position"}},
    {"role", {"vai tro", "quyen", "role", "roles"}},
    {"unit", {"don vi", "ten don vi", "unit", "unit name"}},
    {"phone", {"dien thoai", "so dien thoai", "phone", "telephone"}},
    {"email", {"thu dien tu", "email", "e-mail", "mail"}},
    {"password", {"mat khau", "mat khau dau", "password", "first password"}},
};

/// The rows under the heading, cells by the column's name.
class Table {
 public:
  template <std::size_t N> Table(const compiler::Sheet& sheet, const Column (&columns)[N], const char* required) {
    if (sheet.rows.empty()) throw Error(ErrorKind::invalid, "import.no_rows");
    const auto& heading = sheet.rows.front();
    for (std::size_t i = 0; i < heading.cells.size(); ++i) {
      const auto key = base::fold(heading.cells[i]);
      for (const auto& column : columns)
        if (std::find(column.headings.begin(), column.headings.end(), key) != column.headings.end()) places_.emplace(column.name, i);
    }
    if (!places_.contains(required)) throw Error(ErrorKind::invalid, "import.no_column", {}, {{"column", columns[0].headings[0]}});
    rows = {sheet.rows.begin() + 1, sheet.rows.end()};
    if (rows.empty()) throw Error(ErrorKind::invalid, "import.no_rows");
  }

  std::string cell(const compiler::SheetRow& row, const char* column) const {
    const auto place = places_.find(column);
    return place == places_.end() ? std::string() : std::string(row.cell(place->second));
  }
  std::optional<std::string> optional(const compiler::SheetRow& row, const char* column) const {
    auto text = cell(row, column);
    return text.empty() ? std::nullopt : std::optional(std::move(text));
  }
  /// "A; B" → A, B
  std::vector<std::string> list(const compiler::SheetRow& row, const char* column) const {
    std::vector<std::string> out;
    const auto text = cell(row, column);
    for (std::size_t from = 0; from <= text.size();) {
      const auto to = std::min(text.find(';', from), text.size());
      if (const auto item = base::trim(std::string_view(text).substr(from, to - from)); !item.empty()) out.emplace_back(item);
      from = to + 1;
    }
    return out;
  }

  std::vector<compiler::SheetRow> rows;

 private:
  std::map<std::string, std::size_t> places_;
};

void add_error(ImportResult& result, const compiler::SheetRow& row, const char* column, const char* code, std::vector<Param> params = {}) {
  result.errors.push_back({static_cast<int>(row.number), column, code, std::move(params)});
}

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

}  // namespace

ImportResult import_units(Context& context, const Upload& upload, bool dry_run) {
  const Table table(compiler::read_sheet(upload.bytes), unit_columns, "name");
  ImportResult result;
  result.dry_run = dry_run;
  Act act(context, "units.imported");
  require(domain::can_unit(context.actor, false), "edit");
  if (act.earlier()) return act.earlier_answer<ImportResult>().value_or(result);
  auto& tx = act.tx;
  const auto today = context.today();
  std::unordered_map<std::string, int> seen;  // name or code → the row that has it
  std::vector<std::pair<const compiler::SheetRow*, base::Id>> written;
  for (const auto& row : table.rows) {
    ++result.rows;
    const auto name = base::fold_spaces(table.cell(row, "name"));
    const auto code = table.optional(row, "code");
    if (name.empty()) { add_error(result, row, "name", "unit.name_required"); continue; }
    const auto key = code ? "code:" + *code : "name:" + base::fold(name);
    if (const auto [first, is_new] = seen.emplace(key, static_cast<int>(row.number)); !is_new) {
      add_error(result, row, code ? "code" : "name", "import.row_twice", {{"row", std::to_string(first->second)}});
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
      add_error(result, row, "code", "unit.code_taken");  // by one that was deleted
      return result;                                      // the transaction is of no use any more
    }
    ++(before ? result.updated : result.created);
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
      if (!above) add_error(result, *row, "parent", "unit.unknown", {{"name", *parent}});
      else if (store::stands_under(tx, *above, id)) add_error(result, *row, "parent", "unit.is_own_parent");
      else store::update_unit(tx, before, unit, today);
    }
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
  const Table table(compiler::read_sheet(upload.bytes), user_columns, "login");
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
    if (user.login.empty() || user.login.find_first_of(" /\\") != std::string::npos) add_error(result, row, "login", "user.bad_login");
    if (user.name.empty()) add_error(result, row, "name", "person.name_required");
    const auto role = role_of(table.cell(row, "role"));
    if (!role) add_error(result, row, "role", "user.no_role");
    std::optional<base::Id> unit;
    if (role == UserRole::focal_point) {
      const auto named = table.cell(row, "unit");
      unit = named.empty() ? std::nullopt : store::find_unit_by(tx, named);
      if (!unit) add_error(result, row, "unit", named.empty() ? "focal_point.unit_required" : "unit.unknown", {{"name", named}});
    }
    const auto password = table.optional(row, "password");
    if (password) {
      try { check_password(*password, user.login, "password"); }
      catch (const Error& error) { add_error(result, row, "password", error.code().c_str(), {{"limit", "10"}}); }
    }
    if (const auto [first, is_new] = seen.emplace(base::fold(user.login), static_cast<int>(row.number)); !is_new)
      add_error(result, row, "login", "import.row_twice", {{"row", std::to_string(first->second)}});
    if (result.errors.size() != before_errors) continue;

    const auto there = store::find_user_by_login(tx, user.login);
    if (there && there->agency_id != context.actor.agency_id) { add_error(result, row, "login", "user.login_taken"); continue; }
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
