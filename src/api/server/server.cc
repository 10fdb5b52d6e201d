#include "api/server/server.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <csignal>
#include <set>
#include <thread>
#include <vector>

#include "api/server/connection.h"
#include "base/error.h"
#include "base/log.h"

namespace dondoc::api {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

using Acceptor = asio::basic_socket_acceptor<tcp, Executor>;
using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

// One thread's part: its own context, its own socket that listens on the
// shared port, its own connections. Only that thread touches the latter.
struct Loop {
  asio::io_context io{1};
  asio::executor_work_guard<Executor> work{io.get_executor()};
  Acceptor acceptor{io};
  Timer grace{io.get_executor()};
  std::set<Connection*> connections;

  // Refuses new connections, ends the idle ones, gives the others `time`.
  void drain(std::chrono::milliseconds time) {
    error_code ignored;
    acceptor.close(ignored);
    for_each([](Connection& connection) { connection.drain(); });
    if (connections.empty()) return finish();
    grace.expires_after(time);
    grace.async_wait([this](const error_code& cancelled) {
      if (!cancelled) for_each([](Connection& connection) { connection.close(); });
    });
  }

  void finish() {
    grace.cancel();
    work.reset();
  }

 private:
  template <class Do> void for_each(Do act) {
    const std::vector<Connection*> open(connections.begin(), connections.end());
    for (auto* connection : open) act(*connection);
  }
};

struct Registered {
  Loop& loop;
  Common& common;
  Connection& connection;
  Registered(Loop& its_loop, Common& its_common, Connection& its_connection)
      : loop(its_loop), common(its_common), connection(its_connection) {
    loop.connections.insert(&connection);
    ++common.connections;
  }
  ~Registered() {
    loop.connections.erase(&connection);
    --common.connections;
    if (common.draining && loop.connections.empty()) loop.finish();
  }
  Registered(const Registered&) = delete;
  Registered& operator=(const Registered&) = delete;
};

Awaitable<void> hold(Socket socket, Loop& loop, Common& common) {
  Connection connection(std::move(socket), common);
  const Registered registered(loop, common, connection);
  try {
    co_await connection.serve();
  } catch (const std::exception& error) {
    base::log(base::LogLevel::error, "connection.failed", {{"reason", error.what()}});
  }
}

Awaitable<void> accept(Loop& loop, Common& common) {
  Timer pause(loop.io.get_executor());
  while (!common.draining) {
    error_code failed;
    Socket socket(loop.io.get_executor());
    co_await loop.acceptor.async_accept(socket, asio::redirect_error(use_awaitable, failed));
    if (failed == asio::error::operation_aborted) co_return;
    if (failed) {  // no descriptors left, as a rule: connections will end
      pause.expires_after(std::chrono::milliseconds(100));
      co_await pause.async_wait(asio::redirect_error(use_awaitable, failed));
    } else if (!common.draining && common.connections < common.settings.connections) {
      asio::co_spawn(loop.io, hold(std::move(socket), loop, common), asio::detached);
    }
  }
}

[[noreturn]] void cannot_listen(const ServerSettings& settings, const error_code& failed) {
  const base::Params params{{"address", settings.address}, {"port", std::to_string(settings.port)}};
  if (failed == asio::error::address_in_use) throw base::Error(base::ErrorKind::unavailable, "server.port_busy", "listen", params);
  if (failed == asio::error::access_denied) throw base::Error(base::ErrorKind::invalid, "server.port_forbidden", "listen", params);
  throw base::Error(base::ErrorKind::invalid, "server.address", "listen", {{"address", settings.address + ":" + std::to_string(settings.port)}});
}

// SO_REUSEPORT would let a second server share the port unseen, so a socket
// without it asks first.
tcp::endpoint free_endpoint(const ServerSettings& settings) {
  error_code failed;
  const auto address = asio::ip::make_address(settings.address, failed);
  if (failed) cannot_listen(settings, failed);
  const tcp::endpoint wanted(address, settings.port);
  asio::io_context io;
  tcp::acceptor probe(io);
  probe.open(wanted.protocol(), failed);
  if (!failed) probe.set_option(tcp::acceptor::reuse_address(true), failed);
  if (!failed) probe.bind(wanted, failed);
  if (!failed) probe.listen(1, failed);
  if (failed) cannot_listen(settings, failed);
  return probe.local_endpoint();
}

}  // namespace

struct Server::State {
  State(ServerSettings settings, Site site) : common(std::move(settings), std::move(site)) {}

  Common common;
  std::vector<std::unique_ptr<Loop>> loops;
  std::uint16_t port = 0;
  std::atomic<bool> stopped{false};
};

Server::Server(ServerSettings settings, Site site) : state_(std::make_unique<State>(std::move(settings), std::move(site))) {
  const auto& common = state_->common;
  const auto endpoint = free_endpoint(common.settings);
  state_->port = endpoint.port();
  for (unsigned i = 0; i < common.settings.io_threads; ++i) {
    auto loop = std::make_unique<Loop>();
    error_code failed;
    loop->acceptor.open(endpoint.protocol(), failed);
    if (!failed) loop->acceptor.set_option(tcp::acceptor::reuse_address(true), failed);
    if (!failed) loop->acceptor.set_option(ReusePort(true), failed);
    if (!failed) loop->acceptor.bind(endpoint, failed);
    if (!failed) loop->acceptor.listen(1024, failed);
    if (failed) cannot_listen(common.settings, failed);
    state_->loops.push_back(std::move(loop));
  }
}

Server::~Server() = default;

std::uint16_t Server::port() const { return state_->port; }

void Server::run(bool until_signal) {
  std::signal(SIGPIPE, SIG_IGN);
  std::vector<std::jthread> threads;
  for (auto& loop : state_->loops) {
    asio::co_spawn(loop->io, accept(*loop, state_->common), asio::detached);
    threads.emplace_back([&io = loop->io] { io.run(); });
  }
  asio::io_context signals_io;
  asio::signal_set signals(signals_io);
  std::jthread waiter;
  if (until_signal) {
    signals.add(SIGTERM);
    signals.add(SIGINT);
    signals.async_wait([this](const error_code& failed, int) { if (!failed) stop(); });
    waiter = std::jthread([&signals_io] { signals_io.run(); });
  }
  threads.clear();  // waits for them: a loop ends when it is drained
  signals_io.stop();
  state_->common.workers.join();
  state_->common.readers.join();
  state_->common.preparing.join();
  state_->common.turns.join();
}

void Server::stop() {
  if (state_->stopped.exchange(true)) return;
  state_->common.draining = true;
  for (auto& loop : state_->loops) asio::post(loop->io, [&loop = *loop, time = state_->common.settings.drain] { loop.drain(time); });
}

}  // namespace dondoc::api
