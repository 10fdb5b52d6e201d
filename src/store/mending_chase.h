// The ladder's steps for what is to be mended after checks, and who was told of checks.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/chase_store.h"

namespace dondoc::store {

/// What units of an issued plan must mend up to `until`, as duties of theirs.
void add_open_mendings(Transaction& tx, const base::Id& plan, base::Date until, std::vector<ChasedRow>& rows);
void insert_mending_chase(Transaction& tx, const ChaseRow& row);

/// step: planned, changed, called-off, recorded, to-mend, mended, passed, failed. due_on: the earliest day of what
/// is to be mended; items: how many things.
struct InspectionNoticeRow {
  base::Id id, inspection_id;
  std::string step;
  std::optional<base::Date> due_on;
  int items = 0;
  NamedRow plan, unit;  // the one that is checked
  base::Date starts_on, ends_on;
  base::Instant made_at;
  std::optional<base::Instant> read_at;
};
void insert_inspection_notice(Transaction& tx, const InspectionNoticeRow& row, const base::Id& user);
/// The newest first.
std::vector<InspectionNoticeRow> inspection_notices_to(Transaction& tx, const base::Id& user, int limit);
int count_unread_inspections(Transaction& tx, const base::Id& user);
void mark_inspections_read(Transaction& tx, const base::Id& user, base::Instant now);

}  // namespace dondoc::store
