#include "store/attachment_store.h"

#include <algorithm>
#include <bit>

namespace dondoc::store {
namespace {

using base::Id;

constexpr const char* kAttachments =
    "SELECT a.id, f.id, f.sha256, f.media_type, f.size, a.file_name, a.subject_id, a.unit_id, a.added_by "
    "FROM attachment a JOIN stored_file f ON f.id = a.file_id";

AttachmentRow read_attachment(const Row& row) {
  AttachmentRow a;
  row.read(a.id, a.file.id, a.file.sha256, a.file.media_type, a.file.size, a.file_name, a.subject_id, a.unit_id, a.added_by);
  return a;
}

FileRow read_file(const Row& row) {
  FileRow f;
  row.read(f.id, f.sha256, f.media_type, f.size);
  return f;
}

}  // namespace

FileRow save_file(Transaction& tx, const FileRow& file, base::Instant now) {
  for (const auto row : tx.query("SELECT id, sha256, media_type, size FROM stored_file WHERE agency_id = $1 AND sha256 = $2 AND media_type = $3",
                                 tx.agency(), file.sha256, file.media_type))
    return read_file(row);
  FileRow made = file;
  made.id = Id::make();
  tx.run("INSERT INTO stored_file (id, agency_id, sha256, size, media_type, created_at) VALUES ($1, $2, $3, $4, $5, $6)", made.id, tx.agency(),
         made.sha256, made.size, made.media_type, now);
  return made;
}

std::optional<FileRow> find_file(Transaction& tx, const Id& id) {
  for (const auto row : tx.query("SELECT id, sha256, media_type, size FROM stored_file WHERE agency_id = $1 AND id = $2", tx.agency(), id))
    return read_file(row);
  return std::nullopt;
}

std::vector<FileRow> list_files(Transaction& tx) {
  std::vector<FileRow> out;
  for (const auto row : tx.query("SELECT id, sha256, media_type, size FROM stored_file WHERE agency_id = $1 ORDER BY id", tx.agency()))
    out.push_back(read_file(row));
  return out;
}

void insert_attachment(Transaction& tx, const AttachmentRow& a, base::Instant now) {
  tx.run("INSERT INTO attachment (id, agency_id, file_id, file_name, unit_id, added_by, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7)", a.id,
         tx.agency(), a.file.id, a.file_name, a.unit_id, a.added_by, now);
}

std::optional<AttachmentRow> find_attachment(Transaction& tx, const Id& id) {
  for (const auto row : tx.query(std::string(kAttachments) + " WHERE a.agency_id = $1 AND a.id = $2", tx.agency(), id)) return read_attachment(row);
  return std::nullopt;
}

bool claim_attachment(Transaction& tx, const Id& id, const Id& user, std::string_view subject_kind, const Id& subject, const std::optional<Id>& unit) {
  return tx.run("UPDATE attachment SET subject_kind = $4, subject_id = $5, unit_id = $6 WHERE agency_id = $1 AND id = $2 AND added_by = $3 "
                "AND (subject_id IS NULL OR subject_id = $5)", tx.agency(), id, user, subject_kind, subject, unit) > 0;
}

std::unordered_map<Id, std::vector<AttachmentRow>> attachments_of(Transaction& tx, const std::vector<Id>& subjects) {
  std::unordered_map<Id, std::vector<AttachmentRow>> out;
  if (subjects.empty()) return out;
  std::vector<Param> params{Param(tx.agency())};
  for (const auto& subject : subjects) params.emplace_back(subject);
  // One text for one, for up to 8, 16, 32, … of them, or as many would be prepared as there are numbers.
  const auto places = subjects.size() == 1 ? 1 : std::max<std::size_t>(8, std::bit_ceil(subjects.size()));
  params.resize(places + 1, params.back());
  for (const auto row : tx.query_with(std::string(kAttachments) + " WHERE a.agency_id = $1 AND a.subject_id IN " + in_list(2, places) +
                                      " ORDER BY a.id", params)) {
    auto attachment = read_attachment(row);
    out[*attachment.subject_id].push_back(std::move(attachment));
  }
  return out;
}

std::vector<AttachmentRow> attachments_of_report(Transaction& tx, const Id& report) {
  std::vector<AttachmentRow> out;
  for (const auto row : tx.query(std::string(kAttachments) + " WHERE a.agency_id = $1 AND a.subject_id = $2 AND a.subject_kind = 'report' "
                                 "AND NOT EXISTS (SELECT 1 FROM report_submission s WHERE s.report_id = $2 AND s.signed_attachment_id = a.id) ORDER BY a.added_at, a.id",
                                 tx.agency(), report))
    out.push_back(read_attachment(row));
  return out;
}

std::vector<std::string> delete_unclaimed(Transaction& tx, base::Instant before) {
  tx.run("DELETE FROM attachment WHERE agency_id = $1 AND subject_id IS NULL AND added_at < $2", tx.agency(), before);
  constexpr const char* unused =
      " WHERE agency_id = $1 AND created_at < $2 AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.file_id = stored_file.id) "
      "AND NOT EXISTS (SELECT 1 FROM draft d WHERE d.file_id = stored_file.id) "
      "AND NOT EXISTS (SELECT 1 FROM draft_document o WHERE o.file_id = stored_file.id) "
      "AND NOT EXISTS (SELECT 1 FROM letter l WHERE l.file_id = stored_file.id) "
      "AND NOT EXISTS (SELECT 1 FROM plan_revision r WHERE r.file_id = stored_file.id)";
  std::vector<std::string> gone;
  for (const auto row : tx.query(std::string("SELECT sha256 FROM stored_file") + unused, tx.agency(), before)) gone.push_back(row.get<std::string>(0));
  tx.run(std::string("DELETE FROM stored_file") + unused, tx.agency(), before);
  return gone;
}

bool is_file_named(Transaction& tx, std::string_view sha256) {
  return !tx.query("SELECT 1 FROM stored_file WHERE sha256 = $1 LIMIT 1", sha256).empty();
}

}  // namespace dondoc::store
