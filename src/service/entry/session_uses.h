// That sessions were used, written beside the requests that use them: nobody waits for
// the writer, or for the disk, so that a session lasts longer.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_set>
#include <vector>

#include "service/entry/session.h"

namespace dondoc::service {

class SessionUses {
 public:
  /// `app` must outlive this.
  explicit SessionUses(App& app);
  /// Waits until all that was added is written.
  ~SessionUses() = default;
  /// From any thread; waits for nobody. What cannot be written is left out: the next request brings it again.
  void add(SessionUse use);

 private:
  void keep(std::stop_token stop);

  App& app_;
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::vector<SessionUse> due_;
  std::unordered_set<std::string> known_;  // digests of those that are due or being written
  std::jthread thread_;
};

}  // namespace dondoc::service
