// Rules that g++ 12 needs of coroutines, kept in this file: no lambda with
// captures is handed to co_spawn or to an operation, and a co_await stands
// alone on the right of an assignment or of nothing.
#include "api/server/connection.h"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>

#include <fmt/format.h>

#include <array>
#include <mutex>

#include "api/server/errors.h"
#include "api/server/message.h"
#include "api/server/multipart.h"
#include "base/error.h"
#include "base/log.h"
#include "base/pending.h"

// g++ 12 mistakes the allocator of coroutine frames, which recycles them per
// thread, for a mismatched pair of new and delete.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"
#endif

namespace dondoc::api {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using boost::system::error_code;

constexpr std::size_t block_bytes = 64 * 1024;
constexpr std::size_t write_bytes_at_once = 256 * 1024;
constexpr std::size_t linger_bytes = 256 * 1024 * 1024;
constexpr auto linger_deadline = std::chrono::seconds(10);

bool is_continue_expected(const Request& request) { return request.header("expect") == "100-continue"; }

// Hands `work` to the workers; the handler runs on the connection's own thread
// when it is done. `work` lives in the frame of the coroutine that waits.
struct OnWorker {
  template <class Handler, class Workers> void operator()(Handler handler, Workers workers, const std::function<void()>* work, Executor back) const {
    asio::post(workers, [handler = std::move(handler), work, back]() mutable {
      (*work)();
      asio::post(back, std::move(handler));
    });
  }
};

template <class Workers> auto run_on(Workers workers, const std::function<void()>& work, Executor back) {
  return asio::async_initiate<const asio::use_awaitable_t<Executor>, void()>(OnWorker(), use_awaitable, workers, &work, back);
}

// The same in two steps: what `first` says is to be gone on with comes to the turns.
struct InTurn {
  template <class Handler> void operator()(Handler handler, Common* common, const std::function<bool()>* first, const std::function<void()>* then, Executor back) const {
    asio::post(common->preparing, [handler = std::move(handler), common, first, then, back]() mutable {
      if (!(*first)()) return asio::post(back, std::move(handler));
      asio::post(common->turns, [handler = std::move(handler), then, back]() mutable {
        (*then)();
        asio::post(back, std::move(handler));
      });
    });
  }
};

auto run_in_turn(Common& common, const std::function<bool()>& first, const std::function<void()>& then, Executor back) {
  return asio::async_initiate<const asio::use_awaitable_t<Executor>, void()>(InTurn(), use_awaitable, &common, &first, &then, back);
}

// The handler runs on the connection's own thread once it is settled; `error` lives in the frame that waits.
struct OnceSettled {
  template <class Handler> void operator()(Handler handler, base::Pending* pending, std::exception_ptr* error, Executor back) const {
    const auto held = std::make_shared<Handler>(std::move(handler));  // what is told may be copied
    pending->then([held, error, back](std::exception_ptr failed) {
      asio::post(back, [held, error, failed] {
        *error = failed;
        std::move (*held)();
      });
    });
  }
};

auto settling(base::Pending& pending, std::exception_ptr& error, Executor back) {
  return asio::async_initiate<const asio::use_awaitable_t<Executor>, void()>(OnceSettled(), use_awaitable, &pending, &error, back);
}

// A block that a stream may give from any thread, also when nobody waits for
// it any more.
struct Awaited {
  enum class State { waiting, given, failed };
  std::mutex mutex;
  Timer* timer = nullptr;  // null when nobody waits
  State state = State::waiting;
  std::optional<std::string> block;
};

void wake(const std::shared_ptr<Awaited>& awaited) {
  const std::lock_guard lock(awaited->mutex);
  if (awaited->timer) awaited->timer->cancel();
}

void give(const std::shared_ptr<Awaited>& awaited, Awaited::State state, std::optional<std::string> block) {
  const std::lock_guard lock(awaited->mutex);
  if (!awaited->timer || awaited->state != Awaited::State::waiting) return;
  awaited->state = state;
  awaited->block = std::move(block);
  asio::post(awaited->timer->get_executor(), [awaited] { wake(awaited); });
}

void ask_next(asio::thread_pool& workers, const std::shared_ptr<Stream>& stream, const std::shared_ptr<Awaited>& awaited) {
  asio::post(workers, [stream, awaited] {
    try {
      stream->next([awaited](std::optional<std::string> block) { give(awaited, Awaited::State::given, std::move(block)); });
    } catch (const std::exception& error) {
      base::log(base::LogLevel::error, "response.stream_failed", {{"reason", error.what()}});
      give(awaited, Awaited::State::failed, std::nullopt);
    }
  });
}

bool is_parse_error(const error_code& failed) {
  static const auto& category = http::make_error_code(http::error::bad_method).category();
  return failed.category() == category && failed != http::error::end_of_stream && failed != http::error::partial_message;
}

}  // namespace

Connection::Connection(Socket socket, Common& common)
    : stream_(std::move(socket)), buffer_(common.settings.header_bytes + block_bytes), common_(common), block_wait_(stream_.get_executor()) {
  error_code ignored;
  const auto end = stream_.socket().remote_endpoint(ignored);
  peer_ = end.address().to_string(ignored);
  stream_.socket().set_option(asio::ip::tcp::no_delay(true), ignored);
}

Connection::~Connection() { release_body(); }

void Connection::release_body() { common_.bodies_bytes -= std::exchange(held_, 0); }

void Connection::drain() {
  if (idle_ || endless_) close();
}

void Connection::close() {
  error_code ignored;
  stream_.socket().close(ignored);
  block_wait_.cancel();
}

Awaitable<void> Connection::serve() {
  bool more = true;
  while (more && !common_.draining) {
    if (buffer_.size() == 0) {
      idle_ = true;
      stream_.expires_after(common_.settings.idle_deadline);
      error_code failed;
      const auto size = co_await stream_.async_read_some(buffer_.prepare(4096), asio::redirect_error(use_awaitable, failed));
      idle_ = false;
      if (failed) co_return;
      buffer_.commit(size);
    }
    more = co_await exchange();
  }
  if (unread_) co_await linger();
  error_code ignored;
  stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
}

// One request and its response; whether another may follow.
Awaitable<bool> Connection::exchange() {
  const auto started = std::chrono::steady_clock::now();
  Parser parser;
  parser.header_limit(static_cast<std::uint32_t>(common_.settings.header_bytes));
  parser.body_limit(boost::none);  // the site's limit is asked for below
  stream_.expires_after(common_.settings.header_deadline);
  error_code failed;
  co_await http::async_read_header(stream_, buffer_, parser, asio::redirect_error(use_awaitable, failed));
  if (failed && !is_parse_error(failed)) co_return false;

  Request request;
  Response response;
  Outline outline;
  bool done = false, keep_alive = false, body = true;
  if (failed) {
    unread_ = done = true;
    response = error_response(base::Error(base::ErrorKind::invalid, "request.malformed"));
    if (failed == http::error::header_limit || failed == http::error::buffer_overflow) response.status = 431;
  } else {
    keep_alive = parser.keep_alive();
    try {
      request = request_of(parser.get().base(), peer_, common_.settings.behind_proxy);
      body = request.method != Method::head;
      if (parser.is_done())
        if (auto at_hand = common_.site.at_hand(request)) { response = std::move(*at_hand); done = true; }
      if (!done && common_.site.outline) outline = common_.site.outline(request);
    } catch (...) {
      response = error_response(std::current_exception());
      done = true;
      keep_alive = keep_alive && parser.is_done() && response.status != 400;
      unread_ = !parser.is_done();
    }
  }

  if (!done && common_.waiting >= common_.settings.waiting_requests) {
    response = error_response(base::Error(base::ErrorKind::unavailable, "server.busy"));
    done = true;
    keep_alive = false;
    unread_ = !parser.is_done();
  }
  if (!done && !parser.is_done()) {
    std::size_t limit = outline.body_limit.value_or(0);
    std::optional<Response> refusal;
    const std::function<void()> ask = [&] {
      try { limit = common_.site.body_limit(request); } catch (...) { refusal = error_response(std::current_exception()); }
    };
    if (!outline.body_limit) co_await on_worker(common_.workers, ask);
    if (!refusal) {
      try {
        const bool complete = co_await read_body(parser, request, limit);
        if (!complete) co_return false;
      } catch (...) {
        refusal = error_response(std::current_exception());
      }
    }
    if (refusal) {
      response = std::move(*refusal);
      done = unread_ = true;
      keep_alive = false;
    }
  }
  if (!done && outline.in_turn) {
    co_await in_turn(request, response);
  } else if (!done) {
    const std::function<void()> answer = [&] {
      try { response = common_.site.respond(request); } catch (...) { response = error_response(std::current_exception()); }
    };
    co_await on_worker(outline.reads ? common_.readers : common_.workers, answer);
  }
  request.body.clear();
  request.parts.clear();
  release_body();

  keep_alive = keep_alive && !common_.draining;
  sent_ = 0;
  const bool written = co_await write(response, body, keep_alive);
  if (common_.site.access) {
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - started).count();
    common_.site.access(access_line(failed ? "-" : name_of(request.method), response, sent_, ms));
  }
  co_return written && keep_alive;
}

Awaitable<void> Connection::on_worker(asio::thread_pool& workers, const std::function<void()>& work) {
  ++common_.waiting;
  co_await run_on(workers.get_executor(), work, stream_.get_executor());
  --common_.waiting;
}

// Answered when it is settled, together with all whose turn came before the settling.
Awaitable<void> Connection::in_turn(Request& request, Response& response) {
  std::function<Response()> prepared;
  const std::function<bool()> prepare = [&] {
    try {
      prepared = common_.site.prepare ? common_.site.prepare(request) : [&] { return common_.site.respond(request); };
      return true;
    } catch (...) {
      response = error_response(std::current_exception());
      return false;
    }
  };
  std::shared_ptr<base::Pending> pending;
  const std::function<void()> answer = [&] {
    base::Deferred deferred;
    try { response = prepared(); } catch (...) { response = error_response(std::current_exception()); }
    pending = deferred.take();
    if (pending) asio::post(common_.turns, [pending] { pending->settle(); });
  };
  ++common_.waiting;
  co_await run_in_turn(common_, prepare, answer, stream_.get_executor());
  --common_.waiting;
  std::exception_ptr not_kept;
  if (pending) co_await settling(*pending, not_kept, stream_.get_executor());
  if (not_kept) response = error_response(not_kept);
}

// False when the client went away or was too slow. Throws what is to be
// answered: too_large, unavailable, malformed.
Awaitable<bool> Connection::read_body(Parser& parser, Request& request, std::size_t limit) {
  const base::Error too_large(base::ErrorKind::too_large, "request.too_large", {}, {{"limit_bytes", std::to_string(limit)}});
  const auto length = parser.content_length();
  if (length && *length > limit) throw too_large;
  std::optional<MultipartReader> multipart;
  if (const auto boundary = multipart_boundary(request.header("content-type"))) multipart.emplace(*boundary);
  error_code failed;
  if (is_continue_expected(request)) {
    static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    stream_.expires_after(common_.settings.write_deadline);
    co_await asio::async_write(stream_, asio::buffer(go_on), asio::redirect_error(use_awaitable, failed));
    if (failed) co_return false;
  }
  std::string block(length ? std::min<std::size_t>(*length, block_bytes) : block_bytes, '\0');
  while (!parser.is_done()) {
    parser.get().body().data = block.data();
    parser.get().body().size = block.size();
    stream_.expires_after(common_.settings.block_deadline);
    co_await http::async_read(stream_, buffer_, parser, asio::redirect_error(use_awaitable, failed));
    if (failed == http::error::need_buffer) failed = {};
    if (is_parse_error(failed)) throw base::Error(base::ErrorKind::invalid, "request.malformed");
    if (failed) co_return false;
    const std::string_view bytes(block.data(), block.size() - parser.get().body().size);
    held_ += bytes.size();
    const auto all = common_.bodies_bytes += bytes.size();
    if (held_ > limit) throw too_large;
    if (all > common_.settings.bodies_bytes) throw base::Error(base::ErrorKind::unavailable, "server.busy");
    if (multipart) multipart->add(bytes); else request.body += bytes;
  }
  if (multipart) request.parts = multipart->finish();
  co_return true;
}

Awaitable<bool> Connection::write(const Response& response, bool body, bool keep_alive) {
  std::string head;
  try {
    head = head_of(response, keep_alive);
  } catch (...) {
    head = head_of(error_response(std::current_exception()), false);
    body = keep_alive = false;
  }
  const bool streamed = body && std::holds_alternative<Response::Streamed>(response.body);
  if (!streamed) {
    const auto bytes = body ? bytes_of(response) : std::string_view();
    const bool written = co_await write_bytes(head, bytes);
    if (written) sent_ = bytes.size();
    co_return written && keep_alive;
  }
  const bool written = co_await write_stream(response, head);
  co_return written && keep_alive;
}

Awaitable<bool> Connection::write_bytes(std::string_view head, std::string_view body) {
  error_code failed;
  do {
    const auto piece = body.substr(0, write_bytes_at_once);
    const std::array<asio::const_buffer, 2> buffers{asio::buffer(head), asio::buffer(piece)};
    stream_.expires_after(common_.settings.write_deadline);
    co_await asio::async_write(stream_, buffers, asio::redirect_error(use_awaitable, failed));
    if (failed) co_return false;
    head = {};
    body.remove_prefix(piece.size());
  } while (!body.empty());
  co_return true;
}

// A stream that fails, or gives other than its length, closes the connection,
// so that the client does not take the part for the whole.
Awaitable<bool> Connection::write_stream(const Response& response, std::string_view head) {
  const auto stream = std::get<Response::Streamed>(response.body);
  endless_ = !response.length;
  std::string framed(head);
  while (true) {
    std::optional<std::string> block;
    const bool given = co_await next_block(stream, block);
    if (!given) co_return false;
    if (block) sent_ += block->size();
    if (response.length && sent_ > *response.length) co_return false;
    if (!endless_) framed += block.value_or("");
    else if (!block) framed += "0\r\n\r\n";
    else if (!block->empty()) framed += fmt::format("{:x}\r\n{}\r\n", block->size(), *block);
    const bool written = co_await write_bytes({}, framed);
    if (!written) co_return false;
    if (!block) break;
    framed.clear();
  }
  co_return std::exchange(endless_, false) || sent_ == *response.length;
}

// False when the stream failed or the connection was closed meanwhile.
Awaitable<bool> Connection::next_block(std::shared_ptr<Stream> stream, std::optional<std::string>& block) {
  const auto awaited = std::make_shared<Awaited>();
  awaited->timer = &block_wait_;
  block_wait_.expires_at(Timer::time_point::max());
  ask_next(common_.workers, stream, awaited);
  error_code ignored;
  co_await block_wait_.async_wait(asio::redirect_error(use_awaitable, ignored));
  const std::lock_guard lock(awaited->mutex);
  awaited->timer = nullptr;
  block = std::move(awaited->block);
  co_return awaited->state == Awaited::State::given;
}

// After an answer to a request that was not read to its end: takes and drops
// what still comes, since closing at once would reset the connection and the
// client would see that instead of the answer.
Awaitable<void> Connection::linger() {
  error_code failed;
  stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, failed);
  std::string dropped(block_bytes, '\0');
  std::size_t total = 0;
  stream_.expires_after(linger_deadline);
  while (!failed && total < linger_bytes && !common_.draining)
    total += co_await stream_.async_read_some(asio::buffer(dropped), asio::redirect_error(use_awaitable, failed));
}

}  // namespace dondoc::api
