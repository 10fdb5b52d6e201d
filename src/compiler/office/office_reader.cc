#include "compiler/office/office_reader.h"

#include <fstream>
#include <iterator>
#include <mutex>
#include <utility>

#include "base/error.h"
#include "base/process.h"

namespace dondoc::compiler {

namespace {

std::mutex& turn() {
  static std::mutex mutex;
  return mutex;
}

}  // namespace

std::string to_docx(std::string_view bytes, const std::string& extension, std::stop_token stop) {
  const std::lock_guard lock(turn());
  const base::PrivateFolder folder;
  {
    std::ofstream out(folder.path() / ("document." + extension), std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush()) throw base::Error(base::ErrorKind::unavailable, "tool.not_started");
  }
  base::Process process{.command = {"soffice", "-env:UserInstallation=file://" + (folder.path() / "profile").string(), "--headless", "--norestore",
                                    "--nolockcheck", "--nodefault", "--convert-to", "docx:MS Word 2007 XML", "--outdir",
                                    (folder.path() / "made").string(), (folder.path() / ("document." + extension)).string()},
                        .package = "libreoffice-writer-nogui", .directory = folder.path(), .stop = std::move(stop)};
  process.limits.wall = std::chrono::seconds(120);
  process.limits.cpu_seconds = 120;
  process.limits.memory_bytes = 4ull << 30;
  base::run(process);
  // It ends well where it could not convert, too: what counts is the file.
  std::ifstream in(folder.path() / "made" / "document.docx", std::ios::binary);
  std::string made(std::istreambuf_iterator<char>(in), {});
  if (made.empty()) throw base::Error(base::ErrorKind::invalid, "document.not_converted");
  return made;
}

}  // namespace dondoc::compiler
