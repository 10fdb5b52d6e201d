#include "service/entry/session_uses.h"

#include <exception>
#include <utility>

namespace dondoc::service {

SessionUses::SessionUses(App& app) : app_(app), thread_([this](std::stop_token stop) { keep(stop); }) {}

void SessionUses::add(SessionUse use) {
  const std::lock_guard lock(mutex_);
  if (!known_.insert(use.digest).second) return;
  due_.push_back(std::move(use));
  wake_.notify_one();
}

void SessionUses::keep(std::stop_token stop) {
  std::unique_lock lock(mutex_);
  while (wake_.wait(lock, stop, [this] { return !due_.empty(); })) {
    const auto uses = std::exchange(due_, {});
    lock.unlock();
    try {
      note_uses(app_, uses);
    } catch (const std::exception&) {
      // The database is busy or gone, which the next act says.
    }
    lock.lock();
    for (const auto& use : uses) known_.erase(use.digest);
  }
}

}  // namespace dondoc::service
