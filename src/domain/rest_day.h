// What becomes of a deadline that falls on a day on which the office rests. The
// law counts differently for different terms (Bộ luật Dân sự 2015, Điều 148
// khoản 5: the next working day), so the agency says which holds for its plans.
#pragma once

#include <boost/describe/enum.hpp>

#include "base/work_calendar.h"

namespace dondoc::domain {

enum class OnRestDay { stays, next_working_day, previous_working_day };
BOOST_DESCRIBE_ENUM(OnRestDay, stays, next_working_day, previous_working_day)

/// The last day in time, once the office's days of rest are thought of.
inline base::Date settle(base::Date due, OnRestDay rule, const base::WorkCalendar& calendar) {
  switch (rule) {
    case OnRestDay::next_working_day: return calendar.next_working_day(due);
    case OnRestDay::previous_working_day: return calendar.previous_working_day(due);
    case OnRestDay::stays: break;
  }
  return due;
}

}  // namespace dondoc::domain
