// A data folder that is open: its database, its files, the clock.
//   DATA/dondoc.db   the SQLite database, unless a PostgreSQL is named
//   DATA/files/      what was uploaded, by digest
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "base/date.h"
#include "service/context.h"

namespace dondoc::service {

inline std::filesystem::path database_in(const std::filesystem::path& data) { return data / "dondoc.db"; }
inline std::filesystem::path files_in(const std::filesystem::path& data) { return data / "files"; }

class Installation {
 public:
  /// Makes the folder when it is not there, readable by its owner alone, and
  /// brings the schema up to date. `database`: "postgresql://…", or empty for
  /// the folder's own. Throws Error{unavailable, "system.folder_unwritable"}
  /// and the errors of the store.
  explicit Installation(const std::filesystem::path& data, const std::string& database = {});
  /// With another clock, which must outlive it.
  Installation(const std::filesystem::path& data, const std::string& database, const base::Clock& clock);
  ~Installation();
  Installation(const Installation&) = delete;
  Installation& operator=(const Installation&) = delete;

  App& app() { return app_; }
  const std::filesystem::path& data() const { return data_; }
  /// True when this opening made the database.
  bool is_new() const { return is_new_; }

 private:
  std::filesystem::path data_;
  std::unique_ptr<store::Database> database_;
  store::FileStore files_;
  std::unique_ptr<ImportQueue> imports_;
  App app_;
  bool is_new_;
};

}  // namespace dondoc::service
