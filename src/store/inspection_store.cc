#include "store/inspection_store.h"

namespace dondoc::store {
namespace {

using base::Id;

#define OPEN "x.due_on IS NOT NULL AND x.mended_on IS NULL"
#define UNCLOSED "x.due_on IS NOT NULL AND x.closed_on IS NULL"
#define OF_IT "FROM inspection_item x WHERE x.inspection_id = i.id"
/// "%DAY" stands for the day as of which lateness is told.
constexpr const char* kLate = "x.due_on IS NOT NULL AND x.due_on < coalesce(x.mended_on, %DAY)";
constexpr const char* kColumns =
    "SELECT i.id, i.plan_id, p.title, p.full_symbol, i.unit_id, n.name, n.short_name, p.status, i.revision, i.round, i.basis, i.team, i.head, i.starts_on, "
    "i.ends_on, i.place, i.held_on, i.unit_name, i.attended, i.conclusion, i.made_by, i.recorded_by, w.name, i.recorded_at, i.updated_at, i.deleted_at, "
    "EXISTS (SELECT 1 FROM inspection_entry e JOIN inspection_item x ON x.id = e.item_id WHERE x.inspection_id = i.id), (SELECT count(*) " OF_IT "), (SELECT count(*) " OF_IT " AND x.verdict <> 'met'), (SELECT count(*) " OF_IT " AND " OPEN "), "
    "(SELECT count(*) " OF_IT " AND ";
constexpr const char* kRest =
    "), (SELECT count(*) " OF_IT " AND " UNCLOSED ") FROM inspection i JOIN plan p ON p.id = i.plan_id "
    "JOIN unit_name n ON n.unit_id = i.unit_id AND n.valid_to IS NULL LEFT JOIN user_account w ON w.id = i.recorded_by";
constexpr const char* kUnclosed = "EXISTS (SELECT 1 " OF_IT " AND " UNCLOSED ")";
#undef OPEN
#undef UNCLOSED
#undef OF_IT

std::string late_at(const std::string& day) {
  std::string out = kLate;
  return out.replace(out.find("%DAY"), 4, day);
}
std::string select_at(const std::string& day) { return kColumns + late_at(day) + kRest; }

InspectionRow read_inspection(const Row& row) {
  InspectionRow i;
  row.read(i.id, i.plan.id, i.plan.name, i.plan.short_name, i.unit.id, i.unit.name, i.unit.short_name, i.plan_status, i.revision, i.round, i.basis, i.team,
           i.head, i.starts_on, i.ends_on, i.place, i.held_on, i.unit_name, i.attended, i.conclusion, i.made_by, i.recorded_by, i.recorded_by_name,
           i.recorded_at, i.updated_at, i.deleted_at, i.answered, i.items, i.not_met, i.to_mend, i.late, i.unclosed);
  return i;
}

constexpr const char* kItems =
    "SELECT x.id, x.inspection_id, i.plan_id, p.title, p.full_symbol, i.unit_id, b.name, b.short_name, i.held_on, x.ordinal, x.task_id, t.ordinal, x.text, "
    "x.verdict, x.finding, x.demand, x.unit_id, n.name, n.short_name, x.first_due_on, x.due_on, x.mended_on, x.closed_on "
    "FROM inspection_item x JOIN inspection i ON i.id = x.inspection_id JOIN plan p ON p.id = i.plan_id LEFT JOIN task t ON t.id = x.task_id "
    "JOIN unit_name b ON b.unit_id = i.unit_id AND b.valid_to IS NULL JOIN unit_name n ON n.unit_id = x.unit_id AND n.valid_to IS NULL";

InspectionItemRow read_item(const Row& row) {
  InspectionItemRow x;
  row.read(x.id, x.inspection_id, x.plan.id, x.plan.name, x.plan.short_name, x.inspected.id, x.inspected.name, x.inspected.short_name, x.held_on, x.ordinal,
           x.task_id, x.task, x.text, x.verdict, x.finding, x.demand, x.unit.id, x.unit.name, x.unit.short_name, x.first_due_on, x.mended.due_on,
           x.mended.mended_on, x.mended.closed_on);
  return x;
}

void insert_members(Transaction& tx, const Id& inspection, const std::vector<InspectionMemberRow>& members) {
  int ordinal = 0;
  for (const auto& member : members)
    tx.run("INSERT INTO inspection_member (inspection_id, ordinal, agency_id, unit_id, office) VALUES ($1, $2, $3, $4, $5)", inspection, ++ordinal,
           tx.agency(), member.unit ? std::optional(member.unit->id) : std::nullopt, member.office);
}

const char* condition_of(domain::Mending mending) {
  switch (mending) {
    case domain::Mending::none: return "x.due_on IS NULL";
    case domain::Mending::open: return "x.due_on IS NOT NULL AND x.mended_on IS NULL";
    case domain::Mending::answered: return "x.mended_on IS NOT NULL AND x.closed_on IS NULL";
    case domain::Mending::closed: break;
  }
  return "x.closed_on IS NOT NULL";
}

/// "($3, $4)"; of no ids a list that nothing is in.
std::string any_of(Filter& filter, const std::vector<Id>& ids) {
  std::string out;
  for (const auto& id : ids) out += (out.empty() ? "(" : ", ") + filter.value(id);
  return out.empty() ? "(NULL)" : out + ")";
}

}  // namespace

void insert_inspection(Transaction& tx, const InspectionRow& i, const std::vector<InspectionMemberRow>& members) {
  tx.run("INSERT INTO inspection (id, agency_id, plan_id, unit_id, revision, round, basis, team, head, starts_on, ends_on, place, made_by, made_at, updated_at) "
         "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)",
         i.id, tx.agency(), i.plan.id, i.unit.id, i.revision, i.round, i.basis, i.team, i.head, i.starts_on, i.ends_on, i.place, i.made_by, i.updated_at);
  insert_members(tx, i.id, members);
}

void update_inspection(Transaction& tx, const InspectionRow& i, const std::vector<InspectionMemberRow>& members) {
  tx.run("UPDATE inspection SET revision = $3, round = $4, basis = $5, team = $6, head = $7, starts_on = $8, ends_on = $9, place = $10, held_on = $11, "
         "unit_name = $12, attended = $13, conclusion = $14, recorded_by = $15, recorded_at = $16, updated_at = $17, deleted_at = $18 "
         "WHERE agency_id = $1 AND id = $2",
         tx.agency(), i.id, i.revision, i.round, i.basis, i.team, i.head, i.starts_on, i.ends_on, i.place, i.held_on, i.unit_name, i.attended, i.conclusion,
         i.recorded_by, i.recorded_at, i.updated_at, i.deleted_at);
  tx.run("DELETE FROM inspection_member WHERE agency_id = $1 AND inspection_id = $2", tx.agency(), i.id);
  insert_members(tx, i.id, members);
}

std::optional<InspectionRow> find_inspection(Transaction& tx, const Id& id, base::Date as_of) {
  for (const auto row : tx.query(select_at("$3") + " WHERE i.agency_id = $1 AND i.id = $2", tx.agency(), id, as_of)) return read_inspection(row);
  return std::nullopt;
}

std::vector<InspectionMemberRow> members_of_inspection(Transaction& tx, const Id& id) {
  std::vector<InspectionMemberRow> out;
  for (const auto row : tx.query("SELECT m.office, m.unit_id, n.name, n.short_name FROM inspection_member m LEFT JOIN unit_name n ON n.unit_id = m.unit_id "
                                 "AND n.valid_to IS NULL WHERE m.agency_id = $1 AND m.inspection_id = $2 ORDER BY m.ordinal", tx.agency(), id)) {
    InspectionMemberRow member{{}, row.get<std::string>(0)};
    if (const auto unit = row.get<std::optional<Id>>(1)) member.unit = NamedRow{*unit, row.get<std::string>(2), row.get<std::optional<std::string>>(3)};
    out.push_back(std::move(member));
  }
  return out;
}

Listed<InspectionRow> list_inspections(Transaction& tx, const InspectionListRequest& request) {
  Filter filter("i.agency_id", tx.agency());
  filter.with(request.deleted ? "i.deleted_at IS NOT NULL" : "i.deleted_at IS NULL");
  filter.with_if("i.plan_id = ?", request.plan_id);
  filter.with_if("i.unit_id = ?", request.unit_id);
  if (request.units) {
    const auto units = any_of(filter, *request.units);
    filter.with("(i.unit_id IN " + units + " OR EXISTS (SELECT 1 FROM inspection_item x WHERE x.inspection_id = i.id AND x.due_on IS NOT NULL AND x.unit_id IN " + units + "))");
  }
  if (request.state == domain::InspectionState::planned) filter.with("i.held_on IS NULL");
  if (request.state == domain::InspectionState::recorded) filter.with("i.held_on IS NOT NULL").with(kUnclosed);
  if (request.state == domain::InspectionState::closed) filter.with("i.held_on IS NOT NULL").with(std::string("NOT ") + kUnclosed);
  const auto words = like_pattern(request.q);
  if (words) filter.with("(n.name_fold LIKE ? ESCAPE '!' OR p.title_fold LIKE ? ESCAPE '!')", *words);
  Listed<InspectionRow> out;
  constexpr const char* from = "SELECT count(*) FROM inspection i JOIN plan p ON p.id = i.plan_id JOIN unit_name n ON n.unit_id = i.unit_id AND n.valid_to IS NULL";
  out.total = tx.query_with(from + filter.sql(), filter.params())[0].get<int>(0);
  const auto order = order_by(request.sort.empty() ? "-starts_on" : request.sort,
                              {{"starts_on", "i.starts_on"}, {"unit", "n.name_fold"}, {"plan", "p.title_fold"}, {"team", "i.team"}}, "i.id");
  const auto select = select_at(filter.value(request.as_of));
  for (const auto row : tx.query_with(select + filter.sql() + order + limit_to(request.slice), filter.params())) out.rows.push_back(read_inspection(row));
  return out;
}

void replace_items(Transaction& tx, const Id& inspection, const std::vector<InspectionItemRow>& items) {
  Filter gone("agency_id", tx.agency());
  gone.with("inspection_id = ?", inspection);
  std::vector<Id> kept;
  for (const auto& x : items) kept.push_back(x.id);
  gone.with("id NOT IN " + any_of(gone, kept));
  tx.run_with("DELETE FROM inspection_item" + gone.sql(), gone.params());
  for (const auto& x : items) {
    if (tx.run("UPDATE inspection_item SET ordinal = $3, task_id = $4, text = $5 WHERE agency_id = $1 AND id = $2", tx.agency(), x.id, x.ordinal, x.task_id, x.text) > 0) continue;
    tx.run("INSERT INTO inspection_item (id, agency_id, inspection_id, ordinal, task_id, text, unit_id) VALUES ($1, $2, $3, $4, $5, $6, $7)", x.id, tx.agency(),
           inspection, x.ordinal, x.task_id, x.text, x.unit.id);
  }
}

void update_item(Transaction& tx, const InspectionItemRow& x) {
  tx.run("UPDATE inspection_item SET verdict = $3, finding = $4, demand = $5, unit_id = $6, first_due_on = $7, due_on = $8, mended_on = $9, closed_on = $10 "
         "WHERE agency_id = $1 AND id = $2", tx.agency(), x.id, x.verdict, x.finding, x.demand, x.unit.id, x.first_due_on, x.mended.due_on, x.mended.mended_on,
         x.mended.closed_on);
}

std::vector<InspectionItemRow> items_of_inspection(Transaction& tx, const Id& inspection) {
  std::vector<InspectionItemRow> out;
  for (const auto row : tx.query(std::string(kItems) + " WHERE x.agency_id = $1 AND x.inspection_id = $2 ORDER BY x.ordinal", tx.agency(), inspection))
    out.push_back(read_item(row));
  return out;
}

std::optional<InspectionItemRow> find_item(Transaction& tx, const Id& id) {
  for (const auto row : tx.query(std::string(kItems) + " WHERE x.agency_id = $1 AND x.id = $2 AND i.deleted_at IS NULL", tx.agency(), id)) return read_item(row);
  return std::nullopt;
}

Listed<InspectionItemRow> list_findings(Transaction& tx, const FindingListRequest& request) {
  Filter filter("x.agency_id", tx.agency());
  filter.with("i.deleted_at IS NULL").with("i.held_on IS NOT NULL");
  filter.with_if("i.plan_id = ?", request.plan_id);
  filter.with_if("x.task_id = ?", request.task_id);
  filter.with_if("(i.unit_id = ? OR x.unit_id = ?)", request.unit_id);
  if (request.units) {
    const auto units = any_of(filter, *request.units);
    filter.with("(i.unit_id IN " + units + " OR x.due_on IS NOT NULL AND x.unit_id IN " + units + ")");
  }
  if (request.mending) filter.with(condition_of(*request.mending));
  if (request.faults) filter.with("x.verdict <> 'met'");
  if (request.late) filter.with(late_at("?"), request.as_of);
  const auto words = like_pattern(request.q);
  if (words) filter.with("(b.name_fold LIKE ? ESCAPE '!' OR n.name_fold LIKE ? ESCAPE '!' OR p.title_fold LIKE ? ESCAPE '!')", *words);
  Listed<InspectionItemRow> out;
  out.total = tx.query_with("SELECT count(*) FROM (" + std::string(kItems) + filter.sql() + ") f", filter.params())[0].get<int>(0);
  const auto order = order_by(request.sort.empty() ? "due_on" : request.sort,
                              {{"due_on", "CASE WHEN x.due_on IS NULL THEN 2 WHEN x.closed_on IS NULL THEN 0 ELSE 1 END, x.due_on"},
                               {"held_on", "i.held_on"}, {"unit", "b.name_fold"}, {"plan", "p.title_fold"}}, "x.id");
  for (const auto row : tx.query_with(kItems + filter.sql() + order + limit_to(request.slice), filter.params())) out.rows.push_back(read_item(row));
  return out;
}

void insert_entry(Transaction& tx, const InspectionEntryRow& e) {
  tx.run("INSERT INTO inspection_entry (id, agency_id, item_id, step, note, due_on, made_by, made_at, made_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
         e.id, tx.agency(), e.item_id, e.step, e.note, e.due_on, e.made_by, e.made_at, e.made_on);
}

void take_back_entry(Transaction& tx, const Id& id, base::Instant at) {
  tx.run("UPDATE inspection_entry SET taken_back_at = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), id, at);
}

std::unordered_map<Id, std::vector<InspectionEntryRow>> entries_of_items(Transaction& tx, const std::vector<Id>& items) {
  std::unordered_map<Id, std::vector<InspectionEntryRow>> out;
  if (items.empty()) return out;
  std::vector<Param> params{Param(tx.agency())};
  for (const auto& item : items) params.emplace_back(item);
  for (const auto row : tx.query_with("SELECT e.id, e.item_id, e.step, e.note, e.due_on, e.made_by, a.name, e.made_at, e.made_on FROM inspection_entry e "
                                      "JOIN user_account a ON a.id = e.made_by WHERE e.agency_id = $1 AND e.taken_back_at IS NULL AND e.item_id IN " +
                                      in_list(2, items.size()) + " ORDER BY e.made_at, e.id", params)) {
    InspectionEntryRow e;
    row.read(e.id, e.item_id, e.step, e.note, e.due_on, e.made_by, e.made_by_name, e.made_at, e.made_on);
    out[e.item_id].push_back(std::move(e));
  }
  return out;
}

std::optional<Id> item_of_entry(Transaction& tx, const Id& entry) {
  for (const auto row : tx.query("SELECT item_id FROM inspection_entry WHERE agency_id = $1 AND id = $2 AND taken_back_at IS NULL", tx.agency(), entry))
    return row.get<Id>(0);
  return std::nullopt;
}

}  // namespace dondoc::store
