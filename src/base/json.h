// JSON in and out of plain structs, by Boost.JSON and Boost.Describe; the only
// file besides json.cc that knows either of the former.
//
// A struct takes part by BOOST_DESCRIBE_STRUCT(Type, (), (field, ...)), an enum
// by BOOST_DESCRIBE_ENUM(Type, name, ...). A field's key is its name without a
// trailing underscore (class_ → "class"); an enumerator is its name with '-'
// for '_' (half_yearly → "half-yearly"). std::optional is null or absent,
// Id, Date and Instant are strings, Json is kept as it stands.
#pragma once

#include <boost/describe.hpp>
#include <boost/json/value.hpp>
#include <boost/mp11/algorithm.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/enum_name.h"
#include "base/error.h"
#include "base/id.h"

namespace dondoc::base {

/// JSON text that is passed on unread; written as it stands, read back in the
/// parser's own compact form.
struct Json {
  std::string text = "null";
  friend bool operator==(const Json&, const Json&) = default;
};

/// A field that did not fit: `code` is json.required, json.unknown, json.type,
/// json.range or json.enum.
struct BadField {
  std::string path, code, detail;
};

namespace json_detail {

void write_string(std::string& out, std::string_view text);
void write_number(std::string& out, double value);
boost::json::value parse(std::string_view text, std::size_t max_depth);
std::string serialize(const boost::json::value& value);
[[noreturn]] void fail(std::vector<BadField>& bad);

template <class T> struct is_optional : std::false_type {};
template <class T> struct is_optional<std::optional<T>> : std::true_type {};
template <class T> struct is_vector : std::false_type {};
template <class T> struct is_vector<std::vector<T>> : std::true_type {};

}  // namespace json_detail

template <class T> void write_json(std::string& out, const T& value) {
  using namespace json_detail;
  if constexpr (std::is_same_v<T, bool>) out += value ? "true" : "false";
  else if constexpr (std::is_same_v<T, Json>) out += value.text;
  else if constexpr (std::is_same_v<T, Id>) { out += '"'; value.append_to(out); out += '"'; }
  else if constexpr (std::is_same_v<T, Date>) { out += '"'; out += value.str(); out += '"'; }
  else if constexpr (std::is_same_v<T, Instant>) { out += '"'; out += to_iso(value); out += '"'; }
  else if constexpr (std::is_enum_v<T>) { out += '"'; out += enum_word(value); out += '"'; }
  else if constexpr (std::is_integral_v<T>) out += std::to_string(value);
  else if constexpr (std::is_floating_point_v<T>) write_number(out, value);
  else if constexpr (std::is_convertible_v<const T&, std::string_view>) write_string(out, value);
  else if constexpr (is_optional<T>::value) { if (value) write_json(out, *value); else out += "null"; }
  else if constexpr (is_vector<T>::value) {
    out += '[';
    bool first = true;
    for (const auto& item : value) { if (!first) out += ','; first = false; write_json(out, item); }
    out += ']';
  } else {
    out += '{';
    bool first = true;
    boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>>(
        [&](auto d) {
          if (!first) out += ',';
          first = false;
          out += '"'; out += key_of(d.name); out += "\":";
          write_json(out, value.*d.pointer);
        });
    out += '}';
  }
}

template <class T> std::string to_json(const T& value) {
  std::string out;
  write_json(out, value);
  return out;
}

template <class T> void read_value(T& out, const boost::json::value& in, const std::string& path, std::vector<BadField>& bad);

/// Reads the whole text. Throws Error{invalid, "json.malformed"}, or
/// Error{invalid, "json.fields"} whose `field` is the first bad path and whose
/// parameters are all bad paths with their codes. Unknown keys are bad.
template <class T> T from_json(std::string_view text, std::size_t max_depth = 32) {
  const auto value = json_detail::parse(text, max_depth);
  std::vector<BadField> bad;
  T out{};
  read_value(out, value, "", bad);
  if (!bad.empty()) json_detail::fail(bad);
  return out;
}

/// An object whose values are all strings, in its order. Throws Error{invalid,
/// "json.malformed"} for anything else.
std::vector<std::pair<std::string, std::string>> read_flat_object(std::string_view text);

}  // namespace dondoc::base

#include "base/json_read.h"
