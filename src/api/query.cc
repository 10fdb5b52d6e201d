#include "api/query.h"

#include <charconv>

#include "base/error.h"

namespace dondoc::api {

void malformed_query(std::string_view name) { throw base::Error(base::ErrorKind::invalid, "query.malformed", std::string(name)); }

std::optional<std::string> text_asked(const Request& request, std::string_view name) {
  const auto text = request.asked(name);
  if (!text || text->empty()) return std::nullopt;
  return std::string(*text);
}

std::optional<base::Id> id_asked(const Request& request, std::string_view name) {
  const auto text = text_asked(request, name);
  if (!text) return std::nullopt;
  const auto id = base::Id::parse(*text);
  if (!id) malformed_query(name);
  return id;
}

std::optional<base::Date> date_asked(const Request& request, std::string_view name) {
  const auto text = text_asked(request, name);
  if (!text) return std::nullopt;
  const auto date = base::Date::parse(*text);
  if (!date) malformed_query(name);
  return date;
}

std::optional<bool> bool_asked(const Request& request, std::string_view name) {
  const auto text = text_asked(request, name);
  if (!text) return std::nullopt;
  if (*text != "true" && *text != "false") malformed_query(name);
  return *text == "true";
}

std::optional<int> int_asked(const Request& request, std::string_view name, int least, int most) {
  const auto text = text_asked(request, name);
  if (!text) return std::nullopt;
  int value = 0;
  const auto [end, failed] = std::from_chars(text->data(), text->data() + text->size(), value);
  if (failed != std::errc() || end != text->data() + text->size() || value < least || value > most) malformed_query(name);
  return value;
}

service::ListQuery list_query(const Request& request) {
  constexpr std::size_t longest_q = 200 * 4;
  service::ListQuery out;
  out.q = text_asked(request, "q").value_or("");
  if (out.q.size() > longest_q) malformed_query("q");
  out.sort = text_asked(request, "sort").value_or("");
  out.page = int_asked(request, "page", 1, 1'000'000).value_or(1);
  out.size = int_asked(request, "size", 1, 200).value_or(50);
  out.deleted = bool_asked(request, "deleted").value_or(false);
  return out;
}

}  // namespace dondoc::api
