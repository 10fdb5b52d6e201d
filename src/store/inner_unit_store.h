// The divisions and villages that units keep themselves.
#pragma once

#include <optional>
#include <vector>

#include "domain/inner_unit.h"
#include "store/unit_store.h"

namespace dondoc::store {

/// above: the unit directly over it.
struct InnerUnitRow {
  NamedRow unit, above;
  domain::InnerUnitKind kind{};
  std::optional<base::Instant> deleted_at;
};

/// Deleted ones too; none for units of other kinds.
std::optional<InnerUnitRow> find_inner_unit(Transaction& tx, const base::Id& id);
/// All that stand below today, on all levels, by name.
std::vector<InnerUnitRow> inner_units_of(Transaction& tx, const base::Id& unit);
/// The condition that a unit is one; column: its id.
std::string is_inner_unit(const std::string& column);

}  // namespace dondoc::store
