#include "service/overview/live.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/error.h"
#include "store/dispatch_store.h"
#include "store/news_store.h"
#include "store/plan_store.h"

namespace dondoc::service {
namespace {

using base::Id;

/// What only administrators and the standing body work on; a unit learns of the
/// rest by the plans that charge it.
constexpr std::array<std::string_view, 6> kOfUnits = {"assignment", "bulk", "inspection", "plan", "report", "task"};

/// More than these at once are told as one: everything may have changed.
constexpr std::size_t kManyChanges = 50;

}  // namespace

struct Live::News {
  std::int64_t moment = 0;
  std::set<Change> changes;
  std::set<Id> users;  // whose account, roles or session changed
};

void Live::forget_gone(Agency& agency) {
  agency.watched.remove_if([](const Watched& one) { return one.watch.expired(); });
}

void Live::add(const Context& context, const std::shared_ptr<Watch>& watch) {
  auto tx = context.read();
  const auto moment = store::newest_event(tx);
  const std::lock_guard lock(mutex_);
  std::size_t all = 0, of_account = 0;
  for (auto& [id, agency] : agencies_) {
    forget_gone(agency);
    all += agency.watched.size();
    for (const auto& one : agency.watched) of_account += one.actor.user_id == context.actor.user_id;
  }
  if (of_account >= limits_.of_account || all >= limits_.of_all) throw base::Error(base::ErrorKind::throttled, "live.too_many");
  auto& agency = agencies_[context.actor.agency_id];
  if (agency.watched.empty()) agency.moment = moment;
  agency.watched.push_back({watch, context.actor, {}});
}

Live::News Live::news_since(store::Transaction& tx, std::int64_t moment) const {
  News news;
  news.moment = moment;
  for (const auto& row : store::news_since(tx, moment)) {
    news.changes.insert({row.subject_kind, row.plan_id});
    news.moment = std::max(news.moment, row.newest);
    if (row.user_id) news.users.insert(*row.user_id);
  }
  if (news.changes.size() > kManyChanges) news.changes = {{"all", std::nullopt}};
  return news;
}

std::set<Change> Live::seen_by(store::Transaction& tx, Watched& watched, const News& news) const {
  if (watched.actor.sees_all()) return news.changes;
  std::set<Change> out;
  // Duties may have passed to other units, and what else is told of their plans goes by that.
  if (std::ranges::any_of(news.changes, [](const Change& change) { return change.kind == "bulk"; })) watched.seen.clear();
  for (const auto& change : news.changes) {
    if (change.kind == "all") out.insert(change);
    // To whom it is addressed stands in no event; that there is one tells nothing, and of no plan.
    else if (change.kind == "comment" || change.kind == "share") out.insert({change.kind, std::nullopt});
    else if (watched.actor.administrator && !change.plan_id) out.insert(change);
    else if (change.plan_id && std::ranges::find(kOfUnits, change.kind) != kOfUnits.end()) {
      // Issue and reorganisation change whom a plan charges; both are told of as the plan's.
      if (change.kind == "plan") watched.seen.erase(*change.plan_id);
      const auto [known, is_new] = watched.seen.try_emplace(*change.plan_id, false);
      if (is_new) known->second = store::plan_reaches(tx, *change.plan_id, watched.actor.units);
      if (known->second) out.insert(change);
    } else if (change.kind == "reorganisation") {
      watched.seen.clear();
      out.insert(change);
    } else if (change.kind == "bulk") {
      out.insert(change);  // of several plans, which it does not name
    }
  }
  return out;
}

void Live::read() {
  std::vector<Id> agencies;
  {
    const std::lock_guard lock(mutex_);
    for (auto& [id, agency] : agencies_) {
      forget_gone(agency);
      if (!agency.watched.empty()) agencies.push_back(id);
    }
  }
  for (const auto& id : agencies) {
    std::vector<std::pair<std::shared_ptr<Watch>, std::set<Change>>> told;
    std::vector<std::shared_ptr<Watch>> ended;
    {
      auto tx = app_.database.read(id);
      const std::lock_guard lock(mutex_);
      auto& agency = agencies_[id];
      const auto news = news_since(tx, agency.moment);
      if (news.moment == agency.moment) continue;
      agency.moment = news.moment;
      for (auto& one : agency.watched) {
        auto watch = one.watch.lock();
        if (!watch) continue;
        if (news.users.contains(one.actor.user_id)) ended.push_back(std::move(watch));
        else if (auto changes = seen_by(tx, one, news); !changes.empty()) told.emplace_back(std::move(watch), std::move(changes));
      }
    }
    for (const auto& [watch, changes] : told) watch->tell(changes);
    for (const auto& watch : ended) watch->end();
  }
}

void Live::beat() {
  std::vector<std::shared_ptr<Watch>> all;
  {
    const std::lock_guard lock(mutex_);
    for (auto& [id, agency] : agencies_)
      for (const auto& one : agency.watched)
        if (auto watch = one.watch.lock()) all.push_back(std::move(watch));
  }
  for (const auto& watch : all) watch->tell({});
}

std::size_t Live::watches() {
  const std::lock_guard lock(mutex_);
  std::size_t all = 0;
  for (auto& [id, agency] : agencies_) {
    forget_gone(agency);
    all += agency.watched.size();
  }
  return all;
}

}  // namespace dondoc::service
