#include "app/compile_command.h"

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/exit_code.h"
#include "app/read_file.h"
#include "base/json.h"
#include "compiler/compile.h"
#include "compiler/grammar/coverage.h"
#include "compiler/show_blocks.h"
#include "draft/show.h"

namespace dondoc::app {

namespace {

constexpr std::size_t most_bytes = 50u << 20;  // as the server's uploads

struct CompileArguments {
  std::vector<std::string> files;
  bool with_text = false;
  std::string show;
};

std::string printed(const std::string& bytes, const std::string& name, const CompileArguments& arguments) {
  if (arguments.show == "blocks") return compiler::show_blocks(compiler::read_source(bytes, name));
  compiler::CompileOptions options;
  options.with_text = arguments.with_text || !arguments.show.empty();
  const auto draft = compiler::compile(bytes, name, options);
  if (arguments.show == "unclaimed") {
    const auto source = compiler::read_source(bytes, name);
    return compiler::show_unclaimed(source, compiler::read_coverage(source, compiler::read_structure(source), draft));
  }
  if (arguments.show == "outline") return draft::show_outline(draft);
  if (arguments.show == "entities") return draft::show_entities(draft);
  if (arguments.show == "draft") return draft::show_draft(draft);
  return base::to_json(draft) + "\n";
}

int compile(const CompileArguments& arguments, const Words& words) {
  int code = exit_ok;
  for (std::size_t i = 0; i < arguments.files.size(); ++i) {
    const auto& path = arguments.files[i];
    try {
      const auto out = printed(read_file(path, most_bytes), path == "-" ? "" : path, arguments);
      if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size()) throw base::Error(base::ErrorKind::unavailable, "file.not_written");
    } catch (const base::Error& error) {
      // What is refused is not named, not even here: this line may end in a log.
      const bool refused = error.kind() == base::ErrorKind::refused;
      const auto line = words("cli.file_error", {{"file", refused ? words("cli.file_number", {{"number", std::to_string(i + 1)}}) : path},
                                                 {"message", words.of(error)}}) + "\n";
      std::fwrite(line.data(), 1, line.size(), stderr);
      if (code == exit_ok) code = exit_code_of(error.kind());
    }
  }
  return code;
}

}  // namespace

void add_compile_command(Commands& commands) {
  const auto& words = commands.words;
  auto& command = add_command(commands, "compile");
  const auto arguments = std::make_shared<CompileArguments>();
  command.add_option("FILE", arguments->files, words("cli.compile.files"))->required()->type_name("");
  command.add_flag("--with-text", arguments->with_text, words("cli.compile.with_text"));
  command.add_option("--show", arguments->show, words("cli.compile.show"))
      ->type_name("")->check(CLI::IsMember({"blocks", "outline", "entities", "draft", "unclaimed"}).description(""));
  command.footer(words("cli.compile.footer"));
  command.callback([&chosen = commands.chosen, &words, arguments] { chosen = [&words, arguments] { return compile(*arguments, words); }; });
}

}  // namespace dondoc::app
