// One list as one sheet: its columns told once, each by what it shows of a row.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "domain/words.h"
#include "service/all_pages.h"
#include "writer/presentation.h"
#include "writer/xlsx.h"

namespace dondoc::service {

using writer::SheetValue;

std::string word_of(domain::Role role);
std::string word_of(domain::Standing standing);

template <class Row> struct ListColumn {
  writer::SheetColumn column;
  std::function<SheetValue(const Row&)> value;
};

struct ListTitle { std::string file, tab, title, subtitle; };

/// The first column counts the rows. each: takes a function and calls it with every row, in the list's order.
template <class Row, class Each> writer::Sheet table_of(const ListTitle& title, const std::vector<ListColumn<Row>>& columns, Each each) {
  writer::Sheet sheet{title.tab, title.title, title.subtitle, {{"TT", 6, true}}, {}};
  for (const auto& one : columns) sheet.columns.push_back(one.column);
  each([&](const Row& row) {
    std::vector<SheetValue> cells{static_cast<double>(sheet.rows.size() + 1)};
    for (const auto& one : columns) cells.push_back(one.value(row));
    sheet.rows.push_back(std::move(cells));
  });
  return sheet;
}

inline MadeFile file_of(const std::string& name, const std::vector<writer::Sheet>& sheets) {
  return {name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", writer::write_xlsx(sheets)};
}

template <class Row, class Each> MadeFile sheet_of(const ListTitle& title, const std::vector<ListColumn<Row>>& columns, Each each) {
  return file_of(title.file, {table_of(title, columns, each)});
}

/// All pages of `list`: ListQuery -> Page<Row>.
template <class List> auto pages_of(const ListQuery& query, List list) {
  return [query, list](auto take) { each_of(query, list, take); };
}

/// What is here already.
template <class Row> auto rows_of(const std::vector<Row>& rows) {
  return [&rows](auto take) { for (const auto& row : rows) take(row); };
}

template <class T> SheetValue value_of(const std::optional<T>& value) { return value ? SheetValue(*value) : SheetValue(); }
inline SheetValue number_of(int value) { return static_cast<double>(value); }
inline std::string mark_of(bool is) { return is ? "x" : ""; }
inline std::string as_of_words(base::Date day) { return "Tính đến hết ngày " + writer::short_date(day); }

/// "A; B". name: of one.
template <class Row, class Name> std::string joined_names(const std::vector<Row>& rows, Name name) {
  std::string out;
  for (const auto& row : rows) out += (out.empty() ? "" : "; ") + std::invoke(name, row);
  return out;
}

}  // namespace dondoc::service
