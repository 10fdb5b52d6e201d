#include "app/maintenance_commands.h"

#include <memory>

#include <CLI/CLI.hpp>

#include "app/data_lock.h"
#include "app/data_options.h"
#include "app/exit_code.h"
#include "service/upkeep/installation.h"
#include "service/upkeep/maintenance.h"

namespace dondoc::app {
namespace {

struct CopyOptions {
  DataOptions at;
  std::filesystem::path copy;
};

int check_up(service::App& app, const Words& words) {
  const auto found = service::check_up(app);
  for (const auto& finding : found.findings) say(words("cli.doctor." + finding.code, {{"detail", finding.detail}}));
  say(words("cli.doctor.checked", {{"events", std::to_string(found.events)}, {"files", std::to_string(found.files)},
                                   {"findings", std::to_string(found.findings.size())}}));
  return found.findings.empty() ? exit_ok : exit_invalid;
}

int back_up(const CopyOptions& options, const Words& words) {
  service::Installation installation(options.at.data, options.at.database);
  service::back_up(installation.app(), options.copy);
  say(words("cli.backup.done", {{"path", options.copy.string()}}));
  return exit_ok;
}

// What was restored is looked over before anyone relies on it.
int restore(const CopyOptions& options, const Words& words) {
  service::restore(options.copy, options.at.data);
  service::Installation installation(options.at.data);
  say(words("cli.restore.done", {{"path", options.at.data.string()}}));
  return check_up(installation.app(), words);
}

}  // namespace

void add_maintenance_commands(Commands& commands) {
  const auto& words = commands.words;

  auto& backup = add_command(commands, "backup");
  const auto to = std::make_shared<CopyOptions>();
  add_data_options(backup, words, to->at);
  backup.add_option("FOLDER", to->copy, words("cli.backup.folder"))->required()->type_name("");
  run_when_called(backup, commands, [to, &words] { return back_up(*to, words); });

  auto& restoring = add_command(commands, "restore");
  const auto from = std::make_shared<CopyOptions>();
  restoring.add_option("--data", from->at.data, words("cli.restore.data"))->required()->type_name("");
  restoring.add_option("FOLDER", from->copy, words("cli.restore.folder"))->required()->type_name("");
  run_when_called(restoring, commands, [from, &words] { return restore(*from, words); });

  auto& doctor = add_command(commands, "doctor");
  const auto at = std::make_shared<DataOptions>();
  add_data_options(doctor, words, *at);
  run_when_called(doctor, commands, [at, &words] {
    service::Installation installation(at->data, at->database);
    return check_up(installation.app(), words);
  });
}

}  // namespace dondoc::app
