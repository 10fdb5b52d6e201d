#include "store/day_of_note_store.h"

namespace dondoc::store {
namespace {

using base::Id;

constexpr const char* kColumns =
    "SELECT id, name, kind, month, day, on_day, since_year, source, revision, made_by, made_at, deleted_at FROM day_of_note WHERE agency_id = $1";

DayOfNoteRow read_day(const Row& row) {
  DayOfNoteRow out;
  std::optional<int> month, day;
  row.read(out.id, out.day.name, out.day.kind, month, day, out.day.on, out.day.since_year, out.day.source, out.revision, out.made_by, out.made_at, out.deleted_at);
  out.day.month = month.value_or(0);
  out.day.day = day.value_or(0);
  return out;
}

std::optional<int> if_yearly(const base::DayOfNote& day, int value) { return day.kind == base::Recurrence::once ? std::nullopt : std::optional(value); }

}  // namespace

std::vector<DayOfNoteRow> list_days_of_note(Transaction& tx, bool deleted_too) {
  std::vector<DayOfNoteRow> out;
  const std::string sql = kColumns + std::string(deleted_too ? "" : " AND deleted_at IS NULL") + " ORDER BY coalesce(on_day, ''), month, day, id";
  for (const auto row : tx.query(sql, tx.agency())) out.push_back(read_day(row));
  return out;
}

std::optional<DayOfNoteRow> find_day_of_note(Transaction& tx, const Id& id) {
  for (const auto row : tx.query(kColumns + std::string(" AND id = $2"), tx.agency(), id)) return read_day(row);
  return std::nullopt;
}

void insert_day_of_note(Transaction& tx, const DayOfNoteRow& row) {
  const auto& day = row.day;
  tx.run("INSERT INTO day_of_note (id, agency_id, name, kind, month, day, on_day, since_year, source, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)", row.id,
         tx.agency(), day.name, day.kind, if_yearly(day, day.month), if_yearly(day, day.day), day.on, day.since_year, day.source, row.made_by, row.made_at);
}

void update_day_of_note(Transaction& tx, const DayOfNoteRow& row) {
  const auto& day = row.day;
  tx.run("UPDATE day_of_note SET name = $3, kind = $4, month = $5, day = $6, on_day = $7, since_year = $8, source = $9, revision = revision + 1 WHERE agency_id = $1 AND id = $2",
         tx.agency(), row.id, day.name, day.kind, if_yearly(day, day.month), if_yearly(day, day.day), day.on, day.since_year, day.source);
}

void set_day_of_note_deleted(Transaction& tx, const Id& id, const std::optional<base::Instant>& at) {
  tx.run("UPDATE day_of_note SET deleted_at = $3, revision = revision + 1 WHERE agency_id = $1 AND id = $2", tx.agency(), id, at);
}

}  // namespace dondoc::store
