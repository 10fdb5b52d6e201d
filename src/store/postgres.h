// PostgreSQL behind store/database.h. libpq is loaded when the first such
// database is opened, so that a program that uses none does not pay for what
// libpq itself needs (Kerberos, LDAP, TLS).
#pragma once

#include <memory>
#include <string>

#include "store/database.h"

namespace dondoc::store {

/// `url` is libpq's "postgresql://user@host/database?…". Writers of one agency
/// wait for each other, as they do on SQLite, so that no transaction needs to
/// be tried twice.
std::unique_ptr<Database> open_postgres(const std::string& url);

}  // namespace dondoc::store
