// The days on which the agency rests beside those of the law, and what it does
// with deadlines on such days.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/rest_day.h"
#include "store/unit_store.h"

namespace dondoc::store {

struct CalendarSettingsRow { domain::OnRestDay on_rest_day{}; bool saturday_mornings = false; };
/// Throws Error{not_found, "agency.unknown"}.
CalendarSettingsRow load_calendar_settings(Transaction& tx);
void update_calendar_settings(Transaction& tx, const CalendarSettingsRow& settings, base::Instant now);

/// Units that work on Saturday mornings by themselves, by name.
std::vector<NamedRow> saturday_units(Transaction& tx);
/// These and no others from that day on.
void set_saturday_units(Transaction& tx, const std::vector<base::Id>& units, base::Date from);

/// Days off, a day worked, or the one for the other.
struct DayExchangeRow {
  base::Id id;
  std::string name, source;
  std::optional<base::Date> off_from, off_to, worked_on;
  base::Id created_by;
  base::Instant created_at;
  std::optional<base::Instant> deleted_at;
};
/// The earliest day first.
std::vector<DayExchangeRow> list_exchanges(Transaction& tx, bool deleted_too);
std::optional<DayExchangeRow> find_exchange(Transaction& tx, const base::Id& id);
void insert_exchange(Transaction& tx, const DayExchangeRow& row);
void set_exchange_deleted(Transaction& tx, const base::Id& id, const std::optional<base::Instant>& at);

}  // namespace dondoc::store
