// The least that a server of this kind must do to answer "my tasks": read the
// request, look up the session, read the rows, send the bytes. `./bench` holds
// the program against it, over the same database and with the same answer.
//
//   bare_server PORT DATABASE TOKEN_DIGEST ANSWER_FILE ROWS_SQL
//
// TOKEN_DIGEST is the stored digest of the session; ROWS_SQL the statement that
// finds the rows, without parameters. One io_context on each of two threads, as
// the program has.
#include <sqlite3.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

namespace {

std::string answer, digest, database_file, rows_sql;

class Database {
 public:
  Database() {
    sqlite3_open_v2(database_file.c_str(), &handle_, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    session_ = prepare("SELECT user_id FROM session WHERE token_digest = ?1");
    rows_ = prepare(rows_sql.c_str());
  }
  bool ok() const { return session_ && rows_; }

  /// Number of rows read, -1 without a session.
  int read() {
    sqlite3_bind_text(session_, 1, digest.data(), static_cast<int>(digest.size()), SQLITE_STATIC);
    const bool signed_in = sqlite3_step(session_) == SQLITE_ROW;
    sqlite3_reset(session_);
    if (!signed_in) return -1;
    int rows = 0;
    while (sqlite3_step(rows_) == SQLITE_ROW) {
      for (int column = 0; column < sqlite3_column_count(rows_); ++column) bytes_ += sqlite3_column_bytes(rows_, column);
      ++rows;
    }
    sqlite3_reset(rows_);
    return rows;
  }

 private:
  sqlite3_stmt* prepare(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle_, sql, -1, &statement, nullptr) != SQLITE_OK)
      std::fprintf(stderr, "%s\n", sqlite3_errmsg(handle_));
    return statement;
  }
  sqlite3* handle_ = nullptr;
  sqlite3_stmt *session_ = nullptr, *rows_ = nullptr;
  long long bytes_ = 0;
};

asio::awaitable<void> serve(tcp::socket socket, Database* database) {
  beast::flat_buffer buffer;
  boost::system::error_code error;
  for (;;) {
    http::request<http::string_body> request;
    co_await http::async_read(socket, buffer, request, asio::redirect_error(asio::use_awaitable, error));
    if (error) co_return;
    http::response<http::string_body> response{http::status::ok, request.version()};
    if (database->read() < 0) response.result(http::status::unauthorized);
    else response.body() = answer;
    response.set(http::field::content_type, "application/json");
    response.keep_alive(request.keep_alive());
    response.prepare_payload();
    co_await http::async_write(socket, response, asio::redirect_error(asio::use_awaitable, error));
    if (error) co_return;
  }
}

asio::awaitable<void> accept(tcp::acceptor* acceptor, Database* database) {
  for (;;) {
    auto socket = co_await acceptor->async_accept(asio::use_awaitable);
    socket.set_option(tcp::no_delay(true));
    asio::co_spawn(acceptor->get_executor(), serve(std::move(socket), database), asio::detached);
  }
}

void run(unsigned short port) {
  asio::io_context context(1);
  Database database;
  if (!database.ok()) std::_Exit(1);
  tcp::acceptor acceptor(context);
  const tcp::endpoint endpoint(asio::ip::make_address("127.0.0.1"), port);
  acceptor.open(endpoint.protocol());
  acceptor.set_option(tcp::acceptor::reuse_address(true));
  acceptor.set_option(ReusePort(true));
  acceptor.bind(endpoint);
  acceptor.listen();
  asio::co_spawn(context, accept(&acceptor, &database), asio::detached);
  context.run();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 6) { std::fprintf(stderr, "usage: bare_server PORT DATABASE TOKEN_DIGEST ANSWER_FILE ROWS_SQL\n"); return 2; }
  const auto port = static_cast<unsigned short>(std::stoi(argv[1]));
  database_file = argv[2];
  digest = argv[3];
  std::ifstream file(argv[4], std::ios::binary);
  answer.assign(std::istreambuf_iterator<char>(file), {});
  rows_sql = argv[5];
  std::thread second(run, port);
  run(port);
  second.join();
}
