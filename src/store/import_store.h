// Readings under way, and the other documents of the dossiers that drafts were
// read from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/attachment_store.h"

namespace dondoc::store {

/// That somebody's document is being read; of the document it says nothing.
struct ImportBegunRow {
  base::Id id, user_id;
  base::Instant begun_at;
};
void insert_import_begun(Transaction& tx, const ImportBegunRow& row);
void delete_import_begun(Transaction& tx, const base::Id& id, const base::Id& user);
/// Oldest first.
std::vector<ImportBegunRow> imports_begun(Transaction& tx, const base::Id& user);
/// Of the whole agency, those of before.
void forget_imports_begun(Transaction& tx, base::Instant before);

struct DraftDocumentRow {
  base::Id id, draft_id;
  FileRow file;
  std::string file_name;
};
/// Behind those that the draft has already.
void insert_draft_document(Transaction& tx, const DraftDocumentRow& row);
std::optional<DraftDocumentRow> find_draft_document(Transaction& tx, const base::Id& id);
/// As they lay in the dossier.
std::vector<DraftDocumentRow> documents_of_draft(Transaction& tx, const base::Id& draft);

}  // namespace dondoc::store
