#include "store/database.h"

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "store/kept_rows.h"
#include "store/kept_terms.h"
#include "store/postgres.h"
#include "store/sqlite.h"

namespace dondoc::store {

Transaction::Transaction(Database& database, Access access, base::Id agency)
    : database_(&database), connection_(&database.acquire(access)), access_(access), agency_(agency) {
  try {
    connection_->begin(access, agency);
  } catch (...) {
    connection_->rollback();
    database.release(*connection_, access);
    throw;
  }
}

Transaction::Transaction(Transaction&& other) noexcept
    : database_(other.database_), connection_(std::exchange(other.connection_, nullptr)), access_(other.access_), agency_(other.agency_) {}

Transaction::~Transaction() {
  if (!connection_) return;
  connection_->rollback();
  database_->release(*connection_, access_);
}

Dialect Transaction::dialect() const { return database_->dialect(); }
KeptRows& Transaction::kept() { return *database_->kept_; }
KeptTerms& Transaction::kept_terms() { return *database_->kept_terms_; }

void Transaction::commit() {
  connection_->commit();
  database_->release(*std::exchange(connection_, nullptr), access_);
}

Database::Database() : kept_(std::make_unique<KeptRows>()), kept_terms_(std::make_unique<KeptTerms>()) {}
Database::~Database() = default;

std::unique_ptr<Database> open_database(const std::string& where) {
  if (where.starts_with("postgresql://") || where.starts_with("postgres://")) return open_postgres(where);
  return open_sqlite(where);
}

// Both databases bound the number of placeholders (32,766 and 65,535); well
// below that, larger statements are no faster.
BulkInsert::BulkInsert(Transaction& tx, std::string_view into, std::size_t columns)
    : tx_(tx), into_(into), columns_(columns), per_statement_(std::max<std::size_t>(1, 800 / columns)) {
  full_ = sql_of(per_statement_);
}

std::string BulkInsert::sql_of(std::size_t rows) const {
  std::string sql = into_ + " VALUES ";
  std::size_t number = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    sql += row ? ", (" : "(";
    for (std::size_t column = 0; column < columns_; ++column) {
      if (column) sql += ", ";
      sql += '$';
      sql += std::to_string(++number);
    }
    sql += ')';
  }
  return sql;
}

void BulkInsert::append(std::span<const Param> row) {
  if (row.size() != columns_) throw base::Error(base::ErrorKind::unavailable, "store.failed", {}, {{"reason", "bulk columns"}});
  for (const auto& param : row) {
    if (param.borrows()) params_.emplace_back(texts_.emplace_back(param.text()));
    else params_.push_back(param);
  }
  if (params_.size() == per_statement_ * columns_) {
    tx_.run_with(full_, params_);
    params_.clear();
    texts_.clear();
  }
}

void BulkInsert::flush() {
  if (params_.empty()) return;
  tx_.run_with(sql_of(params_.size() / columns_), params_);
  params_.clear();
  texts_.clear();
}

}  // namespace dondoc::store
