#include "service/plans/amending_programme.h"

#include <algorithm>
#include <map>

#include "base/json.h"
#include "base/text.h"
#include "service/drafts/draft_schedule.h"
#include "service/plans/amending_return.h"
#include "service/plans/charge.h"
#include "service/plans/matrix_content.h"
#include "service/plans/schedule_undo.h"
#include "store/report_store.h"

namespace dondoc::service {
namespace {

using domain::Amended;
using domain::Axis;
using domain::EventPart;
using domain::ProgrammePart;
using store::PlanEventRow;

bool is_phase(const PlanEventRow& row) { return row.kind == domain::EventKind::phase; }
bool same_days(const PlanEventRow& a, const PlanEventRow& b) { return a.starts_on == b.starts_on && a.ends_on == b.ends_on; }

template <class Ids> bool holds(const std::optional<Ids>& ids, const typename Ids::value_type& one) { return ids && std::ranges::find(*ids, one) != ids->end(); }

/// Everywhere at once, so that two keys may change places.
void give_keys(draft::Draft& draft, const std::map<std::string, std::string>& keys) {
  const auto give = [&](std::string& key) {
    if (const auto own = keys.find(key); own != keys.end()) key = own->second;
  };
  const auto give_some = [&](std::optional<std::string>& key) { if (key) give(*key); };
  for (auto& phase : draft.phases) give(phase.id);
  for (auto& event : draft.events) {
    give(event.id);
    give_some(event.phase);
  }
  for (auto& task : draft.tasks) {
    give_some(task.phase);
    if (task.due) give_some(task.due->relative_to);
  }
  for (auto& duty : draft.reporting)
    if (duty.due) give_some(duty.due->relative_to);
}

class Reading {
 public:
  Reading(store::Transaction& tx, const store::PlanRow& plan, draft::Draft& draft, const AmendmentInput& input)
      : plan_(plan), draft_(draft), input_(input), rows_(store::events_of_plan(tx, plan.id)),
        text_(base::from_json<draft::Draft>(store::load_plan_revision(tx, plan.id).content)), printed_(DraftSchedule(text_, plan.id).events()) {
    if (!input.whole) lines_ = MatrixContent(tx, plan).lines();
  }

  ProgrammeAmended run() {
    const auto own_keys = match();
    const auto now = DraftSchedule(draft_, plan_.id).events();
    for (std::size_t i = 0; i < now.size(); ++i) out_.events.push_back(of(now[i], own_keys[i], pairs_[i]));
    for (std::size_t r = 0; r < rows_.size(); ++r)
      if (std::ranges::find(pairs_, r) == pairs_.end()) leave(rows_[r]);
    compare_periods();
    compare_lines(Axis::theme, text_.themes, draft_.themes);
    compare_lines(Axis::channel, text_.channels, draft_.channels);
    return std::move(out_);
  }

 private:
  /// As the plan's text has it, if that is where it comes from.
  const PlanEventRow* printed(const PlanEventRow& row) const {
    const PlanEventRow *by_key = nullptr, *by_name = nullptr;
    for (const auto& it : printed_) {
      if (is_phase(it) != is_phase(row)) continue;
      if (row.draft_key && it.draft_key == row.draft_key) by_key = &it;
      if (!by_name && same_words(it.name, row.name)) by_name = &it;
    }
    return by_key && (!by_name || same_words(by_key->name, row.name)) ? by_key : by_name;
  }

  /// Which event each of the document's goes on from; then they have one key. Returns the document's own keys.
  std::vector<std::string> match() {
    const auto now = DraftSchedule(draft_, plan_.id).events();
    pairs_.resize(now.size());
    for (const bool phase : {true, false}) match(now, phase);
    std::vector<std::string> own;
    std::map<std::string, std::string> keys;
    std::set<std::string> taken;
    for (const auto& row : rows_)
      if (row.draft_key) taken.insert(*row.draft_key);
    for (std::size_t i = 0; i < now.size(); ++i) {
      own.push_back(*now[i].draft_key);
      const auto row = pairs_[i] ? rows_[*pairs_[i]].draft_key : std::nullopt;
      auto key = row.value_or(own.back());
      for (int n = static_cast<int>(now.size() + rows_.size()); !row && taken.contains(key); ++n) key = own.back().substr(0, 1) + std::to_string(n);
      taken.insert(key);
      keys.emplace(own.back(), std::move(key));
    }
    give_keys(draft_, keys);
    return own;
  }

  void match(const std::vector<PlanEventRow>& now, bool phase) {
    std::vector<std::size_t> here, there;
    std::vector<domain::Wording> words_before, words_now;
    for (std::size_t r = 0; r < rows_.size(); ++r)
      if (is_phase(rows_[r]) == phase) {
        const auto* text = printed(rows_[r]);
        here.push_back(r);
        words_before.push_back({{}, text ? text->name : rows_[r].name});
      }
    for (std::size_t i = 0; i < now.size(); ++i)
      if (is_phase(now[i]) == phase) {
        there.push_back(i);
        words_now.push_back({{}, now[i].name});
      }
    const auto found = domain::match_wordings(words_before, words_now);
    for (std::size_t i = 0; i < found.size(); ++i)
      if (found[i]) pairs_[there[i]] = here[*found[i]];
  }

  EventAmended of(const PlanEventRow& now, const std::string& own_key, const std::optional<std::size_t>& pair) const {
    EventAmended out{Amended::same, *now.draft_key, own_key, {}, {}, {}};
    if (!pair) {
      const bool as_before = std::ranges::any_of(printed_, [&](const auto& it) { return is_phase(it) == is_phase(now) && same_words(it.name, now.name) && same_days(it, now); });
      if (as_before || base::trim(now.name).empty()) return out;  // it was taken out since, or never taken over
      out.kind = holds(input_.skip_events, own_key) ? Amended::kept : Amended::added;
      out.after = now;
      return out;
    }
    const auto& before = rows_[*pair];
    const auto* text = printed(before);
    auto after = before;
    out.before = before;
    const auto differs = [&](auto&& same) { return !same(now, before) && !(text && same(now, *text)); };
    if (!base::trim(now.name).empty() && differs([](const auto& a, const auto& b) { return base::fold_spaces(a.name) == base::fold_spaces(b.name); })) {
      out.changes.push_back(EventPart::name);
      after.name = now.name;
    }
    const bool fits = before.kind != domain::EventKind::milestone || now.starts_on == now.ends_on;
    if (fits && differs(same_days)) {
      out.changes.push_back(EventPart::days);
      after.timing = now.timing;
      after.starts_on = now.starts_on;
      after.ends_on = now.ends_on;
      after.anchor_id.reset();
      after.side.reset();
      after.days.reset();
      after.working_days = false;
    }
    if (differs([](const auto& a, const auto& b) { return a.phase == b.phase; })) {
      out.changes.push_back(EventPart::phase);
      after.phase = now.phase;
    }
    const bool back = before.cancelled_at && (!text || !out.changes.empty());
    if (out.changes.empty() && !back) return out;
    after.cancelled_at.reset();
    out.after = std::move(after);
    out.kind = holds(input_.keep_event_ids, before.id) ? Amended::kept : back ? Amended::added : Amended::changed;
    return out;
  }

  /// What a person entered is not the document's to take out.
  void leave(const PlanEventRow& row) {
    if (!row.draft_key || row.cancelled_at || !input_.whole) return;
    out_.events.push_back({holds(input_.keep_event_ids, row.id) ? Amended::kept : Amended::removed, *row.draft_key, "", row, {}, {}});
  }

  // ---- peaks and periods, themes and channels: of a whole new text, which stands for them

  static std::vector<draft::Period> apart_from_phases(const draft::Draft& draft) {
    std::vector<draft::Period> out;
    for (const auto& it : draft.periods) {
      const bool told = std::ranges::any_of(out, [&](const auto& one) { return one.from == it.from && one.to == it.to && one.peak == it.peak; });
      if (!is_of_phase(draft, it) && !told) out.push_back(it);
    }
    return out;
  }

  void compare_periods() {
    if (!input_.whole) return;
    auto before = apart_from_phases(text_), now = apart_from_phases(draft_);
    const auto among = [](const std::vector<draft::Period>& list) {
      return [&list](const draft::Period& one) { return std::ranges::any_of(list, [&](const auto& it) { return it.from == one.from && it.to == one.to && it.peak == one.peak; }); };
    };
    const auto all_before = before;
    std::erase_if(before, among(now));
    std::erase_if(now, among(all_before));
    const auto part = [](const draft::Period& it) { return it.peak ? ProgrammePart::peak : ProgrammePart::period; };
    add_lines(before, now, part);
  }

  /// A document that changes a part does not become the plan's text: it is held against the lines in force, and what is printed
  /// as the text printed it, or as a line that a person took out, changes nothing.
  template <class Line> void compare_lines(Axis axis, const std::vector<Line>& printed, std::vector<Line> now) {
    const auto part = [axis](const Line&) { return axis == Axis::theme ? ProgrammePart::theme : ProgrammePart::channel; };
    if (input_.whole) return add_lines(printed, now, part);
    std::vector<Line> in_force, known = printed;
    for (const auto& row : lines_)
      if (row.axis == axis) {
        known.push_back({row.text, row.section_path, {}});
        if (!row.deleted) in_force.push_back(known.back());
      }
    std::erase_if(now, [&](const Line& line) { return std::ranges::any_of(known, [&](const Line& one) { return same_words(one.text, line.text); }); });
    add_lines(in_force, now, part);
  }

  template <class Line, class Part> void add_lines(const std::vector<Line>& before, const std::vector<Line>& now, Part part) {
    std::vector<domain::Wording> words_before, words_now;
    for (const auto& it : before) words_before.push_back({section_of(it).value_or(""), it.text});
    for (const auto& it : now) words_now.push_back({section_of(it).value_or(""), it.text});
    const auto pairs = domain::match_wordings(words_before, words_now);
    for (std::size_t i = 0; i < now.size(); ++i) {
      const auto section = section_of(now[i]);
      if (!pairs[i]) out_.lines.push_back({part(now[i]), Amended::added, "", now[i].text, section});
      else if (base::fold_spaces(before[*pairs[i]].text) != base::fold_spaces(now[i].text)) out_.lines.push_back({part(now[i]), Amended::changed, before[*pairs[i]].text, now[i].text, section});
    }
    for (std::size_t b = 0; b < before.size() && input_.whole; ++b)
      if (std::ranges::find(pairs, b) == pairs.end()) out_.lines.push_back({part(before[b]), Amended::removed, before[b].text, "", {}});
  }
  static std::optional<std::string> section_of(const draft::Period&) { return std::nullopt; }
  template <class Line> static std::optional<std::string> section_of(const Line& it) { return it.section; }

  const store::PlanRow& plan_;
  draft::Draft& draft_;
  const AmendmentInput& input_;
  const std::vector<PlanEventRow> rows_;
  const draft::Draft text_;
  const std::vector<PlanEventRow> printed_;
  std::vector<store::MatrixLineRow> lines_;         // in force, of a plan that is changed in part
  std::vector<std::optional<std::size_t>> pairs_;  // of the document's events
  ProgrammeAmended out_;
};

/// What is carried by what was entered under a line stays with it; a line that goes can be taken back.
void settle_lines(store::Transaction& tx, const Context& context, const store::PlanRow& plan, const std::vector<LineAmended>& lines, bool whole) {
  const MatrixContent content(tx, plan);
  auto rows = content.lines();
  bool changed = false;
  for (const auto& it : lines) {
    if (it.of != ProgrammePart::theme && it.of != ProgrammePart::channel) continue;
    const auto axis = it.of == ProgrammePart::theme ? Axis::theme : Axis::channel;
    const auto find = [&](const std::string& text) { return std::ranges::find_if(rows, [&](const auto& row) { return row.axis == axis && base::fold_spaces(row.text) == base::fold_spaces(text); }); };
    const auto old = it.before.empty() ? rows.end() : find(it.before), known = it.after.empty() ? rows.end() : find(it.after);
    changed = true;
    if (it.kind == Amended::removed) {
      if (old != rows.end()) old->deleted = true;
    } else if (known != rows.end()) {
      known->deleted = false;
    } else if (old != rows.end()) {
      old->text = it.after;
      old->section_path = it.section;
    } else {
      int ordinal = 0, highest = 0;
      for (const auto& row : rows)
        if (row.axis == axis) {
          ordinal = std::max(ordinal, row.ordinal);
          highest = std::max(highest, std::stoi(row.key.substr(1)));
        }
      rows.push_back({axis, (axis == Axis::theme ? "t" : "c") + std::to_string(highest + 1), ordinal + 1, it.after, it.section, false});
    }
  }
  // Lines that nobody touched follow the new text by themselves.
  if (changed && (content.is_kept() || !whole)) store::set_matrix_lines(tx, plan.id, rows, context.now());
}

}  // namespace

ProgrammeAmended amended_programme(store::Transaction& tx, const store::PlanRow& plan, draft::Draft& draft, const AmendmentInput& input) {
  return Reading(tx, plan, draft, input).run();
}

EventChanges event_changes(store::Transaction& tx, const store::PlanRow& plan, const ProgrammeAmended& programme, std::set<base::Id> still, const draft::Draft* text) {
  EventChanges out{{}, std::move(still), text};
  std::set<base::Id> there;
  for (const auto& task : all_tasks(tx, plan.id)) there.insert(task.id);
  for (const auto& duty : store::duties_of_plan(tx, plan.id, false))
    if (domain::falls_due_once(duty.frequency)) there.insert(duty.id);
  const auto bindings = store::bindings_of_plan(tx, plan.id);
  for (const auto& it : programme.events) {
    if (!it.changes_something()) continue;
    const auto& row = it.after ? *it.after : *it.before;
    PlanEventInput input{it.before ? std::optional(row.id) : std::nullopt, row.revision, row.kind, row.name, row.phase, row.timing, row.starts_on, row.ends_on,
                         relation_of(row), row.note, it.kind == Amended::removed, {}, ""};
    for (const auto& one : bindings)
      if (it.before && one.event_id == row.id && there.contains(one.subject_id) && !out.still.contains(one.subject_id))
        input.deadlines.push_back({one.kind, one.subject_id, one.offset.side, one.offset.days, one.offset.working_days});
    out.events.push_back(std::move(input));
  }
  return out;
}

void carry_out(store::Transaction& tx, const Context& context, const store::PlanRow& plan, const base::Id& amendment, const ProgrammeAmended& programme, Rescheduling moved, bool whole) {
  std::size_t place = 0;
  for (const auto& it : programme.events)
    if (it.changes_something()) moved.events.at(place++).row.draft_key = it.key;
  if (!moved.events.empty()) carry_out(tx, context, plan, amendment, moved);
  for (const auto& event : moved.events) {
    if (event.row.draft_key) store::set_event_key(tx, event.row.id, *event.row.draft_key);
    for (const auto& shift : moved.shifts)
      if (shift.id == event.row.id) store::move_day(tx, amendment, {store::Moved::event, shift.id, shift.before, shift.after}, context.today());
  }
  for (const auto& it : programme.events)
    if (it.before && it.kind != Amended::removed && it.before->draft_key != it.key) store::set_event_key(tx, it.before->id, it.key);
  settle_lines(tx, context, plan, programme.lines, whole);
}

}  // namespace dondoc::service
