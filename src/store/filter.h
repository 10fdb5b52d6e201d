// Lists are asked for in many ways: conditions that are there only when asked
// for, an order out of a few, a page.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/database.h"

namespace dondoc::store {

/// A page of rows and how many there are on all pages.
template <class T> struct Listed {
  std::vector<T> rows;
  int total = 0;
};

struct Slice { int limit = 50, offset = 0; };

/// What a list is asked for. `sort` is a field's name, '-' before it for descending.
struct ListRequest {
  std::string q, sort;
  Slice slice;
  bool deleted = false;
};

/// "%de nghi%" out of "Đề nghị", for LIKE … ESCAPE '!' on a `_fold` column;
/// nothing for a search without words.
std::optional<std::string> like_pattern(std::string_view q);

/// The WHERE of a query. '?' in a condition stands for its value, however often.
/// Text values must outlive the query.
class Filter {
 public:
  /// `column` is the agency's, which every query is bound to.
  Filter(std::string_view column, const base::Id& agency) { with(std::string(column) + " = ?", agency); }

  Filter& with(std::string_view condition) {
    sql_ += sql_.empty() ? " WHERE " : " AND ";
    sql_ += condition;
    return *this;
  }
  Filter& with(std::string_view condition, const Param& value);
  template <class T> Filter& with_if(std::string_view condition, const std::optional<T>& value) {
    return value ? with(condition, Param(*value)) : *this;
  }
  /// `column` holds one of the ids; never, where there are none. `open` and `close`
  /// stand around the condition: "EXISTS (SELECT … AND ", ")".
  Filter& with_any(std::string_view column, const std::vector<base::Id>& ids, std::string_view open = {}, std::string_view close = {});
  /// A value that stands before or after WHERE; gives its placeholder.
  std::string value(const Param& param);
  const std::string& sql() const { return sql_; }
  const std::vector<Param>& params() const { return params_; }

 private:
  std::string sql_;
  std::vector<Param> params_;
};

/// " ORDER BY …" for `sort` out of the sorts a list knows, else for the first of
/// them; `tie` makes the order total. Throws Error{invalid, "list.unknown_sort"}.
std::string order_by(std::string_view sort, std::initializer_list<std::pair<std::string_view, std::string_view>> known,
                     std::string_view tie);
/// " LIMIT … OFFSET …"
std::string limit_to(Slice slice);
/// "($3, $4, $5)": a list of `count` placeholders from `first` on.
std::string in_list(std::size_t first, std::size_t count);

}  // namespace dondoc::store
