#include "store/shared_commits.h"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <set>
#include <string>
#include <thread>

#include "base/error.h"
#include "base/pending.h"

namespace dondoc::store {
namespace {

// A connection whose transactions hold texts, and whose disk now and then refuses.
class Notebook final : public Connection {
 public:
  Rows query(std::string_view, std::span<const Param>) override { return Rows(0); }
  std::int64_t run(std::string_view sql, std::span<const Param>) override {
    if (sql == "SAVEPOINT turn") saved_ = written_.size();
    else if (sql == "ROLLBACK TO turn") written_.resize(saved_);
    else if (sql != "RELEASE turn") written_.emplace_back(sql);
    return 0;
  }
  void script(std::string_view) override {}
  void begin(Access, base::Id) override {}
  void commit() override {
    std::this_thread::yield();  // a disk takes its time
    if (++flushes % 5 == 0) throw base::Error(base::ErrorKind::unavailable, "store.disk_full");
    const std::lock_guard lock(mutex_);
    kept_.insert(written_.begin(), written_.end());
    written_.clear();
  }
  void rollback() noexcept override { written_.clear(); }

  bool has(const std::string& text) {
    const std::lock_guard lock(mutex_);
    return kept_.contains(text);
  }
  std::size_t kept() const { return kept_.size(); }
  std::atomic<int> flushes = 0;

 private:
  std::vector<std::string> written_;
  std::size_t saved_ = 0;
  std::mutex mutex_;
  std::set<std::string> kept_;
};

TEST(SharedCommits, say_so_once_it_is_kept_and_never_else) {
  constexpr int kThreads = 8, kActs = 150;
  Notebook notebook;
  SharedCommits shared(notebook);
  std::atomic<int> told = 0, wrong = 0;
  std::latch all_here(kThreads);
  std::vector<std::thread> threads;
  for (int t = 0; t < kThreads; ++t)
    threads.emplace_back([&, t] {
      all_here.arrive_and_wait();
      for (int i = 0; i < kActs; ++i) {
        const auto text = std::to_string(t) + "." + std::to_string(i);
        auto& turn = shared.begin();
        turn.begin(Access::write, {});
        turn.run(text, {});
        bool said = false;
        if (i % 3 == 0) turn.rollback();
        else {
          try {
            turn.commit();
            said = true;
          } catch (const base::Error&) {
            turn.rollback();
          }
        }
        shared.end(turn);
        told += said;
        wrong += said != notebook.has(text);
      }
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(wrong, 0);
  EXPECT_EQ(static_cast<std::size_t>(told), notebook.kept());
  EXPECT_GT(told, kThreads * kActs / 3);
  EXPECT_LT(notebook.flushes, kThreads * kActs * 2 / 3) << "none was shared";
}

TEST(SharedCommits, leave_pending_for_who_does_not_wait) {
  Notebook notebook;
  SharedCommits shared(notebook);
  const auto act = [&](const std::string& text, bool done) {
    base::Deferred deferred;
    auto& turn = shared.begin();
    turn.begin(Access::write, {});
    turn.run(text, {});
    if (done) turn.commit(); else turn.rollback();
    shared.end(turn);
    return deferred.take();
  };
  int told = 0, refused = 0;
  const auto tell = [&](std::exception_ptr error) { ++told, refused += error != nullptr; };
  for (int round = 1; round <= 5; ++round) {
    const auto name = std::to_string(round);
    const auto first = act("a" + name, true), second = act("b" + name, true);
    ASSERT_TRUE(first && second);
    first->then(tell), second->then(tell);
    EXPECT_EQ(told, 4 * (round - 1)) << "before the flush nobody is told";
    EXPECT_FALSE(notebook.has("a" + name));
    EXPECT_EQ(notebook.flushes, round - 1) << "they share one";
    second->settle();
    first->settle();
    EXPECT_EQ(notebook.flushes, round);
    first->then(tell), second->then(tell);  // at once
    EXPECT_EQ(told, 4 * round);
    EXPECT_EQ(notebook.has("a" + name) && notebook.has("b" + name), round < 5) << "the fifth is refused";
  }
  EXPECT_EQ(refused, 4);
  const auto kept = act("c", true);
  const auto given_up = act("d", false);
  ASSERT_TRUE(given_up) << "what it read among others is told once they are on the disk";
  EXPECT_FALSE(notebook.has("c"));
  given_up->settle();
  EXPECT_TRUE(notebook.has("c"));
  EXPECT_FALSE(notebook.has("d"));
  EXPECT_FALSE(act("e", false)) << "alone it waits for nobody";
}

}  // namespace
}  // namespace dondoc::store
