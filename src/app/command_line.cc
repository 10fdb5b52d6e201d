#include "app/command_line.h"

#include <cstdio>
#include <exception>
#include <new>

#include <CLI/CLI.hpp>

#include "app/compile_command.h"
#include "app/document_commands.h"
#include "app/exit_code.h"
#include "app/eval_command.h"
#include "app/lint_command.h"
#include "app/maintenance_commands.h"
#include "app/rewrite_command.h"
#include "app/serve_command.h"
#include "app/units_command.h"
#include "app/user_command.h"

namespace dondoc::app {

namespace {

void print(std::FILE* to, const std::string& text) { std::fwrite(text.data(), 1, text.size(), to); }

void translate(CLI::App& app, const Words& words) {
  const auto formatter = app.get_formatter();
  for (const char* label : {"Usage", "OPTIONS", "SUBCOMMAND", "SUBCOMMANDS", "Positionals", "REQUIRED"})
    formatter->label(label, words(std::string("cli.label.") + label));
  formatter->column_width(34);
  app.option_defaults()->group(words("cli.label.Options"));  // commands inherit it
  app.set_help_flag("-h,--help", words("cli.help"));
}

int run_chosen(const std::function<int()>& chosen, const Words& words) {
  try {
    return chosen();
  } catch (const base::Error& error) {
    print(stderr, words("cli.error", {{"message", words.of(error)}}) + "\n");
    return exit_code_of(error.kind());
  } catch (const std::bad_alloc&) {
    print(stderr, words("cli.error", {{"message", words("system.no_memory")}}) + "\n");
    return exit_unavailable;
  } catch (const std::exception& error) {
    print(stderr, words("cli.fault", {{"reason", error.what()}}) + "\n");
    return exit_failed;
  }
}

}  // namespace

CLI::App& add_command(Commands& commands, const char* name) {
  auto* command = commands.app.add_subcommand(name, commands.words(std::string("cli.") + name + ".about"));
  command->group(commands.words("cli.label.Subcommands"));
  return *command;
}

int run(int argc, const char* const* argv) {
  const Words words(language_of_environment());
  CLI::App app(words("cli.about"), "dondoc");
  translate(app, words);
  app.footer(words("cli.exit_codes"));
  app.require_subcommand(1);

  std::function<int()> chosen;
  Commands commands{app, words, chosen};
  add_serve_command(commands);
  add_compile_command(commands);
  add_lint_command(commands);
  add_eval_command(commands);
  add_rewrite_command(commands);
  add_document_commands(commands);
  add_units_command(commands);
  add_user_command(commands);
  add_maintenance_commands(commands);

  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    const CLI::App* called = &app;
    while (!called->get_subcommands().empty()) called = called->get_subcommands().front();
    print(stdout, called->help());
    return exit_ok;
  } catch (const CLI::ParseError& error) {
    print(stderr, words("cli.usage", {{"reason", error.what()}}) + "\n");
    return exit_usage;
  }
  return run_chosen(chosen, words);
}

}  // namespace dondoc::app
