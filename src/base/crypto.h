// Digests, random tokens and passwords; libsodium behind one file.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace dondoc::base {

using Sha256 = std::array<std::uint8_t, 32>;

Sha256 sha256(std::string_view bytes);
/// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);
std::string hex(std::string_view bytes);
std::string hex(const Sha256& digest);
/// With padding, in one line (RFC 4648, 4).
std::string base64(std::string_view bytes);

/// The digest of what comes in pieces: a file that is not held whole.
class Sha256Stream {
 public:
  Sha256Stream();
  ~Sha256Stream();
  Sha256Stream(Sha256Stream&&) noexcept;
  Sha256Stream& operator=(Sha256Stream&&) noexcept;

  void add(std::string_view bytes);
  /// May be asked once; the stream takes nothing more after it.
  Sha256 finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// `count` bytes from the operating system's generator.
std::string random_bytes(std::size_t count);

/// A secret of `bytes` random bytes in base64url without padding (43
/// characters for 32 bytes): session cookies, CSRF tokens, nonces, links.
std::string random_token(std::size_t bytes = 32);

/// Argon2id in libsodium's INTERACTIVE strength (64 MiB, about 50 ms), as the
/// self-describing text that carries its salt and strength. At most two run at
/// once, so that a flood of sign-ins costs 128 MiB and no more; others wait.
std::string hash_password(std::string_view password);

/// False as well when `hash` is not such a text. Takes as long as hashing, but
/// an ill-formed hash is answered at once: for an unknown account check against
/// some real hash, so that time does not tell which accounts exist.
bool verify_password(const std::string& hash, std::string_view password);

/// True when the hash was made with a weaker strength than today's.
bool password_needs_rehash(const std::string& hash);

/// HMAC-SHA-256 (RFC 2104) in hexadecimal, under a key of any length.
std::string hmac_sha256_hex(std::string_view key, std::string_view bytes);

/// A key for `seal`: 32 random bytes.
constexpr std::size_t seal_key_size = 32;
/// `text` so that only who holds the key reads it or could have written it
/// (XSalsa20-Poly1305 under a random nonce), in hexadecimal.
std::string seal(std::string_view key, std::string_view text);
/// Nothing where it was sealed under another key, or is damaged.
std::optional<std::string> unseal(std::string_view key, std::string_view sealed);

/// Compares secrets in a time that depends on their lengths alone.
bool equal_secret(std::string_view a, std::string_view b);

}  // namespace dondoc::base
