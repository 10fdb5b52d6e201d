// Mail to a mail server and calls of webhooks, over the network. libcurl speaks
// the protocols; it is loaded when the first of them is sent, and known to
// transfer.cc alone.
#pragma once

#include <boost/describe/enum.hpp>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "domain/outbox.h"
#include "post/mail.h"

namespace dondoc::post {

/// starttls: a plain connection that must become encrypted before anything is
/// said; tls: encrypted from its first byte.
enum class Tls { none, starttls, tls };
BOOST_DESCRIBE_ENUM(Tls, none, starttls, tls)

/// account: empty where the server asks for none.
struct MailServer {
  std::string host;
  int port = 587;
  Tls tls = Tls::starttls;
  std::string account, password;
  friend bool operator==(const MailServer&, const MailServer&) = default;
};

/// internal_http: may be plain http:// to a machine of the own network.
struct Call {
  std::string url, body;
  std::vector<std::pair<std::string, std::string>> headers;
  bool internal_http = false;
};

/// "https://…", or "http://…" where `internal_http`; without an account in it.
bool is_callable(std::string_view url, bool internal_http);
/// A private, loopback or unique local address (RFC 1918, 4193), as a number.
bool is_of_own_network(std::string_view ip);

/// A connection that is kept from one mail to the next. Used by one thread at a
/// time. What goes wrong on the way is the outcome, never an exception; a stop
/// ends a try that has not handed anything over yet as `interrupted`.
class Transfer {
 public:
  Transfer();
  ~Transfer();
  Transfer(const Transfer&) = delete;
  Transfer& operator=(const Transfer&) = delete;

  /// Within 30 seconds. Certificates are verified against those of the system.
  domain::Outcome mail(const MailServer& server, const Mail& mail, std::stop_token stop = {});
  /// POST within 10 seconds; any 2xx is an acknowledgement. Redirections are not
  /// followed, and of the answer only the status is looked at.
  domain::Outcome call(const Call& call, std::stop_token stop = {});

 private:
  struct Handle;
  std::unique_ptr<Handle> handle_;
};

}  // namespace dondoc::post
