#include "service/drafts/drafts.h"

#include <algorithm>
#include <unordered_map>

#include "base/text.h"
#include "draft/edit.h"
#include "service/act.h"
#include "service/drafts/draft_change.h"
#include "service/drafts/draft_in.h"
#include "service/drafts/draft_points.h"
#include "service/drafts/draft_reach.h"
#include "service/drafts/draft_rows.h"
#include "service/drafts/imports.h"
#include "service/drafts/learning.h"
#include "service/drafts/new_composition.h"
#include "service/drafts/reading.h"
#include "service/views_of.h"
#include "store/agency_store.h"
#include "store/attachment_store.h"
#include "store/draft_store.h"
#include "store/unit_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;

domain::Can can_of(const Context& context, const store::DraftRow& row) {
  return domain::can_draft(context.actor, facts_of(row));
}

store::DraftRow load(store::Transaction& tx, base::Id id) { return found(store::find_draft(tx, id), "draft.unknown"); }

/// Whoever sees all may see drafts: they are what the office is about to say.
void require_sight(const Context& context) { base::require(context.actor.sees_all(), "act.forbidden"); }

void require_newest(const store::DraftRow& row, int base_revision) {
  if (row.plan_id) throw Error(ErrorKind::conflict, "draft.confirmed");
  if (row.revision != base_revision)
    throw Error(ErrorKind::conflict, "draft.moved_on", {}, {{"revision", std::to_string(row.revision)}, {"by", row.updated_by_name}});
}

/// What a draft's bodies mean as the agency stands now, and its views of it.
struct Meaning {
  std::vector<Resolution> resolutions;
  std::vector<Point> points;
  std::vector<std::string> unreached;
};

Meaning meaning_of(store::Transaction& tx, const draft::Draft& draft, const std::vector<store::ResolutionRow>& rows) {
  const auto known = store::known_bodies(tx);
  std::unordered_map<base::Id, const domain::Known*> by_id;
  for (const auto& one : known) by_id.emplace(one.id, &one);
  const auto targets_of = [&](const std::vector<base::Id>& ids) {
    std::vector<Target> out;
    for (const auto& id : ids)
      if (const auto one = by_id.find(id); one != by_id.end()) out.push_back({one->second->kind, id, one->second->name});
    return out;
  };
  auto reach = reach_of(draft, rows, known, store::group_members(tx));
  Meaning out;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& row = rows[i];
    const auto one = row.id ? by_id.find(*row.id) : by_id.end();
    out.resolutions.push_back({row.unit, row.kind, row.id, one == by_id.end() ? std::nullopt : std::optional(one->second->name), row.by_person,
                               targets_of(row.members.value_or(std::vector<base::Id>{})), row.missing.value_or(std::vector<std::string>{}), row.section,
                               targets_of(reach.units[i])});
  }
  out.points = points_of(draft, rows, reach.unreached);
  out.unreached = std::move(reach.unreached);
  return out;
}

// The number begins anew each year: it tells a document together with the day alone.
std::vector<EarlierDraft> earlier_of(store::Transaction& tx, const store::DraftRow& row, const std::optional<std::string>& date) {
  std::vector<EarlierDraft> out;
  for (const auto& it : store::earlier_drafts(tx, row)) {
    const auto its_date = base::from_json<draft::Draft>(store::load_draft_content(tx, it.id, false).content).document.date;
    const bool same = it.file_id == row.file_id || (date && date == its_date);
    out.push_back({it.id, it.file_name, it.title, it.symbol, its_date, same, {it.created_by, it.created_by_name}, it.created_at, it.plan_id});
  }
  std::stable_partition(out.begin(), out.end(), [](const EarlierDraft& it) { return it.same; });
  return out;
}

std::vector<base::Json> operations_of(const std::string& patch) { return base::from_json<std::vector<base::Json>>(patch); }

store::DraftRow new_row(const Context& context) {
  store::DraftRow row;
  row.id = base::Id::make();
  row.created_by = row.updated_by = context.actor.user_id;
  row.created_by_name = row.updated_by_name = context.actor.name;
  row.created_at = row.updated_at = context.now();
  return row;
}

/// The document of a draft that is written here takes the place of the one
/// before; what nothing refers to any more is tidied away.
void keep_document(store::Transaction& tx, const Context& context, const ComposedDocument& document, store::DraftRow& row) {
  const auto digest = context.app.files.put(document.bytes);
  row.file_id = store::save_file(tx, {base::Id::make(), digest, document.draft.source.media_type, static_cast<std::int64_t>(document.bytes.size())},
                                 context.now()).id;
  row.file_name = document.file_name;
}

/// The plan JSON as the screen shows it: with the document's text.
std::string with_text(const store::DraftContent& content) {
  auto draft = base::from_json<draft::Draft>(content.content);
  draft.source = base::from_json<draft::Source>(content.source);
  return base::to_json(draft);
}

/// Applies a correction to what is stored and brings all that follows from it up
/// to date; the caller sets `position` and stores.
struct Change {
  store::DraftRow row;
  store::DraftContent content;
  std::string inverse;
  DraftEdited answer;
};

void change(Change& it, store::Transaction& tx, const Context& context, const std::string& patch, bool by_undo = false) {
  auto changed = change_content(it.content, patch, store::known_bodies(tx), learned_rules(tx), by_undo);
  if (changed.document) keep_document(tx, context, *changed.document, it.row);
  it.inverse = std::move(changed.inverse);
  auto meaning = meaning_of(tx, changed.draft, it.content.resolutions);
  describe(it.row, changed.draft, it.content.resolutions, meaning.unreached);
  ++it.row.revision;
  it.row.updated_by = context.actor.user_id;
  it.row.updated_by_name = context.actor.name;
  it.row.updated_at = context.now();
  it.answer = {it.row.revision, std::move(changed.patch), std::move(meaning.resolutions), std::move(meaning.points), std::move(meaning.unreached),
               false, false};
}

void store_change(Change& it, store::Transaction& tx) {
  store::update_draft(tx, it.row, it.content);
  if (!it.content.composition.empty()) store::update_composition(tx, it.row, it.content);
  it.answer.can_undo = it.row.position > 0;
  it.answer.can_redo = store::has_draft_edit(tx, it.row.id, it.row.position + 1);
}

Change begin_change(Act& act, const Context& context, base::Id id, int base_revision) {
  Change it;
  it.row = load(act.tx, id);
  require_newest(it.row, base_revision);
  require(can_of(context, it.row), "edit");
  it.content = store::load_draft_content(act.tx, id, false);
  if (!it.content.composition.empty()) it.content = store::load_draft_content(act.tx, id, true);
  return it;
}

/// What a correction that was sent again was answered. An answer that is not kept
/// any more is told as what it is to the client now: the draft has moved on.
DraftEdited done_already(Act& act, base::Id id) {
  if (auto answer = act.earlier_answer<DraftEdited>()) return std::move(*answer);
  const auto row = load(act.tx, id);
  throw Error(ErrorKind::conflict, "draft.moved_on", {}, {{"revision", std::to_string(row.revision)}, {"by", row.updated_by_name}});
}

bool is_real(const Resolve& decision, const std::vector<domain::Known>& known) {
  const auto is_known = [&](const base::Id& id) { return std::ranges::find(known, id, &domain::Known::id) != known.end(); };
  if (domain::has_target_id(decision.kind))
    return decision.id && std::ranges::any_of(known, [&](const auto& one) { return one.id == *decision.id && one.kind == decision.kind; });
  if (decision.id) return false;
  return decision.kind != domain::TargetKind::units || (decision.members && !decision.members->empty() && std::ranges::all_of(*decision.members, is_known));
}

void decide(std::vector<store::ResolutionRow>& rows, const std::vector<Resolve>& decisions, const std::vector<domain::Known>& known) {
  for (const auto& decision : decisions) {
    if (!is_real(decision, known)) throw Error(ErrorKind::invalid, "draft.unknown_target", "resolve." + decision.unit);
    store::ResolutionRow decided{decision.unit, decision.kind, decision.id, true};
    if (decision.kind == domain::TargetKind::units) decided.members = decision.members;
    if (decision.kind == domain::TargetKind::charged) decided.section = decision.section;
    const auto row = std::ranges::find(rows, decision.unit, &store::ResolutionRow::unit);
    if (row == rows.end()) rows.push_back(std::move(decided));
    else *row = std::move(decided);
  }
}

}  // namespace

DraftRow import_document(Context& context, const Upload& upload) {
  require(domain::can_navigate(context.actor), "import-document");
  return read_and_keep(context, upload);
}

DraftRow get_draft_row(Context& context, base::Id id) {
  require_sight(context);
  auto tx = context.read();
  return view_of(context, load(tx, id));
}

DraftRow compose_plan(Context& context, const ComposeInput& input) {
  require(domain::can_navigate(context.actor), "import-document");
  if (base::trim(input.title).empty()) throw Error(ErrorKind::invalid, "composition.title_required", "title");
  if (base::trim(input.issuer).empty()) throw Error(ErrorKind::invalid, "composition.issuer_required", "issuer");
  Act act(context, "draft.composed");
  if (act.earlier() && act.earlier()->result_id) return view_of(context, load(act.tx, *act.earlier()->result_id));
  auto composition = new_composition(input, store::load_agency(act.tx));
  const auto document = compose_document(composition, learned_rules(act.tx));
  auto row = new_row(context);
  keep_document(act.tx, context, document, row);
  const auto content = content_of(composition, document, store::known_bodies(act.tx));
  describe(row, document.draft, content.resolutions, meaning_of(act.tx, document.draft, content.resolutions).unreached);
  store::insert_draft(act.tx, row, content);
  act.finish("draft", row.id, {}, {{"file_name", row.file_name}}, row.id);
  return view_of(context, row);
}

Page<DraftRow> list_drafts(Context& context, const ListQuery& query) {
  require_sight(context);
  auto tx = context.read();
  const auto listed = store::list_drafts(tx, {query.q, query.sort, {query.size, query.offset()}, query.deleted});
  Page<DraftRow> page{{}, listed.total, query.page, query.size};
  for (const auto& row : listed.rows) page.items.push_back(view_of(context, row));
  return page;
}

Draft get_draft(Context& context, base::Id id) {
  require_sight(context);
  auto tx = context.read();
  return draft_in(context, tx, id);
}

Draft draft_in(Context& context, store::Transaction& tx, const base::Id& id) {
  require_sight(context);
  const auto row = load(tx, id);
  const auto content = store::load_draft_content(tx, id, true);
  const auto draft = base::from_json<draft::Draft>(content.content);
  const bool written = !content.composition.empty();  // and so no document that could have come before
  auto meaning = meaning_of(tx, draft, content.resolutions);
  return {row.id, row.file_name, row.revision, {with_text(content)}, std::move(meaning.resolutions), std::move(meaning.points), std::move(meaning.unreached),
          row.position > 0, store::has_draft_edit(tx, id, row.position + 1), {row.created_by, row.created_by_name}, row.created_at,
          row.updated_at, PersonRef{row.updated_by, row.updated_by_name}, row.plan_id, written ? std::vector<EarlierDraft>{} : earlier_of(tx, row, draft.document.date),
          documents_of(tx, id), can_of(context, row), written ? std::optional(base::Json{content.composition}) : std::nullopt};
}

StoredFile get_draft_file(Context& context, base::Id id) {
  require_sight(context);
  auto tx = context.read();
  const auto row = load(tx, id);
  const auto file = found(store::find_file(tx, row.file_id), "file.missing");
  return {row.file_name, file.media_type, context.app.files.path_of(file.sha256)};
}

void delete_draft(Context& context, base::Id id) {
  Act act(context, "draft.deleted");
  if (act.earlier()) return;
  require(can_of(context, load(act.tx, id)), "delete");
  store::set_draft_deleted(act.tx, id, context.now());
  act.finish("draft", id);
}

void restore_draft(Context& context, base::Id id) {
  Act act(context, "draft.restored");
  if (act.earlier()) return;
  require(can_of(context, load(act.tx, id)), "restore");
  store::set_draft_deleted(act.tx, id, std::nullopt);
  act.finish("draft", id);
}

DraftStanding get_draft_standing(Context& context, base::Id id) {
  require_sight(context);
  auto tx = context.read();
  const auto row = load(tx, id);
  DraftStanding out{row.revision, {row.updated_by, row.updated_by_name}, row.plan_id, row.deleted_at, row.handed_for && row.handed_for->withdrawn, {}};
  if (row.handed_for) out.handed_in = HandedIn{ref_of(row.handed_for->unit), ref_of(row.handed_for->plan)};
  return out;
}

Page<DraftEdit> list_draft_edits(Context& context, base::Id id, const ListQuery& query) {
  require_sight(context);
  auto tx = context.read();
  load(tx, id);
  const auto listed = store::list_draft_edits(tx, id, {query.size, query.offset()});
  Page<DraftEdit> page{{}, listed.total, query.page, query.size};
  for (const auto& row : listed.rows)
    page.items.push_back({row.revision, row.label, operations_of(row.patch), {row.made_by, row.made_by_name}, row.made_at});
  return page;
}

DraftEdited edit_draft(Context& context, base::Id id, const DraftEditInput& input) {
  Act act(context, "draft.edited");
  if (act.earlier()) return done_already(act, id);
  auto it = begin_change(act, context, id, input.base_revision);
  const auto before = it.content.resolutions;
  decide(it.content.resolutions, input.resolve, store::known_bodies(act.tx));
  const auto patch = base::to_json(input.patch);
  change(it, act.tx, context, patch);
  ++it.row.position;
  store::insert_draft_edit(act.tx, id, {base::Id::make(), it.row.position, it.row.revision, input.label, patch, it.inverse, before,
                                        it.content.resolutions, context.actor.user_id, context.actor.name, context.now()});
  store_change(it, act.tx);
  act.keep_answer(it.answer);
  act.finish("draft", id, {}, {{"label", input.label}});
  return it.answer;
}

DraftEdited undo_draft_edit(Context& context, base::Id id, const BaseRevision& input) {
  Act act(context, "draft.undone");
  if (act.earlier()) return done_already(act, id);
  auto it = begin_change(act, context, id, input.base_revision);
  const auto edit = store::find_draft_edit(act.tx, id, it.row.position);
  if (!edit) throw Error(ErrorKind::conflict, "draft.nothing_to_undo");
  it.content.resolutions = edit->resolutions_before;
  change(it, act.tx, context, edit->inverse, true);
  --it.row.position;
  store_change(it, act.tx);
  act.keep_answer(it.answer);
  act.finish("draft", id, {}, {{"label", edit->label}});
  return it.answer;
}

DraftEdited redo_draft_edit(Context& context, base::Id id, const BaseRevision& input) {
  Act act(context, "draft.redone");
  if (act.earlier()) return done_already(act, id);
  auto it = begin_change(act, context, id, input.base_revision);
  const auto edit = store::find_draft_edit(act.tx, id, it.row.position + 1);
  if (!edit) throw Error(ErrorKind::conflict, "draft.nothing_to_redo");
  it.content.resolutions = edit->resolutions_after;
  change(it, act.tx, context, edit->patch, true);
  ++it.row.position;
  store_change(it, act.tx);
  act.keep_answer(it.answer);
  act.finish("draft", id, {}, {{"label", edit->label}});
  return it.answer;
}

}  // namespace dondoc::service
