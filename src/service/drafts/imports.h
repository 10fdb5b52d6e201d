// How documents come in: those that are read in a moment with the request that
// brings them, all others behind it.
#pragma once

#include <variant>

#include "service/context.h"
#include "service/drafts/import_queue.h"
#include "service/views/common.h"
#include "service/views/draft.h"
#include "service/views/import.h"

namespace dondoc::service {

/// A document that was read, or that is being read.
using Brought = std::variant<DraftRow, Import>;

/// Reads a document that is read in a moment; scans, pictures, PDF, dossiers and
/// what LibreOffice has to open are queued, the document held in memory. Whoever
/// sends it again under the same key is told the same import. Throws what
/// import_document throws, and unavailable import.busy.
Brought bring_document(Context& context, const Upload& upload);

/// The same for a unit's own plan, by who may hand it in (handed_plans.h).
void bring_handed(Context& context, const Upload& upload, const HandedFor& handed);
ImportFailure failure_of(const base::Error& error);

/// Reads another document of the dossier in place of the draft's own, into a new
/// draft that has all others of the dossier beside it; the draft as it was is put
/// into the bin. Throws conflict draft.confirmed and what bring_document throws.
Brought choose_document(Context& context, base::Id draft, const DocumentChoice& choice);

/// The asking person's own: what waits, is read or failed, the newest of what was
/// read, and what the end of the program broke off.
Page<Import> list_imports(Context& context, const ListQuery& query);
/// Throws not_found import.unknown, also for those of other people.
Import get_import(Context& context, base::Id id);
/// Gives the reading up, or forgets how it ended; a draft that was made stays.
void delete_import(Context& context, base::Id id);

/// Of a dossier, for whoever sees the draft or the plan that it became.
StoredFile get_document(Context& context, base::Id id);
std::vector<Attachment> documents_of(store::Transaction& tx, const base::Id& draft);

}  // namespace dondoc::service
