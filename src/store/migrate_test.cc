#include "store/migrate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "base/error.h"
#include "base/test_source_folder.h"
#include "store/bulk_store.h"
#include "store/chase_store.h"
#include "store/extension_store.h"
#include "store/learned_store.h"
#include "store/outbox_store.h"
#include "store/saved_view_store.h"
#include "store/schedule_store.h"
#include "store/search_store.h"
#include "store/test_databases.h"
#include "store/unit_store.h"

namespace dondoc::store {
namespace {

using MigrateTest = OnEachDatabase;
DONDOC_ON_EACH_DATABASE(MigrateTest);

/// An office before it did anything: itself, its clerk, and one plan that runs.
struct Office {
  base::Id agency = base::Id::make(), clerk = base::Id::make(), plan = base::Id::make();
};

/// Written by columns that all versions have.
Office old_office(Database& database) {
  Office made;
  const auto file = base::Id::make(), draft = base::Id::make();
  auto tx = database.write(made.agency);
  tx.run("INSERT INTO agency (id, agency_id, name, family, created_at, updated_at) VALUES ($1, $1, 'UBND tỉnh Sơn Thủy', 'state', 0, 0)", made.agency);
  tx.run("INSERT INTO user_account (id, agency_id, login, login_fold, name, name_fold, password_hash, created_at) VALUES ($1, $2, 'vanthu', 'vanthu', 'Văn thư', 'van thu', 'none', 0)", made.clerk, made.agency);
  tx.run("INSERT INTO stored_file (id, agency_id, sha256, size, media_type, created_at) VALUES ($1, $2, 'x', 1, 'text/plain', 0)", file, made.agency);
  tx.run("INSERT INTO draft (id, agency_id, file_id, file_name, title_fold, tasks, open_points, source, content, resolutions, created_by, created_at, updated_by, updated_at) "
         "VALUES ($1, $2, $3, 'k', '', 0, 0, '{}', '{}', '[]', $4, 0, $4, 0)", draft, made.agency, file, made.clerk);
  tx.run("INSERT INTO plan (id, agency_id, draft_id, title, title_fold, family, status, tasks, confirmed_by, confirmed_at, updated_at) "
         "VALUES ($1, $2, $3, 'Kế hoạch', 'ke hoach', 'state', 'issued', 0, $4, 0, 0)", made.plan, made.agency, draft, made.clerk);
  tx.commit();
  return made;
}

base::Id old_unit(Transaction& tx) {
  const auto unit = base::Id::make();
  tx.run("INSERT INTO unit (id, agency_id, created_at) VALUES ($1, $2, 0)", unit, tx.agency());
  return unit;
}

TEST_P(MigrateTest, goes_version_by_version_from_nothing) {
  EXPECT_EQ(schema_version(*database_), 0);
  for (int version = 1; version <= newest_schema_version(GetParam()); ++version) {
    EXPECT_EQ(migrate(*database_, test_now, version), version) << "a number is missing";
    EXPECT_EQ(schema_version(*database_), version);
  }
  EXPECT_EQ(migrate(*database_, test_now), newest_schema_version(GetParam())) << "and a second time changes nothing";
}

TEST_P(MigrateTest, keeps_what_an_office_of_the_first_version_holds) {
  migrate(*database_, test_now, 1);
  const auto [agency, user, plan] = old_office(*database_);
  base::Id unit;
  {
    auto tx = database_->write(agency);
    unit = old_unit(tx);
    tx.run("INSERT INTO unit_name (id, agency_id, unit_id, name, name_fold) VALUES ($1, $2, $3, 'Sở An', 'so an')", base::Id::make(), agency, unit);
    tx.commit();
  }
  migrate(*database_, test_now);
  auto tx = database_->write(agency);
  ASSERT_EQ(known_bodies(tx).size(), 1u);
  LearnedRow learned;
  learned.id = base::Id::make();
  learned.text = "Cơ quan An";
  learned.target_kind = domain::TargetKind::unit;
  learned.target_id = unit;
  learned.created_by = user;
  insert_learned(tx, learned);
  EXPECT_EQ(known_bodies(tx).at(0).learned, std::vector<std::string>{"Cơ quan An"});
}

TEST_P(MigrateTest, keeps_ladders_and_what_was_sent_by_them) {
  migrate(*database_, test_now, 16);
  const auto [agency, user, plan] = old_office(*database_);
  {
    auto tx = database_->write(agency);
    tx.run("INSERT INTO chase_ladder (id, agency_id, plan_id, ladder, updated_at) VALUES ($1, $2, $3, $4, 0)", base::Id::make(), agency, plan,
           R"({"on":true,"steps":[{"working_days":-3,"to":"leader"}],"quiet_from":18,"quiet_to":7})");
    tx.run("INSERT INTO notice (id, agency_id, plan_id, rung, assignments, late, due_on, made_at) VALUES ($1, $2, $3, 'leader', 4, 1, '2023-11-20', 5)", base::Id::make(), agency, plan);
    tx.commit();
  }
  migrate(*database_, test_now);
  auto tx = database_->read(agency);
  const auto ladder = find_ladder(tx, plan).value();
  EXPECT_TRUE(ladder.on);
  EXPECT_EQ(ladder.steps.size(), 1u);
  EXPECT_TRUE(ladder.channels.empty()) << "nothing leaves the machine unless it is switched on";
  const auto notices = notices_of_plan(tx, plan, {});
  ASSERT_EQ(notices.total, 1);
  EXPECT_EQ(notices.rows[0].assignments, 4);
}

TEST_P(MigrateTest, keeps_who_held_what_and_what_was_done_at_once) {
  migrate(*database_, test_now, 38);
  const auto [agency, user, plan] = old_office(*database_);
  const auto decision = base::Id::make(), duty = base::Id::make(), act = base::Id::make();
  base::Id from, to;
  {
    auto tx = database_->write(agency);
    from = old_unit(tx);
    to = old_unit(tx);
    tx.run("INSERT INTO reorganisation (id, agency_id, kind, number, decided_on, effective_on, units, made_at) VALUES ($1, $2, 'merge', '15/NQ', '2023-11-01', '2023-11-01', '{}', 0)", decision, agency);
    tx.run("INSERT INTO passage (reorganisation_id, agency_id, subject_kind, subject_id, from_unit_id, to_unit_id, passed_on) VALUES ($1, $2, 'assignment', $3, $4, $5, '2023-11-01')", decision, agency, duty, from, to);
    tx.run("INSERT INTO bulk_act (id, agency_id, kind, due_on, reason, duties, units, made_by, made_at) VALUES ($1, $2, 'move', '2023-12-08', 'Theo công văn', 2, 1, $3, 5)", act, agency, user);
    tx.commit();
  }
  migrate(*database_, test_now);
  auto tx = database_->read(agency);
  const auto passages = tx.query("SELECT change_id, from_unit_id, passed_on FROM passage WHERE agency_id = $1 AND subject_id = $2", agency, duty);
  ASSERT_EQ(passages.size(), 1u);
  EXPECT_EQ(passages[0].get<base::Id>(0), decision);
  EXPECT_EQ(passages[0].get<base::Id>(1), from);
  const auto kept = find_bulk_act(tx, act).value();
  EXPECT_EQ(kept.due_on->str(), "2023-12-08");
  EXPECT_FALSE(kept.to);
}

TEST_P(MigrateTest, tells_of_what_was_done_before_it_was_reopened) {
  migrate(*database_, test_now, 44);
  const auto [agency, user, plan] = old_office(*database_);
  const auto task = base::Id::make(), obligation = base::Id::make(), duty = base::Id::make();
  {
    auto tx = database_->write(agency);
    const auto unit = old_unit(tx);
    tx.run("INSERT INTO task (id, agency_id, plan_id, draft_key, ordinal, text, text_fold, passage, role, at_start, at_end, created_at) VALUES ($1, $2, $3, 't1', 1, 'v', 'v', 'v', 'lead', 0, 1, 0)", task, agency, plan);
    tx.run("INSERT INTO obligation (id, agency_id, plan_id, task_id, unit_id, role, created_at) VALUES ($1, $2, $3, $4, $5, 'lead', 0)", obligation, agency, plan, task, unit);
    tx.run("INSERT INTO assignment (id, agency_id, plan_id, task_id, obligation_id, unit_id, role, state, created_at) VALUES ($1, $2, $3, $4, $5, $6, 'lead', 'in-progress', 0)", duty, agency, plan, task,
           obligation, unit);
    int at = 0;
    for (const auto& [kind, on] : {std::pair{"done", "2023-11-20"}, {"reopened", "2023-11-20"}, {"done", "2023-11-21"}, {"question", "2023-11-22"}, {"reopened", "2023-11-24"}})
      tx.run("INSERT INTO progress_update (id, agency_id, plan_id, task_id, assignment_id, unit_id, kind, note, made_by, made_at, made_on) VALUES ($1, $2, $3, $4, $5, $6, $7, '', $8, $9, $10)", base::Id::make(),
             agency, plan, task, duty, unit, kind, user, ++at, on);
    tx.commit();
  }
  migrate(*database_, test_now);
  auto tx = database_->read(agency);
  const auto spans = tx.query("SELECT assignment_id, kind, since, ended_on FROM past_span WHERE agency_id = $1", agency);
  ASSERT_EQ(spans.size(), 1u) << "what was taken back on its own day held on no past one";
  EXPECT_EQ(spans[0].get<base::Id>(0), duty);
  EXPECT_EQ(spans[0].get<std::string>(1), "done");
  EXPECT_EQ(spans[0].get<std::string>(2), "2023-11-21");
  EXPECT_EQ(spans[0].get<std::string>(3), "2023-11-24");
}

TEST_P(MigrateTest, keeps_events_with_what_is_counted_from_them_and_letters_that_were_sent) {
  migrate(*database_, test_now, 44);
  const auto [agency, user, plan] = old_office(*database_);
  const auto event = base::Id::make(), task = base::Id::make(), notice = base::Id::make(), message = base::Id::make();
  {
    auto tx = database_->write(agency);
    tx.run("INSERT INTO plan_event (id, agency_id, plan_id, draft_key, ordinal, kind, name, timing, starts_on, ends_on, note, revision, created_at) "
           "VALUES ($1, $2, $3, 'e1', 1, 'event', 'Lễ phát động', 'fixed', '2023-12-05', '2023-12-06', 'Hội trường', 3, 7)", event, agency, plan);
    tx.run("INSERT INTO due_binding (subject_id, agency_id, plan_id, subject_kind, event_id, side, days, working_days) VALUES ($1, $2, $3, 'task', $4, 'after', 5, $5)", task, agency, plan, event, true);
    tx.run("INSERT INTO notice (id, agency_id, plan_id, rung, assignments, reports, late, due_on, made_at, cause, answers) VALUES ($1, $2, $3, 'leader', 4, 2, 1, '2023-11-20', 5, 'moved', 3)", notice, agency, plan);
    tx.run("INSERT INTO outbox_message (id, agency_id, cause, channel, notice_id, content, state, tries, answer, made_at, settled_at, user_id) "
           "VALUES ($1, $2, 'email x', 'email', $3, '{}', 'delivered', 1, '250 OK', 5, 6, $4)", message, agency, notice, user);
    tx.commit();
  }
  migrate(*database_, test_now);
  auto tx = database_->write(agency);
  const auto events = events_of_plan(tx, plan);
  ASSERT_EQ(events.size(), 1u);
  EXPECT_EQ(std::tuple(events[0].id, events[0].ends_on->str(), events[0].note, events[0].revision), std::tuple(event, "2023-12-06", "Hội trường", 3));
  const auto bound = bindings_of_plan(tx, plan);
  ASSERT_EQ(bound.size(), 1u);
  EXPECT_EQ(bound[0].event_id, event);
  EXPECT_TRUE(bound[0].offset.working_days);
  const auto notices = notices_of_plan(tx, plan, {});
  ASSERT_EQ(notices.total, 1);
  EXPECT_EQ(std::tuple(notices.rows[0].cause, notices.rows[0].reports, notices.rows[0].answers), std::tuple(domain::NoticeCause::moved, 2, 3));
  const auto sent = deliveries_of(tx, {notice});
  ASSERT_EQ(sent.size(), 1u);
  EXPECT_EQ(std::tuple(sent[0].id, sent[0].to, sent[0].answer), std::tuple(message, "Văn thư", "250 OK"));
  EXPECT_EQ(find_message(tx, message)->about.notice_id, notice);
  auto milestone = events[0];
  milestone.id = base::Id::make();
  milestone.kind = domain::EventKind::milestone;
  insert_plan_event(tx, milestone, test_now);
  EXPECT_EQ(events_of_plan(tx, plan).size(), 2u);
}

TEST_P(MigrateTest, keeps_what_search_found_and_saved_views_and_finds_more_from_then_on) {
  const auto agency = base::Id::make(), user = base::Id::make(), unit = base::Id::make(), gone = base::Id::make(), view = base::Id::make();
  migrate(*database_, test_now, 50);
  {
    auto tx = database_->write(agency);
    tx.run("INSERT INTO agency (id, agency_id, name, family, created_at, updated_at) VALUES ($1, $1, 'UBND tỉnh Sơn Thủy', 'state', 0, 0)", agency);
    tx.run("INSERT INTO user_account (id, agency_id, login, login_fold, name, name_fold, password_hash, created_at) VALUES ($1, $2, 'vanthu', 'vanthu', 'Văn thư', 'van thu', 'none', 0)", user, agency);
    for (const auto& id : {unit, gone}) {
      tx.run("INSERT INTO unit (id, agency_id, created_at) VALUES ($1, $2, 0)", id, agency);
      tx.run("INSERT INTO unit_name (id, agency_id, unit_id, name, name_fold) VALUES ($1, $2, $3, 'Sở Nội vụ', 'so noi vu')", base::Id::make(), agency, id);
    }
    tx.run("UPDATE unit SET deleted_at = 5, dissolved_on = '2023-11-01' WHERE id = $1", gone);
    take_search_due(tx, 100);
    std::string words = "@unit-" + agency.str();  // as it was entered then
    const auto entry = tx.query("INSERT INTO search_entry (agency_id, kind, subject_id, title, scope, body) VALUES ($1, 'unit', $2, 'Sở Nội vụ', $3, '') RETURNING id", agency, unit, words)[0].get<std::int64_t>(0);
    for (const auto& word : words_of("Sở Nội vụ", {})) words += " " + word;
    tx.run(tx.dialect() == Dialect::sqlite ? "INSERT INTO search_words (rowid, words) VALUES ($1, $2)"
                                           : "INSERT INTO search_words (rowid, words) VALUES ($1, array_to_tsvector(string_to_array(CAST($2 AS TEXT), ' ')))", entry, words);
    tx.run("INSERT INTO saved_view (id, agency_id, user_id, list, name, name_fold, address, shared, made_at) VALUES ($1, $2, $3, 'letters', 'Nháp', 'nhap', 'status=draft', 0, 7)", view, agency, user);
    tx.run("INSERT INTO opening_view (user_id, list, agency_id, view_id) VALUES ($1, 'letters', $2, $3)", user, agency, view);
    tx.commit();
  }
  migrate(*database_, test_now);
  auto tx = database_->write(agency);
  const auto find_units = [&] {
    SearchMemory memory;
    return find_entries(tx, {domain::SearchKind::unit}, searches_for("noi vu").back(), 10, memory);
  };
  const auto found = find_units();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].entry.subject_id, unit);
  EXPECT_EQ(take_search_due(tx, 100).size(), 2u) << "each unit by its former names, also the one that was dissolved";
  const auto entries = search_entries_of_unit(tx, gone);
  ASSERT_EQ(entries.size(), 1u);
  insert_search_entries(tx, entries);
  EXPECT_TRUE(find_units().at(0).dissolved_on);
  replace_search_entries(tx, {domain::SearchKind::unit, unit}, {});
  EXPECT_EQ(find_units().size(), 1u);
  const auto* left = tx.dialect() == Dialect::sqlite ? "SELECT rowid FROM search_words WHERE search_words MATCH 'vu'" : "SELECT rowid FROM search_words WHERE words @@ CAST('vu' AS tsquery)";
  EXPECT_EQ(tx.query(left).size(), 1u) << "nothing of it is left in the index";
  auto views = list_saved_views(tx, domain::SavedList::letters, user, false);
  ASSERT_EQ(views.size(), 1u);
  EXPECT_TRUE(views[0].opens);
  views[0].id = base::Id::make();
  views[0].list = domain::SavedList::dispatches;
  insert_saved_view(tx, views[0], test_now);
  EXPECT_EQ(list_saved_views(tx, domain::SavedList::dispatches, user, false).size(), 1u);
}

TEST_P(MigrateTest, keeps_requests_for_more_time_and_the_steps_that_were_taken) {
  migrate(*database_, test_now, 51);
  const auto agency = base::Id::make(), plan = base::Id::make(), file = base::Id::make(), draft = base::Id::make(), user = base::Id::make(), unit = base::Id::make(), task = base::Id::make(),
             obligation = base::Id::make(), duty = base::Id::make(), asked = base::Id::make();
  {
    auto tx = database_->write(agency);
    tx.run("INSERT INTO agency (id, agency_id, name, family, created_at, updated_at) VALUES ($1, $1, 'UBND tỉnh Sơn Thủy', 'state', 0, 0)", agency);
    tx.run("INSERT INTO user_account (id, agency_id, login, login_fold, name, name_fold, password_hash, created_at) VALUES ($1, $2, 'vanthu', 'vanthu', 'Văn thư', 'van thu', 'none', 0)", user, agency);
    tx.run("INSERT INTO unit (id, agency_id, created_at) VALUES ($1, $2, 0)", unit, agency);
    tx.run("INSERT INTO unit_name (id, agency_id, unit_id, name, name_fold) VALUES ($1, $2, $3, 'Sở An', 'so an')", base::Id::make(), agency, unit);
    tx.run("INSERT INTO stored_file (id, agency_id, sha256, size, media_type, created_at) VALUES ($1, $2, 'x', 1, 'text/plain', 0)", file, agency);
    tx.run("INSERT INTO draft (id, agency_id, file_id, file_name, title_fold, tasks, open_points, source, content, resolutions, created_by, created_at, updated_by, updated_at) "
           "VALUES ($1, $2, $3, 'k', '', 0, 0, '{}', '{}', '[]', $4, 0, $4, 0)", draft, agency, file, user);
    tx.run("INSERT INTO plan (id, agency_id, draft_id, title, title_fold, family, status, tasks, confirmed_by, confirmed_at, updated_at) "
           "VALUES ($1, $2, $3, 'Kế hoạch', 'ke hoach', 'state', 'issued', 1, $4, 0, 0)", plan, agency, draft, user);
    tx.run("INSERT INTO task (id, agency_id, plan_id, draft_key, ordinal, text, text_fold, passage, role, at_start, at_end, created_at) VALUES ($1, $2, $3, 't1', 1, 'v', 'v', 'v', 'lead', 0, 1, 0)", task, agency, plan);
    tx.run("INSERT INTO obligation (id, agency_id, plan_id, task_id, unit_id, role, created_at) VALUES ($1, $2, $3, $4, $5, 'lead', 0)", obligation, agency, plan, task, unit);
    tx.run("INSERT INTO assignment (id, agency_id, plan_id, task_id, obligation_id, unit_id, role, state, due_on, created_at) VALUES ($1, $2, $3, $4, $5, $6, 'lead', 'issued', '2023-11-20', 0)", duty, agency,
           plan, task, obligation, unit);
    tx.run("INSERT INTO extension (id, agency_id, plan_id, assignment_id, unit_id, state, reason, due_on, proposed_on, asked_by, asked_at) VALUES ($1, $2, $3, $4, $5, 'asked', 'Chờ kinh phí', '2023-11-20', '2023-11-30', $6, 0)",
           asked, agency, plan, duty, unit, user);
    tx.run("INSERT INTO chase (id, agency_id, plan_id, assignment_id, rung, working_days, due_on, made_on) VALUES ($1, $2, $3, $4, 'focal-point', -3, '2023-11-20', '2023-11-15')", base::Id::make(), agency, plan, duty);
    tx.run("INSERT INTO notice (id, agency_id, plan_id, rung, assignments, late, due_on, made_at) VALUES ($1, $2, $3, 'leader', 4, 1, '2023-11-20', 5)", base::Id::make(), agency, plan);
    tx.commit();
  }
  migrate(*database_, test_now);
  auto tx = database_->write(agency);
  const auto extension = find_extension(tx, asked).value();
  EXPECT_EQ(extension.assignment_id, duty);
  EXPECT_FALSE(extension.report_id);
  EXPECT_EQ(extension.proposed_on.str(), "2023-11-30");
  const auto chased = open_duties(tx, plan, {*base::Date::parse("2023-12-31")});
  ASSERT_EQ(chased.size(), 1u);
  EXPECT_EQ(chased[0].chased.taken.size(), 1u) << "the step is not taken again";
  EXPECT_FALSE(chased[0].chased.asked_for_word);
  EXPECT_TRUE(chased[0].chased.waits);
  EXPECT_EQ(notices_of_plan(tx, plan, {}).rows.at(0).undated, 0);
  auto other = extension;
  other.id = base::Id::make();
  EXPECT_THROW(insert_extension(tx, other), base::Error) << "one at a time";
}

TEST_P(MigrateTest, refuses_a_database_of_a_newer_program) {
  migrate(*database_, test_now);
  auto tx = database_->write(base::Id());
  tx.run("INSERT INTO schema_version (version, applied_at) VALUES (9999, 0)");
  tx.commit();
  try {
    migrate(*database_, test_now);
    FAIL() << "accepted";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), "store.too_new");
  }
}

TEST_P(MigrateTest, puts_party_bodies_of_the_start_list_into_the_party) {
  migrate(*database_, test_now, 50);
  const auto agency = base::Id::make(), committee = base::Id::make(), board = base::Id::make(), own = base::Id::make();
  {
    auto tx = database_->write(agency);
    tx.run("INSERT INTO agency (id, agency_id, name, family, created_at, updated_at) VALUES ($1, $1, 'UBND tỉnh Sơn Thủy', 'state', 0, 0)", agency);
    for (const auto& unit : {committee, board, own}) tx.run("INSERT INTO unit (id, agency_id, created_at) VALUES ($1, $2, 0)", unit, agency);
    for (const auto& [unit, key] : {std::pair{committee, "committee"}, {board, "committee-office"}})
      tx.run("INSERT INTO unit_code (id, agency_id, unit_id, scheme, code) VALUES ($1, $2, $3, 'start-list', $4)", base::Id::make(), agency, unit, key);
    for (const auto& unit : {board, own})
      tx.run("INSERT INTO unit_place (id, agency_id, unit_id, hierarchy, parent_id) VALUES ($1, $2, $3, 'administration', $4)", base::Id::make(), agency, unit, committee);
    tx.commit();
  }
  migrate(*database_, test_now);
  auto tx = database_->read(agency);
  const auto hierarchy = [&](const base::Id& unit) { return tx.query("SELECT hierarchy FROM unit_place WHERE unit_id = $1", unit)[0].get<std::string>(0); };
  EXPECT_EQ(hierarchy(board), "party");
  EXPECT_EQ(hierarchy(own), "administration") << "what a person placed stays";
  EXPECT_TRUE(tx.query("SELECT 1 FROM unit WHERE latitude IS NOT NULL").empty());
}

TEST_P(MigrateTest, keeps_what_the_bell_told_when_it_learns_of_plans_handed_in) {
  migrate(*database_, test_now, 55);
  const auto [agency, user, plan] = old_office(*database_);
  const auto tell = [&, agency = agency, user = user, plan = plan](const char* cause) {
    auto tx = database_->write(agency);
    tx.run("INSERT INTO work_notice (id, agency_id, user_id, plan_id, cause, items, made_at) VALUES ($1, $2, $3, $4, $5, 2, 7)", base::Id::make(), agency, user, plan, cause);
    tx.commit();
  };
  tell("issued");
  EXPECT_ANY_THROW(tell("handed-in"));
  migrate(*database_, test_now);
  tell("handed-in");
  EXPECT_ANY_THROW(tell("whatever"));
  auto tx = database_->read(agency);
  const auto rows = tx.query("SELECT cause, items, made_at FROM work_notice ORDER BY cause");
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[1].get<std::string>(0), "issued");
  EXPECT_EQ(rows[1].get<int>(1), 2);
}

TEST_P(MigrateTest, tells_on_which_day_each_version_of_a_report_was_sent) {
  migrate(*database_, test_now, 56);
  const auto [agency, user, plan] = old_office(*database_);
  {
    auto tx = database_->write(agency);
    const auto unit = old_unit(tx), form = base::Id::make(), duty = base::Id::make(), period = base::Id::make(), report = base::Id::make();
    tx.run("INSERT INTO report_form (id, agency_id, name, frequency, data_window, created_at) VALUES ($1, $2, 'Báo cáo', 'once', 'calendar', 0)", form, agency);
    tx.run("INSERT INTO report_duty (id, agency_id, plan_id, form_id, ordinal, title, passage, frequency, at_start, at_end, created_at) VALUES ($1, $2, $3, $4, 1, 'Báo cáo', '', 'once', 0, 1, 0)",
           duty, agency, plan, form);
    tx.run("INSERT INTO report_period (id, agency_id, plan_id, duty_id, label) VALUES ($1, $2, $3, $4, '2023')", period, agency, plan, duty);
    tx.run("INSERT INTO report (id, agency_id, plan_id, duty_id, period_id, unit_id, status, content, updated_at) VALUES ($1, $2, $3, $4, $5, $6, 'submitted', '{}', 0)", report, agency,
           plan, duty, period, unit);
    // Half past six in the evening, UTC, is the next day in Việt Nam.
    tx.run("INSERT INTO report_submission (id, agency_id, report_id, number, content, sources, submitted_by, submitted_at) VALUES ($1, $2, $3, 1, '{}', '[]', $4, $5)", base::Id::make(),
           agency, report, user, base::parse_instant("2023-12-14T18:30:00.000Z")->ms);
    tx.commit();
  }
  migrate(*database_, test_now);
  auto tx = database_->read(agency);
  EXPECT_EQ(tx.query("SELECT submitted_on FROM report_submission")[0].get<std::string>(0), "2023-12-15");
}

std::set<std::string> columns_of(Database& database, const char* sql) {
  auto tx = database.read(base::Id());
  std::set<std::string> out;
  for (const auto row : tx.query(sql)) out.insert(row.get<std::string>(0) + "." + row.get<std::string>(1));
  return out;
}

TEST(Schema, gives_each_number_once_and_to_both_databases) {
  const auto numbers = [](const char* folder) {
    std::vector<std::string> out;
    for (const auto& file : std::filesystem::directory_iterator(base::source_folder() / "src/store/schema" / folder))
      out.push_back(file.path().filename().string().substr(0, 4));
    std::ranges::sort(out);
    return out;
  };
  const auto sqlite = numbers("sqlite");
  EXPECT_EQ(std::ranges::adjacent_find(sqlite), sqlite.end()) << "of two files with one number one would never be applied";
  EXPECT_EQ(sqlite, numbers("postgres"));
}

TEST(Schema, is_the_same_on_both_databases) {
  const auto where = fresh_postgres();
  if (where.empty()) GTEST_SKIP() << "PostgreSQL 15 is not installed (package postgresql-15)";
  auto sqlite = open_database(fresh_sqlite());
  auto postgres = open_database(where);
  migrate(*sqlite, test_now);
  migrate(*postgres, test_now);
  const auto left = columns_of(*sqlite,
      "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_xinfo(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'search_words%'");
  const auto right = columns_of(*postgres,
      "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns "
      "WHERE table_schema = 'public' AND table_name <> 'search_words'");
  EXPECT_EQ(left, right);
  EXPECT_GT(left.size(), 300u);
}

TEST(Schema, gives_every_table_an_agency) {
  auto sqlite = open_database(fresh_sqlite());
  migrate(*sqlite, test_now);
  auto tx = sqlite->read(base::Id());
  std::set<std::string> without;
  for (const auto row : tx.query("SELECT m.name FROM sqlite_master m WHERE m.type = 'table' "
                                 "AND NOT EXISTS (SELECT 1 FROM pragma_table_xinfo(m.name) c WHERE c.name = 'agency_id') "
                                 "AND m.name NOT LIKE 'search_words%'"))  // an index
    without.insert(row.get<std::string>(0));
  EXPECT_EQ(without, (std::set<std::string>{"schema_version", "throttle"}));
}

}  // namespace
}  // namespace dondoc::store
