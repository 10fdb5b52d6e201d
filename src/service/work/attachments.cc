// Evidence and signed copies: uploaded first, claimed by what refers to them.
#include "compiler/compile.h"
#include "domain/share.h"
#include "service/act.h"
#include "service/media_type.h"
#include "service/plans/steps.h"
#include "service/views_of.h"
#include "service/work/awaited.h"
#include "service/work/work.h"
#include "store/attachment_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;

// A document under a secrecy stamp is refused here as it is when it is imported;
// what cannot be read for another reason may still be evidence. It is done within
// the request, since nothing is kept before it is known: a scan that was put down
// would have to be found and taken away again.
void refuse_secret(Context& context, const Upload& upload) {
  try {
    compiler::read_source(upload.bytes, upload.file_name, {}, {.for_stamps = true});
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::refused) return;
    record_refusal(context);
    throw;
  }
}

/// Its unit, who gave the share that it shows something of, and who was asked to
/// answer what it was attached to.
bool may_see(store::Transaction& tx, const Context& context, const store::AttachmentRow& row) {
  if (!row.unit_id) return context.actor.sees_all() || sees_plan_step(tx, context, *row.subject_id) || sees_awaited_input(tx, context, *row.subject_id);
  const auto update = store::find_update(tx, *row.subject_id);
  const bool asked = update && update->answerer_unit && context.actor.of_unit(update->answerer_unit->id);
  return asked || domain::may_see_assignment(context.actor, *row.unit_id, update ? update->giver_id : std::nullopt);
}

}  // namespace

Attachment upload_attachment(Context& context, const Upload& upload) {
  const auto type = media_type_of(upload.bytes);
  if (!type) throw Error(ErrorKind::invalid, "attachment.media_type", "file");
  refuse_secret(context, upload);
  Act act(context, "attachment.added");
  if (act.earlier() && act.earlier()->result_id)
    return attachment_of(found(store::find_attachment(act.tx, *act.earlier()->result_id), "attachment.unknown"));
  // Put while the right to write is held, so that tidying up cannot take the
  // bytes away before the row that refers to them is there.
  const auto digest = context.app.files.put(upload.bytes);
  store::AttachmentRow row;
  row.id = base::Id::make();
  row.file = store::save_file(act.tx, {base::Id::make(), digest, *type, static_cast<std::int64_t>(upload.bytes.size())}, context.now());
  row.file_name = safe_file_name(upload.file_name);
  row.added_by = context.actor.user_id;
  store::insert_attachment(act.tx, row, context.now());
  act.finish("attachment", row.id);
  return attachment_of(row);
}

StoredFile get_attachment(Context& context, base::Id id) {
  auto tx = context.read();
  const auto row = found(store::find_attachment(tx, id), "attachment.unknown");
  const bool own = row.added_by == context.actor.user_id;
  const bool visible = row.subject_id && may_see(tx, context, row);
  base::require(own || visible, "act.forbidden");
  return {row.file_name, row.file.media_type, context.app.files.path_of(row.file.sha256)};
}

}  // namespace dondoc::service
