// Other programs, run as children: Poppler, Tesseract, LibreOffice. They read
// foreign bytes, so each is held to limits, has nothing of this process but its
// input, and is killed with all that it started.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace dondoc::base {

struct ProcessLimits {
  std::chrono::milliseconds wall{60'000};
  int cpu_seconds = 60;
  std::uint64_t memory_bytes = 1u << 30;  // of address space
  std::size_t output_bytes = 64u << 20;   // on its standard output
  std::uint64_t file_bytes = 256u << 20;  // of each file that it writes
};

struct Process {
  std::vector<std::string> command;  // the program's name, then its arguments; no shell reads them
  const char* package = "";          // the Debian package that holds the program
  std::string_view input{};          // its standard input, a file in memory that may also be opened as /dev/stdin
  std::filesystem::path directory = "/";  // where it works; also its HOME and TMPDIR
  ProcessLimits limits{};
  std::stop_token stop{};            // asks to give up
};

struct ProcessResult {
  int exit_code = 0;
  std::string output;
  std::string complaint;  // the first kilobytes of its standard error
};

/// Runs the program to its end, at low priority, without network where the
/// kernel lets a process go without. The environment holds PATH, HOME, TMPDIR
/// and the locale C.UTF-8, nothing else.
///
/// Throws Error of kind
/// - unavailable: "tool.missing" (parameters `program`, `package`), "tool.stopped",
///   "tool.not_started";
/// - too_large: "tool.too_slow", "tool.too_much_output" (parameter `program`);
/// - invalid: "tool.crashed" (parameter `program`): ended by a signal, as a program
///   is that meets its limit of memory.
/// A program that ends by itself has not failed here, whatever its exit code.
ProcessResult run(const Process& process);

/// A folder of this process alone, in memory where the machine has such a place,
/// removed with all that is in it. What a process that was killed left behind is
/// removed when the next one is made.
class PrivateFolder {
 public:
  PrivateFolder();
  ~PrivateFolder();
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace dondoc::base
