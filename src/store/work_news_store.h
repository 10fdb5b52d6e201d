// Who was told of work in the product.
#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include "domain/work_news.h"
#include "store/unit_store.h"

namespace dondoc::store {

/// subject_id: the duty, report or letter; none: several, or the plan itself. items: duties and reports of new work,
/// else how often it happened since it was read last.
struct WorkNoticeRow {
  base::Id id, user_id;
  NamedRow plan;  // short_name: its symbol
  domain::WorkNews cause{};
  std::optional<NamedRow> unit;
  std::optional<base::Id> subject_id;
  int items = 1;
  base::Instant made_at;
  std::optional<base::Instant> read_at;
};
/// All at once; of each the ids of plan and unit alone are kept.
void insert_work_notices(Transaction& tx, const std::vector<WorkNoticeRow>& rows);
/// Counts it in the person's notice of the same cause and plan that was not read yet. False where there is none.
bool add_to_unread(Transaction& tx, const WorkNoticeRow& row);
/// What was not read yet of one thing that is there no more; what was counted together with others stays.
void delete_unread(Transaction& tx, domain::WorkNews cause, const base::Id& plan, const base::Id& subject);
/// What was told of one thing is of another now, which took its place.
void pass_news(Transaction& tx, domain::WorkNews cause, const base::Id& from_subject, const base::Id& to_subject);
/// The newest first.
std::vector<WorkNoticeRow> work_notices_to(Transaction& tx, const base::Id& user, int limit);
int count_unread_work(Transaction& tx, const base::Id& user);
void mark_work_read(Transaction& tx, const base::Id& user, base::Instant now);

/// Units that owe something of the plan now.
std::vector<base::Id> units_charged(Transaction& tx, const base::Id& plan);
/// The accounts of every unit's focal points.
std::unordered_map<base::Id, std::vector<base::Id>> people_of_units(Transaction& tx);

}  // namespace dondoc::store
