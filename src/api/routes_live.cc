#include <fmt/format.h>

#include <chrono>
#include <mutex>
#include <utility>

#include "api/answer.h"
#include "base/error.h"
#include "service/overview/live.h"

namespace dondoc::api {
namespace {

/// A stream is ended after this long, so that the browser asks anew and is
/// admitted anew: nobody goes on watching after the session is over.
constexpr auto longest = std::chrono::minutes(10);
/// When a browser whose stream broke asks again, in milliseconds, so spread that
/// after a restart they do not all come at once.
constexpr unsigned soonest_again = 2000, spread_again = 6000;

/// Server-sent events (WHATWG HTML, 9.2): a line for each change, a comment for a
/// beat. Waits without a thread: the next block is given when there is one.
class LiveStream : public Stream, public service::Live::Watch {
 public:
  explicit LiveStream(unsigned again) : waiting_(fmt::format("retry: {}\n\n", again)) {}

  void next(Give give) override {
    std::optional<std::string> block;
    {
      const std::lock_guard lock(mutex_);
      if (waiting_.empty() && !ended_) { give_ = std::move(give); return; }
      if (!waiting_.empty()) block = std::exchange(waiting_, {});
    }
    give(std::move(block));
  }

  void tell(const std::set<service::Change>& changes) override {
    std::string text;
    for (const auto& change : changes)
      text += change.plan_id ? fmt::format("event: change\ndata: {{\"kind\":\"{}\",\"plan_id\":\"{}\"}}\n\n", change.kind, change.plan_id->str())
                             : fmt::format("event: change\ndata: {{\"kind\":\"{}\",\"plan_id\":null}}\n\n", change.kind);
    if (changes.empty()) text = ": beat\n\n";
    if (std::chrono::steady_clock::now() > until_) return finish(std::move(text));
    hand_over(std::move(text));
  }

  void end() override { finish({}); }

 private:
  // A client that does not read is told later that everything may have changed.
  static constexpr std::size_t most_waiting = 16 * 1024;

  void hand_over(std::string text) {
    Give give;
    {
      const std::lock_guard lock(mutex_);
      if (!give_) {
        waiting_ = waiting_.size() > most_waiting ? "event: change\ndata: {\"kind\":\"all\",\"plan_id\":null}\n\n" : waiting_ + text;
        return;
      }
      give = std::exchange(give_, nullptr);
    }
    give(std::move(text));
  }

  void finish(std::string last) {
    Give give;
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
      if (!give_) { waiting_ += last; return; }
      give = std::exchange(give_, nullptr);
    }
    if (last.empty()) give(std::nullopt);
    else give(std::move(last));  // asked again, it is told of the end
  }

  const std::chrono::steady_clock::time_point until_ = std::chrono::steady_clock::now() + longest;
  std::mutex mutex_;
  std::string waiting_;
  Give give_;
  bool ended_ = false;
};

Response watch(Call& call) {
  if (!call.live) throw base::Error(base::ErrorKind::unavailable, "live.off");
  const auto again = soonest_again + static_cast<unsigned>(std::hash<base::Id>()(base::Id::make()) % spread_again);
  auto stream = std::make_shared<LiveStream>(again);
  call.live->add(call.context, stream);
  Response response;
  response.set("Content-Type", "text/event-stream");
  response.set("Cache-Control", "no-store");
  response.set("X-Accel-Buffering", "no");  // a proxy that collects answers would hold back what is live
  response.body = std::static_pointer_cast<Stream>(stream);
  return response;
}

}  // namespace

Routes live_routes() {
  using enum Method;
  return {{get, "/api/live", "watch", signed_in, Body::none, watch}};
}

}  // namespace dondoc::api
