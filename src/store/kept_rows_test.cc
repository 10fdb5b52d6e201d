#include "store/kept_rows.h"

#include <gtest/gtest.h>

#include "store/agency_store.h"
#include "store/event_store.h"
#include "store/test_databases.h"

namespace dondoc::store {
namespace {

using base::Id;

class KeptRowsTest : public StoreTest {
 protected:
  // Whether the agency is called so, as it is told.
  int kept_count(Transaction& tx, std::string_view name = "Tỉnh thử") {
    const std::array<Param, 2> params{Param(tx.agency()), Param(name)};
    return (*query_kept(tx, "SELECT count(*) FROM agency WHERE agency_id = $1 AND name = $2", params))[0].get<int>(0);
  }
  void rename(const std::string& name, bool with_event) {
    auto tx = write();
    tx.run("UPDATE agency SET name = $2 WHERE agency_id = $1", agency_, name);
    EXPECT_EQ(kept_count(tx), name == "Tỉnh thử") << "who writes sees the own work at once";
    if (with_event) append_event(tx, {test_now, std::nullopt, "agency.changed", "agency", agency_, std::nullopt, {}});
    tx.commit();
  }
  int seen(std::string_view name = "Tỉnh thử") {
    auto tx = read();
    return kept_count(tx, name);
  }
  int charged_count(Transaction& tx) {
    const std::array<Param, 1> params{Param(tx.agency())};
    return (*query_charged(tx, "SELECT count(*) FROM agency WHERE agency_id = $1 AND name = 'Tỉnh thử'", params))[0].get<int>(0);
  }
  int charged() {
    auto tx = read();
    return charged_count(tx);
  }
  void happens(const char* kind) {
    auto tx = write();
    append_event(tx, {test_now, std::nullopt, "x.happened", kind, agency_, std::nullopt, {}});
    tx.commit();
  }
};
DONDOC_ON_EACH_DATABASE(KeptRowsTest);

TEST_P(KeptRowsTest, an_answer_holds_until_the_log_grows) {
  EXPECT_EQ(seen(), 1);
  rename("Khác", false);
  EXPECT_EQ(seen(), 1) << "nothing happened that the log knows of";
  EXPECT_EQ(seen("Khác"), 1) << "other values are another question";
  rename("Khác nữa", true);
  EXPECT_EQ(seen(), 0);
}

TEST_P(KeptRowsTest, a_reader_of_an_older_moment_spoils_nothing) {
  auto old = read();
  EXPECT_EQ(kept_count(old), 1);
  rename("Khác", true);
  EXPECT_EQ(seen(), 0);
  EXPECT_EQ(kept_count(old), 1) << "it still sees its own moment";
  EXPECT_EQ(seen(), 0);
}

TEST_P(KeptRowsTest, who_writes_is_told_what_is_charged_of_its_own_moment) {
  happens("assignment");
  EXPECT_EQ(charged(), 1);
  rename("Khác", false);
  for (int i = 0; i < 2; ++i) {
    auto tx = write();
    EXPECT_EQ(charged_count(tx), 1) << "nothing happened that the log knows of";
    append_event(tx, {test_now, std::nullopt, "x.happened", "assignment", agency_, std::nullopt, {}});
    tx.commit();
  }
  happens("plan");
  auto tx = write();
  EXPECT_EQ(charged_count(tx), 0);
}

TEST_P(KeptRowsTest, what_a_writer_saw_of_an_act_that_was_given_up_is_forgotten) {
  happens("assignment");
  EXPECT_EQ(charged(), 1);
  {
    auto tx = write();
    append_event(tx, {test_now, std::nullopt, "x.happened", "assignment", agency_, std::nullopt, {}});
    EXPECT_EQ(charged_count(tx), 1);  // has seen that event, which bears the next number
  }
  rename("Khác", false);
  happens("plan");  // under the same number
  happens("assignment");
  auto tx = write();
  EXPECT_EQ(charged_count(tx), 0);
}

TEST_P(KeptRowsTest, what_is_charged_holds_while_units_tell_of_their_duties) {
  happens("assignment");
  EXPECT_EQ(charged(), 1);
  rename("Khác", false);
  happens("assignment");
  happens("assignment");
  EXPECT_EQ(charged(), 1) << "a progress changes nothing of it";
  EXPECT_EQ(seen(), 0);
  auto old = read();
  EXPECT_EQ(kept_count(old), 0) << "from here on it has its moment";
  happens("plan");
  EXPECT_EQ(charged(), 0);
  rename("Tỉnh thử", true);
  EXPECT_EQ(charged_count(old), 0) << "it still sees its own moment, and keeps nothing of it";
  EXPECT_EQ(charged(), 1);
}

TEST_P(KeptRowsTest, agencies_are_told_apart) {
  EXPECT_EQ(seen(), 1);
  AgencyRow other;
  other.id = Id::make();
  other.name = "Tỉnh khác";
  auto theirs = database_->write(other.id);
  insert_agency(theirs, other, test_now);
  theirs.commit();
  auto tx = database_->read(other.id);
  EXPECT_EQ(kept_count(tx), 0);
}

}  // namespace
}  // namespace dondoc::store
