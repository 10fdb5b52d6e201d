#include "store/import_store.h"

namespace dondoc::store {
namespace {

using base::Id;

constexpr const char* kDocuments =
    "SELECT d.id, d.draft_id, f.id, f.sha256, f.media_type, f.size, d.file_name FROM draft_document d JOIN stored_file f ON f.id = d.file_id ";

DraftDocumentRow read_document(const Row& row) {
  DraftDocumentRow d;
  row.read(d.id, d.draft_id, d.file.id, d.file.sha256, d.file.media_type, d.file.size, d.file_name);
  return d;
}

}  // namespace

void insert_import_begun(Transaction& tx, const ImportBegunRow& row) {
  tx.run("INSERT INTO import_begun (id, agency_id, user_id, begun_at) VALUES ($1, $2, $3, $4)", row.id, tx.agency(), row.user_id, row.begun_at);
}

void delete_import_begun(Transaction& tx, const Id& id, const Id& user) {
  tx.run("DELETE FROM import_begun WHERE agency_id = $1 AND id = $2 AND user_id = $3", tx.agency(), id, user);
}

std::vector<ImportBegunRow> imports_begun(Transaction& tx, const Id& user) {
  std::vector<ImportBegunRow> out;
  for (const auto row : tx.query("SELECT id, user_id, begun_at FROM import_begun WHERE agency_id = $1 AND user_id = $2 ORDER BY begun_at, id", tx.agency(), user)) {
    ImportBegunRow begun;
    row.read(begun.id, begun.user_id, begun.begun_at);
    out.push_back(begun);
  }
  return out;
}

void forget_imports_begun(Transaction& tx, base::Instant before) {
  tx.run("DELETE FROM import_begun WHERE agency_id = $1 AND begun_at < $2", tx.agency(), before);
}

void insert_draft_document(Transaction& tx, const DraftDocumentRow& row) {
  tx.run("INSERT INTO draft_document (id, agency_id, draft_id, file_id, file_name, ordinal) "
         "VALUES ($1, $2, $3, $4, $5, (SELECT count(*) FROM draft_document WHERE agency_id = $6 AND draft_id = $7))",
         row.id, tx.agency(), row.draft_id, row.file.id, row.file_name, tx.agency(), row.draft_id);  // PostgreSQL takes each $n for one type
}

std::optional<DraftDocumentRow> find_draft_document(Transaction& tx, const Id& id) {
  for (const auto row : tx.query(std::string(kDocuments) + "WHERE d.agency_id = $1 AND d.id = $2", tx.agency(), id)) return read_document(row);
  return std::nullopt;
}

std::vector<DraftDocumentRow> documents_of_draft(Transaction& tx, const Id& draft) {
  std::vector<DraftDocumentRow> out;
  for (const auto row : tx.query(std::string(kDocuments) + "WHERE d.agency_id = $1 AND d.draft_id = $2 ORDER BY d.ordinal, d.id", tx.agency(), draft))
    out.push_back(read_document(row));
  return out;
}

}  // namespace dondoc::store
