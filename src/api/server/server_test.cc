// The server as a client meets it: bytes into a socket, bytes out of it.
#include "api/server/server.h"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "base/error.h"
#include "base/pending.h"

namespace dondoc::api {
namespace {

using namespace std::chrono_literals;
using namespace std::string_literals;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class Client {
 public:
  explicit Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connected_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0;
  }
  ~Client() { ::close(socket_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  bool connected() const { return connected_; }
  bool send(std::string_view bytes) { return ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(bytes.size()); }
  void end() { ::shutdown(socket_, SHUT_WR); }

  // Until `wanted` stands in what came, the other side closes, or time is up.
  std::string receive(std::string_view wanted = "\x01", std::chrono::milliseconds time = 5s) {
    std::string out;
    const auto until = std::chrono::steady_clock::now() + time;
    closed_ = false;
    while (out.find(wanted) == std::string::npos) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now()).count();
      pollfd ready{socket_, POLLIN, 0};
      if (left <= 0 || ::poll(&ready, 1, static_cast<int>(left)) <= 0) break;
      char block[65536];
      const auto size = ::recv(socket_, block, sizeof block, 0);
      if (size <= 0) { closed_ = true; break; }
      out.append(block, static_cast<std::size_t>(size));
    }
    return out;
  }
  bool closed() const { return closed_; }

 private:
  int socket_;
  bool connected_ = false, closed_ = false;
};

class Blocks : public Stream {
 public:
  explicit Blocks(std::vector<std::string> blocks) : blocks_(std::move(blocks)) {}
  void next(Give give) override {
    if (at_ == blocks_.size()) give(std::nullopt); else give(blocks_[at_++]);
  }

 private:
  std::vector<std::string> blocks_;
  std::size_t at_ = 0;
};

// Gives one block and then waits for ever, as a page without news does.
class Silence : public Stream {
 public:
  void next(Give give) override { if (!std::exchange(given_, true)) give("event: hello\n\n"); else kept_ = std::move(give); }

 private:
  bool given_ = false;
  Give kept_;
};

// Is on the disk once somebody settles it, unless the disk refuses.
class Kept : public base::Pending {
 public:
  Kept(bool lost, std::atomic<int>& settled) : lost_(lost), settled_(settled) {}
  void then(std::function<void(std::exception_ptr)> told) override {
    const std::lock_guard lock(mutex_);
    if (done_) told(error()); else told_ = std::move(told);
  }
  void settle() override {
    const std::lock_guard lock(mutex_);
    ++settled_;
    done_ = true;
    if (told_) told_(error());
  }

 private:
  std::exception_ptr error() const {
    return lost_ ? std::make_exception_ptr(base::Error(base::ErrorKind::unavailable, "store.disk_full")) : nullptr;
  }
  std::mutex mutex_;
  const bool lost_;
  bool done_ = false;
  std::function<void(std::exception_ptr)> told_;
  std::atomic<int>& settled_;
};

class ServerTest : public testing::Test {
 protected:
  void start(ServerSettings settings = {}) {
    settings.port = 0;
    Site site;
    site.at_hand = [](const Request& request) -> std::optional<Response> {
      if (request.path != "/at-hand") return std::nullopt;
      Response response;
      response.body = std::make_shared<const std::string>("from memory");
      return response;
    };
    site.body_limit = [](const Request& request) -> std::size_t {
      if (request.path == "/closed") throw base::Error(base::ErrorKind::unauthenticated, "session.none");
      return 1000;
    };
    site.respond = [this](Request& request) { return respond(request); };
    site.prepare = [this](Request& request) -> std::function<Response()> {
      if (request.path == "/turn-refused") throw base::Error(base::ErrorKind::unauthenticated, "session.none");
      return [this, &request, prepared_on = std::this_thread::get_id()] {
        if (prepared_on == std::this_thread::get_id()) throw std::logic_error("the turn is held by another thread");
        return respond(request);
      };
    };
    site.outline = [](const Request& request) -> Outline {
      if (request.path.starts_with("/turn")) return {1000, true, false};
      if (request.path == "/read") return {1000, false, true};
      return {};
    };
    site.access = [this](std::string_view line) { const std::lock_guard lock(mutex_); access_ += std::string(line) + "\n"; };
    server_ = std::make_unique<Server>(settings, site);
    thread_ = std::jthread([this] { server_->run(false); });
  }

  void TearDown() override { if (server_) { release(); server_->stop(); } }

  Response respond(Request& request) {
    if (request.path == "/echo") {
      std::string out = std::string(name_of(request.method)) + "|" + request.body;
      for (const auto& part : request.parts) out += "|" + part.name + "=" + part.bytes;
      auto response = json_response(out);
      response.label = "/echo";
      return response;
    }
    if (request.path == "/slow" || request.path == "/read") {
      std::unique_lock lock(mutex_);
      ++slow_;
      changed_.notify_all();
      changed_.wait_for(lock, 5s, [this] { return released_; });
      return json_response("slow");
    }
    if (request.path == "/chunks") { Response response; response.body = std::make_shared<Blocks>(std::vector<std::string>{"ab", "", "cde"}); return response; }
    if (request.path == "/file") return download(std::make_shared<Blocks>(std::vector<std::string>{"ab", "cde"}), 5, "application/pdf", "Kế hoạch.pdf");
    if (request.path == "/short") return download(std::make_shared<Blocks>(std::vector<std::string>{"ab"}), 5, "application/pdf", "x.pdf");
    if (request.path == "/silence") { Response response; response.body = std::make_shared<Silence>(); return response; }
    if (request.path.starts_with("/turn")) {
      base::Deferred::current()->leave(std::make_shared<Kept>(request.path == "/turn-lost", settled_));
      return json_response("\"done\"", 201);
    }
    if (request.path == "/fail") throw std::runtime_error("secret detail");
    if (request.path == "/split") return std::move(json_response("{}").set("X-A", "1\r\nX-B: 2"));
    throw base::Error(base::ErrorKind::not_found, "request.no_such_path");
  }

  void wait_for_slow() { std::unique_lock lock(mutex_); ASSERT_TRUE(changed_.wait_for(lock, 5s, [this] { return slow_ > 0; })); }
  void release() { const std::lock_guard lock(mutex_); released_ = true; changed_.notify_all(); }

  std::string ask(std::string_view request) {
    Client client(server_->port());
    client.send(request);
    return client.receive();
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  int slow_ = 0;
  std::atomic<int> settled_ = 0;
  bool released_ = false;
  std::string access_;
  std::unique_ptr<Server> server_;
  std::jthread thread_;  // last, so that it is joined first
};

TEST_F(ServerTest, AnswersOneAfterTheOtherOnOneConnection) {
  start();
  Client client(server_->port());
  client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabcGET /at-hand HTTP/1.1\r\nHost: x\r\n\r\n"
              "HEAD /echo HTTP/1.1\r\nHost: x\r\n\r\nGET /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  const auto out = client.receive();
  EXPECT_TRUE(client.closed());
  const auto first = out.find("POST|abc"), second = out.find("from memory"), third = out.find("Content-Length: 5"), fourth = out.find("GET|");
  EXPECT_LT(first, second);
  EXPECT_LT(second, third) << out;
  EXPECT_LT(third, fourth);
  EXPECT_THAT(out, Not(HasSubstr("HEAD|")));
}

TEST_F(ServerTest, WhatIsLeftPendingIsSettledBeforeItIsTold) {
  start();
  const auto post = [](const char* path) { return "POST " + std::string(path) + " HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}"; };
  Client client(server_->port());
  client.send(post("/turn"));
  EXPECT_THAT(client.receive("done"), StartsWith("HTTP/1.1 201"));
  EXPECT_EQ(settled_, 1);
  client.send(post("/turn-lost"));
  const auto out = client.receive("disk_full");
  EXPECT_THAT(out, StartsWith("HTTP/1.1 503"));
  EXPECT_THAT(out, Not(HasSubstr("done")));
  client.send(post("/turn"));
  EXPECT_THAT(client.receive("done"), StartsWith("HTTP/1.1 201")) << "the connection goes on";
}

TEST_F(ServerTest, WhoIsRefusedTakesNoTurn) {
  start();
  const auto post = [](const char* path) { return "POST " + std::string(path) + " HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}"; };
  Client client(server_->port());
  client.send(post("/turn-refused"));
  EXPECT_THAT(client.receive("session.none"), StartsWith("HTTP/1.1 401"));
  EXPECT_EQ(settled_, 0);
  client.send(post("/turn"));
  EXPECT_THAT(client.receive("done"), StartsWith("HTTP/1.1 201")) << "the connection goes on";
  EXPECT_EQ(settled_, 1);
}

TEST_F(ServerTest, EveryAnswerIsSafeByDefault) {
  start();
  const auto out = ask("GET /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  for (const char* header : {"X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src 'none'", "Referrer-Policy: same-origin",
                             "X-Frame-Options: DENY", "Cache-Control: no-store", "Date: "})
    EXPECT_THAT(out, HasSubstr(header));
}

struct Bad { const char* name; std::string request; const char* status; };
void PrintTo(const Bad& bad, std::ostream* out) { *out << bad.name; }
class BadRequest : public ServerTest, public testing::WithParamInterface<Bad> {};

TEST_P(BadRequest, IsAnsweredAndTheConnectionClosed) {
  start();
  Client client(server_->port());
  client.send(GetParam().request + "GET /echo HTTP/1.1\r\nHost: x\r\n\r\n");
  client.end();
  const auto out = client.receive();
  EXPECT_THAT(out, StartsWith(std::string("HTTP/1.1 ") + GetParam().status)) << out;
  EXPECT_THAT(out, HasSubstr("Connection: close"));
  EXPECT_THAT(out, Not(HasSubstr("GET|"))) << "what follows an unclear request must not be taken for the next";
  EXPECT_TRUE(client.closed());
}

INSTANTIATE_TEST_SUITE_P(
    Server, BadRequest,
    testing::Values(Bad{"length and coding", "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "400"},
                    Bad{"two lengths", "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd", "400"},
                    Bad{"signed length", "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: +3\r\n\r\nabc", "400"},
                    Bad{"unknown coding", "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", "400"},
                    Bad{"two codings", "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", "400"},
                    Bad{"coding in 1.0", "POST /echo HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "400"},
                    Bad{"bad chunk", "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n", "400"},
                    Bad{"space before the colon", "GET /echo HTTP/1.1\r\nHost : x\r\n\r\n", "400"},
                    Bad{"bare line feed", "GET /echo HTTP/1.1\nHost: x\n\n", "400"},
                    Bad{"zero in a header", "GET /echo HTTP/1.1\r\nHost: x\r\nA: \0\r\n\r\n"s, "400"},
                    Bad{"folded header", "GET /echo HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\nHost: y\r\n\r\n", "400"},
                    Bad{"no host", "GET /echo HTTP/1.1\r\n\r\n", "400"}, Bad{"empty host", "GET /echo HTTP/1.1\r\nHost:\r\n\r\n", "400"},
                    Bad{"two hosts", "GET /echo HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", "400"},
                    Bad{"host with a path", "GET /echo HTTP/1.1\r\nHost: x/y\r\n\r\n", "400"},
                    Bad{"absolute target", "GET http://x/echo HTTP/1.1\r\nHost: x\r\n\r\n", "400"},
                    Bad{"dots", "GET /../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n", "400"},
                    Bad{"not HTTP", "\x16\x03\x01 hello\r\n\r\n", "400"},
                    Bad{"long header", "GET /echo HTTP/1.1\r\nHost: x\r\nA: " + std::string(100'000, 'a') + "\r\n\r\n", "431"},
                    Bad{"long target", "GET /" + std::string(100'000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n", "431"},
                    Bad{"declared too large", "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1001\r\n\r\n" + std::string(1001, 'a'), "413"},
                    Bad{"chunked too large", "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5dc\r\n" + std::string(1500, 'a') + "\r\n0\r\n\r\n", "413"},
                    Bad{"refused unread", "POST /closed HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc", "401"},
                    Bad{"bad multipart", "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 3\r\n\r\nabc", "400"}),
    [](const auto& info) { std::string name = info.param.name; for (char& c : name) if (!std::isalnum(static_cast<unsigned char>(c))) c = '_'; return name; });

TEST_F(ServerTest, ATooLargeBodyIsDrainedSoThatTheAnswerArrives) {
  start();
  Client client(server_->port());
  client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 20000000\r\n\r\n");
  const std::string block(1'000'000, 'a');
  for (int i = 0; i < 20; ++i) ASSERT_TRUE(client.send(block)) << "the server must not reset the connection, megabyte " << i;
  EXPECT_THAT(client.receive(), StartsWith("HTTP/1.1 413"));
}

TEST_F(ServerTest, ChunkedAndMultipartBodiesArriveWhole) {
  start();
  EXPECT_THAT(ask("POST /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n"), HasSubstr("POST|abcde"));
  const std::string body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nxyz\r\n--b--\r\n";
  EXPECT_THAT(ask("POST /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: " +
                  std::to_string(body.size()) + "\r\n\r\n" + body),
              HasSubstr("POST||file=xyz"));
}

TEST_F(ServerTest, AClientThatAsksFirstIsToldToGoOn) {
  start();
  Client client(server_->port());
  client.send("POST /echo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
  EXPECT_THAT(client.receive("\r\n\r\n"), StartsWith("HTTP/1.1 100 Continue\r\n\r\n"));
  client.send("abc");
  EXPECT_THAT(client.receive("POST|abc"), HasSubstr("POST|abc"));
  Client refused(server_->port());
  refused.send("POST /closed HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
  EXPECT_THAT(refused.receive("\r\n\r\n"), StartsWith("HTTP/1.1 401"));
}

TEST_F(ServerTest, EachPhaseHasItsOwnDeadline) {
  ServerSettings settings;
  settings.header_deadline = 300ms;
  settings.block_deadline = 300ms;
  settings.idle_deadline = 300ms;
  start(settings);
  for (const char* beginning : {"GET /echo HTT", "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\na", ""}) {
    Client client(server_->port());
    client.send(beginning);
    const auto started = std::chrono::steady_clock::now();
    EXPECT_EQ(client.receive(), "") << beginning;
    EXPECT_TRUE(client.closed()) << beginning;
    const auto took = std::chrono::steady_clock::now() - started;
    EXPECT_GE(took, 200ms) << beginning;
    EXPECT_LT(took, 3s) << beginning;
  }
}

TEST_F(ServerTest, BytesThatTrickleDoNotProlongTheHeader) {
  ServerSettings settings;
  settings.header_deadline = 400ms;
  start(settings);
  Client client(server_->port());
  const auto started = std::chrono::steady_clock::now();
  while (std::chrono::steady_clock::now() - started < 3s) {
    client.send("G");
    client.receive("\x01", 50ms);
    if (client.closed()) break;
  }
  EXPECT_LT(std::chrono::steady_clock::now() - started, 2s);
}

TEST_F(ServerTest, StreamsAreChunkedOrOfTheirLength) {
  start();
  EXPECT_THAT(ask("GET /chunks HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), HasSubstr("\r\n\r\n2\r\nab\r\n3\r\ncde\r\n0\r\n\r\n"));
  const auto file = ask("GET /file HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_THAT(file, HasSubstr("Content-Length: 5\r\n"));
  EXPECT_THAT(file, HasSubstr("Content-Disposition: attachment; filename=\"K_ ho_ch.pdf\"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch.pdf\r\n"));
  EXPECT_TRUE(file.ends_with("\r\n\r\nabcde"));
  Client client(server_->port());
  client.send("GET /short HTTP/1.1\r\nHost: x\r\n\r\n");
  client.receive();
  EXPECT_TRUE(client.closed()) << "a file that ended early must not look whole";
}

TEST_F(ServerTest, FaultsOfTheProgramSayNothingOfThemselves) {
  start();
  const auto out = ask("GET /fail HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_THAT(out, StartsWith("HTTP/1.1 500"));
  EXPECT_THAT(out, HasSubstr("system.failed"));
  EXPECT_THAT(out, Not(HasSubstr("secret detail")));
  const auto split = ask("GET /split HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_THAT(split, StartsWith("HTTP/1.1 500"));
  EXPECT_THAT(split, Not(HasSubstr("X-B")));
}

TEST_F(ServerTest, BeyondWhatItCanHoldItSaysSo) {
  ServerSettings settings;
  settings.workers = 1;
  settings.waiting_requests = 1;
  settings.bodies_bytes = 100;
  start(settings);
  EXPECT_THAT(ask("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 200\r\n\r\n" + std::string(200, 'a')), StartsWith("HTTP/1.1 503"));
  EXPECT_THAT(ask("POST /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 100\r\n\r\n" + std::string(100, 'a')), StartsWith("HTTP/1.1 200"))
      << "what a refused body held is free again";
  Client slow(server_->port());
  slow.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
  wait_for_slow();
  EXPECT_THAT(ask("GET /echo HTTP/1.1\r\nHost: x\r\n\r\n"), StartsWith("HTTP/1.1 503"));
}

TEST_F(ServerTest, OnlyAsManyReadAtATimeAsMayAndTheOthersComeAfterThem) {
  ServerSettings settings;
  settings.readers = 1;
  start(settings);
  Client first(server_->port()), second(server_->port());
  first.send("GET /read HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  wait_for_slow();
  second.send("GET /read HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_THAT(ask("GET /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), StartsWith("HTTP/1.1 200")) << "what does not read waits for none of them";
  std::this_thread::sleep_for(50ms);
  {
    const std::lock_guard lock(mutex_);
    EXPECT_EQ(slow_, 1);
  }
  release();
  EXPECT_THAT(first.receive(), StartsWith("HTTP/1.1 200"));
  EXPECT_THAT(second.receive(), StartsWith("HTTP/1.1 200"));
}

TEST_F(ServerTest, TheDrainLetsRequestsFinishAndEndsWhatWaits) {
  start();
  Client idle(server_->port()), slow(server_->port()), silence(server_->port());
  silence.send("GET /silence HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_THAT(silence.receive("hello\n\n\r\n"), HasSubstr("event: hello"));
  slow.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
  wait_for_slow();
  server_->stop();
  EXPECT_EQ(idle.receive(), "");
  EXPECT_TRUE(idle.closed());
  silence.receive();
  EXPECT_TRUE(silence.closed());
  bool refused = false;  // as soon as each of its threads has closed its door
  for (int i = 0; i < 200 && !refused; ++i) {
    refused = !Client(server_->port()).connected();
    std::this_thread::sleep_for(10ms);
  }
  EXPECT_TRUE(refused);
  release();
  const auto out = slow.receive();
  EXPECT_THAT(out, StartsWith("HTTP/1.1 200"));
  EXPECT_THAT(out, HasSubstr("Connection: close"));
  thread_.join();
}

TEST_F(ServerTest, TheAccessLogKnowsTheRouteAndNoPerson) {
  start();
  ask("GET /echo?q=Nguy%E1%BB%85n HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  server_->stop();
  thread_.join();
  EXPECT_THAT(access_, StartsWith("GET /echo 200 4 "));
}

TEST_F(ServerTest, APortIsServedByOneServerOnly) {
  start();
  ServerSettings second;
  second.port = server_->port();
  try {
    Server server(second, Site{});
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), "server.port_busy");
  }
  second.address = "nowhere";
  EXPECT_THROW(Server(second, Site{}), base::Error);
}

}  // namespace
}  // namespace dondoc::api
