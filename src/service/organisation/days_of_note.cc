#include "service/organisation/days_of_note.h"

#include <algorithm>

#include "base/lunar.h"
#include "base/text.h"
#include "domain/day_of_note.h"
#include "service/act.h"
#include "store/day_of_note_store.h"

namespace dondoc::service {
namespace {

using base::Date;
using base::Error;
using base::ErrorKind;
using base::Recurrence;

constexpr int most_days = 200, most_kept = 2'000, most_name = 300, last_year = 2199;
/// A leap day comes again after eight years at the latest.
constexpr int years_ahead = 8;

DayOfNote view_of(const base::DayOfNote& day, Date today) {
  DayOfNote out;
  out.name = day.name;
  out.kind = day.kind;
  if (day.kind != Recurrence::once) {
    out.month = day.month;
    out.day = day.day;
  }
  out.on = day.on;
  out.since_year = day.since_year;
  out.source = day.source;
  const auto falls = base::falls_within(day, today, today.plus(366 * years_ahead));
  if (!falls.empty()) {
    out.next_on = falls.front();
    out.years = base::years_on(day, falls.front());
    out.jubilee = base::jubilee_on(day, falls.front());
  }
  return out;
}

DayOfNote view_of(const Context& context, const store::DayOfNoteRow& row) {
  auto out = view_of(row.day, context.today());
  out.id = row.id;
  out.revision = row.revision;
  out.deleted_at = row.deleted_at;
  out.can = domain::can_day_of_note(context.actor, row.deleted_at.has_value());
  return out;
}

/// 29 February and the 30th of a lunar month are days of some years.
bool is_day(Recurrence kind, int month, int day) {
  if (month < 1 || month > 12 || day < 1) return false;
  if (kind == Recurrence::lunar) return day <= 30;
  return std::chrono::year_month_day{std::chrono::year(2000), std::chrono::month(static_cast<unsigned>(month)), std::chrono::day(static_cast<unsigned>(day))}.ok();
}

base::DayOfNote checked(const DayOfNoteInput& input) {
  base::DayOfNote out;
  out.name = base::trim(input.name);
  out.source = base::trim(input.source);
  if (out.name.empty() || out.name.size() > most_name) throw Error(ErrorKind::invalid, "note.name_required", "name");
  out.kind = input.kind;
  if (input.kind == Recurrence::once) {
    if (!input.on) throw Error(ErrorKind::invalid, "note.day", "on");
    out.on = input.on;
  } else {
    if (!is_day(input.kind, input.month.value_or(0), input.day.value_or(0))) throw Error(ErrorKind::invalid, "note.day", "day");
    out.month = *input.month;
    out.day = *input.day;
  }
  if (input.since_year && (*input.since_year < 1 || *input.since_year > last_year)) throw Error(ErrorKind::invalid, "note.since_year", "since_year");
  out.since_year = input.since_year;
  return out;
}

store::DayOfNoteRow load(store::Transaction& tx, base::Id id) { return found(store::find_day_of_note(tx, id), "note.unknown"); }

void refuse_too_many(store::Transaction& tx) {
  if (store::list_days_of_note(tx, false).size() >= most_days || store::list_days_of_note(tx, true).size() >= most_kept)
    throw Error(ErrorKind::conflict, "note.too_many", {}, {{"limit", std::to_string(most_days)}});
}

void set_deleted(Context& context, base::Id id, const char* act_name, const char* right, bool deleted) {
  Act act(context, act_name);
  if (act.earlier()) return;
  const auto row = load(act.tx, id);
  require(domain::can_day_of_note(context.actor, row.deleted_at.has_value()), right);
  if (!deleted) refuse_too_many(act.tx);
  store::set_day_of_note_deleted(act.tx, id, deleted ? std::optional(context.now()) : std::nullopt);
  act.finish("agency", context.actor.agency_id, {}, {{"name", row.day.name}});
}

}  // namespace

DaysOfNote list_days_of_note(Context& context) {
  auto tx = context.read();
  DaysOfNote out;
  if (domain::holds(domain::can_day_of_note(context.actor, false), "edit")) out.can = {"add"};
  for (const auto& day : base::days_of_note_of_the_country()) out.items.push_back(view_of(day, context.today()));
  for (const auto& row : store::list_days_of_note(tx, !out.can.empty())) out.items.push_back(view_of(context, row));
  return out;
}

DayOfNote create_day_of_note(Context& context, const DayOfNoteInput& input) {
  Act act(context, "note.added");
  if (act.earlier() && act.earlier()->result_id) return view_of(context, load(act.tx, *act.earlier()->result_id));
  require(domain::can_day_of_note(context.actor, false), "edit");
  store::DayOfNoteRow row;
  row.id = base::Id::make();
  row.day = checked(input);
  row.made_by = context.actor.user_id;
  row.made_at = context.now();
  refuse_too_many(act.tx);
  store::insert_day_of_note(act.tx, row);
  act.finish("agency", context.actor.agency_id, {}, {{"name", row.day.name}}, row.id);
  return view_of(context, row);
}

DayOfNote put_day_of_note(Context& context, base::Id id, const DayOfNoteInput& input) {
  Act act(context, "note.edited");
  auto row = load(act.tx, id);
  if (act.earlier()) return view_of(context, row);
  require(domain::can_day_of_note(context.actor, row.deleted_at.has_value()), "edit");
  if (row.revision != input.base_revision) throw Error(ErrorKind::conflict, "note.moved_on", {}, {{"revision", std::to_string(row.revision)}});
  row.day = checked(input);
  store::update_day_of_note(act.tx, row);
  ++row.revision;
  act.finish("agency", context.actor.agency_id, {}, {{"name", row.day.name}});
  return view_of(context, row);
}

void delete_day_of_note(Context& context, base::Id id) { set_deleted(context, id, "note.deleted", "delete", true); }
void restore_day_of_note(Context& context, base::Id id) { set_deleted(context, id, "note.restored", "restore", false); }

std::vector<std::pair<Date, NoteOfDay>> notes_within(store::Transaction& tx, Date first, Date last) {
  std::vector<std::pair<Date, NoteOfDay>> out;
  const auto add = [&](const base::DayOfNote& day, const std::optional<base::Id>& id) {
    for (const auto on : base::falls_within(day, first, last))
      out.emplace_back(on, NoteOfDay{id, day.name, day.source, base::years_on(day, on), base::jubilee_on(day, on), !id, day.rest});
  };
  for (const auto& day : base::days_of_note_of_the_country()) add(day, {});
  for (const auto& row : store::list_days_of_note(tx, false)) add(row.day, row.id);
  std::ranges::stable_sort(out, {}, [](const auto& it) { return it.first; });
  return out;
}

std::string note_words(const NoteOfDay& note) { return note.years ? note.name + " (" + std::to_string(*note.years) + " năm)" : note.name; }

}  // namespace dondoc::service
