// Copies of an installation. A copy is a folder with the database, the files
// under their digests, and a manifest that is written last: without it the
// folder is no copy.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include "base/crypto.h"
#include "base/error.h"
#include "base/json.h"
#include "service/upkeep/installation.h"
#include "service/upkeep/maintenance.h"

namespace dondoc::service {
namespace {

namespace fs = std::filesystem;
using base::Error;
using base::ErrorKind;

struct Manifest {
  std::string made_at, database_sha256;
  int files = 0;
};
BOOST_DESCRIBE_STRUCT(Manifest, (), (made_at, database_sha256, files))

fs::path manifest_in(const fs::path& folder) { return folder / "backup.json"; }

[[noreturn]] void incomplete(const std::string& what) { throw Error(ErrorKind::invalid, "backup.incomplete", {}, {{"what", what}}); }

std::string digest_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  base::Sha256Stream digest;
  std::string block(256 * 1024, '\0');
  while (in.read(block.data(), static_cast<std::streamsize>(block.size())), in.gcount() > 0)
    digest.add(std::string_view(block.data(), static_cast<std::size_t>(in.gcount())));
  return base::hex(digest.finish());
}

// Every file of a file store's folder by its digest; what is half written there
// begins with a dot and is passed over.
std::vector<std::string> digests_in(const fs::path& files) {
  std::vector<std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator(files)) {
    const auto name = entry.path().filename().string();
    if (entry.is_regular_file() && !name.starts_with('.')) out.push_back(entry.path().parent_path().filename().string() + name);
  }
  std::sort(out.begin(), out.end());
  return out;
}

void copy_whole(const fs::path& from, const fs::path& to) {
  fs::create_directories(to.parent_path());
  fs::copy_file(from, to);
}

void write_text(const fs::path& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  out << text;
  out.close();
  if (!out) throw Error(ErrorKind::unavailable, "store.disk_full");
}

bool is_absent_or_empty(const fs::path& folder) {
  std::error_code failed;
  return !fs::exists(folder, failed) || (fs::is_directory(folder, failed) && fs::is_empty(folder, failed));
}

// Fills a folder of another name, so that the one asked for is there whole or
// not at all.
template <class Fill> void make_folder(const fs::path& folder, Fill fill) {
  auto partial = folder;
  partial += ".partial";
  std::error_code failed;
  fs::remove_all(partial, failed);
  try {
    fs::create_directories(partial);
    fs::permissions(partial, fs::perms::owner_all);
    fill(partial);
    fs::remove(folder, failed);  // an empty one
    fs::rename(partial, folder);
  } catch (const fs::filesystem_error& error) {
    fs::remove_all(partial, failed);
    if (error.code() == std::errc::no_space_on_device) throw Error(ErrorKind::unavailable, "store.disk_full");
    throw Error(ErrorKind::unavailable, "system.folder_unwritable", {}, {{"path", folder.string()}});
  } catch (...) {
    fs::remove_all(partial, failed);
    throw;
  }
}

}  // namespace

void back_up(App& app, const fs::path& to) {
  std::error_code failed;
  if (fs::exists(to, failed)) throw Error(ErrorKind::conflict, "backup.exists", {}, {{"path", to.string()}});
  make_folder(to, [&](const fs::path& folder) {
    // The database first: what its rows refer to was kept before they were.
    app.database.copy_to(database_in(folder).string());
    const store::FileStore copies(files_in(folder));
    Manifest manifest{base::to_iso(app.clock.now()), digest_of(database_in(folder)), 0};
    for (const auto& digest : digests_in(app.files.root())) {
      copy_whole(app.files.path_of(digest), copies.path_of(digest));
      ++manifest.files;
    }
    write_text(manifest_in(folder), base::to_json(manifest));
  });
}

void restore(const fs::path& from, const fs::path& data) {
  if (!is_absent_or_empty(data)) throw Error(ErrorKind::conflict, "restore.not_empty", {}, {{"path", data.string()}});
  std::ifstream in(manifest_in(from), std::ios::binary);
  if (!in) incomplete(manifest_in(from).string());
  const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  const auto manifest = base::from_json<Manifest>(text);
  if (digest_of(database_in(from)) != manifest.database_sha256) incomplete(database_in(from).string());
  if (!fs::is_directory(files_in(from))) incomplete(files_in(from).string());
  const store::FileStore kept(files_in(from));
  const auto digests = digests_in(kept.root());
  if (std::cmp_not_equal(digests.size(), manifest.files)) incomplete(kept.root().string());
  for (const auto& digest : digests)
    if (kept.digest_on_disk(digest) != digest) incomplete(kept.path_of(digest).string());
  make_folder(data, [&](const fs::path& folder) {
    copy_whole(database_in(from), database_in(folder));
    const store::FileStore files(files_in(folder));
    for (const auto& digest : digests) copy_whole(kept.path_of(digest), files.path_of(digest));
  });
}

}  // namespace dondoc::service
