// The start list (danh mục khởi tạo): an installation chooses its province and
// has its communes and the typical bodies of State and Party as units. The list
// is part of the program; src/service/organisation/start_list/NOTICE.md names its sources.
//
// For the administrator alone. Errors besides forbidden: not_found
// start_list.unknown_province, invalid start_list.unknown_key, unit.name_required,
// start_list.nothing_chosen.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "domain/geo_point.h"
#include "service/context.h"
#include "service/views/start_list.h"

namespace dondoc::service {

/// The codes by which the list knows its units again, whatever they are called by
/// then; nobody else's business.
inline constexpr const char* list_scheme = "start-list";

std::vector<StartProvince> start_provinces();
/// The units of a province as the program knows them, each after the one that it
/// stands under; `existing` is not filled.
StartList start_list_of(std::string_view province_code);

/// A point in a commune, by the key that the list gives to its bodies; nothing for any other.
std::optional<domain::GeoPoint> position_of(std::string_view list_key);

/// Of a province's communes, by their folded names: "xa ba son".
using PointsOfCommunes = std::unordered_map<std::string, domain::GeoPoint>;
const PointsOfCommunes& points_of_communes(std::string_view province_code);
/// Empty where the statistics office knows no such commune.
std::string province_of_commune(std::string_view code);

/// A body of before 2025 by its names, the official one first, and those that took over from it.
struct FormerBody {
  struct Successor { std::string key; std::vector<std::string> names; std::string function; };
  std::vector<std::string> names;
  std::vector<Successor> successors;
  std::string basis;
};
const std::vector<FormerBody>& former_bodies();

std::vector<StartProvince> list_start_provinces(Context& context);
/// The same list, with the units that are here already.
StartList preview_start_list(Context& context, const std::string& province_code);
/// One transaction. What is here already, by its code or by its name, is not made
/// again and keeps its name; it is given the code and put into the groups.
StartAdded add_start_list(Context& context, const StartInput& input);

}  // namespace dondoc::service
