// The events and phases of a plan, and the deadlines that are counted from them.
// When an event moves, everything relative to it moves; what that brings is known
// before it is done.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <vector>

#include "base/id.h"
#include "base/work_calendar.h"
#include "domain/actor.h"

namespace dondoc::domain {

/// milestone: of one day ("Hội nghị triển khai").
enum class EventKind { event, phase, milestone };
BOOST_DESCRIBE_ENUM(EventKind, event, phase, milestone)

/// fixed; unconfirmed ("theo thời gian … thông báo"), be a day known or not;
/// relative: counted from another event or phase.
enum class Timing { fixed, unconfirmed, relative };
BOOST_DESCRIBE_ENUM(Timing, fixed, unconfirmed, relative)

enum class Side { before, during, after };
BOOST_DESCRIBE_ENUM(Side, before, during, after)

/// "trước 03 ngày", "trong thời gian diễn ra", "05 ngày làm việc kể từ khi kết
/// thúc". days: none where no number is said.
struct Offset {
  Side side{};
  std::optional<int> days;
  bool working_days = false;
  friend bool operator==(const Offset&, const Offset&) = default;
};

/// What a deadline belongs to: a task, or a report duty.
enum class DeadlineOf { task, report };
BOOST_DESCRIBE_ENUM(DeadlineOf, task, report)

/// From the first to the last day, both included.
struct Span {
  base::Date from, to;
  friend bool operator==(const Span&, const Span&) = default;
};

/// The last day in time of what is counted from `anchor`: before it, that many days
/// before its first day (the day before, where no number is said); during it, its
/// last day; after it, that many days after its last one. "sau khi kết thúc" alone
/// sets no end. Working days by the calendar (Bộ luật Dân sự 2015, Điều 147, 148).
std::optional<base::Date> day_of(const Offset& offset, const Span& anchor, const base::WorkCalendar& calendar);

/// An event as far as its days go.
struct Placed {
  base::Id id;
  std::optional<Span> days;
  std::optional<base::Id> anchor_id;  // of a relative one
  Offset offset{};
  bool cancelled = false;
};
/// Sets the days of the relative ones, however long the chain; each keeps its
/// length, one during another has its days. Where the anchor is not known, was
/// cancelled or has no days, they stay. Throws Error{conflict, "event.cycle"}.
void place(std::vector<Placed>& events, const base::WorkCalendar& calendar);

/// One unit's deadline as it stands. original: the first one, nothing where that is
/// not known; given: the day that a person last gave to this unit alone.
struct OwnDue { std::optional<base::Date> due, original, given; };

/// What becomes of it when its task's goes from `before` to `after`: more time that
/// it was given is not taken away, also where the task's day went past it meanwhile.
/// The day that it was first given beside the task's, as its Saturday, is no such time.
base::Date moved_due(const OwnDue& own, std::optional<base::Date> before, base::Date after);

/// What a person should look at before a day is moved. after_report, before_work:
/// the report about work would newly be due before the work is; outside_phase: an
/// event out of its phase; part_later: a part that was handed down ends later.
enum class Conflict { past, rest_day, after_plan_end, after_report, before_work, outside_phase, part_later };
BOOST_DESCRIBE_ENUM(Conflict, past, rest_day, after_plan_end, after_report, before_work, outside_phase, part_later)

/// What a moved day is held against.
struct Ground {
  base::Date today;
  std::optional<base::Date> plan_end;
  const base::WorkCalendar& calendar;
};
std::vector<Conflict> conflicts_of(base::Date day, const Ground& ground);

/// A day before and after a change.
struct Change { std::optional<base::Date> before, after; };
/// The work ends after the report about it is due, and did not before the change.
bool newly_after(const Change& work, const Change& report);

/// Whether a report duty has one deadline, which can be counted from an event: once,
/// periodic without saying how often, ad-hoc.
bool falls_due_once(Frequency frequency);

/// edit: whoever keeps the plan running or answers for it, until it is closed.
Can can_schedule(const Actor& actor, PlanStatus plan);

}  // namespace dondoc::domain
