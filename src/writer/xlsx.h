// A table as .xlsx.
#pragma once

#include <string>

#include "writer/sheet.h"

namespace dondoc::writer {

/// The file's bytes: title and subtitle, a head that stays in view and filters,
/// days and numbers as such, printed on A4 landscape one page wide with the head
/// on each page. Text never becomes a formula or a link.
///
/// The same sheet gives the same bytes. Throws Error{unavailable,
/// "sheet.not_written"} where no temporary file can be made.
std::string write_xlsx(const Sheet& sheet);
/// One file of several, each on a tab of its own.
std::string write_xlsx(const std::vector<Sheet>& sheets);

}  // namespace dondoc::writer
