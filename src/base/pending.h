// What was done and is not on the disk yet.
#pragma once

#include <exception>
#include <functional>
#include <memory>
#include <utility>

namespace dondoc::base {

/// Safe for many threads.
class Pending {
 public:
  virtual ~Pending() = default;
  /// Calls `told` once, when it is on the disk or cannot be brought there (the
  /// error); at once where that is known. From any thread, so `told` must not wait.
  virtual void then(std::function<void(std::exception_ptr)> told) = 0;
  /// Brings it to the disk, together with all that was done beside it. Waits.
  virtual void settle() = 0;
};

/// While it lives, what its thread commits last is left pending here instead of being
/// waited for, where the database can: for work that reads nothing after it has
/// committed, and of which nobody is told before it is settled.
class Deferred {
 public:
  Deferred() noexcept : outer_(std::exchange(current_, this)) {}
  ~Deferred() { current_ = outer_; }
  Deferred(const Deferred&) = delete;
  Deferred& operator=(const Deferred&) = delete;

  /// Of this thread; null where commits wait.
  static Deferred* current() { return current_; }
  void leave(std::shared_ptr<Pending> pending) { pending_ = std::move(pending); }
  /// Nothing where nothing was committed, or all of it is on the disk.
  std::shared_ptr<Pending> take() { return std::move(pending_); }

 private:
  inline static thread_local Deferred* current_ = nullptr;
  Deferred* outer_;
  std::shared_ptr<Pending> pending_;
};

}  // namespace dondoc::base
