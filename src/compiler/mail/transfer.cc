#include "compiler/mail/transfer.h"

#include <cstdint>

namespace dondoc::compiler::mail {

namespace {

int digit64(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
}

int digit16(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

}  // namespace

std::string decode_base64(std::string_view text) {
  std::string out;
  out.reserve(text.size() / 4 * 3);
  std::uint32_t held = 0;
  int bits = 0;
  for (const char c : text) {
    const int digit = digit64(c);
    if (c == '=') break;
    if (digit < 0) continue;
    held = held << 6 | static_cast<std::uint32_t>(digit);
    if ((bits += 6) < 8) continue;
    bits -= 8;
    out += static_cast<char>(held >> bits & 0xFF);
  }
  return out;
}

std::string decode_quoted_printable(std::string_view text, bool underscores) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '_' && underscores) { out += ' '; continue; }
    if (text[i] != '=') { out += text[i]; continue; }
    if (i + 2 < text.size() && digit16(text[i + 1]) >= 0 && digit16(text[i + 2]) >= 0) {
      out += static_cast<char>(digit16(text[i + 1]) * 16 + digit16(text[i + 2]));
      i += 2;
    } else if (text.substr(i + 1).starts_with("\r\n")) {
      i += 2;  // a line that was broken for the way
    } else if (text.substr(i + 1).starts_with("\n")) {
      ++i;
    } else {
      out += '=';
    }
  }
  return out;
}

}  // namespace dondoc::compiler::mail
