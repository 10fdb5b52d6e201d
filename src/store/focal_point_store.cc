#include "base/text.h"
#include "store/people_store.h"

namespace dondoc::store {
namespace {

using base::Id;

constexpr const char* kFocalPoints =
    " FROM focal_point f JOIN unit_name n ON n.unit_id = f.unit_id AND n.valid_to IS NULL LEFT JOIN user_account u ON u.id = f.user_id";
constexpr const char* kFocalPointColumns =
    "SELECT f.id, f.kind, f.unit_id, n.name, n.short_name, f.user_id, u.name, f.full_name, f.office, f.phone, f.email, f.deleted_at";

FocalPointRow read_focal_point(const Row& row) {
  FocalPointRow f;
  row.read(f.id, f.kind, f.unit.id, f.unit.name, f.unit.short_name, f.user_id, f.user_name, f.full_name, f.office, f.phone, f.email, f.deleted_at);
  return f;
}

}  // namespace

Listed<FocalPointRow> list_focal_points(Transaction& tx, const ListRequest& request, const std::optional<Id>& unit_id) {
  const auto pattern = like_pattern(request.q);
  Filter filter("f.agency_id", tx.agency());
  filter.with(request.deleted ? "f.deleted_at IS NOT NULL" : "f.deleted_at IS NULL").with_if("f.unit_id = ?", unit_id);
  filter.with_if("(f.name_fold LIKE ? ESCAPE '!' OR n.name_fold LIKE ? ESCAPE '!')", pattern);
  Listed<FocalPointRow> out;
  out.total = tx.query_with(std::string("SELECT count(*)") + kFocalPoints + filter.sql(), filter.params())[0].get<int>(0);
  const auto order = order_by(request.sort, {{"unit", "n.name_fold"}, {"full_name", "f.name_fold"}}, "f.id");
  for (const auto row : tx.query_with(std::string(kFocalPointColumns) + kFocalPoints + filter.sql() + order + limit_to(request.slice), filter.params()))
    out.rows.push_back(read_focal_point(row));
  return out;
}

std::optional<FocalPointRow> find_focal_point(Transaction& tx, const Id& id) {
  for (const auto row : tx.query(std::string(kFocalPointColumns) + kFocalPoints + " WHERE f.agency_id = $1 AND f.id = $2", tx.agency(), id))
    return read_focal_point(row);
  return std::nullopt;
}

void insert_focal_point(Transaction& tx, const FocalPointRow& f, base::Instant now) {
  tx.run("INSERT INTO focal_point (id, agency_id, unit_id, user_id, full_name, name_fold, office, phone, email, created_at, kind) "
         "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
         f.id, tx.agency(), f.unit.id, f.user_id, f.full_name, base::fold(f.full_name), f.office, f.phone, f.email, now, f.kind);
}

void update_focal_point(Transaction& tx, const FocalPointRow& f) {
  tx.run("UPDATE focal_point SET unit_id = $3, user_id = $4, full_name = $5, name_fold = $6, office = $7, phone = $8, email = $9, kind = $10 "
         "WHERE agency_id = $1 AND id = $2",
         tx.agency(), f.id, f.unit.id, f.user_id, f.full_name, base::fold(f.full_name), f.office, f.phone, f.email, f.kind);
}

bool set_focal_point_deleted(Transaction& tx, const Id& id, std::optional<base::Instant> deleted_at) {
  return tx.run(std::string("UPDATE focal_point SET deleted_at = $3 WHERE agency_id = $1 AND id = $2 AND deleted_at IS ") +
                    (deleted_at ? "NULL" : "NOT NULL"), tx.agency(), id, deleted_at) > 0;
}

std::vector<FocalPointRow> focal_points_of_user(Transaction& tx, const Id& user) {
  std::vector<FocalPointRow> out;
  for (const auto row : tx.query(std::string(kFocalPointColumns) + kFocalPoints + " WHERE f.agency_id = $1 AND f.user_id = $2 AND f.deleted_at IS NULL",
                                 tx.agency(), user))
    out.push_back(read_focal_point(row));
  return out;
}

std::optional<FocalPointRow> focal_point_named(Transaction& tx, const Id& unit, const std::string& full_name) {
  for (const auto row : tx.query(std::string(kFocalPointColumns) + kFocalPoints + " WHERE f.agency_id = $1 AND f.unit_id = $2 AND f.name_fold = $3 "
                                 "AND f.user_id IS NULL AND f.deleted_at IS NULL ORDER BY f.created_at, f.id", tx.agency(), unit, base::fold(full_name)))
    return read_focal_point(row);
  return std::nullopt;
}

std::vector<Id> units_with_focal_point(Transaction& tx) {
  std::vector<Id> out;
  for (const auto row : tx.query("SELECT DISTINCT unit_id FROM focal_point WHERE agency_id = $1 AND deleted_at IS NULL", tx.agency()))
    out.push_back(row.get<Id>(0));
  return out;
}

std::vector<Id> units_with_account(Transaction& tx) {
  std::vector<Id> out;
  for (const auto row : tx.query("SELECT DISTINCT f.unit_id FROM focal_point f JOIN user_account u ON u.id = f.user_id "
                                 "WHERE f.agency_id = $1 AND f.deleted_at IS NULL AND u.deleted_at IS NULL", tx.agency()))
    out.push_back(row.get<Id>(0));
  return out;
}

}  // namespace dondoc::store
