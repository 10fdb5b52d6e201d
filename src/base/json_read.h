// The reading half of base/json.h; included by it alone.
#pragma once

#include "base/json.h"

namespace dondoc::base {

template <class T>
void read_value(T& out, const boost::json::value& in, const std::string& path, std::vector<BadField>& bad) {
  using namespace json_detail;
  const auto wrong = [&](const char* expected) { bad.push_back({path, "json.type", expected}); };
  if constexpr (std::is_same_v<T, Json>) out.text = serialize(in);
  else if constexpr (std::is_same_v<T, bool>) { if (in.is_bool()) out = in.get_bool(); else wrong("boolean"); }
  else if constexpr (is_optional<T>::value) {
    if (in.is_null()) { out.reset(); return; }
    read_value(out.emplace(), in, path, bad);
  } else if constexpr (is_vector<T>::value) {
    if (!in.is_array()) { wrong("array"); return; }
    out.clear();
    out.reserve(in.get_array().size());
    for (std::size_t i = 0; i < in.get_array().size(); ++i)
      read_value(out.emplace_back(), in.get_array()[i], path + "[" + std::to_string(i) + "]", bad);
  } else if constexpr (std::is_integral_v<T>) {
    if (in.is_int64()) {
      if (!std::in_range<T>(in.get_int64())) bad.push_back({path, "json.range", {}});
      else out = static_cast<T>(in.get_int64());
    } else if (in.is_uint64()) bad.push_back({path, "json.range", {}});
    else wrong("integer");
  } else if constexpr (std::is_floating_point_v<T>) {
    if (in.is_double()) out = in.get_double();
    else if (in.is_int64()) out = static_cast<T>(in.get_int64());
    else wrong("number");
  } else if constexpr (std::is_enum_v<T>) {
    if (!in.is_string()) { wrong("string"); return; }
    if (const auto found = enum_from_name<T>(std::string_view(in.get_string()))) out = *found;
    else {
      std::string names;
      boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
          [&](auto d) { names += (names.empty() ? "" : "|") + enum_name(d.value); });
      bad.push_back({path, "json.enum", names});
    }
  } else if constexpr (std::is_same_v<T, std::string>) {
    if (in.is_string()) out = std::string(std::string_view(in.get_string())); else wrong("string");
  } else if constexpr (std::is_same_v<T, Id>) {
    const auto id = in.is_string() ? Id::parse(std::string_view(in.get_string())) : std::nullopt;
    if (id) out = *id; else wrong("id");
  } else if constexpr (std::is_same_v<T, Date>) {
    const auto day = in.is_string() ? Date::parse(std::string_view(in.get_string())) : std::nullopt;
    if (day) out = *day; else wrong("date");
  } else if constexpr (std::is_same_v<T, Instant>) {
    const auto instant = in.is_string() ? parse_instant(std::string_view(in.get_string())) : std::nullopt;
    if (instant) out = *instant; else wrong("instant");
  } else {
    if (!in.is_object()) { wrong("object"); return; }
    const auto& object = in.get_object();
    using Members = boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;
    const auto at = [&](std::string_view key) { return path.empty() ? std::string(key) : path + "." + std::string(key); };
    std::size_t known = 0;
    boost::mp11::mp_for_each<Members>([&](auto d) {
      using Field = std::remove_cvref_t<decltype(out.*d.pointer)>;
      const auto key = key_of(d.name);
      const auto* found = object.if_contains(key);
      if (found) { ++known; read_value(out.*d.pointer, *found, at(key), bad); }
      else if constexpr (!is_optional<Field>::value) bad.push_back({at(key), "json.required", {}});
    });
    if (known == object.size()) return;
    for (const auto& item : object) {
      bool expected = false;
      boost::mp11::mp_for_each<Members>([&](auto d) { expected = expected || key_of(d.name) == std::string_view(item.key()); });
      if (!expected) bad.push_back({at(std::string_view(item.key())), "json.unknown", {}});
    }
  }
}

}  // namespace dondoc::base
