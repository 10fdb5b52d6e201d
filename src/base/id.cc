#include "base/id.h"

#include <chrono>
#include <cstring>
#include <mutex>
#include <sys/random.h>

#include "base/error.h"

namespace dondoc::base {
namespace {

// Asked of the system for many ids at once, since an issued plan makes tens of
// thousands; 256 bytes are what one call gives whole. Not safe among threads.
class RandomBits {
 public:
  std::uint64_t next() {
    if (left_ == 0) {
      if (getrandom(bits_.data(), sizeof bits_, 0) != sizeof bits_) throw Error(ErrorKind::unavailable, "system.no_randomness");
      left_ = bits_.size();
    }
    return bits_[--left_];
  }

 private:
  std::array<std::uint64_t, 32> bits_{};
  std::size_t left_ = 0;
};

// The value of each byte that is a hexadecimal digit, -1 for the others: a list
// of rows holds hundreds of ids, so they are not read by comparing.
constexpr auto kHexValues = [] {
  std::array<std::int8_t, 256> values{};
  values.fill(-1);
  for (int i = 0; i < 10; ++i) values[static_cast<std::size_t>('0' + i)] = static_cast<std::int8_t>(i);
  for (int i = 0; i < 6; ++i)
    values[static_cast<std::size_t>('a' + i)] = values[static_cast<std::size_t>('A' + i)] = static_cast<std::int8_t>(10 + i);
  return values;
}();

// Where the two digits of each byte stand in the 36-character form.
constexpr std::array<std::size_t, 16> kDigits{0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34};

int hex_value(char c) { return kHexValues[static_cast<unsigned char>(c)]; }

}  // namespace

Id Id::make() {
  // RFC 9562, 6.2, method 1: the 12 bits of rand_a count within a millisecond,
  // and a full counter borrows from the next one, so that order holds even
  // when the clock steps back.
  static std::mutex mutex;
  static RandomBits random;
  static std::uint64_t last_ms = 0, counter = 0;
  const std::uint64_t now = std::chrono::duration_cast<std::chrono::milliseconds>(
      std::chrono::system_clock::now().time_since_epoch()).count();
  std::uint64_t ms, sequence, bits;
  {
    std::lock_guard lock(mutex);
    if (now > last_ms) { last_ms = now; counter = 0; }
    else if (++counter == 4096) { ++last_ms; counter = 0; }
    ms = last_ms;
    sequence = counter;
    bits = random.next();
  }
  const std::uint64_t tail = (bits & 0x3fffffffffffffffULL) | 0x8000000000000000ULL;
  Id id;
  for (int i = 0; i < 6; ++i) id.bytes_[i] = static_cast<std::uint8_t>(ms >> (40 - 8 * i));
  id.bytes_[6] = static_cast<std::uint8_t>(0x70 | sequence >> 8);
  id.bytes_[7] = static_cast<std::uint8_t>(sequence);
  for (int i = 0; i < 8; ++i) id.bytes_[8 + i] = static_cast<std::uint8_t>(tail >> (56 - 8 * i));
  return id;
}

std::optional<Id> Id::parse(std::string_view text) {
  if (text.size() != 36) return std::nullopt;
  if (text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-') return std::nullopt;
  Id id;
  int wrong = 0;  // negative as soon as one digit was none
  for (std::size_t i = 0; i < 16; ++i) {
    const int high = hex_value(text[kDigits[i]]), low = hex_value(text[kDigits[i] + 1]);
    wrong |= high | low;
    id.bytes_[i] = static_cast<std::uint8_t>(high << 4 | low);
  }
  if (wrong < 0) return std::nullopt;
  return id;
}

Id Id::parse_or_throw(std::string_view text, std::string field) {
  if (auto id = parse(text)) return *id;
  throw Error(ErrorKind::invalid, "id.malformed", std::move(field));
}

std::string Id::str() const {
  std::string out;
  append_to(out);
  return out;
}

void Id::append_to(std::string& out) const {
  static constexpr char digits[] = "0123456789abcdef";
  char text[36];
  std::size_t at = 0;
  for (std::size_t i = 0; i < 16; ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text[at++] = '-';
    text[at++] = digits[bytes_[i] >> 4];
    text[at++] = digits[bytes_[i] & 15];
  }
  out.append(text, sizeof text);
}

}  // namespace dondoc::base
