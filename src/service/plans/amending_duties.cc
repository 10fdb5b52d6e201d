#include "service/plans/amending_duties.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "service/act.h"
#include "service/plans/amending_return.h"
#include "service/plans/charge.h"
#include "service/reports/consolidated.h"
#include "service/reports/due_reports.h"
#include "service/reports/report_title.h"
#include "store/agency_store.h"
#include "store/amendment_store.h"
#include "store/schedule_store.h"

namespace dondoc::service {
namespace {

using domain::Amended;
using domain::AmendedPart;
using store::DutyRow;

domain::Wording wording_of(const DutyRow& duty) { return {{}, duty.passage.empty() ? duty.title : duty.passage}; }

/// What reports entered under the old fields stays readable: new ones stand behind them.
bool add_fields(std::vector<domain::FormField>& fields, const std::vector<domain::FormField>& now) {
  const auto before = fields.size();
  for (auto field : now) {
    if (std::ranges::any_of(fields, [&](const auto& it) { return base::fold(it.label) == base::fold(field.label); })) continue;
    while (std::ranges::find(fields, field.key, &domain::FormField::key) != fields.end()) field.key += "-2";
    fields.push_back(std::move(field));
  }
  return fields.size() != before;
}

/// The duty that goes on, as the document has it. What is printed as before keeps what is in
/// force: days that moved, and what a person settled.
DutyAmended compare(DutyRow now, const DutyRow& before, bool bound, bool counted) {
  DutyAmended out;
  const bool reworded = base::fold_spaces(now.passage) != base::fold_spaces(before.passage);
  auto after = before;
  after.passage = now.passage;
  after.at_start = now.at_start;
  after.at_end = now.at_end;
  const bool same_people = domain::same_parties(parties_in(now.parties), parties_in(before.parties));
  if (!same_people) after.parties = now.parties;
  bool deadline = false;
  if (reworded) {
    const bool same_day = now.due.date == before.due.date && now.due.bound == before.due.bound && (now.due.date || now.due.text == before.due.text);
    // Counted from an event: the event says when, unless the document prints a day, or counts otherwise.
    const bool by_event = bound && (counted ? now.due.text == before.due.text : !now.due.date);
    deadline = now.frequency != before.frequency || now.rule != before.rule || !(same_day || by_event);
    if (deadline) {
      now.due.original_on = before.due.original_on ? before.due.original_on : now.due.due_on;
      after.due = now.due;
      after.frequency = now.frequency;
      after.rule = now.rule;
    }
    after.addressees = now.addressees;
    after.via = now.via;
    if (before.title == duty_title(before)) after.title = duty_title(after);
  }
  if (add_fields(after.fields, now.fields) || reworded) out.changes.push_back(AmendedPart::text);
  if (!same_people) out.changes.push_back(AmendedPart::parties);
  if (deadline) out.changes.push_back(AmendedPart::deadline);
  out.kind = out.changes.empty() ? Amended::same : Amended::changed;
  out.before = before;
  out.after = std::move(after);
  return out;
}

void move(store::Transaction& tx, const Context& context, const base::Id& amendment, const DutyRow& before, const DutyRow& after) {
  if (before.due.due_on != after.due.due_on)
    store::move_day(tx, amendment, {store::Moved::duty, after.id, before.due.due_on, after.due.due_on}, context.today());
  const auto open = store::open_reports_of_plan(tx, after.plan_id);
  for (const auto& period : periods_of_duty(tx, context, after)) {
    const auto known = std::ranges::find(before.periods, period.label, &store::PeriodRow::label);
    if (known == before.periods.end() || known->due_on == period.due_on) continue;
    store::move_day(tx, amendment, {store::Moved::period, known->id, known->due_on, period.due_on}, context.today());
    for (const auto& report : open) {
      if (report.period_id != known->id) continue;
      const auto own = period.due_on ? std::optional(domain::moved_due(report.own, known->due_on, *period.due_on)) : std::nullopt;
      if (own != report.own.due) store::move_day(tx, amendment, {store::Moved::report, report.id, report.own.due, own}, context.today());
    }
  }
}

}  // namespace

std::vector<DutyAmended> amended_duties(store::Transaction& tx, const store::PlanRow& plan, Confirmation& confirmation, const draft::Draft& draft,
                                        const SettledBodies& settled, const AmendmentInput& input) {
  const auto before = store::duties_of_plan(tx, plan.id, false);
  const auto kept = [&](const base::Id& id) { return std::ranges::find(input.keep_duty_ids, id) != input.keep_duty_ids.end(); };
  std::set<base::Id> bound;
  for (const auto& it : store::bindings_of_plan(tx, plan.id)) bound.insert(it.subject_id);
  int ordinal = 0;
  std::vector<DutyRow> gone;  // taken out by an amendment; what a person deleted stays so
  const auto amendments = store::amendments_of_plan(tx, plan.id);
  const auto by_amendment = [&](base::Instant at) {
    constexpr std::int64_t longest_act = 60'000;  // ms from the removal to the amendment's own row, in one transaction
    return std::ranges::any_of(amendments, [&](const auto& it) { return it.made_at.ms >= at.ms && it.made_at.ms - at.ms < longest_act; });
  };
  for (auto& duty : store::duties_of_plan(tx, plan.id, true)) {
    ordinal = std::max(ordinal, duty.ordinal);
    if (duty.deleted_at && by_amendment(*duty.deleted_at)) gone.push_back(std::move(duty));
  }
  std::vector<DutyRow> now;
  std::vector<std::optional<Confirmation::CountedFrom>> counted_from;
  for (const auto& read : draft.reporting) {
    settled.carry_over(now.emplace_back(confirmation.duty(read, plan.id, 0)).parties);
    counted_from.push_back(confirmation.counted_from(now.back().id));
  }
  std::vector<domain::Wording> words_before, words_now;
  for (const auto& duty : before) words_before.push_back(wording_of(duty));
  for (const auto& duty : now) words_now.push_back(wording_of(duty));
  const auto pairs = domain::match_wordings(words_before, words_now);

  std::vector<DutyAmended> out;
  std::vector<bool> taken(before.size());
  for (std::size_t i = 0; i < now.size(); ++i) {
    const int place = static_cast<int>(i);
    DutyAmended it;
    if (pairs[i]) {
      const auto& old = before[*pairs[i]];
      taken[*pairs[i]] = true;
      it = compare(std::move(now[i]), old, bound.contains(old.id), counted_from[i].has_value());
      if (it.kind == Amended::changed && kept(old.id)) it.kind = Amended::kept;
    } else {
      const bool skipped = std::ranges::find(input.skip_duties, place) != input.skip_duties.end();
      it.kind = skipped ? Amended::kept : Amended::added;
      const auto old = std::ranges::find_if(gone, [&](const DutyRow& one) { return same_words(wording_of(one).text, wording_of(now[i]).text); });
      it.back = old != gone.end();
      if (it.back) {
        // What is printed as it was is in force again as it was then.
        auto returned = compare(std::move(now[i]), *old, bound.contains(old->id), counted_from[i].has_value());
        it.after = std::move(returned.after);
        it.after->deleted_at.reset();
        it.changes = std::move(returned.changes);
        gone.erase(old);
      } else {
        now[i].ordinal = ++ordinal;
        now[i].plan_status = plan.status;
        now[i].plan_issued_on = plan.issued_on;
        it.after = std::move(now[i]);
      }
    }
    it.place = place;
    it.counted_from = counted_from[i];
    out.push_back(std::move(it));
  }
  for (std::size_t b = 0; b < before.size(); ++b)
    if (!taken[b]) out.push_back({!input.whole || kept(before[b].id) ? Amended::kept : Amended::removed, before[b], {}, false, {}, {}, {}});
  return out;
}

void carry_out(store::Transaction& tx, const Context& context, const base::Id& amendment, const std::vector<DutyAmended>& duties, MovedDeadlines& told) {
  const auto tell = [&](const DutyRow& duty, const std::vector<base::Id>& units) {
    for (const auto& unit : units) told.add(unit, true, duty.due.due_on.value_or(context.today()));
  };
  for (const auto& it : duties) {
    switch (it.kind) {
      case Amended::kept: break;
      case Amended::same: store::amend_duty(tx, *it.after); break;
      case Amended::removed: store::set_duty_deleted(tx, it.before->id, context.now()); break;
      case Amended::added:
        if (it.back) {
          store::set_duty_deleted(tx, it.after->id, std::nullopt);
          store::amend_duty(tx, *it.after);
          auto duty = found(store::find_duty(tx, it.after->id), "duty.unknown");  // with the periods that came back
          if (!it.changes.empty()) {
            readdress_consolidated(tx, context, duty, *it.after);
            move(tx, context, amendment, duty, *it.after);
            store::update_duty(tx, *it.after);
            duty = found(store::find_duty(tx, it.after->id), "duty.unknown");
          }
          tell(duty, make_due(tx, context, duty));
        } else {
          store::insert_duty(tx, *it.after, store::load_agency(tx).data_window, context.now());
          tell(*it.after, make_due(tx, context, *it.after));
        }
        break;
      case Amended::changed:
        store::amend_duty(tx, *it.after);
        readdress_consolidated(tx, context, *it.before, *it.after);
        move(tx, context, amendment, *it.before, *it.after);
        store::update_duty(tx, *it.after);
        tell(*it.after, make_due(tx, context, *it.after));
        break;
    }
  }
}

}  // namespace dondoc::service
