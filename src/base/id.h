// Identifiers: UUID version 7 (RFC 9562), made here and never by a database,
// so that they can be given out offline and sort by the time they were made.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace dondoc::base {

class Id {
 public:
  /// The nil id; never stored.
  constexpr Id() = default;

  /// A new id. Ids made by one process increase strictly.
  static Id make();
  /// Accepts the 36-character form only, either case.
  static std::optional<Id> parse(std::string_view text);
  /// Throws Error{invalid, "id.malformed", field}.
  static Id parse_or_throw(std::string_view text, std::string field = "id");

  std::string str() const;
  /// As str(), at the end of `out`.
  void append_to(std::string& out) const;
  bool is_nil() const { return *this == Id(); }

  friend auto operator<=>(const Id&, const Id&) = default;

 private:
  std::array<std::uint8_t, 16> bytes_{};
  friend struct std::hash<Id>;
};

}  // namespace dondoc::base

template <>
struct std::hash<dondoc::base::Id> {
  std::size_t operator()(const dondoc::base::Id& id) const noexcept {
    // The last eight bytes are random but for two bits.
    std::size_t value = 0;
    for (int i = 8; i < 16; ++i) value = value << 8 | id.bytes_[i];
    return value;
  }
};
