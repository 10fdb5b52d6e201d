#include "store/shared_commits.h"

#include <algorithm>

namespace dondoc::store {
namespace {

constexpr int kMostMembers = 64;
/// Of the first who waits for the others.
constexpr std::chrono::milliseconds kLongestWait{15};

}  // namespace

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
    shared_.leave(true);
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
    if (!over_) shared_.leave(false);
  }
  void renew() { begun_ = within_ = over_ = false; }

 private:
  SharedCommits& shared_;
  bool begun_ = false, within_ = false, over_ = false;
};

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
void SharedCommits::leave(bool done) {
  const auto group = group_;
  // What was read among acts that are not on the disk yet is not to be told before they are.
  const bool among_others = group->members > 0;
  if (done && group->members++ == 0) group->since = std::chrono::steady_clock::now();
  std::unique_lock lock(mutex_);
  if (group->members > 0 && (waiting_ == 0 || group->error || is_full())) {
    lock.unlock();
    flush();
    lock.lock();
    group->settled = true;
    group_ = std::make_shared<Group>();
    settled_.notify_all();
  }
  busy_ = false;
  freed_.notify_one();
  if (!done && !among_others) return;
  settled_.wait(lock, [&] { return group->settled; });
  if (done && group->error) std::rethrow_exception(group->error);
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
