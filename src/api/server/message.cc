#include "api/server/message.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <stdexcept>

#include "api/server/url.h"
#include "base/error.h"

namespace dondoc::api {
namespace {

namespace http = boost::beast::http;

[[noreturn]] void malformed() { throw base::Error(base::ErrorKind::invalid, "request.malformed"); }

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

std::string_view view(boost::core::string_view text) { return {text.data(), text.size()}; }

bool is_host(std::string_view host) {
  return !host.empty() && host.size() <= 255 && std::all_of(host.begin(), host.end(), [](unsigned char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == '-' || c == '_' ||
           c == ':' || c == '[' || c == ']';
  });
}

// What the parser lets pass although it can be read in two ways (RFC 9112,
// section 6.1: request smuggling).
void check_framing(const Head& head) {
  if (head.count(http::field::host) != 1 || !is_host(view(head[http::field::host]))) malformed();
  const auto codings = head.count(http::field::transfer_encoding);
  if (codings == 0) return;
  if (codings > 1 || head.count(http::field::content_length) > 0 || head.version() < 11) malformed();
  if (lower(view(head[http::field::transfer_encoding])) != "chunked") malformed();
}

// The last address is the one that the trusted proxy itself has seen.
std::string_view last_forwarded(std::string_view header) {
  const auto comma = header.rfind(',');
  if (comma != std::string_view::npos) header.remove_prefix(comma + 1);
  while (header.starts_with(' ')) header.remove_prefix(1);
  while (header.ends_with(' ')) header.remove_suffix(1);
  return header;
}

std::string_view reason(int status) {
  switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 409: return "Conflict";
    case 413: return "Content Too Large";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 451: return "Unavailable For Legal Reasons";
    case 503: return "Service Unavailable";
    default: return status < 500 ? "Status" : "Internal Server Error";
  }
}

const std::string& date_now() {
  thread_local std::time_t at = 0;
  thread_local std::string text;
  if (const auto now = std::time(nullptr); now != at) {
    at = now;
    text = fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(now));
  }
  return text;
}

void put(std::string& out, std::string_view name, std::string_view value) {
  if (value.find_first_of(std::string_view("\r\n\0", 3)) != std::string_view::npos)
    throw std::logic_error("a line break in the header " + std::string(name));
  out += name;
  out += ": ";
  out += value;
  out += "\r\n";
}

constexpr std::pair<std::string_view, std::string_view> defaults[] = {
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "same-origin"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"},
    {"X-Frame-Options", "DENY"},
    {"Cache-Control", "no-store"},
};

}  // namespace

Request request_of(const Head& head, std::string_view peer, bool behind_proxy) {
  check_framing(head);
  const auto method = method_of(view(head.method_string()));
  if (!method) throw base::Error(base::ErrorKind::not_found, "request.method_not_allowed");
  Request out;
  out.method = *method;
  const auto target = view(head.target());
  const auto question = target.find('?');
  out.path = target.substr(0, question);
  out.segments = path_segments(out.path);
  if (question != std::string_view::npos) out.query = parse_query(target.substr(question + 1));
  for (const auto& field : head) {
    out.headers.emplace_back(lower(view(field.name_string())), view(field.value()));
    if (field.name() == http::field::cookie)
      for (auto& cookie : parse_cookies(view(field.value()))) out.cookies.push_back(std::move(cookie));
  }
  out.address = peer;
  if (behind_proxy && (peer == "127.0.0.1" || peer == "::1")) {
    if (const auto forwarded = last_forwarded(out.header("x-forwarded-for")); !forwarded.empty()) out.address = forwarded;
    out.secure = out.header("x-forwarded-proto") == "https";
  }
  return out;
}

std::string head_of(const Response& response, bool keep_alive) {
  std::string out;
  out.reserve(640);
  out += fmt::format("HTTP/1.1 {} {}\r\n", response.status, reason(response.status));
  for (const auto& [name, value] : response.headers) put(out, name, value);
  for (const auto& [name, value] : defaults) if (!response.has(name)) put(out, name, value);
  put(out, "Date", date_now());
  if (!keep_alive) put(out, "Connection", "close");
  const bool streamed = std::holds_alternative<Response::Streamed>(response.body);
  if (streamed && !response.length) put(out, "Transfer-Encoding", "chunked");
  else if (response.status != 204 && response.status != 304)
    put(out, "Content-Length", std::to_string(streamed ? *response.length : bytes_of(response).size()));
  out += "\r\n";
  return out;
}

std::string_view bytes_of(const Response& response) {
  if (const auto* own = std::get_if<std::string>(&response.body)) return *own;
  if (const auto* shared = std::get_if<Response::Shared>(&response.body); shared && *shared) return **shared;
  return {};
}

std::string access_line(std::string_view method, const Response& response, std::uint64_t bytes, long ms) {
  return fmt::format("{} {} {} {} {}ms", method, response.label.empty() ? "-" : response.label, response.status, bytes, ms);
}

}  // namespace dondoc::api
