// What the program says about itself while it runs, one line an event:
//   2026-11-21T03:20:52.123Z info server.listening address=127.0.0.1:8080
// The event is a stable word; values are quoted where they must be, so that no
// value can forge a line. Never logged: names of people, texts of documents,
// passwords, tokens, and anything at all of a refused document.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/error.h"

namespace dondoc::base {

enum class LogLevel { debug, info, warning, error };

/// Writes to the standard error; less grave events than this are left out.
/// `info` until it is called.
void set_log_level(LogLevel level);

void log(LogLevel level, std::string_view event, const Params& values = {});

/// A log of its own in a file, ten million bytes each and five of them at
/// most; written by a buffer that is flushed every few seconds. Safe from any
/// thread. Throws Error{unavailable, "system.folder_unwritable", path}.
class LogFile {
 public:
  explicit LogFile(const std::string& path);
  ~LogFile();
  LogFile(const LogFile&) = delete;
  LogFile& operator=(const LogFile&) = delete;

  /// `line` without its end; an instant is put before it.
  void write(std::string_view line);

 private:
  struct File;
  std::unique_ptr<File> file_;
};

/// `value` as it stands in a line: quoted, with JSON's escapes, when it is
/// empty or holds a space, a quote, '=' or a control character.
std::string log_value(std::string_view value);

}  // namespace dondoc::base
