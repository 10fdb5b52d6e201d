#include "post/transfer.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <dlfcn.h>

#include <algorithm>
#include <cstring>

#include "base/error.h"
#include "base/version.h"

namespace dondoc::post {
namespace {

using domain::Outcome;
using domain::Trouble;

constexpr long connect_ms = 10'000, mail_ms = 30'000, call_ms = 10'000;
constexpr std::size_t most_answer = 64 * 1024, most_kept = 300;

// The functions of libcurl that are used, found when the library is loaded: what
// it is linked with would double the time in which the program starts.
struct Curl {
#define DONDOC_CURL_ALL(X) \
  X(curl_global_init) X(curl_easy_init) X(curl_easy_cleanup) X(curl_easy_reset) X(curl_easy_setopt) X(curl_easy_perform) X(curl_easy_getinfo) \
  X(curl_easy_strerror) X(curl_slist_append) X(curl_slist_free_all)
#define DONDOC_CURL(name) decltype(&::name) name = nullptr;
  DONDOC_CURL_ALL(DONDOC_CURL)
#undef DONDOC_CURL
  bool is_there = false;

  Curl() {
    void* library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
    if (!library) library = dlopen("libcurl-gnutls.so.4", RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
#define DONDOC_CURL(name)                                         \
  name = reinterpret_cast<decltype(name)>(dlsym(library, #name)); \
  if (!name) return;
    DONDOC_CURL_ALL(DONDOC_CURL)
#undef DONDOC_CURL
#undef DONDOC_CURL_ALL
    is_there = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  }
};

const Curl& curl() {
  static const Curl library;
  return library;
}

class List {
 public:
  ~List() { curl().curl_slist_free_all(list_); }
  void add(const std::string& text) { list_ = curl().curl_slist_append(list_, text.c_str()); }
  curl_slist* get() const { return list_; }

 private:
  curl_slist* list_ = nullptr;
};

// What one try sees while it runs.
struct Try {
  std::stop_token stop;
  std::string_view unsent;        // of the mail
  bool handed_over = false;       // from here on the other side may have it
  bool plain_text = false;        // http://: to machines of the own network alone
  bool forbidden = false;
  std::size_t answer_bytes = 0;
  std::string line;               // the last line that a mail server said
};

std::size_t read_mail(char* to, std::size_t size, std::size_t count, void* at) {
  auto& self = *static_cast<Try*>(at);
  self.handed_over = true;
  const auto bytes = std::min(size * count, self.unsent.size());
  std::memcpy(to, self.unsent.data(), bytes);
  self.unsent.remove_prefix(bytes);
  return bytes;
}

std::size_t hear_line(char* text, std::size_t size, std::size_t count, void* at) {
  const std::string_view line(text, size * count);
  if (!line.starts_with("221")) static_cast<Try*>(at)->line = line;  // its goodbye tells nothing
  return line.size();
}

std::size_t pass_over(char*, std::size_t size, std::size_t count, void* at) {
  auto& self = *static_cast<Try*>(at);
  self.answer_bytes += size * count;
  return self.answer_bytes > most_answer ? 0 : size * count;
}

int look_up(void* at, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  const auto& self = *static_cast<const Try*>(at);
  return self.stop.stop_requested() && !self.handed_over;
}

// Link-local addresses are those of a machine's own keeper in a cloud.
bool is_link_local(std::string_view ip) { return ip.starts_with("169.254.") || ip.starts_with("fe80:"); }

int before_request(void* at, char* ip, char*, int, int) {
  auto& self = *static_cast<Try*>(at);
  self.forbidden = is_link_local(ip) || (self.plain_text && !is_of_own_network(ip));
  self.handed_over = !self.forbidden;
  return self.forbidden ? CURL_PREREQFUNC_ABORT : CURL_PREREQFUNC_OK;
}

// One line that any database takes.
std::string tidy(std::string text) {
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.pop_back();
  if (text.size() > most_kept) text.resize(most_kept);
  for (char& c : text)
    if (c < ' ' || c == 127) c = '?';
  return text;
}

Trouble trouble_of(CURLcode code, const Try& it) {
  switch (code) {
    case CURLE_ABORTED_BY_CALLBACK: return it.forbidden ? Trouble::forbidden_address : Trouble::interrupted;
    case CURLE_OPERATION_TIMEDOUT: return Trouble::too_slow;
    case CURLE_LOGIN_DENIED: return Trouble::sign_in;
    case CURLE_USE_SSL_FAILED: case CURLE_SSL_CONNECT_ERROR: case CURLE_PEER_FAILED_VERIFICATION: case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER: case CURLE_SSL_CACERT_BADFILE: case CURLE_SSL_ISSUER_ERROR: return Trouble::insecure;
    default: return Trouble::unreachable;
  }
}

// RFC 5321: 4yz is "not now", 5yz "never"; 530 to 538 speak of the account.
Trouble trouble_of_reply(long reply) {
  if (reply >= 530 && reply <= 538) return Trouble::sign_in;
  return reply >= 500 ? Trouble::refused : Trouble::busy;
}

std::optional<Trouble> trouble_of_status(long status) {
  if (status >= 200 && status < 300) return std::nullopt;
  if (status >= 300 && status < 400) return Trouble::redirected;
  return status == 408 || status == 425 || status == 429 || status >= 500 ? Trouble::busy : Trouble::refused;
}

}  // namespace

bool is_callable(std::string_view url, bool internal_http) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (!url.starts_with(scheme)) continue;
    const auto host = url.substr(scheme.size(), url.find_first_of("/?#", scheme.size()) - scheme.size());
    const bool plain = std::ranges::all_of(url, [](char c) { return c > ' ' && c < 127 && c != '"' && c != '\\'; });
    return (internal_http || scheme == "https://") && plain && !host.empty() && host.find('@') == std::string_view::npos && url.size() <= 2000;
  }
  return false;
}

bool is_of_own_network(std::string_view ip) {
  const std::string text(ip);
  in_addr four{};
  in6_addr six{};
  if (inet_pton(AF_INET, text.c_str(), &four) == 1) {
    const auto number = ntohl(four.s_addr);
    const auto within = [&](std::uint32_t net, int bits) { return number >> (32 - bits) == net >> (32 - bits); };
    return within(0x0A000000, 8) || within(0xAC100000, 12) || within(0xC0A80000, 16) || within(0x7F000000, 8);
  }
  if (inet_pton(AF_INET6, text.c_str(), &six) != 1) return false;
  return IN6_IS_ADDR_LOOPBACK(&six) || (six.s6_addr[0] & 0xFE) == 0xFC;
}

struct Transfer::Handle {
  CURL* easy = nullptr;
  MailServer server;  // that of the connection
  char complaint[CURL_ERROR_SIZE] = {};

  ~Handle() { close(); }
  void close() {
    if (easy) curl().curl_easy_cleanup(easy);
    easy = nullptr;
  }
  template <class T> void set(CURLoption option, T value) { curl().curl_easy_setopt(easy, option, value); }

  // What every try has in common. The connection of the try before stays open.
  bool ready(Try& it, const char* protocols, long within_ms) {
    if (!curl().is_there) return false;
    if (easy) curl().curl_easy_reset(easy);
    else easy = curl().curl_easy_init();
    if (!easy) return false;
    complaint[0] = '\0';
    set(CURLOPT_PROTOCOLS_STR, protocols);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_PROXY, "");  // none, whatever the environment says
    set(CURLOPT_CONNECTTIMEOUT_MS, connect_ms);
    set(CURLOPT_TIMEOUT_MS, within_ms);
    set(CURLOPT_ERRORBUFFER, complaint);
    set(CURLOPT_XFERINFOFUNCTION, look_up);
    set(CURLOPT_XFERINFODATA, &it);
    set(CURLOPT_NOPROGRESS, 0L);
    return true;
  }
  long reply() const {
    long out = 0;
    curl().curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &out);
    return out;
  }
  std::string said(CURLcode code) const { return tidy(complaint[0] ? complaint : curl().curl_easy_strerror(code)); }
};

Transfer::Transfer() : handle_(std::make_unique<Handle>()) {}
Transfer::~Transfer() = default;

Outcome Transfer::mail(const MailServer& server, const Mail& mail, std::stop_token stop) {
  auto& at = *handle_;
  if (at.easy && at.server != server) at.close();
  at.server = server;
  const auto bytes = bytes_of(mail);
  Try it;
  it.stop = std::move(stop);
  it.unsent = bytes;
  if (!at.ready(it, "smtp,smtps", mail_ms)) return {Trouble::no_library, ""};
  const bool number6 = server.host.find(':') != std::string::npos;
  const auto host = number6 ? "[" + server.host + "]" : server.host;
  // What follows the slash is how this machine presents itself.
  const auto url = std::string(server.tls == Tls::tls ? "smtps://" : "smtp://") + host + ":" + std::to_string(server.port) + "/" +
                   mail.from.substr(mail.from.find('@') + 1);
  const auto from = "<" + mail.from + ">";
  List recipients;
  recipients.add("<" + mail.to + ">");
  at.set(CURLOPT_URL, url.c_str());
  at.set(CURLOPT_USE_SSL, static_cast<long>(server.tls == Tls::none ? CURLUSESSL_NONE : CURLUSESSL_ALL));
  if (!server.account.empty()) {
    at.set(CURLOPT_USERNAME, server.account.c_str());
    at.set(CURLOPT_PASSWORD, server.password.c_str());
  }
  at.set(CURLOPT_MAIL_FROM, from.c_str());
  at.set(CURLOPT_MAIL_RCPT, recipients.get());
  at.set(CURLOPT_UPLOAD, 1L);
  at.set(CURLOPT_READFUNCTION, read_mail);
  at.set(CURLOPT_READDATA, &it);
  at.set(CURLOPT_HEADERFUNCTION, hear_line);
  at.set(CURLOPT_HEADERDATA, &it);
  const auto code = curl().curl_easy_perform(at.easy);
  if (code == CURLE_OK) return {std::nullopt, tidy(it.line)};
  const auto reply = at.reply();
  Outcome out{trouble_of(code, it), at.said(code)};
  const bool by_the_server = out.trouble == Trouble::unreachable && reply >= 400 && reply < 600;
  if (by_the_server) out.trouble = trouble_of_reply(reply);
  if ((by_the_server || out.trouble == Trouble::sign_in) && !it.line.empty()) out.answer = tidy(it.line);
  at.close();  // what state the connection is in is not known
  return out;
}

Outcome Transfer::call(const Call& call, std::stop_token stop) {
  auto& at = *handle_;
  Try it;
  it.stop = std::move(stop);
  it.plain_text = call.url.starts_with("http://");
  if (!is_callable(call.url, call.internal_http)) return {Trouble::forbidden_address, ""};
  if (!at.ready(it, "http,https", call_ms)) return {Trouble::no_library, ""};
  List headers;
  for (const auto& [name, value] : call.headers) headers.add(name + ": " + value);
  headers.add("Expect:");  // no waiting for a "continue"
  at.set(CURLOPT_URL, call.url.c_str());
  at.set(CURLOPT_USERAGENT, (std::string("dondoc/") + base::version).c_str());
  at.set(CURLOPT_POST, 1L);
  at.set(CURLOPT_POSTFIELDSIZE, static_cast<long>(call.body.size()));
  at.set(CURLOPT_POSTFIELDS, call.body.c_str());
  at.set(CURLOPT_HTTPHEADER, headers.get());
  at.set(CURLOPT_FOLLOWLOCATION, 0L);
  at.set(CURLOPT_WRITEFUNCTION, pass_over);
  at.set(CURLOPT_WRITEDATA, &it);
  at.set(CURLOPT_PREREQFUNCTION, before_request);
  at.set(CURLOPT_PREREQDATA, &it);
  const auto code = curl().curl_easy_perform(at.easy);
  const auto status = at.reply();
  if (code == CURLE_OK || (code == CURLE_WRITE_ERROR && status != 0)) return {trouble_of_status(status), "HTTP " + std::to_string(status)};
  Outcome out{trouble_of(code, it), at.said(code)};
  at.close();
  return out;
}

}  // namespace dondoc::post
