#include "service/organisation/reorganisation.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

#include "base/json.h"
#include "base/text.h"
#include "domain/unit_code.h"
#include "service/act.h"
#include "service/organisation/unit_points.h"
#include "service/views_of.h"
#include "store/committee_store.h"
#include "store/people_store.h"
#include "store/reorganisation_store.h"
#include "store/unit_mark_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using base::Id;
using domain::ReorganisationKind;

constexpr int most_duties = 200;

domain::Can can_of(const Context& context, const store::ReorganisationRow& row) {
  return context.actor.administrator && !row.undone_at ? domain::Can{"undo"} : domain::Can{};
}

void require_administrator(const Context& context) { require(domain::can_unit(context.actor, false), "edit"); }

Reorganisation view_of(const store::ReorganisationRow& row, const Context& context) {
  Reorganisation out{row.id, row.kind, row.number, row.decided_on, row.effective_on, base::from_json<ReorganisedUnits>(row.units), {}, row.made_at, row.undone_at,
                     can_of(context, row)};
  if (row.made_by) out.made_by = PersonRef{*row.made_by, row.made_by_name.value_or("")};
  return out;
}

store::ReorganisationRow load(store::Transaction& tx, Id id) { return found(store::find_reorganisation(tx, id), "reorganisation.unknown"); }

/// A unit that can still be reorganised.
store::UnitRow living_unit(store::Transaction& tx, const Id& id, const char* field) {
  auto unit = store::find_unit(tx, id);
  if (!unit || unit->deleted_at) throw Error(ErrorKind::invalid, "unit.unknown", field);
  return std::move(*unit);
}

/// One reorganisation while it is carried out.
class Work {
 public:
  Work(Context& context, store::Transaction& tx, const ReorganisationInput& input, const store::ReorganisationRow& row)
      : context_(context), tx_(tx), input_(input), passing_{tx, row.id, context.today(), row.made_at} {}

  ReorganisedUnits run() {
    std::vector<ReorganisationKind> kinds;
    for (std::size_t i = 0; i < input_.changes.size(); ++i) {
      const auto& change = input_.changes[i];
      try {
        carry_out(change);
      } catch (const Error& error) {  // a big decision has a hundred: says which
        const auto at = "changes[" + std::to_string(i) + "]";
        throw Error(error.kind(), error.code(), error.field() == "changes" || error.field().empty() ? at : at + "." + error.field(), error.params());
      }
      if (std::ranges::find(kinds, kind_of(change)) == kinds.end()) kinds.push_back(kind_of(change));
    }
    if (kinds.size() > 1) units_.kinds = std::move(kinds);
    return std::move(units_);
  }

 private:
  ReorganisationKind kind_of(const UnitChange& change) const { return change.kind.value_or(input_.kind); }

  void carry_out(const UnitChange& change) {
    if (!domain::has_shape(kind_of(change), change.from_ids.size(), change.to.size())) throw Error(ErrorKind::invalid, "reorganisation.wrong_shape", "changes");
    std::vector<store::UnitRow> from;
    for (const auto& id : change.from_ids) {
      from.push_back(living_unit(tx_, id, "from_ids"));
      if (!seen_.insert(id).second) throw Error(ErrorKind::invalid, "reorganisation.unit_twice", "from_ids", {{"name", from.back().name}});
      if (store::named_since(tx_, id) >= input_.effective_on && kind_of(change) == ReorganisationKind::rename)
        throw Error(ErrorKind::invalid, "reorganisation.before_its_name", "effective_on", {{"name", from.back().name}});
      units_.from.push_back({id, from.back().name, false});
    }
    if (kind_of(change) == ReorganisationKind::rename) return rename(from.front(), change.to.front());
    std::vector<Id> to;
    for (const auto& successor : change.to) to.push_back(successor_of(successor, from.front(), change));
    for (const auto& unit : from) pass_from(unit, change, to);
  }

  void rename(const store::UnitRow& unit, const SuccessorInput& to) {
    const auto name = base::fold_spaces(to.name);
    if (name.empty()) throw Error(ErrorKind::invalid, "unit.name_required", "to");
    passing_.rename(unit.id, name, to.short_name, input_.effective_on);
    passing_.pass_name(unit.id, unit.id, unit.name);
    units_.to.push_back({unit.id, name, false});
  }

  /// A unit that is here, or a new one that stands where the first predecessor stood.
  Id successor_of(const SuccessorInput& input, const store::UnitRow& like, const UnitChange& change) {
    if (input.unit_id) {
      const auto unit = living_unit(tx_, *input.unit_id, "to");
      if (std::ranges::find(units_.to, unit.id, &ReorganisedUnit::id) == units_.to.end()) units_.to.push_back({unit.id, unit.name, false});
      return unit.id;
    }
    store::UnitRow unit;
    unit.id = Id::make();
    unit.name = base::fold_spaces(input.name);
    if (unit.name.empty()) throw Error(ErrorKind::invalid, "unit.name_required", "to");
    const auto code = code_of(input, base::fold(unit.name));
    // A decision that names one new unit several times means one.
    const std::pair key(base::fold(unit.name), code.value_or(""));
    if (const auto made = made_.find(key); made != made_.end()) return made->second;
    unit.short_name = input.short_name;
    unit.kind = input.kind && !base::trim(*input.kind).empty() ? input.kind : domain::proposed_kind(unit.name, like.kind);
    unit.parent_id = input.parent_id ? std::optional(living_unit(tx_, *input.parent_id, "to").id) : like.parent_id;
    if (unit.parent_id && domain::ends_predecessors(kind_of(change)) && std::ranges::find(change.from_ids, *unit.parent_id) != change.from_ids.end())
      throw Error(ErrorKind::invalid, "reorganisation.parent_ends", "to", {{"name", unit.name}});
    store::insert_unit(tx_, unit, input_.effective_on, context_.now());
    if (code) give_code(unit.id, store::own_scheme, *code);
    const auto marks = store::marks_of(tx_, {like.id})[like.id];
    for (const auto& [hierarchy, above] : marks.places)
      if (std::ranges::find(change.from_ids, above.id) == change.from_ids.end()) store::set_place(tx_, unit.id, hierarchy, above.id, input_.effective_on);
    const bool has_code = input.statistics_code && !base::trim(*input.statistics_code).empty();
    if (has_code) {
      const auto written = domain::written_code(*input.statistics_code);
      if (!domain::is_code_of("gso", written)) throw Error(ErrorKind::invalid, "unit.wrong_code", "to", {{"code", written}});
      give_code(unit.id, "gso", written);
    }
    if (!has_code) place(unit, change.from_ids);
    made_.emplace(key, unit.id);
    units_.to.push_back({unit.id, unit.name, true});
    return unit.id;
  }

  /// A code is free, or passes from a unit that ends by this decision.
  void give_code(const Id& unit, const std::string& scheme, const std::string& code) {
    if (!ending_) {
      ending_.emplace();
      for (const auto& change : input_.changes) ending_->merge(ending_units(change, input_.kind));
    }
    if (const auto holder = store::holder_of_code(tx_, scheme, code); holder && !ending_->contains(*holder)) throw Error(ErrorKind::conflict, "unit.code_taken", "to");
    store::set_code(tx_, unit, scheme, code, passing_.end_code(scheme, code, unit, input_.effective_on));
  }

  /// Its own; else the one that the decision gives to a new unit of that name elsewhere, where it gives one alone.
  std::optional<std::string> code_of(const SuccessorInput& input, const std::string& name) {
    const auto written = [](const std::optional<std::string>& code) { return code && !base::trim(*code).empty(); };
    if (written(input.code)) return input.code;
    if (!codes_) {
      codes_.emplace();
      for (const auto& change : input_.changes)
        for (const auto& to : change.to)
          if (!to.unit_id && written(to.code)) (*codes_)[base::fold(base::fold_spaces(to.name))].insert(*to.code);
    }
    const auto given = codes_->find(name);
    return given == codes_->end() || given->second.size() != 1 ? std::nullopt : std::optional(*given->second.begin());
  }

  /// Where the start list has a commune of that name, else in the middle of what it is made of.
  void place(const store::UnitRow& unit, const std::vector<Id>& from) {
    if (!points_) points_.emplace(points_on(tx_, input_.effective_on.plus(-1)), PointsByName(tx_));
    std::vector<domain::GeoPoint> there;
    for (const auto& id : from)
      if (const auto point = points_->first.find(id); point != points_->first.end()) there.push_back(point->second);
    auto point = points_->second.find(unit.name);
    if (!point) point = domain::middle_of(there);
    if (point) store::set_point(tx_, unit.id, point);
  }

  void pass_from(const store::UnitRow& unit, const UnitChange& change, const std::vector<Id>& to) {
    const int nobodys = store::open_shares_taken_back(tx_, unit.id);
    int named = 0;
    for (std::size_t i = 0; i < to.size(); ++i) {
      std::vector<Id> chosen;
      for (const auto& duty : change.duties)
        if (duty.successor == static_cast<int>(i)) chosen.push_back(duty.assignment_id);
      if (to[i] != unit.id) named += passing_.pass_duties(chosen, unit.id, to[i]);
      if (to[i] != unit.id) passing_.succeed(unit.id, to[i], change.to[i].function, input_.number, input_.effective_on);
    }
    if (change.from_ids.size() == 1 && named != static_cast<int>(std::ranges::count_if(change.duties, [&](const auto& duty) { return is_other(duty, to, unit.id); })))
      throw Error(ErrorKind::invalid, "reorganisation.unknown_duty", "duties");
    named += pass_chosen(unit, change, to);
    units_.duties += named;
    if (domain::passes_everything(kind_of(change))) join_all(unit, change, to);
    const bool goes_on = !domain::ends_predecessors(kind_of(change)) || std::ranges::find(to, unit.id) != to.end();
    if (goes_on || !domain::passes_everything(kind_of(change))) return;
    if (to.empty()) {
      if (const auto open = store::touched_by(tx_, unit.id); open.duties + open.reports > 0) throw Error(ErrorKind::invalid, "reorganisation.no_successor", "to", {{"name", unit.name}});
    } else {
      // Counted as they pass: a thousand units' are not read twice.
      units_.duties += passing_.pass_everything(unit.id, to.front()) - nobodys;
      passing_.pass_units_below(unit.id, to.front());
      if (to.size() == 1) passing_.pass_name(unit.id, to.front(), unit.name);
    }
    passing_.dissolve(unit.id, input_.effective_on, context_.now());
  }

  /// What was chosen as a whole: plans, reports to come, focal points. Returns how many duties passed.
  int pass_chosen(const store::UnitRow& unit, const UnitChange& change, const std::vector<Id>& to) {
    const auto chosen = [&](int successor) -> const Id* {
      const auto at = static_cast<std::size_t>(successor);
      if (successor < 0 || at >= to.size()) throw Error(ErrorKind::invalid, "reorganisation.unknown_duty", "duties");
      return to[at] == unit.id ? nullptr : &to[at];
    };
    std::vector<Id> named;
    for (const auto& duty : change.duties) named.push_back(duty.assignment_id);
    int passed = 0;
    for (const auto& [plan, successor] : change.plans.value_or(std::vector<PlanChoice>{}))
      if (const auto* next = chosen(successor)) passed += passing_.pass_plan(plan, named, unit.id, *next);
    for (const auto& [duty, successor] : change.reports.value_or(std::vector<ReportChoice>{}))
      if (const auto* next = chosen(successor)) passing_.pass_reports(duty, unit.id, *next);
    for (const auto& [point, successor] : change.focal_points.value_or(std::vector<PointChoice>{}))
      if (const auto* next = chosen(successor)) passing_.pass_focal_point(point, unit.id, *next);
    return passed;
  }

  /// Beside the first successor the others are nobody unless they report and stand in the lists as well.
  void join_all(const store::UnitRow& unit, const UnitChange& change, const std::vector<Id>& to) {
    std::vector<Id> one_alone;
    for (const auto& report : change.reports.value_or(std::vector<ReportChoice>{})) one_alone.push_back(report.duty_id);
    const bool goes_on = std::ranges::find(to, unit.id) != to.end();
    for (std::size_t i = 0; i < to.size(); ++i)
      if (to[i] != unit.id && (i > 0 || goes_on)) passing_.join(unit.id, to[i], one_alone);
  }

  /// A duty that was given to one of the successors, and not left where it is.
  static bool is_other(const DutyChoice& duty, const std::vector<Id>& to, const Id& unit) {
    const auto at = static_cast<std::size_t>(duty.successor);
    return at >= to.size() || to[at] != unit;
  }

  Context& context_;
  store::Transaction& tx_;
  const ReorganisationInput& input_;
  store::Passing passing_;
  ReorganisedUnits units_;
  std::unordered_set<Id> seen_;
  std::optional<std::pair<std::unordered_map<Id, domain::GeoPoint>, PointsByName>> points_;
  std::map<std::pair<std::string, std::string>, Id> made_;  // by name and code
  std::optional<std::set<Id>> ending_;
  std::optional<std::map<std::string, std::set<std::string>>> codes_;  // of the decision's new units, by name
};

std::vector<Id> made_by(const store::ReorganisationRow& row) {
  std::vector<Id> out;
  for (const auto& unit : base::from_json<ReorganisedUnits>(row.units).to)
    if (unit.made) out.push_back(unit.id);
  return out;
}

}  // namespace

std::set<Id> ending_units(const UnitChange& change, ReorganisationKind of_decision) {
  std::set<Id> out;
  if (!domain::ends_predecessors(change.kind.value_or(of_decision))) return out;
  for (const auto& id : change.from_ids)
    if (std::ranges::find(change.to, std::optional(id), &SuccessorInput::unit_id) == change.to.end()) out.insert(id);
  return out;
}

Page<Reorganisation> list_reorganisations(Context& context, const ListQuery& query) {
  require_administrator(context);
  auto tx = context.read();
  const auto listed = store::list_reorganisations(tx, {query.size, query.offset()});
  Page<Reorganisation> page{{}, listed.total, query.page, query.size};
  for (const auto& row : listed.rows) page.items.push_back(view_of(row, context));
  return page;
}

TouchedUnit preview_reorganisation(Context& context, Id unit_id) {
  require_administrator(context);
  auto tx = context.read();
  const auto unit = living_unit(tx, unit_id, "id");
  const auto t = store::touched_by(tx, unit_id);
  TouchedUnit out{{unit.id, unit.name, unit.short_name}, t.duties, t.reports, t.focal_points, t.groups, t.users, t.plans, t.seats, {}, {}, {}, {}, {}};
  for (auto& duty : store::open_duties(tx, unit_id, most_duties)) out.open_duties.push_back({duty.assignment_id, duty.plan_id, std::move(duty.plan), std::move(duty.text), duty.due_on});
  for (auto& plan : store::open_plans(tx, unit_id)) out.open_plans.push_back({plan.plan_id, std::move(plan.title), std::move(plan.symbol), plan.duties});
  for (auto& owed : store::owed_reports(tx, unit_id)) out.report_duties.push_back({owed.duty_id, std::move(owed.plan), std::move(owed.title)});
  for (auto& point : store::list_focal_points(tx, {{}, {}, {most_duties, 0}, false}, unit_id).rows)
    out.points.push_back({point.id, std::move(point.full_name), std::move(point.office), point.user_id.has_value()});
  for (auto& held : store::seats_of_unit(tx, unit_id))
    if (!held.seat.valid_to) out.committee_seats.push_back({ref_of(held.committee), std::move(held.seat.office), held.seat.role});
  return out;
}

Reorganisation reorganise(Context& context, const ReorganisationInput& input) {
  Act act(context, "unit.reorganised");
  if (act.earlier() && act.earlier()->result_id) return view_of(load(act.tx, *act.earlier()->result_id), context);
  require_administrator(context);
  if (base::trim(input.number).empty()) throw Error(ErrorKind::invalid, "reorganisation.number_required", "number");
  if (input.effective_on > context.today()) throw Error(ErrorKind::invalid, "reorganisation.not_yet", "effective_on");
  if (input.changes.empty()) throw Error(ErrorKind::invalid, "reorganisation.wrong_shape", "changes");
  store::ReorganisationRow row;
  row.id = Id::make();
  row.kind = input.kind;
  row.number = base::fold_spaces(input.number);
  row.decided_on = input.decided_on;
  row.effective_on = input.effective_on;
  row.made_at = context.now();
  if (!context.actor.user_id.is_nil()) row.made_by = context.actor.user_id;
  row.units = "{}";
  store::insert_reorganisation(act.tx, row);
  const auto units = Work(context, act.tx, input, row).run();
  row.units = base::to_json(units);
  store::set_units(act.tx, row.id, row.units);
  act.finish("reorganisation", row.id, {}, {{"number", row.number}, {"from", std::to_string(units.from.size())}, {"to", std::to_string(units.to.size())},
                                            {"duties", std::to_string(units.duties)}});
  auto tx = context.read();
  return view_of(load(tx, row.id), context);
}

Reorganisation undo_reorganisation(Context& context, Id id) {
  Act act(context, "unit.reorganisation_undone");
  require_administrator(context);
  const auto row = load(act.tx, id);
  if (act.earlier()) return view_of(row, context);
  if (row.undone_at) throw Error(ErrorKind::conflict, "reorganisation.undone");
  const auto made = made_by(row);
  const auto acted = store::acted_since(act.tx, row, made);
  if (acted.updates + acted.reports + acted.later > 0)
    throw Error(ErrorKind::conflict, "reorganisation.acted_on", {}, {{"updates", std::to_string(acted.updates)}, {"reports", std::to_string(acted.reports)},
                                                                     {"later", std::to_string(acted.later)}});
  const auto by = context.actor.user_id.is_nil() ? std::nullopt : std::optional(context.actor.user_id);
  store::undo_reorganisation(act.tx, row, made, context.today(), context.now(), by);
  act.finish("reorganisation", id, {}, {{"number", row.number}});
  auto tx = context.read();
  return view_of(load(tx, id), context);
}

}  // namespace dondoc::service
