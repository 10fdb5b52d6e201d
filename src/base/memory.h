#pragma once

namespace dondoc::base {

/// Gives the system back what the allocator holds of memory that this thread has freed.
/// Worth its milliseconds only after work that needed far more than is needed afterwards.
void give_back_memory() noexcept;

}  // namespace dondoc::base
