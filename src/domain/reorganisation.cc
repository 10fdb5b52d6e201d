#include "domain/reorganisation.h"

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

bool ends_predecessors(ReorganisationKind kind) { return kind != ReorganisationKind::rename && kind != ReorganisationKind::transfer; }

bool passes_everything(ReorganisationKind kind) { return ends_predecessors(kind); }

}  // namespace dondoc::domain
