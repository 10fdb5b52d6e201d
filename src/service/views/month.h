// A month of the office: what falls on its days. Field for field the schemas of
// src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/schedule.h"
#include "service/views/common.h"
#include "service/views/day_of_note.h"

namespace dondoc::service {

/// holiday: of the law; made_up: in place of one that fell on a weekend; exchanged: off,
/// and another day is worked for it; worked: a weekend's day that is worked for another.
enum class DayKind { working, saturday, sunday, holiday, made_up, exchanged, worked };
BOOST_DESCRIBE_ENUM(DayKind, working, saturday, sunday, holiday, made_up, exchanged, worked)

/// leap: of a month told for the second time.
struct LunarDay { int day = 0, month = 0; bool leap = false; };
BOOST_DESCRIBE_STRUCT(LunarDay, (), (day, month, leap))

/// week: as ISO 8601 counts. name, source: of a day off or worked for another. notes: what is commemorated.
struct MonthDay { base::Date on; int week = 0; DayKind kind{}; std::string name, source; LunarDay lunar; std::vector<NoteOfDay> notes; };
BOOST_DESCRIBE_STRUCT(MonthDay, (), (on, week, kind, name, source, lunar, notes))

enum class MonthKind { peak, phase, event, milestone, review, instruction, inspection, task, report, mending, answer, awaited };
BOOST_DESCRIBE_ENUM(MonthKind, peak, phase, event, milestone, review, instruction, inspection, task, report, mending, answer, awaited)

/// symbol: number and symbol of the document.
struct MonthPlan { base::Id id; std::string title; std::optional<std::string> symbol; };
BOOST_DESCRIBE_STRUCT(MonthPlan, (), (id, title, symbol))

/// answer: a question or difficulty on the day of its answer, by the unit that asked; awaited: an input that others wait
/// for, by its giver.
/// id: of what it leads to: a task, a report's period, an event, a step, a check, a question, an input; empty of a peak. assignment_id, report_id: where it is one unit's own.
/// unit: whose it is. total, done, late: units of a task or report, or 1 of what is one unit's.
struct MonthItem {
  MonthKind kind{};
  std::string id;
  std::optional<base::Id> assignment_id, report_id;
  base::Id plan_id;
  std::optional<UnitRef> unit;
  std::string text;
  int ordinal = 0;
  base::Date from_on, to_on;
  std::optional<domain::Timing> timing{};
  int total = 0, done = 0, late = 0;
};
BOOST_DESCRIBE_STRUCT(MonthItem, (), (kind, id, assignment_id, report_id, plan_id, unit, text, ordinal, from_on, to_on, timing, total, done, late))

/// days: whole weeks from a Monday on. items: by day, what lasts first. plans: of the items.
/// left_out: how many items there are more.
struct Month {
  std::string month;
  base::Date today;
  std::vector<MonthDay> days;
  std::vector<MonthItem> items;
  std::vector<MonthPlan> plans;
  int left_out = 0;
};
BOOST_DESCRIBE_STRUCT(Month, (), (month, today, days, items, plans, left_out))

}  // namespace dondoc::service
