#include "service/organisation/calendar.h"

#include "base/text.h"
#include "service/act.h"
#include "service/views_of.h"
#include "store/calendar_store.h"

namespace dondoc::service {
namespace {

using base::Date;
using base::Error;
using base::ErrorKind;

constexpr int most_days_off = 30;

DayExchange view_of(const Context& context, const store::DayExchangeRow& row) {
  domain::Can can;
  if (domain::holds(domain::can_agency(context.actor), "edit")) can = {row.deleted_at ? "restore" : "delete"};
  return {row.id, row.name, row.source, row.off_from, row.off_to, row.worked_on, row.deleted_at, std::move(can)};
}

Calendar calendar_of(store::Transaction& tx, const Context& context, int year) {
  if (year < 2000 || year > 2199) throw Error(ErrorKind::invalid, "calendar.year", "year");
  const auto office = office_calendar(tx);
  const auto settings = store::load_calendar_settings(tx);
  const auto exchanges = store::list_exchanges(tx, true);
  Calendar out{year, {}, 0, {settings.on_rest_day, settings.saturday_mornings, std::vector<base::Id>{}}, {}, domain::can_agency(context.actor), {}};
  for (auto& unit : store::saturday_units(tx)) {
    out.settings.saturday_unit_ids->push_back(unit.id);
    out.saturday_units.push_back(ref_of(unit));
  }
  for (Date day = Date::of(year, 1, 1); day <= Date::of(year, 12, 31); day = day.plus(1)) {
    const auto rest = office.days.rest_on(day);
    if (!rest) ++out.working_days;
    if (rest && rest->kind == base::RestKind::holiday) out.days.push_back({day, rest->name, rest->source, false});
    else if (const auto* worked = rest ? nullptr : office.days.worked_instead(day)) out.days.push_back({day, worked->name, worked->source, true});
  }
  for (const auto& row : exchanges) out.exchanges.push_back(view_of(context, row));
  return out;
}

store::DayExchangeRow load(store::Transaction& tx, base::Id id) { return found(store::find_exchange(tx, id), "calendar.unknown"); }

void check(const DayExchangeInput& input) {
  if (base::trim(input.name).empty()) throw Error(ErrorKind::invalid, "calendar.name_required", "name");
  if (base::trim(input.source).empty()) throw Error(ErrorKind::invalid, "calendar.source_required", "source");
  const auto until = input.off_to ? input.off_to : input.off_from;
  const bool wrong = !input.off_from ? input.off_to || !input.worked_on : *until < *input.off_from || until->since(*input.off_from) >= most_days_off;
  if (wrong) throw Error(ErrorKind::invalid, "calendar.days", "off_from", {{"limit", std::to_string(most_days_off)}});
}

}  // namespace

OfficeCalendar office_calendar(store::Transaction& tx) {
  const auto settings = store::load_calendar_settings(tx);
  std::vector<base::DaysOff> off;
  std::vector<base::WorkedDay> worked;
  for (const auto& it : store::list_exchanges(tx, false)) {
    if (it.off_from) off.push_back({it.name, *it.off_from, *it.off_to, it.source});
    if (it.worked_on) worked.push_back({it.name, *it.worked_on, it.source});
  }
  const auto& law = base::WorkCalendar::viet_nam();
  OfficeCalendar out{law.for_office(off, worked, settings.saturday_mornings), settings.on_rest_day};
  for (const auto& unit : store::saturday_units(tx)) out.saturday_units.insert(unit.id);
  if (!out.saturday_units.empty()) out.with_saturdays = law.for_office(std::move(off), std::move(worked), true);
  return out;
}

std::vector<domain::Period> OfficeCalendar::settle(std::vector<domain::Period> periods) const {
  for (auto& it : periods)
    if (it.due_on) it.due_on = settle(*it.due_on);
  return periods;
}

Calendar get_calendar(Context& context, int year) {
  auto tx = context.read();
  return calendar_of(tx, context, year);
}

Calendar put_calendar_settings(Context& context, const CalendarSettings& input) {
  Act act(context, "calendar.edited");
  require(domain::can_agency(context.actor), "edit");
  for (const auto& id : input.saturday_unit_ids.value_or(std::vector<base::Id>{}))
    if (const auto unit = store::find_unit(act.tx, id); !unit || unit->deleted_at) throw Error(ErrorKind::invalid, "unit.unknown", "saturday_unit_ids");
  if (input.saturday_unit_ids) store::set_saturday_units(act.tx, *input.saturday_unit_ids, context.today());
  store::update_calendar_settings(act.tx, {input.on_rest_day, input.saturday_mornings}, context.now());
  act.finish("agency", context.actor.agency_id);
  return get_calendar(context, static_cast<int>(context.today().ymd().year()));
}

DayExchange create_day_exchange(Context& context, const DayExchangeInput& input) {
  Act act(context, "calendar.exchanged");
  if (act.earlier() && act.earlier()->result_id) return view_of(context, load(act.tx, *act.earlier()->result_id));
  require(domain::can_agency(context.actor), "edit");
  check(input);
  store::DayExchangeRow row{base::Id::make(), std::string(base::trim(input.name)), std::string(base::trim(input.source)), input.off_from,
                            input.off_to ? input.off_to : input.off_from, input.worked_on, context.actor.user_id, context.now(), {}};
  store::insert_exchange(act.tx, row);
  act.finish("agency", context.actor.agency_id, {}, {{"name", row.name}, {"source", row.source}}, row.id);
  return view_of(context, row);
}

void delete_day_exchange(Context& context, base::Id id) {
  Act act(context, "calendar.exchange_deleted");
  if (act.earlier()) return;
  require(domain::can_agency(context.actor), "edit");
  const auto row = load(act.tx, id);
  store::set_exchange_deleted(act.tx, id, context.now());
  act.finish("agency", context.actor.agency_id, {}, {{"name", row.name}});
}

void restore_day_exchange(Context& context, base::Id id) {
  Act act(context, "calendar.exchange_restored");
  if (act.earlier()) return;
  require(domain::can_agency(context.actor), "edit");
  const auto row = load(act.tx, id);
  store::set_exchange_deleted(act.tx, id, std::nullopt);
  act.finish("agency", context.actor.agency_id, {}, {{"name", row.name}});
}

}  // namespace dondoc::service
