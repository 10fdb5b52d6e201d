// The log of SQLite, which is copied into the database beside the writer.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include "base/id.h"
#include "store/database.h"

namespace dondoc::store {
namespace {

namespace fs = std::filesystem;

// Counted in the log's head each time that it begins anew (bytes 12 to 15).
std::string times_begun(const std::string& path) {
  std::ifstream in(path + "-wal", std::ios::binary);
  std::string head(16, '\0');
  in.read(head.data(), 16);
  return head.substr(12);
}

TEST(SqliteLog, begins_anew_while_acts_go_on) {
  const auto folder = fs::temp_directory_path() / ("dondoc-log-" + base::Id::make().str());
  fs::create_directories(folder);
  const auto path = (folder / "dondoc.db").string();
  int rows = 0;
  {
    const auto database = open_database(path);
    auto made = database->write({});
    made.script("CREATE TABLE page (id INTEGER PRIMARY KEY, content TEXT NOT NULL) STRICT");
    made.commit();
    const auto first = times_begun(path);
    const std::string content(3'500, 'x');  // a page each
    bool anew = false;
    for (int act = 0; act < 1'200 && !anew; ++act) {
      auto tx = database->write({});
      for (int i = 0; i < 50; ++i) tx.run("INSERT INTO page (id, content) VALUES ($1, $2)", ++rows, content);
      tx.commit();
      anew = times_begun(path) != first;
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    EXPECT_TRUE(anew) << fs::file_size(path + "-wal");
    EXPECT_GT(rows, 7'000) << "not every few acts";
    auto tx = database->read({});
    EXPECT_EQ(tx.query("SELECT count(*) FROM page")[0].get<int>(0), rows);
  }
  const auto again = open_database(path);
  {
    auto tx = again->read({});
    EXPECT_EQ(tx.query("SELECT count(*) FROM page")[0].get<int>(0), rows);
  }
  fs::remove_all(folder);
}

}  // namespace
}  // namespace dondoc::store
