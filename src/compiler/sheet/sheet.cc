#include "compiler/sheet/sheet.h"

#include "base/error.h"
#include "base/text.h"
#include "compiler/sheet/rows.h"

namespace dondoc::compiler {

using base::Error;
using base::ErrorKind;

namespace {

[[noreturn]] void too_many(const char* code, std::size_t limit) { throw Error(ErrorKind::too_large, code, {}, {{"limit", std::to_string(limit)}}); }

}  // namespace

void RowGathering::add(std::size_t column, std::string_view text) {
  text = base::trim(text);
  if (text.empty()) return;
  if (column >= limits_.columns) too_many("sheet.too_many_columns", limits_.columns);
  text_bytes_ += text.size();
  if (text_bytes_ > limits_.text_bytes) too_many("sheet.too_large", limits_.text_bytes >> 20);
  if (cells_.size() <= column) cells_.resize(column + 1);
  cells_[column] = base::nfc(text);
}

void RowGathering::end_row(std::size_t number) {
  if (cells_.empty()) return;
  if (sheet_.rows.size() >= limits_.rows) too_many("sheet.too_many_rows", limits_.rows);
  sheet_.rows.push_back({number, std::move(cells_)});
  cells_.clear();
}

std::string cell_place(std::size_t column, std::size_t row) {
  std::string letters;
  for (++column; column > 0; column = (column - 1) / 26) letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  return letters + std::to_string(row);
}

Sheet read_sheet(std::string_view bytes, std::string_view name, const SheetLimits& limits) {
  if (bytes.empty()) throw Error(ErrorKind::invalid, "sheet.empty");
  if (bytes.size() > limits.bytes) too_many("sheet.too_large", limits.bytes >> 20);
  if (bytes.starts_with("PK\x03\x04")) return read_xlsx(bytes, name, limits);
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) throw Error(ErrorKind::invalid, "sheet.old_format");
  auto sheet = read_csv(bytes, limits);
  if (!name.empty()) throw Error(ErrorKind::invalid, "sheet.no_such_sheet", {}, {{"name", std::string(name)}});
  return sheet;
}

}  // namespace dondoc::compiler
