#include "store/database.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "base/error.h"
#include "store/migrate.h"
#include "store/test_databases.h"

namespace dondoc::store {
namespace {

using base::Error;
using base::Id;

std::string code_of(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.code();
  }
  return "no error";
}

class DatabaseTest : public OnEachDatabase {
 protected:
  void SetUp() override {
    OnEachDatabase::SetUp();
    if (!database_) return;
    auto tx = database_->write(Id());
    tx.script(
        "CREATE TABLE parent (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, count BIGINT, share FLOAT, done BOOLEAN);"
        "CREATE TABLE child (id TEXT PRIMARY KEY, parent_id TEXT NOT NULL REFERENCES parent (id), amount INTEGER CHECK (amount > 0))");
    tx.commit();
  }
};
DONDOC_ON_EACH_DATABASE(DatabaseTest);

enum class Shade { dark_red, blue };
BOOST_DESCRIBE_ENUM(Shade, dark_red, blue)

TEST_P(DatabaseTest, gives_back_what_was_put_in) {
  const Id id = Id::make();
  auto tx = database_->write(Id());
  tx.run("INSERT INTO parent (id, name, count, share, done) VALUES ($1, $2, $3, $4, $5)", id, "Sở Ngoại vụ", std::int64_t{1'793'232'000'000}, 0.25, true);
  const auto rows = tx.query("SELECT id, name, count, share, done, count FROM parent WHERE id = $1 AND done AND count = $2", id, base::Instant{1'793'232'000'000});
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].get<Id>(0), id);
  EXPECT_EQ(rows[0].get<std::string>(1), "Sở Ngoại vụ");
  EXPECT_EQ(rows[0].get<std::int64_t>(2), 1'793'232'000'000);
  EXPECT_DOUBLE_EQ(rows[0].get<double>(3), 0.25);
  EXPECT_TRUE(rows[0].get<bool>(4));
  EXPECT_EQ(rows[0].get<base::Instant>(5).ms, 1'793'232'000'000);
}

TEST_P(DatabaseTest, keeps_null_apart_from_zero_and_empty) {
  auto tx = database_->write(Id());
  tx.run("INSERT INTO parent (id, name, count) VALUES ($1, $2, $3)", "a", "", std::optional<int>());
  const auto rows = tx.query("SELECT name, count FROM parent");
  EXPECT_EQ(rows[0].get<std::optional<std::string>>(0), "");
  EXPECT_EQ(rows[0].get<std::optional<int>>(1), std::nullopt);
  EXPECT_EQ(code_of([&] { rows[0].get<int>(1); }), "store.unreadable");
}

TEST_P(DatabaseTest, binds_placeholders_by_their_numbers) {
  auto tx = database_->read(Id());
  const auto rows = tx.query("SELECT CAST($2 AS TEXT), CAST($1 AS TEXT), CAST($2 AS TEXT)", "first", "second");
  EXPECT_EQ(rows[0].get<std::string>(0), "second");
  EXPECT_EQ(rows[0].get<std::string>(1), "first");
  EXPECT_EQ(rows[0].get<std::string>(2), "second");
}

TEST_P(DatabaseTest, stores_enumerators_and_days_as_words) {
  auto tx = database_->write(Id());
  tx.run("INSERT INTO parent (id, name) VALUES ($1, $2)", Shade::dark_red, base::Date::of(2026, 11, 21));
  const auto rows = tx.query("SELECT id, name FROM parent WHERE id = 'dark-red'");
  EXPECT_EQ(rows[0].get<Shade>(0), Shade::dark_red);
  EXPECT_EQ(rows[0].get<base::Date>(1), base::Date::of(2026, 11, 21));
}

TEST_P(DatabaseTest, tells_errors_apart) {
  auto put = [&](const char* sql) {
    auto tx = database_->write(Id());
    tx.run(sql);
    tx.commit();
  };
  put("INSERT INTO parent (id, name) VALUES ('a', 'n')");
  EXPECT_EQ(code_of([&] { put("INSERT INTO parent (id, name) VALUES ('a', 'other')"); }), "store.unique");
  EXPECT_EQ(code_of([&] { put("INSERT INTO parent (id, name) VALUES ('b', 'n')"); }), "store.unique");
  EXPECT_EQ(code_of([&] { put("INSERT INTO child (id, parent_id) VALUES ('c', 'nobody')"); }), "store.foreign_key");
  EXPECT_EQ(code_of([&] { put("INSERT INTO child (id, parent_id, amount) VALUES ('c', 'a', 0)"); }), "store.check");
  EXPECT_EQ(code_of([&] { put("INSERT INTO parent (id, name) VALUES ('d', NULL)"); }), "store.check");
  EXPECT_EQ(code_of([&] { put("SELECT \"a\""); }), "store.failed");
}

TEST_P(DatabaseTest, rolls_back_what_is_not_committed) {
  {
    auto tx = database_->write(Id());
    tx.run("INSERT INTO parent (id, name) VALUES ('a', 'n')");
  }
  auto tx = database_->read(Id());
  EXPECT_TRUE(tx.query("SELECT id FROM parent").empty());
}

TEST_P(DatabaseTest, readers_see_one_moment_while_others_write) {
  auto reader = database_->read(Id());
  EXPECT_EQ(reader.query("SELECT count(*) FROM parent")[0].get<int>(0), 0);
  {
    auto writer = database_->write(Id());
    writer.run("INSERT INTO parent (id, name) VALUES ('a', 'n')");
    writer.commit();
  }
  EXPECT_EQ(reader.query("SELECT count(*) FROM parent")[0].get<int>(0), 0);
}

TEST_P(DatabaseTest, writers_wait_for_each_other) {
  {
    auto tx = database_->write(Id());
    tx.run("INSERT INTO parent (id, name, count) VALUES ('a', 'n', 0)");
    tx.commit();
  }
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      for (int j = 0; j < 10; ++j) {
        auto tx = database_->write(Id());
        const int count = tx.query("SELECT count FROM parent WHERE id = 'a'")[0].get<int>(0);
        tx.run("UPDATE parent SET count = $1 WHERE id = 'a'", count + 1);
        tx.commit();
      }
    });
  for (auto& thread : threads) thread.join();
  auto tx = database_->read(Id());
  EXPECT_EQ(tx.query("SELECT count FROM parent")[0].get<int>(0), 40);
}

TEST_P(DatabaseTest, inserts_many_rows_whatever_their_number) {
  auto tx = database_->write(Id());
  BulkInsert rows(tx, "INSERT INTO parent (id, name, count)", 3);
  for (int i = 0; i < 1234; ++i) rows.add(Id::make(), "tên " + std::to_string(i), i);
  rows.flush();
  const auto sum = tx.query("SELECT count(*), sum(count) FROM parent");
  EXPECT_EQ(sum[0].get<int>(0), 1234);
  EXPECT_EQ(sum[0].get<int>(1), 1234 * 1233 / 2);
}

TEST_P(DatabaseTest, counts_the_rows_that_changed) {
  auto tx = database_->write(Id());
  tx.run("INSERT INTO parent (id, name) VALUES ('a', '1'), ('b', '2'), ('c', '3')");
  EXPECT_EQ(tx.run("UPDATE parent SET count = 1 WHERE id <> 'a'"), 2);
  EXPECT_EQ(tx.run("DELETE FROM parent WHERE id = 'nobody'"), 0);
}

TEST(SqliteDatabase, is_copied_whole_while_it_is_written) {
  const auto from = fresh_sqlite(), to = fresh_sqlite();
  auto database = open_database(from);
  migrate(*database, test_now);
  auto writer = database->write(Id());
  database->copy_to(to);
  auto copy = open_database(to);
  EXPECT_EQ(schema_version(*copy), newest_schema_version(Dialect::sqlite));
}

TEST(SqliteDatabase, says_when_there_is_no_such_folder) {
  EXPECT_EQ(code_of([] { open_database("/no/such/folder/x.db"); }), "store.gone");
}

TEST(SqliteDatabase, says_when_the_file_is_something_else) {
  const auto path = fresh_sqlite();
  FILE* file = fopen(path.c_str(), "w");
  for (int i = 0; i < 1000; ++i) fputs("this is no database ", file);
  fclose(file);
  EXPECT_EQ(code_of([&] { open_database(path); }), "store.damaged");
}

}  // namespace
}  // namespace dondoc::store
