#include "store/learned_store.h"

#include "base/text.h"

namespace dondoc::store {
namespace {

using base::Id;

constexpr const char* kLearned =
    " FROM learned l JOIN user_account c ON c.id = l.created_by LEFT JOIN draft d ON d.id = l.draft_id "
    "LEFT JOIN unit_name n ON n.unit_id = l.unit_id AND n.valid_to IS NULL LEFT JOIN unit_group g ON g.id = l.group_id";
constexpr const char* kColumns =
    "SELECT l.id, l.kind, l.text, l.meaning, l.unit_id, l.group_id, coalesce(n.name, g.name), l.draft_id, coalesce(d.title, d.file_name), d.plan_id, "
    "l.created_by, c.name, l.created_at, l.deleted_at";

LearnedRow read_learned(const Row& row) {
  LearnedRow l;
  std::optional<Id> unit, group;
  row.read(l.id, l.kind, l.text, l.meaning, unit, group, l.target_name, l.draft_id, l.draft_title, l.plan_id, l.created_by, l.created_by_name,
           l.created_at, l.deleted_at);
  if (unit) l.target_kind = domain::TargetKind::unit;
  if (group) l.target_kind = domain::TargetKind::group;
  l.target_id = unit ? unit : group;
  return l;
}

std::optional<Id> target(const LearnedRow& l, domain::TargetKind kind) { return l.target_kind == kind ? l.target_id : std::nullopt; }

}  // namespace

Listed<LearnedRow> list_learned(Transaction& tx, const ListRequest& request, const std::optional<domain::LearnedKind>& kind) {
  const auto pattern = like_pattern(request.q);
  Filter filter("l.agency_id", tx.agency());
  filter.with(request.deleted ? "l.deleted_at IS NOT NULL" : "l.deleted_at IS NULL").with_if("l.text_fold LIKE ? ESCAPE '!'", pattern).with_if("l.kind = ?", kind);
  Listed<LearnedRow> out;
  out.total = tx.query_with("SELECT count(*) FROM learned l" + filter.sql(), filter.params())[0].get<int>(0);
  const auto order = order_by(request.sort.empty() ? "-created_at" : request.sort,
                              {{"created_at", "l.created_at"}, {"text", "l.text_fold"}, {"kind", "l.kind"}}, "l.id");
  for (const auto row : tx.query_with(std::string(kColumns) + kLearned + filter.sql() + order + limit_to(request.slice), filter.params()))
    out.rows.push_back(read_learned(row));
  return out;
}

std::optional<LearnedRow> find_learned(Transaction& tx, const Id& id) {
  for (const auto row : tx.query(std::string(kColumns) + kLearned + " WHERE l.agency_id = $1 AND l.id = $2", tx.agency(), id)) return read_learned(row);
  return std::nullopt;
}

std::optional<LearnedRow> find_learned_by(Transaction& tx, domain::LearnedKind kind, const std::string& text) {
  for (const auto row : tx.query(std::string(kColumns) + kLearned + " WHERE l.agency_id = $1 AND l.kind = $2 AND l.text_fold = $3 AND l.deleted_at IS NULL",
                                 tx.agency(), kind, base::fold(text)))
    return read_learned(row);
  return std::nullopt;
}

std::vector<LearnedRow> learned_readings(Transaction& tx) {
  std::vector<LearnedRow> out;
  for (const auto row : tx.query(std::string(kColumns) + kLearned + " WHERE l.agency_id = $1 AND l.kind <> 'name' AND l.deleted_at IS NULL "
                                 "ORDER BY l.text_fold, l.id", tx.agency()))
    out.push_back(read_learned(row));
  return out;
}

int count_learned_of(Transaction& tx, const Id& draft) {
  return tx.query("SELECT count(*) FROM learned WHERE agency_id = $1 AND draft_id = $2 AND deleted_at IS NULL", tx.agency(), draft)[0].get<int>(0);
}

void insert_learned(Transaction& tx, const LearnedRow& l) {
  tx.run("INSERT INTO learned (id, agency_id, kind, text, text_fold, meaning, unit_id, group_id, draft_id, created_by, created_at) "
         "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
         l.id, tx.agency(), l.kind, l.text, base::fold(l.text), l.meaning, target(l, domain::TargetKind::unit), target(l, domain::TargetKind::group),
         l.draft_id, l.created_by, l.created_at);
}

void update_learned(Transaction& tx, const LearnedRow& l) {
  tx.run("UPDATE learned SET text = $3, text_fold = $4, meaning = $5, unit_id = $6, group_id = $7 WHERE agency_id = $1 AND id = $2", tx.agency(), l.id,
         l.text, base::fold(l.text), l.meaning, target(l, domain::TargetKind::unit), target(l, domain::TargetKind::group));
}

bool set_learned_deleted(Transaction& tx, const Id& id, std::optional<base::Instant> deleted_at) {
  return tx.run(std::string("UPDATE learned SET deleted_at = $3 WHERE agency_id = $1 AND id = $2 AND deleted_at IS ") + (deleted_at ? "NULL" : "NOT NULL"),
                tx.agency(), id, deleted_at) > 0;
}

}  // namespace dondoc::store
