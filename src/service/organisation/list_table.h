// A list that an office keeps in a spreadsheet: its columns are told by their headings, and
// each fault has its row.
#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/text.h"
#include "compiler/sheet/sheet.h"
#include "service/views/administration.h"

namespace dondoc::service {

struct ImportColumn {
  const char* name;                         // as errors call it
  std::array<const char*, 4> headings;      // folded, Vietnamese and English
};

/// The rows under the heading, cells by the column's name.
class ListTable {
 public:
  template <std::size_t N> ListTable(const compiler::Sheet& sheet, const ImportColumn (&columns)[N], const char* required) {
    if (sheet.rows.empty()) throw base::Error(base::ErrorKind::invalid, "import.no_rows");
    const auto& heading = sheet.rows.front();
    for (std::size_t i = 0; i < heading.cells.size(); ++i) {
      const auto key = base::fold(heading.cells[i]);
      for (const auto& column : columns)
        if (std::find(column.headings.begin(), column.headings.end(), key) != column.headings.end()) places_.emplace(column.name, i);
    }
    if (!places_.contains(required)) throw base::Error(base::ErrorKind::invalid, "import.no_column", {}, {{"column", columns[0].headings[0]}});
    rows = {sheet.rows.begin() + 1, sheet.rows.end()};
    if (rows.empty()) throw base::Error(base::ErrorKind::invalid, "import.no_rows");
  }

  std::string cell(const compiler::SheetRow& row, const char* column) const {
    const auto place = places_.find(column);
    return place == places_.end() ? std::string() : std::string(row.cell(place->second));
  }
  std::optional<std::string> optional(const compiler::SheetRow& row, const char* column) const {
    auto text = cell(row, column);
    return text.empty() ? std::nullopt : std::optional(std::move(text));
  }
  /// "A; B" → A, B
  std::vector<std::string> list(const compiler::SheetRow& row, const char* column) const {
    std::vector<std::string> out;
    const auto text = cell(row, column);
    for (std::size_t from = 0; from <= text.size();) {
      const auto to = std::min(text.find(';', from), text.size());
      if (const auto item = base::trim(std::string_view(text).substr(from, to - from)); !item.empty()) out.emplace_back(item);
      from = to + 1;
    }
    return out;
  }

  std::vector<compiler::SheetRow> rows;

 private:
  std::map<std::string, std::size_t> places_;
};

/// The fault of a row in a column.
inline void add_error(std::vector<RowError>& errors, const compiler::SheetRow& row, const char* column, const char* code, std::vector<Param> params = {}) {
  errors.push_back({static_cast<int>(row.number), column, code, std::move(params)});
}

}  // namespace dondoc::service
