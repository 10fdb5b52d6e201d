// Writers of a database that has one connection to write with. A flush to the disk
// costs more than most acts, so those that queue share one: who is done hands the
// connection to the next and waits until all of them are on the disk together.
//
//   BEGIN  act 1  SAVEPOINT act 2 RELEASE  SAVEPOINT act 3 RELEASE  COMMIT
//
// A commit returns once what it says is on the disk, as it would alone; an act that
// is rolled back takes nothing of the others with it. If the disk refuses, all that
// share the flush are told so, and nothing of them stays.
#pragma once

#include <chrono>
#include <condition_variable>
#include <exception>
#include <list>
#include <memory>
#include <mutex>

#include "store/database.h"

namespace dondoc::store {

class SharedCommits {
 public:
  /// The connection, which must outlive this, is used by one turn at a time.
  explicit SharedCommits(Connection& writer) : writer_(writer) {}

  /// Waits until nobody writes. What is given is used by one thread as any
  /// connection is, then given to `end`.
  Connection& begin();
  void end(Connection& turn) noexcept;

 private:
  class Turn;
  /// Those that are done and wait for the flush.
  struct Group {
    int members = 0;
    bool settled = false;
    std::exception_ptr error;
    std::chrono::steady_clock::time_point since;
  };
  bool is_full() const;
  void leave(bool done);
  void flush() noexcept;

  Connection& writer_;
  std::mutex mutex_;
  std::condition_variable freed_, settled_;
  bool busy_ = false;
  int waiting_ = 0;
  // Belongs to who has the turn; its `settled` to the mutex.
  std::shared_ptr<Group> group_ = std::make_shared<Group>();
  std::list<std::unique_ptr<Connection>> turns_, unused_;  // each a Turn
};

}  // namespace dondoc::store
