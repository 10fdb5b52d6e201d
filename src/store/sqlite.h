// SQLite behind store/database.h: the embedded default.
#pragma once

#include <memory>
#include <string>

#include "store/database.h"

namespace dondoc::store {

/// One connection writes, a few read, each used by one thread at a time. WAL,
/// foreign keys on, every commit on the disk before it returns.
std::unique_ptr<Database> open_sqlite(const std::string& path);

}  // namespace dondoc::store
