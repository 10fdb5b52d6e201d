// The database as the rest of the store sees it: one text per query, placeholders
// $1..$n, transactions bound to an agency. A driver per database stands behind.
//
// Errors are base::Error:
//   conflict     store.unique       a unique index holds the value already
//   conflict     store.foreign_key  a row that is referred to is not there, or still needed
//   invalid      store.check        a value that the schema forbids
//   unavailable  store.busy         another writer holds the database; try again
//   unavailable  store.disk_full, store.damaged, store.gone, store.failed
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "store/value.h"

namespace dondoc::store {

enum class Dialect { sqlite, postgres };
enum class Access { read, write };

/// One session with a database, used by one thread at a time.
class Connection {
 public:
  virtual ~Connection() = default;
  /// Statements are prepared once per connection and text.
  virtual Rows query(std::string_view sql, std::span<const Param> params) = 0;
  /// The number of rows changed.
  virtual std::int64_t run(std::string_view sql, std::span<const Param> params) = 0;
  /// Several statements without parameters; never what a user typed.
  virtual void script(std::string_view sql) = 0;
  virtual void begin(Access access, base::Id agency) = 0;
  virtual void commit() = 0;
  /// Never throws: a connection that cannot roll back is replaced.
  virtual void rollback() noexcept = 0;
};

class Database;
class KeptRows;
class KeptTerms;

/// A transaction: a snapshot to read, or the right to write. What is not
/// committed is rolled back. All its rows are those of one agency, `agency()`,
/// which every query binds; the nil id stands for the installation itself.
class Transaction {
 public:
  Transaction(Database& database, Access access, base::Id agency);
  ~Transaction();
  Transaction(Transaction&& other) noexcept;
  Transaction& operator=(Transaction&&) = delete;

  const base::Id& agency() const { return agency_; }
  Access access() const { return access_; }
  Dialect dialect() const;
  KeptRows& kept();
  KeptTerms& kept_terms();

  template <class... P> Rows query(std::string_view sql, const P&... params) {
    const std::array<Param, sizeof...(P)> bound{Param(params)...};
    return connection_->query(sql, bound);
  }
  template <class... P> std::int64_t run(std::string_view sql, const P&... params) {
    const std::array<Param, sizeof...(P)> bound{Param(params)...};
    return connection_->run(sql, bound);
  }
  Rows query_with(std::string_view sql, std::span<const Param> params) { return connection_->query(sql, params); }
  std::int64_t run_with(std::string_view sql, std::span<const Param> params) { return connection_->run(sql, params); }
  void script(std::string_view sql) { connection_->script(sql); }

  void commit();

 private:
  Database* database_;
  Connection* connection_;
  Access access_;
  base::Id agency_;
};

/// A database that is open. Any number of threads may begin transactions;
/// writers wait for each other, readers for nobody.
class Database {
 public:
  Database();
  virtual ~Database();
  virtual Dialect dialect() const = 0;
  Transaction read(base::Id agency) { return Transaction(*this, Access::read, agency); }
  Transaction write(base::Id agency) { return Transaction(*this, Access::write, agency); }
  /// A consistent copy of the whole database into a new file, while others work.
  /// Throws Error{unavailable, "store.no_copy"} where the database has its own tool for it.
  virtual void copy_to(const std::string& path) = 0;

 protected:
  friend class Transaction;
  virtual Connection& acquire(Access access) = 0;
  virtual void release(Connection& connection, Access access) noexcept = 0;

 private:
  std::unique_ptr<KeptRows> kept_;
  std::unique_ptr<KeptTerms> kept_terms_;
};

/// `where` is "postgresql://…", or the path of an SQLite file, which is made when
/// it is not there. Does not migrate: see store/migrate.h.
std::unique_ptr<Database> open_database(const std::string& where);

/// Inserts rows many at a time. `into` is "INSERT INTO t (a, b)". Rows are kept
/// until `flush` (or until enough have come) and then inserted as one statement.
class BulkInsert {
 public:
  BulkInsert(Transaction& tx, std::string_view into, std::size_t columns);
  template <class... P> void add(const P&... params) { append(std::array<Param, sizeof...(P)>{Param(params)...}); }
  /// Must be called at the end; what was added last is not inserted otherwise.
  void flush();

 private:
  void append(std::span<const Param> row);
  std::string sql_of(std::size_t rows) const;
  Transaction& tx_;
  std::string into_, full_;
  std::size_t columns_, per_statement_;
  std::vector<Param> params_;
  std::deque<std::string> texts_;
};

}  // namespace dondoc::store
