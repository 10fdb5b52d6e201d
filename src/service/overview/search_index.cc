#include "service/overview/search_index.h"

#include <algorithm>
#include <set>

#include "base/json.h"
#include "base/text.h"
#include "draft/draft.h"
#include "service/reports/report_title.h"
#include "service/views_of.h"
#include "store/agency_store.h"
#include "store/assignment_store.h"
#include "store/comment_store.h"
#include "store/consolidated_store.h"
#include "store/draft_store.h"
#include "store/guidance_store.h"
#include "store/inspection_store.h"
#include "store/letter_store.h"
#include "store/people_store.h"
#include "store/plan_step_store.h"
#include "store/report_store.h"
#include "store/search_store.h"

namespace dondoc::service {
namespace {

using base::Id;
using domain::SearchKind;
using store::SearchEntry;

constexpr int kMostAtOnce = 5000;
/// Shorter lines of a document are headings' numbers, dates and the like.
constexpr std::size_t kShortestPassage = 20;

void add_line(std::string& body, const std::optional<std::string>& line) {
  if (!line || line->empty()) return;
  if (!body.empty()) body += '\n';
  body += *line;
}

using Entries = std::vector<SearchEntry>;

Entries of_plan(store::Transaction& tx, const Id& id) {
  const auto plan = store::find_plan(tx, id);
  if (!plan) return {};
  SearchEntry entry{SearchKind::plan, id, 0, id, {}, plan->title, {}};
  add_line(entry.body, number_and_symbol(*plan));
  add_line(entry.body, plan->issuer);
  return {std::move(entry)};
}

Entries of_document_text(store::Transaction& tx, const Id& plan) {
  const auto text = base::from_json<draft::Draft>(store::load_plan_revision(tx, plan).content).source.text.value_or("");
  Entries out;
  int place = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto line = std::string_view(text).substr(at, end - at);
    const auto words = base::trim(line);
    const int indent = words.empty() ? 0 : static_cast<int>(base::count_code_points(line.substr(0, static_cast<std::size_t>(words.data() - line.data()))));
    if (words.size() >= kShortestPassage) out.push_back({SearchKind::passage, plan, place + indent, plan, {}, {}, std::string(words)});
    place += static_cast<int>(base::count_code_points(line)) + 1;
    at = end + 1;
  }
  return out;
}

Entries of_report(store::Transaction& tx, const Id& id) {
  const auto report = store::find_report(tx, id);
  // What a unit has not sent is its own affair.
  if (!report || (report->status != domain::ReportStatus::submitted && report->status != domain::ReportStatus::accepted)) return {};
  SearchEntry entry{SearchKind::report, id, 0, report->plan.id, report->unit.id, report_title(report->title, report->period), {}};
  const auto content = store::load_report_content(tx, id);
  for (const auto& item : content.items) add_line(entry.body, item.heading), add_line(entry.body, item.text);
  add_line(entry.body, content.difficulties);
  add_line(entry.body, content.proposals);
  return {std::move(entry)};
}

Entries of_consolidated(store::Transaction& tx, const Id& id) {
  const auto report = store::find_consolidated(tx, id);
  if (!report) return {};
  SearchEntry entry{SearchKind::consolidated, id, 0, report->plan.id, {}, report->title, report->opening};
  for (const auto& statement : report->statements) add_line(entry.body, statement.heading), add_line(entry.body, statement.text);
  add_line(entry.body, report->closing);
  return {std::move(entry)};
}

Entries of_letter(store::Transaction& tx, const Id& id) {
  const auto letter = store::find_letter(tx, id);
  if (!letter || letter->deleted_at) return {};
  SearchEntry entry{SearchKind::letter, id, 0, letter->plan.id, {}, letter->content.title, {}};
  add_line(entry.body, letter->symbol);
  add_line(entry.body, letter->content.body);
  std::set<Id> units;
  for (const auto& item : store::items_of_letter(tx, id)) units.insert(item.unit_id);
  entry.units.assign(units.begin(), units.end());
  return {std::move(entry)};
}

Entries of_draft(store::Transaction& tx, const Id& id) {
  const auto draft = store::find_draft(tx, id);
  if (!draft || draft->deleted_at) return {};
  SearchEntry entry{SearchKind::document, id, 0, {}, {}, draft->title.value_or(draft->file_name), {}};
  add_line(entry.body, draft->symbol);
  if (draft->title) add_line(entry.body, draft->file_name);
  return {std::move(entry)};
}

Entries of_directive(store::Transaction& tx, const Id& id) {
  const auto step = store::find_plan_step(tx, id);
  if (!step || step->deleted_at) return {};
  return {{SearchKind::directive, id, 0, step->plan_id, {}, step->title, step->symbol + "\n" + step->note}};
}

Entries of_outgoing(store::Transaction& tx, const Id& id) {
  const auto row = store::find_outgoing(tx, id);
  // A letter is found as itself, by its symbol too.
  if (!row || row->letter_id) return {};
  SearchEntry entry{SearchKind::outgoing, id, 0, {}, row->series.committee_id, row->summary.empty() ? row->symbol : row->summary, row->symbol};
  add_line(entry.body, row->recipients);
  add_line(entry.body, row->note);
  return {std::move(entry)};
}

Entries of_difficulty(store::Transaction& tx, const Id& id) {
  const auto update = store::find_update(tx, id);
  if (!update) return {};
  SearchEntry entry{SearchKind::difficulty, id, 0, update->plan_id, update->unit.id, update->note, {}};
  add_line(entry.body, update->proposal);
  add_line(entry.body, update->answer);
  if (!update->answerer_unit) return {std::move(entry)};
  auto theirs = entry;
  theirs.place = 1;
  theirs.unit_id = update->answerer_unit->id;
  add_line(theirs.body, update->unit.name);
  return {std::move(entry), std::move(theirs)};
}

Entries of_guidance(store::Transaction& tx, const Id& id) {
  const auto row = store::find_guidance(tx, id);
  if (!row || row->withdrawn_at) return {};
  return {{SearchKind::guidance, id, 0, row->plan_id, row->unit_id, row->question, row->answer}};
}

/// Whole for the unit that is checked; for another that must mend something, its own part.
Entries of_inspection(store::Transaction& tx, const Id& id) {
  const auto row = store::find_inspection(tx, id, base::Date());
  if (!row || row->deleted_at) return {};
  SearchEntry entry{SearchKind::inspection, id, 0, row->plan.id, row->unit.id, row->team, {}};
  for (const auto* line : {&row->round, &row->basis, &row->head, &row->place}) add_line(entry.body, *line);
  Entries others;
  const auto items = store::items_of_inspection(tx, id);
  for (const auto& item : items) {
    if (!item.mended.due_on || item.unit.id == row->unit.id) continue;
    auto theirs = std::ranges::find(others, item.unit.id, &SearchEntry::unit_id);
    if (theirs == others.end()) {
      others.push_back(entry);
      theirs = others.end() - 1;
      theirs->place = 1;
      theirs->unit_id = item.unit.id;
    }
    for (const auto* line : {&item.text, &item.finding, &item.demand}) add_line(theirs->body, *line);
  }
  add_line(entry.body, row->unit_name.value_or(row->unit.name));
  add_line(entry.body, row->conclusion);
  for (const auto& item : items)
    for (const auto* line : {&item.text, &item.finding, &item.demand}) add_line(entry.body, *line);
  others.insert(others.begin(), std::move(entry));
  return others;
}

Entries of_comment(store::Transaction& tx, const Id& id) {
  const auto row = store::find_comment(tx, id);
  if (!row || row->withdrawn_at) return {};
  SearchEntry entry{SearchKind::comment, id, 0, row->plan ? std::optional(row->plan->id) : std::nullopt, row->unit ? std::optional(row->unit->id) : std::nullopt, row->text, row->name};
  const auto steps = store::steps_of_comments(tx, {id});
  // What stood there before an edit may have been for another unit.
  if (const auto of_it = steps.find(id); of_it != steps.end())
    for (const auto& step : of_it->second)
      if (step.step != domain::CommentStep::written && step.step != domain::CommentStep::edited) entry.body += "\n" + step.text;
  return {std::move(entry)};
}

Entries of_person(store::Transaction& tx, const Id& id) {
  const auto point = store::find_focal_point(tx, id);
  if (!point || point->deleted_at) return {};
  return {{SearchKind::person, id, 0, {}, point->unit.id, point->full_name, point->office.value_or("")}};
}

Entries entries_of(store::Transaction& tx, const store::SearchSubject& subject) {
  const auto& [kind, id] = subject;
  switch (kind) {
    case SearchKind::plan: return of_plan(tx, id);
    case SearchKind::passage: return of_document_text(tx, id);
    case SearchKind::task: return store::search_entries_of_task(tx, id);
    case SearchKind::directive: return of_directive(tx, id);
    case SearchKind::outgoing: return of_outgoing(tx, id);
    case SearchKind::difficulty: return of_difficulty(tx, id);
    case SearchKind::guidance: return of_guidance(tx, id);
    case SearchKind::inspection: return of_inspection(tx, id);
    case SearchKind::comment: return of_comment(tx, id);
    case SearchKind::report: return of_report(tx, id);
    case SearchKind::consolidated: return of_consolidated(tx, id);
    case SearchKind::letter: return of_letter(tx, id);
    case SearchKind::document: return of_draft(tx, id);
    case SearchKind::unit: return store::search_entries_of_unit(tx, id);
    case SearchKind::person: return of_person(tx, id);
  }
  return {};
}

}  // namespace

int settle_search(store::Transaction& tx) {
  const auto due = store::take_search_due(tx, kMostAtOnce);
  for (const auto& subject : due) store::replace_search_entries(tx, subject, entries_of(tx, subject));
  return static_cast<int>(due.size());
}

void settle_search(App& app) {
  std::vector<Id> agencies;
  {
    auto tx = app.database.read({});
    agencies = store::list_agencies(tx);
  }
  for (const auto& agency : agencies)
    for (int settled = kMostAtOnce; settled == kMostAtOnce;) {
      auto tx = app.database.write(agency);
      settled = settle_search(tx);
      if (settled > 0) tx.commit();
    }
}

}  // namespace dondoc::service
