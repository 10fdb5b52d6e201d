#include "store/handed_plan_store.h"

namespace dondoc::store {

using base::Id;

void insert_handed_plan(Transaction& tx, const Id& draft, const Id& plan, const Id& unit) {
  tx.run("INSERT INTO handed_plan (draft_id, agency_id, plan_id, unit_id) VALUES ($1, $2, $3, $4)", draft, tx.agency(), plan, unit);
}

void pass_handed_plan(Transaction& tx, const Id& from_draft, const Id& to_draft) {
  tx.run("UPDATE handed_plan SET draft_id = $3 WHERE agency_id = $1 AND draft_id = $2", tx.agency(), from_draft, to_draft);
}

std::optional<HandedForRow> handed_for(Transaction& tx, const Id& draft) {
  for (const auto row : tx.query("SELECT h.unit_id, n.name, n.short_name, h.plan_id, p.title, p.full_symbol, h.withdrawn_at FROM handed_plan h "
                                 "JOIN unit_name n ON n.unit_id = h.unit_id AND n.valid_to IS NULL JOIN plan p ON p.id = h.plan_id "
                                 "WHERE h.agency_id = $1 AND h.draft_id = $2", tx.agency(), draft)) {
    HandedForRow it;
    row.read(it.unit.id, it.unit.name, it.unit.short_name, it.plan.id, it.plan.name, it.plan.short_name);
    it.withdrawn = !row.is_null(6);
    return it;
  }
  return std::nullopt;
}

void set_handed_plan_withdrawn(Transaction& tx, const Id& draft, base::Instant at) {
  tx.run("UPDATE handed_plan SET withdrawn_at = $3 WHERE agency_id = $1 AND draft_id = $2", tx.agency(), draft, at);
}

std::vector<HandedPlanRow> handed_plans(Transaction& tx, const Id& plan, const std::optional<std::vector<Id>>& units, int most) {
  Filter filter("h.agency_id", tx.agency());
  filter.with("h.plan_id = ?", plan);
  if (units) filter.with_any("h.unit_id", *units);
  std::vector<HandedPlanRow> out;
  for (const auto row : tx.query_with("SELECT h.draft_id, h.unit_id, n.name, n.short_name, d.file_name, c.name, d.created_by, d.created_at, d.deleted_at, q.id, q.title, q.full_symbol, h.withdrawn_at, d.title "
                                      "FROM handed_plan h JOIN draft d ON d.id = h.draft_id JOIN user_account c ON c.id = d.created_by "
                                      "JOIN unit_name n ON n.unit_id = h.unit_id AND n.valid_to IS NULL LEFT JOIN plan q ON q.id = d.plan_id" + filter.sql() +
                                          " ORDER BY d.created_at DESC, h.draft_id" + limit_to({most, 0}),
                                      filter.params())) {
    auto& it = out.emplace_back();
    std::optional<base::Instant> deleted_at, withdrawn_at;
    std::optional<Id> became;
    std::optional<std::string> title, symbol;
    row.read(it.draft_id, it.unit.id, it.unit.name, it.unit.short_name, it.file_name, it.made_by_name, it.made_by, it.made_at, deleted_at, became, title, symbol, withdrawn_at, it.title);
    it.deleted = deleted_at.has_value();
    it.withdrawn = withdrawn_at.has_value();
    if (became) it.became = NamedRow{*became, title.value_or(""), symbol};
  }
  return out;
}

}  // namespace dondoc::store
