#include "app/lint_command.h"

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/exit_code.h"
#include "app/read_file.h"
#include "app/write_file.h"
#include "base/json.h"
#include "compiler/compile.h"
#include "draft/lint/lint.h"
#include "draft/lint/rules.h"
#include "draft/lint/sarif.h"
#include "draft/lint/words.h"
#include "service/drafts/comment_sheet.h"

namespace dondoc::app {

namespace lint = draft::lint;

/// One file's findings as `--format json` prints them; `message` and `way_out` in the reader's language.
struct LintLine { std::string file, rule; lint::Severity severity{}; std::string message, way_out, passage; draft::At at; std::vector<draft::At> related; std::optional<std::string> law; };
BOOST_DESCRIBE_STRUCT(LintLine, (), (file, rule, severity, message, way_out, passage, at, related, law))

namespace {

constexpr std::size_t most_bytes = 50u << 20;  // as the server's uploads

struct LintArguments {
  std::vector<std::string> files, rules, no_rules;
  std::string format = "text", as_of, comments;
  int working_days = 3;
};

lint::Options options_of(const LintArguments& arguments) {
  lint::Options out;
  out.working_days = arguments.working_days;
  for (const auto& id : arguments.rules) out.only.insert(id);
  for (const auto& id : arguments.no_rules) out.without.insert(id);
  for (const auto* ids : {&arguments.rules, &arguments.no_rules})
    for (const auto& id : *ids)
      if (!lint::rule_of(id)) throw base::Error(base::ErrorKind::not_found, "lint.unknown_rule", {}, {{"rule", id}});
  if (!arguments.as_of.empty()) {
    out.as_of = base::Date::parse(arguments.as_of);
    if (!out.as_of) throw base::Error(base::ErrorKind::invalid, "date.malformed", "--as-of");
  }
  return out;
}

std::string passage(const lint::Linted& file, const draft::At& at) {
  if (at.size() != 2 || !file.draft.source.text) return {};
  const base::CodePointMap map(*file.draft.source.text);
  return base::fold_spaces(std::string_view(*file.draft.source.text).substr(map.byte_at(at[0]), map.byte_at(at[1]) - map.byte_at(at[0])));
}

void print(const std::string& out) {
  if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size()) throw base::Error(base::ErrorKind::unavailable, "file.not_written");
}

std::string as_text(const lint::Linted& file, const Words& words) {
  const auto language = words("cli.language");
  std::string out;
  for (const auto& it : file.findings) {
    out += file.uri + ": " + lint::words(language, "lint.severity." + base::enum_name(it.severity)) + ": " + lint::reason(language, it) + " [" + it.rule + "]\n";
    if (const auto text = passage(file, it.at); !text.empty()) out += "    » " + lint::excerpt(text, 160) + "\n";
    out += "    → " + lint::way_out(language, it) + (it.law ? " (" + *it.law + ")" : "") + "\n";
  }
  return out + words("cli.lint.count", {{"file", file.uri}, {"count", std::to_string(file.findings.size())}}) + "\n";
}

std::string as_json(const lint::Linted& file, const Words& words) {
  const auto language = words("cli.language");
  std::string out;
  for (const auto& it : file.findings)
    out += base::to_json(LintLine{file.uri, it.rule, it.severity, lint::reason(language, it), lint::way_out(language, it), passage(file, it.at), it.at, it.related, it.law}) + "\n";
  return out;
}

int run_lint(const LintArguments& arguments, const Words& words) {
  const auto options = options_of(arguments);
  if (!arguments.comments.empty() && arguments.files.size() != 1) throw base::Error(base::ErrorKind::invalid, "lint.one_file", "--comments");
  std::vector<lint::Linted> linted;
  int code = exit_ok;
  bool errors = false;
  for (std::size_t i = 0; i < arguments.files.size(); ++i) {
    const auto& path = arguments.files[i];
    try {
      lint::Linted file{path, compiler::compile(read_file(path, most_bytes), path == "-" ? "" : path, {.with_text = true, .rules = {}}), {}};
      file.findings = lint::lint(file.draft, options);
      for (const auto& it : file.findings) errors |= it.severity == lint::Severity::error;
      if (arguments.format == "text") print(as_text(file, words));
      if (arguments.format == "json") print(as_json(file, words));
      linted.push_back(std::move(file));
    } catch (const base::Error& error) {
      // What is refused is not named, not even here: this line may end in a log.
      const bool refused = error.kind() == base::ErrorKind::refused;
      const auto line = words("cli.file_error", {{"file", refused ? words("cli.file_number", {{"number", std::to_string(i + 1)}}) : path},
                                                 {"message", words.of(error)}}) + "\n";
      std::fwrite(line.data(), 1, line.size(), stderr);
      if (code == exit_ok) code = exit_code_of(error.kind());
    }
  }
  if (!arguments.comments.empty() && linted.size() == 1) write_file(arguments.comments, service::comment_sheet(linted.front().draft, linted.front().findings, {}));
  if (arguments.format == "sarif") print(lint::to_sarif(linted, words("cli.language")));
  return code != exit_ok ? code : errors ? exit_findings : exit_ok;
}

}  // namespace

void add_lint_command(Commands& commands) {
  const auto& words = commands.words;
  auto& command = add_command(commands, "lint");
  const auto arguments = std::make_shared<LintArguments>();
  command.add_option("FILE", arguments->files, words("cli.lint.files"))->required()->type_name("");
  command.add_option("--format", arguments->format, words("cli.lint.format"))->type_name("")->check(CLI::IsMember({"text", "json", "sarif"}).description(""));
  command.add_option("--comments", arguments->comments, words("cli.lint.comments"))->type_name("");
  command.add_option("--rule", arguments->rules, words("cli.lint.rule"))->type_name("");
  command.add_option("--no-rule", arguments->no_rules, words("cli.lint.no_rule"))->type_name("");
  command.add_option("--as-of", arguments->as_of, words("cli.lint.as_of"))->type_name("");
  command.add_option("--working-days", arguments->working_days, words("cli.lint.working_days"))->type_name("")->check(CLI::Range(0, 60).description(""));
  command.footer(words("cli.lint.footer"));
  command.callback([&chosen = commands.chosen, &words, arguments] { chosen = [&words, arguments] { return run_lint(*arguments, words); }; });
}

}  // namespace dondoc::app
