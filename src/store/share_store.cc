#include "store/share_store.h"

#include "base/text.h"
#include "domain/share.h"

namespace dondoc::store {
namespace {

using base::Id;

/// `first` and all shares below it that meet the condition.
std::string tree_of(const char* first, const std::string& condition) {
  return "(WITH RECURSIVE tree (id) AS (SELECT x.id FROM assignment x WHERE x.agency_id = $1 AND x.id = " + std::string(first) +
         " UNION ALL SELECT x.id FROM tree t JOIN assignment x ON x.parent_id = t.id WHERE " + condition + ") SELECT id FROM tree)";
}

}  // namespace

std::vector<Id> insert_shares(Transaction& tx, const AssignmentRow& parent, const std::vector<NewShareRow>& shares, base::Instant now) {
  std::vector<Id> ids;
  std::vector<std::string> folded;
  ids.reserve(shares.size());
  folded.reserve(shares.size());
  BulkInsert rows(tx, "INSERT INTO assignment (id, agency_id, plan_id, task_id, obligation_id, parent_id, unit_id, user_id, share, share_fold, share_due_on, role, "
                      "state, due_on, due_original_on, created_at)", 16);
  for (const auto& it : shares) {
    ids.push_back(Id::make());
    folded.push_back(base::fold(it.text));
    rows.add(ids.back(), tx.agency(), parent.plan.id, parent.task_id, parent.obligation_id, parent.id, it.unit_id, it.person_id, it.text, folded.back(),
             it.given_due_on, parent.role, domain::AssignmentState::issued, it.due_on, it.due_on, now);
  }
  rows.flush();
  return ids;
}

void update_share(Transaction& tx, const Id& id, const std::string& text, std::optional<base::Date> due_on) {
  const auto folded = base::fold(text);
  tx.run("UPDATE assignment SET share = $3, share_fold = $4, share_due_on = $5 WHERE agency_id = $1 AND id = $2", tx.agency(), id, text, folded, due_on);
}

void settle_shares(Transaction& tx, const Id& plan) {
  // A level takes its days from the one above, so that each round settles one more.
  const std::string due = "(SELECT CASE WHEN assignment.share_due_on IS NULL OR assignment.share_due_on > p.due_on THEN p.due_on ELSE assignment.share_due_on END "
                          "FROM assignment p WHERE p.id = assignment.parent_id)";
  for (int level = 0; level < domain::most_share_levels; ++level)
    if (tx.run("UPDATE assignment SET due_on = " + due + " WHERE agency_id = $1 AND plan_id = $2 AND parent_id IS NOT NULL AND due_on IS DISTINCT FROM " + due,
               tx.agency(), plan) == 0)
      return;
}

void withdraw_share(Transaction& tx, const Id& id, base::Instant at) {
  tx.run("UPDATE assignment SET withdrawn_at = $3 WHERE agency_id = $1 AND withdrawn_at IS NULL AND id IN " + tree_of("$2", "x.withdrawn_at IS NULL"), tx.agency(), id, at);
}

void restore_share(Transaction& tx, const Id& id, base::Instant withdrawn_at) {
  tx.run("UPDATE assignment SET withdrawn_at = NULL WHERE agency_id = $1 AND id IN " + tree_of("$2", "x.withdrawn_at = $3"), tx.agency(), id, withdrawn_at);
}

int share_level(Transaction& tx, const Id& id) {
  return tx.query("WITH RECURSIVE over_it (id) AS (SELECT a.parent_id FROM assignment a WHERE a.agency_id = $1 AND a.id = $2 "
                  "UNION ALL SELECT a.parent_id FROM over_it o JOIN assignment a ON a.id = o.id) SELECT count(id) FROM over_it", tx.agency(), id)[0].get<int>(0);
}

std::vector<UnitBelowRow> units_below(Transaction& tx, const Id& unit, int most) {
  std::vector<UnitBelowRow> out;
  // UNION leaves out what was met before, so that a ring would end as well.
  for (const auto row : tx.query(
           "WITH RECURSIVE below (id) AS (SELECT p.unit_id FROM unit_place p WHERE p.agency_id = $1 AND p.parent_id = $2 AND p.valid_to IS NULL "
           "UNION SELECT p.unit_id FROM below b JOIN unit_place p ON p.parent_id = b.id WHERE p.agency_id = $1 AND p.valid_to IS NULL) "
           "SELECT u.id, n.name, n.short_name, a.unit_id, a.name, a.short_name, EXISTS (SELECT 1 FROM focal_point f JOIN user_account c ON c.id = f.user_id "
           "AND c.deleted_at IS NULL WHERE f.unit_id = u.id AND f.deleted_at IS NULL) "
           "FROM below b JOIN unit u ON u.id = b.id AND u.deleted_at IS NULL JOIN unit_name n ON n.unit_id = u.id AND n.valid_to IS NULL "
           "JOIN unit_place p ON p.unit_id = u.id AND p.valid_to IS NULL AND p.hierarchy = (SELECT min(h.hierarchy) FROM unit_place h WHERE h.unit_id = u.id AND h.valid_to IS NULL) "
           "JOIN unit_name a ON a.unit_id = p.parent_id AND a.valid_to IS NULL WHERE u.id <> $2 ORDER BY n.name_fold, u.id LIMIT $3",
           tx.agency(), unit, most)) {
    auto& it = out.emplace_back();
    row.read(it.unit.id, it.unit.name, it.unit.short_name, it.above.id, it.above.name, it.above.short_name, it.answers);
  }
  return out;
}

std::vector<NamedRow> people_of_unit(Transaction& tx, const Id& unit) {
  std::vector<NamedRow> out;
  for (const auto row : tx.query("SELECT c.id, c.name, c.office FROM user_account c WHERE c.agency_id = $1 AND c.deleted_at IS NULL AND EXISTS "
                                 "(SELECT 1 FROM focal_point f WHERE f.user_id = c.id AND f.unit_id = $2 AND f.deleted_at IS NULL) ORDER BY c.name_fold, c.id",
                                 tx.agency(), unit)) {
    auto& it = out.emplace_back();
    row.read(it.id, it.name, it.short_name);
  }
  return out;
}

}  // namespace dondoc::store
