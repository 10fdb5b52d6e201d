#include "store/overview_store.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

#include "store/test_office.h"
#include "store/tracking_store.h"

namespace dondoc::store {
namespace {

using base::Date;
using base::Id;
using OverviewStoreTest = OfficeTest;
DONDOC_ON_EACH_DATABASE(OverviewStoreTest);

CountsRow counts_of(const domain::Standings& at) { return {at.total, at.done, at.late, at.silent, at.under_way()}; }
std::array<int, 5> numbers(const CountsRow& c) { return {c.total, c.done, c.late, c.silent, c.under_way}; }

// The database counts one day by its conditions, this counts many at once: figure
// and list behind it must agree whatever the days are.
TEST_P(OverviewStoreTest, counts_each_day_as_the_tracking_board_does) {
  const auto first = add_plan("Nước sạch"), second = add_plan("Vệ sinh");
  std::vector<Id> units{a_, b_, c_};
  for (int i = 0; i < 12; ++i) units.push_back(add_unit("Đơn vị " + std::to_string(i)));
  issue(first, units);
  issue(second, {a_, c_});
  tx().run("UPDATE plan SET status = 'issued' WHERE agency_id = $1", agency_);
  tx().run("UPDATE assignment SET created_at = $2 WHERE agency_id = $1 AND plan_id = $3", agency_, base::end_of_day_in_vietnam(Date::of(2023, 12, 11)), second);
  tx().run("UPDATE task SET section_heading = 'Báo chí' WHERE agency_id = $1 AND ordinal = 1", agency_);
  const Date base_day = Date::of(2023, 12, 8);
  std::mt19937 random(11);
  const auto some_day = [&]() -> std::optional<Date> {
    const int pick = static_cast<int>(random() % 8);
    return pick == 7 ? std::nullopt : std::optional(base_day.plus(pick));
  };
  BoardRequest board;
  board.slice.limit = 200;
  board.as_of = base_day;
  // What stood, and what was done, judged one by one.
  struct Spans { std::vector<std::pair<Date, std::optional<Date>>> done, gone; Date given; };
  std::vector<Spans> judged;
  const auto holds = [](const auto& spans, Date day) {
    return std::ranges::any_of(spans, [&](const auto& span) { return span.first <= day && (!span.second || *span.second > day); });
  };
  for (auto& row : list_assignments(tx(), board)) {
    auto& own = judged.emplace_back();
    own.given = row.plan.id == second ? Date::of(2023, 12, 11) : base_day.plus(-100);
    row.now.heard_on = some_day();
    // Reopened once or twice before, each time after it was done; withdrawn and given back.
    int since = 0;
    const auto add_spans = [&](const char* kind, auto& spans_of) {
      since = static_cast<int>(random() % 3);
      for (auto spans = random() % 3; spans > 0; --spans) {
        const int ended = since + 1 + static_cast<int>(random() % 3);
        tx().run("INSERT INTO past_span (id, agency_id, assignment_id, kind, since, ended_on) VALUES ($1, $2, $3, $4, $5, $6)", Id::make(), agency_, row.id, kind,
                 base_day.plus(since), base_day.plus(ended));
        spans_of.emplace_back(base_day.plus(since), base_day.plus(ended));
        since = ended + static_cast<int>(random() % 2);
      }
    };
    const auto later = [&]() -> std::optional<Date> { return random() % 3 == 0 ? std::nullopt : std::optional(base_day.plus(since + static_cast<int>(random() % 4))); };
    add_spans("done", own.done);
    row.now.done_on = later();
    if (row.now.done_on) own.done.emplace_back(*row.now.done_on, std::nullopt);
    tx().run("UPDATE assignment SET due_on = $3 WHERE agency_id = $1 AND id = $2", agency_, row.id, some_day());
    update_assignment(tx(), row.id, row.now, test_now);
    // Deadlines that were moved, and work that was withdrawn, counted until then as it stood then.
    for (auto moves = random() % 3; moves > 0; --moves)
      tx().run("INSERT INTO due_move (id, agency_id, subject_kind, subject_id, from_on, moved_on) VALUES ($1, $2, 'assignment', $3, $4, $5)", Id::make(), agency_, row.id,
               some_day(), base_day.plus(static_cast<int>(random() % 8)));
    if (row.plan.id == first && random() % 3 == 0) {
      add_spans("withdrawn", own.gone);
      const auto withdrawn_on = later();
      if (withdrawn_on) own.gone.emplace_back(*withdrawn_on, std::nullopt);
      tx().run("UPDATE assignment SET withdrawn_on = $3 WHERE agency_id = $1 AND id = $2", agency_, row.id, withdrawn_on);
    }
  }
  OverviewRequest request;
  for (int i = 0; i < 9; ++i) request.days.push_back(base_day.plus(i));
  const auto overview = count_overview(tx(), request);
  for (std::size_t i = 0; i < request.days.size(); ++i) {
    TrackingRequest tracking;
    tracking.as_of = board.as_of = request.days[i];
    tracking.past = board.past = true;
    tracking.slice.limit = 200;
    EXPECT_EQ(numbers(counts_of(overview.all[i])), numbers(count_assignments(tx(), board))) << i;
    const auto stood = [&](const Spans& it) { return it.given <= board.as_of && !holds(it.gone, board.as_of); };
    EXPECT_EQ(overview.all[i].total, std::ranges::count_if(judged, stood)) << i;
    EXPECT_EQ(overview.all[i].done, std::ranges::count_if(judged, [&](const Spans& it) { return stood(it) && holds(it.done, board.as_of); })) << i;
    std::map<Id, std::array<int, 5>> by_unit, expected;
    std::map<Id, int> late_done, expected_late_done;
    for (const auto& unit : overview.units)
      if (unit.days[i].total > 0) by_unit[unit.id] = numbers(counts_of(unit.days[i])), late_done[unit.id] = unit.days[i].done_late;
    for (const auto& row : count_by_unit(tx(), tracking).rows) expected[row.unit.id] = numbers(row.counts), expected_late_done[row.unit.id] = row.done_late;
    EXPECT_EQ(by_unit, expected) << i;
    EXPECT_EQ(late_done, expected_late_done) << i;
  }
  ASSERT_EQ(overview.sections.size(), 1u);
  board.section = "Báo chí";
  EXPECT_EQ(numbers(counts_of(overview.sections[0].at_end)), numbers(count_assignments(tx(), board)));
  EXPECT_GT(count_assignments(tx(), board).total, 0);
  request.plan_id = second;
  EXPECT_EQ(count_overview(tx(), request).all.back().total, 4);
  EXPECT_EQ(count_overview(tx(), request).all.front().total, 0) << "it was given out three days later";
}

TEST_P(OverviewStoreTest, names_units_as_they_were_called_on_the_day) {
  tx().run("UPDATE unit_name SET valid_to = '2023-12-01' WHERE agency_id = $1 AND unit_id = $2", agency_, a_);
  tx().run("INSERT INTO unit_name (id, agency_id, unit_id, name, name_fold, valid_from) VALUES ($1, $2, $3, 'Sở Yên', 'so yen', '2023-12-01')", Id::make(), agency_, a_);
  EXPECT_EQ(unit_names_at(tx(), {a_, b_}, Date::of(2023, 11, 30)).at(a_).name, "Sở An");
  EXPECT_EQ(unit_names_at(tx(), {a_, b_}, Date::of(2023, 12, 1)).at(a_).name, "Sở Yên");
  EXPECT_TRUE(unit_names_at(tx(), {}, today_).empty());
}

}  // namespace
}  // namespace dondoc::store
