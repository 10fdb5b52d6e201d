#include "api/server/http.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace dondoc::api {
namespace {

constexpr std::array<std::pair<Method, std::string_view>, 6> methods{{{Method::get, "GET"},
                                                                      {Method::head, "HEAD"},
                                                                      {Method::post, "POST"},
                                                                      {Method::put, "PUT"},
                                                                      {Method::patch, "PATCH"},
                                                                      {Method::delete_, "DELETE"}}};

bool same_name(std::string_view a, std::string_view b) {
  const auto lower = [](unsigned char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](unsigned char x, unsigned char y) { return lower(x) == lower(y); });
}

// RFC 6266: an ASCII name for old programs, and the true one in UTF-8.
std::string disposition(std::string_view file_name) {
  std::string plain, encoded;
  constexpr char digits[] = "0123456789ABCDEF";
  for (const unsigned char c : file_name) {
    const bool unreserved = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '.' || c == '_';
    if (unreserved) encoded += static_cast<char>(c);
    else { encoded += '%'; encoded += digits[c >> 4]; encoded += digits[c & 15]; }
    if (c >= 0x80 && (plain.empty() || plain.back() != '_')) plain += '_';
    else if (c < 0x80) plain += unreserved || c == ' ' ? static_cast<char>(c) : '_';
  }
  return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
}

Response saved(std::string_view media_type, std::string_view file_name) {
  Response response;
  response.set("Content-Type", std::string(media_type));
  response.set("Content-Disposition", disposition(file_name));
  response.set("Content-Security-Policy", "default-src 'none'; sandbox");
  response.set("Cache-Control", "private, no-store");
  return response;
}

}  // namespace

std::string_view name_of(Method method) {
  for (const auto& [value, name] : methods) if (value == method) return name;
  throw std::logic_error("a method without a name");
}

std::optional<Method> method_of(std::string_view name) {
  for (const auto& [value, known] : methods) if (known == name) return value;
  return std::nullopt;
}

std::optional<std::string_view> first_of(const Pairs& pairs, std::string_view name) {
  for (const auto& [key, value] : pairs) if (key == name) return value;
  return std::nullopt;
}

const std::string& Request::param(std::string_view name) const {
  for (const auto& [key, value] : params) if (key == name) return value;
  throw std::logic_error("the route has no {" + std::string(name) + "}");
}

Response& Response::set(std::string_view name, std::string value) {
  std::erase_if(headers, [&](const auto& header) { return same_name(header.first, name); });
  return add(name, std::move(value));
}

Response& Response::add(std::string_view name, std::string value) {
  headers.emplace_back(name, std::move(value));
  return *this;
}

bool Response::has(std::string_view name) const {
  return std::any_of(headers.begin(), headers.end(), [&](const auto& header) { return same_name(header.first, name); });
}

Response json_response(std::string text, int status) {
  Response response;
  response.status = status;
  response.add("Content-Type", "application/json");
  response.body = std::move(text);
  return response;
}

Response empty_response() {
  Response response;
  response.status = 204;
  return response;
}

Response download(std::string bytes, std::string_view media_type, std::string_view file_name) {
  auto response = saved(media_type, file_name);
  response.body = std::move(bytes);
  return response;
}

Response download(Response::Streamed stream, std::uint64_t length, std::string_view media_type, std::string_view file_name) {
  auto response = saved(media_type, file_name);
  response.body = std::move(stream);
  response.length = length;
  return response;
}

std::string session_cookie(std::string_view name, std::string_view value, long max_age, bool secure) {
  std::string out(name);
  out += '=';
  out += value;
  out += "; Path=/; Max-Age=" + std::to_string(max_age) + "; HttpOnly; SameSite=Lax";
  if (secure) out += "; Secure";
  return out;
}

}  // namespace dondoc::api
