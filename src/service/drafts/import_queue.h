// Documents whose reading takes longer than a request should: scans are recognised
// page by page, and other programs are asked to open old files. They lie in memory
// alone, for until it is read nobody knows whether a document bears a stamp of
// secrecy; what ends with the program leaves nothing of itself behind.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "base/id.h"
#include "compiler/watch.h"

namespace dondoc::service {

/// Whose own plan it is, and which it carries out (handed_plans.h).
struct HandedFor { base::Id plan_id, unit_id; };

struct QueuedImport {
  enum class State { waiting, reading, read, failed };
  base::Id id, user_id;
  std::string key;        // the idempotency key that it was sent with
  std::string file_name;
  base::Instant begun_at;
  State state = State::waiting;
  int read_pages = 0, pages = 0;      // 0 of 0: nothing is recognised
  std::optional<base::Id> draft_id;   // once it is read
  std::optional<base::Error> error;   // why it failed
  std::optional<HandedFor> handed{};  // of a unit's own plan
};

/// Safe for many threads.
class ImportQueue {
 public:
  /// Reads the document and keeps its draft, whose id it returns. Asked to stop,
  /// it throws unavailable "tool.stopped" and keeps nothing.
  using Read = std::function<base::Id(const compiler::Watch&)>;

  static constexpr int at_once = 2;                        // pages of one are recognised side by side as it is
  static constexpr std::size_t most_waiting = 20, most_of_one_person = 5;
  static constexpr std::size_t most_bytes = 256u << 20;    // of all that wait or are read
  static constexpr std::size_t most_ended = 10;            // of one person, the newest

  ImportQueue() = default;
  ~ImportQueue() { close(); }
  ImportQueue(const ImportQueue&) = delete;
  ImportQueue& operator=(const ImportQueue&) = delete;

  /// Throws Error{unavailable, "import.busy"}. `bytes`: what the document holds of memory.
  void add(QueuedImport import, std::size_t bytes, Read read);
  /// Of this person, oldest first.
  std::vector<QueuedImport> of(const base::Id& user) const;
  std::optional<QueuedImport> find(const base::Id& user, const base::Id& id) const;
  /// The one that this person sent under this key.
  std::optional<QueuedImport> find_by_key(const base::Id& user, const std::string& key) const;
  /// Stops it where it is not read yet, and forgets it. False where there is none.
  bool remove(const base::Id& user, const base::Id& id);
  /// Stops all, and waits until nothing is read any more.
  void close();

 private:
  struct Entry {
    QueuedImport shown;
    std::size_t bytes = 0;
    Read read;
    std::stop_source stop;
  };

  void work(const std::stop_token& stop);
  void read_one(const std::shared_ptr<Entry>& entry);
  void forget_old(const base::Id& user);

  mutable std::mutex mutex_;
  std::condition_variable_any wake_;
  std::list<std::shared_ptr<Entry>> entries_;  // oldest first
  std::size_t bytes_ = 0;
  bool closed_ = false;
  std::vector<std::jthread> threads_;  // made with the first document
};

}  // namespace dondoc::service
