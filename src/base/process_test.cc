#include "base/process.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <thread>

#include "base/error.h"

namespace dondoc::base {
namespace {

using namespace std::chrono_literals;

Process shell(std::string script, std::string_view input = {}) {
  Process process{.command = {"sh", "-c", std::move(script)}, .package = "dash", .input = input};
  process.limits.wall = 5s;
  return process;
}

std::string failure_of(const Process& process) {
  try {
    run(process);
    return "none";
  } catch (const Error& error) {
    return error.code();
  }
}

TEST(Process, gives_output_complaint_and_exit_code) {
  const auto result = run(shell("cat; echo bad >&2; exit 3", "đầu vào"));
  EXPECT_EQ(result.output, "đầu vào");
  EXPECT_EQ(result.complaint, "bad\n");
  EXPECT_EQ(result.exit_code, 3);
}

TEST(Process, its_input_may_be_opened_and_sought_in) {
  EXPECT_EQ(run(shell("tail -c 2 /dev/stdin", "abcdef")).output, "ef");
}

TEST(Process, no_shell_reads_the_arguments) {
  EXPECT_EQ(run({.command = {"printf", "%s", "$(id); `id`"}}).output, "$(id); `id`");
}

TEST(Process, a_program_that_is_not_there_names_its_package) {
  try {
    run({.command = {"no-such-program"}, .package = "no-such-package"});
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::unavailable);
    EXPECT_EQ(error.code(), "tool.missing");
    EXPECT_THAT(error.params(), testing::Contains(testing::Pair("package", "no-such-package")));
  }
}

TEST(Process, one_that_hangs_is_killed_in_time) {
  auto process = shell("sleep 60");
  process.limits.wall = 300ms;
  const auto begun = std::chrono::steady_clock::now();
  EXPECT_EQ(failure_of(process), "tool.too_slow");
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 3s);
}

TEST(Process, one_that_computes_without_end_is_killed_in_time) {
  auto process = shell("while :; do :; done");
  process.limits.cpu_seconds = 1;
  EXPECT_THAT(failure_of(process), testing::AnyOf("tool.too_slow", "tool.crashed"));
}

TEST(Process, one_that_writes_without_end_is_stopped) {
  auto process = shell("yes");
  process.limits.output_bytes = 1'000'000;
  EXPECT_EQ(failure_of(process), "tool.too_much_output");
}

TEST(Process, complaints_without_end_do_not_fill_the_memory) {
  EXPECT_LE(run(shell("head -c 3000000 /dev/zero >&2")).complaint.size(), 4'096u);
}

TEST(Process, what_it_started_ends_with_it) {
  const auto begun = std::chrono::steady_clock::now();
  const auto result = run(shell("sleep 60 & echo $!"));
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 3s) << "its child holds the output open";
  const auto pid = static_cast<pid_t>(std::stol(result.output));
  bool gone = false;
  for (int i = 0; i < 100 && !gone; ++i) {
    std::ifstream status("/proc/" + std::to_string(pid) + "/stat");
    std::string words;
    gone = !std::getline(status, words) || words.find(") Z") != words.npos;
    if (!gone) std::this_thread::sleep_for(20ms);
  }
  EXPECT_TRUE(gone);
}

TEST(Process, memory_and_files_are_bounded) {
  auto greedy = shell("head -c 300000000 /dev/zero | tail -n 1 | wc -c");
  greedy.limits.memory_bytes = 64u << 20;
  try {
    EXPECT_NE(run(greedy).output, "300000000\n");
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), "tool.crashed");
  }
  PrivateFolder folder;
  auto writing = shell("head -c 3000000 /dev/zero >big; wc -c <big");
  writing.directory = folder.path();
  writing.limits.file_bytes = 1'000'000;
  EXPECT_EQ(run(writing).output, "1000000\n");
}

TEST(Process, nothing_of_this_process_is_inherited) {
  ::setenv("DONDOC_SECRET", "x", 1);
  const auto result = run(shell("env; ls /proc/self/fd"));
  EXPECT_EQ(result.output.find("DONDOC_SECRET"), std::string::npos);
  EXPECT_NE(result.output.find("LC_ALL=C.UTF-8"), std::string::npos);
  EXPECT_NE(result.output.find("\n0\n1\n2\n3\n"), std::string::npos) << "3 is the folder that ls has open";
  EXPECT_EQ(result.output.find("\n4\n"), std::string::npos);
  ::unsetenv("DONDOC_SECRET");
}

TEST(Process, it_can_be_asked_to_give_up) {
  std::stop_source source;
  auto process = shell("sleep 60");
  process.stop = source.get_token();
  std::jthread asking([&] { std::this_thread::sleep_for(100ms); source.request_stop(); });
  EXPECT_EQ(failure_of(process), "tool.stopped");
}

TEST(Process, a_crash_is_told_from_an_answer) { EXPECT_EQ(failure_of(shell("kill -SEGV $$")), "tool.crashed"); }

TEST(PrivateFolder, goes_with_its_owner_and_after_a_killed_one) {
  std::filesystem::path kept, orphan;
  {
    PrivateFolder folder;
    kept = folder.path();
    std::ofstream(kept / "file") << "x";
    EXPECT_EQ(std::filesystem::status(kept).permissions() & std::filesystem::perms::all, std::filesystem::perms::owner_all);
    const auto dead = run(shell("echo $$")).output;
    orphan = kept.parent_path() / ("dondoc-" + dead.substr(0, dead.size() - 1) + "-abcdef");
    std::filesystem::create_directory(orphan);
  }
  EXPECT_FALSE(std::filesystem::exists(kept));
  PrivateFolder next;
  EXPECT_FALSE(std::filesystem::exists(orphan));
}

}  // namespace
}  // namespace dondoc::base
