#include "service/chasing/chase_day.h"

#include <map>
#include <mutex>
#include <utility>

#include "base/json.h"
#include "domain/chasing.h"
#include "draft/lint/due.h"
#include "store/chase_store.h"
#include "store/plan_store.h"

namespace dondoc::service {
namespace {

/// What a revision says does not change, and taking it apart costs more than asking: the newest of each plan is kept.
class Windows {
 public:
  std::optional<base::Date> end_of(store::Transaction& tx, const base::Id& plan, int revision) {
    {
      const std::lock_guard lock(mutex_);
      if (const auto at = kept_.find(plan); at != kept_.end() && at->second.first == revision) return at->second.second;
    }
    const auto window = draft::lint::plan_window(base::from_json<draft::Draft>(store::load_plan_revision(tx, plan).content));
    const auto end = window ? std::optional(window->second) : std::nullopt;
    const std::lock_guard lock(mutex_);
    kept_[plan] = {revision, end};
    return end;
  }

 private:
  std::mutex mutex_;
  std::map<base::Id, std::pair<int, std::optional<base::Date>>> kept_;
};

}  // namespace

std::optional<base::Date> window_end(store::Transaction& tx, const base::Id& plan) {
  static Windows windows;
  const auto row = store::find_plan(tx, plan);
  return row ? windows.end_of(tx, plan, row->revision) : std::nullopt;
}

std::optional<base::Date> chase_day_of(store::Transaction& tx, const base::Id& plan, const base::Id& task) {
  const auto phase_end = store::phase_end_of_task(tx, task);
  return domain::chase_day(phase_end, phase_end ? std::nullopt : window_end(tx, plan));
}

}  // namespace dondoc::service
