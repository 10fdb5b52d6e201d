// A draft becomes a plan: the moment at which what a document says turns into
// what an office undertakes.
#include <unordered_map>

#include "base/sentence.h"
#include "base/text.h"
#include "compiler/report_rule.h"
#include "domain/due.h"
#include "domain/focal_point_demand.h"
#include "draft/draft.h"
#include "draft/section_words.h"
#include "service/act.h"
#include "service/drafts/draft_reach.h"
#include "service/drafts/drafts.h"
#include "service/drafts/learning.h"
#include "service/organisation/calendar.h"
#include "service/reports/report_title.h"
#include "store/agency_store.h"
#include "store/draft_store.h"
#include "store/learned_store.h"
#include "store/plan_store.h"
#include "store/report_store.h"
#include "store/unit_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;

/// The same word in the domain's own list.
template <class To, class From> To same_word(From value) { return *base::enum_from_name<To>(base::enum_name(value)); }

class Confirmation {
 public:
  Confirmation(const Context& context, const store::AgencyRow& agency, const OfficeCalendar& calendar, const draft::Draft& draft,
               const store::DraftContent& content, const std::vector<domain::Known>& known)
      : context_(context), agency_(agency), calendar_(calendar), draft_(draft), resolutions_(content.resolutions), known_(known),
        text_(draft.source.text.value_or("")), places_(text_) {
    index_headings(draft.sections);
  }

  store::PlanRow plan(const store::DraftRow& row) const {
    const auto& document = draft_.document;
    store::PlanRow plan;
    plan.id = base::Id::make();
    plan.draft_id = row.id;
    plan.title = document.title.value_or(row.file_name);
    plan.kind = document.kind;
    plan.number = document.number;
    plan.symbol = document.symbol;
    plan.family = same_word<domain::Family>(document.family);
    plan.issuer = document.issuer;
    plan.issuer_parent = document.issuer_parent;
    plan.place = document.place;
    plan.date = document.date;
    if (document.signature) {
      plan.signer = document.signature->name;
      plan.position = document.signature->position;
      plan.authority = document.signature->authority;
    }
    plan.status = domain::PlanStatus::confirmed;
    plan.tasks = static_cast<int>(draft_.tasks.size());
    plan.confirmed_by = context_.actor.user_id;
    plan.confirmed_by_name = context_.actor.name;
    plan.confirmed_at = context_.now();
    return plan;
  }

  store::TaskRow task(const draft::Task& read, const base::Id& plan, int ordinal) const {
    store::TaskRow task;
    task.id = base::Id::make();
    task.plan_id = plan;
    task.draft_key = read.id;
    task.ordinal = ordinal;
    task.section_path = read.section;
    if (read.section)
      if (const auto heading = headings_.find(*read.section); heading != headings_.end()) task.section_heading = heading->second;
    task.phase = read.phase;
    task.text = base::without_note_marks(read.text);
    task.passage = passage(read.at);
    task.names_focal_point = domain::demands_focal_point(task.text);
    task.role = same_word<domain::Role>(read.role);
    task.due = due(read.due);
    if (read.recurrence) task.recurrence = read.recurrence->text;
    task.condition = read.condition;
    for (const auto& item : read.deliverables) task.deliverables.push_back(words_of(item));
    place(read.at, task.at_start, task.at_end);
    for (auto& party : parties_of(read, resolutions_, known_)) task.parties.push_back({std::move(party), {}});
    return task;
  }

  store::DutyRow duty(const draft::Reporting& read, const base::Id& plan, int ordinal) const {
    store::DutyRow duty;
    duty.id = base::Id::make();
    duty.plan_id = plan;
    duty.form_id = base::Id::make();
    duty.ordinal = ordinal;
    duty.frequency = same_word<domain::Frequency>(read.frequency);
    duty.passage = passage(read.at);
    for (const auto& mention : read.to) duty.addressees.push_back(mention.text);
    if (read.via) duty.via = read.via->text;
    duty.due = due(read.due);
    duty.rule = rule(duty.passage, read.frequency);
    duty.title = duty_title(duty);
    duty.fields = fields(read);
    place(read.at, duty.at_start, duty.at_end);
    for (auto& party : parties_of(read.from, domain::Role::perform, resolutions_, known_)) duty.parties.push_back({std::move(party), {}});
    return duty;
  }

 private:
  /// A numbered paragraph has no heading of its own: a task in it stands under the one above.
  void index_headings(const std::vector<draft::Section>& sections, const std::string& above = {}) {
    for (const auto& section : sections) {
      const auto heading = section.heading ? *section.heading : above.empty() ? draft::words_of(section) : above;
      headings_.emplace(section.path, heading);
      index_headings(section.children, heading);
    }
  }

  std::string passage(const draft::At& at) const {
    if (at.size() != 2) return {};
    const auto begin = places_.byte_at(at[0]), end = places_.byte_at(at[1]);
    return base::fold_spaces(std::string_view(text_).substr(begin, end - begin));
  }

  static void place(const draft::At& at, int& start, int& end) {
    if (at.size() != 2) return;
    start = static_cast<int>(at[0]);
    end = static_cast<int>(at[1]);
  }

  /// As the clause prints it; where it does not say from when, the plan's periods do.
  domain::DueRule rule(const std::string& clause, draft::Frequency frequency) const {
    const auto read = compiler::read_report_rule(clause, frequency);
    domain::DueRule rule{read.day, read.month, read.bound ? std::optional(same_word<domain::Bound>(*read.bound)) : std::nullopt, read.starts_on};
    if (rule.starts_on) return rule;
    for (const auto& period : draft_.periods)
      if (const auto first = period.from ? base::first_day_of(*period.from) : std::nullopt; first && (!rule.starts_on || *first < *rule.starts_on))
        rule.starts_on = first;
    return rule;
  }

  store::DueRow due(const std::optional<draft::Due>& read) const {
    store::DueRow due;
    if (!read) return due;
    due.text = read->text;
    if (read->bound) due.bound = same_word<domain::Bound>(*read->bound);
    due.date = read->date;
    if (read->date) due.due_on = domain::resolve_due(due.bound, *read->date, agency_.before_includes_day);
    if (due.due_on) due.due_on = calendar_.settle(*due.due_on);
    due.original_on = due.due_on;
    return due;
  }

  static std::string words_of(const draft::Deliverable& item) {
    if (!item.quantity) return item.what;
    return (*item.quantity < 10 ? "0" : "") + std::to_string(*item.quantity) + " " + (item.unit ? *item.unit : item.what);
  }

  /// The form asks what the plan wants told, in its words.
  static std::vector<domain::FormField> fields(const draft::Reporting& read) {
    std::vector<domain::FormField> out;
    if (!read.fields) return out;
    for (const auto& field : *read.fields)
      if (!base::trim(field.label).empty())
        out.push_back({field.key, field.label, same_word<domain::FieldType>(field.type), same_word<domain::Method>(field.method), field.unit, field.required});
    return out;
  }

  const Context& context_;
  const store::AgencyRow& agency_;
  const OfficeCalendar& calendar_;
  const draft::Draft& draft_;
  const std::vector<store::ResolutionRow>& resolutions_;
  const std::vector<domain::Known>& known_;
  const std::string text_;
  const base::CodePointMap places_;
  std::unordered_map<std::string, std::string> headings_;
};

}  // namespace

Confirmed confirm_draft(Context& context, base::Id id, const BaseRevision& input) {
  Act act(context, "draft.confirmed");
  if (act.earlier() && act.earlier()->result_id) return {*act.earlier()->result_id, store::count_learned_of(act.tx, id)};
  auto row = found(store::find_draft(act.tx, id), "draft.unknown");
  if (row.plan_id) throw Error(ErrorKind::conflict, "draft.confirmed");
  require(domain::can_draft(context.actor, {false, row.deleted_at.has_value()}), "confirm");
  if (row.revision != input.base_revision)
    throw Error(ErrorKind::conflict, "draft.moved_on", {}, {{"revision", std::to_string(row.revision)}, {"by", row.updated_by_name}});

  const auto content = store::load_draft_content(act.tx, id, true);
  auto draft = base::from_json<draft::Draft>(content.content);
  draft.source = base::from_json<draft::Source>(content.source);
  const auto agency = store::load_agency(act.tx);
  const auto calendar = office_calendar(act.tx);
  const auto known = store::known_bodies(act.tx);
  const Confirmation confirmation(context, agency, calendar, draft, content, known);

  const auto plan = confirmation.plan(row);
  store::insert_plan(act.tx, plan, context.now());
  // The snapshot keeps the text: passages are shown from it for as long as the plan is.
  store::insert_plan_revision(act.tx, plan.id, {1, base::to_json(draft), row.file_id, row.file_name, row.revision, context.actor.user_id},
                              context.now());
  int ordinal = 0;
  for (const auto& task : draft.tasks) store::insert_task(act.tx, confirmation.task(task, plan.id, ++ordinal), context.now());
  ordinal = 0;
  std::unordered_map<std::string, int> called;
  for (const auto& reporting : draft.reporting) {
    auto duty = confirmation.duty(reporting, plan.id, ++ordinal);
    if (const int times = ++called[duty.title]; times > 1) duty.title += " – " + std::to_string(times);
    store::insert_duty(act.tx, duty, agency.data_window, context.now());
  }
  row.plan_id = plan.id;
  row.updated_by = context.actor.user_id;
  row.updated_at = context.now();
  store::update_draft(act.tx, row, content);
  learn_from(act.tx, context, row, content, draft);
  const int learned = store::count_learned_of(act.tx, id);
  act.finish("draft", id, plan.id, {{"title", plan.title}}, plan.id);
  return {plan.id, learned};
}

}  // namespace dondoc::service
