#include "service/chasing/letters.h"

#include <algorithm>

#include "base/text.h"
#include "domain/due.h"
#include "service/act.h"
#include "service/batch.h"
#include "service/chasing/work_news.h"
#include "service/chasing/letter_text.h"
#include "service/organisation/calendar.h"
#include "service/plans/plans.h"
#include "service/views_of.h"
#include "store/assignment_store.h"
#include "store/letter_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using domain::LetterStatus;
using Items = std::vector<store::LetterItemRow>;

constexpr int most_items = 2000, most_letters = 200, most_days = 60;
/// More than any plan gives out.
constexpr int all_rows = 200'000;

domain::Can can_of(store::Transaction& tx, const Context& context, const store::LetterRow& row) {
  return domain::can_letter(context.actor, {row.status, store::load_agency(tx).leader_approves_issue, row.deleted_at.has_value()});
}

LetterRow row_of(store::Transaction& tx, const Context& context, const store::LetterRow& row) {
  return {row.id, ref_of(row.plan), row.status, row.content.title, row.content.addressees, row.symbol, row.dated_on, row.content.demanded_on,
          row.items, row.units, {row.made_by, row.made_by_name}, row.updated_at, can_of(tx, context, row)};
}

std::optional<PersonRef> person_of(const std::optional<base::Id>& id, const std::optional<std::string>& name) {
  return id ? std::optional(PersonRef{*id, name.value_or("")}) : std::nullopt;
}

Letter view_of(store::Transaction& tx, const Context& context, const store::LetterRow& row) {
  Letter out;
  out.letter = row_of(tx, context, row);
  out.revision = row.revision;
  out.content = row.content;
  out.drawn_up_on = row.drawn_up_on;
  for (auto& item : store::items_of_letter(tx, row.id))
    out.list.push_back({item.assignment_id, item.report_id, {item.unit_id, item.unit_name, {}}, item.task, std::move(item.text), item.due_on, item.reason, item.working_days, item.done});
  out.next_number = next_number(tx, series_of_letter(tx, row, context.today()), row.content.family, context.today());
  out.rejection = row.rejection;
  if (row.file) out.digest = row.file->sha256;
  out.approved_by = person_of(row.approved_by, row.approved_by_name);
  out.approved_at = row.approved_at;
  out.issued_by = person_of(row.issued_by, row.issued_by_name);
  out.issued_at = row.issued_at;
  out.can = out.letter.can;
  return out;
}

store::LetterRow load_seen(store::Transaction& tx, const Context& context, base::Id id) {
  base::require(context.actor.sees_all(), "act.forbidden");
  return found(store::find_letter(tx, id), "letter.unknown");
}

Letter read_back(Context& context, base::Id id) {
  auto tx = context.read();
  return view_of(tx, context, load_seen(tx, context, id));
}

/// A state that forbids the act is told before the right to it.
void require_act(store::Transaction& tx, const Context& context, const store::LetterRow& row, const char* act, std::initializer_list<LetterStatus> begins) {
  if (std::ranges::find(begins, row.status) == begins.end())
    throw Error(ErrorKind::conflict, "letter.wrong_status", {}, {{"status", base::enum_name(row.status)}});
  require(can_of(tx, context, row), act);
}

store::EventParams named(const store::LetterRow& row) { return {{"title", row.content.title}}; }

void keep(Act& act, const Context& context, store::LetterRow& row, store::EventParams params = {}) {
  ++row.revision;
  store::update_letter(act.tx, row, context.now());
  auto all = named(row);
  all.insert(all.end(), params.begin(), params.end());
  act.finish("letter", row.id, row.plan.id, std::move(all));
}

struct Day { base::Date today, soon_until; OfficeCalendar calendar; };

store::LetterItemRow item_of(const store::AssignmentRow& row, domain::ChaseReason reason, const Day& day) {
  const int late_by = reason == domain::ChaseReason::late ? day.calendar.days_of(row.unit.id).working_days(*row.due.due_on, day.today) : 0;
  return {row.id, {}, row.unit.id, row.unit.name, row.ordinal, row.text, row.due.due_on, reason, late_by};
}

store::LetterItemRow item_of(const store::OwedReportRow& row, const Day& day) {
  const bool late = row.due_on < day.today;
  const int late_by = late ? day.calendar.days_of(row.unit.id).working_days(row.due_on, day.today) : 0;
  return {{}, row.id, row.unit.id, row.unit.name, 0, row.text, row.due_on, late ? domain::ChaseReason::late : domain::ChaseReason::soon, late_by};
}

/// An office that owes itself a duty writes itself no letter.
bool is_own(const store::AgencyRow& agency, const store::NamedRow& unit) {
  const auto is = [&](const std::string& name) { return base::fold(name) == base::fold(agency.name); };
  return is(unit.name) || (unit.short_name && is(*unit.short_name));
}

/// By units, of each in the plan's order, its reports behind its duties.
Items chased_in(store::Transaction& tx, base::Id plan, const Day& day) {
  store::BoardRequest request;
  request.plan_id = plan;
  request.as_of = day.today;
  request.sort = "unit";
  request.slice = {all_rows, 0};
  const auto agency = store::load_agency(tx);
  Items out;
  for (const auto& row : store::list_assignments(tx, request)) {
    if (is_own(agency, row.unit)) continue;
    const auto standing = domain::standing_of(row.now.done_on, row.now.heard_on, row.due.due_on, day.today);
    if (const auto reason = domain::reason_of(standing, row.due.due_on, day.today, day.soon_until)) out.push_back(item_of(row, *reason, day));
  }
  for (const auto& row : store::reports_owed(tx, plan, day.soon_until)) {
    if (is_own(agency, row.unit)) continue;
    // Behind what its unit owes already; who owes nothing else comes last.
    const auto last = std::find_if(out.rbegin(), out.rend(), [&](const auto& item) { return item.unit_id == row.unit.id; });
    out.insert(last == out.rend() ? out.end() : last.base(), item_of(row, day));
  }
  return out;
}

store::PlanRow load_issued(store::Transaction& tx, const Context& context, base::Id id) {
  base::require(context.actor.sees_all(), "plan.not_yours");
  auto plan = found(store::find_plan(tx, id), "plan.unknown");
  if (plan.status != domain::PlanStatus::issued)
    throw Error(ErrorKind::conflict, "plan.wrong_status", {}, {{"status", base::enum_name(plan.status)}});
  return plan;
}

Day day_of(store::Transaction& tx, const Context& context, int soon_days) {
  const auto today = context.today();
  auto calendar = office_calendar(tx);
  const auto until = calendar.days.plus_working_days(today, soon_days);
  return {today, until, std::move(calendar)};
}

void check_days(int days, int least, const char* field) {
  if (days < least || days > most_days) throw Error(ErrorKind::invalid, "letter.days", field);
}

std::vector<Items> by_letter(Items items, bool per_unit) {
  if (!per_unit) return {std::move(items)};
  std::vector<Items> out;
  for (auto& item : items) {
    if (out.empty() || out.back().front().unit_id != item.unit_id) out.emplace_back();
    out.back().push_back(std::move(item));
  }
  return out;
}

/// What of a list still holds; a deadline that was moved or passed meanwhile shows.
Items renewed(store::Transaction& tx, base::Id plan, const Items& items, base::Date today) {
  Items out;
  for (const auto& before : items) {
    if (before.report_id) {
      const Day day{today, today, office_calendar(tx)};
      // One that was near when it was listed stays listed, whatever its day is now.
      for (const auto& row : store::reports_owed(tx, plan, *base::Date::parse("9999-12-31"), before.report_id))
        if (row.due_on < today || before.reason == domain::ChaseReason::soon) out.push_back(item_of(row, day));
      continue;
    }
    const auto row = store::find_assignment(tx, before.assignment_id.value_or(base::Id()));
    if (!row) continue;
    const auto standing = domain::standing_of(row->now.done_on, row->now.heard_on, row->due.due_on, today);
    const bool was_soon = before.reason == domain::ChaseReason::soon && row->due.due_on;
    const Day day{today, was_soon ? *row->due.due_on : today.plus(-1), office_calendar(tx)};
    if (const auto reason = domain::reason_of(standing, row->due.due_on, today, day.soon_until)) out.push_back(item_of(*row, *reason, day));
  }
  return out;
}

}  // namespace

LetterScope get_letter_scope(Context& context, base::Id plan_id, int soon_days) {
  check_days(soon_days, 0, "soon_days");
  auto tx = context.read();
  load_issued(tx, context, plan_id);
  LetterScope out;
  const auto items = chased_in(tx, plan_id, day_of(tx, context, soon_days));
  int no_reports = 0;
  for (const auto& [reason, count, reports, units] : {std::tuple{domain::ChaseReason::late, &out.late, &out.late_reports, &out.late_units},
                                                      {domain::ChaseReason::soon, &out.soon, &out.soon_reports, &out.soon_units},
                                                      {domain::ChaseReason::silent, &out.silent, &no_reports, &out.silent_units}}) {
    base::Id unit;
    for (const auto& item : items) {
      if (item.reason != reason) continue;
      ++*count;
      if (item.report_id) ++*reports;
      if (item.unit_id != unit) ++*units;
      unit = item.unit_id;
    }
  }
  return out;
}

LettersMade create_letters(Context& context, base::Id plan_id, const LettersInput& input) {
  if (input.reasons.empty()) throw Error(ErrorKind::invalid, "letter.reasons", "reasons");
  check_days(input.soon_days, 0, "soon_days");
  check_days(input.demanded_days, 1, "demanded_days");
  Act act(context, "letter.drafted");
  if (auto earlier = act.earlier_answer<LettersMade>()) return std::move(*earlier);
  base::require(context.actor.staff, "act.forbidden");
  load_issued(act.tx, context, plan_id);
  const auto day = day_of(act.tx, context, input.soon_days);
  auto items = chased_in(act.tx, plan_id, day);
  std::erase_if(items, [&](const auto& item) {
    return std::ranges::find(input.reasons, item.reason) == input.reasons.end() ||
           (!input.unit_ids.empty() && std::ranges::find(input.unit_ids, item.unit_id) == input.unit_ids.end());
  });
  if (items.empty()) throw Error(ErrorKind::conflict, "letter.nobody");
  if (items.size() > most_items) throw Error(ErrorKind::conflict, "letter.too_many", {}, {{"most", std::to_string(most_items)}});
  const auto letters = by_letter(std::move(items), input.per_unit);
  if (letters.size() > most_letters) throw Error(ErrorKind::conflict, "letter.too_many", {}, {{"most", std::to_string(most_letters)}});

  const auto plan = get_plan(context, plan_id);
  const auto agency = store::load_agency(act.tx);
  const auto demanded_on = day.calendar.days.plus_working_days(day.today, input.demanded_days);
  const auto committee = committee_issuing(act.tx, plan.issuer, day.today);
  LettersMade made;
  store::LetterRow row;
  for (const auto& listed : letters) {
    row.id = base::Id::make();
    row.plan.id = plan_id;
    row.content = propose_letter(agency, committee, plan, listed, day.today, demanded_on, input.demanded_days);
    row.drawn_up_on = day.today;
    row.made_by = context.actor.user_id;
    row.made_at = row.updated_at = context.now();
    store::insert_letter(act.tx, row, listed);
    made.items.push_back(row_of(act.tx, context, found(store::find_letter(act.tx, row.id), "letter.unknown")));
  }
  act.keep_answer(made);
  act.finish("plan", plan_id, plan_id, {{"letters", std::to_string(letters.size())}, {"title", row.content.title}});
  return made;
}

Page<LetterRow> list_letters(Context& context, const ListQuery& query, const std::optional<base::Id>& plan_id,
                             const std::optional<LetterStatus>& status) {
  base::require(context.actor.sees_all(), "act.forbidden");
  auto tx = context.read();
  const auto listed = store::list_letters(tx, {query.q, query.sort, {query.size, query.offset()}, query.deleted}, plan_id, status);
  Page<LetterRow> page{{}, listed.total, query.page, query.size};
  for (const auto& row : listed.rows) page.items.push_back(row_of(tx, context, row));
  return page;
}

Letter get_letter(Context& context, base::Id id) { return read_back(context, id); }

Letter put_letter(Context& context, base::Id id, const LetterInput& input) {
  Act act(context, "letter.edited");
  auto row = load_seen(act.tx, context, id);
  require_act(act.tx, context, row, "edit", {LetterStatus::draft});
  if (row.revision != input.base_revision) throw Error(ErrorKind::conflict, "letter.moved_on", {}, {{"revision", std::to_string(row.revision)}});
  domain::check_letter(input.content);
  row.content = input.content;
  keep(act, context, row);
  return read_back(context, id);
}

Letter refresh_letter(Context& context, base::Id id) {
  Act act(context, "letter.refreshed");
  auto row = load_seen(act.tx, context, id);
  if (act.earlier()) return view_of(act.tx, context, row);
  require_act(act.tx, context, row, "refresh", {LetterStatus::draft});
  const auto today = context.today();
  const auto before = store::items_of_letter(act.tx, id);
  const auto items = renewed(act.tx, row.plan.id, before, today);
  if (items.empty()) throw Error(ErrorKind::conflict, "letter.nobody");
  // A text that nobody changed follows its list.
  const auto plan = get_plan(context, row.plan.id);
  const auto agency = store::load_agency(act.tx);
  const auto calendar = office_calendar(act.tx).days;
  const int days = std::max(1, calendar.working_days(row.drawn_up_on, row.content.demanded_on));
  const auto committee = committee_issuing(act.tx, plan.issuer, today);
  if (row.content == propose_letter(agency, committee, plan, before, row.drawn_up_on, row.content.demanded_on, days))
    row.content = propose_letter(agency, committee, plan, items, today, calendar.plus_working_days(today, days), days);
  row.drawn_up_on = today;
  store::replace_items(act.tx, id, items);
  keep(act, context, row);
  return read_back(context, id);
}

void delete_letter(Context& context, base::Id id) {
  Act act(context, "letter.deleted");
  auto row = load_seen(act.tx, context, id);
  if (act.earlier() || row.deleted_at) return;
  require_act(act.tx, context, row, "delete", {LetterStatus::draft});
  row.deleted_at = context.now();
  keep(act, context, row);
}

void restore_letter(Context& context, base::Id id) {
  Act act(context, "letter.restored");
  auto row = load_seen(act.tx, context, id);
  if (act.earlier() || !row.deleted_at) return;
  require(can_of(act.tx, context, row), "restore");
  row.deleted_at.reset();
  keep(act, context, row);
}

void request_letter_approval(Context& context, base::Id id) {
  Act act(context, "letter.approval_requested");
  auto row = load_seen(act.tx, context, id);
  if (act.earlier()) return;
  require_act(act.tx, context, row, "request-approval", {LetterStatus::draft});
  row.status = LetterStatus::awaiting_approval;
  row.rejection.reset();
  tell_office(act.tx, context, {domain::WorkNews::letter_waits, row.plan.id, id}, domain::Rung::leader);
  keep(act, context, row);
}

void approve_letter(Context& context, base::Id id) {
  Act act(context, "letter.approved");
  auto row = load_seen(act.tx, context, id);
  if (act.earlier()) return;
  require_act(act.tx, context, row, "approve", {LetterStatus::draft, LetterStatus::awaiting_approval});
  row.status = LetterStatus::approved;
  row.rejection.reset();
  row.approved_by = context.actor.user_id;
  row.approved_at = context.now();
  keep(act, context, row);
}

namespace {

using Begins = std::initializer_list<LetterStatus>;

Batch each_letter(const Context& context, const BatchInput& input, const char* word, Begins begins, void (*act)(Context&, base::Id)) {
  base::require(context.actor.sees_all(), "act.forbidden");
  const bool preview = input.preview;
  return each_of(context, input.ids, [&](Context& own, BatchItem& item) {
    {
      auto tx = own.read();
      const auto row = load_seen(tx, own, item.id);
      name_letter(row, item);
      if (preview) require_act(tx, own, row, word, begins);
    }
    if (!preview) act(own, item.id);
  });
}

}  // namespace

Batch request_letters_approval(Context& context, const BatchInput& input) {
  return each_letter(context, input, "request-approval", {LetterStatus::draft}, request_letter_approval);
}

Batch approve_letters(Context& context, const BatchInput& input) {
  return each_letter(context, input, "approve", {LetterStatus::draft, LetterStatus::awaiting_approval}, approve_letter);
}

void reject_letter(Context& context, base::Id id, const Reason& input) {
  Act act(context, "letter.rejected");
  auto row = load_seen(act.tx, context, id);
  if (act.earlier()) return;
  require_act(act.tx, context, row, "reject", {LetterStatus::awaiting_approval, LetterStatus::approved});
  if (base::trim(input.reason).empty()) throw Error(ErrorKind::invalid, "reason.required", "reason");
  row.status = LetterStatus::draft;
  row.rejection = input.reason;
  row.approved_by.reset();
  row.approved_at.reset();
  keep(act, context, row, {{"reason", input.reason}});
}

LettersSent list_letters_of(Context& context, base::Id assignment_id) {
  auto tx = context.read();
  const auto assignment = found(store::find_assignment(tx, assignment_id), "assignment.unknown");
  base::require(domain::may_see_of(context.actor, assignment.unit.id), "assignment.not_your_unit");
  LettersSent out;
  for (const auto& row : store::letters_of_assignment(tx, assignment_id))
    out.items.push_back({row.id, row.symbol.value_or(""), row.content.title, row.dated_on.value_or(base::Date()), row.content.demanded_on});
  return out;
}

}  // namespace dondoc::service
