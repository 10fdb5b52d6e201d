#include "service/organisation/committees.h"

#include <algorithm>

#include "base/text.h"
#include "domain/matching.h"
#include "service/act.h"
#include "service/views_of.h"
#include "store/committee_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using base::Id;

constexpr std::size_t most_seats = 200, most_text = 100'000;

void require_reader(const Context& context) { base::require(context.actor.administrator || context.actor.sees_all(), "act.forbidden"); }

store::CommitteeRow load(store::Transaction& tx, const Id& id, base::Date on) { return found(store::find_committee(tx, id, on), "committee.unknown"); }

CommitteeRow row_of(const store::CommitteeRow& row, int seats) {
  CommitteeRow out{row.id, row.name, row.kind, {}, row.family, row.symbol, row.decision, row.formed_on, row.ended_on, seats};
  if (row.parent) out.parent = ref_of(*row.parent);
  return out;
}

Committee view_of(store::Transaction& tx, const Context& context, const Id& id, base::Date on) {
  const auto row = load(tx, id, on);
  const auto group = found(store::find_group(tx, row.group_id), "group.unknown");
  const auto counted = store::seats_counted(tx, on);
  const auto seats_of = [&](const Id& committee) { const auto at = counted.find(committee); return at == counted.end() ? 0 : at->second; };
  Committee out{on, row_of(row, seats_of(id)), {group.id, group.name, {}}, {}, {}, domain::can_committee(context.actor)};
  for (const auto& seat : store::seats_on(tx, id, on))
    out.seats.push_back({seat.id, seat.unit ? std::optional(ref_of(*seat.unit)) : std::nullopt, seat.office, seat.role, seat.valid_from, seat.valid_to, seat.holder});
  for (const auto& other : store::committees_on(tx, on))
    if (other.parent && other.parent->id == id) out.below.push_back(row_of(other, seats_of(other.id)));
  return out;
}

std::optional<std::string> filled(const std::optional<std::string>& text) {
  auto words = base::fold_spaces(text.value_or(""));
  return words.empty() ? std::nullopt : std::optional(std::move(words));
}

/// `row` keeps its id and its group.
void fill(store::Transaction& tx, store::CommitteeRow& row, const CommitteeInput& input, base::Date today) {
  row.name = base::fold_spaces(input.name);
  if (row.name.empty()) throw Error(ErrorKind::invalid, "committee.name_required", "name");
  row.symbol = base::trim(input.symbol);
  if (row.symbol.empty() || row.symbol.find_first_of(" /") != std::string::npos) throw Error(ErrorKind::invalid, "committee.symbol", "symbol");
  if (input.formed_on > today.plus(366) || (input.ended_on && *input.ended_on <= input.formed_on)) throw Error(ErrorKind::invalid, "committee.days", "ended_on");
  row.parent.reset();
  if (input.parent_id) {
    const auto above = store::find_committee(tx, *input.parent_id, today);
    if (!above || !domain::may_stand_under(input.kind, above->kind) || above->id == row.id) throw Error(ErrorKind::invalid, "committee.parent", "parent_id");
    row.parent = store::NamedRow{above->id, above->name, {}};
  } else if (input.kind == domain::CommitteeKind::sub_committee) {
    throw Error(ErrorKind::invalid, "committee.parent", "parent_id");
  }
  row.kind = input.kind;
  row.family = input.family == domain::Family::party ? domain::Family::party : domain::Family::state;
  row.decision = base::fold_spaces(input.decision);
  row.formed_on = input.formed_on;
  row.ended_on = input.ended_on;
}

std::string group_name(const std::string& name) { return "Thành viên " + name; }

template <class F> void naming_group(F&& write) {
  try {
    write();
  } catch (const Error& error) {
    if (error.code() != "store.unique") throw;
    throw Error(ErrorKind::conflict, "group.name_taken", "name");
  }
}

/// A seat that is still there.
store::SeatRow load_seat(store::Transaction& tx, const Context& context, const Id& id) {
  auto seat = found(store::find_seat(tx, id, context.today()), "seat.unknown");
  if (seat.valid_to) throw Error(ErrorKind::conflict, "seat.ended");
  return seat;
}

store::EventParams named(store::Transaction& tx, const Id& committee, base::Date on) { return {{"name", load(tx, committee, on).name}}; }

}  // namespace

Committees list_committees(Context& context, const std::optional<base::Date>& asked) {
  require_reader(context);
  const auto on = asked.value_or(context.today());
  auto tx = context.read();
  const auto counted = store::seats_counted(tx, on);
  Committees out{on, {}, domain::can_committee(context.actor)};
  for (const auto& row : store::committees_on(tx, on)) {
    const auto seats = counted.find(row.id);
    out.items.push_back(row_of(row, seats == counted.end() ? 0 : seats->second));
  }
  return out;
}

Committee get_committee(Context& context, Id id, const std::optional<base::Date>& on) {
  require_reader(context);
  auto tx = context.read();
  return view_of(tx, context, id, on.value_or(context.today()));
}

Committee create_committee(Context& context, const CommitteeInput& input) {
  Act act(context, "committee.formed");
  require(domain::can_committee(context.actor), "edit");
  if (act.earlier() && act.earlier()->result_id) return view_of(act.tx, context, *act.earlier()->result_id, context.today());
  store::CommitteeRow row;
  row.id = Id::make();
  row.group_id = Id::make();
  fill(act.tx, row, input, context.today());
  store::UnitRow unit;
  unit.id = row.id;
  unit.name = row.name;
  unit.kind = domain::kind_words(row.kind);
  store::insert_unit(act.tx, unit, row.formed_on, context.now());
  store::GroupRow group;
  group.id = row.group_id;
  group.name = group_name(row.name);
  group.rule = domain::GroupRule{{}, {}, false, row.id};
  naming_group([&] { store::insert_group(act.tx, group, row.formed_on, context.now()); });
  store::insert_committee(act.tx, row, context.now());
  if (row.parent) store::place_committee(act.tx, row.id, row.parent->id, row.formed_on);
  act.finish("unit", row.id, {}, {{"name", row.name}});
  return get_committee(context, row.id, {});
}

Committee put_committee(Context& context, Id id, const CommitteeInput& input) {
  Act act(context, "committee.edited");
  require(domain::can_committee(context.actor), "edit");
  const auto today = context.today();
  const auto before = load(act.tx, id, today);
  auto row = before;
  fill(act.tx, row, input, today);
  const auto unit = found(store::find_unit(act.tx, id), "unit.unknown");
  auto renamed = unit;
  renamed.name = row.name;
  renamed.kind = domain::kind_words(row.kind);
  store::update_unit(act.tx, unit, renamed, today);
  if (unit.name != row.name) {
    const auto group = found(store::find_group(act.tx, row.group_id), "group.unknown");
    auto named = group;
    named.name = group_name(row.name);
    named.aliases.push_back(group.name);
    naming_group([&] { store::update_group(act.tx, group, named, today); });
  }
  const auto id_of = [](const std::optional<store::NamedRow>& parent) { return parent ? std::optional(parent->id) : std::nullopt; };
  if (id_of(before.parent) != id_of(row.parent)) store::place_committee(act.tx, id, id_of(row.parent), today);
  store::update_committee(act.tx, row);
  act.finish("unit", id, {}, {{"name", row.name}});
  return get_committee(context, id, {});
}

ReadSeats read_seats(Context& context, const SeatsText& input) {
  require(domain::can_committee(context.actor), "edit");
  const auto lines = input.text.size() > most_text ? std::vector<domain::SeatLine>(most_seats + 1) : domain::read_seats(input.text);
  if (lines.size() > most_seats) throw Error(ErrorKind::invalid, "seat.too_many", "text", {{"most", std::to_string(most_seats)}});
  auto tx = context.read();
  const auto known = store::known_bodies(tx);
  const domain::NameIndex index(known);
  ReadSeats out;
  for (const auto& line : lines) {
    const auto* unit = line.body.empty() ? nullptr : index.propose(line.body);
    const bool is_unit = unit && unit->kind == domain::TargetKind::unit;
    out.items.push_back({line.text, line.person, is_unit ? line.office : domain::seat_words(line.office, line.body),
                         is_unit ? std::optional(UnitRef{unit->id, unit->name, unit->short_name}) : std::nullopt, line.role});
  }
  return out;
}

Committee add_seats(Context& context, Id committee_id, const SeatsInput& input) {
  Act act(context, "committee.seats_added");
  require(domain::can_committee(context.actor), "edit");
  const auto committee = load(act.tx, committee_id, context.today());
  if (act.earlier()) return view_of(act.tx, context, committee_id, context.today());
  if (input.from_on < committee.formed_on || (committee.ended_on && input.from_on >= *committee.ended_on)) throw Error(ErrorKind::invalid, "seat.days", "from_on");
  if (input.seats.empty() || input.seats.size() > most_seats) throw Error(ErrorKind::invalid, "seat.too_many", "seats", {{"most", std::to_string(most_seats)}});
  for (std::size_t i = 0; i < input.seats.size(); ++i) {
    const auto& asked = input.seats[i];
    const auto field = "seats[" + std::to_string(i) + "]";
    store::SeatRow seat;
    seat.id = Id::make();
    seat.committee_id = committee_id;
    seat.office = base::fold_spaces(asked.office);
    if (asked.unit_id) {
      const auto unit = store::find_unit(act.tx, *asked.unit_id);
      if (!unit || unit->deleted_at) throw Error(ErrorKind::invalid, "unit.unknown", field + ".unit_id");
      seat.unit = store::NamedRow{unit->id, unit->name, unit->short_name};
    }
    // Only a standing body is there without an office of it.
    if (seat.office.empty() && (!seat.unit || asked.role != domain::SeatRole::standing_body)) throw Error(ErrorKind::invalid, "seat.office_required", field + ".office");
    seat.role = asked.role;
    seat.valid_from = input.from_on;
    seat.holder = filled(asked.holder);
    store::insert_seat(act.tx, seat);
  }
  auto params = named(act.tx, committee_id, context.today());
  params.push_back({"count", std::to_string(input.seats.size())});
  act.finish("unit", committee_id, {}, std::move(params));
  return get_committee(context, committee_id, {});
}

Committee end_seat(Context& context, Id seat_id, const SeatEnd& input) {
  Act act(context, "committee.seat_ended");
  require(domain::can_committee(context.actor), "edit");
  if (act.earlier() && act.earlier()->result_id) return view_of(act.tx, context, *act.earlier()->result_id, context.today());
  const auto seat = load_seat(act.tx, context, seat_id);
  if (input.ended_on > context.today()) throw Error(ErrorKind::invalid, "seat.days", "ended_on");
  store::end_seat(act.tx, seat_id, input.ended_on);
  auto params = named(act.tx, seat.committee_id, context.today());
  params.push_back({"office", domain::seat_words(seat.office, seat.unit ? seat.unit->name : "")});
  act.finish("unit", seat.committee_id, {}, std::move(params));
  return get_committee(context, seat.committee_id, {});
}

Committee put_seat_holder(Context& context, Id seat_id, const SeatHolderInput& input) {
  Act act(context, "committee.holder_changed");
  require(domain::can_committee(context.actor), "edit");
  const auto seat = load_seat(act.tx, context, seat_id);
  if (input.from_on < seat.valid_from || input.from_on > context.today()) throw Error(ErrorKind::invalid, "seat.days", "from_on");
  if (input.forget) store::erase_holders(act.tx, seat_id);
  store::set_holder(act.tx, seat_id, filled(input.full_name), input.from_on);
  // The log tells the office and nobody's name.
  auto params = named(act.tx, seat.committee_id, context.today());
  params.push_back({"office", domain::seat_words(seat.office, seat.unit ? seat.unit->name : "")});
  act.finish("unit", seat.committee_id, {}, std::move(params));
  return get_committee(context, seat.committee_id, {});
}

}  // namespace dondoc::service
