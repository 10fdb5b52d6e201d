#include "base/process.h"

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include "base/error.h"

namespace dondoc::base {

namespace {

constexpr std::size_t most_complaint = 4'096;
constexpr const char* path_variable = "PATH=/usr/local/bin:/usr/bin:/bin";

class Descriptor {
 public:
  explicit Descriptor(int fd = -1) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept { std::swap(fd_, other.fd_); return *this; }
  ~Descriptor() { reset(); }
  void reset() { if (fd_ >= 0) ::close(fd_); fd_ = -1; }
  int get() const { return fd_; }

 private:
  int fd_;
};

[[noreturn]] void not_started() { throw Error(ErrorKind::unavailable, "tool.not_started"); }

struct Pipe {
  Pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) not_started();
    read = Descriptor(ends[0]);
    write = Descriptor(ends[1]);
  }
  Descriptor read, write;
};

Descriptor file_in_memory(std::string_view bytes) {
  Descriptor file(::memfd_create("input", MFD_CLOEXEC));
  if (file.get() < 0) not_started();
  while (!bytes.empty()) {
    const auto written = ::write(file.get(), bytes.data(), bytes.size());
    if (written <= 0) not_started();
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  ::lseek(file.get(), 0, SEEK_SET);
  return file;
}

void limit(int resource, std::uint64_t most) {
  const rlimit value{most, most};
  ::setrlimit(static_cast<__rlimit_resource>(resource), &value);
}

/// All that the child needs, made before the fork: between fork and exec nothing
/// may be allocated, since another thread may have held the heap's lock.
struct Prepared {
  std::vector<char*> arguments;
  std::vector<std::string> variables;
  std::vector<char*> environment;
  std::vector<std::string> candidates;  // where the program may stand
};

Prepared prepare(const Process& process) {
  Prepared made;
  for (const auto& word : process.command) made.arguments.push_back(const_cast<char*>(word.c_str()));
  made.arguments.push_back(nullptr);
  // One thread each: pages are read side by side, not the lines of one.
  made.variables = {path_variable, "LC_ALL=C.UTF-8", "OMP_THREAD_LIMIT=1", "HOME=" + process.directory.string(), "TMPDIR=" + process.directory.string()};
  for (auto& variable : made.variables) made.environment.push_back(variable.data());
  made.environment.push_back(nullptr);
  const auto& program = process.command.front();
  if (program.find('/') != program.npos) made.candidates = {program};
  else for (const char* folder : {"/usr/local/bin/", "/usr/bin/", "/bin/"}) made.candidates.push_back(folder + program);
  return made;
}

[[noreturn]] void become(const Process& process, const Prepared& made, int in, int out, int err, int failed) {
  ::setpgid(0, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  // A document may name pictures on other machines. Where the kernel refuses a
  // network of its own, the program is run with what there is.
  if (::unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0) errno = 0;
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  ::signal(SIGPIPE, SIG_DFL);
  if (::dup2(in, 0) < 0 || ::dup2(out, 1) < 0 || ::dup2(err, 2) < 0) ::_exit(127);
  // `failed` closes by itself when the program starts; everything else now.
  if (::dup2(failed, 3) < 0 || ::fcntl(3, F_SETFD, FD_CLOEXEC) != 0) ::_exit(127);
  ::syscall(SYS_close_range, 4u, ~0u, 0u);
  if (::chdir(process.directory.c_str()) != 0) ::_exit(127);
  limit(RLIMIT_AS, process.limits.memory_bytes);
  limit(RLIMIT_CPU, static_cast<std::uint64_t>(process.limits.cpu_seconds));
  limit(RLIMIT_FSIZE, process.limits.file_bytes);
  limit(RLIMIT_CORE, 0);
  if (::nice(10) == -1) errno = 0;
  for (const auto& candidate : made.candidates) ::execve(candidate.c_str(), made.arguments.data(), made.environment.data());
  const char code = errno == ENOENT || errno == EACCES ? 'm' : 'x';
  if (::write(3, &code, 1) != 1) ::_exit(126);
  ::_exit(127);
}

/// The child while it runs; never outlives this, nor does what it started.
class Child {
 public:
  explicit Child(pid_t pid) : pid_(pid), watch_(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0))) {}
  ~Child() { if (!ended_) { kill(); wait(); } }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  int watch() const { return watch_.get(); }
  void kill() const { ::kill(-pid_, SIGKILL); ::kill(pid_, SIGKILL); }
  int wait() {
    int status = 0;
    while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {}
    ended_ = true;
    return status;
  }

 private:
  pid_t pid_;
  Descriptor watch_;
  bool ended_ = false;
};

/// Takes what there is; false at the end of it.
bool drain(int fd, std::string& into, std::size_t most) {
  std::array<char, 65'536> block{};
  const auto count = ::read(fd, block.data(), block.size());
  if (count < 0) return errno == EINTR || errno == EAGAIN;
  if (count == 0) return false;
  into.append(block.data(), std::min(static_cast<std::size_t>(count), most - std::min(most, into.size())));
  return true;
}

}  // namespace

ProcessResult run(const Process& process) {
  const auto& program = process.command.front();
  const auto fail = [&](ErrorKind kind, const char* code) { throw Error(kind, code, {}, {{"program", program}}); };
  const auto made = prepare(process);
  const auto input = file_in_memory(process.input);
  Pipe output, complaint, failed;
  const auto deadline = std::chrono::steady_clock::now() + process.limits.wall;

  const pid_t pid = ::fork();
  if (pid < 0) not_started();
  if (pid == 0) become(process, made, input.get(), output.write.get(), complaint.write.get(), failed.write.get());
  Child child(pid);
  ::setpgid(pid, pid);  // by whichever comes first, child or parent
  if (child.watch() < 0) not_started();
  output.write.reset();
  complaint.write.reset();
  failed.write.reset();
  std::string verdict;
  while (drain(failed.read.get(), verdict, 1)) {}
  if (verdict == "m") throw Error(ErrorKind::unavailable, "tool.missing", {}, {{"program", program}, {"package", process.package}});
  if (!verdict.empty()) not_started();

  ProcessResult result;
  std::array<pollfd, 3> watched{{{output.read.get(), POLLIN, 0}, {complaint.read.get(), POLLIN, 0}, {child.watch(), POLLIN, 0}}};
  bool ended = false;
  while (watched[0].fd >= 0 || watched[1].fd >= 0 || !ended) {
    if (process.stop.stop_requested()) throw Error(ErrorKind::unavailable, "tool.stopped");
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
    if (left <= 0) fail(ErrorKind::too_large, "tool.too_slow");
    if (::poll(watched.data(), watched.size(), static_cast<int>(std::min<long long>(left, 200))) < 0 && errno != EINTR) not_started();
    if (watched[0].revents && !drain(watched[0].fd, result.output, process.limits.output_bytes + 1)) watched[0].fd = -1;
    if (result.output.size() > process.limits.output_bytes) fail(ErrorKind::too_large, "tool.too_much_output");
    std::string words;
    if (watched[1].revents && !drain(watched[1].fd, words, most_complaint)) watched[1].fd = -1;
    result.complaint.append(words, 0, most_complaint - std::min(most_complaint, result.complaint.size()));
    if (watched[2].revents && !ended) {
      // What it started and left running would hold the pipes open.
      child.kill();
      watched[2].fd = -1;
      ended = true;
    }
  }
  const int status = child.wait();
  if (WIFSIGNALED(status)) {
    if (WTERMSIG(status) == SIGXCPU) fail(ErrorKind::too_large, "tool.too_slow");
    if (WTERMSIG(status) == SIGXFSZ) fail(ErrorKind::too_large, "tool.too_much_output");
    fail(ErrorKind::invalid, "tool.crashed");
  }
  result.exit_code = WEXITSTATUS(status);
  return result;
}

namespace {

constexpr std::string_view folder_prefix = "dondoc-";

/// Folders are named by the process that made them: "dondoc-<pid>-XXXXXX".
void sweep(const std::filesystem::path& place) {
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(place, ignored)) {
    const auto name = entry.path().filename().string();
    if (!name.starts_with(folder_prefix)) continue;
    const auto pid = std::strtol(name.c_str() + folder_prefix.size(), nullptr, 10);
    if (pid > 0 && ::kill(static_cast<pid_t>(pid), 0) != 0 && errno == ESRCH) std::filesystem::remove_all(entry.path(), ignored);
  }
}

}  // namespace

PrivateFolder::PrivateFolder() {
  for (const char* place : {"/dev/shm", "/tmp"}) {
    sweep(place);
    std::string name = std::string(place) + "/" + std::string(folder_prefix) + std::to_string(::getpid()) + "-XXXXXX";
    if (::mkdtemp(name.data())) { path_ = name; return; }
  }
  not_started();
}

PrivateFolder::~PrivateFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace dondoc::base
