// Live pages: whoever watches is told that something of a kind, in a plan, has
// changed, and never what. Read from the event log, so that every act is told of,
// whichever program did it.
#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>

#include "service/context.h"

namespace dondoc::service {

/// kind: the subject of the log's event ("assignment"); plan_id: where it is of one.
struct Change {
  std::string kind;
  std::optional<base::Id> plan_id;
  friend auto operator<=>(const Change&, const Change&) = default;
};

/// Watched by many threads, read by one.
class Live {
 public:
  /// Watches at once, of one account and of all.
  struct Limits { std::size_t of_account = 12, of_all = 8000; };

  explicit Live(App& app) : Live(app, Limits{}) {}
  Live(App& app, Limits limits) : app_(app), limits_(limits) {}
  Live(const Live&) = delete;
  Live& operator=(const Live&) = delete;

  /// A person who watches: told of changes, and `ended` when the watch is over and
  /// is to be asked for anew, since the person's rights may have changed. Both are
  /// called under no lock of Live, on the thread that reads.
  class Watch {
   public:
    virtual ~Watch() = default;
    virtual void tell(const std::set<Change>& changes) = 0;
    virtual void end() = 0;
  };
  /// Held as long as the watch lives. Throws Error{throttled, "live.too_many"}.
  void add(const Context& context, const std::shared_ptr<Watch>& watch);

  /// Tells of everything since the last time.
  void read();
  /// Tells everybody of nothing, so that connections which are dead are noticed.
  void beat();
  std::size_t watches();

 private:
  struct Watched {
    std::weak_ptr<Watch> watch;
    domain::Actor actor;
    std::unordered_map<base::Id, bool> seen;  // plans that a unit's focal point may know of
  };
  struct Agency { std::int64_t moment = 0; std::list<Watched> watched; };
  struct News;

  News news_since(store::Transaction& tx, std::int64_t moment) const;
  std::set<Change> seen_by(store::Transaction& tx, Watched& watched, const News& news) const;
  static void forget_gone(Agency& agency);

  App& app_;
  const Limits limits_;
  std::mutex mutex_;
  std::unordered_map<base::Id, Agency> agencies_;
};

}  // namespace dondoc::service
