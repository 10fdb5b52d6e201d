#include "store/inner_unit_store.h"

namespace dondoc::store {
namespace {

constexpr const char* kSelect =
    "SELECT u.id, n.name, n.short_name, a.unit_id, a.name, a.short_name, k.kind, u.deleted_at FROM ";
constexpr const char* kJoins =
    "JOIN unit_name n ON n.unit_id = u.id AND n.valid_to IS NULL JOIN unit_kind k ON k.unit_id = u.id AND k.valid_to IS NULL "
    "JOIN unit_place p ON p.unit_id = u.id AND p.valid_to IS NULL AND p.hierarchy = 'administration' "
    "JOIN unit_name a ON a.unit_id = p.parent_id AND a.valid_to IS NULL ";

std::optional<InnerUnitRow> read_inner(const Row& row) {
  InnerUnitRow it;
  std::string kind;
  row.read(it.unit.id, it.unit.name, it.unit.short_name, it.above.id, it.above.name, it.above.short_name, kind, it.deleted_at);
  const auto known = domain::inner_kind(kind);
  if (!known) return std::nullopt;
  it.kind = *known;
  return it;
}

}  // namespace

std::optional<InnerUnitRow> find_inner_unit(Transaction& tx, const base::Id& id) {
  for (const auto row : tx.query(std::string(kSelect) + "unit u " + kJoins + "WHERE u.agency_id = $1 AND u.id = $2", tx.agency(), id)) return read_inner(row);
  return std::nullopt;
}

std::vector<InnerUnitRow> inner_units_of(Transaction& tx, const base::Id& unit) {
  std::vector<InnerUnitRow> out;
  const auto inner = is_inner_unit("p.unit_id");  // another body below keeps its own
  // UNION leaves out what was met before, so that a ring would end as well.
  for (const auto row : tx.query(
           "WITH RECURSIVE below (id) AS (SELECT p.unit_id FROM unit_place p WHERE p.agency_id = $1 AND p.parent_id = $2 AND p.valid_to IS NULL AND p.hierarchy = 'administration' AND " + inner + " "
           "UNION SELECT p.unit_id FROM below b JOIN unit_place p ON p.parent_id = b.id WHERE p.agency_id = $1 AND p.valid_to IS NULL AND p.hierarchy = 'administration' AND " + inner + ") " +
               std::string(kSelect) + "below b JOIN unit u ON u.id = b.id AND u.deleted_at IS NULL " + kJoins + "WHERE u.id <> $2 ORDER BY n.name_fold, u.id",
           tx.agency(), unit))
    if (auto it = read_inner(row)) out.push_back(std::move(*it));
  return out;
}

std::string is_inner_unit(const std::string& column) {
  std::string kinds;
  for (const auto kind : domain::inner_kinds) kinds += (kinds.empty() ? "'" : ", '") + std::string(domain::kind_text(kind)) + "'";
  return "EXISTS (SELECT 1 FROM unit_kind ik WHERE ik.unit_id = " + column + " AND ik.valid_to IS NULL AND ik.kind IN (" + kinds + "))";
}

}  // namespace dondoc::store
