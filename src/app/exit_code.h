// How the program ends. The numbers are public: scripts rely on them, and
// `dondoc --help` prints this table.
#pragma once

#include "base/error.h"

namespace dondoc::app {

enum ExitCode : int {
  exit_ok = 0,
  exit_failed = 1,       // a fault of the program itself
  exit_usage = 2,        // the command is not well formed
  exit_invalid = 3,      // the input is damaged, of a wrong kind or too large
  exit_refused = 4,      // the document bears a secrecy stamp
  exit_not_found = 5,    // a file or a thing named does not exist
  exit_conflict = 6,     // it exists already, or has changed meanwhile
  exit_forbidden = 7,    // not signed in, or no right to it
  exit_unavailable = 8,  // disk full, port busy, database out of reach: try again
  exit_findings = 9,     // `dondoc lint` found an error in a plan, `dondoc eval` a reading that became worse
};

constexpr int exit_code_of(base::ErrorKind kind) {
  switch (kind) {
    case base::ErrorKind::invalid:
    case base::ErrorKind::too_large: return exit_invalid;
    case base::ErrorKind::refused: return exit_refused;
    case base::ErrorKind::not_found: return exit_not_found;
    case base::ErrorKind::conflict: return exit_conflict;
    case base::ErrorKind::unauthenticated:
    case base::ErrorKind::forbidden: return exit_forbidden;
    case base::ErrorKind::throttled:
    case base::ErrorKind::unavailable: return exit_unavailable;
  }
  return exit_failed;
}

}  // namespace dondoc::app
