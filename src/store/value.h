// What goes into a query and what comes out of it, the same for every database.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/date.h"
#include "base/enum_name.h"
#include "base/id.h"

namespace dondoc::store {

/// A value bound to a placeholder. Text is not copied and must live until the
/// query has run; ids, days and the words of enumerators are kept inside.
/// Instants are integers, milliseconds since 1970 in UTC.
class Param {
 public:
  enum class Kind : std::uint8_t { null, boolean, integer, real, text };

  Param() = default;
  Param(std::nullopt_t) {}
  Param(bool value) : kind_(Kind::boolean), integer_(value) {}
  Param(int value) : kind_(Kind::integer), integer_(value) {}
  Param(std::int64_t value) : kind_(Kind::integer), integer_(value) {}
  Param(std::size_t value) : kind_(Kind::integer), integer_(static_cast<std::int64_t>(value)) {}
  Param(double value) : kind_(Kind::real), real_(value) {}
  Param(std::string_view text) : kind_(Kind::text), text_(text) {}
  Param(const std::string& text) : kind_(Kind::text), text_(text) {}
  Param(const char* text) : kind_(Kind::text), text_(text) {}
  Param(const base::Id& id) : kind_(Kind::text) { keep(id.str()); }
  Param(base::Date day) : kind_(Kind::text) { keep(day.str()); }
  Param(base::Instant instant) : kind_(Kind::integer), integer_(instant.ms) {}
  template <class E> requires std::is_enum_v<E> Param(E value) : kind_(Kind::text) { keep(base::enum_word(value)); }
  template <class T> Param(const std::optional<T>& value) { if (value) *this = Param(*value); }

  Kind kind() const { return kind_; }
  std::int64_t integer() const { return integer_; }
  double real() const { return real_; }
  /// True when the text lives elsewhere.
  bool borrows() const { return kind_ == Kind::text && !kept_; }
  std::string_view text() const { return kept_ ? std::string_view(inside_, kept_) : text_; }

 private:
  void keep(std::string_view text);

  Kind kind_ = Kind::null;
  std::uint8_t kept_ = 0;
  char inside_[38] = {};
  union { std::int64_t integer_ = 0; double real_; };
  std::string_view text_;
};

class Rows;

/// One row of a result; valid while its Rows live. Columns count from 0.
class Row {
 public:
  /// T is bool, an integer, double, std::string, std::string_view, Id, Date,
  /// Instant, a described enum, or std::optional of one. NULL fits an optional
  /// alone; anything that does not fit throws Error{unavailable, "store.unreadable"}.
  template <class T> T get(std::size_t column) const;
  bool is_null(std::size_t column) const;
  /// Fills the values from the columns in their order.
  template <class... T> void read(T&... values) const {
    std::size_t column = 0;
    ((values = get<T>(column++)), ...);
  }

 private:
  friend class Rows;
  Row(const Rows& rows, std::size_t first) : rows_(&rows), first_(first) {}
  std::int64_t integer(std::size_t column) const;
  double real(std::size_t column) const;
  std::string_view text(std::size_t column) const;
  const Rows* rows_;
  std::size_t first_;
};

[[noreturn]] void unreadable(const char* expected, std::size_t column);

/// A whole result, in two blocks of memory.
class Rows {
 public:
  explicit Rows(std::size_t columns = 0) : columns_(columns) {}

  std::size_t size() const { return columns_ ? cells_.size() / columns_ : 0; }
  bool empty() const { return cells_.empty(); }
  Row operator[](std::size_t index) const { return Row(*this, index * columns_); }
  struct Iterator {
    const Rows* rows;
    std::size_t index;
    Row operator*() const { return (*rows)[index]; }
    Iterator& operator++() { ++index; return *this; }
    bool operator!=(const Iterator& other) const { return index != other.index; }
  };
  Iterator begin() const { return {this, 0}; }
  Iterator end() const { return {this, size()}; }

  // What drivers fill, cell by cell.
  void add_null() { cells_.push_back({}); }
  void add(std::int64_t value) { Cell c; c.kind = Param::Kind::integer; c.integer = value; cells_.push_back(c); }
  void add(double value) { Cell c; c.kind = Param::Kind::real; c.real = value; cells_.push_back(c); }
  void add(std::string_view text);

 private:
  friend class Row;
  struct Cell {
    struct Text { std::uint32_t from, size; };
    Param::Kind kind = Param::Kind::null;
    union { std::int64_t integer = 0; double real; Text text; };
  };
  std::size_t columns_;
  std::vector<Cell> cells_;
  std::string text_;
};

namespace value_detail {
template <class T> struct optional_of : std::false_type {};
template <class T> struct optional_of<std::optional<T>> : std::true_type { using type = T; };
}  // namespace value_detail

template <class T> T Row::get(std::size_t column) const {
  if constexpr (value_detail::optional_of<T>::value) {
    if (is_null(column)) return std::nullopt;
    return get<typename value_detail::optional_of<T>::type>(column);
  } else if constexpr (std::is_same_v<T, bool>) return integer(column) != 0;
  else if constexpr (std::is_same_v<T, base::Instant>) return {integer(column)};
  else if constexpr (std::is_integral_v<T>) return static_cast<T>(integer(column));
  else if constexpr (std::is_floating_point_v<T>) return real(column);
  else if constexpr (std::is_same_v<T, base::Id>) {
    const auto id = base::Id::parse(text(column));
    return id ? *id : (unreadable("id", column), T{});
  } else if constexpr (std::is_same_v<T, base::Date>) {
    const auto day = base::Date::parse(text(column));
    return day ? *day : (unreadable("day", column), T{});
  } else if constexpr (std::is_enum_v<T>) {
    const auto value = base::enum_from_name<T>(text(column));
    return value ? *value : (unreadable("word", column), T{});
  } else return T(text(column));
}

}  // namespace dondoc::store
