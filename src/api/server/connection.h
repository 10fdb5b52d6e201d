// One connection: requests one after the other, each with its deadlines.
#pragma once

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <functional>
#include <memory>
#include <string>

#include "api/server/server.h"

namespace dondoc::api {

using Executor = boost::asio::io_context::executor_type;
template <class T> using Awaitable = boost::asio::awaitable<T, Executor>;
constexpr boost::asio::use_awaitable_t<Executor> use_awaitable;
using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, Executor>;
using Timer = boost::asio::basic_waitable_timer<std::chrono::steady_clock, boost::asio::wait_traits<std::chrono::steady_clock>, Executor>;

/// What all connections of a server share; used from every thread.
struct Common {
  Common(ServerSettings its_settings, Site its_site)
      : settings(std::move(its_settings)), site(std::move(its_site)), workers(settings.workers), readers(settings.readers) {}

  const ServerSettings settings;
  const Site site;
  boost::asio::thread_pool workers;
  boost::asio::thread_pool readers;  // for Outline::reads
  // For Outline::in_turn: one prepares while the other has the turn. Each is one thread, whose memory and place stay its own.
  boost::asio::thread_pool preparing{1}, turns{1};
  std::atomic<std::size_t> waiting{0};       // requests handed to the workers
  std::atomic<std::size_t> bodies_bytes{0};  // of bodies that are held
  std::atomic<std::size_t> connections{0};
  std::atomic<bool> draining{false};
};

class Connection {
 public:
  Connection(Socket socket, Common& common);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  /// Returns when the connection is over, whatever happened on it.
  Awaitable<void> serve();
  /// On its own thread: lets the request under way finish; ends what only waits.
  void drain();
  /// On its own thread: ends it now.
  void close();

 private:
  using Parser = boost::beast::http::request_parser<boost::beast::http::buffer_body>;

  Awaitable<bool> exchange();
  Awaitable<bool> read_body(Parser& parser, Request& request, std::size_t limit);
  Awaitable<void> on_worker(boost::asio::thread_pool& workers, const std::function<void()>& work);
  Awaitable<void> in_turn(Request& request, Response& response);
  Awaitable<bool> write(const Response& response, bool body, bool keep_alive);
  Awaitable<bool> write_bytes(std::string_view head, std::string_view body);
  Awaitable<bool> write_stream(const Response& response, std::string_view head);
  Awaitable<bool> next_block(std::shared_ptr<Stream> stream, std::optional<std::string>& block);
  Awaitable<void> linger();
  void release_body();

  boost::beast::basic_stream<boost::asio::ip::tcp, Executor> stream_;
  boost::beast::flat_buffer buffer_;
  Common& common_;
  Timer block_wait_;
  std::string peer_;
  bool idle_ = false;      // between requests
  bool endless_ = false;   // writing a stream without a length
  bool unread_ = false;     // the client may still be sending what nobody reads
  std::uint64_t sent_ = 0; // bytes of the body of the response under way
  std::size_t held_ = 0;   // of the body under way, counted in common_.bodies_bytes
};

}  // namespace dondoc::api
