// For the store's tests: a fresh database per test on each kind of database.
// PostgreSQL is started by the test program itself, from Debian's package, in a
// temporary folder, on a Unix socket; where it is not installed its half of the
// suite is skipped and says so.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "base/date.h"
#include "store/database.h"

namespace dondoc::store {

/// The address of a new, empty database; empty where the server is not installed.
std::string fresh_postgres();
/// The path of an SQLite file that is not there yet.
std::string fresh_sqlite();

inline const base::Instant test_now{1'700'000'000'000};  // 2023-11-15 05:13 in Việt Nam

class OnEachDatabase : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override;
  /// An empty database without a schema.
  std::string where_;
  std::unique_ptr<Database> database_;
};

/// As above, migrated, with one agency.
class StoreTest : public OnEachDatabase {
 protected:
  void SetUp() override;
  Transaction write() { return database_->write(agency_); }
  Transaction read() { return database_->read(agency_); }
  base::Id agency_;
};

#define DONDOC_ON_EACH_DATABASE(suite)                                                        \
  INSTANTIATE_TEST_SUITE_P(Databases, suite, testing::Values(Dialect::sqlite, Dialect::postgres), \
                           [](const auto& info) { return info.param == Dialect::sqlite ? "sqlite" : "postgres"; })

}  // namespace dondoc::store
