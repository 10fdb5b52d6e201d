#include "store/filter.h"

#include "base/error.h"
#include "base/text.h"

namespace dondoc::store {

std::optional<std::string> like_pattern(std::string_view q) {
  const auto key = base::fold(q);
  if (key.empty()) return std::nullopt;
  std::string pattern = "%";
  for (const char c : key) {
    if (c == '%' || c == '_' || c == '!') pattern += '!';
    pattern += c;
  }
  return pattern + "%";
}

std::string Filter::value(const Param& param) {
  params_.push_back(param);
  return "$" + std::to_string(params_.size());
}

Filter& Filter::with(std::string_view condition, const Param& param) {
  const auto placeholder = value(param);
  std::string text;
  for (const char c : condition) {
    if (c == '?') text += placeholder;
    else text += c;
  }
  return with(text);
}

Filter& Filter::with_any(std::string_view column, const std::vector<base::Id>& ids, std::string_view open, std::string_view close) {
  std::string list;
  for (const auto& id : ids) list += (list.empty() ? "" : ", ") + value(id);
  return with(list.empty() ? "1 = 0" : std::string(open) + std::string(column) + " IN (" + list + ")" + std::string(close));
}

std::string order_by(std::string_view sort, std::initializer_list<std::pair<std::string_view, std::string_view>> known,
                     std::string_view tie) {
  const bool descending = sort.starts_with('-');
  if (descending) sort.remove_prefix(1);
  std::string_view expression = known.begin()->second;
  if (!sort.empty()) {
    expression = {};
    for (const auto& [name, sql] : known)
      if (name == sort) expression = sql;
    if (expression.empty()) throw base::Error(base::ErrorKind::invalid, "list.unknown_sort", "sort", {{"sort", std::string(sort)}});
  }
  return " ORDER BY " + std::string(expression) + (descending ? " DESC" : "") + " NULLS LAST, " + std::string(tie);
}

std::string limit_to(Slice slice) {
  return " LIMIT " + std::to_string(slice.limit) + " OFFSET " + std::to_string(slice.offset);
}

std::string in_list(std::size_t first, std::size_t count) {
  std::string out = "(";
  for (std::size_t i = 0; i < count; ++i) out += (i ? ", $" : "$") + std::to_string(first + i);
  return out + ")";
}

}  // namespace dondoc::store
