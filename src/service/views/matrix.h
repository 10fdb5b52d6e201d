// Themes × channels of a plan. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/matrix.h"
#include "service/views/work.h"

namespace dondoc::service {

/// phase: of a theme that stands under one phase alone, its key.
struct MatrixLine { std::string key, text; std::optional<std::string> section, phase; };
BOOST_DESCRIBE_STRUCT(MatrixLine, (), (key, text, section, phase))

/// A phase by its name, or a month as "2026-11".
struct MatrixPeriod { std::string key, name; bool is_phase = false; std::optional<base::Date> from_on, to_on; };
BOOST_DESCRIBE_STRUCT(MatrixPeriod, (), (key, name, is_phase, from_on, to_on))

struct MatrixTask { base::Id id; int ordinal = 0; std::string text; std::optional<base::Date> due_on; };
BOOST_DESCRIBE_STRUCT(MatrixTask, (), (id, ordinal, text, due_on))

/// period: its key; empty: in none is it needed.
struct MatrixWaiver { std::string period, reason; };
BOOST_DESCRIBE_STRUCT(MatrixWaiver, (), (period, reason))

/// task_ids: all that carry it; in_period: those of them that fall in the period asked
/// for. likely: tasks that are proposed where none carries it. total, done: duties of the
/// units; evidence: files and links; both within the period.
struct MatrixCell {
  std::string theme, channel;
  domain::CellState state{};
  std::vector<base::Id> task_ids, in_period, likely;
  std::vector<MatrixWaiver> waivers;
  int total = 0, done = 0, evidence = 0;
};
BOOST_DESCRIBE_STRUCT(MatrixCell, (), (theme, channel, state, task_ids, in_period, likely, waivers, total, done, evidence))

/// cells: by themes, within them by channels; the themes of the period asked for alone. can: edit.
struct Matrix {
  std::vector<MatrixLine> themes, channels;
  std::vector<MatrixPeriod> periods;
  std::vector<MatrixTask> tasks;
  std::vector<MatrixCell> cells;
  int holes = 0;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(Matrix, (), (themes, channels, periods, tasks, cells, holes, can))

struct MatrixCellInput { std::string theme, channel; std::vector<base::Id> task_ids; std::vector<MatrixWaiver> waivers; };
BOOST_DESCRIBE_STRUCT(MatrixCellInput, (), (theme, channel, task_ids, waivers))
struct MatrixCellsInput { std::vector<MatrixCellInput> cells; };
BOOST_DESCRIBE_STRUCT(MatrixCellsInput, (), (cells))

/// key: of a line that is there, or was; null: a new one.
struct MatrixLineInput { std::optional<std::string> key; std::string text; };
BOOST_DESCRIBE_STRUCT(MatrixLineInput, (), (key, text))
struct MatrixLinesInput { std::vector<MatrixLineInput> themes, channels; };
BOOST_DESCRIBE_STRUCT(MatrixLinesInput, (), (themes, channels))

/// What one unit gave as evidence in the period, and how it stands today.
struct MatrixUnit {
  base::Id assignment_id;
  UnitRef unit;
  domain::Role role{};
  domain::Standing standing{};
  std::vector<Attachment> attachments;
  std::vector<std::string> links;
};
BOOST_DESCRIBE_STRUCT(MatrixUnit, (), (assignment_id, unit, role, standing, attachments, links))

/// units: as far as the actor may know, the first hundred.
struct MatrixTaskUnits { MatrixTask task; std::vector<MatrixUnit> units; int total = 0; };
BOOST_DESCRIBE_STRUCT(MatrixTaskUnits, (), (task, units, total))
struct MatrixCellDetail { std::vector<MatrixTaskUnits> tasks; };
BOOST_DESCRIBE_STRUCT(MatrixCellDetail, (), (tasks))

}  // namespace dondoc::service
