// Identifiers of a unit beside the one that the agency itself gave, and the hierarchies
// that it stands in at once.
#pragma once

#include <string>
#include <string_view>

namespace dondoc::domain {

/// gso: of the statistics office (Quyết định 19/2025/QĐ-TTg), two digits of a province, five
/// of a commune, three of a district of before. qd-20-2020: electronic identifier, up to 35 of
/// 0-9, A-Z and dots between groups. ma-13: that of before it, "000.00.01.H26".
bool is_code_scheme(std::string_view scheme);
/// As the scheme writes it: without spaces, letters large.
std::string written_code(std::string_view code);
bool is_code_of(std::string_view scheme, std::string_view code);

/// party, front, sector: beside the administration. Steering is the committees' own.
bool is_other_hierarchy(std::string_view hierarchy);

}  // namespace dondoc::domain
