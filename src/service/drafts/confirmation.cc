#include "service/drafts/confirmation.h"

#include "base/sentence.h"
#include "compiler/report_rule.h"
#include "domain/due.h"
#include "domain/focal_point_demand.h"
#include "domain/issuer.h"
#include "draft/section_words.h"
#include "service/drafts/draft_reach.h"
#include "service/reports/report_title.h"
#include "store/schedule_store.h"

namespace dondoc::service {
namespace {

/// The same word in the domain's own list.
template <class To, class From> To same_word(From value) { return *base::enum_from_name<To>(base::enum_name(value)); }

void place(const draft::At& at, int& start, int& end) {
  if (at.size() != 2) return;
  start = static_cast<int>(at[0]);
  end = static_cast<int>(at[1]);
}

std::string words_of(const draft::Deliverable& item) {
  if (!item.quantity) return item.what;
  return (*item.quantity < 10 ? "0" : "") + std::to_string(*item.quantity) + " " + (item.unit ? *item.unit : item.what);
}

/// The form asks what the plan wants told, in its words.
std::vector<domain::FormField> fields(const draft::Reporting& read) {
  std::vector<domain::FormField> out;
  if (!read.fields) return out;
  for (const auto& field : *read.fields)
    if (!base::trim(field.label).empty())
      out.push_back({field.key, field.label, same_word<domain::FieldType>(field.type), same_word<domain::Method>(field.method), field.unit, field.required});
  return out;
}

}  // namespace

Confirmation::Confirmation(const Context& context, const store::AgencyRow& agency, const OfficeCalendar& calendar, const draft::Draft& draft,
             const store::DraftContent& content, const std::vector<domain::Known>& known)
    : context_(context), agency_(agency), calendar_(calendar), draft_(draft), resolutions_(content.resolutions), known_(known),
      text_(draft.source.text.value_or("")), places_(text_), plan_id_(base::Id::make()), schedule_(draft, plan_id_), fields_(draft) {
  index_headings(draft.sections);
}

store::PlanRow Confirmation::plan(const store::DraftRow& row) const {
  const auto& document = draft_.document;
  store::PlanRow plan;
  plan.id = plan_id_;
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

std::optional<base::Id> Confirmation::owner() const {
  const auto issuer = draft_.document.issuer.value_or("");
  return base::fold(issuer) == base::fold(agency_.name) ? std::nullopt : domain::issuer_among(known_, issuer);
}

store::TaskRow Confirmation::task(const draft::Task& read, const base::Id& plan, int ordinal) {
  store::TaskRow task;
  task.id = base::Id::make();
  task.plan_id = plan;
  task.draft_key = read.id;
  task.ordinal = ordinal;
  task.section_path = read.section;
  if (read.section)
    if (const auto heading = headings_.find(*read.section); heading != headings_.end()) task.section_heading = heading->second;
  task.field = fields_.of(read.section);
  task.phase = read.phase;
  task.text = base::without_note_marks(read.text);
  task.passage = passage(read.at);
  task.names_focal_point = domain::demands_focal_point(task.text);
  task.role = same_word<domain::Role>(read.role);
  task.due = due(read.due, domain::DeadlineOf::task, task.id);
  if (read.recurrence) task.recurrence = read.recurrence->text;
  task.condition = read.condition;
  for (const auto& item : read.deliverables) task.deliverables.push_back(words_of(item));
  place(read.at, task.at_start, task.at_end);
  for (auto& party : parties_of(read, resolutions_, known_)) task.parties.push_back({std::move(party), {}});
  return task;
}

store::DutyRow Confirmation::duty(const draft::Reporting& read, const base::Id& plan, int ordinal) {
  store::DutyRow duty;
  duty.id = base::Id::make();
  duty.plan_id = plan;
  duty.form_id = base::Id::make();
  duty.ordinal = ordinal;
  duty.frequency = same_word<domain::Frequency>(read.frequency);
  duty.passage = passage(read.at);
  for (const auto& mention : read.to) duty.addressees.push_back(mention.text);
  if (read.via) duty.via = read.via->text;
  duty.due = due(read.due, domain::falls_due_once(duty.frequency) ? std::optional(domain::DeadlineOf::report) : std::nullopt, duty.id);
  duty.rule = rule(duty.passage, read.frequency);
  duty.title = duty_title(duty);
  duty.fields = fields(read);
  place(read.at, duty.at_start, duty.at_end);
  for (auto& party : parties_of(read.from, domain::Role::perform, resolutions_, known_)) duty.parties.push_back({std::move(party), {}});
  return duty;
}

void Confirmation::keep_schedule(store::Transaction& tx) const {
  for (const auto& event : schedule_.events()) {
    store::insert_plan_event(tx, event, context_.now());
    std::vector<store::BindingRow> own;
    for (const auto& it : bindings_)
      if (it.event_id == event.id) own.push_back(it);
    store::set_bindings(tx, plan_id_, event.id, own);
  }
}

std::optional<Confirmation::CountedFrom> Confirmation::counted_from(const base::Id& subject) const {
  for (const auto& it : bindings_)
    if (it.subject_id == subject)
      for (const auto& event : schedule_.events())
        if (event.id == it.event_id) return CountedFrom{*event.draft_key, it};
  return std::nullopt;
}

/// A numbered paragraph has no heading of its own: a task in it stands under the one above.
void Confirmation::index_headings(const std::vector<draft::Section>& sections, const std::string& above) {
  for (const auto& section : sections) {
    const auto heading = section.heading ? *section.heading : above.empty() ? draft::words_of(section) : above;
    headings_.emplace(section.path, heading);
    index_headings(section.children, heading);
  }
}

std::string Confirmation::passage(const draft::At& at) const {
  if (at.size() != 2) return {};
  const auto begin = places_.byte_at(at[0]), end = places_.byte_at(at[1]);
  return base::fold_spaces(std::string_view(text_).substr(begin, end - begin));
}

/// As the clause prints it; where it does not say from when, the plan's periods do.
domain::DueRule Confirmation::rule(const std::string& clause, draft::Frequency frequency) const {
  const auto read = compiler::read_report_rule(clause, frequency);
  domain::DueRule rule{read.day, read.month, read.bound ? std::optional(same_word<domain::Bound>(*read.bound)) : std::nullopt, read.starts_on};
  if (rule.starts_on) return rule;
  for (const auto& period : draft_.periods)
    if (const auto first = period.from ? base::first_day_of(*period.from) : std::nullopt; first && (!rule.starts_on || *first < *rule.starts_on))
      rule.starts_on = first;
  return rule;
}

store::DueRow Confirmation::due(const std::optional<draft::Due>& read, std::optional<domain::DeadlineOf> kind, const base::Id& subject) {
  store::DueRow due;
  if (!read) return due;
  due.text = read->text;
  if (read->bound) due.bound = same_word<domain::Bound>(*read->bound);
  due.date = read->date;
  if (read->date) due.due_on = domain::resolve_due(due.bound, *read->date, agency_.before_includes_day);
  if (due.due_on) due.due_on = calendar_.settle(*due.due_on);
  if (auto binding = kind ? schedule_.binding(read, *kind, subject) : std::nullopt) {
    if (!due.due_on) due.due_on = schedule_.day_of(*binding, calendar_);
    bindings_.push_back(std::move(*binding));
  }
  due.original_on = due.due_on;
  return due;
}

}  // namespace dondoc::service
