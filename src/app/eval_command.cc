#include "app/eval_command.h"

#include <cstdio>
#include <memory>

#include <CLI/CLI.hpp>

#include "app/data_options.h"
#include "app/exit_code.h"
#include "base/enum_name.h"
#include "base/json.h"
#include "service/drafts/evaluation.h"
#include "service/upkeep/installation.h"

namespace dondoc::app {

// What --json prints; f1 between 0 and 1.
struct EvalColumn { draft::Column column{}; int confirmed = 0; double at_import = 0, today = 0; };
BOOST_DESCRIBE_STRUCT(EvalColumn, (), (column, confirmed, at_import, today))
struct EvalPlan { base::Id plan_id; std::string title, file_name, unreadable; double at_import = 0, today = 0; std::vector<EvalColumn> columns; };
BOOST_DESCRIBE_STRUCT(EvalPlan, (), (plan_id, title, file_name, unreadable, at_import, today, columns))
struct EvalReport { double at_import = 0, today = 0; bool worse = false; std::vector<EvalColumn> columns; std::vector<EvalPlan> plans; };
BOOST_DESCRIBE_STRUCT(EvalReport, (), (at_import, today, worse, columns, plans))

namespace {

struct EvalOptions {
  DataOptions at;
  bool json = false;
};

std::vector<EvalColumn> columns_of(const draft::Comparison& at_import, const draft::Comparison& today) {
  std::vector<EvalColumn> out;
  for (std::size_t i = 0; i < draft::column_count; ++i) {
    const auto column = static_cast<draft::Column>(i);
    if (at_import[column].any() || today[column].any())
      out.push_back({column, today[column].confirmed, at_import[column].f1(), today[column].f1()});
  }
  return out;
}

EvalReport report_of(const service::Evaluation& found) {
  EvalReport out{found.at_import.mean(), found.today.mean(), found.worse(), columns_of(found.at_import, found.today), {}};
  for (const auto& plan : found.plans)
    out.plans.push_back({plan.plan_id, plan.title, plan.file_name, plan.unreadable, plan.at_import.mean(), plan.today.mean(),
                         columns_of(plan.at_import, plan.today)});
  return out;
}

std::string figure(double value) {
  char text[16];
  std::snprintf(text, sizeof text, "%.3f", value);
  return text;
}

void say_report(const EvalReport& report, const Words& words) {
  const auto line = [&](const char* key, const std::string& what, double at_import, double today) {
    say(words(key, {{"what", what}, {"at_import", figure(at_import)}, {"today", figure(today)}}));
  };
  for (const auto& plan : report.plans) {
    line(plan.today < plan.at_import - 1e-9 ? "cli.eval.plan_worse" : "cli.eval.plan", plan.title, plan.at_import, plan.today);
    if (!plan.unreadable.empty()) say(words("cli.eval.unreadable", {{"file", plan.file_name}, {"code", plan.unreadable}}));
  }
  for (const auto& column : report.columns) line("cli.eval.column", words("cli.eval.columns." + base::enum_name(column.column)), column.at_import, column.today);
  line("cli.eval.mean", std::to_string(report.plans.size()), report.at_import, report.today);
  say(words(report.plans.empty() ? "cli.eval.none" : report.worse ? "cli.eval.worse" : "cli.eval.no_worse"));
}

}  // namespace

void add_eval_command(Commands& commands) {
  const auto& words = commands.words;
  auto& command = add_command(commands, "eval");
  const auto options = std::make_shared<EvalOptions>();
  add_data_options(command, words, options->at);
  command.add_option("DIR", options->at.data, words("cli.data"))->type_name("")->excludes("--data");
  command.add_flag("--json", options->json, words("cli.eval.json"));
  command.footer(words("cli.eval.footer"));
  run_when_called(command, commands, [options, &words]() -> int {
    service::Installation installation(options->at.data, options->at.database);
    const auto report = report_of(service::evaluate(installation.app()));
    if (options->json) say(base::to_json(report));
    else say_report(report, words);
    return report.worse ? exit_findings : exit_ok;
  });
}

}  // namespace dondoc::app
