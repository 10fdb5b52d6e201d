#include "app/document_commands.h"

#include <memory>

#include <CLI/CLI.hpp>

#include "app/data_options.h"
#include "app/exit_code.h"
#include "app/read_file.h"
#include "app/write_file.h"
#include "base/json.h"
#include "service/drafts/drafts.h"
#include "service/overview/history.h"
#include "service/overview/tracking.h"
#include "service/plans/plans.h"
#include "service/reports/consolidated.h"
#include "service/reports/reports.h"
#include "service/upkeep/installation.h"
#include "service/upkeep/maintenance.h"

namespace dondoc::app {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t most_bytes = 50u << 20;

struct DocumentOptions {
  DataOptions at;
  std::string login, file, what, id;
  fs::path out;
};

int import_one(const DocumentOptions& options, const Words& words) {
  const auto bytes = read_file(options.file, most_bytes);
  service::Installation installation(options.at.data, options.at.database);
  auto context = service::act_as(installation.app(), options.login);
  const auto draft = service::import_document(context, {fs::path(options.file).filename().string(), bytes});
  say(words("cli.import.done", {{"id", draft.id.str()}, {"tasks", std::to_string(draft.tasks)}, {"points", std::to_string(draft.open_points)}}));
  return exit_ok;
}

service::MadeFile made_file(service::Context& context, const DocumentOptions& options) {
  if (options.what == "tracking") return service::export_tracking(context, {}, {});
  if (options.what == "chain-head") return {"chain-head.json", "application/json", base::to_json(service::get_chain_head(context)) + "\n"};
  const auto id = base::Id::parse_or_throw(options.id);
  if (options.what == "tasks") return service::export_plan_tasks(context, id, {}, {});
  if (options.what == "report") return service::get_report_document(context, id);
  return service::get_consolidated_document(context, id);
}

int export_one(const DocumentOptions& options, const Words& words) {
  service::Installation installation(options.at.data, options.at.database);
  auto context = service::act_as(installation.app(), options.login);
  const auto file = made_file(context, options);
  const auto path = options.out.empty() ? fs::path(file.file_name).filename() : options.out;
  write_file(path, file.bytes);
  say(words("cli.export.done", {{"path", path.string()}}));
  return exit_ok;
}

}  // namespace

void add_document_commands(Commands& commands) {
  const auto& words = commands.words;

  auto& importing = add_command(commands, "import");
  const auto in = std::make_shared<DocumentOptions>();
  add_data_options(importing, words, in->at);
  importing.add_option("FILE", in->file, words("cli.import.file"))->required()->type_name("");
  importing.add_option("--login", in->login, words("cli.as_login"))->required()->type_name("");
  run_when_called(importing, commands, [in, &words] { return import_one(*in, words); });

  auto& exporting = add_command(commands, "export");
  const auto out = std::make_shared<DocumentOptions>();
  add_data_options(exporting, words, out->at);
  exporting.add_option("WHAT", out->what, words("cli.export.what"))
      ->required()->type_name("")->check(CLI::IsMember({"tasks", "tracking", "report", "consolidated", "chain-head"}).description(""));
  exporting.add_option("ID", out->id, words("cli.export.id"))->type_name("");
  exporting.add_option("--login", out->login, words("cli.as_login"))->required()->type_name("");
  exporting.add_option("--out", out->out, words("cli.export.out"))->type_name("");
  run_when_called(exporting, commands, [out, &words] { return export_one(*out, words); });
}

}  // namespace dondoc::app
