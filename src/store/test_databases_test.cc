#include "store/test_databases.h"

#include <pwd.h>
#include <grp.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <thread>
#include <vector>

#include "base/error.h"
#include "store/migrate.h"

namespace dondoc::store {
namespace {

namespace fs = std::filesystem;
const fs::path kBin = "/usr/lib/postgresql/15/bin";

// A server that lives as long as this process.
class PostgresServer {
 public:
  PostgresServer() {
    std::string pattern = (fs::temp_directory_path() / "dondoc-postgres-XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder for PostgreSQL");
    folder_ = pattern;
    if (geteuid() == 0) {
      const auto* user = getpwnam("postgres");
      if (!user || chown(folder_.c_str(), user->pw_uid, user->pw_gid) != 0) throw std::runtime_error("no user postgres");
    }
    const auto data = (folder_ / "data").string();
    const auto made = start({(kBin / "initdb").string(), "-D", data, "-U", "dondoc", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"});
    int status = 0;
    waitpid(made, &status, 0);
    if (status != 0) throw std::runtime_error("initdb failed");
    server_ = start({(kBin / "postgres").string(), "-D", data, "-k", folder_.string(), "-c", "listen_addresses=",
                     "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "shared_buffers=32MB"});
  }
  ~PostgresServer() {
    kill(server_, SIGINT);
    waitpid(server_, nullptr, 0);
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }

  std::string url(const std::string& database) const {
    return "postgresql:///" + database + "?user=dondoc&host=" + folder_.string();
  }
  std::string fresh() {
    const std::string name = "t" + std::to_string(++last_);
    for (int attempt = 0;; ++attempt) {
      try {
        auto database = open_database(url("postgres"));
        // CREATE DATABASE will not run inside a transaction; COMMIT ends this one.
        auto tx = database->write(base::Id());
        tx.script("COMMIT");
        tx.script("CREATE DATABASE " + name);
        return url(name);
      } catch (const base::Error& error) {
        if (error.code() != "store.gone" || attempt == 200) throw;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
      }
    }
  }

 private:
  // PostgreSQL refuses root; it ends when this process does.
  static pid_t start(const std::vector<std::string>& command) {
    const auto* user = geteuid() == 0 ? getpwnam("postgres") : nullptr;
    const pid_t child = fork();
    if (child != 0) return child;
    if (user && (setgroups(0, nullptr) != 0 || setgid(user->pw_gid) != 0 || setuid(user->pw_uid) != 0)) _exit(126);
    prctl(PR_SET_PDEATHSIG, SIGQUIT);
    if (!freopen("/dev/null", "w", stdout) || !freopen("/dev/null", "w", stderr)) _exit(126);
    std::vector<char*> arguments;
    for (const auto& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    if (chdir("/tmp") != 0) _exit(126);
    execv(arguments[0], arguments.data());
    _exit(127);
  }

  fs::path folder_;
  pid_t server_ = 0;
  int last_ = 0;
};

struct TemporaryFolder {
  TemporaryFolder() {
    std::string pattern = (fs::temp_directory_path() / "dondoc-store-XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
    path = pattern;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
  fs::path path;
};

}  // namespace

std::string fresh_postgres() {
  if (!fs::exists(kBin / "postgres")) return {};
  static PostgresServer server;
  return server.fresh();
}

std::string fresh_sqlite() {
  static TemporaryFolder folder;
  static int last = 0;
  return (folder.path / (std::to_string(++last) + ".db")).string();
}

void OnEachDatabase::SetUp() {
  where_ = GetParam() == Dialect::sqlite ? fresh_sqlite() : fresh_postgres();
  if (where_.empty()) GTEST_SKIP() << "PostgreSQL 15 is not installed (package postgresql-15)";
  database_ = open_database(where_);
}

void StoreTest::SetUp() {
  OnEachDatabase::SetUp();
  if (!database_) return;
  migrate(*database_, test_now);
  agency_ = base::Id::make();
  auto tx = write();
  tx.run("INSERT INTO agency (id, agency_id, name, family, created_at, updated_at) VALUES ($1, $1, 'Tỉnh thử', 'state', $2, $2)",
         agency_, test_now);
  tx.commit();
}

}  // namespace dondoc::store
