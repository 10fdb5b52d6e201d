#include "service/upkeep/installation.h"

#include <system_error>

#include "base/error.h"
#include "service/drafts/import_queue.h"
#include "service/upkeep/maintenance.h"

namespace dondoc::service {
namespace {

namespace fs = std::filesystem;

const base::SystemClock system_clock;

fs::path made_folder(const fs::path& data) {
  std::error_code failed;
  if (!fs::exists(data, failed) && fs::create_directories(data, failed))
    fs::permissions(data, fs::perms::owner_all, fs::perm_options::replace, failed);
  if (failed || !fs::is_directory(data, failed))
    throw base::Error(base::ErrorKind::unavailable, "system.folder_unwritable", {}, {{"path", data.string()}});
  return data;
}

}  // namespace

Installation::Installation(const fs::path& data, const std::string& database) : Installation(data, database, system_clock) {}

Installation::Installation(const fs::path& data, const std::string& database, const base::Clock& clock)
    : data_(made_folder(data)),
      database_(store::open_database(database.empty() ? database_in(data_).string() : database)),
      files_(files_in(data_)),
      imports_(std::make_unique<ImportQueue>()),
      app_{*database_, files_, clock, *imports_},
      is_new_(prepare(app_)) {
  if (!is_new_) settle_fields(app_);
}

// What is being read stops before the parts that it works with go.
Installation::~Installation() { imports_->close(); }

}  // namespace dondoc::service
