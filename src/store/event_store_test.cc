#include "store/event_store.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "store/test_office.h"

namespace dondoc::store {
namespace {

using base::Id;

class EventStoreTest : public OfficeTest {
 protected:
  void happen(const std::string& act, Id subject, std::optional<Id> plan = {}, EventParams params = {}) {
    append_event(tx(), {test_now, user_, act, "plan", subject, plan, std::move(params)});
  }
  std::vector<std::string> faults() {
    std::vector<std::string> out;
    verify_chain(tx(), [&](const BrokenLink& link) { out.push_back(link.code + " " + std::to_string(link.sequence)); });
    return out;
  }
  const Id plan_ = Id::make();
};
DONDOC_ON_EACH_DATABASE(EventStoreTest);

TEST_P(EventStoreTest, links_each_event_to_the_one_before) {
  EXPECT_EQ(chain_head(tx()).sequence, 0);
  happen("plan.confirmed", plan_);
  const auto first = chain_head(tx());
  happen("plan.issued", plan_);
  EXPECT_EQ(chain_head(tx()).sequence, 2);
  EXPECT_NE(chain_head(tx()).hash, first.hash);
  EXPECT_TRUE(faults().empty());
}

TEST_P(EventStoreTest, tells_newest_first_with_names_and_words) {
  happen("plan.confirmed", plan_, plan_, {{"title", "Kế hoạch “nước sạch”"}});
  happen("assignment.received", Id::make(), plan_);
  const auto of_plan = list_events(tx(), plan_, plan_, {});
  EXPECT_EQ(of_plan.total, 2);
  EXPECT_EQ(of_plan.rows[0].act, "assignment.received");
  EXPECT_EQ(of_plan.rows[1].params, (EventParams{{"title", "Kế hoạch “nước sạch”"}}));
  EXPECT_EQ(of_plan.rows[1].actor_name, "Quản Trị");
  EXPECT_EQ(list_events(tx(), plan_, {}, {}).total, 1);
}

TEST_P(EventStoreTest, notices_what_was_rewritten) {
  for (int i = 0; i < 3; ++i) happen("act" + std::to_string(i), plan_);
  tx().run("UPDATE event SET act = 'other' WHERE agency_id = $1 AND sequence = 2", agency_);
  EXPECT_EQ(faults(), std::vector<std::string>{"chain.broken 2"});
}

TEST_P(EventStoreTest, notices_what_was_taken_out) {
  for (int i = 0; i < 3; ++i) happen("act" + std::to_string(i), plan_);
  tx().run("DELETE FROM event_payload WHERE agency_id = $1 AND event_id = (SELECT id FROM event WHERE agency_id = $1 AND sequence = 2)", agency_);
  EXPECT_EQ(faults(), std::vector<std::string>{"chain.payload_changed 2"});
  tx().run("DELETE FROM event WHERE agency_id = $1 AND sequence = 2", agency_);
  EXPECT_EQ(faults(), std::vector<std::string>{"chain.broken 3"});
}

TEST_P(EventStoreTest, notices_other_words_but_lets_them_be_erased) {
  happen("user.created", plan_, {}, {{"name", "Một người"}});
  happen("plan.issued", plan_);
  tx().run("UPDATE event_payload SET payload = '[]' WHERE agency_id = $1 AND event_id = (SELECT id FROM event WHERE agency_id = $1 AND sequence = 1)", agency_);
  EXPECT_EQ(faults(), std::vector<std::string>{"chain.payload_changed 1"});
  erase_payload(tx(), 1, test_now);
  EXPECT_TRUE(faults().empty());
  EXPECT_TRUE(list_events(tx(), plan_, {}, {}).rows.at(1).params.empty());
}

TEST_P(EventStoreTest, knows_an_act_by_its_key) {
  EXPECT_FALSE(find_done_act(tx(), user_, "key", "plan.issued", "in"));
  insert_done_act(tx(), {user_, "key", "plan.issued", "in", plan_, R"({"tasks":2})"}, test_now);
  EXPECT_EQ(find_done_act(tx(), user_, "key", "plan.issued", "in")->result_id, plan_);
  EXPECT_EQ(find_done_act(tx(), user_, "key", "plan.issued", "")->answer, R"({"tasks":2})");
  EXPECT_FALSE(find_done_act(tx(), Id::make(), "key", "plan.issued", "in")) << "a key is one person's";
  EXPECT_THROW(find_done_act(tx(), user_, "key", "plan.closed", "in"), base::Error);
  EXPECT_THROW(find_done_act(tx(), user_, "key", "plan.issued", "other"), base::Error);
  forget_answers(tx(), test_now);
  EXPECT_TRUE(find_done_act(tx(), user_, "key", "plan.issued", "in")->answer) << "kept to the day itself";
  forget_answers(tx(), {test_now.ms + 1});
  EXPECT_FALSE(find_done_act(tx(), user_, "key", "plan.issued", "in")->answer);
}

}  // namespace
}  // namespace dondoc::store
