#include "api/server/url.h"

#include <algorithm>

#include "base/error.h"
#include "base/text.h"

namespace dondoc::api {
namespace {

constexpr std::size_t most_pairs = 100;

[[noreturn]] void malformed() { throw base::Error(base::ErrorKind::invalid, "request.malformed"); }

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  malformed();
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// Calls `take` with each piece between the separators.
template <class Take> void split(std::string_view text, char separator, Take take) {
  while (true) {
    const auto end = text.find(separator);
    take(text.substr(0, end));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

std::string percent_decoded(std::string_view text, bool plus_is_space) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      if (i + 2 >= text.size()) malformed();
      out += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
      i += 2;
    } else {
      out += plus_is_space && text[i] == '+' ? ' ' : text[i];
    }
  }
  const auto control = [](unsigned char c) { return c < ' ' || c == 0x7f; };
  if (std::any_of(out.begin(), out.end(), control) || !base::is_utf8(out)) malformed();
  return out;
}

std::vector<std::string> path_segments(std::string_view path) {
  if (!path.starts_with('/')) malformed();
  std::vector<std::string> out;
  bool ended = false;
  split(path.substr(1), '/', [&](std::string_view piece) {
    if (ended) malformed();
    if (piece.empty()) { ended = true; return; }
    auto segment = percent_decoded(piece);
    if (segment == "." || segment == ".." || segment.find_first_of("/\\") != std::string::npos) malformed();
    out.push_back(std::move(segment));
  });
  return out;
}

Pairs parse_query(std::string_view query) {
  Pairs out;
  if (query.empty()) return out;
  split(query, '&', [&](std::string_view piece) {
    if (piece.empty()) return;
    if (out.size() == most_pairs) malformed();
    const auto equals = std::min(piece.find('='), piece.size());
    const auto value = equals < piece.size() ? piece.substr(equals + 1) : std::string_view();
    out.emplace_back(percent_decoded(piece.substr(0, equals), true), percent_decoded(value, true));
  });
  return out;
}

Pairs parse_cookies(std::string_view header) {
  Pairs out;
  split(header, ';', [&](std::string_view piece) {
    const auto equals = piece.find('=');
    if (equals == std::string_view::npos || out.size() == most_pairs) return;
    const auto name = trimmed(piece.substr(0, equals));
    auto value = trimmed(piece.substr(equals + 1));
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
    if (!name.empty()) out.emplace_back(name, value);
  });
  return out;
}

}  // namespace dondoc::api
