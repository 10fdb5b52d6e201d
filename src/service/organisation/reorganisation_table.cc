#include "service/organisation/reorganisation_table.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "base/enum_name.h"
#include "domain/matching.h"
#include "domain/unit_code.h"
#include "service/act.h"
#include "service/organisation/list_table.h"
#include "service/organisation/start_list.h"
#include "service/views_of.h"
#include "store/reorganisation_store.h"
#include "store/unit_mark_store.h"

namespace dondoc::service {
namespace {

using base::Id;
using domain::ReorganisationKind;

constexpr ListColumn columns[] = {
    {"from", {"don vi cu", "don vi truoc sap xep", "from", "old unit"}},
    {"to", {"don vi moi", "don vi tiep nhan", "to", "new unit"}},
    {"form", {"hinh thuc", "hinh thuc sap xep", "form", "change"}},
    {"function", {"chuc nang", "chuc nang tiep nhan", "function", "functions"}},
    {"short_name", {"ten viet tat", "viet tat", "short_name", "short name"}},
    {"kind", {"loai", "loai don vi", "kind", "type"}},
    {"code", {"ma dinh danh", "ma", "code", "identifier"}},
    {"gso", {"ma thong ke", "ma don vi hanh chinh", "statistics code", "gso"}},
    {"parent", {"don vi cap tren", "cap tren", "parent", "superior"}},
};

struct FormWords { std::string_view words; ReorganisationKind kind; };
constexpr FormWords forms[] = {
    {"hop nhat", ReorganisationKind::merge},       {"sap nhap", ReorganisationKind::merge},   {"hop nhat, sap nhap", ReorganisationKind::merge},
    {"nhap", ReorganisationKind::merge},           {"merge", ReorganisationKind::merge},      {"chia tach", ReorganisationKind::split},
    {"chia", ReorganisationKind::split},           {"tach", ReorganisationKind::split},       {"split", ReorganisationKind::split},
    {"doi ten", ReorganisationKind::rename},       {"rename", ReorganisationKind::rename},    {"giai the", ReorganisationKind::dissolve},
    {"ket thuc hoat dong", ReorganisationKind::dissolve}, {"cham dut hoat dong", ReorganisationKind::dissolve}, {"dissolve", ReorganisationKind::dissolve},
    {"chuyen chuc nang", ReorganisationKind::transfer},   {"dieu chuyen chuc nang", ReorganisationKind::transfer}, {"transfer", ReorganisationKind::transfer},
};

/// One predecessor and one successor; a successor without a key is none.
struct Line {
  int row = 0;
  Id from;
  std::string to_key;
  SuccessorInput to;
  std::optional<ReorganisationKind> form;
};

std::string key_of(const SuccessorInput& to) { return to.unit_id ? to.unit_id->str() : base::fold(to.name); }

/// Lines as changes: each predecessor in one of them.
class Changes {
 public:
  Changes(store::Transaction& tx, std::vector<Line> lines, ReadReorganisation& out) : tx_(tx), lines_(std::move(lines)), out_(out) {
    for (auto& line : lines_) from_of_[line.to_key].insert(line.from);
    for (auto& line : lines_)
      if (!line.form) unsaid_[line.from].insert(line.to_key);
    for (auto& line : lines_)
      if (!line.form && unsaid_[line.from].size() == 1) joined_[line.to_key].insert(line.from);
    for (const auto& line : lines_) add(line, line.form ? *line.form : told(line));
    for (auto& [change, row] : changes_) {
      check(change, row);
      out_.changes.push_back(std::move(change));
    }
  }

 private:
  bool is_here(const Line& line) const { return line.to.unit_id.has_value(); }

  /// What becomes one of several is merged, one of which several come is split; one that becomes one bears its name.
  ReorganisationKind told(const Line& line) const {
    if (unsaid_.at(line.from).size() > 1) return ReorganisationKind::split;
    if (line.to_key.empty()) return ReorganisationKind::dissolve;
    if (joined_.at(line.to_key).size() > 1 || is_here(line)) return ReorganisationKind::merge;
    return from_of_.at(line.to_key).size() > 1 ? ReorganisationKind::dissolve : ReorganisationKind::rename;
  }

  void add(const Line& line, ReorganisationKind kind) {
    const auto group = kind == ReorganisationKind::merge ? "to " + line.to_key : "from " + line.from.str() + base::enum_name(kind);
    const auto held = of_.emplace(line.from, group);
    if (held.first->second != group) return fault(line.row, "from", "reorganisation.unit_twice", {{"name", name_of(line.from)}});
    const auto [at, is_new] = places_.emplace(group, changes_.size());
    if (is_new) {
      changes_.push_back({UnitChange{}, line.row});
      changes_.back().first.kind = kind;
    }
    auto& change = changes_[at->second].first;
    if (std::ranges::find(change.from_ids, line.from) == change.from_ids.end()) change.from_ids.push_back(line.from);
    if (!line.to_key.empty() && std::ranges::find(change.to, line.to_key, key_of) == change.to.end()) change.to.push_back(line.to);
  }

  void check(UnitChange& change, int row) {
    // Merged into one that is here: that one goes on.
    if (change.kind == ReorganisationKind::merge && change.to.size() == 1 && change.to[0].unit_id &&
        std::ranges::find(change.from_ids, *change.to[0].unit_id) == change.from_ids.end() && !of_.contains(*change.to[0].unit_id))
      change.from_ids.push_back(*change.to[0].unit_id);
    if (change.kind == ReorganisationKind::rename && change.to.size() == 1 && change.to[0].unit_id) change.to[0] = {{}, name_of(*change.to[0].unit_id), {}, {}};
    if (!domain::has_shape(*change.kind, change.from_ids.size(), change.to.size())) return fault(row, "form", "reorganisation.wrong_shape");
    if (*change.kind == ReorganisationKind::dissolve && change.to.empty())
      if (const auto held = store::touched_by(tx_, change.from_ids[0]); held.duties + held.reports > 0)
        fault(row, "to", "reorganisation.no_successor", {{"name", name_of(change.from_ids[0])}});
  }

  std::string name_of(const Id& id) const { return store::find_unit(tx_, id)->name; }
  void fault(int row, const char* column, const char* code, std::vector<Param> params = {}) { out_.errors.push_back({row, column, code, std::move(params)}); }

  store::Transaction& tx_;
  std::vector<Line> lines_;
  ReadReorganisation& out_;
  std::unordered_map<Id, std::set<std::string>> unsaid_;  // of lines without a form
  std::map<std::string, std::set<Id>> from_of_, joined_;   // by what they become: of all lines, of those without a form
  std::unordered_map<Id, std::string> of_;                // the change that a predecessor is in
  std::map<std::string, std::size_t> places_;
  std::vector<std::pair<UnitChange, int>> changes_;
};

/// Units by the names that a decision writes.
class Units {
 public:
  explicit Units(store::Transaction& tx) : tx_(tx), known_(store::known_bodies(tx)), index_((std::erase_if(known_, is_group), known_)) {}

  std::optional<UnitRef> find(const std::string& text) const {
    if (const auto id = store::find_unit_by(tx_, text))
      if (const auto unit = store::find_unit(tx_, *id)) return UnitRef{unit->id, unit->name, unit->short_name};
    const auto* known = index_.propose(text);
    return known ? std::optional(UnitRef{known->id, known->name, known->short_name}) : std::nullopt;
  }

 private:
  static bool is_group(const domain::Known& known) { return known.kind != domain::TargetKind::unit; }
  store::Transaction& tx_;
  std::vector<domain::Known> known_;
  domain::NameIndex index_;
};

/// The units that the changes name by their ids.
void name_units(store::Transaction& tx, ReadReorganisation& out) {
  std::set<Id> ids;
  for (const auto& change : out.changes) {
    ids.insert(change.from_ids.begin(), change.from_ids.end());
    for (const auto& to : change.to) {
      if (to.unit_id) ids.insert(*to.unit_id);
      if (to.parent_id) ids.insert(*to.parent_id);
    }
  }
  const auto names = store::unit_names(tx);
  for (const auto& id : ids)
    if (const auto found = names.find(id); found != names.end()) out.units.push_back(ref_of(found->second));
}

/// One row of the table; faults are told and the row is left out.
class Reader {
 public:
  Reader(store::Transaction& tx, const ListTable& table, ReadReorganisation& out) : tx_(tx), table_(table), out_(out), units_(tx) {}

  std::vector<Line> lines() {
    std::vector<Line> lines;
    for (const auto& row : table_.rows) {
      ++out_.rows;
      const auto before = out_.errors.size();
      const auto form = form_of(row);
      const auto successors = successors_of(row);
      const auto names = table_.list(row, "from");
      if (names.empty()) add_error(out_.errors, row, "from", "reorganisation.from_needed");
      for (const auto& name : names) {
        const auto from = units_.find(name);
        if (!from) { add_error(out_.errors, row, "from", "unit.unknown", {{"name", name}}); continue; }
        if (out_.errors.size() > before) continue;
        for (const auto& to : successors) lines.push_back({static_cast<int>(row.number), from->id, key_of(to), to, form});
        if (successors.empty()) lines.push_back({static_cast<int>(row.number), from->id, {}, {}, form});
      }
    }
    return lines;
  }

 private:
  std::optional<ReorganisationKind> form_of(const compiler::SheetRow& row) {
    const auto words = base::fold(table_.cell(row, "form"));
    if (words.empty()) return std::nullopt;
    const auto found = std::ranges::find(forms, words, &FormWords::words);
    if (found != std::end(forms)) return found->kind;
    add_error(out_.errors, row, "form", "reorganisation.unknown_form", {{"form", table_.cell(row, "form")}});
    return std::nullopt;
  }

  std::vector<SuccessorInput> successors_of(const compiler::SheetRow& row) {
    std::vector<SuccessorInput> out;
    for (const auto& name : table_.list(row, "to")) {
      SuccessorInput to;
      to.name = base::fold_spaces(name);
      to.function = table_.cell(row, "function");
      if (const auto here = units_.find(to.name)) {
        to.unit_id = here->id;
        to.name.clear();
        out.push_back(std::move(to));
        continue;
      }
      to.short_name = table_.optional(row, "short_name");
      to.kind = table_.optional(row, "kind");
      if (const auto parent = table_.optional(row, "parent")) {
        if (const auto above = units_.find(*parent)) to.parent_id = above->id;
        else add_error(out_.errors, row, "parent", "unit.unknown", {{"name", *parent}});
      }
      to.code = code_of(row, "code", store::own_scheme, base::fold(to.name));
      to.statistics_code = code_of(row, "gso", "gso", base::fold(to.name));
      out.push_back(std::move(to));
    }
    return out;
  }

  /// Of one new unit, and of nobody who is here.
  std::optional<std::string> code_of(const compiler::SheetRow& row, const char* column, const char* scheme, const std::string& name) {
    const auto code = table_.optional(row, column);
    if (!code) return code;
    if (domain::is_code_scheme(scheme) && !domain::is_code_of(scheme, *code)) add_error(out_.errors, row, column, "unit.wrong_code", {{"code", *code}});
    const auto [held, is_new] = codes_.emplace(std::string(scheme) + " " + *code, name);
    if (held->second != name || (is_new && store::holder_of_code(tx_, scheme, *code))) add_error(out_.errors, row, column, "unit.code_taken");
    return code;
  }

  store::Transaction& tx_;
  const ListTable& table_;
  ReadReorganisation& out_;
  Units units_;
  std::map<std::string, std::string> codes_;
};

std::string without_district(std::string name) {
  if (name.ends_with(" *")) name.resize(name.size() - 2);
  return name.substr(0, name.find(" ("));
}

}  // namespace

ReadReorganisation read_reorganisation(Context& context, const Upload& upload) {
  require(domain::can_unit(context.actor, false), "edit");
  const ListTable table(compiler::read_sheet(upload.bytes), columns, "from");
  auto tx = context.read();
  ReadReorganisation out;
  auto lines = Reader(tx, table, out).lines();
  Changes(tx, std::move(lines), out);
  name_units(tx, out);
  return out;
}

ReadReorganisation propose_reorganisation(Context& context, const std::string& province_code) {
  require(domain::can_unit(context.actor, false), "edit");
  const auto list = start_list_of(province_code);
  auto tx = context.read();
  ReadReorganisation out;
  const Units units(tx);
  const auto by_key = store::units_by_code(tx, list_scheme), by_code = store::units_by_code(tx, "gso");
  std::vector<Line> lines;
  for (const auto& unit : list.units) {
    if (unit.section != StartSection::commune) continue;
    ++out.rows;
    SuccessorInput to;
    const auto key = by_key.find(unit.key), code = by_code.find(*unit.code);
    if (key != by_key.end()) to.unit_id = key->second;
    else if (code != by_code.end()) to.unit_id = code->second;
    else {
      to.name = unit.name;
      to.short_name = unit.short_name;
      to.kind = unit.kind;
      to.statistics_code = unit.code;
    }
    for (const auto& origin : unit.formed_from)
      if (const auto from = units.find(without_district(origin)); from && from->id != to.unit_id) lines.push_back({out.rows, from->id, key_of(to), to, {}});
  }
  Changes(tx, std::move(lines), out);
  name_units(tx, out);
  return out;
}

}  // namespace dondoc::service
