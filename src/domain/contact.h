// Whom to call in a unit: đầu mối, and thủ trưởng of the unit.
#pragma once

#include <boost/describe/enum.hpp>

namespace dondoc::domain {

/// head: answers for the unit, and hears of what its focal point left late.
enum class ContactKind { focal_point, head };
BOOST_DESCRIBE_ENUM(ContactKind, focal_point, head)

}  // namespace dondoc::domain
