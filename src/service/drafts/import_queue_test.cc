#include "service/drafts/import_queue.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <semaphore>

namespace dondoc::service {
namespace {

using State = QueuedImport::State;

class ImportQueueTest : public testing::Test {
 protected:
  base::Id add(ImportQueue::Read read, std::size_t bytes = 1) {
    QueuedImport import;
    import.id = base::Id::make();
    import.user_id = person;
    queue.add(import, bytes, std::move(read));
    return import.id;
  }
  /// Reads until it is let go or asked to stop.
  ImportQueue::Read waiting() {
    return [this](const compiler::Watch& watch) {
      while (!watch.stop.stop_requested() && !gate.try_acquire_for(std::chrono::milliseconds(5))) {}
      if (watch.stop.stop_requested()) {
        ++stopped;
        throw base::Error(base::ErrorKind::unavailable, "tool.stopped");
      }
      return draft;
    };
  }
  State state_of(const base::Id& id, State awaited) {
    for (int i = 0; i < 1000; ++i) {
      const auto found = queue.find(person, id);
      if (!found || found->state == awaited) break;
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return queue.find(person, id).value().state;
  }
  static std::string code_of(const std::function<void()>& act) {
    try { act(); } catch (const base::Error& error) { return error.code(); }
    return "none";
  }

  base::Id person = base::Id::make();
  const base::Id draft = base::Id::make();
  std::counting_semaphore<64> gate{0};
  std::atomic<int> stopped{0};
  ImportQueue queue;
};

TEST_F(ImportQueueTest, TellsPageByPageHowFarItIs) {
  const auto id = add([&](const compiler::Watch& watch) {
    watch.on_page(3, 13);
    gate.acquire();
    return draft;
  });
  EXPECT_EQ(state_of(id, State::reading), State::reading);
  for (int i = 0; i < 1000 && queue.find(person, id)->pages == 0; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  EXPECT_EQ(queue.find(person, id)->read_pages, 3);
  EXPECT_EQ(queue.find(person, id)->pages, 13);
  EXPECT_FALSE(queue.find(base::Id::make(), id));
  gate.release();
  EXPECT_EQ(state_of(id, State::read), State::read);
  EXPECT_EQ(queue.find(person, id)->draft_id, draft);
}

TEST_F(ImportQueueTest, KeepsTheReasonOfWhatFailed) {
  const auto id = add([](const compiler::Watch&) -> base::Id { throw base::Error(base::ErrorKind::invalid, "document.password"); });
  EXPECT_EQ(state_of(id, State::failed), State::failed);
  EXPECT_EQ(queue.find(person, id)->error->code(), "document.password");
  const auto other = add([](const compiler::Watch&) -> base::Id { throw std::runtime_error("unforeseen"); });
  EXPECT_EQ(state_of(other, State::failed), State::failed);
  EXPECT_EQ(queue.find(person, other)->error->code(), "system.failed");
}

TEST_F(ImportQueueTest, ReadsOnlySoManyAtOnceAndStopsWhatIsTakenBack) {
  std::vector<base::Id> ids;
  for (int i = 0; i < 3; ++i) ids.push_back(add(waiting()));
  EXPECT_EQ(state_of(ids[0], State::reading), State::reading);
  EXPECT_EQ(state_of(ids[1], State::reading), State::reading);
  EXPECT_EQ(queue.find(person, ids[2])->state, State::waiting);
  EXPECT_FALSE(queue.remove(base::Id::make(), ids[0])) << "another's";
  EXPECT_TRUE(queue.remove(person, ids[0]));
  EXPECT_FALSE(queue.find(person, ids[0]));
  EXPECT_EQ(state_of(ids[2], State::reading), State::reading) << "its place is free";
  EXPECT_EQ(stopped, 1);
  gate.release(2);
  EXPECT_EQ(state_of(ids[2], State::read), State::read);
}

TEST_F(ImportQueueTest, AFullQueueSaysSo) {
  for (std::size_t i = 0; i < ImportQueue::most_of_one_person; ++i) add(waiting());
  EXPECT_EQ(code_of([&] { add(waiting()); }), "import.busy");
  person = base::Id::make();
  EXPECT_EQ(code_of([&] { add(waiting(), ImportQueue::most_bytes); }), "import.busy");
  EXPECT_EQ(code_of([&] { add(waiting()); }), "none");
}

TEST_F(ImportQueueTest, ForgetsTheOldestOfWhatEnded) {
  const auto first = add([&](const compiler::Watch&) { return draft; });
  for (std::size_t i = 0; i <= ImportQueue::most_ended; ++i) state_of(add([&](const compiler::Watch&) { return draft; }), State::read);
  EXPECT_FALSE(queue.find(person, first));
}

TEST_F(ImportQueueTest, TheEndOfTheProgramStopsAll) {
  const auto one = add(waiting()), two = add(waiting()), three = add(waiting());
  state_of(two, State::reading);
  queue.close();
  EXPECT_EQ(stopped, 2);
  EXPECT_EQ(queue.find(person, three)->state, State::waiting) << "it was never begun";
  EXPECT_EQ(code_of([&] { add(waiting()); }), "import.busy");
  EXPECT_NE(queue.find(person, one)->state, State::read);
}

}  // namespace
}  // namespace dondoc::service
