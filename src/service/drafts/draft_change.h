// A correction carried out on a stored draft, and all that follows from it: of
// one that was read from a file the facts themselves are corrected, of one that
// is written here its composition, which is rendered and read anew.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/rules.h"
#include "domain/matching.h"
#include "draft/draft.h"
#include "service/drafts/composed_document.h"
#include "store/draft_store.h"

namespace dondoc::service {

/// inverse: the patch that takes it back. patch: what a client applies to the
/// content that it holds, composition included. document: the new one of a
/// draft that is written here.
struct DraftChange {
  draft::Draft draft;
  std::string inverse;
  std::vector<base::Json> patch;
  std::optional<ComposedDocument> document;
};

/// Changes `content`; of a draft that is written here it must hold the source.
/// by_undo: its resolutions are those of the draft as it comes out; else they
/// belong to the draft as it was, and go over by name.
///
/// Throws what draft::apply_patch throws; of a draft that is written here conflict
/// "draft.composed" for a patch of anything but composition and muted, and what
/// compose_document throws.
DraftChange change_content(store::DraftContent& content, const std::string& patch, const std::vector<domain::Known>& known,
                           const compiler::Rules& rules, bool by_undo);

/// The draft of a composition, as it is to be stored: content, source, composition, resolutions.
store::DraftContent content_of(const draft::Composition& composition, const ComposedDocument& document, const std::vector<domain::Known>& known);

/// The plan JSON without text and layout.
std::string without_text(draft::Draft draft);

}  // namespace dondoc::service
