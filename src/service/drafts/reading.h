// From the bytes of a document, or of a whole dossier, to the draft that is kept.
#pragma once

#include <optional>

#include "compiler/watch.h"
#include "service/context.h"
#include "service/drafts/import_queue.h"
#include "service/views/draft.h"

namespace dondoc::service {

struct ReadingOptions {
  /// The draft whose dossier the document belongs to, in whose place it comes.
  std::optional<base::Id> instead_of{};
  /// The note that this reading was begun, which goes when the draft is there.
  std::optional<base::Id> begun{};
  /// The unit that handed it in, and the plan that it carries out.
  std::optional<HandedFor> handed{};
  compiler::Watch watch{};
};

/// Reads, and keeps the document with its draft and the other documents of its
/// dossier, all in one transaction. Throws what import_document throws (drafts.h);
/// unavailable "tool.stopped" where the watch asks to stop before that.
DraftRow read_and_keep(Context& context, const Upload& upload, const ReadingOptions& options = {});

}  // namespace dondoc::service
