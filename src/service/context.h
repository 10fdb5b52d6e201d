// What every act is given: the program's parts, who acts, and with which key.
#pragma once

#include <filesystem>
#include <string>

#include "base/date.h"
#include "domain/actor.h"
#include "store/database.h"
#include "store/file_store.h"

namespace dondoc::service {

class ImportQueue;

/// The parts of the program; they outlive every Context.
struct App {
  store::Database& database;
  store::FileStore& files;
  const base::Clock& clock;
  ImportQueue& imports;
};

/// One request. The actor is signed in, but for the acts of service/session.h
/// that say otherwise.
struct Context {
  App& app;
  domain::Actor actor;
  std::string idempotency_key;  // empty: the act is not to be recognised again
  std::string session_digest;   // of the session that asks, or of the link; empty on the command line
  std::string address;
  std::string input_digest{};   // of what was asked under the key; empty: not known

  store::Transaction read() const { return app.database.read(actor.agency_id); }
  store::Transaction write() const { return app.database.write(actor.agency_id); }
  base::Instant now() const { return app.clock.now(); }
  base::Date today() const { return app.clock.today(); }
};

/// What lists are asked for; sort: a field's name, "-" before it for descending.
struct ListQuery {
  std::string q, sort;
  int page = 1, size = 50;
  bool deleted = false;
  int offset() const { return (page - 1) * size; }
};

/// A file as it came.
struct Upload { std::string file_name, bytes; };
/// A file that is kept; `path` is to be read, never written.
struct StoredFile { std::string file_name, media_type; std::filesystem::path path; };
/// A file that was made for this request.
struct MadeFile { std::string file_name, media_type, bytes; };

}  // namespace dondoc::service
