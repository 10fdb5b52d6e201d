// What was learned from corrections, and when it ceased to be believed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/words.h"
#include "store/filter.h"

namespace dondoc::store {

struct LearnedRow {
  base::Id id;
  domain::LearnedKind kind{};
  std::string text;                    // as printed
  std::optional<std::string> meaning;  // of a heading or column: the reader's word
  domain::TargetKind target_kind = domain::TargetKind::none;  // of a name
  std::optional<base::Id> target_id;
  std::optional<std::string> target_name;
  std::optional<base::Id> draft_id;    // where it was corrected; absent: put down by hand
  std::optional<std::string> draft_title;
  std::optional<base::Id> plan_id;
  base::Id created_by;
  std::string created_by_name;
  base::Instant created_at;
  std::optional<base::Instant> deleted_at;
};

/// sort: created_at, text, kind.
Listed<LearnedRow> list_learned(Transaction& tx, const ListRequest& request, const std::optional<domain::LearnedKind>& kind);
std::optional<LearnedRow> find_learned(Transaction& tx, const base::Id& id);
/// The one in force for this text, which is matched without marks and case.
std::optional<LearnedRow> find_learned_by(Transaction& tx, domain::LearnedKind kind, const std::string& text);
/// All headings and columns in force, by text.
std::vector<LearnedRow> learned_readings(Transaction& tx);
/// How many came of this draft and are in force.
int count_learned_of(Transaction& tx, const base::Id& draft);

/// Throws conflict store.unique where another is in force for the same text.
void insert_learned(Transaction& tx, const LearnedRow& learned);
/// Text, meaning and target.
void update_learned(Transaction& tx, const LearnedRow& learned);
bool set_learned_deleted(Transaction& tx, const base::Id& id, std::optional<base::Instant> deleted_at);

}  // namespace dondoc::store
