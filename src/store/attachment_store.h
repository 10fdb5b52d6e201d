// Files as rows: what is kept, and what it belongs to.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "store/filter.h"

namespace dondoc::store {

struct FileRow {
  base::Id id;
  std::string sha256, media_type;
  std::int64_t size = 0;
};
/// The row of these bytes; made when there is none.
FileRow save_file(Transaction& tx, const FileRow& file, base::Instant now);
std::optional<FileRow> find_file(Transaction& tx, const base::Id& id);
/// The digests of all that is kept for the agency.
std::vector<FileRow> list_files(Transaction& tx);

struct AttachmentRow {
  base::Id id;
  FileRow file;
  std::string file_name;
  std::optional<base::Id> subject_id, unit_id;
  base::Id added_by;
};
void insert_attachment(Transaction& tx, const AttachmentRow& attachment, base::Instant now);
std::optional<AttachmentRow> find_attachment(Transaction& tx, const base::Id& id);
/// Makes it belong to the subject, once: false where it is not the user's own or
/// belongs to something else.
bool claim_attachment(Transaction& tx, const base::Id& id, const base::Id& user, std::string_view subject_kind, const base::Id& subject,
                      const std::optional<base::Id>& unit);
/// Of several subjects at once, oldest first.
std::unordered_map<base::Id, std::vector<AttachmentRow>> attachments_of(Transaction& tx, const std::vector<base::Id>& subjects);
/// What came with a report, but for its signed copies; oldest first.
std::vector<AttachmentRow> attachments_of_report(Transaction& tx, const base::Id& report);
/// Forgets uploads that nothing refers to; returns the digests of the rows that went.
std::vector<std::string> delete_unclaimed(Transaction& tx, base::Instant before);

/// Whether a row of any agency names these bytes: of the installation.
bool is_file_named(Transaction& tx, std::string_view sha256);

}  // namespace dondoc::store
