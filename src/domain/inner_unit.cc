#include "domain/inner_unit.h"

namespace dondoc::domain {

const char* kind_text(InnerUnitKind kind) {
  switch (kind) {
    case InnerUnitKind::division: return "Phòng, ban chuyên môn";
    case InnerUnitKind::village: return "Thôn, tổ dân phố";
  }
  return "";
}

std::optional<InnerUnitKind> inner_kind(std::string_view text) {
  for (const auto kind : inner_kinds)
    if (text == kind_text(kind)) return kind;
  return std::nullopt;
}

}  // namespace dondoc::domain
