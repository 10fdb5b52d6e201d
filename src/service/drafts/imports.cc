#include "service/drafts/imports.h"

#include <algorithm>

#include "compiler/compile.h"
#include "compiler/file_type.h"
#include "service/act.h"
#include "service/drafts/draft_rows.h"
#include "service/drafts/drafts.h"
#include "service/drafts/import_queue.h"
#include "service/drafts/reading.h"
#include "service/plans/plan_sight.h"
#include "store/draft_store.h"
#include "store/import_store.h"
#include "store/people_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;

bool is_read_in_a_moment(std::string_view bytes) {
  using enum compiler::FileType;
  switch (compiler::file_type(bytes)) {
    case archive: case message: case old_word: case open_document: case pdf: case image: case rtf: return false;
    default: return true;
  }
}

Import view_of(const QueuedImport& it) {
  Import import{it.id, it.file_name, ImportState::waiting, it.read_pages, it.pages, it.draft_id, {}, it.begun_at};
  switch (it.state) {
    case QueuedImport::State::waiting: break;
    case QueuedImport::State::reading: import.state = ImportState::reading; break;
    case QueuedImport::State::read: import.state = ImportState::read; break;
    case QueuedImport::State::failed: import.state = ImportState::failed; break;
  }
  if (it.error) import.error = failure_of(*it.error);
  return import;
}

Import broken_off(const store::ImportBegunRow& row) { return {row.id, {}, ImportState::broken_off, 0, 0, {}, {}, row.begun_at}; }

/// The draft that this request made before, when it was sent first.
std::optional<base::Id> made_before(Context& context) {
  const Act act(context, "draft.imported");
  return act.earlier() ? act.earlier()->result_id : std::nullopt;
}

/// Whose reading it is may have left, or may have other rights by now.
void renew_actor(Context& context) {
  auto tx = context.read();
  const auto user = store::find_user(tx, context.actor.user_id);
  if (!user || user->deleted_at) throw Error(ErrorKind::forbidden, "act.forbidden");
  context.actor = store::actor_of(tx, *user);
}

void forget_begun(Context& context, const base::Id& id) {
  auto tx = context.write();
  store::delete_import_begun(tx, id, context.actor.user_id);
  tx.commit();
}

/// What is brought, by who may: the draft, where it was read at once or before, or the import.
struct What { std::optional<base::Id> draft, import; };

What bring(Context& context, Upload upload, const std::optional<base::Id>& instead_of, const std::optional<HandedFor>& handed) {
  if (const auto draft = made_before(context)) return {draft, {}};
  if (const auto queued = context.app.imports.find_by_key(context.actor.user_id, context.idempotency_key)) return {{}, queued->id};
  if (is_read_in_a_moment(upload.bytes)) return {read_and_keep(context, upload, {.instead_of = instead_of, .handed = handed}).id, {}};

  const auto id = base::Id::make();
  {
    auto tx = context.write();
    store::insert_import_begun(tx, {id, context.actor.user_id, context.now()});
    tx.commit();
  }
  const auto size = upload.bytes.size();
  const QueuedImport queued{.id = id, .user_id = context.actor.user_id, .key = context.idempotency_key, .file_name = compiler::shown_name(upload.file_name),
                            .begun_at = context.now(), .draft_id = {}, .error = {}, .handed = handed};
  try {
    context.app.imports.add(queued, size, [context, upload = std::move(upload), instead_of, handed, id](const compiler::Watch& watch) {
      auto own = context;
      renew_actor(own);
      if (handed) base::require(own.actor.of_unit(handed->unit_id), "act.forbidden");
      return read_and_keep(own, upload, {.instead_of = instead_of, .begun = id, .handed = handed, .watch = watch}).id;
    });
  } catch (const Error&) {
    forget_begun(context, id);
    throw;
  }
  return {{}, id};
}

Brought shown(Context& context, const What& what) {
  if (what.draft) return get_draft_row(context, *what.draft);
  return get_import(context, what.import.value());
}

}  // namespace

ImportFailure failure_of(const Error& error) {
  ImportFailure failure{error.code(), error.field(), {}};
  for (const auto& [name, value] : error.params()) failure.params.push_back({name, value});
  return failure;
}

Brought bring_document(Context& context, const Upload& upload) {
  require(domain::can_navigate(context.actor), "import-document");
  return shown(context, bring(context, upload, {}, {}));
}

void bring_handed(Context& context, const Upload& upload, const HandedFor& handed) { bring(context, upload, {}, handed); }

Brought choose_document(Context& context, base::Id draft, const DocumentChoice& choice) {
  Upload upload;
  if (!made_before(context)) {
    auto tx = context.read();
    const auto row = found(store::find_draft(tx, draft), "draft.unknown");
    if (row.plan_id) throw Error(ErrorKind::conflict, "draft.confirmed");
    require(domain::can_draft(context.actor, facts_of(row)), "edit");
    const auto document = found(store::find_draft_document(tx, choice.document_id), "document.missing");
    if (document.draft_id != draft) throw Error(ErrorKind::not_found, "document.missing");
    upload = {document.file_name, context.app.files.read(document.file.sha256)};
  }
  require(domain::can_navigate(context.actor), "import-document");
  return shown(context, bring(context, std::move(upload), draft, {}));
}

Page<Import> list_imports(Context& context, const ListQuery& query) {
  const auto& user = context.actor.user_id;
  std::vector<Import> all;
  for (const auto& it : context.app.imports.of(user)) all.push_back(view_of(it));
  auto tx = context.read();
  for (const auto& row : store::imports_begun(tx, user))
    if (!context.app.imports.find(user, row.id)) all.push_back(broken_off(row));
  Page<Import> page{{}, static_cast<int>(all.size()), query.page, query.size};
  for (std::size_t i = static_cast<std::size_t>(query.offset()); i < all.size() && page.items.size() < static_cast<std::size_t>(query.size); ++i)
    page.items.push_back(std::move(all[i]));
  return page;
}

Import get_import(Context& context, base::Id id) {
  if (const auto queued = context.app.imports.find(context.actor.user_id, id)) return view_of(*queued);
  auto tx = context.read();
  for (const auto& row : store::imports_begun(tx, context.actor.user_id))
    if (row.id == id) return broken_off(row);
  throw Error(ErrorKind::not_found, "import.unknown");
}

void delete_import(Context& context, base::Id id) {
  get_import(context, id);
  context.app.imports.remove(context.actor.user_id, id);
  forget_begun(context, id);
}

StoredFile get_document(Context& context, base::Id id) {
  auto tx = context.read();
  const auto document = found(store::find_draft_document(tx, id), "document.missing");
  const auto draft = found(store::find_draft(tx, document.draft_id), "draft.unknown");
  if (draft.plan_id) load_seen_plan(tx, context, *draft.plan_id);
  else base::require(context.actor.sees_all(), "act.forbidden");
  return {document.file_name, document.file.media_type, context.app.files.path_of(document.file.sha256)};
}

std::vector<Attachment> documents_of(store::Transaction& tx, const base::Id& draft) {
  std::vector<Attachment> out;
  for (const auto& row : store::documents_of_draft(tx, draft)) out.push_back({row.id, row.file_name, row.file.media_type, static_cast<int>(row.file.size)});
  return out;
}

}  // namespace dondoc::service
