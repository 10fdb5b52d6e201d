#include "domain/reorganisation.h"

#include "base/text.h"

namespace dondoc::domain {

bool has_shape(ReorganisationKind kind, std::size_t predecessors, std::size_t successors) {
  switch (kind) {
    case ReorganisationKind::merge: return predecessors >= 2 && successors == 1;
    case ReorganisationKind::split: return predecessors == 1 && successors >= 2;
    case ReorganisationKind::rename: return predecessors == 1 && successors == 1;
    case ReorganisationKind::dissolve: return predecessors >= 1;
    case ReorganisationKind::transfer: return predecessors == 1 && successors >= 1;
  }
  return false;
}

std::optional<std::string> proposed_kind(std::string_view name, const std::optional<std::string>& like) {
  struct Words { std::string_view begins; const char* kind; };
  // The words of the start list of units.
  static constexpr Words known[] = {
      {"ubnd xa ", "Ủy ban nhân dân cấp xã"},          {"ubnd phuong ", "Ủy ban nhân dân cấp xã"},         {"ubnd dac khu ", "Ủy ban nhân dân cấp xã"},
      {"ubnd thi tran ", "Ủy ban nhân dân cấp xã"},    {"uy ban nhan dan xa ", "Ủy ban nhân dân cấp xã"},  {"uy ban nhan dan phuong ", "Ủy ban nhân dân cấp xã"},
      {"uy ban nhan dan dac khu ", "Ủy ban nhân dân cấp xã"}, {"uy ban nhan dan thi tran ", "Ủy ban nhân dân cấp xã"}, {"xa ", "Ủy ban nhân dân cấp xã"},
      {"phuong ", "Ủy ban nhân dân cấp xã"},           {"dac khu ", "Ủy ban nhân dân cấp xã"},             {"thi tran ", "Ủy ban nhân dân cấp xã"},
      {"dang uy ", "Cấp ủy"},                          {"trung tam ", "Đơn vị sự nghiệp"},
  };
  const auto key = base::fold(name);
  for (const auto& one : known)
    if (key.starts_with(one.begins)) return one.kind;
  return like;
}

bool ends_predecessors(ReorganisationKind kind) { return kind != ReorganisationKind::rename && kind != ReorganisationKind::transfer; }

bool passes_everything(ReorganisationKind kind) { return ends_predecessors(kind); }

}  // namespace dondoc::domain
