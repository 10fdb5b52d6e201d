// Views of long lists that a person keeps under a name.
#pragma once

#include <boost/describe/enum.hpp>

namespace dondoc::domain {

/// The lists that views are kept of.
enum class SavedList { tracking, reports, letters };
BOOST_DESCRIBE_ENUM(SavedList, tracking, reports, letters)

inline constexpr int most_saved_views = 50;           // of a person and list
inline constexpr unsigned longest_view_name = 100;     // code points
inline constexpr unsigned longest_view_address = 2000;  // bytes

}  // namespace dondoc::domain
