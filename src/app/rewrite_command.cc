#include "app/rewrite_command.h"

#include <filesystem>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "app/data_options.h"
#include "app/exit_code.h"
#include "app/read_file.h"
#include "app/write_file.h"
#include "compiler/compile.h"
#include "service/drafts/clean_document.h"

namespace dondoc::app {

namespace {

constexpr std::size_t most_bytes = 50u << 20;  // as the server's uploads

struct RewriteArguments {
  std::string file;
  std::filesystem::path out;
};

int rewrite(const RewriteArguments& arguments, const Words& words) {
  compiler::CompileOptions options;
  options.with_text = true;
  const auto draft = compiler::compile(read_file(arguments.file, most_bytes), arguments.file == "-" ? "" : arguments.file, options);
  write_file(arguments.out, service::clean_document(draft));
  say(words("cli.export.done", {{"path", arguments.out.string()}}));
  return exit_ok;
}

}  // namespace

void add_rewrite_command(Commands& commands) {
  const auto& words = commands.words;
  auto& command = add_command(commands, "rewrite");
  const auto arguments = std::make_shared<RewriteArguments>();
  command.add_option("FILE", arguments->file, words("cli.rewrite.file"))->required()->type_name("");
  command.add_option("--out", arguments->out, words("cli.rewrite.out"))->required()->type_name("");
  command.footer(words("cli.rewrite.footer"));
  run_when_called(command, commands, [arguments, &words] { return rewrite(*arguments, words); });
}

}  // namespace dondoc::app
