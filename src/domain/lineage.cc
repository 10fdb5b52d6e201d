#include "domain/lineage.h"

#include <array>
#include <utility>

namespace dondoc::domain {

LineageRelation relation_of(const std::optional<std::string_view>& ground, bool among_bases) {
  using enum LineageRelation;
  constexpr std::array<std::pair<std::string_view, LineageRelation>, 4> words{{{"căn cứ", basis}, {"thực hiện", carries_out}, {"thay thế", replaces}, {"sửa đổi", amends}}};
  for (const auto& [word, relation] : words)
    if (ground == word) return relation;
  return among_bases ? basis : cites;
}

}  // namespace dondoc::domain
