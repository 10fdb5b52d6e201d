#include "service/plans/amending.h"

#include <algorithm>
#include <unordered_map>

#include "base/json.h"
#include "base/text.h"
#include "domain/schedule.h"
#include "service/act.h"
#include "service/drafts/confirmation.h"
#include "service/drafts/needs.h"
#include "service/plans/charge.h"
#include "service/plans/saturday_due.h"
#include "store/assignment_store.h"
#include "store/past.h"
#include "store/schedule_store.h"
#include "store/share_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using base::Id;
using domain::Amended;
using domain::AmendedPart;

bool has(const std::vector<AmendedPart>& parts, AmendedPart part) { return std::ranges::find(parts, part) != parts.end(); }

/// As printed; a deadline that moved since it was printed is not changed by printing it again.
bool same_due(const store::DueRow& a, const store::DueRow& b) { return a.date == b.date && a.bound == b.bound && (a.date || a.text == b.text); }

/// Bodies that reach nobody, as they are printed.
std::vector<std::string> outsiders(const std::vector<store::PartyRow>& rows) {
  std::vector<std::string> out;
  for (const auto& row : rows)
    if (row.party.kind == domain::TargetKind::none) out.push_back(base::fold(row.party.text));
  std::ranges::sort(out);
  return out;
}

/// The event of that key, as the plan will have it.
std::optional<Id> event_of(const Amending& it, const std::string& key) {
  std::size_t place = 0;
  for (const auto& event : it.programme.events) {
    const auto* asked = event.changes_something() && place < it.moved.events.size() ? &it.moved.events[place++] : nullptr;
    if (event.key == key) return asked ? std::optional(asked->row.id) : event.before ? std::optional(event.before->id) : std::nullopt;
  }
  return std::nullopt;
}

/// Whether the document says anew by when.
template <class Fact> bool takes_deadline(const Fact& it) {
  return it.kind == Amended::added || (it.kind == Amended::changed && has(it.changes, AmendedPart::deadline));
}

/// What the document counts from events from now on; what it gives a day, or takes out, is counted from none.
void bind(store::Transaction& tx, const store::PlanRow& plan, const Amending& it) {
  std::set<Id> loose, touched;
  std::vector<store::BindingRow> fresh;
  const auto look = [&](const auto& one, domain::DeadlineOf kind) {
    const bool takes = takes_deadline(one);
    if (one.before && (takes || one.kind == Amended::removed)) loose.insert(one.before->id);
    const auto event = takes && one.counted_from ? event_of(it, one.counted_from->key) : std::nullopt;
    if (event) fresh.push_back({kind, one.after->id, *event, one.counted_from->binding.offset});
  };
  for (const auto& task : it.tasks) look(task, domain::DeadlineOf::task);
  for (const auto& duty : it.duties) look(duty, domain::DeadlineOf::report);
  auto rows = store::bindings_of_plan(tx, plan.id);
  for (const auto& row : rows)
    if (loose.contains(row.subject_id)) touched.insert(row.event_id);
  for (const auto& row : fresh) touched.insert(row.event_id);
  std::erase_if(rows, [&](const auto& row) { return loose.contains(row.subject_id); });
  rows.insert(rows.end(), fresh.begin(), fresh.end());
  for (const auto& event : touched) {
    std::vector<store::BindingRow> own;
    std::ranges::copy_if(rows, std::back_inserter(own), [&](const auto& row) { return row.event_id == event; });
    store::set_bindings(tx, plan.id, event, own);
  }
}

/// Which units keep a duty that is another one for them than before.
bool concerns(const TaskAmended& it, const store::ActiveRow& kept) {
  if (has(it.changes, AmendedPart::text) || has(it.changes, AmendedPart::deadline)) return true;
  return std::ranges::any_of(it.roles, [&](const auto& role) { return role.first == kept.obligation_id; });
}

class Reading {
 public:
  Reading(store::Transaction& tx, const Context& context, const store::PlanRow& plan, const AmendmentInput& input)
      : tx_(tx), context_(context), plan_(plan), input_(input), before_(all_tasks(tx, plan.id)), active_(store::active_assignments(tx, plan.id)), withdrawn_(store::withdrawn_tasks(tx, plan.id)) {
    for (const auto& it : store::bindings_of_plan(tx, plan.id)) bound_.emplace(it.subject_id, it);
    for (const auto& it : store::events_of_plan(tx, plan.id)) event_keys_.emplace(it.id, it.draft_key.value_or(""));
    last_ordinal_ = store::last_ordinal(tx, plan.id);
  }

  Amending run(bool exactly) {
    read_document(exactly);
    pair_tasks();
    pair_withdrawn();
    for (std::size_t i = 0; i < now_.size(); ++i) out_.tasks.push_back(of(now_[i], pairs_[i], counted_from_[i], back_[i]));
    for (std::size_t b = 0; b < before_.size(); ++b)
      if (!taken_.contains(b)) out_.tasks.push_back(left(before_[b]));
    move_events();
    settle_units();
    return std::move(out_);
  }

 private:
  void read_document(bool exactly) {
    const auto row = found(store::find_draft(tx_, input_.draft_id), "draft.unknown");
    if (row.deleted_at) throw Error(ErrorKind::not_found, "draft.unknown");
    if (row.plan_id) throw Error(ErrorKind::conflict, "draft.confirmed");
    if (exactly && row.revision != input_.base_revision)
      throw Error(ErrorKind::conflict, "draft.moved_on", {}, {{"revision", std::to_string(row.revision)}, {"by", row.updated_by_name}});
    const auto content = store::load_draft_content(tx_, row.id, true);
    auto draft = base::from_json<draft::Draft>(content.content);
    draft.source = base::from_json<draft::Source>(content.source);
    out_.programme = amended_programme(tx_, plan_, draft, input_);
    const auto agency = store::load_agency(tx_);
    const auto calendar = office_calendar(tx_);
    known_ = store::known_bodies(tx_);
    Confirmation confirmation(context_, agency, calendar, draft, content, known_);
    SettledBodies settled(draft, content.resolutions, known_);
    for (const auto& task : before_) settled.add(task.parties);
    for (const auto& duty : store::duties_of_plan(tx_, plan_.id, false)) settled.add(duty.parties);
    for (const auto& task : draft.tasks) {
      settled.carry_over(now_.emplace_back(confirmation.task(task, plan_.id, 0)).parties);
      counted_from_.push_back(confirmation.counted_from(now_.back().id));
    }
    for (const auto& task : now_)
      out_.unresolved += static_cast<int>(std::ranges::count_if(task.parties, [](const auto& it) { return !it.party.resolved; }));
    out_.content = base::to_json(draft);
    out_.file_id = row.file_id;
    out_.file_name = row.file_name;
    out_.draft_revision = row.revision;
    out_.duties = amended_duties(tx_, plan_, confirmation, draft, settled, input_);
    for (const auto& duty : out_.duties)
      if (duty.after && duty.kind != Amended::kept)
        out_.unresolved += static_cast<int>(std::ranges::count_if(duty.after->parties, [](const auto& it) { return !it.party.resolved; }));
    out_.draft = std::move(draft);
    out_.whole = input_.whole;
  }

  void pair_tasks() {
    std::vector<domain::Wording> before, now;
    for (const auto& task : before_) before.push_back({task.section_path.value_or(""), task.text});
    for (const auto& task : now_) now.push_back({task.section_path.value_or(""), task.text});
    pairs_ = domain::match_wordings(before, now);
    // What a person says holds, also against what the words would say of another task.
    for (const auto& pair : input_.pairs) {
      const auto at = std::ranges::find(now_, pair.draft_key, &store::TaskRow::draft_key);
      if (at == now_.end()) throw Error(ErrorKind::invalid, "amendment.unknown_task", "pairs");
      auto& own = pairs_[static_cast<std::size_t>(at - now_.begin())];
      own.reset();
      if (!pair.task_id || is_withdrawn(*pair.task_id)) continue;
      const auto task = std::ranges::find(before_, *pair.task_id, &store::TaskRow::id);
      if (task == before_.end()) throw Error(ErrorKind::invalid, "amendment.unknown_task", "pairs");
      const auto place = static_cast<std::size_t>(task - before_.begin());
      for (auto& other : pairs_)
        if (other == place) other.reset();
      own = place;
    }
    for (std::size_t i = 0; i < input_.pairs.size(); ++i)
      for (std::size_t k = 0; k < i; ++k)
        if (input_.pairs[i].task_id && input_.pairs[i].task_id == input_.pairs[k].task_id) throw Error(ErrorKind::invalid, "amendment.twice", "pairs");
    for (const auto& pair : pairs_)
      if (pair) taken_.insert(*pair);
  }

  bool is_withdrawn(const Id& task) const { return std::ranges::find(withdrawn_, task, &store::TaskRow::id) != withdrawn_.end(); }

  /// What was taken out comes back where the document has its words again, unless a person says that it is another task.
  void pair_withdrawn() {
    back_.resize(now_.size());
    std::set<Id> used;
    for (std::size_t i = 0; i < now_.size(); ++i) {
      if (pairs_[i]) continue;
      const auto asked = std::ranges::find(input_.pairs, now_[i].draft_key, &AmendedPair::draft_key);
      const auto fits = [&](const store::TaskRow& it) {
        if (used.contains(it.id)) return false;
        return asked == input_.pairs.end() ? same_words(it.text, now_[i].text) : asked->task_id == it.id;
      };
      const auto task = std::ranges::find_if(withdrawn_, fits);
      if (task == withdrawn_.end()) continue;
      used.insert(task->id);
      back_[i] = *task;
    }
  }

  TaskAmended of(store::TaskRow now, const std::optional<std::size_t>& pair, const std::optional<Confirmation::CountedFrom>& counted,
                 const std::optional<store::TaskRow>& withdrawn) {
    TaskAmended out;
    out.counted_from = counted;
    if (!pair && withdrawn) {
      out.kind = Amended::added;
      out.withdrawn = withdrawn;
      out.entered = store::units_heard_of(tx_, withdrawn->id);
      now.id = withdrawn->id;
      now.ordinal = withdrawn->ordinal;
      if (same_due(now.due, withdrawn->due)) now.due.due_on = withdrawn->due.due_on;
      if (withdrawn->due.original_on) now.due.original_on = withdrawn->due.original_on;
      if (domain::same_parties(parties_in(now.parties), parties_in(withdrawn->parties))) now.parties = withdrawn->parties;
      out.after = std::move(now);
      return out;
    }
    if (!pair) {
      out.kind = Amended::added;
      now.ordinal = ++last_ordinal_;
      out.after = std::move(now);
      return out;
    }
    const auto& before = before_[*pair];
    now.id = before.id;
    now.ordinal = before.ordinal;
    if (base::fold_spaces(now.text) != base::fold_spaces(before.text)) out.changes.push_back(AmendedPart::text);
    if (domain::same_parties(parties_in(now.parties), parties_in(before.parties))) now.parties = before.parties;
    else out.changes.push_back(AmendedPart::parties);
    if (same_due(now.due, before.due) || by_event(now.due, before, counted)) now.due = before.due;
    else out.changes.push_back(AmendedPart::deadline);
    now.due.original_on = before.due.original_on ? before.due.original_on : now.due.due_on;
    out.kind = out.changes.empty() ? Amended::same : Amended::changed;
    out.before = before;
    out.after = std::move(now);
    const bool left = std::ranges::find(input_.leave_done_ids, before.id) != input_.leave_done_ids.end();
    out.reopens = has(out.changes, AmendedPart::text) && !left;
    return out;
  }

  /// Counted from an event, and no day printed but the event's own: the event says when, unless it is counted otherwise now.
  bool by_event(const store::DueRow& now, const store::TaskRow& before, const std::optional<Confirmation::CountedFrom>& counted) const {
    const auto bound = bound_.find(before.id);
    if (bound == bound_.end()) return false;
    if (!counted) return !now.date;
    if (base::fold_spaces(now.text.value_or("")) == base::fold_spaces(before.due.text.value_or(""))) return true;
    return event_keys_.at(bound->second.event_id) == counted->key && bound->second.offset == counted->binding.offset;
  }

  TaskAmended left(const store::TaskRow& before) const {
    TaskAmended out;
    const bool keep = !input_.whole || std::ranges::find(input_.keep_ids, before.id) != input_.keep_ids.end();
    out.kind = keep ? Amended::kept : Amended::removed;
    out.before = before;
    return out;
  }

  /// What the document itself gives another deadline, or takes out, follows no event; what it counts
  /// from one anew has the day that this one will have.
  void move_events() {
    std::set<Id> still;
    for (const auto& it : out_.tasks)
      if (it.before && (it.kind == Amended::removed || has(it.changes, AmendedPart::deadline))) still.insert(it.before->id);
    for (const auto& it : out_.duties)
      if (it.before && (it.kind == Amended::removed || (it.kind == Amended::changed && has(it.changes, AmendedPart::deadline)))) still.insert(it.before->id);
    out_.asked = event_changes(tx_, plan_, out_.programme, std::move(still), input_.whole ? &out_.draft : nullptr);
    if (!out_.asked.events.empty()) out_.moved = reschedule(tx_, context_, plan_, out_.asked);
    else
      for (const auto& row : store::events_of_plan(tx_, plan_.id))
        out_.moved.days.emplace(row.id, row.starts_on && !row.cancelled_at ? std::optional(domain::Span{*row.starts_on, *row.ends_on}) : std::nullopt);
    out_.units = out_.moved.units;
    const auto calendar = office_calendar(tx_);
    const auto settle = [&](store::DueRow& due, const std::optional<Confirmation::CountedFrom>& counted, bool is_new) {
      const auto event = counted ? event_of(out_, counted->key) : std::nullopt;
      const auto days = event ? out_.moved.days.at(*event) : std::nullopt;
      const auto day = days ? domain::day_of(counted->binding.offset, *days, calendar.days) : std::nullopt;
      if (!day) return;
      due.due_on = counted->binding.offset.working_days ? *day : calendar.settle(*day);
      if (is_new || !due.original_on) due.original_on = due.due_on;
    };
    for (auto& it : out_.tasks)
      if (it.after && takes_deadline(it)) settle(it.after->due, it.counted_from, it.kind == Amended::added && !it.withdrawn);
    for (auto& it : out_.duties)
      if (it.after && takes_deadline(it)) settle(it.after->due, it.counted_from, it.kind == Amended::added && !it.back);
  }

  /// Groups as they are now for bodies that changed; what did not change stays frozen.
  void settle_units() {
    Charge charge = charge_of(tx_, plan_, known_, {});
    for (const auto& it : out_.tasks)
      if (it.after) charge.add_task(it.after->section_path, parties_in(it.after->parties));
      else if (it.kind == Amended::kept) charge.add_task(it.before->section_path, parties_in(it.before->parties));
    for (auto& it : out_.tasks) {
      for (const auto& row : active_)
        if (it.before && row.task_id == it.before->id) (it.kind == Amended::removed ? it.removed : it.kept).push_back(row);
      if (it.kind == Amended::added) it.added = charge.owed(parties_in(it.after->parties));
      if (has(it.changes, AmendedPart::parties)) change_units(it, charge.owed(parties_in(it.after->parties)));
      if (has(it.changes, AmendedPart::text)) it.done_again = done_again(tx_, plan_.id, *it.after, it.kept);
      if (has(it.changes, AmendedPart::parties) && it.added.empty() && it.removed.empty() && it.roles.empty() && outsiders(it.before->parties) == outsiders(it.after->parties)) {
        // Written otherwise, and the same units owe the same.
        std::erase(it.changes, AmendedPart::parties);
        it.after->parties = it.before->parties;
        if (it.changes.empty()) it.kind = Amended::same;
      }
      if (it.kind == Amended::same || it.kind == Amended::kept) continue;
      for (const auto& owed : it.added) out_.units.insert(owed.unit_id);
      for (const auto& row : it.removed) out_.units.insert(row.unit_id);
      for (const auto& row : it.kept)
        if (concerns(it, row)) out_.units.insert(row.unit_id);
    }
    for (auto& duty : out_.duties) {
      if (duty.kind != Amended::added && duty.kind != Amended::changed) continue;
      duty.units = charge.units(parties_in(duty.after->parties));
      const auto before = duty.before ? charge.units(parties_in(duty.before->parties)) : std::vector<Id>{};
      std::ranges::copy_if(duty.units, std::back_inserter(duty.new_units), [&](const auto& unit) { return std::ranges::find(before, unit) == before.end(); });
      out_.units.insert(duty.units.begin(), duty.units.end());
    }
  }

  static void change_units(TaskAmended& it, const std::vector<domain::Owed>& owed) {
    std::vector<store::ActiveRow> kept;
    for (auto& row : it.kept) {
      const auto still = std::ranges::find(owed, row.unit_id, &domain::Owed::unit_id);
      if (still == owed.end() && !row.part) it.removed.push_back(row);
      else kept.push_back(row);
      if (still != owed.end() && !row.part && still->role != row.role) it.roles.emplace_back(row.obligation_id, still->role);
    }
    for (const auto& one : owed)
      if (std::ranges::find(it.kept, one.unit_id, &store::ActiveRow::unit_id) == it.kept.end()) it.added.push_back(one);
    it.kept = std::move(kept);
  }

  store::Transaction& tx_;
  const Context& context_;
  const store::PlanRow& plan_;
  const AmendmentInput& input_;
  const std::vector<store::TaskRow> before_;
  const std::vector<store::ActiveRow> active_;
  const std::vector<store::TaskRow> withdrawn_;
  std::unordered_map<Id, store::BindingRow> bound_;
  std::unordered_map<Id, std::string> event_keys_;
  int last_ordinal_ = 0;
  std::vector<domain::Known> known_;
  std::vector<store::TaskRow> now_;
  std::vector<std::optional<Confirmation::CountedFrom>> counted_from_;
  std::vector<std::optional<std::size_t>> pairs_;
  std::set<std::size_t> taken_;
  std::vector<std::optional<store::TaskRow>> back_;  // of those that are not paired
  Amending out_;
};

/// What moved with its event stands where it is now.
template <class Fact> void follow(const Rescheduling& moved, Fact& it) {
  const auto shift = it.before ? std::ranges::find(moved.shifts, it.before->id, &Shift::id) : moved.shifts.end();
  if (shift == moved.shifts.end()) return;
  it.before->due.due_on = shift->after;
  if (it.after) {
    it.after->due.due_on = shift->after;
    if (!it.after->due.original_on) it.after->due.original_on = shift->after;
  }
  if constexpr (requires { it.before->periods; })
    for (auto& period : it.before->periods) period.due_on = shift->after;
}

/// One task of the amendment while it is written.
class Writing {
 public:
  Writing(store::Transaction& tx, const Context& context, const store::PlanRow& plan, const Id& amendment)
      : tx_(tx), context_(context), plan_(plan), amendment_(amendment), agency_(store::load_agency(tx)), calendar_(office_calendar(tx)) {}

  void write(const TaskAmended& it) {
    switch (it.kind) {
      case Amended::kept: return;
      case Amended::removed:
        store::withdraw_task(tx_, it.before->id, context_.now());
        break;
      case Amended::added:
        if (it.withdrawn) give_back(it);
        else store::insert_task(tx_, *it.after, context_.now());
        break;
      case Amended::same:
      case Amended::changed:
        change(it);
        break;
    }
    for (const auto& row : it.removed) {
      store::withdraw_obligation(tx_, row.obligation_id, context_.today(), context_.now());
      told.add(row.unit_id, false, row.own.due.value_or(context_.today()));
    }
    if (!it.after) return;
    const auto& due = it.after->due;
    const auto saturday = saturday_due(due, agency_, calendar_);
    store::OwedTask fresh{it.after->id, due.due_on, due.due_on, {}}, of_saturdays{it.after->id, saturday, saturday, {}};
    for (const auto& owed : it.added) {
      told.add(owed.unit_id, false, due.due_on.value_or(context_.today()));
      const bool works = saturday && calendar_.saturday_units.contains(owed.unit_id);
      if (store::revive_obligation(tx_, it.after->id, owed, {due.due_on, works ? saturday : std::nullopt}, amendment_, context_.today())) continue;
      (works ? of_saturdays : fresh).owed.push_back(owed);
    }
    if (!of_saturdays.owed.empty()) store::insert_owed(tx_, plan_.id, {of_saturdays}, context_.now());
    if (!fresh.owed.empty()) store::insert_owed(tx_, plan_.id, {fresh}, context_.now());
  }

  MovedDeadlines told;

 private:
  void change(const TaskAmended& it) {
    auto row = *it.after;
    row.due.due_on = it.before->due.due_on;  // moved below, where it moves
    store::amend_task(tx_, row);
    if (it.kind == Amended::same) return;
    const auto& due = it.after->due.due_on;
    const bool moves = due != it.before->due.due_on;
    if (has(it.changes, AmendedPart::deadline)) store::amend_due_words(tx_, *it.after);
    if (moves) store::move_day(tx_, amendment_, {store::Moved::task, row.id, it.before->due.due_on, due}, context_.today());
    for (const auto& [obligation, role] : it.roles) store::set_role(tx_, obligation, role);
    for (const auto& one : it.done_again) finish_again(one, row.id);
    for (const auto& part : it.kept) {
      const bool again = std::ranges::any_of(it.done_again, [&](const auto& one) { return one.row.id == part.id; });
      const bool opens = it.reopens && part.now.done_on.has_value();
      if (opens) reopen(part, row.id);
      if (part.part) continue;
      if (moves && (opens || !part.now.done_on)) move(part, it.before->due.due_on, due);
      if ((!part.now.done_on || opens || again) && concerns(it, part)) told.add(part.unit_id, false, due.value_or(context_.today()));
    }
  }

  void move(const store::ActiveRow& part, const std::optional<base::Date>& before, const std::optional<base::Date>& due) {
    const auto own = due ? std::optional(domain::moved_due(part.own, before, *due)) : std::nullopt;
    if (own != part.own.due) store::move_day(tx_, amendment_, {store::Moved::assignment, part.id, part.own.due, own}, context_.today());
  }

  void reopen(const store::ActiveRow& part, const Id& task) {
    store::keep_done(tx_, part.id, *part.now.done_on, context_.today());
    store::update_assignment(tx_, part.id, domain::say(part.now, domain::UpdateKind::reopened, {}, context_.today()), context_.now());
    note(part, task, domain::UpdateKind::reopened, kReopenedByAmendment);
  }

  /// As the unit had reported it, on the day on which it did; what it said of it then stands above.
  void finish_again(const DoneAgain& it, const Id& task) {
    store::keep_open(tx_, it.row.id, it.reopened_on, context_.today());
    store::update_assignment(tx_, it.row.id, domain::say(it.row.now, domain::UpdateKind::done, {}, it.done_on), context_.now());
    note(it.row, task, domain::UpdateKind::done, {});
  }

  /// Back where it stood, with the words and bodies of the document.
  void give_back(const TaskAmended& it) {
    store::restore_task(tx_, it.after->id);
    auto row = *it.after;
    row.due.due_on = it.withdrawn->due.due_on;  // moved below
    store::amend_task(tx_, row);
    store::amend_due_words(tx_, row);
    if (it.after->due.due_on != it.withdrawn->due.due_on)
      store::move_day(tx_, amendment_, {store::Moved::task, row.id, it.withdrawn->due.due_on, it.after->due.due_on}, context_.today());
  }

  void note(const store::ActiveRow& part, const Id& task, domain::UpdateKind kind, const std::string& words) {
    store::UpdateRow update;
    update.id = Id::make();
    update.plan_id = plan_.id;
    update.task_id = task;
    update.assignment_id = part.id;
    update.unit.id = part.unit_id;
    update.kind = kind;
    update.note = words;
    update.made_by = context_.actor.user_id;
    update.made_at = context_.now();
    update.made_on = context_.today();
    store::insert_update(tx_, update);
  }

  store::Transaction& tx_;
  const Context& context_;
  const store::PlanRow& plan_;
  const Id& amendment_;
  const store::AgencyRow agency_;
  const OfficeCalendar calendar_;
};

}  // namespace

Amending amend(store::Transaction& tx, const Context& context, const store::PlanRow& plan, const AmendmentInput& input, bool exactly) {
  return Reading(tx, context, plan, input).run(exactly);
}

MovedDeadlines carry_out(store::Transaction& tx, const Context& context, const store::PlanRow& plan, const Id& amendment, const Amending& it) {
  Writing writing(tx, context, plan, amendment);
  carry_out(tx, context, plan, amendment, it.programme, it.moved, it.whole);
  for (const auto& shift : it.moved.shifts)
    for (const auto& unit : shift.units) writing.told.add(unit, shift.kind == MoveOf::report, *shift.after);
  std::vector<store::TaskRow> rows;
  for (auto task : it.tasks) {
    follow(it.moved, task);
    writing.write(task);
    if (task.after) rows.push_back(*task.after);
  }
  keep_needs(tx, context, it.draft, rows);
  auto duties = it.duties;
  for (auto& duty : duties) follow(it.moved, duty);
  carry_out(tx, context, amendment, duties, writing.told);
  bind(tx, plan, it);
  store::settle_shares(tx, plan.id);
  return std::move(writing.told);
}

}  // namespace dondoc::service
