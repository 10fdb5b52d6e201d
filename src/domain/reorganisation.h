// Re-organisation of units (sắp xếp tổ chức bộ máy): which shapes a decision may have.
#pragma once

#include <boost/describe/enum.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dondoc::domain {

/// Hợp nhất, sáp nhập; chia tách; đổi tên; giải thể; chuyển chức năng.
enum class ReorganisationKind { merge, split, rename, dissolve, transfer };
BOOST_DESCRIBE_ENUM(ReorganisationKind, merge, split, rename, dissolve, transfer)

/// True where so many predecessors and successors make a change of that kind. A
/// dissolved unit may have none that follows it.
bool has_shape(ReorganisationKind kind, std::size_t predecessors, std::size_t successors);

/// True where a predecessor that is no successor itself ends by it.
bool ends_predecessors(ReorganisationKind kind);

/// The kind of a unit that is made by a decision, told by its name: a commune that a
/// district becomes is one. Else it is of the predecessor's kind.
std::optional<std::string> proposed_kind(std::string_view name, const std::optional<std::string>& like);

/// True where everything open passes; a moved function takes along only the
/// duties that are named.
bool passes_everything(ReorganisationKind kind);

}  // namespace dondoc::domain
