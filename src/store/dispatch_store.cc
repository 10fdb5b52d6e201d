#include "store/dispatch_store.h"

#include "base/text.h"

namespace dondoc::store {
namespace {

using base::Id;

constexpr const char* kColumns =
    "SELECT d.id, d.plan_id, p.title, p.full_symbol, d.amendment_id, m.made_at, d.ordinal, d.line, d.purpose, d.unit_id, n.name, n.short_name, d.name, "
    "d.in_product, d.sent_on, d.opened_by, o.name, d.opened_at, d.received_by, r.name, d.received_at, h.way, h.handed_on, h.note, h.made_by, w.name, h.made_at, d.resolved_on ";
constexpr const char* kFrom =
    "FROM dispatch d JOIN plan p ON p.id = d.plan_id LEFT JOIN plan_amendment m ON m.id = d.amendment_id "
    "LEFT JOIN unit_name n ON n.unit_id = d.unit_id AND n.valid_to IS NULL LEFT JOIN user_account o ON o.id = d.opened_by "
    "LEFT JOIN user_account r ON r.id = d.received_by LEFT JOIN dispatch_handing h ON h.dispatch_id = d.id AND h.taken_back_at IS NULL "
    "LEFT JOIN user_account w ON w.id = h.made_by";
/// As domain::dispatch_state.
constexpr const char* kState =
    "CASE WHEN d.purpose = 'to-file' THEN 'filed' WHEN d.received_at IS NOT NULL THEN 'received' WHEN d.opened_at IS NOT NULL THEN 'opened' "
    "WHEN h.id IS NOT NULL THEN 'handed' WHEN d.in_product THEN 'sent' ELSE 'to-hand' END";

std::string late_by(const std::string& to_hand, const std::string& to_open) {
  const std::string state = kState;
  return "((" + state + " = 'to-hand' AND d.sent_on <= " + to_hand + ") OR (" + state + " = 'sent' AND coalesce(d.resolved_on, d.sent_on) <= " + to_open + "))";
}

std::optional<DoneRow> read_done(const Row& row, std::size_t from) {
  if (row.is_null(from)) return std::nullopt;
  return DoneRow{row.get<Id>(from), row.get<std::string>(from + 1), row.get<base::Instant>(from + 2)};
}

DispatchRow read_dispatch(const Row& row) {
  DispatchRow d;
  std::optional<base::Instant> amended_at;
  std::optional<Id> unit;
  std::optional<std::string> unit_name, unit_short;
  row.read(d.id, d.plan.id, d.plan.name, d.plan.short_name, d.amendment_id, amended_at, d.ordinal, d.line, d.purpose, unit, unit_name, unit_short, d.name,
           d.in_product, d.sent_on);
  if (amended_at) d.amended_on = base::day_in_vietnam(*amended_at);
  if (unit) d.unit = NamedRow{*unit, unit_name.value_or(d.name), unit_short};
  d.resolved_on = row.get<std::optional<base::Date>>(27);
  d.opened = read_done(row, 15);
  d.received = read_done(row, 18);
  if (!row.is_null(21)) {
    d.handing = HandingRow{row.get<domain::HandingWay>(21), row.get<base::Date>(22), row.get<std::string>(23), row.get<Id>(24), row.get<std::string>(25), row.get<base::Instant>(26)};
  }
  return d;
}

std::vector<DispatchRow> read_all(const Rows& rows) {
  std::vector<DispatchRow> out;
  for (const auto row : rows) out.push_back(read_dispatch(row));
  return out;
}

std::vector<DispatchRow> held_by(Transaction& tx, const Id& plan, const std::vector<Id>& units, std::string_view condition) {
  Filter filter("d.agency_id", tx.agency());
  filter.with("d.plan_id = ?", plan).with_any("d.unit_id", units).with("d.purpose IS DISTINCT FROM 'to-file'").with(condition);
  // By the index of the unit: in that of the plan, which has their order, stand all whom it went to.
  return read_all(tx.query_with(std::string(kColumns) + kFrom + filter.sql() + " ORDER BY d.sent_on || '', d.ordinal", filter.params()));
}

}  // namespace

domain::DispatchDays load_dispatch_days(Transaction& tx) {
  const auto rows = tx.query("SELECT days_to_hand, days_to_open FROM agency WHERE agency_id = $1", tx.agency());
  return rows.empty() ? domain::DispatchDays{} : domain::DispatchDays{rows[0].get<int>(0), rows[0].get<int>(1)};
}

void update_dispatch_days(Transaction& tx, const domain::DispatchDays& days, base::Instant now) {
  tx.run("UPDATE agency SET days_to_hand = $2, days_to_open = $3, updated_at = $4 WHERE agency_id = $1", tx.agency(), days.to_hand, days.to_open, now);
}

void insert_dispatches(Transaction& tx, const Id& plan, const std::vector<DispatchRow>& rows) {
  BulkInsert insert(tx, "INSERT INTO dispatch (id, agency_id, plan_id, amendment_id, ordinal, line, purpose, unit_id, name, name_fold, in_product, sent_on)", 12);
  for (const auto& d : rows)
    insert.add(d.id, tx.agency(), plan, d.amendment_id, d.ordinal, d.line, d.purpose, d.unit ? std::optional(d.unit->id) : std::nullopt, d.name,
               base::fold(d.name), d.in_product, d.sent_on);
  insert.flush();
}

Listed<DispatchRow> list_dispatches(Transaction& tx, const DispatchListRequest& request) {
  Filter filter("d.agency_id", tx.agency());
  filter.with("p.deleted_at IS NULL").with_if("d.plan_id = ?", request.plan_id).with_if("d.unit_id = ?", request.unit_id);
  if (request.units) filter.with_any("d.unit_id", *request.units).with("d.purpose IS DISTINCT FROM 'to-file'");
  if (request.state) filter.with(std::string(kState) + " = ?", *request.state);
  if (request.late) {
    const auto to_hand = filter.value(request.late->to_hand), to_open = filter.value(request.late->to_open);
    filter.with(late_by(to_hand, to_open));
  }
  const auto words = like_pattern(request.q);
  if (words) filter.with("(d.name_fold LIKE ? ESCAPE '!' OR n.name_fold LIKE ? ESCAPE '!' OR p.title_fold LIKE ? ESCAPE '!')", *words);
  Listed<DispatchRow> out;
  out.total = tx.query_with(std::string("SELECT count(*) ") + kFrom + filter.sql(), filter.params())[0].get<int>(0);
  // Within a document in its own order, whatever the days say.
  const auto order = order_by(request.sort.empty() ? "-sent_on" : request.sort, {{"sent_on", "d.sent_on"}, {"name", "d.name_fold"}, {"plan", "p.title_fold"}},
                              "p.title_fold, d.plan_id, coalesce(m.made_at, 0), d.ordinal, d.id");
  out.rows = read_all(tx.query_with(std::string(kColumns) + kFrom + filter.sql() + order + limit_to(request.slice), filter.params()));
  return out;
}

std::vector<DispatchRow> find_dispatches(Transaction& tx, const std::vector<Id>& ids) {
  Filter filter("d.agency_id", tx.agency());
  filter.with_any("d.id", ids);
  return read_all(tx.query_with(std::string(kColumns) + kFrom + filter.sql(), filter.params()));
}

std::vector<Id> charged_units(Transaction& tx, const Id& plan) {
  std::vector<Id> out;
  for (const auto row : tx.query("SELECT u.unit_id FROM (SELECT DISTINCT unit_id FROM assignment WHERE agency_id = $1 AND plan_id = $2 AND parent_id IS NULL AND withdrawn_at IS NULL) u "
                                 "JOIN unit_name n ON n.unit_id = u.unit_id AND n.valid_to IS NULL ORDER BY n.name_fold, u.unit_id", tx.agency(), plan))
    out.push_back(row.get<Id>(0));
  return out;
}

bool plan_reaches(Transaction& tx, const Id& plan, const std::vector<Id>& units) {
  if (plan_charges(tx, plan, units)) return true;
  Filter filter("agency_id", tx.agency());
  filter.with("plan_id = ?", plan).with_any("unit_id", units);
  return !tx.query_with("SELECT 1 FROM dispatch" + filter.sql() + " LIMIT 1", filter.params()).empty();
}

bool has_dispatches(Transaction& tx, const Id& plan) {
  return !tx.query("SELECT 1 FROM dispatch WHERE agency_id = $1 AND plan_id = $2 LIMIT 1", tx.agency(), plan).empty();
}

bool went_to(Transaction& tx, const DispatchRow& row, const Id& unit) {
  return !tx.query("SELECT 1 FROM dispatch WHERE agency_id = $1 AND plan_id = $2 AND unit_id = $3 AND amendment_id IS NOT DISTINCT FROM $4 AND id <> $5 LIMIT 1", tx.agency(), row.plan.id,
                   unit, row.amendment_id, row.id).empty();
}

DispatchCountRow count_dispatches(Transaction& tx, const Id& plan, const domain::LateSince& late) {
  DispatchCountRow out;
  const auto sql = std::string("SELECT s, count(*), sum(l) FROM (SELECT ") + kState + " AS s, CASE WHEN " + late_by("$3", "$4") + " THEN 1 ELSE 0 END AS l " + kFrom +
                   " WHERE d.agency_id = $1 AND d.plan_id = $2) x GROUP BY s";
  for (const auto row : tx.query(sql, tx.agency(), plan, late.to_hand, late.to_open)) {
    const auto count = row.get<int>(1);
    out.late += row.get<int>(2);
    switch (row.get<domain::DispatchState>(0)) {
      case domain::DispatchState::to_hand: out.to_hand = count; break;
      case domain::DispatchState::handed: out.handed = count; break;
      case domain::DispatchState::sent: out.sent = count; break;
      case domain::DispatchState::opened: out.opened = count; break;
      case domain::DispatchState::received: out.received = count; break;
      case domain::DispatchState::filed: out.filed = count; break;
    }
  }
  return out;
}

std::vector<DispatchRow> unopened_dispatches(Transaction& tx, const Id& plan, const std::vector<Id>& units) {
  return held_by(tx, plan, units, "d.opened_at IS NULL");
}

std::vector<DispatchRow> unreceived_dispatches(Transaction& tx, const Id& plan, const std::vector<Id>& units) {
  return held_by(tx, plan, units, "d.received_at IS NULL");
}

void set_opened(Transaction& tx, const Id& id, const Id& by, base::Instant at) {
  tx.run("UPDATE dispatch SET opened_by = $3, opened_at = $4 WHERE agency_id = $1 AND id = $2 AND opened_at IS NULL", tx.agency(), id, by, at);
}

void set_received(Transaction& tx, const Id& id, const Id& by, base::Instant at) {
  set_opened(tx, id, by, at);
  tx.run("UPDATE dispatch SET received_by = $3, received_at = $4 WHERE agency_id = $1 AND id = $2 AND received_at IS NULL", tx.agency(), id, by, at);
}

void set_resolved(Transaction& tx, const Id& id, const std::optional<Id>& unit, bool in_product, const Id& by, base::Date on) {
  tx.run("UPDATE dispatch SET unit_id = $3, in_product = $4, resolved_by = $5, resolved_on = $6 WHERE agency_id = $1 AND id = $2", tx.agency(), id, unit, in_product,
         unit ? std::optional(by) : std::nullopt, unit ? std::optional(on) : std::nullopt);
}

void insert_handing(Transaction& tx, const Id& dispatch, const HandingRow& row) {
  tx.run("INSERT INTO dispatch_handing (id, agency_id, dispatch_id, way, handed_on, note, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", Id::make(),
         tx.agency(), dispatch, row.way, row.handed_on, row.note, row.made_by, row.made_at);
}

void take_back_handing(Transaction& tx, const Id& dispatch, const Id& by, base::Instant at) {
  tx.run("UPDATE dispatch_handing SET taken_back_by = $3, taken_back_at = $4 WHERE agency_id = $1 AND dispatch_id = $2 AND taken_back_at IS NULL", tx.agency(),
         dispatch, by, at);
}

}  // namespace dondoc::store
