// The schema's versions. Each is a numbered file per database under schema/,
// which is never changed once released: what is wrong is mended by the next.
#pragma once

#include "base/date.h"
#include "store/database.h"

namespace dondoc::store {

/// The version that this program works with.
int newest_schema_version(Dialect dialect);
/// 0 for an empty database.
int schema_version(Database& database);
/// Applies what is missing up to `target`, each version in one transaction,
/// and returns the version reached. Throws Error{conflict, "store.too_new"}
/// when the database has seen a newer program.
int migrate(Database& database, base::Instant now, int target);
inline int migrate(Database& database, base::Instant now) {
  return migrate(database, now, newest_schema_version(database.dialect()));
}

}  // namespace dondoc::store
