#include "store/migrate.h"

#include <gtest/gtest.h>

#include <set>

#include "base/error.h"
#include "store/test_databases.h"

namespace dondoc::store {
namespace {

using MigrateTest = OnEachDatabase;
DONDOC_ON_EACH_DATABASE(MigrateTest);

TEST_P(MigrateTest, goes_version_by_version_from_nothing) {
  EXPECT_EQ(schema_version(*database_), 0);
  for (int version = 1; version <= newest_schema_version(GetParam()); ++version) {
    EXPECT_EQ(migrate(*database_, test_now, version), version);
    EXPECT_EQ(schema_version(*database_), version);
  }
  EXPECT_EQ(migrate(*database_, test_now), newest_schema_version(GetParam())) << "and a second time changes nothing";
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

std::set<std::string> columns_of(Database& database, const char* sql) {
  auto tx = database.read(base::Id());
  std::set<std::string> out;
  for (const auto row : tx.query(sql)) out.insert(row.get<std::string>(0) + "." + row.get<std::string>(1));
  return out;
}

TEST(Schema, is_the_same_on_both_databases) {
  const auto where = fresh_postgres();
  if (where.empty()) GTEST_SKIP() << "PostgreSQL 15 is not installed (package postgresql-15)";
  auto sqlite = open_database(fresh_sqlite());
  auto postgres = open_database(where);
  migrate(*sqlite, test_now);
  migrate(*postgres, test_now);
  const auto left = columns_of(*sqlite,
      "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_xinfo(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'search%'");
  const auto right = columns_of(*postgres,
      "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns "
      "WHERE table_schema = 'public' AND table_name <> 'search'");
  EXPECT_EQ(left, right);
  EXPECT_GT(left.size(), 300u);
}

TEST(Schema, gives_every_table_an_agency) {
  auto sqlite = open_database(fresh_sqlite());
  migrate(*sqlite, test_now);
  auto tx = sqlite->read(base::Id());
  std::set<std::string> without;
  for (const auto row : tx.query("SELECT m.name FROM sqlite_master m WHERE m.type = 'table' AND m.name NOT LIKE 'search_%' "
                                 "AND NOT EXISTS (SELECT 1 FROM pragma_table_xinfo(m.name) c WHERE c.name = 'agency_id')"))
    without.insert(row.get<std::string>(0));
  EXPECT_EQ(without, (std::set<std::string>{"schema_version", "throttle"}));
}

}  // namespace
}  // namespace dondoc::store
