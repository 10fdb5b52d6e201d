// Tables that people keep in spreadsheets (.xlsx, .csv), read as rows of text,
// so that they can be taken in row by row with a list of what is wrong where.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dondoc::compiler {

/// A row that holds something. `number` is the row as the person sees it in the
/// spreadsheet, from 1 (of a .csv: the record, from 1). Cells are UTF-8 NFC,
/// without space at their ends; empty cells at the end are left out.
struct SheetRow {
  std::size_t number = 0;
  std::vector<std::string> cells;

  /// The cell of a column from 0; empty where there is none.
  std::string_view cell(std::size_t column) const { return column < cells.size() ? std::string_view(cells[column]) : std::string_view(); }
};

struct Sheet {
  std::string name;  // of the .xlsx sheet's tab; empty for .csv
  std::vector<SheetRow> rows;
};

struct SheetLimits {
  std::size_t bytes = 20u << 20;        // of the file
  std::size_t rows = 50'000;            // that hold something
  std::size_t columns = 200;
  std::size_t text_bytes = 64u << 20;   // of all cells together
};

/// Reads .xlsx or .csv, whichever the bytes are; `name` chooses a sheet, else the
/// first one that is not hidden is read.
///
/// Throws Error of kind
/// - invalid: "sheet.empty", "sheet.unknown", "sheet.old_format" (.xls, or
///   locked with a password), "sheet.encoding", "sheet.damaged",
///   "sheet.no_such_sheet" (`name`), "sheet.unclosed_quote" (`row`); those of
///   base/zip.h and base/xml.h;
/// - too_large: "sheet.too_large", "sheet.too_many_rows", "sheet.too_many_columns"
///   (`limit`).
Sheet read_sheet(std::string_view bytes, std::string_view name = {}, const SheetLimits& limits = {});

/// What a person calls a cell: "C5" for column 2 of row 5.
std::string cell_place(std::size_t column, std::size_t row);

Sheet read_xlsx(std::string_view bytes, std::string_view name = {}, const SheetLimits& limits = {});
/// Commas, semicolons or tabs, whichever the first record has most of, or as a
/// first line "sep=;" says; UTF-8 with or without byte order mark, or UTF-16
/// with one (Excel's "Unicode text").
Sheet read_csv(std::string_view bytes, const SheetLimits& limits = {});

}  // namespace dondoc::compiler
