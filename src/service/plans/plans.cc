#include "service/plans/plans.h"

#include <algorithm>
#include <unordered_map>

#include "draft/draft.h"
#include "draft/section_words.h"
#include "service/act.h"
#include "service/drafts/carried.h"
#include "service/drafts/clean_document.h"
#include "service/drafts/copy_notes.h"
#include "service/drafts/imports.h"
#include "service/plans/plan_sight.h"
#include "service/views_of.h"
#include "store/agency_store.h"
#include "store/amendment_store.h"
#include "store/attachment_store.h"
#include "store/tracking_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;

domain::Can can_of(store::Transaction& tx, const Context& context, const store::PlanRow& plan) {
  return domain::can_plan(context.actor, {plan.status, store::load_agency(tx).leader_approves_issue});
}

draft::Draft load_content(store::Transaction& tx, base::Id plan) {
  return base::from_json<draft::Draft>(store::load_plan_revision(tx, plan).content);
}

std::vector<int> place_of(const draft::At& at) { return {at.begin(), at.end()}; }

using TaskCounts = std::unordered_map<std::string, int>;

void list_sections(std::vector<PlanSection>& out, const std::vector<draft::Section>& sections, int depth, const TaskCounts& tasks) {
  for (const auto& section : sections) {
    int count = 0;
    for (const auto& [path, of_path] : tasks)
      if (path == section.path || path.starts_with(section.path + ".")) count += of_path;
    out.push_back({section.path, section.label, section.heading, draft::words_of(section), depth, count, place_of(section.at)});
    list_sections(out, section.children, depth + 1, tasks);
  }
}

void describe(Plan& plan, const draft::Draft& draft) {
  TaskCounts by_section, by_phase;
  for (const auto& task : draft.tasks) {
    if (task.section) ++by_section[*task.section];
    if (task.phase) ++by_phase[*task.phase];
  }
  list_sections(plan.sections, draft.sections, 0, by_section);
  for (const auto& it : draft.phases) plan.phases.push_back({it.id, it.name, by_phase[it.id], place_of(it.at)});
  for (const auto& it : draft.periods) plan.periods.push_back({it.id, it.from, it.to, it.peak, it.text, place_of(it.at)});
  for (const auto& it : draft.channels) plan.channels.push_back({it.text, it.section, place_of(it.at)});
  for (const auto& it : draft.themes) plan.themes.push_back({it.text, it.section, place_of(it.at)});
  for (const auto& it : draft.references)
    plan.references.push_back({it.symbol, it.kind, it.date, it.issuer, it.title, base::enum_name(it.relation), place_of(it.at)});
  for (const auto& it : draft.recipients) plan.recipients.push_back({it.name, it.purpose, place_of(it.at)});
}

store::CountsRow counts_of(store::Transaction& tx, base::Id plan, base::Date today) {
  auto counts = store::count_of_plans(tx, {plan}, today);
  return counts[plan].counts;
}

}  // namespace

Page<PlanRow> list_plans(Context& context, const ListQuery& query, std::optional<domain::PlanStatus> status) {
  auto tx = context.read();
  store::PlanListRequest request;
  request.q = query.q;
  request.sort = query.sort;
  request.slice = {query.size, query.offset()};
  request.status = status;
  if (!context.actor.sees_all()) request.visible_to = context.actor.units;
  const auto listed = store::list_plans(tx, request);
  std::vector<base::Id> ids;
  for (const auto& row : listed.rows) ids.push_back(row.id);
  auto counts = store::count_of_plans(tx, ids, context.today());
  const auto agency = store::load_agency(tx);
  Page<PlanRow> page{{}, listed.total, query.page, query.size};
  for (const auto& row : listed.rows) {
    const auto& count = counts[row.id];
    page.items.push_back({row.id, row.title, number_and_symbol(row), row.issuer, row.date, row.status, row.tasks, progress_of(count.counts),
                          count.next_due_on, row.issued_at, domain::can_plan(context.actor, {row.status, agency.leader_approves_issue})});
  }
  return page;
}

Plan get_plan(Context& context, base::Id id) {
  auto tx = context.read();
  const auto row = load_seen_plan(tx, context, id);
  const auto revision = store::load_plan_revision(tx, id);
  Plan plan;
  plan.id = row.id;
  plan.title = row.title;
  plan.kind = row.kind;
  plan.number = row.number;
  plan.symbol = row.symbol;
  plan.family = row.family;
  plan.issuer = row.issuer;
  plan.issuer_parent = row.issuer_parent;
  plan.place = row.place;
  plan.date = row.date;
  plan.signer = row.signer;
  plan.authority = row.authority;
  plan.position = row.position;
  plan.status = row.status;
  plan.revision = row.revision;
  plan.draft_id = row.draft_id;
  plan.file_name = revision.file_name;
  plan.confirmed_by = {row.confirmed_by, row.confirmed_by_name};
  plan.confirmed_at = row.confirmed_at;
  if (row.issued_by) plan.issued_by = PersonRef{*row.issued_by, row.issued_by_name.value_or("")};
  plan.issued_at = row.issued_at;
  plan.rejection = row.rejection;
  plan.progress = progress_of(counts_of(tx, id, context.today()));
  describe(plan, base::from_json<draft::Draft>(revision.content));
  plan.documents = documents_of(tx, row.draft_id);
  plan.can = can_of(tx, context, row);
  return plan;
}

PlanSource get_plan_source(Context& context, base::Id id) {
  auto tx = context.read();
  load_seen_plan(tx, context, id);
  auto source = load_content(tx, id).source;
  PlanSource view{source.text.value_or(""), {}};
  if (source.layout)
    for (const auto& block : *source.layout) view.layout.push_back({base::to_json(block)});
  return view;
}

StoredFile get_plan_file(Context& context, base::Id id) {
  auto tx = context.read();
  load_seen_plan(tx, context, id);
  const auto revision = store::load_plan_revision(tx, id);
  const auto file = found(store::find_file(tx, revision.file_id), "file.missing");
  return {revision.file_name, file.media_type, context.app.files.path_of(file.sha256)};
}

namespace {

/// As the text in force was first read: of the draft that made the plan, or of the whole new text that amended it.
std::optional<draft::Draft> first_reading_of(store::Transaction& tx, const store::PlanRow& plan) {
  for (const auto& it : store::amendments_of_plan(tx, plan.id))
    if (it.revision == plan.revision) return first_reading(tx, it.draft_id);
  return first_reading(tx, plan.draft_id);
}

}  // namespace

MadeFile get_plan_document(Context& context, base::Id id) {
  auto tx = context.read();
  const auto plan = load_seen_plan(tx, context, id);
  const auto read = first_reading_of(tx, plan);
  return clean_copy(store::load_plan_revision(tx, id).file_name, load_content(tx, id), read ? &*read : nullptr);
}

CopyNotes get_plan_copy_notes(Context& context, base::Id id) {
  auto tx = context.read();
  const auto plan = load_seen_plan(tx, context, id);
  const auto read = first_reading_of(tx, plan);
  return {carried(load_content(tx, id), read ? &*read : nullptr).left};
}

}  // namespace dondoc::service
