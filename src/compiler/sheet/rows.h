// Gathers cells into a sheet's rows under its limits; both readers use it.
#pragma once

#include "compiler/sheet/sheet.h"

namespace dondoc::compiler {

class RowGathering {
 public:
  RowGathering(Sheet& sheet, const SheetLimits& limits) : sheet_(sheet), limits_(limits) {}

  /// A cell's text as it was found. Empty text costs nothing, wherever it stands.
  void add(std::size_t column, std::string_view text);
  /// Ends the row; a row of empty cells is dropped.
  void end_row(std::size_t number);

 private:
  Sheet& sheet_;
  const SheetLimits& limits_;
  std::vector<std::string> cells_;
  std::size_t text_bytes_ = 0;
};

}  // namespace dondoc::compiler
