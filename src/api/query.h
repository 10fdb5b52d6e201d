// The typed parameters of a query. All throw Error{invalid, "query.malformed",
// NAME} for a value that is not of the type; an absent or empty one is nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "api/server/http.h"
#include "base/date.h"
#include "base/id.h"
#include "base/json.h"
#include "service/context.h"

namespace dondoc::api {

/// q (200 characters at most), page, size (1–200), sort, deleted.
service::ListQuery list_query(const Request& request);

std::optional<std::string> text_asked(const Request& request, std::string_view name);
std::optional<base::Id> id_asked(const Request& request, std::string_view name);
std::optional<base::Date> date_asked(const Request& request, std::string_view name);
std::optional<bool> bool_asked(const Request& request, std::string_view name);
std::optional<int> int_asked(const Request& request, std::string_view name, int least, int most);
[[noreturn]] void malformed_query(std::string_view name);

template <class E> std::optional<E> word_asked(const Request& request, std::string_view name) {
  const auto text = text_asked(request, name);
  if (!text) return std::nullopt;
  const auto word = base::enum_from_name<E>(*text);
  if (!word) malformed_query(name);
  return word;
}

}  // namespace dondoc::api
