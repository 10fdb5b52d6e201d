// Documents under correction: from the file to the confirmed plan.
#pragma once

#include "service/context.h"
#include "service/views/common.h"
#include "service/views/draft_standing.h"

namespace dondoc::service {

/// Reads the document and keeps it with its draft. Throws, before anything is
/// written, refused document.secret for one that bears a secrecy stamp, and
/// invalid or too_large for one that cannot be read. The same file again gives
/// a further draft; the file itself is kept once. Takes as long as it takes: a
/// request goes by way of imports.h.
DraftRow import_document(Context& context, const Upload& upload);
/// A draft as it stands in the list.
DraftRow get_draft_row(Context& context, base::Id id);

/// Begins a plan that is written here: a draft with a composition, corrected by
/// edit_draft at /composition and read anew each time. Throws invalid
/// composition.title_required, composition.issuer_required, and what
/// compose_document throws.
DraftRow compose_plan(Context& context, const ComposeInput& input);

/// sort: -updated_at (default), updated_at, title, open_points.
Page<DraftRow> list_drafts(Context& context, const ListQuery& query);
Draft get_draft(Context& context, base::Id id);
/// Of one that is in the bin too.
DraftStanding get_draft_standing(Context& context, base::Id id);
StoredFile get_draft_file(Context& context, base::Id id);
/// The draft as it stands, written as a .docx in the form of its family (clean_document.h).
MadeFile get_draft_document(Context& context, base::Id id);
void delete_draft(Context& context, base::Id id);
void restore_draft(Context& context, base::Id id);

/// What the passage says when it is read as a task; changes nothing. Throws
/// invalid draft.place where it does not lie within the text.
PassageReading read_draft_passage(Context& context, base::Id id, const Passage& passage);

/// What the rows of a table say when the column with the header at `passage` means
/// `meaning` (a word of compiler::ColumnMeaning); changes nothing. Throws invalid
/// draft.place, learned.meaning, draft.not_header where no header of a table stands
/// there (of a scan none does); conflict draft.read_otherwise where the program
/// reads another text in the file now than it did then.
ColumnReading read_draft_column(Context& context, base::Id id, const Passage& passage, const std::string& meaning);

/// Every correction, newest first.
Page<DraftEdit> list_draft_edits(Context& context, base::Id id, const ListQuery& query);
/// Throws conflict draft.moved_on (revision, by) when base_revision is not the
/// newest, draft.confirmed when it is a plan already, and what change_content
/// (draft_change.h) throws.
DraftEdited edit_draft(Context& context, base::Id id, const DraftEditInput& input);
/// Throws conflict draft.nothing_to_undo, draft.nothing_to_redo, draft.moved_on.
DraftEdited undo_draft_edit(Context& context, base::Id id, const BaseRevision& input);
DraftEdited redo_draft_edit(Context& context, base::Id id, const BaseRevision& input);
/// The plan that the draft became: tasks, parties and reporting duties, their
/// deadlines resolved by the agency's setting. What was put right is learned
/// (learning.h). Throws conflict draft.moved_on,
/// draft.confirmed.
Confirmed confirm_draft(Context& context, base::Id id, const BaseRevision& input);

}  // namespace dondoc::service
