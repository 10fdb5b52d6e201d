// Writers of a database that has one connection to write with. A flush to the disk
// costs more than most acts, so those that queue share one: who is done hands the
// connection to the next and waits until all of them are on the disk together.
//
//   BEGIN  act 1  SAVEPOINT act 2 RELEASE  SAVEPOINT act 3 RELEASE  COMMIT
//
// A commit returns once what it says is on the disk, as it would alone; an act that
// is rolled back takes nothing of the others with it. If the disk refuses, all that
// share the flush are told so, and nothing of them stays. Who need not wait itself
// (base::Deferred) leaves the flush to whoever settles it.
#pragma once

#include <chrono>
#include <condition_variable>
#include <exception>
#include <list>
#include <memory>
#include <mutex>
#include <vector>

#include "store/database.h"

namespace dondoc::store {

class SharedCommits {
 public:
  /// The connection, which must outlive this, is used by one turn at a time.
  explicit SharedCommits(Connection& writer);

  /// Waits until nobody writes. What is given is used by one thread as any
  /// connection is, then given to `end`.
  Connection& begin();
  void end(Connection& turn) noexcept;

 private:
  class Turn;
  class Group;
  bool is_full() const;
  /// waits: until the flush; else only where it is due.
  std::shared_ptr<Group> leave(bool done, bool waits);
  void settle(Group& group);
  void flush() noexcept;
  void give_on(std::unique_lock<std::mutex>& lock, bool flushes);

  Connection& writer_;
  std::mutex mutex_;
  std::condition_variable freed_, settled_;
  bool busy_ = false;
  int waiting_ = 0;
  // Belongs to who has the turn; its `settled` to the mutex.
  std::shared_ptr<Group> group_;
  std::list<std::unique_ptr<Connection>> turns_, unused_;  // each a Turn
};

}  // namespace dondoc::store
