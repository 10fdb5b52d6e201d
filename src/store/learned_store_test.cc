#include "store/learned_store.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "store/test_office.h"
#include "store/unit_store.h"

namespace dondoc::store {
namespace {

using base::Id;
using domain::LearnedKind;

class LearnedStoreTest : public OfficeTest {
 protected:
  LearnedRow name(const std::string& text, const Id& unit) {
    LearnedRow row = blank(LearnedKind::name, text);
    row.target_kind = domain::TargetKind::unit;
    row.target_id = unit;
    return row;
  }
  LearnedRow reading(LearnedKind kind, const std::string& text, const std::string& meaning) {
    LearnedRow row = blank(kind, text);
    row.meaning = meaning;
    return row;
  }
  LearnedRow blank(LearnedKind kind, const std::string& text) {
    LearnedRow row;
    row.id = Id::make();
    row.kind = kind;
    row.text = text;
    row.created_by = user_;
    row.created_at = {test_now.ms + ++made_};
    return row;
  }
  std::vector<std::string> texts(const ListRequest& request, std::optional<LearnedKind> kind = {}) {
    std::vector<std::string> out;
    for (const auto& row : list_learned(tx(), request, kind).rows) out.push_back(row.text);
    return out;
  }

 private:
  int made_ = 0;
};
DONDOC_ON_EACH_DATABASE(LearnedStoreTest);

TEST_P(LearnedStoreTest, gives_back_what_was_put_in) {
  const auto row = name("Cơ quan An", a_);
  insert_learned(tx(), row);
  const auto back = find_learned(tx(), row.id).value();
  EXPECT_EQ(back.kind, LearnedKind::name);
  EXPECT_EQ(back.target_kind, domain::TargetKind::unit);
  EXPECT_EQ(back.target_id, a_);
  EXPECT_EQ(back.target_name, "Sở An");
  EXPECT_FALSE(back.meaning);
  EXPECT_FALSE(back.draft_id);
  EXPECT_EQ(find_learned_by(tx(), LearnedKind::name, "CO QUAN an")->id, row.id);
  EXPECT_FALSE(find_learned_by(tx(), LearnedKind::heading, "Cơ quan An"));
}

TEST_P(LearnedStoreTest, lists_newest_first_and_searches_without_marks) {
  insert_learned(tx(), name("Cơ quan An", a_));
  insert_learned(tx(), reading(LearnedKind::heading, "Cách làm", "channels"));
  insert_learned(tx(), reading(LearnedKind::column, "Kỳ hạn", "deadline"));
  EXPECT_EQ(texts({}), (std::vector<std::string>{"Kỳ hạn", "Cách làm", "Cơ quan An"}));
  EXPECT_EQ(texts({"", "text", {}, false}), (std::vector<std::string>{"Cách làm", "Cơ quan An", "Kỳ hạn"}));
  EXPECT_EQ(texts({"cach", "", {}, false}), std::vector<std::string>{"Cách làm"});
  EXPECT_EQ(texts({}, LearnedKind::column), std::vector<std::string>{"Kỳ hạn"});
  EXPECT_EQ(learned_readings(tx()).size(), 2u);
}

TEST_P(LearnedStoreTest, one_meaning_at_a_time_and_what_was_believed_before_is_kept) {
  const auto older = reading(LearnedKind::heading, "Cách làm", "channels");
  insert_learned(tx(), older);
  set_learned_deleted(tx(), older.id, test_now);
  insert_learned(tx(), reading(LearnedKind::heading, "CÁCH LÀM", "content"));
  EXPECT_EQ(find_learned_by(tx(), LearnedKind::heading, "Cách làm")->meaning, "content");
  EXPECT_EQ(texts({"", "", {}, true}), std::vector<std::string>{"Cách làm"});
  EXPECT_THROW(set_learned_deleted(tx(), older.id, std::nullopt), base::Error);
}

TEST_P(LearnedStoreTest, a_name_means_a_unit_and_a_reading_has_a_meaning) {
  EXPECT_THROW(insert_learned(tx(), blank(LearnedKind::name, "Không ai")), base::Error);
}

TEST_P(LearnedStoreTest, a_learned_name_is_one_more_name_of_its_unit) {
  const auto row = name("Cơ quan An", a_);
  insert_learned(tx(), row);
  const auto learned = [&] {
    std::vector<std::string> out;
    for (const auto& known : known_bodies(tx()))
      if (known.id == a_) out = known.learned;
    return out;
  };
  EXPECT_EQ(learned(), std::vector<std::string>{"Cơ quan An"});
  set_learned_deleted(tx(), row.id, test_now);
  EXPECT_TRUE(learned().empty());
}

TEST_P(LearnedStoreTest, counts_what_came_of_a_draft) {
  add_plan("Nước sạch");
  const auto draft = list_drafts(tx(), {}).rows.at(0);
  auto row = reading(LearnedKind::heading, "Cách làm", "channels");
  row.draft_id = draft.id;
  insert_learned(tx(), row);
  EXPECT_EQ(count_learned_of(tx(), draft.id), 1);
  EXPECT_EQ(find_learned(tx(), row.id)->draft_title, draft.title.value_or(draft.file_name));
}

}  // namespace
}  // namespace dondoc::store
