// The word of an enumerator: one spelling in C++, SQL, JSON and TypeScript.
#pragma once

#include <array>
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

namespace enum_detail {

/// The word of one enumerator, made by the compiler.
template <class D> struct Word {
  static constexpr auto letters = [] {
    std::array<char, key_of(D::name).size()> out{};
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = D::name[i] == '_' ? '-' : D::name[i];
    return out;
  }();
  static constexpr std::string_view text{letters.data(), letters.size()};
};

}  // namespace enum_detail

/// The word of an enumerator declared with BOOST_DESCRIBE_ENUM: half_yearly →
/// "half-yearly"; empty for a value that has none. It lives for ever.
template <class E> std::string_view enum_word(E value) {
  std::string_view out;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
    if (d.value == value) out = enum_detail::Word<decltype(d)>::text;
  });
  return out;
}

template <class E> std::string enum_name(E value) { return std::string(enum_word(value)); }

template <class E> std::optional<E> enum_from_name(std::string_view name) {
  std::optional<E> out;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
    if (enum_detail::Word<decltype(d)>::text == name) out = d.value;
  });
  return out;
}

}  // namespace dondoc::base
