#include "app/serve_command.h"

#include <algorithm>
#include <charconv>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include <CLI/CLI.hpp>

#include "api/site.h"
#include "app/data_lock.h"
#include "app/data_options.h"
#include "app/example.h"
#include "app/exit_code.h"
#include "base/log.h"
#include "service/chasing/chasing.h"
#include "service/organisation/hand_over.h"
#include "service/sending/outbox.h"
#include "service/overview/live.h"
#include "service/overview/overview.h"
#include "service/upkeep/installation.h"
#include "service/upkeep/maintenance.h"

namespace dondoc::app {
namespace {

namespace fs = std::filesystem;

struct ServeOptions {
  DataOptions at;
  std::string listen = "127.0.0.1:8080", ui, example_password;
  bool example = false, behind_proxy = false;
  unsigned max_upload_mb = 50;
};

// "127.0.0.1:8080", "[::1]:8080".
api::ServerSettings server_settings(const ServeOptions& options) {
  const auto colon = options.listen.rfind(':');
  const auto malformed = [&] {
    return base::Error(base::ErrorKind::invalid, "server.address", "listen", {{"address", options.listen}});
  };
  if (colon == std::string::npos) throw malformed();
  api::ServerSettings settings;
  settings.address = options.listen.substr(0, colon);
  if (settings.address.starts_with('[') && settings.address.ends_with(']')) settings.address = settings.address.substr(1, settings.address.size() - 2);
  const auto* end = options.listen.data() + options.listen.size();
  const auto [stopped, failed] = std::from_chars(options.listen.data() + colon + 1, end, settings.port);
  if (failed != std::errc() || stopped != end) throw malformed();
  settings.behind_proxy = options.behind_proxy;
  settings.workers = 64;  // so many writers share a flush of the disk, and wait for it
  settings.readers = std::clamp(std::thread::hardware_concurrency(), 2u, 8u);  // as many as SQLite's connections to read with
  return settings;
}

// The built UI lies beside the program unless another place is named.
std::string ui_folder(const ServeOptions& options) {
  if (!options.ui.empty()) return options.ui;
  std::error_code failed;
  return (fs::read_symlink("/proc/self/exe", failed).parent_path() / "ui").string();
}

// Does something now and again and again. The job loop: what goes wrong in it is
// logged and tried again.
class Loop {
 public:
  Loop(std::string name, std::chrono::seconds every, std::function<void(std::stop_token)> job)
      : name_(std::move(name)), every_(every), job_(std::move(job)), thread_([this](std::stop_token stop) { keep(stop); }) {}

 private:
  void keep(std::stop_token stop) {
    std::unique_lock lock(mutex_);
    while (!stop.stop_requested()) {
      try {
        job_(stop);
      } catch (const std::exception& error) {
        base::log(base::LogLevel::error, name_ + ".failed", {{"reason", error.what()}});
      }
      wake_.wait_for(lock, stop, every_, [] { return false; });
    }
  }

  const std::string name_;
  const std::chrono::seconds every_;
  const std::function<void(std::stop_token)> job_;
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::jthread thread_;
};

int serve(const ServeOptions& options, const Words& words) {
  if (options.example && options.at.database.empty() && !fs::exists(service::database_in(options.at.data)))
    make_example(options.at.data, options.example_password, words);
  service::Installation installation(options.at.data, options.at.database);
  const DataLock lock(installation.data());
  auto ui = api::UiFiles::read(ui_folder(options));

  const auto logs = installation.data() / "log";
  std::error_code failed;
  fs::create_directories(logs, failed);
  base::LogFile access((logs / "access.log").string());
  service::Live live(installation.app());
  const api::SiteSettings limits{.upload_bytes = std::size_t{options.max_upload_mb} * 1024 * 1024, .live = &live};
  api::Server server(server_settings(options),
                     api::make_site(installation.app(), std::move(ui), limits, [&access](std::string_view line) { access.write(line); }));

  const auto address = options.listen.substr(0, options.listen.rfind(':')) + ":" + std::to_string(server.port());
  say(words("cli.serve.listening", {{"address", "http://" + address}}));
  if (const auto accounts = example_accounts(installation.data())) say(*accounts);
  else if (!service::only_agency(installation.app())) say(words("cli.serve.no_account", {{"data", options.at.data.string()}}));

  const Loop housekeeping("housekeeping", std::chrono::hours(1), [&](std::stop_token) { service::tidy(installation.app()); });
  // From the start on: after an upgrade nothing is listed yet.
  const Loop listing("listing", std::chrono::minutes(1), [&](std::stop_token stop) { service::list_words(installation.app(), stop); });
  const Loop handing_over("handing_over", std::chrono::minutes(5), [&](std::stop_token) { service::carry_out_hand_overs(installation.app()); });
  const Loop chasing("chasing", std::chrono::minutes(10), [&](std::stop_token) { service::chase_due(installation.app()); });
  // Each channel has a thread of its own, so that a slow server keeps nobody else waiting.
  service::Sender mail(installation.app(), domain::Channel::email), calls(installation.app(), domain::Channel::webhook);
  const Loop sending_mail("sending_mail", std::chrono::seconds(3), [&](std::stop_token stop) { mail.run(stop); });
  const Loop sending_calls("sending_calls", std::chrono::seconds(3), [&](std::stop_token stop) { calls.run(stop); });
  const Loop counting("counting", std::chrono::seconds(5), [&](std::stop_token) { service::keep_counts(installation.app()); });
  const Loop telling("telling", std::chrono::seconds(1), [&](std::stop_token) { live.read(); });
  const Loop beating("beating", std::chrono::seconds(25), [&](std::stop_token) { live.beat(); });
  server.run(true);
  say(words("cli.serve.stopped"));
  return exit_ok;
}

}  // namespace

void add_serve_command(Commands& commands) {
  const auto& words = commands.words;
  auto& command = add_command(commands, "serve");
  const auto options = std::make_shared<ServeOptions>();
  add_data_options(command, words, options->at);
  command.add_option("--listen", options->listen, words("cli.serve.listen"))->type_name("")->capture_default_str();
  command.add_option("--ui", options->ui, words("cli.serve.ui"))->type_name("");
  command.add_option("--max-upload-mb", options->max_upload_mb, words("cli.serve.max_upload_mb"))
      ->type_name("")->check(CLI::Range(1u, 1024u).description(""))->capture_default_str();
  command.add_flag("--behind-proxy", options->behind_proxy, words("cli.serve.behind_proxy"));
  command.add_flag("--example", options->example, words("cli.serve.example"));
  command.add_option("--example-password", options->example_password, words("cli.serve.example_password"))->type_name("");
  run_when_called(command, commands, [options, &words] { return serve(*options, words); });
}

}  // namespace dondoc::app
