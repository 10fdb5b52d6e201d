#include "domain/chain.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>

namespace dondoc::domain {
namespace {

TEST(EventHash, changes_with_every_field) {
  const base::Id agency = base::Id::make();
  Event event{base::Id::make(), 7, {1000}, base::Id::make(), "plan.issued", "plan", base::Id::make(), base::Id::make(), "ab"};
  std::set<std::string> hashes{event_hash(event, agency, "before"), event_hash(event, agency, ""), event_hash(event, base::Id::make(), "before")};
  const std::function<void(Event&)> changes[] = {
      [](Event& e) { e.id = base::Id::make(); },        [](Event& e) { e.sequence = 8; },
      [](Event& e) { e.made_at.ms = 1001; },            [](Event& e) { e.actor_id.reset(); },
      [](Event& e) { e.act = "plan.closed"; },          [](Event& e) { e.subject_kind = "task"; },
      [](Event& e) { e.subject_id = base::Id::make(); }, [](Event& e) { e.plan_id.reset(); },
      [](Event& e) { e.payload_digest = "ac"; }};
  for (const auto& change : changes) {
    auto other = event;
    change(other);
    hashes.insert(event_hash(other, agency, "before"));
  }
  EXPECT_EQ(hashes.size(), 3 + std::size(changes));
  EXPECT_EQ(hashes.begin()->size(), 64u);
}

TEST(PayloadDigest, means_nothing_without_its_salt) {
  EXPECT_NE(payload_digest("salt", "{}"), payload_digest("", "{}"));
  EXPECT_EQ(payload_digest("salt", "{}"), payload_digest("salt", "{}"));
}

}  // namespace
}  // namespace dondoc::domain
