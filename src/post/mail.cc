#include "post/mail.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

#include "base/crypto.h"
#include "base/error.h"

namespace dondoc::post {
namespace {

bool is_ascii_printable(char c) { return c > ' ' && c < 127; }

// RFC 2047: each encoded word holds at most 75 characters and whole characters,
// and a line with one at most 76.
std::string encoded_words(std::string_view text) {
  constexpr std::size_t most_bytes = 39;
  std::string out;
  while (!text.empty()) {
    auto size = std::min(most_bytes, text.size());
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
    if (!out.empty()) out += "\r\n ";
    out += "=?UTF-8?B?" + base::base64(text.substr(0, size)) + "?=";
    text.remove_prefix(size);
  }
  return out;
}

std::string day_and_time(base::Instant at) {
  using namespace std::chrono;
  constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto local = sys_time<milliseconds>(milliseconds(at.ms)) + 7h;  // Việt Nam
  const auto day = floor<std::chrono::days>(local);
  const year_month_day ymd(day);
  const hh_mm_ss time(floor<seconds>(local - day));
  char out[64];
  std::snprintf(out, sizeof out, "%s, %02u %s %d %02d:%02d:%02d +0700", days[weekday(day).c_encoding()], unsigned{ymd.day()},
                months[unsigned{ymd.month()} - 1], int{ymd.year()}, static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
  return out;
}

}  // namespace

bool is_address(std::string_view text) {
  const auto at = text.find('@');
  if (at == 0 || at == std::string_view::npos || text.size() > 254) return false;
  const auto domain = text.substr(at + 1);
  const auto plain = [](char c) { return is_ascii_printable(c) && std::string_view("\"(),:;<>@[\\]").find(c) == std::string_view::npos; };
  return !domain.empty() && domain.front() != '.' && domain.back() != '.' && std::ranges::all_of(text.substr(0, at), plain) &&
         std::ranges::all_of(domain, plain);
}

std::string bytes_of(const Mail& mail) {
  for (const auto& [field, address] : {std::pair("from", &mail.from), std::pair("to", &mail.to)})
    if (!is_address(*address)) throw base::Error(base::ErrorKind::invalid, "mail.bad_address", field);
  std::string out = "Date: " + day_and_time(mail.at) + "\r\nFrom: ";
  if (!mail.from_name.empty()) out += encoded_words(mail.from_name) + "\r\n ";
  out += "<" + mail.from + ">\r\nTo: <" + mail.to + ">\r\nSubject: " + encoded_words(mail.subject) + "\r\nMessage-ID: <" + mail.message_id +
         ">\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n"
         "Content-Transfer-Encoding: base64\r\n\r\n";
  // Canonical text has CRLF within the base64 too (RFC 2045, 6.8).
  std::string text;
  for (const char c : mail.text) text += c == '\n' ? std::string("\r\n") : std::string(1, c);
  constexpr std::size_t line = 76;
  const auto encoded = base::base64(text);
  for (std::size_t at = 0; at < encoded.size(); at += line) out += encoded.substr(at, line) + "\r\n";
  return out;
}

}  // namespace dondoc::post
