// Which themes (nội dung) of a plan are carried by which channels (hình thức), when, by
// whom: a matrix whose holes are seen.
#pragma once

#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "domain/actor.h"
#include "domain/words.h"

namespace dondoc::domain {

enum class Axis { theme, channel };
BOOST_DESCRIBE_ENUM(Axis, theme, channel)

/// hole: no task carries the theme by the channel. planned: a task does; under_way: some
/// of it is done, or evidence of it came; done: all that units owe of it.
enum class CellState { hole, planned, under_way, done, not_needed };
BOOST_DESCRIBE_ENUM(CellState, hole, planned, under_way, done, not_needed)

/// total, done: duties of units; before the issue nobody owes anything.
struct Carried { int tasks = 0, total = 0, done = 0, evidence = 0; };
CellState cell_state(const Carried& carried, bool waived);

/// A phase of the plan, its days where they are known, or a month ("2026-11").
struct MatrixPeriod {
  std::string key, name;
  bool is_phase = false;
  std::optional<base::Date> from_on, to_on;
};
/// The months from one day to another, three years at most.
std::vector<MatrixPeriod> months_between(base::Date from, base::Date to);

/// When a task is carried out: within its phase, else up to its day; without either, or
/// repeated, in every period.
struct CarriedWhen { std::optional<std::string> phase; std::optional<base::Date> due_on; bool repeated = false; };
bool is_planned_in(const CarriedWhen& when, const MatrixPeriod& period);
/// A period without days holds every day.
bool holds(const MatrixPeriod& period, base::Date day);

/// A task, theme or channel with the section that it stands in.
struct MatrixWords { std::string text; std::optional<std::string> section, phase; };
/// Whether the task is likely to use the channel: both stand in one section, or its text
/// names the channel ("panô", "phương tiện thông tin đại chúng"). A channel of a single
/// syllable counts only at the end of a phrase: "báo" is not named by "báo cáo".
bool likely_uses(const MatrixWords& task, const MatrixWords& channel);
/// A task carries all themes, but for those of another phase than its own.
bool likely_carries(const MatrixWords& task, const MatrixWords& theme);

/// edit: the standing body's, until the plan is closed.
Can can_matrix(const Actor& actor, PlanStatus plan);

}  // namespace dondoc::domain
