#include "store/matrix_store.h"

namespace dondoc::store {
namespace {

using base::Id;

std::vector<CarriedRow> read_carried(const Rows& rows) {
  std::vector<CarriedRow> out;
  for (const auto row : rows) {
    CarriedRow it;
    row.read(it.task_id, it.on, it.number);
    out.push_back(std::move(it));
  }
  return out;
}

}  // namespace

std::vector<MatrixLineRow> matrix_lines(Transaction& tx, const Id& plan) {
  std::vector<MatrixLineRow> out;
  for (const auto row : tx.query("SELECT axis, key, ordinal, text, section_path, deleted_at FROM matrix_line WHERE agency_id = $1 AND plan_id = $2 ORDER BY ordinal, key", tx.agency(), plan)) {
    MatrixLineRow it;
    std::optional<base::Instant> deleted_at;
    row.read(it.axis, it.key, it.ordinal, it.text, it.section_path, deleted_at);
    it.deleted = deleted_at.has_value();
    out.push_back(std::move(it));
  }
  return out;
}

void set_matrix_lines(Transaction& tx, const Id& plan, const std::vector<MatrixLineRow>& rows, base::Instant now) {
  tx.run("DELETE FROM matrix_line WHERE agency_id = $1 AND plan_id = $2", tx.agency(), plan);
  for (const auto& it : rows)
    tx.run("INSERT INTO matrix_line (id, agency_id, plan_id, axis, key, ordinal, text, section_path, deleted_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)", Id::make(),
           tx.agency(), plan, it.axis, it.key, it.ordinal, it.text, it.section_path, it.deleted ? std::optional(now) : std::nullopt);
}

std::vector<MatrixTaskRow> matrix_tasks(Transaction& tx, const Id& plan) {
  std::vector<MatrixTaskRow> out;
  for (const auto row : tx.query("SELECT m.theme_key, m.channel_key, m.task_id FROM matrix_task m JOIN task t ON t.id = m.task_id WHERE m.agency_id = $1 AND m.plan_id = $2 "
                                 "ORDER BY t.ordinal, m.theme_key, m.channel_key", tx.agency(), plan)) {
    MatrixTaskRow it;
    row.read(it.theme, it.channel, it.task_id);
    out.push_back(std::move(it));
  }
  return out;
}

std::vector<MatrixWaiverRow> matrix_waivers(Transaction& tx, const Id& plan) {
  std::vector<MatrixWaiverRow> out;
  for (const auto row : tx.query("SELECT theme_key, channel_key, period_key, reason FROM matrix_waiver WHERE agency_id = $1 AND plan_id = $2 ORDER BY period_key", tx.agency(), plan)) {
    MatrixWaiverRow it;
    row.read(it.theme, it.channel, it.period, it.reason);
    out.push_back(std::move(it));
  }
  return out;
}

void set_matrix_cell(Transaction& tx, const Id& plan, const std::string& theme, const std::string& channel, const std::vector<Id>& tasks,
                     const std::vector<MatrixWaiverRow>& waivers) {
  for (const auto* table : {"matrix_task", "matrix_waiver"})
    tx.run(std::string("DELETE FROM ") + table + " WHERE agency_id = $1 AND plan_id = $2 AND theme_key = $3 AND channel_key = $4", tx.agency(), plan, theme, channel);
  for (const auto& task : tasks)
    tx.run("INSERT INTO matrix_task (id, agency_id, plan_id, theme_key, channel_key, task_id) VALUES ($1, $2, $3, $4, $5, $6)", Id::make(), tx.agency(), plan, theme, channel, task);
  for (const auto& it : waivers)
    tx.run("INSERT INTO matrix_waiver (id, agency_id, plan_id, theme_key, channel_key, period_key, reason) VALUES ($1, $2, $3, $4, $5, $6, $7)", Id::make(), tx.agency(), plan,
           theme, channel, it.period, it.reason);
}

std::vector<CarriedRow> duties_by_day(Transaction& tx, const Id& plan) {
  return read_carried(tx.query("SELECT task_id, done_on, count(*) FROM assignment WHERE agency_id = $1 AND plan_id = $2 AND parent_id IS NULL AND withdrawn_at IS NULL "
                               "GROUP BY task_id, done_on", tx.agency(), plan));
}

std::vector<CarriedRow> evidence_by_day(Transaction& tx, const Id& plan) {
  return read_carried(tx.query(
      "SELECT u.task_id, u.made_on, CAST(sum((SELECT count(*) FROM attachment f WHERE f.subject_id = u.id) + CASE WHEN u.links = '[]' THEN 0 ELSE 1 END) AS INTEGER) "
      "FROM progress_update u JOIN assignment a ON a.id = u.assignment_id WHERE u.agency_id = $1 AND u.plan_id = $2 AND a.parent_id IS NULL GROUP BY u.task_id, u.made_on",
      tx.agency(), plan));
}

}  // namespace dondoc::store
