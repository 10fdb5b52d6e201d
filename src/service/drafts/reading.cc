#include "service/drafts/reading.h"

#include <utility>
#include <vector>

#include "compiler/compile.h"
#include "service/act.h"
#include "service/chasing/work_news.h"
#include "service/drafts/draft_change.h"
#include "service/drafts/draft_points.h"
#include "service/drafts/draft_reach.h"
#include "service/drafts/draft_rows.h"
#include "service/drafts/foreign_issuer.h"
#include "service/drafts/learning.h"
#include "service/media_type.h"
#include "store/agency_store.h"
#include "store/handed_plan_store.h"
#include "store/import_store.h"
#include "store/unit_store.h"
#include "store/work_news_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;

/// A dossier that was read: its plan, and what lies beside it.
struct Read {
  draft::Draft draft;
  std::string bytes;  // of the plan itself; those of the dossier are not kept
  struct Other { std::string name, bytes, media_type; };
  std::vector<Other> others;
};

Read read(Context& context, const Upload& upload, const compiler::Watch& watch) {
  const auto rules = [&] {
    auto tx = context.read();
    return learned_rules(tx);
  }();
  try {
    auto dossier = compiler::open_dossier(upload.bytes, upload.file_name, rules, watch);
    Read out;
    for (std::size_t i = 0; i < dossier.documents.size(); ++i) {
      auto& document = dossier.documents[i];
      if (i == dossier.main) out.bytes = document.bytes;
      // Each was read, and so seen to bear no stamp. What could not be read is kept
      // as evidence is: where it is of a kind that offices use.
      else if (const auto type = media_type_of(document.bytes))
        out.others.push_back({safe_file_name(document.name), std::move(document.bytes), *type});
    }
    out.draft = compiler::compile(std::move(dossier), {.with_text = true, .rules = rules});
    return out;
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::refused) record_refusal(context);
    throw;
  }
}

store::FileRow keep_file(Context& context, store::Transaction& tx, const std::string& bytes, const std::string& media_type) {
  return store::save_file(tx, {base::Id::make(), context.app.files.put(bytes), media_type, static_cast<std::int64_t>(bytes.size())}, context.now());
}

void keep_document(store::Transaction& tx, const base::Id& draft, const store::FileRow& file, const std::string& name) {
  store::insert_draft_document(tx, {base::Id::make(), draft, file, name});
}

/// The rest of the dossier goes on to the draft that is made of one of its
/// documents; the draft that it lay beside goes into the bin.
void take_over(Context& context, store::Transaction& tx, const store::DraftRow& row, const base::Id& before) {
  const auto old = found(store::find_draft(tx, before), "draft.unknown");
  if (old.plan_id) throw Error(ErrorKind::conflict, "draft.confirmed");
  require(domain::can_draft(context.actor, facts_of(old)), "edit");  // since it was chosen, it may have gone into the bin or been taken back
  keep_document(tx, row.id, found(store::find_file(tx, old.file_id), "file.missing"), old.file_name);
  for (const auto& document : store::documents_of_draft(tx, before))
    if (document.file.id != row.file_id) keep_document(tx, row.id, document.file, document.file_name);
  store::pass_handed_plan(tx, before, row.id);
  store::pass_news(tx, domain::WorkNews::handed_in, before, row.id);
  store::set_draft_deleted(tx, before, context.now());
}

}  // namespace

DraftRow read_and_keep(Context& context, const Upload& upload, const ReadingOptions& options) {
  auto read = service::read(context, upload, options.watch);
  if (options.watch.stop.stop_requested()) throw Error(ErrorKind::unavailable, "tool.stopped");
  Act act(context, "draft.imported");
  if (act.earlier() && act.earlier()->result_id) return view_of(context, found(store::find_draft(act.tx, *act.earlier()->result_id), "draft.unknown"));
  auto& draft = read.draft;
  store::DraftContent content;
  content.source = base::to_json(draft.source);
  const auto known = store::known_bodies(act.tx);
  content.resolutions = resolve_units(draft, {}, known);
  note_learned_names(draft, content.resolutions, known);
  if (auto warning = foreign_issuer(draft, store::load_agency(act.tx))) draft.warnings.push_back(std::move(*warning));
  store::DraftRow row;
  row.id = base::Id::make();
  // Files are put while the right to write is held, so that tidying up cannot take
  // them away before the rows that refer to them are there.
  row.file_id = keep_file(context, act.tx, read.bytes, draft.source.media_type).id;
  row.file_name = draft.source.file;
  row.created_by = row.updated_by = context.actor.user_id;
  row.created_by_name = row.updated_by_name = context.actor.name;
  row.created_at = row.updated_at = context.now();
  describe(row, draft, content.resolutions, reach_of(draft, content.resolutions, known, store::group_members(act.tx)).unreached);
  content.content = without_text(std::move(draft));
  store::insert_draft(act.tx, row, content);
  for (const auto& other : read.others) keep_document(act.tx, row.id, keep_file(context, act.tx, other.bytes, other.media_type), other.name);
  if (options.instead_of) take_over(context, act.tx, row, *options.instead_of);
  if (options.handed) {
    store::insert_handed_plan(act.tx, row.id, options.handed->plan_id, options.handed->unit_id);
    tell_office(act.tx, context, {domain::WorkNews::handed_in, options.handed->plan_id, row.id, options.handed->unit_id}, domain::Rung::staff);
  }
  row.handed_for = store::handed_for(act.tx, row.id);
  if (options.begun) store::delete_import_begun(act.tx, *options.begun, context.actor.user_id);
  act.finish("draft", row.id, {}, {{"file_name", row.file_name}});
  return view_of(context, row);
}

}  // namespace dondoc::service
