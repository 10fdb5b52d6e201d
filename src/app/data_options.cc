#include "app/data_options.h"

#include <cstdio>

#include <CLI/CLI.hpp>

namespace dondoc::app {

void add_data_options(CLI::App& command, const Words& words, DataOptions& options) {
  command.add_option("--data", options.data, words("cli.data"))->type_name("")->capture_default_str();
  command.add_option("--database", options.database, words("cli.database"))->type_name("");
}

void run_when_called(CLI::App& command, Commands& commands, std::function<int()> act) {
  command.callback([&chosen = commands.chosen, act = std::move(act)] { chosen = act; });
}

void say(const std::string& line) {
  std::fwrite(line.data(), 1, line.size(), stdout);
  std::fputc('\n', stdout);
  std::fflush(stdout);
}

}  // namespace dondoc::app
