#include "post/test_servers.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <stdexcept>

namespace dondoc::post {

TestServer::TestServer() : listener_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  if (bind(listener_, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(listener_, 16) != 0 ||
      getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size) != 0)
    throw std::runtime_error("no port");
  port_ = ntohs(address.sin_port);
}

TestServer::~TestServer() { close(listener_); }

void TestServer::start(std::function<void(int)> talk) {
  thread_ = std::thread([this, talk = std::move(talk)] {
    while (!stopping_) {
      const int socket = accept(listener_, nullptr, nullptr);
      if (socket < 0) return;
      connection_ = socket;
      rest_.clear();
      if (!stopping_) talk(socket);
      connection_ = -1;
      close(socket);
    }
  });
}

void TestServer::stop() {
  stopping_ = true;
  shutdown(listener_, SHUT_RDWR);
  if (const int open = connection_; open >= 0) shutdown(open, SHUT_RDWR);
  thread_.join();
}

std::string TestServer::heard() const {
  const std::lock_guard lock(mutex_);
  return heard_;
}

bool TestServer::hear(int socket, std::string& bytes, std::size_t count) {
  char block[4096];
  while (rest_.size() < count) {
    const auto size = recv(socket, block, sizeof block, 0);
    if (size <= 0) return false;
    rest_.append(block, static_cast<std::size_t>(size));
    const std::lock_guard lock(mutex_);
    heard_.append(block, static_cast<std::size_t>(size));
  }
  bytes = rest_.substr(0, count);
  rest_.erase(0, count);
  return true;
}

bool TestServer::hear(int socket, std::string& line) {
  line.clear();
  for (std::string one; hear(socket, one, 1);) {
    if (one == "\n") {
      if (line.ends_with('\r')) line.pop_back();
      return true;
    }
    line += one;
  }
  return false;
}

void TestServer::say(int socket, const std::string& text) { send(socket, text.data(), text.size(), MSG_NOSIGNAL); }

TestMailServer::TestMailServer() { start([this](int socket) { talk(socket); }); }
TestMailServer::~TestMailServer() { stop(); }

void TestMailServer::reply(const std::string& command, const std::string& text) {
  const std::lock_guard lock(mutex_);
  replies_[command] = text;
}

std::vector<ReceivedMail> TestMailServer::received() const {
  const std::lock_guard lock(mutex_);
  return received_;
}

std::string TestMailServer::reply_to(const std::string& command, const std::string& yes) const {
  const std::lock_guard lock(mutex_);
  const auto own = replies_.find(command);
  return (own == replies_.end() || own->second.empty() ? yes : own->second) + "\r\n";
}

void TestMailServer::talk(int socket) {
  say(socket, reply_to("", "220 mail.test ESMTP"));
  std::string line, to;
  while (hear(socket, line)) {
    const auto command = line.substr(0, line.find(' '));
    if (command == "EHLO") say(socket, "250-mail.test\r\n250-AUTH PLAIN\r\n250 8BITMIME\r\n");
    else if (command == "AUTH") {
      say(socket, "334 \r\n");
      if (!hear(socket, line)) return;
      say(socket, reply_to(command, "235 2.7.0 accepted"));
    }
    else if (command == "RCPT") { to = line.substr(line.find('<') + 1); to.erase(to.find('>')); say(socket, reply_to(command, "250 2.1.5 Ok")); }
    else if (command == "QUIT") { say(socket, "221 Bye\r\n"); return; }
    else if (command == "DATA") {
      say(socket, "354 go on\r\n");
      std::string bytes;
      while (hear(socket, line) && line != ".") bytes += line + "\n";
      if (line != ".") return;
      const auto answer = reply_to(".", "250 2.0.0 Ok: queued as T1");
      if (answer.starts_with("250")) {
        const std::lock_guard lock(mutex_);
        received_.push_back({to, bytes});
      }
      say(socket, answer);
    } else say(socket, reply_to(command, "250 Ok"));
  }
}

TestWebhook::TestWebhook(std::string status, std::string headers) : status_(std::move(status)), headers_(std::move(headers)) {
  start([this](int socket) { talk(socket); });
}
TestWebhook::~TestWebhook() { stop(); }

void TestWebhook::answer(const std::string& status) {
  const std::lock_guard lock(mutex_);
  status_ = status;
}

std::vector<ReceivedCall> TestWebhook::calls() const {
  const std::lock_guard lock(mutex_);
  return calls_;
}

void TestWebhook::talk(int socket) {
  ReceivedCall call;
  std::string line;
  if (!hear(socket, call.line)) return;
  while (hear(socket, line) && !line.empty()) {
    auto name = line.substr(0, line.find(':'));
    std::ranges::transform(name, name.begin(), [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    call.headers[name] = line.substr(line.find(':') + 2);
  }
  if (!hear(socket, call.body, std::stoul(call.headers["content-length"]))) return;
  const std::lock_guard lock(mutex_);
  calls_.push_back(call);
  say(socket, "HTTP/1.1 " + status_ + "\r\n" + headers_ + "Content-Length: 0\r\nConnection: close\r\n\r\n");
}

}  // namespace dondoc::post
