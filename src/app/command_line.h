// The command line: which commands there are, and how they end.
#pragma once

#include <functional>

#include "app/words.h"

namespace CLI { class App; }

namespace dondoc::app {

/// What a command needs to describe itself. A command adds itself to `app`
/// by add_command, its options to what that returns, and, when it is the one that was called, puts what is to be done into `chosen`,
/// which returns an exit code or throws base::Error.
struct Commands {
  CLI::App& app;
  const Words& words;
  std::function<int()>& chosen;
};

/// The command under its name, listed with the others in the help.
CLI::App& add_command(Commands& commands, const char* name);

/// Parses the arguments, runs the command, says what went wrong on the standard
/// error. Returns the exit code (app/exit_code.h).
int run(int argc, const char* const* argv);

}  // namespace dondoc::app
