#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "base/error.h"
#include "service/drafts/import_queue.h"
#include "service/upkeep/installation.h"
#include "service/upkeep/maintenance.h"

namespace dondoc::service {
namespace {

namespace fs = std::filesystem;

class BackupTest : public testing::Test {
 protected:
  BackupTest() : folder_(fs::temp_directory_path() / ("dondoc_backup_" + std::to_string(::getpid()))) {
    fs::remove_all(folder_);
    fs::create_directories(folder_ / "data");
    database_ = store::open_database(database_in(folder_ / "data").string());
    files_ = std::make_unique<store::FileStore>(files_in(folder_ / "data"));
    auto tx = database_->write({});
    tx.script("CREATE TABLE thing (name TEXT)");
    tx.run("INSERT INTO thing (name) VALUES ($1)", "kế hoạch");
    tx.commit();
    first_ = files_->put("first");
    second_ = files_->put("second");
    std::ofstream(files_->root() / first_.substr(0, 2) / ".half") << "not whole";
  }
  ~BackupTest() override { fs::remove_all(folder_); }

  App app() { return {*database_, *files_, clock_, imports_}; }
  void back_up_to(const char* name) { auto parts = app(); back_up(parts, folder_ / name); }
  static std::string code_of(const std::function<void()>& act) {
    try { act(); } catch (const base::Error& error) { return error.code(); }
    return "none";
  }

  fs::path folder_;
  base::SystemClock clock_;
  ImportQueue imports_;
  std::unique_ptr<store::Database> database_;
  std::unique_ptr<store::FileStore> files_;
  std::string first_, second_;
};

TEST_F(BackupTest, WhatWasCopiedComesBackWhole) {
  back_up_to("copy");
  EXPECT_FALSE(fs::exists(folder_ / "copy.partial"));
  fs::create_directories(folder_ / "new");
  restore(folder_ / "copy", folder_ / "new");
  const store::FileStore files(files_in(folder_ / "new"));
  EXPECT_EQ(files.read(first_), "first");
  EXPECT_EQ(files.read(second_), "second");
  const auto database = store::open_database(database_in(folder_ / "new").string());
  EXPECT_EQ(database->read({}).query("SELECT name FROM thing")[0].get<std::string>(0), "kế hoạch");
}

TEST_F(BackupTest, NothingIsOverwritten) {
  back_up_to("copy");
  EXPECT_EQ(code_of([&] { back_up_to("copy"); }), "backup.exists");
  EXPECT_EQ(code_of([&] { restore(folder_ / "copy", folder_ / "data"); }), "restore.not_empty");
  EXPECT_EQ(files_->read(first_), "first");
}

TEST_F(BackupTest, ACopyThatIsNotWholeIsNotRestored) {
  const std::pair<const char*, std::function<void(const fs::path&)>> damages[] = {
      {"no manifest", [](const fs::path& copy) { fs::remove(copy / "backup.json"); }},
      {"another database", [](const fs::path& copy) { std::ofstream(database_in(copy), std::ios::app) << "x"; }},
      {"a file gone", [&](const fs::path& copy) { fs::remove(store::FileStore(files_in(copy)).path_of(first_)); }},
      {"a file changed", [&](const fs::path& copy) { std::ofstream(store::FileStore(files_in(copy)).path_of(first_)) << "x"; }},
      {"all files gone", [&](const fs::path& copy) { fs::remove_all(files_in(copy)); }}};
  for (const auto& [name, damage] : damages) {
    back_up_to("copy");
    damage(folder_ / "copy");
    EXPECT_EQ(code_of([&] { restore(folder_ / "copy", folder_ / "new"); }), "backup.incomplete") << name;
    EXPECT_FALSE(fs::exists(folder_ / "new")) << name;
    fs::remove_all(folder_ / "copy");
  }
}

TEST_F(BackupTest, ACopyThatCannotBeMadeLeavesNothing) {
  std::ofstream(folder_ / "taken") << "a file where the folder should be";
  EXPECT_EQ(code_of([&] { back_up_to("taken/copy"); }), "system.folder_unwritable");
  EXPECT_EQ(code_of([&] { restore(folder_ / "nowhere", folder_ / "new"); }), "backup.incomplete");
}

}  // namespace
}  // namespace dondoc::service
