#include "store/postgres.h"

#include <dlfcn.h>
#include <libpq-fe.h>

#include <algorithm>
#include <charconv>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/error.h"

namespace dondoc::store {
namespace {

using base::Error;
using base::ErrorKind;

// The functions of libpq that are used, found when the library is loaded.
struct Libpq {
#define DONDOC_LIBPQ(name) decltype(&::name) name = nullptr;
#define DONDOC_LIBPQ_ALL(X)                                                                                           \
  X(PQconnectdb) X(PQfinish) X(PQstatus) X(PQerrorMessage) X(PQexec) X(PQprepare) X(PQexecPrepared) X(PQclear)        \
  X(PQresultStatus) X(PQresultErrorField) X(PQresultErrorMessage) X(PQntuples) X(PQnfields) X(PQftype) X(PQgetisnull) \
  X(PQgetvalue) X(PQgetlength) X(PQcmdTuples) X(PQtransactionStatus) X(PQsetNoticeProcessor)
  DONDOC_LIBPQ_ALL(DONDOC_LIBPQ)
#undef DONDOC_LIBPQ

  Libpq() {
    void* library = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
    if (!library) throw Error(ErrorKind::unavailable, "store.no_libpq", {}, {{"reason", dlerror()}});
#define DONDOC_LIBPQ(name)                                                \
  name = reinterpret_cast<decltype(name)>(dlsym(library, #name));         \
  if (!name) throw Error(ErrorKind::unavailable, "store.no_libpq", {}, {{"reason", #name}});
    DONDOC_LIBPQ_ALL(DONDOC_LIBPQ)
#undef DONDOC_LIBPQ
#undef DONDOC_LIBPQ_ALL
  }
};

const Libpq& pq() {
  static const Libpq library;
  return library;
}

struct ClearResult { void operator()(PGresult* result) const { pq().PQclear(result); } };
using Result = std::unique_ptr<PGresult, ClearResult>;

[[noreturn]] void fail(PGconn* connection, const PGresult* result) {
  const char* state_text = result ? pq().PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
  const std::string state = state_text ? state_text : "";
  const std::string message = result ? pq().PQresultErrorMessage(result) : pq().PQerrorMessage(connection);
  const auto error = [&](ErrorKind kind, const char* name) { return Error(kind, name, {}, {{"reason", message}}); };
  if (state == "23505") throw error(ErrorKind::conflict, "store.unique");
  if (state == "23503") throw error(ErrorKind::conflict, "store.foreign_key");
  if (state.starts_with("23") || state.starts_with("22")) throw error(ErrorKind::invalid, "store.check");
  if (state == "40001" || state == "40P01" || state == "55P03") throw error(ErrorKind::unavailable, "store.busy");
  if (state.starts_with("53")) throw error(ErrorKind::unavailable, "store.disk_full");
  if (state.starts_with("08") || state.starts_with("57") || pq().PQstatus(connection) != CONNECTION_OK)
    throw error(ErrorKind::unavailable, "store.gone");
  throw error(ErrorKind::unavailable, "store.failed");
}

// The types of results that are not text, by their numbers in pg_type.
constexpr Oid kBool = 16, kInt8 = 20, kInt2 = 21, kInt4 = 23, kFloat4 = 700, kFloat8 = 701, kNumeric = 1700;

class PostgresConnection final : public Connection {
 public:
  explicit PostgresConnection(const std::string& url) : connection_(pq().PQconnectdb(url.c_str())) {
    if (pq().PQstatus(connection_) != CONNECTION_OK) {
      const std::string message = pq().PQerrorMessage(connection_);
      pq().PQfinish(connection_);
      throw Error(ErrorKind::unavailable, "store.gone", {}, {{"reason", message}});
    }
    pq().PQsetNoticeProcessor(connection_, [](void*, const char*) {}, nullptr);
  }
  ~PostgresConnection() override { pq().PQfinish(connection_); }

  Rows query(std::string_view sql, std::span<const Param> params) override {
    const Result result = execute(sql, params);
    const int columns = pq().PQnfields(result.get()), count = pq().PQntuples(result.get());
    std::vector<Oid> types;
    for (int column = 0; column < columns; ++column) types.push_back(pq().PQftype(result.get(), column));
    Rows rows(static_cast<std::size_t>(columns));
    for (int row = 0; row < count; ++row)
      for (int column = 0; column < columns; ++column) {
        if (pq().PQgetisnull(result.get(), row, column)) { rows.add_null(); continue; }
        add_cell(rows, types[static_cast<std::size_t>(column)],
                 {pq().PQgetvalue(result.get(), row, column), static_cast<std::size_t>(pq().PQgetlength(result.get(), row, column))});
      }
    return rows;
  }

  std::int64_t run(std::string_view sql, std::span<const Param> params) override {
    const Result result = execute(sql, params);
    return std::atoll(pq().PQcmdTuples(result.get()));
  }

  void script(std::string_view sql) override {
    const Result result(pq().PQexec(connection_, std::string(sql).c_str()));
    check(result.get());
  }

  void begin(Access access, base::Id agency) override {
    if (access == Access::read) return script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    script("BEGIN");
    const auto key = static_cast<std::int64_t>(std::hash<base::Id>()(agency));
    const std::array<Param, 1> params{Param(key)};
    query("SELECT pg_advisory_xact_lock(CAST($1 AS BIGINT))", params);
  }
  void commit() override {
    const Result result(pq().PQexec(connection_, "COMMIT"));
    check(result.get());
  }
  void rollback() noexcept override {
    if (pq().PQtransactionStatus(connection_) != PQTRANS_IDLE) Result(pq().PQexec(connection_, "ROLLBACK"));
  }
  bool usable() const { return pq().PQstatus(connection_) == CONNECTION_OK; }

 private:
  static void add_cell(Rows& rows, Oid type, std::string_view text) {
    switch (type) {
      case kBool: rows.add(std::int64_t{text == "t"}); return;
      case kInt2: case kInt4: case kInt8: rows.add(integer(text)); return;
      case kFloat4: case kFloat8: rows.add(real(text)); return;
      // A sum of BIGINTs is NUMERIC.
      case kNumeric: text.find('.') == text.npos ? rows.add(integer(text)) : rows.add(real(text)); return;
      default: rows.add(text);
    }
  }
  static std::int64_t integer(std::string_view text) {
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  }
  static double real(std::string_view text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  }

  void check(const PGresult* result) {
    const auto status = result ? pq().PQresultStatus(result) : PGRES_FATAL_ERROR;
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail(connection_, result);
  }

  const std::string& prepare(std::string_view sql) {
    std::string text(sql);
    if (const auto found = prepared_.find(text); found != prepared_.end()) return found->second;
    if (prepared_.size() >= 400) {
      script("DEALLOCATE ALL");
      prepared_.clear();
    }
    std::string name = "s" + std::to_string(++last_name_);
    const Result result(pq().PQprepare(connection_, name.c_str(), text.c_str(), 0, nullptr));
    check(result.get());
    return prepared_.emplace(std::move(text), std::move(name)).first->second;
  }

  Result execute(std::string_view sql, std::span<const Param> params) {
    const auto& name = prepare(sql);
    std::vector<std::string> texts(params.size());
    std::vector<const char*> values(params.size(), nullptr);
    for (std::size_t i = 0; i < params.size(); ++i) {
      switch (params[i].kind()) {
        case Param::Kind::null: continue;
        case Param::Kind::boolean: texts[i] = params[i].integer() ? "t" : "f"; break;
        case Param::Kind::integer: texts[i] = std::to_string(params[i].integer()); break;
        case Param::Kind::real: {
          char digits[32];
          const auto end = std::to_chars(digits, digits + sizeof digits, params[i].real()).ptr;
          texts[i].assign(digits, end);
          break;
        }
        case Param::Kind::text: texts[i] = params[i].text();
      }
      values[i] = texts[i].c_str();
    }
    Result result(pq().PQexecPrepared(connection_, name.c_str(), static_cast<int>(params.size()), values.data(), nullptr, nullptr, 0));
    check(result.get());
    return result;
  }

  PGconn* connection_;
  std::unordered_map<std::string, std::string> prepared_;
  std::uint64_t last_name_ = 0;
};

class PostgresDatabase final : public Database {
 public:
  explicit PostgresDatabase(std::string url) : url_(std::move(url)) {
    most_ = 2 * std::clamp(std::thread::hardware_concurrency(), 2u, 8u);
    idle_.push_back(std::make_unique<PostgresConnection>(url_));
  }

  Dialect dialect() const override { return Dialect::postgres; }
  void copy_to(const std::string&) override { throw Error(ErrorKind::unavailable, "store.no_copy"); }

 protected:
  Connection& acquire(Access) override {
    std::unique_lock lock(mutex_);
    freed_.wait(lock, [&] { return !idle_.empty() || busy_.size() < most_; });
    if (idle_.empty()) busy_.push_back(std::make_unique<PostgresConnection>(url_));
    else {
      busy_.push_back(std::move(idle_.back()));
      idle_.pop_back();
    }
    return *busy_.back();
  }

  void release(Connection& connection, Access) noexcept override {
    {
      std::lock_guard lock(mutex_);
      const auto at = std::find_if(busy_.begin(), busy_.end(), [&](const auto& one) { return one.get() == &connection; });
      if ((*at)->usable()) idle_.push_back(std::move(*at));
      busy_.erase(at);
    }
    freed_.notify_all();
  }

 private:
  std::string url_;
  std::size_t most_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<std::unique_ptr<PostgresConnection>> idle_, busy_;
};

}  // namespace

std::unique_ptr<Database> open_postgres(const std::string& url) { return std::make_unique<PostgresDatabase>(url); }

}  // namespace dondoc::store
