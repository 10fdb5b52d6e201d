// The HTTP server: sockets, deadlines, limits, the drain at the end. What is
// served is a Site; the library that carries the bytes is known to
// connection.{h,cc} and server.cc alone.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "api/server/http.h"

namespace dondoc::api {

/// What is known of a request by its path alone.
struct Outline {
  /// As Site::body_limit would say, where it would not refuse.
  std::optional<std::size_t> body_limit;
  /// A moment's work that writes, and of which very many may come at once: such requests are
  /// answered one after the other, so that none waits with a worker of its own for its turn in the
  /// database, and what they leave pending (base::Deferred) is settled together.
  bool in_turn = false;
  /// A moment's work that reads, and of which very many may come at once: only as many are answered
  /// at a time as the database lets read, so that none wakes up to wait for another.
  bool reads = false;
};

/// What a server serves. The functions are called from many threads at once.
struct Site {
  /// On an I/O thread, so it must not block: answers from memory (the UI's
  /// files), or nothing when the request is `respond`'s.
  std::function<std::optional<Response>(const Request&)> at_hand;
  /// On an I/O thread, so it must not block. May be empty.
  std::function<Outline(const Request&)> outline;
  /// On a worker, before a body is read and with `body` and `parts` empty: how
  /// many bytes this request may bring. Throws Error to refuse it unread.
  std::function<std::size_t(const Request&)> body_limit;
  /// On a worker. Throws Error for every answer but a good one.
  std::function<Response(Request&)> respond;
  /// Of a request that is answered in turn, on a thread of its own before its turn: what
  /// needs no turn, who asks above all. What it gives is called once, in turn. May be empty.
  std::function<std::function<Response()>(Request&)> prepare;
  /// One line a request, without personal data; any thread. May be empty.
  std::function<void(std::string_view)> access;
};

struct ServerSettings {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;       // 0: any free one
  unsigned io_threads = 2;
  unsigned workers = 16;  // more than can work at once: those that write wait for the disk together
  unsigned readers = 2;  // beside them: what `reads`
  std::size_t waiting_requests = 2000;  // beyond this many 503 is answered
  std::size_t connections = 10'000;     // beyond this many new ones are closed
  std::size_t header_bytes = 16 * 1024;
  /// All bodies under way together; beyond it 503 is answered.
  std::size_t bodies_bytes = 256 * 1024 * 1024;
  /// X-Forwarded-For and -Proto are believed when they come from this machine.
  bool behind_proxy = false;

  std::chrono::milliseconds idle_deadline{75'000};
  std::chrono::milliseconds header_deadline{15'000};
  std::chrono::milliseconds block_deadline{30'000};  // each 64 KB of a body
  std::chrono::milliseconds write_deadline{60'000};  // each 256 KB of a response
  std::chrono::milliseconds drain{10'000};           // for requests under way at the end
};

class Server {
 public:
  /// Binds at once: throws Error{unavailable, "server.port_busy"}, {invalid,
  /// "server.port_forbidden"} or {invalid, "server.address"}.
  Server(ServerSettings settings, Site site);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  std::uint16_t port() const;
  /// Serves until stop() or, where asked, SIGTERM or SIGINT; returns when the
  /// requests under way are answered or their time is over.
  void run(bool until_signal);
  /// From any thread, any number of times.
  void stop();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dondoc::api
