// A big decision as a table: which unit becomes which. It is read as the changes that a
// person then looks through and carries out; nothing is kept.
#pragma once

#include "service/context.h"
#include "service/views/reorganisation.h"
#include "service/views/common.h"

namespace dondoc::service {

/// Columns: đơn vị cũ, đơn vị mới, hình thức, and if wanted chức năng, tên viết tắt, loại, mã,
/// mã thống kê, đơn vị cấp trên. Lines without a form are told by which units they join. For the
/// administrator. Errors besides those of read_sheet: forbidden; invalid import.no_rows,
/// import.no_column. Faults of a row: reorganisation.from_needed, .unknown_form, .wrong_shape,
/// .unit_twice, .no_successor, .several_of_name, .too_many, unit.unknown, unit.code_taken, unit.wrong_code.
ReadReorganisation read_reorganisation(Context& context, const Upload& upload);

/// The same of what the start list knows of a province: units that are here and became, on 1 July
/// 2025, communes of today. Faults, where communes of one name cannot be told apart by their
/// district: reorganisation.several_of_name, .which_district. not_found start_list.unknown_province.
ReadReorganisation propose_reorganisation(Context& context, const std::string& province_code);

}  // namespace dondoc::service
