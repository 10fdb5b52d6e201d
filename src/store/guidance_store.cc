#include "store/guidance_store.h"

namespace dondoc::store {
namespace {

using base::Id;

constexpr const char* kSelect =
    "SELECT g.id, g.plan_id, g.update_id, g.unit_id, n.name, g.question, g.answer, g.published_by, a.name, g.published_at, g.withdrawn_at FROM guidance g "
    "JOIN user_account a ON a.id = g.published_by LEFT JOIN unit_name n ON n.unit_id = g.unit_id AND n.valid_to IS NULL";

GuidanceRow read_guidance(const Row& row) {
  GuidanceRow g;
  row.read(g.id, g.plan_id, g.update_id, g.unit_id, g.unit_name, g.question, g.answer, g.published_by, g.published_by_name, g.published_at, g.withdrawn_at);
  return g;
}

}  // namespace

void insert_guidance(Transaction& tx, const GuidanceRow& g) {
  tx.run("INSERT INTO guidance (id, agency_id, plan_id, update_id, unit_id, question, answer, published_by, published_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
         g.id, tx.agency(), g.plan_id, g.update_id, g.unit_id, g.question, g.answer, g.published_by, g.published_at);
}

std::optional<GuidanceRow> find_guidance(Transaction& tx, const Id& id) {
  for (const auto row : tx.query(std::string(kSelect) + " WHERE g.agency_id = $1 AND g.id = $2", tx.agency(), id)) return read_guidance(row);
  return std::nullopt;
}

bool is_published(Transaction& tx, const Id& update) {
  return !tx.query("SELECT 1 FROM guidance WHERE agency_id = $1 AND update_id = $2 AND withdrawn_at IS NULL", tx.agency(), update).empty();
}

void set_guidance_withdrawn(Transaction& tx, const Id& id, std::optional<base::Instant> at) {
  tx.run("UPDATE guidance SET withdrawn_at = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), id, at);
}

std::vector<GuidanceRow> guidance_of_plan(Transaction& tx, const Id& plan) {
  std::vector<GuidanceRow> out;
  for (const auto row : tx.query(std::string(kSelect) + " WHERE g.agency_id = $1 AND g.plan_id = $2 AND g.withdrawn_at IS NULL ORDER BY g.published_at DESC, g.id DESC",
                                 tx.agency(), plan))
    out.push_back(read_guidance(row));
  return out;
}

}  // namespace dondoc::store
