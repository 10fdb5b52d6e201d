// A table to be exported: rows of typed values under titled columns.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/date.h"

namespace dondoc::writer {

/// Nothing, text, a number, a day, an instant (shown in Việt Nam's time).
using SheetValue = std::variant<std::monostate, std::string, double, base::Date, base::Instant>;

struct SheetColumn {
  std::string title;
  double width = 16;       // characters, as Excel counts them
  bool is_centred = false;
};

/// A row may be shorter than the columns; what it has beyond them is left out.
struct Sheet {
  std::string name;        // of the sheet's tab
  std::string title;       // above the table; may be empty
  std::string subtitle;    // "Tính đến hết ngày 21/11/2026"; may be empty
  std::vector<SheetColumn> columns;
  std::vector<std::vector<SheetValue>> rows;
};

}  // namespace dondoc::writer
