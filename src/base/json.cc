#include "base/json.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <cmath>
#include <fmt/format.h>

namespace dondoc::base::json_detail {

void write_string(std::string& out, std::string_view text) {
  static const char* digits = "0123456789abcdef";
  out += '"';
  std::size_t from = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned char c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out.append(text, from, i - from);
    from = i + 1;
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\t': out += "\\t"; break;
      case '\r': out += "\\r"; break;
      default: out += "\\u00"; out += digits[c >> 4]; out += digits[c & 15];
    }
  }
  out.append(text, from);
  out += '"';
}

void write_number(std::string& out, double value) {
  if (!std::isfinite(value)) { out += "null"; return; }
  fmt::format_to(std::back_inserter(out), "{}", value);
}

boost::json::value parse(std::string_view text, std::size_t max_depth) {
  boost::json::parse_options options;
  options.max_depth = max_depth;
  boost::json::error_code error;
  auto value = boost::json::parse({text.data(), text.size()}, error, {}, options);
  if (error) throw Error(ErrorKind::invalid, "json.malformed", {}, {{"reason", error.message()}});
  return value;
}

std::string serialize(const boost::json::value& value) { return boost::json::serialize(value); }

void fail(std::vector<BadField>& bad) {
  Params params;
  for (auto& field : bad)
    params.emplace_back(std::move(field.path), field.detail.empty() ? field.code : field.code + ": " + field.detail);
  auto first = params.front().first;
  throw Error(ErrorKind::invalid, "json.fields", std::move(first), std::move(params));
}

}  // namespace dondoc::base::json_detail

namespace dondoc::base {

std::vector<std::pair<std::string, std::string>> read_flat_object(std::string_view text) {
  const auto value = json_detail::parse(text, 2);
  std::vector<std::pair<std::string, std::string>> out;
  const auto wrong = [] { throw Error(ErrorKind::invalid, "json.malformed", {}, {{"reason", "not an object of strings"}}); };
  if (!value.is_object()) wrong();
  for (const auto& item : value.get_object()) {
    if (!item.value().is_string()) wrong();
    out.emplace_back(std::string_view(item.key()), std::string_view(item.value().get_string()));
  }
  return out;
}

}  // namespace dondoc::base
