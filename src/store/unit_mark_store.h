// Identifiers of other schemes than the agency's own, and places in other hierarchies than
// the administration, each with its time; where a unit lies.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/date.h"
#include "domain/geo_point.h"
#include "store/unit_store.h"

namespace dondoc::store {

/// `to`: the first day on which it is so no more.
struct CodeMark {
  std::string scheme, code;
  base::Date from;
  std::optional<base::Date> to;
  friend bool operator==(const CodeMark&, const CodeMark&) = default;
};
struct PlaceMark {
  std::string hierarchy;
  base::Id parent_id;
  base::Date from;
  std::optional<base::Date> to;
  friend bool operator==(const PlaceMark&, const PlaceMark&) = default;
};

/// As of today.
struct OtherCode { std::string scheme, code; };
struct OtherPlace { std::string hierarchy; NamedRow in; };
struct UnitMarks {
  std::vector<OtherCode> codes;
  std::vector<OtherPlace> places;
  std::optional<domain::GeoPoint> point;
};
/// Of those that have any.
std::unordered_map<base::Id, UnitMarks> marks_of(Transaction& tx, const std::vector<base::Id>& units);

/// True when `unit` is `above`, or `above` is one of the units over it in the hierarchy.
bool stands_under_in(Transaction& tx, const base::Id& unit, const base::Id& above, const std::string& hierarchy);

/// Who holds the code today; what a dissolved unit held is free.
std::optional<base::Id> holder_of_code(Transaction& tx, const std::string& scheme, const std::string& code);

/// The unit has these and no others; what is the same stays as it is. What stands in the
/// schemes and hierarchies of others (own, start-list; administration, steering) is left alone.
void settle_codes(Transaction& tx, const base::Id& unit, const std::vector<CodeMark>& wanted);
void settle_places(Transaction& tx, const base::Id& unit, const std::vector<PlaceMark>& wanted);

/// Where units lie, by themselves: not told by a code.
std::unordered_map<base::Id, domain::GeoPoint> points_of_units(Transaction& tx);
void set_point(Transaction& tx, const base::Id& unit, const std::optional<domain::GeoPoint>& point);

/// From `from` on the unit has this one in the scheme, or in the hierarchy.
void set_code(Transaction& tx, const base::Id& unit, const std::string& scheme, const std::string& code, base::Date from);
/// Stands in the administration under `parent` from that day until today, whatever was kept of that time; the days before stay.
void set_superior(Transaction& tx, const base::Id& unit, const std::optional<base::Id>& parent, base::Date from);
/// The first day from `from` on, up to today, on which `unit` stood in the administration under `above`, directly
/// or through others; `from` itself where they are one.
std::optional<base::Date> first_day_under(Transaction& tx, const base::Id& unit, const base::Id& above, base::Date from);
/// Since when the unit is known: its first name. Nothing where it always was.
std::optional<base::Date> known_since(Transaction& tx, const base::Id& unit);
void set_place(Transaction& tx, const base::Id& unit, const std::string& hierarchy, const base::Id& parent, base::Date from);

}  // namespace dondoc::store
