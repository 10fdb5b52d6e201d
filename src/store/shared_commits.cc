#include "store/shared_commits.h"

#include <algorithm>

#include "base/pending.h"

namespace dondoc::store {
namespace {

constexpr int kMostMembers = 64;
/// Of the first who waits for the others.
constexpr std::chrono::milliseconds kLongestWait{15};

}  // namespace

/// Those that are done and wait for the flush. What they hold belongs to who has the
/// turn; whether it is settled, and who is to be told, to the mutex.
class SharedCommits::Group final : public base::Pending {
 public:
  explicit Group(SharedCommits& shared) : shared_(shared) {}

  void then(std::function<void(std::exception_ptr)> told) override {
    {
      const std::lock_guard lock(shared_.mutex_);
      if (!settled) return void(to_tell.push_back(std::move(told)));
    }
    told(error);
  }
  void settle() override { shared_.settle(*this); }

  int members = 0;
  bool settled = false;
  std::exception_ptr error;
  std::chrono::steady_clock::time_point since;
  std::vector<std::function<void(std::exception_ptr)>> to_tell;

 private:
  SharedCommits& shared_;
};

class SharedCommits::Turn final : public Connection {
 public:
  explicit Turn(SharedCommits& shared) : shared_(shared) {}

  Rows query(std::string_view sql, std::span<const Param> params) override { return shared_.writer_.query(sql, params); }
  std::int64_t run(std::string_view sql, std::span<const Param> params) override { return shared_.writer_.run(sql, params); }
  void script(std::string_view sql) override { shared_.writer_.script(sql); }

  void begin(Access access, base::Id agency) override {
    within_ = shared_.group_->members > 0;
    if (within_) run("SAVEPOINT turn", {});
    else shared_.writer_.begin(access, agency);
    begun_ = true;
  }

  void commit() override {
    if (within_) run("RELEASE turn", {});
    begun_ = false;
    over_ = true;
    auto* const deferred = base::Deferred::current();
    auto group = shared_.leave(true, !deferred);
    if (deferred) deferred->leave(std::move(group));
  }

  void rollback() noexcept override {
    if (begun_ && !within_) shared_.writer_.rollback();
    if (begun_ && within_) {
      try {
        run("ROLLBACK TO turn", {});
        run("RELEASE turn", {});
      } catch (...) {
        // The database has given up the whole transaction, or is to now.
        shared_.group_->error = std::current_exception();
        shared_.writer_.rollback();
      }
    }
    begun_ = false;
  }

  /// Nobody else may write before; leaves where neither commit nor an error has.
  void end() {
    if (over_) return;
    auto* const deferred = base::Deferred::current();
    auto group = shared_.leave(false, !deferred);
    if (deferred && group) deferred->leave(std::move(group));  // what was read among others is told once they are on the disk
  }
  void renew() { begun_ = within_ = over_ = false; }

 private:
  SharedCommits& shared_;
  bool begun_ = false, within_ = false, over_ = false;
};

SharedCommits::SharedCommits(Connection& writer) : writer_(writer), group_(std::make_shared<Group>(*this)) {}

Connection& SharedCommits::begin() {
  std::unique_lock lock(mutex_);
  ++waiting_;
  freed_.wait(lock, [&] { return !busy_; });
  --waiting_;
  busy_ = true;
  if (unused_.empty()) unused_.push_back(std::make_unique<Turn>(*this));
  turns_.splice(turns_.begin(), unused_, unused_.begin());
  static_cast<Turn&>(*turns_.front()).renew();
  return *turns_.front();
}

void SharedCommits::end(Connection& turn) noexcept {
  static_cast<Turn&>(turn).end();
  const std::lock_guard lock(mutex_);
  unused_.splice(unused_.begin(), turns_, std::ranges::find(turns_, &turn, &std::unique_ptr<Connection>::get));
}

bool SharedCommits::is_full() const {
  return group_->members >= kMostMembers || std::chrono::steady_clock::now() - group_->since > kLongestWait;
}

// Who has the turn gives it to the next, or flushes what all have done.
std::shared_ptr<SharedCommits::Group> SharedCommits::leave(bool done, bool waits) {
  const auto group = group_;
  // What was read among acts that are not on the disk yet is not to be told before they are.
  const bool among_others = group->members > 0;
  if (done && group->members++ == 0) group->since = std::chrono::steady_clock::now();
  std::unique_lock lock(mutex_);
  give_on(lock, group->members > 0 && ((waits && waiting_ == 0) || group->error || is_full()));
  if (!waits) return done || among_others ? group : nullptr;
  if (!done && !among_others) return group;
  settled_.wait(lock, [&] { return group->settled; });
  if (done && group->error) std::rethrow_exception(group->error);
  return group;
}

void SharedCommits::settle(Group& group) {
  std::unique_lock lock(mutex_);
  freed_.wait(lock, [&] { return !busy_ || group.settled; });
  if (group.settled) {
    if (!busy_) freed_.notify_one();  // somebody else may have been meant
    return;
  }
  busy_ = true;  // it is the newest: those before it are settled
  give_on(lock, true);
}

// Ends the turn; `lock` is held before and after.
void SharedCommits::give_on(std::unique_lock<std::mutex>& lock, bool flushes) {
  if (flushes) {
    const auto group = group_;
    lock.unlock();
    flush();
    lock.lock();
    group->settled = true;
    group_ = std::make_shared<Group>(*this);
    settled_.notify_all();
    const auto to_tell = std::move(group->to_tell);
    busy_ = false;
    freed_.notify_one();
    lock.unlock();
    for (const auto& told : to_tell) told(group->error);
    lock.lock();
    return;
  }
  busy_ = false;
  freed_.notify_one();
}

void SharedCommits::flush() noexcept {
  if (group_->error) return;
  try {
    writer_.commit();
  } catch (...) {
    group_->error = std::current_exception();
    writer_.rollback();
  }
}

}  // namespace dondoc::store
