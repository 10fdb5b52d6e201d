#include "base/id.h"

#include <chrono>
#include <cstring>
#include <mutex>
#include <sys/random.h>

#include "base/error.h"

namespace dondoc::base {
namespace {

std::uint64_t random_bits() {
  std::uint64_t value;
  if (getrandom(&value, sizeof value, 0) != sizeof value) throw Error(ErrorKind::unavailable, "system.no_randomness");
  return value;
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

Id Id::make() {
  // RFC 9562, 6.2, method 1: the 12 bits of rand_a count within a millisecond,
  // and a full counter borrows from the next one, so that order holds even
  // when the clock steps back.
  static std::mutex mutex;
  static std::uint64_t last_ms = 0, counter = 0;
  const std::uint64_t now = std::chrono::duration_cast<std::chrono::milliseconds>(
      std::chrono::system_clock::now().time_since_epoch()).count();
  std::uint64_t ms, sequence;
  {
    std::lock_guard lock(mutex);
    if (now > last_ms) { last_ms = now; counter = 0; }
    else if (++counter == 4096) { ++last_ms; counter = 0; }
    ms = last_ms;
    sequence = counter;
  }
  const std::uint64_t tail = (random_bits() & 0x3fffffffffffffffULL) | 0x8000000000000000ULL;
  Id id;
  for (int i = 0; i < 6; ++i) id.bytes_[i] = static_cast<std::uint8_t>(ms >> (40 - 8 * i));
  id.bytes_[6] = static_cast<std::uint8_t>(0x70 | sequence >> 8);
  id.bytes_[7] = static_cast<std::uint8_t>(sequence);
  for (int i = 0; i < 8; ++i) id.bytes_[8 + i] = static_cast<std::uint8_t>(tail >> (56 - 8 * i));
  return id;
}

std::optional<Id> Id::parse(std::string_view text) {
  if (text.size() != 36) return std::nullopt;
  Id id;
  int nibble = 0;
  for (std::size_t i = 0; i < 36; ++i) {
    if (i == 8 || i == 13 || i == 18 || i == 23) {
      if (text[i] != '-') return std::nullopt;
      continue;
    }
    const int value = hex_value(text[i]);
    if (value < 0) return std::nullopt;
    id.bytes_[nibble / 2] = static_cast<std::uint8_t>(id.bytes_[nibble / 2] << 4 | value);
    ++nibble;
  }
  return id;
}

Id Id::parse_or_throw(std::string_view text, std::string field) {
  if (auto id = parse(text)) return *id;
  throw Error(ErrorKind::invalid, "id.malformed", std::move(field));
}

std::string Id::str() const {
  static const char* digits = "0123456789abcdef";
  std::string out;
  out.reserve(36);
  for (int i = 0; i < 16; ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) out += '-';
    out += digits[bytes_[i] >> 4];
    out += digits[bytes_[i] & 15];
  }
  return out;
}

}  // namespace dondoc::base
