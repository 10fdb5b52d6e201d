#include "service/organisation/reorganisation_table.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "base/enum_name.h"
#include "domain/unit_code.h"
#include "service/act.h"
#include "service/organisation/list_table.h"
#include "service/organisation/reorganisation.h"
#include "service/organisation/start_list.h"
#include "service/organisation/units_by_name.h"
#include "service/views_of.h"
#include "store/reorganisation_store.h"
#include "store/unit_mark_store.h"

namespace dondoc::service {
namespace {

using base::Id;
using domain::ReorganisationKind;

/// A province of before 2025 had less than a thousand communes.
constexpr std::size_t most_pairs = 5000;
/// A table of other things than units is told so by its first lines; each name that is not found is looked for among all.
constexpr std::size_t most_faults = 300;

constexpr ImportColumn columns[] = {
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
    std::size_t pairs = 0;
    for (const auto& row : table_.rows) {
      const auto names = table_.list(row, "from"), successors = table_.list(row, "to");
      pairs += std::max<std::size_t>(names.size(), 1) * std::max<std::size_t>(successors.size(), 1);
      if (pairs > most_pairs) {
        add_error(out_.errors, row, "from", "reorganisation.too_many", {{"limit", std::to_string(most_pairs)}});
        return {};
      }
      ++out_.rows;
      if (out_.errors.size() < most_faults) add_row(row, names, successors, lines);
    }
    if (out_.errors.size() >= most_faults) return {};  // what was not looked at would be told as faults of its own
    return lines;
  }

  /// A code passes from who ends by the table; anybody else who has it keeps it.
  void check_codes() {
    std::set<Id> ending;
    for (const auto& change : out_.changes) ending.merge(ending_units(change, *change.kind));
    for (const auto& [row, column, holder] : held_)
      if (!ending.contains(holder)) add_error(out_.errors, *row, column, "unit.code_taken");
  }

 private:
  struct Held { const compiler::SheetRow* row; const char* column; Id holder; };

  void add_row(const compiler::SheetRow& row, const std::vector<std::string>& names, const std::vector<std::string>& to, std::vector<Line>& lines) {
    const auto before = out_.errors.size();
    const auto form = form_of(row);
    const auto successors = successors_of(row, to);
    if (names.empty()) add_error(out_.errors, row, "from", "reorganisation.from_needed");
    for (const auto& name : names) {
      const auto from = one_of(row, "from", name);
      if (!from) add_error(out_.errors, row, "from", "unit.unknown", {{"name", name}});
      if (out_.errors.size() > before) continue;
      for (const auto& successor : successors) lines.push_back({static_cast<int>(row.number), from->id, key_of(successor), successor, form});
      if (successors.empty()) lines.push_back({static_cast<int>(row.number), from->id, {}, {}, form});
    }
  }

  /// Of several it is a person who chooses: the first stands for them, and the row has its fault.
  std::optional<UnitRef> one_of(const compiler::SheetRow& row, const char* column, const std::string& name) {
    const auto found = units_.find(name);
    if (found.size() > 1) add_error(out_.errors, row, column, "reorganisation.several_of_name", {{"name", name}, {"n", std::to_string(found.size())}});
    return found.empty() ? std::nullopt : std::optional(found.front());
  }

  std::optional<ReorganisationKind> form_of(const compiler::SheetRow& row) {
    const auto words = base::fold(table_.cell(row, "form"));
    if (words.empty()) return std::nullopt;
    const auto found = std::ranges::find(forms, words, &FormWords::words);
    if (found != std::end(forms)) return found->kind;
    add_error(out_.errors, row, "form", "reorganisation.unknown_form", {{"form", table_.cell(row, "form")}});
    return std::nullopt;
  }

  std::vector<SuccessorInput> successors_of(const compiler::SheetRow& row, const std::vector<std::string>& names) {
    std::vector<SuccessorInput> out;
    for (const auto& name : names) {
      SuccessorInput to;
      to.name = base::fold_spaces(name);
      to.function = table_.cell(row, "function");
      if (const auto here = one_of(row, "to", to.name)) {
        to.unit_id = here->id;
        to.name.clear();
        out.push_back(std::move(to));
        continue;
      }
      to.short_name = table_.optional(row, "short_name");
      to.kind = table_.optional(row, "kind");
      if (const auto parent = table_.optional(row, "parent")) {
        if (const auto above = one_of(row, "parent", *parent)) to.parent_id = above->id;
        else add_error(out_.errors, row, "parent", "unit.unknown", {{"name", *parent}});
      }
      to.code = code_of(row, "code", store::own_scheme, base::fold(to.name));
      to.statistics_code = code_of(row, "gso", "gso", base::fold(to.name));
      out.push_back(std::move(to));
    }
    return out;
  }

  /// Of one new unit, and of nobody who is here and goes on.
  std::optional<std::string> code_of(const compiler::SheetRow& row, const char* column, const char* scheme, const std::string& name) {
    const auto code = table_.optional(row, column);
    if (!code) return code;
    if (domain::is_code_scheme(scheme) && !domain::is_code_of(scheme, *code)) add_error(out_.errors, row, column, "unit.wrong_code", {{"code", *code}});
    const auto [held, is_new] = codes_.emplace(std::string(scheme) + " " + *code, name);
    if (held->second != name) add_error(out_.errors, row, column, "unit.code_taken");
    else if (const auto holder = is_new ? store::holder_of_code(tx_, scheme, *code) : std::nullopt) held_.push_back({&row, column, *holder});
    return code;
  }

  store::Transaction& tx_;
  const ListTable& table_;
  ReadReorganisation& out_;
  UnitsByName units_;
  std::map<std::string, std::string> codes_;
  std::vector<Held> held_;  // codes of units that are here
};

/// "Xã A (Huyện B) *" as a former commune: without the sign of a part, and its district.
struct Origin { std::string text, name, district; };
Origin origin_of(std::string text) {
  if (text.ends_with(" *")) text.resize(text.size() - 2);
  const auto at = text.find(" (");
  if (at == std::string::npos) return {text, text, {}};
  return {text, text.substr(0, at), text.substr(at + 2, text.size() - at - 3)};
}

/// Which of the units that are here a province's former communes are.
class FormerCommunes {
 public:
  FormerCommunes(const StartList& list, const UnitsByName& units, ReadReorganisation& out) : units_(units), out_(out) {
    for (const auto& unit : list.units)
      if (unit.section == StartSection::commune)
        for (const auto& text : unit.formed_from) {
          const auto origin = origin_of(text);
          districts_[base::fold(origin.name)].insert(base::fold(origin.district));
        }
  }

  /// A commune of today.
  void leave_out(const Id& unit) { of_today_.insert(unit); }

  /// None where there is none but `becomes` itself, or where a person must say which it is: that is a fault of the line.
  std::optional<Id> find(const std::string& text, const std::optional<Id>& becomes, int row) {
    const auto origin = origin_of(text);
    auto found = units_.find(origin.text);
    std::erase_if(found, [&](const auto& unit) { return unit.id == becomes || of_today_.contains(unit.id); });
    if (found.empty()) return std::nullopt;
    const bool alone = districts_.at(base::fold(origin.name)).size() == 1 || units_.stood_in(found[0].id, origin.district);
    if (found.size() == 1 && alone) return found[0].id;
    out_.errors.push_back({row, "from", found.size() > 1 ? "reorganisation.several_of_name" : "reorganisation.which_district",
                           {{"name", origin.text}, {"unit", found[0].name}, {"n", std::to_string(found.size())}}});
    return std::nullopt;
  }

 private:
  const UnitsByName& units_;
  ReadReorganisation& out_;
  std::set<Id> of_today_;
  std::map<std::string, std::set<std::string>> districts_;  // by the name of a commune
};

}  // namespace

ReadReorganisation read_reorganisation(Context& context, const Upload& upload) {
  require(domain::can_unit(context.actor, false), "edit");
  const ListTable table(compiler::read_sheet(upload.bytes), columns, "from");
  auto tx = context.read();
  ReadReorganisation out;
  Reader reader(tx, table, out);
  Changes(tx, reader.lines(), out);
  if (out.errors.empty()) reader.check_codes();  // with a fault it is not known who ends
  name_units(tx, out);
  return out;
}

ReadReorganisation propose_reorganisation(Context& context, const std::string& province_code) {
  require(domain::can_unit(context.actor, false), "edit");
  const auto list = start_list_of(province_code);
  auto tx = context.read();
  ReadReorganisation out;
  const UnitsByName units(tx);
  const auto by_key = store::units_by_code(tx, list_scheme), by_code = store::units_by_code(tx, "gso");
  FormerCommunes former(list, units, out);
  for (const auto& [key, id] : by_key) former.leave_out(id);
  std::vector<std::pair<const StartUnit*, std::optional<Id>>> communes;  // and who it is, where it is here
  for (const auto& unit : list.units) {
    if (unit.section != StartSection::commune) continue;
    auto& here = communes.emplace_back(&unit, std::nullopt).second;
    const auto key = by_key.find(unit.key), code = by_code.find(*unit.code);
    // A commune may bear the code of one that it was formed from: that is no reason for being it.
    const auto of_name = units.find(unit.name);
    if (key != by_key.end()) here = key->second;
    else if (code != by_code.end() && std::ranges::find(of_name, code->second, &UnitRef::id) != of_name.end()) here = code->second;
    if (here) former.leave_out(*here);
  }
  std::vector<Line> lines;
  for (const auto& [commune, here] : communes) {
    const auto& unit = *commune;
    ++out.rows;
    SuccessorInput to;
    to.unit_id = here;
    if (!here) {
      to.name = unit.name;
      to.short_name = unit.short_name;
      to.kind = unit.kind;
      to.statistics_code = unit.code;
    }
    for (const auto& origin : unit.formed_from)
      if (const auto from = former.find(origin, to.unit_id, out.rows)) lines.push_back({out.rows, *from, key_of(to), to, {}});
  }
  Changes(tx, std::move(lines), out);
  name_units(tx, out);
  return out;
}

}  // namespace dondoc::service
