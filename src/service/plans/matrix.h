// Which themes of a plan are carried by which channels, in which period, by whom. The
// lines are read in the plan's text until somebody changes them; what carries what is
// proposed, and stands once a person said so.
#pragma once

#include <optional>

#include "service/context.h"
#include "service/views/matrix.h"

namespace dondoc::service {

/// Whoever may see the plan. period: its key; none: the whole plan. Throws not_found matrix.unknown_period.
Matrix get_matrix(Context& context, base::Id plan_id, const std::optional<std::string>& period);
/// Who carries one cell, with their evidence; a unit sees its own part. Throws not_found
/// matrix.unknown_line, matrix.unknown_period.
MatrixCellDetail get_matrix_cell(Context& context, base::Id plan_id, const std::string& theme, const std::string& channel, const std::optional<std::string>& period);
/// The matrix, and who carries each cell with what was done.
MadeFile export_matrix(Context& context, base::Id plan_id, const std::optional<std::string>& period);

/// The standing body's. In place of what these cells held; to undo, what they held is put
/// back. Throws invalid matrix.unknown_line, matrix.unknown_task, matrix.reason_required,
/// matrix.too_many (cells); conflict plan.wrong_status.
Matrix put_matrix_cells(Context& context, base::Id plan_id, const MatrixCellsInput& input);
/// In place of all lines; what is left out keeps its cells, should it come back. Throws
/// invalid matrix.line_text, matrix.line_twice, matrix.too_many (lines), matrix.unknown_line.
Matrix put_matrix_lines(Context& context, base::Id plan_id, const MatrixLinesInput& input);

}  // namespace dondoc::service
