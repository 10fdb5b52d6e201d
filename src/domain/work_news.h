// What the bell tells of work, beside reminders.
#pragma once

#include <boost/describe/enum.hpp>

namespace dondoc::domain {

/// To a unit: new work (issued), its question or difficulty answered, its wish for more time granted or refused, its
/// report sent back, a direction or guidance for it. To the standing body: a question or difficulty raised, more time
/// asked for, a report sent, a unit's own plan handed in. To leaders: what waits for their approval.
enum class WorkNews { issued, answered, granted, refused, returned, directed, guided, asked, time_asked, reported, plan_waits, letter_waits, report_waits, handed_in };
BOOST_DESCRIBE_ENUM(WorkNews, issued, answered, granted, refused, returned, directed, guided, asked, time_asked, reported, plan_waits, letter_waits, report_waits, handed_in)

}  // namespace dondoc::domain
