#include "service/drafts/import_queue.h"

#include <algorithm>
#include <utility>

#include "base/log.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using State = QueuedImport::State;

bool is_ended(const QueuedImport& import) { return import.state == State::read || import.state == State::failed; }

}  // namespace

void ImportQueue::add(QueuedImport import, std::size_t bytes, Read read) {
  const auto entry = std::make_shared<Entry>();
  const std::lock_guard lock(mutex_);
  std::size_t waiting = 0, own = 0;
  for (const auto& it : entries_) {
    if (is_ended(it->shown)) continue;
    waiting += it->shown.state == State::waiting;
    own += it->shown.user_id == import.user_id;
  }
  if (closed_ || waiting >= most_waiting || own >= most_of_one_person || bytes_ + bytes > most_bytes) throw Error(ErrorKind::unavailable, "import.busy");
  forget_old(import.user_id);
  entry->shown = std::move(import);
  entry->bytes = bytes;
  entry->read = std::move(read);
  bytes_ += bytes;
  entries_.push_back(entry);
  while (threads_.size() < at_once) threads_.emplace_back([this](const std::stop_token& stop) { work(stop); });
  wake_.notify_one();
}

std::vector<QueuedImport> ImportQueue::of(const base::Id& user) const {
  const std::lock_guard lock(mutex_);
  std::vector<QueuedImport> out;
  for (const auto& it : entries_)
    if (it->shown.user_id == user) out.push_back(it->shown);
  return out;
}

std::optional<QueuedImport> ImportQueue::find(const base::Id& user, const base::Id& id) const {
  for (auto& it : of(user))
    if (it.id == id) return std::move(it);
  return std::nullopt;
}

std::optional<QueuedImport> ImportQueue::find_by_key(const base::Id& user, const std::string& key) const {
  if (key.empty()) return std::nullopt;
  for (auto& it : of(user))
    if (it.key == key) return std::move(it);
  return std::nullopt;
}

bool ImportQueue::remove(const base::Id& user, const base::Id& id) {
  const std::lock_guard lock(mutex_);
  const auto it = std::find_if(entries_.begin(), entries_.end(), [&](const auto& e) { return e->shown.user_id == user && e->shown.id == id; });
  if (it == entries_.end()) return false;
  (*it)->stop.request_stop();
  if ((*it)->shown.state == State::waiting) bytes_ -= (*it)->bytes;
  entries_.erase(it);
  return true;
}

void ImportQueue::close() {
  std::vector<std::jthread> threads;
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    for (const auto& it : entries_) it->stop.request_stop();
    threads.swap(threads_);
  }
  for (auto& thread : threads) thread.request_stop();
}

void ImportQueue::work(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  while (true) {
    auto next = entries_.end();
    const auto is_there = [&] {
      next = std::find_if(entries_.begin(), entries_.end(), [](const auto& e) { return e->shown.state == State::waiting; });
      return next != entries_.end();
    };
    if (!wake_.wait(lock, stop, is_there) || stop.stop_requested()) return;
    const auto entry = *next;
    entry->shown.state = State::reading;
    lock.unlock();
    read_one(entry);
    lock.lock();
  }
}

/// The job loop: what goes wrong with a document is told to whoever sent it.
void ImportQueue::read_one(const std::shared_ptr<Entry>& entry) {
  const compiler::Watch watch{.on_page = [&](int read, int pages) {
                                const std::lock_guard lock(mutex_);
                                entry->shown.read_pages = read;
                                entry->shown.pages = pages;
                              },
                              .stop = entry->stop.get_token()};
  std::optional<base::Id> draft;
  std::optional<Error> error;
  try {
    draft = entry->read(watch);
  } catch (const Error& failure) {
    error = failure;
  } catch (const std::exception& failure) {
    // Of the document itself nothing may be logged.
    base::log(base::LogLevel::error, "import.failed", {{"reason", failure.what()}});
    error = Error(ErrorKind::unavailable, "system.failed", {}, {{"reference", entry->shown.id.str()}});
  }
  const std::lock_guard lock(mutex_);
  bytes_ -= entry->bytes;
  entry->read = {};  // and with it the document
  entry->shown.state = draft ? State::read : State::failed;
  entry->shown.draft_id = draft;
  entry->shown.error = std::move(error);
}

void ImportQueue::forget_old(const base::Id& user) {
  std::size_t ended = 0;
  for (auto it = entries_.end(); it != entries_.begin();) {
    --it;
    if ((*it)->shown.user_id == user && is_ended((*it)->shown) && ++ended > most_ended) it = entries_.erase(it);
  }
}

}  // namespace dondoc::service
