#include "store/migrate.h"

#include <algorithm>
#include <span>
#include <string>

#include "base/embedded.h"
#include "base/error.h"

namespace dondoc::store {

std::span<const base::EmbeddedFile> embedded_schema();

namespace {

struct Migration { int version; std::string_view sql; };

// "sqlite/0001_foundation.sql" is version 1 of SQLite.
std::vector<Migration> migrations(Dialect dialect) {
  const std::string_view folder = dialect == Dialect::sqlite ? "sqlite/" : "postgres/";
  std::vector<Migration> out;
  for (const auto& file : embedded_schema())
    if (file.path.starts_with(folder)) out.push_back({std::stoi(std::string(file.path.substr(folder.size(), 4))), file.bytes});
  std::ranges::sort(out, {}, &Migration::version);
  return out;
}

void make_version_table(Database& database) {
  auto tx = database.write(base::Id());
  tx.script("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, applied_at BIGINT NOT NULL)");
  tx.commit();
}

int version_of(Transaction& tx) {
  return tx.query("SELECT coalesce(max(version), 0) FROM schema_version")[0].get<int>(0);
}

}  // namespace

int newest_schema_version(Dialect dialect) { return migrations(dialect).back().version; }

int schema_version(Database& database) {
  make_version_table(database);
  auto tx = database.read(base::Id());
  return version_of(tx);
}

int migrate(Database& database, base::Instant now, int target) {
  make_version_table(database);
  int version = schema_version(database);
  if (version > newest_schema_version(database.dialect()))
    throw base::Error(base::ErrorKind::conflict, "store.too_new", {}, {{"version", std::to_string(version)}});
  for (const auto& migration : migrations(database.dialect())) {
    if (migration.version <= version || migration.version > target) continue;
    auto tx = database.write(base::Id());
    // Another process may have been here since.
    if (version_of(tx) >= migration.version) continue;
    tx.script(migration.sql);
    tx.run("INSERT INTO schema_version (version, applied_at) VALUES ($1, $2)", migration.version, now);
    tx.commit();
    version = migration.version;
  }
  return version;
}

}  // namespace dondoc::store
