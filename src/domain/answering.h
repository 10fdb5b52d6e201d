// Who is to answer a question or difficulty, and by when: the clock runs from the day
// on which it was asked, in working days, and passing it on buys no time.
#pragma once

#include <boost/describe/enum.hpp>

namespace dondoc::domain {

/// The standing body's staff; its leader, for himself and the level above; another unit.
enum class Answerer { staff, leader, unit };
BOOST_DESCRIBE_ENUM(Answerer, staff, leader, unit)

/// Working days to answer where neither the plan nor the office says otherwise.
inline constexpr int usual_answer_days = 3;
inline constexpr int most_answer_days = 30;

}  // namespace dondoc::domain
