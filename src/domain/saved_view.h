// Views of long lists that a person keeps under a name.
#pragma once

#include <boost/describe/enum.hpp>
#include <string_view>

namespace dondoc::domain {

/// The lists that views are kept of.
enum class SavedList { tracking, reports, letters, plans, units, inspections, findings, difficulties, dispatches };
BOOST_DESCRIBE_ENUM(SavedList, tracking, reports, letters, plans, units, inspections, findings, difficulties, dispatches)

inline constexpr int most_saved_views = 50;           // of a person and list
inline constexpr unsigned longest_view_name = 100;     // code points
inline constexpr unsigned longest_view_address = 2000;  // bytes

/// Which columns a person leaves out is kept by the list's name; the screens know what columns there are.
inline constexpr std::size_t longest_list_name = 60, longest_column_name = 40, most_hidden_columns = 30;
/// Of a list or a column: small letters, digits, '.', '-' and '_'.
bool is_list_word(std::string_view word, std::size_t longest);

}  // namespace dondoc::domain
