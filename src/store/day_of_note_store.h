// ngày kỷ niệm that the agency keeps beside those of the law.
#pragma once

#include <optional>
#include <vector>

#include "base/day_of_note.h"
#include "store/database.h"

namespace dondoc::store {

struct DayOfNoteRow {
  base::Id id;
  base::DayOfNote day;
  int revision = 1;
  base::Id made_by;
  base::Instant made_at;
  std::optional<base::Instant> deleted_at;
};
/// Yearly ones by month and day, then single ones.
std::vector<DayOfNoteRow> list_days_of_note(Transaction& tx, bool deleted_too);
std::optional<DayOfNoteRow> find_day_of_note(Transaction& tx, const base::Id& id);
void insert_day_of_note(Transaction& tx, const DayOfNoteRow& row);
/// What may change of it, and its revision.
void update_day_of_note(Transaction& tx, const DayOfNoteRow& row);
void set_day_of_note_deleted(Transaction& tx, const base::Id& id, const std::optional<base::Instant>& at);

}  // namespace dondoc::store
