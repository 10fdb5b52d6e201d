#include "store/value.h"

#include <cstring>

#include "base/error.h"

namespace dondoc::store {

void Param::keep(std::string_view text) {
  if (text.size() > sizeof inside_) throw base::Error(base::ErrorKind::unavailable, "store.failed", {}, {{"reason", std::string(text)}});
  kept_ = static_cast<std::uint8_t>(text.size());
  std::memcpy(inside_, text.data(), kept_);
}

void Rows::add(std::string_view text) {
  Cell cell;
  cell.kind = Param::Kind::text;
  cell.text = {static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(text.size())};
  text_.append(text);
  cells_.push_back(cell);
}

void unreadable(const char* expected, std::size_t column) {
  throw base::Error(base::ErrorKind::unavailable, "store.unreadable", {},
                    {{"expected", expected}, {"column", std::to_string(column)}});
}

bool Row::is_null(std::size_t column) const { return rows_->cells_.at(first_ + column).kind == Param::Kind::null; }

std::int64_t Row::integer(std::size_t column) const {
  const auto& cell = rows_->cells_.at(first_ + column);
  if (cell.kind != Param::Kind::integer) unreadable("integer", column);
  return cell.integer;
}

double Row::real(std::size_t column) const {
  const auto& cell = rows_->cells_.at(first_ + column);
  if (cell.kind == Param::Kind::integer) return static_cast<double>(cell.integer);
  if (cell.kind != Param::Kind::real) unreadable("number", column);
  return cell.real;
}

std::string_view Row::text(std::size_t column) const {
  const auto& cell = rows_->cells_.at(first_ + column);
  if (cell.kind != Param::Kind::text) unreadable("text", column);
  return std::string_view(rows_->text_).substr(cell.text.from, cell.text.size);
}

}  // namespace dondoc::store
