#include "store/sqlite.h"

#include <sqlite3.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/memory.h"
#include "store/shared_commits.h"

namespace dondoc::store {
namespace {

using base::Error;
using base::ErrorKind;

[[noreturn]] void fail(sqlite3* db, int code) {
  const std::string message = db ? sqlite3_errmsg(db) : sqlite3_errstr(code);
  const auto error = [&](ErrorKind kind, const char* name) { return Error(kind, name, {}, {{"reason", message}}); };
  switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY: throw error(ErrorKind::conflict, "store.unique");
    case SQLITE_CONSTRAINT_FOREIGNKEY: throw error(ErrorKind::conflict, "store.foreign_key");
  }
  switch (code & 0xff) {
    case SQLITE_CONSTRAINT: throw error(ErrorKind::invalid, "store.check");
    case SQLITE_BUSY:
    case SQLITE_LOCKED: throw error(ErrorKind::unavailable, "store.busy");
    case SQLITE_FULL:
    case SQLITE_IOERR: throw error(ErrorKind::unavailable, "store.disk_full");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: throw error(ErrorKind::unavailable, "store.damaged");
    case SQLITE_CANTOPEN: throw error(ErrorKind::unavailable, "store.gone");
    default: throw error(ErrorKind::unavailable, "store.failed");
  }
}

// Pages of the database that a connection keeps in memory. One transaction of the
// writer may change tens of thousands of rows: its pages are held until it
// commits, since those that must make room go to the log more than once and are
// read again from there. After it the pages used longest ago are given back.
constexpr int reader_cache_kib = 8'000, writer_cache_kib = 65'536, writer_keeps_kib = 24'000;

// Pages that every act changes are copied from the log into the database once in a
// while, not every few acts, and beside the writer, so that no act waits for it.
constexpr int log_pages = 8'000;

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

// `slots[i]` is the parameter, from 0, that SQLite's i-th placeholder takes:
// SQLite numbers "$7" by where it first stands, not by its name.
struct Prepared {
  sqlite3_stmt* statement = nullptr;
  std::vector<int> slots;
};

class SqliteConnection final : public Connection {
 public:
  SqliteConnection(const std::string& path, Access access) {
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                      (access == Access::write ? SQLITE_OPEN_CREATE : 0);
    if (const int code = sqlite3_open_v2(path.c_str(), &db_, flags, nullptr); code != SQLITE_OK) {
      const std::string message = sqlite3_errmsg(db_);
      sqlite3_close(std::exchange(db_, nullptr));
      throw Error(ErrorKind::unavailable, "store.gone", {}, {{"reason", message}, {"path", path}});
    }
    try {
      sqlite3_busy_timeout(db_, 10'000);
      for (const int option : {SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_DQS_DDL, SQLITE_DBCONFIG_TRUSTED_SCHEMA})
        sqlite3_db_config(db_, option, 0, nullptr);
      sqlite3_db_config(db_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
      script(
          "PRAGMA foreign_keys = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
          "PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864;");
      script("PRAGMA cache_size = -" + std::to_string(access == Access::write ? writer_cache_kib : reader_cache_kib));
      script("PRAGMA wal_autocheckpoint = " + std::to_string(log_pages));
      if (access == Access::read) script("PRAGMA query_only = ON");
    } catch (...) {
      sqlite3_close(std::exchange(db_, nullptr));
      throw;
    }
  }

  ~SqliteConnection() override {
    forget_statements();
    sqlite3_close(db_);
  }

  Rows query(std::string_view sql, std::span<const Param> params) override {
    auto& prepared = bind(sql, params);
    const int columns = sqlite3_column_count(prepared.statement);
    Rows rows(static_cast<std::size_t>(columns));
    int code;
    while ((code = sqlite3_step(prepared.statement)) == SQLITE_ROW)
      for (int column = 0; column < columns; ++column) add_cell(rows, prepared.statement, column);
    finish(prepared.statement, code);
    return rows;
  }

  std::int64_t run(std::string_view sql, std::span<const Param> params) override {
    auto& prepared = bind(sql, params);
    int code;
    while ((code = sqlite3_step(prepared.statement)) == SQLITE_ROW) {}
    finish(prepared.statement, code);
    return sqlite3_changes64(db_);
  }

  void script(std::string_view sql) override {
    const int code = sqlite3_exec(db_, std::string(sql).c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(db_, code);
  }

  void begin(Access access, base::Id) override { run(access == Access::write ? "BEGIN IMMEDIATE" : "BEGIN", {}); }
  void commit() override {
    run("COMMIT", {});
    give_back();
    if (rest_is_due_ && rest_is_due_()) copy_log();
  }

  /// In place of copying the log when it commits: tells how many pages the log has then.
  /// `rest_is_due` is asked afterwards whether to copy it all the same.
  void on_commit(std::function<void(int)> told, std::function<bool()> rest_is_due) {
    on_commit_ = std::move(told);
    rest_is_due_ = std::move(rest_is_due);
    sqlite3_wal_hook(db_, [](void* self, sqlite3*, const char*, int pages) {
      static_cast<SqliteConnection*>(self)->on_commit_(pages);
      return SQLITE_OK;
    }, this);
  }

  struct Copied { int pages = 0, of = 0; };
  /// Copies from the log what nobody needs there any more, and waits for nobody.
  Copied copy_log() noexcept {
    Copied out;
    if (sqlite3_wal_checkpoint_v2(db_, nullptr, SQLITE_CHECKPOINT_PASSIVE, &out.of, &out.pages) != SQLITE_OK) return {};
    return out;
  }
  void rollback() noexcept override {
    if (sqlite3_get_autocommit(db_)) return;
    // Every reader ends here, so the statement is prepared but for the first time.
    try { run("ROLLBACK", {}); } catch (...) { sqlite3_exec(db_, "ROLLBACK", nullptr, nullptr, nullptr); }
    give_back();
  }

 private:
  void give_back() noexcept {
    int used = 0, most = 0;
    sqlite3_db_status(db_, SQLITE_DBSTATUS_CACHE_USED, &used, &most, 0);
    if (used / 1024 < writer_keeps_kib + 1024) return;
    for (const auto kib : {writer_keeps_kib, writer_cache_kib}) sqlite3_exec(db_, ("PRAGMA cache_size = -" + std::to_string(kib)).c_str(), nullptr, nullptr, nullptr);
    if (used / 1024 > 2 * writer_keeps_kib) base::give_back_memory();  // the pages lie among what is still needed
  }

  static void add_cell(Rows& rows, sqlite3_stmt* statement, int column) {
    switch (sqlite3_column_type(statement, column)) {
      case SQLITE_NULL: rows.add_null(); break;
      case SQLITE_INTEGER: rows.add(static_cast<std::int64_t>(sqlite3_column_int64(statement, column))); break;
      case SQLITE_FLOAT: rows.add(sqlite3_column_double(statement, column)); break;
      default: {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
        rows.add(std::string_view(bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(statement, column))));
      }
    }
  }

  Prepared& prepare(std::string_view sql) {
    if (const auto found = prepared_.find(sql); found != prepared_.end()) return found->second;
    // Only bulk inserts make statements without end; to forget all is rare and simple.
    if (prepared_.size() >= 400) forget_statements();
    Prepared made;
    const int code = sqlite3_prepare_v3(db_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &made.statement, nullptr);
    if (code != SQLITE_OK) fail(db_, code);
    const int count = sqlite3_bind_parameter_count(made.statement);
    for (int i = 1; i <= count; ++i) {
      const char* name = sqlite3_bind_parameter_name(made.statement, i);
      made.slots.push_back(name ? std::atoi(name + 1) - 1 : -1);
    }
    return prepared_.emplace(std::string(sql), std::move(made)).first->second;
  }

  Prepared& bind(std::string_view sql, std::span<const Param> params) {
    auto& prepared = prepare(sql);
    for (std::size_t i = 0; i < prepared.slots.size(); ++i) {
      const int slot = prepared.slots[i];
      if (slot < 0 || static_cast<std::size_t>(slot) >= params.size())
        throw Error(ErrorKind::unavailable, "store.failed", {}, {{"reason", "placeholder without a value"}});
      const auto& param = params[static_cast<std::size_t>(slot)];
      const int at = static_cast<int>(i) + 1;
      int code = SQLITE_OK;
      switch (param.kind()) {
        case Param::Kind::null: code = sqlite3_bind_null(prepared.statement, at); break;
        case Param::Kind::boolean:
        case Param::Kind::integer: code = sqlite3_bind_int64(prepared.statement, at, param.integer()); break;
        case Param::Kind::real: code = sqlite3_bind_double(prepared.statement, at, param.real()); break;
        case Param::Kind::text: {
          const auto text = param.text();
          code = sqlite3_bind_text64(prepared.statement, at, text.data() ? text.data() : "", text.size(), SQLITE_STATIC, SQLITE_UTF8);
        }
      }
      if (code != SQLITE_OK) fail(db_, code);
    }
    return prepared;
  }

  void finish(sqlite3_stmt* statement, int code) {
    if (code == SQLITE_DONE) {
      sqlite3_reset(statement);
      return;
    }
    const int extended = sqlite3_extended_errcode(db_);
    try {
      fail(db_, extended);
    } catch (...) {
      sqlite3_reset(statement);
      throw;
    }
  }

  void forget_statements() {
    for (auto& [sql, prepared] : prepared_) sqlite3_finalize(prepared.statement);
    prepared_.clear();
  }

  sqlite3* db_ = nullptr;
  std::function<void(int)> on_commit_;
  std::function<bool()> rest_is_due_;
  std::unordered_map<std::string, Prepared, TextHash, std::equal_to<>> prepared_;
};

/// Copies the log into the database beside the writer. The log begins anew only once a
/// writer finds all of it copied, so the little that came meanwhile is left to the writer
/// itself (`rest_is_due`).
class LogCopier {
 public:
  explicit LogCopier(std::string path) : path_(std::move(path)) {}

  /// By the writer, when it has committed.
  void see(int pages) {
    if (pages < std::exchange(pages_, pages)) next_at_ = log_pages;  // begun anew
    if (pages < next_at_) return;
    next_at_ = pages + log_pages;
    const std::lock_guard lock(mutex_);
    due_ = true;
    if (!thread_.joinable()) thread_ = std::jthread([this](std::stop_token stop) { keep(stop); });
    wake_.notify_one();
  }
  /// Whether the writer is to copy the rest; told once.
  bool rest_is_due() { return rest_is_due_.load(std::memory_order_relaxed) && rest_is_due_.exchange(false); }

 private:
  void keep(std::stop_token stop) {
    std::unique_ptr<SqliteConnection> own;
    std::unique_lock lock(mutex_);
    while (wake_.wait(lock, stop, [this] { return due_; })) {
      due_ = false;
      lock.unlock();
      try {
        if (!own) own = std::make_unique<SqliteConnection>(path_, Access::write);
        own->copy_log();
      } catch (const std::exception&) {
        // The writer copies all of it then.
      }
      rest_is_due_ = true;
      lock.lock();
    }
  }

  const std::string path_;
  int pages_ = 0, next_at_ = log_pages;  // the writer's
  std::atomic<bool> rest_is_due_{false};
  bool due_ = false;
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::jthread thread_;
};

class SqliteDatabase final : public Database {
 public:
  explicit SqliteDatabase(std::string path) : path_(std::move(path)), writer_(path_, Access::write) {
    most_readers_ = std::clamp(std::thread::hardware_concurrency(), 2u, 8u);
    writer_.on_commit([this](int pages) { copier_.see(pages); }, [this] { return copier_.rest_is_due(); });
  }

  Dialect dialect() const override { return Dialect::sqlite; }

  void copy_to(const std::string& path) override {
    SqliteConnection own(path_, Access::write);
    const std::array<Param, 1> to{Param(path)};
    own.run("VACUUM INTO $1", to);
  }

 protected:
  Connection& acquire(Access access) override {
    if (access == Access::write) return commits_.begin();
    std::unique_lock lock(mutex_);
    reader_freed_.wait(lock, [&] { return !idle_.empty() || readers_.size() < most_readers_; });
    if (idle_.empty()) return *readers_.emplace_back(std::make_unique<SqliteConnection>(path_, Access::read));
    auto* connection = idle_.back();
    idle_.pop_back();
    return *connection;
  }

  void release(Connection& connection, Access access) noexcept override {
    if (access == Access::write) return commits_.end(connection);
    const std::lock_guard lock(mutex_);
    idle_.push_back(&connection);
    reader_freed_.notify_one();
  }

 private:
  std::string path_;
  SqliteConnection writer_;
  SharedCommits commits_{writer_};
  LogCopier copier_{path_};
  std::mutex mutex_;
  std::condition_variable reader_freed_;
  std::size_t most_readers_ = 2;
  std::vector<std::unique_ptr<SqliteConnection>> readers_;
  std::vector<Connection*> idle_;
};

}  // namespace

std::unique_ptr<Database> open_sqlite(const std::string& path) {
  // Its count of allocated bytes, which nobody reads, is a lock that all threads share.
  static const int configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static_cast<void>(configured);  // SQLITE_MISUSE once something else has begun to use the library: then it only counts on
  // Nor twenty pages at once for each little table that a statement makes for itself (IN, DISTINCT, a CHECK of several words).
  static const int paged = sqlite3_config(SQLITE_CONFIG_PAGECACHE, nullptr, 0, 0);
  static_cast<void>(paged);
  return std::make_unique<SqliteDatabase>(path);
}

}  // namespace dondoc::store
