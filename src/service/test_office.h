// For the service's tests: an office of its own in a temporary folder, with a
// clock that stands still until it is told to go on.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>

#include "base/error.h"
#include "service/context.h"
#include "service/drafts/import_queue.h"
#include "store/agency_store.h"
#include "store/migrate.h"
#include "store/people_store.h"
#include "store/test_databases.h"

namespace dondoc::service {

struct StandingClock : base::Clock {
  base::Instant at{1'700'000'000'000};  // 2023-11-15 05:13 in Việt Nam
  base::Instant now() const override { return at; }
  void pass_minutes(int minutes) { at.ms += minutes * 60'000LL; }
  void pass_days(int days) { pass_minutes(days * 24 * 60); }
};

class OfficeTest : public testing::Test {
 protected:
  OfficeTest()
      : folder_(fresh_folder()), database_(store::open_database(database_address())), files_(folder_ / "files"), app{*database_, files_, clock, imports_} {
    store::migrate(*database_, clock.now());
    store::AgencyRow agency;
    agency.id = agency_id = base::Id::make();
    agency.name = "Ủy ban nhân dân tỉnh Sơn Thủy";
    auto tx = database_->write(agency_id);
    store::insert_agency(tx, agency, clock.now());
    tx.commit();
  }
  ~OfficeTest() override {
    imports_.close();
    database_.reset();
    std::filesystem::remove_all(folder_);
  }
  void SetUp() override {
    if (on_postgres() && !is_there_) GTEST_SKIP() << "PostgreSQL 15 is not installed (package postgresql-15)";
  }

  /// Somebody of this role, who can act but has no password that anyone knows.
  Context someone(const std::string& login, domain::UserRole role, const std::optional<base::Id>& unit = {}) {
    store::UserRow user;
    user.id = base::Id::make();
    user.agency_id = agency_id;
    user.login = user.name = login;
    user.password_hash = "none";
    auto tx = database_->write(agency_id);
    store::insert_user(tx, user, clock.now());
    if (role == domain::UserRole::focal_point) {
      store::FocalPointRow point;
      point.id = base::Id::make();
      point.unit.id = unit.value();
      point.user_id = user.id;
      point.full_name = login;
      store::insert_focal_point(tx, point, clock.now());
    } else {
      store::set_roles(tx, user.id, {role});
    }
    auto actor = store::actor_of(tx, user);
    tx.commit();
    return {app, actor, {}, {}, "127.0.0.1"};
  }
  Context administrator() { return someone("quantri", domain::UserRole::administrator); }

  /// The code of the error that the act throws; "none" where it throws none.
  static std::string code_of(const std::function<void()>& act) {
    try { act(); } catch (const base::Error& error) { return error.code(); }
    return "none";
  }
  int events() {
    auto tx = database_->read(agency_id);
    return tx.query("SELECT count(*) FROM event WHERE agency_id = $1", agency_id)[0].get<int>(0);
  }

 private:
  /// The whole suite is run on SQLite, and once more on the other database.
  static bool on_postgres() {
    const char* asked = std::getenv("DONDOC_TEST_DATABASE");
    return asked && std::string(asked) == "postgres";
  }
  std::string database_address() {
    const auto postgres = on_postgres() ? store::fresh_postgres() : std::string();
    is_there_ = !postgres.empty();
    return is_there_ ? postgres : (folder_ / "dondoc.db").string();
  }
  static std::filesystem::path fresh_folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "dondoc_office_XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
    return pattern;
  }
  bool is_there_ = false;  // PostgreSQL
  std::filesystem::path folder_;
  std::unique_ptr<store::Database> database_;
  store::FileStore files_;
  ImportQueue imports_;

 protected:
  StandingClock clock;
  App app;
  base::Id agency_id;
};

}  // namespace dondoc::service
