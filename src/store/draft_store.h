// Drafts: the document's plan JSON, and every correction of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/words.h"
#include "store/filter.h"
#include "store/handed_plan_store.h"

namespace dondoc::store {

/// Which real unit or group a unit of the draft is. by_person: somebody said so.
struct ResolutionRow {
  std::string unit;
  domain::TargetKind kind{};
  std::optional<base::Id> id;
  bool by_person = false;
  std::optional<std::vector<base::Id>> members{};      // of kind units: units and groups, each once
  std::optional<std::vector<std::string>> missing{};   // of kind units: named too, and not known
  std::optional<std::string> section{};                // of kind charged: a section's path; none: the whole plan
  friend bool operator==(const ResolutionRow&, const ResolutionRow&) = default;
};

struct DraftRow {
  base::Id id;
  base::Id file_id;
  std::string file_name;
  std::optional<std::string> title, symbol, issuer;
  int tasks = 0, open_points = 0, revision = 1, position = 0;
  std::optional<base::Id> plan_id;
  base::Id created_by;
  std::string created_by_name;
  base::Instant created_at;
  base::Id updated_by;
  std::string updated_by_name;
  base::Instant updated_at;
  std::optional<base::Instant> deleted_at;
  std::optional<HandedForRow> handed_for{};  // a unit's own plan, handed in by it; read by find_draft and list_drafts
};

/// sort: updated_at, title, open_points.
Listed<DraftRow> list_drafts(Transaction& tx, const ListRequest& request);
std::optional<DraftRow> find_draft(Transaction& tx, const base::Id& id);
/// Drafts that came before it of the same file, or of the same number, symbol
/// and issuer; the newest first, at most five, those in the bin left out.
std::vector<DraftRow> earlier_drafts(Transaction& tx, const DraftRow& draft);
/// content: the plan JSON without text and layout; source: its source with them;
/// composition: what it was rendered from, empty for a document that came as a file.
struct DraftContent { std::string content, source; std::vector<ResolutionRow> resolutions; std::string composition{}; };
DraftContent load_draft_content(Transaction& tx, const base::Id& id, bool with_source);
void insert_draft(Transaction& tx, const DraftRow& draft, const DraftContent& content);
/// Title, symbol, issuer, counts, revision, position, plan, who and when; content and resolutions.
void update_draft(Transaction& tx, const DraftRow& draft, const DraftContent& content);
/// Of a draft that is written here: the composition, and what is made of it: the
/// source, the file and its name.
void update_composition(Transaction& tx, const DraftRow& draft, const DraftContent& content);
bool set_draft_deleted(Transaction& tx, const base::Id& id, std::optional<base::Instant> deleted_at);

struct DraftEditRow {
  base::Id id;
  int position = 0, revision = 0;
  std::string label, patch, inverse;
  std::vector<ResolutionRow> resolutions_before, resolutions_after;
  base::Id made_by;
  std::string made_by_name;
  base::Instant made_at;
};
/// Everything behind `edit.position` is dropped first: it was undone.
void insert_draft_edit(Transaction& tx, const base::Id& draft, const DraftEditRow& edit);
/// The one at this place that is not dropped.
std::optional<DraftEditRow> find_draft_edit(Transaction& tx, const base::Id& draft, int position);
bool has_draft_edit(Transaction& tx, const base::Id& draft, int position);
/// Newest first, dropped ones too: every correction is kept.
Listed<DraftEditRow> list_draft_edits(Transaction& tx, const base::Id& draft, Slice slice);

}  // namespace dondoc::store
