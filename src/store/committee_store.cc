#include "store/committee_store.h"

#include "base/text.h"
#include "store/past.h"

namespace dondoc::store {
namespace {

using base::Date;
using base::Id;

// $2 is the day of names and places.
std::string committees() {
  return "SELECT c.unit_id, n.name, c.kind, p.parent_id, pn.name, pn.short_name, c.family, c.symbol, c.decision, c.formed_on, c.ended_on, c.group_id "
         "FROM committee c JOIN unit u ON u.id = c.unit_id JOIN unit_name n ON n.id = " + name_at("c.unit_id", "$2") +
         " LEFT JOIN unit_place p ON p.unit_id = c.unit_id AND p.hierarchy = 'steering' AND p.valid_from <= $2 AND (p.valid_to IS NULL OR p.valid_to > $2) "
         "LEFT JOIN unit_name pn ON pn.id = " + name_at("p.parent_id", "$2") + " WHERE c.agency_id = $1";
}

CommitteeRow read_committee(const Row& row) {
  CommitteeRow c;
  std::optional<Id> parent;
  std::optional<std::string> parent_name, parent_short;
  row.read(c.id, c.name, c.kind, parent, parent_name, parent_short, c.family, c.symbol, c.decision, c.formed_on, c.ended_on, c.group_id);
  if (parent) c.parent = NamedRow{*parent, parent_name.value_or(""), parent_short};
  return c;
}

/// Whose a seat was at the end of the day `day`.
std::string unit_at(const std::string& day) {
  return "coalesce((SELECT y.from_unit_id FROM passage y WHERE y.subject_id = s.id AND y.subject_kind = 'seat' AND y.passed_on > " + day +
         " ORDER BY y.passed_on, y.change_id, y.back LIMIT 1), s.unit_id)";
}

std::string seats(const std::string& where) {
  return "SELECT x.id, x.committee_id, x.unit_id, n.name, n.short_name, x.office, x.role, x.valid_from, x.valid_to, h.full_name FROM (SELECT s.id, s.agency_id, s.committee_id, "
         "s.ordinal, s.office, s.role, s.valid_from, s.valid_to, " + unit_at("$2") + " AS unit_id FROM committee_seat s WHERE s.agency_id = $1) x LEFT JOIN unit_name n ON n.id = " +
         name_at("x.unit_id", "$2") + " LEFT JOIN committee_seat_holder h ON h.seat_id = x.id AND h.valid_from <= $2 AND (h.valid_to IS NULL OR h.valid_to > $2) WHERE " + where;
}

constexpr const char* kThatDay = "x.valid_from <= $2 AND (x.valid_to IS NULL OR x.valid_to > $2)";

SeatRow read_seat(const Row& row) {
  SeatRow s;
  std::optional<Id> unit;
  std::optional<std::string> name, short_name;
  row.read(s.id, s.committee_id, unit, name, short_name, s.office, s.role, s.valid_from, s.valid_to, s.holder);
  if (unit) s.unit = NamedRow{*unit, name.value_or(""), short_name};
  return s;
}

constexpr const char* kByRole = "CASE x.role WHEN 'head' THEN 0 WHEN 'standing-deputy' THEN 1 WHEN 'deputy' THEN 2 WHEN 'standing-body' THEN 3 WHEN 'member' THEN 4 ELSE 5 END";

}  // namespace

std::vector<CommitteeRow> committees_on(Transaction& tx, Date on) {
  std::vector<CommitteeRow> out;
  for (const auto row : tx.query(committees() + " AND u.deleted_at IS NULL AND c.formed_on <= $2 AND (c.ended_on IS NULL OR c.ended_on > $2) "
                                 "ORDER BY CASE c.kind WHEN 'committee' THEN 0 WHEN 'sub-committee' THEN 1 ELSE 2 END, n.name_fold, c.unit_id", tx.agency(), on))
    out.push_back(read_committee(row));
  return out;
}

std::optional<CommitteeRow> find_committee(Transaction& tx, const Id& id, Date on) {
  for (const auto row : tx.query(committees() + " AND c.unit_id = $3", tx.agency(), on, id)) return read_committee(row);
  return std::nullopt;
}

void insert_committee(Transaction& tx, const CommitteeRow& c, base::Instant now) {
  tx.run("INSERT INTO committee (unit_id, agency_id, kind, family, symbol, decision, formed_on, ended_on, group_id, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
         c.id, tx.agency(), c.kind, c.family, c.symbol, c.decision, c.formed_on, c.ended_on, c.group_id, now);
}

void update_committee(Transaction& tx, const CommitteeRow& c) {
  tx.run("UPDATE committee SET kind = $3, family = $4, symbol = $5, decision = $6, formed_on = $7, ended_on = $8 WHERE agency_id = $1 AND unit_id = $2", tx.agency(), c.id,
         c.kind, c.family, c.symbol, c.decision, c.formed_on, c.ended_on);
}

void place_committee(Transaction& tx, const Id& id, const std::optional<Id>& parent, Date from) {
  const std::string now = " WHERE agency_id = $1 AND unit_id = $2 AND hierarchy = 'steering' AND valid_to IS NULL";
  tx.run("DELETE FROM unit_place" + now + " AND valid_from >= $3", tx.agency(), id, from);
  tx.run("UPDATE unit_place SET valid_to = $3" + now, tx.agency(), id, from);
  if (parent)
    tx.run("INSERT INTO unit_place (id, agency_id, unit_id, hierarchy, parent_id, valid_from) VALUES ($1, $2, $3, $4, $5, $6)", Id::make(), tx.agency(), id, steering, *parent, from);
}

std::vector<SeatRow> seats_on(Transaction& tx, const Id& committee, Date on) {
  std::vector<SeatRow> out;
  for (const auto row : tx.query(seats(std::string("x.committee_id = $3 AND ") + kThatDay + " ORDER BY " + kByRole + ", x.ordinal, x.id"), tx.agency(), on, committee))
    out.push_back(read_seat(row));
  return out;
}

std::unordered_map<Id, int> seats_counted(Transaction& tx, Date on) {
  std::unordered_map<Id, int> out;
  for (const auto row : tx.query("SELECT committee_id, count(*) FROM committee_seat WHERE agency_id = $1 AND role <> 'standing-body' AND valid_from <= $2 "
                                 "AND (valid_to IS NULL OR valid_to > $2) GROUP BY committee_id", tx.agency(), on))
    out.emplace(row.get<Id>(0), row.get<int>(1));
  return out;
}

std::vector<UnitSeatRow> seats_of_unit(Transaction& tx, const Id& unit) {
  std::vector<UnitSeatRow> out;
  for (const auto row : tx.query("SELECT s.id, s.committee_id, s.office, s.role, s.valid_from, s.valid_to, n.name, n.short_name FROM committee_seat s JOIN unit u ON u.id = s.committee_id "
                                 "AND u.deleted_at IS NULL JOIN unit_name n ON n.unit_id = s.committee_id AND n.valid_to IS NULL WHERE s.agency_id = $1 AND s.unit_id = $2 "
                                 "ORDER BY CASE WHEN s.valid_to IS NULL THEN 0 ELSE 1 END, n.name_fold, s.ordinal", tx.agency(), unit)) {
    UnitSeatRow one;
    row.read(one.seat.id, one.seat.committee_id, one.seat.office, one.seat.role, one.seat.valid_from, one.seat.valid_to, one.committee.name, one.committee.short_name);
    one.committee.id = one.seat.committee_id;
    out.push_back(std::move(one));
  }
  return out;
}

std::optional<SeatRow> find_seat(Transaction& tx, const Id& id, Date on) {
  for (const auto row : tx.query(seats("x.id = $3"), tx.agency(), on, id)) return read_seat(row);
  return std::nullopt;
}

void insert_seat(Transaction& tx, const SeatRow& s) {
  const auto unit = s.unit ? std::optional(s.unit->id) : std::nullopt;
  const auto last = tx.query("SELECT coalesce(max(ordinal), 0) FROM committee_seat WHERE agency_id = $1 AND committee_id = $2", tx.agency(), s.committee_id)[0].get<int>(0);
  tx.run("INSERT INTO committee_seat (id, agency_id, committee_id, ordinal, unit_id, office, role, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
         s.id, tx.agency(), s.committee_id, last + 1, unit, s.office, s.role, s.valid_from, s.valid_to);
  if (s.holder) set_holder(tx, s.id, s.holder, s.valid_from);
}

void end_seat(Transaction& tx, const Id& id, Date on) {
  const auto began = tx.query("SELECT 1 FROM committee_seat WHERE agency_id = $1 AND id = $2 AND valid_from >= $3", tx.agency(), id, on);
  if (!began.empty()) {
    erase_holders(tx, id);
    tx.run("DELETE FROM hand_over_seat WHERE agency_id = $1 AND seat_id = $2", tx.agency(), id);
    tx.run("DELETE FROM committee_seat WHERE agency_id = $1 AND id = $2", tx.agency(), id);
    return;
  }
  tx.run("UPDATE committee_seat SET valid_to = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), id, on);
  set_holder(tx, id, std::nullopt, on);
}

void set_holder(Transaction& tx, const Id& seat, const std::optional<std::string>& full_name, Date from) {
  tx.run("DELETE FROM committee_seat_holder WHERE agency_id = $1 AND seat_id = $2 AND valid_from >= $3", tx.agency(), seat, from);
  tx.run("UPDATE committee_seat_holder SET valid_to = $3 WHERE agency_id = $1 AND seat_id = $2 AND (valid_to IS NULL OR valid_to > $4)", tx.agency(), seat, from, from);
  if (full_name)
    tx.run("INSERT INTO committee_seat_holder (id, agency_id, seat_id, full_name, valid_from) VALUES ($1, $2, $3, $4, $5)", Id::make(), tx.agency(), seat, *full_name, from);
}

void erase_holders(Transaction& tx, const Id& seat) {
  tx.run("DELETE FROM committee_seat_holder WHERE agency_id = $1 AND seat_id = $2", tx.agency(), seat);
}

}  // namespace dondoc::store
