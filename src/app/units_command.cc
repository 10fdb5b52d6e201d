#include "app/units_command.h"

#include <memory>

#include <CLI/CLI.hpp>

#include "app/as_administrator.h"
#include "app/data_options.h"
#include "app/exit_code.h"
#include "service/organisation/start_list.h"
#include "service/upkeep/installation.h"

namespace dondoc::app {
namespace {

struct UnitsOptions {
  DataOptions at;
  std::string province;
  bool dry_run = false, former_names = false, committees = false;
};

int provinces() {
  for (const auto& province : service::start_provinces()) {
    std::string from;
    for (const auto& name : province.formed_from) from += (from.empty() ? "" : ", ") + name;
    say(province.code + "\t" + province.kind + " " + province.name + "\t" + std::to_string(province.communes) + "\t" + from);
  }
  return exit_ok;
}

int start(const UnitsOptions& options, const Words& words) {
  service::Installation installation(options.at.data, options.at.database);
  auto context = as_administrator(installation.app());
  service::StartInput input{options.province, options.former_names, {}};
  for (const auto& unit : service::preview_start_list(context, options.province).units) {
    if (!unit.chosen && !(options.committees && unit.section == service::StartSection::commune_party)) continue;
    input.units.push_back({unit.key, unit.name, unit.short_name});
    if (options.dry_run) say((unit.existing ? "= " : "+ ") + unit.name);
  }
  if (options.dry_run) return exit_ok;
  const auto added = service::add_start_list(context, input);
  say(words("cli.units.added", {{"created", std::to_string(added.created)}, {"known", std::to_string(added.known)}, {"groups", std::to_string(added.groups)}}));
  return exit_ok;
}

}  // namespace

void add_units_command(Commands& commands) {
  const auto& words = commands.words;
  auto& units = add_command(commands, "units");
  units.require_subcommand(1);
  const auto options = std::make_shared<UnitsOptions>();
  const auto part = [&](const char* name) -> CLI::App& {
    auto& command = *units.add_subcommand(name, words(std::string("cli.units.") + name));
    command.group(words("cli.label.Subcommands"));
    return command;
  };
  run_when_called(part("provinces"), commands, [] { return provinces(); });
  auto& starting = part("start");
  add_data_options(starting, words, options->at);
  starting.add_option("--province", options->province, words("cli.units.province"))->required()->type_name("");
  starting.add_flag("--committees", options->committees, words("cli.units.committees"));
  starting.add_flag("--former-names", options->former_names, words("cli.units.former_names"));
  starting.add_flag("--dry-run", options->dry_run, words("cli.units.dry_run"));
  run_when_called(starting, commands, [options, &words] { return start(*options, words); });
}

}  // namespace dondoc::app
