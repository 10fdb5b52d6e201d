#include "base/memory.h"

#include <malloc.h>

// What is built to be used is linked with mimalloc, which then allocates in place of the C library
// (docs/decisions/0137-mimalloc-allocates.md); what is built to find faults is not.
extern "C" __attribute__((weak)) void mi_collect(bool force);

namespace dondoc::base {

void give_back_memory() noexcept {
  if (mi_collect) mi_collect(true);
  else malloc_trim(0);
}

}  // namespace dondoc::base
