// For tests: a mail server and a receiver of webhooks, real ones on a port of this
// machine, each with one connection at a time. What they answer can be set.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace dondoc::post {

class TestServer {
 public:
  int port() const { return port_; }
  /// Everything that was said to it.
  std::string heard() const;
  TestServer(const TestServer&) = delete;
  TestServer& operator=(const TestServer&) = delete;

 protected:
  TestServer();
  ~TestServer();
  /// To be called last by constructors, `stop` first by destructors.
  void start(std::function<void(int socket)> talk);
  void stop();
  /// The next line without its end; false when the other side is gone.
  bool hear(int socket, std::string& line);
  bool hear(int socket, std::string& bytes, std::size_t count);
  static void say(int socket, const std::string& text);
  mutable std::mutex mutex_;

 private:
  int listener_ = -1, port_ = 0;
  std::atomic<int> connection_ = -1;
  std::atomic<bool> stopping_ = false;
  std::string heard_, rest_;
  std::thread thread_;
};

struct ReceivedMail { std::string to, bytes; };

/// Speaks SMTP with AUTH PLAIN. `reply` sets what is said to a command, by the first word of a command ("RCPT",
/// "MAIL", "AUTH", "." for the end of a mail), instead of its yes.
class TestMailServer : public TestServer {
 public:
  TestMailServer();
  ~TestMailServer();
  void reply(const std::string& command, const std::string& text);
  std::vector<ReceivedMail> received() const;

 private:
  void talk(int socket);
  std::string reply_to(const std::string& command, const std::string& yes) const;
  std::map<std::string, std::string> replies_;
  std::vector<ReceivedMail> received_;
};

struct ReceivedCall { std::map<std::string, std::string> headers; std::string line, body; };

/// Answers each request with `status` ("200 OK") and `headers` of its own.
class TestWebhook : public TestServer {
 public:
  explicit TestWebhook(std::string status = "200 OK", std::string headers = {});
  ~TestWebhook();
  std::string url() const { return "http://127.0.0.1:" + std::to_string(port()) + "/nhan"; }
  void answer(const std::string& status);
  std::vector<ReceivedCall> calls() const;

 private:
  void talk(int socket);
  std::string status_, headers_;
  std::vector<ReceivedCall> calls_;
};

}  // namespace dondoc::post
