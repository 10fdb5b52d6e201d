// đơn vị bên trong: the divisions of an office and the villages of a commune. The unit above
// keeps them itself, and hands its duties down to them; plans of the agency do not charge them.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include <boost/describe.hpp>

namespace dondoc::domain {

enum class InnerUnitKind { division, village };
BOOST_DESCRIBE_ENUM(InnerUnitKind, division, village)

/// The kind that stands in the list of units: "Phòng, ban chuyên môn", "Thôn, tổ dân phố".
const char* kind_text(InnerUnitKind kind);
/// None for units of other kinds, which are the administrators' to keep.
std::optional<InnerUnitKind> inner_kind(std::string_view text);
/// Both.
inline constexpr std::array inner_kinds{InnerUnitKind::division, InnerUnitKind::village};

}  // namespace dondoc::domain
