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
#include <vector>

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

/// A point in a commune, in degrees north and east.
struct Position { double latitude = 0, longitude = 0; };
/// By the key that the list gives to a commune's bodies; nothing for any other.
std::optional<Position> position_of(std::string_view list_key);

std::vector<StartProvince> list_start_provinces(Context& context);
/// The same list, with the units that are here already.
StartList preview_start_list(Context& context, const std::string& province_code);
/// One transaction. What is here already, by its code or by its name, is not made
/// again and keeps its name; it is given the code and put into the groups.
StartAdded add_start_list(Context& context, const StartInput& input);

}  // namespace dondoc::service
