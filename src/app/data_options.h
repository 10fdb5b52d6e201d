// Where a command finds the installation: --data and --database.
#pragma once

#include <filesystem>
#include <string>

#include "app/command_line.h"

namespace dondoc::app {

struct DataOptions {
  std::filesystem::path data = "data";
  std::string database;  // empty: the folder's own
};

/// `options` must live as long as the command.
void add_data_options(CLI::App& command, const Words& words, DataOptions& options);

/// Makes `act` what the program does when the command was called; `act` keeps
/// alive what it captures.
void run_when_called(CLI::App& command, Commands& commands, std::function<int()> act);

/// Prints to the standard output.
void say(const std::string& line);

}  // namespace dondoc::app
