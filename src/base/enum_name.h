// The word of an enumerator: one spelling in C++, SQL, JSON and TypeScript.
#pragma once

#include <boost/describe/enum.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace dondoc::base {

/// A described name without a trailing underscore, which is there only where
/// the word is one of C++'s own (class_ → "class").
constexpr std::string_view key_of(const char* name) {
  std::string_view key = name;
  if (key.ends_with('_')) key.remove_suffix(1);
  return key;
}

/// The word of an enumerator declared with BOOST_DESCRIBE_ENUM: half_yearly → "half-yearly".
template <class E> std::string enum_name(E value) {
  std::string out;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
    if (d.value == value) out = key_of(d.name);
  });
  for (char& c : out) if (c == '_') c = '-';
  return out;
}

template <class E> std::optional<E> enum_from_name(std::string_view name) {
  std::optional<E> out;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
    if (enum_name(d.value) == name) out = d.value;
  });
  return out;
}

}  // namespace dondoc::base
