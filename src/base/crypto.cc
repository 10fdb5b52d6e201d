#include "base/crypto.h"

#include <sodium.h>

#include <semaphore>

#include "base/error.h"

namespace dondoc::base {
namespace {

const unsigned char* raw(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

void ready() {
  // sodium_init may be called again and from any thread; a static keeps it to once.
  static const bool ok = sodium_init() >= 0;
  if (!ok) throw Error(ErrorKind::unavailable, "system.no_randomness");
}

// Each Argon2id run holds 64 MiB.
std::counting_semaphore<2> argon_places(2);

class ArgonPlace {
 public:
  ArgonPlace() { argon_places.acquire(); }
  ~ArgonPlace() { argon_places.release(); }
  ArgonPlace(const ArgonPlace&) = delete;
  ArgonPlace& operator=(const ArgonPlace&) = delete;
};

}  // namespace

struct Sha256Stream::State {
  crypto_hash_sha256_state sodium;
};

Sha256 sha256(std::string_view bytes) {
  Sha256 out;
  crypto_hash_sha256(out.data(), raw(bytes), bytes.size());
  return out;
}

std::string hex(std::string_view bytes) {
  constexpr char digits[] = "0123456789abcdef";
  std::string out;
  out.reserve(bytes.size() * 2);
  for (const unsigned char byte : bytes) {
    out += digits[byte >> 4];
    out += digits[byte & 15];
  }
  return out;
}

std::string hex(const Sha256& digest) {
  return hex(std::string_view(reinterpret_cast<const char*>(digest.data()), digest.size()));
}

std::string base64(std::string_view bytes) {
  constexpr auto variant = sodium_base64_VARIANT_ORIGINAL;
  std::string out(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(out.data(), out.size(), raw(bytes), bytes.size(), variant);
  out.pop_back();  // the terminating zero that the length counts
  return out;
}

std::string sha256_hex(std::string_view bytes) { return hex(sha256(bytes)); }

Sha256Stream::Sha256Stream() : state_(std::make_unique<State>()) { crypto_hash_sha256_init(&state_->sodium); }
Sha256Stream::~Sha256Stream() = default;
Sha256Stream::Sha256Stream(Sha256Stream&&) noexcept = default;
Sha256Stream& Sha256Stream::operator=(Sha256Stream&&) noexcept = default;

void Sha256Stream::add(std::string_view bytes) { crypto_hash_sha256_update(&state_->sodium, raw(bytes), bytes.size()); }

Sha256 Sha256Stream::finish() {
  Sha256 out;
  crypto_hash_sha256_final(&state_->sodium, out.data());
  return out;
}

std::string random_bytes(std::size_t count) {
  ready();
  std::string out(count, '\0');
  randombytes_buf(out.data(), out.size());
  return out;
}

std::string random_token(std::size_t bytes) {
  const auto secret = random_bytes(bytes);
  constexpr auto variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string out(sodium_base64_encoded_len(secret.size(), variant), '\0');
  sodium_bin2base64(out.data(), out.size(), raw(secret), secret.size(), variant);
  out.pop_back();  // the terminating zero that the length counts
  return out;
}

std::string hash_password(std::string_view password) {
  ready();
  const ArgonPlace place;
  std::string out(crypto_pwhash_STRBYTES, '\0');
  if (crypto_pwhash_str_alg(out.data(), password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                            crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw Error(ErrorKind::unavailable, "system.no_memory");
  out.resize(out.find('\0'));
  return out;
}

bool verify_password(const std::string& hash, std::string_view password) {
  ready();
  const ArgonPlace place;
  return hash.size() < crypto_pwhash_STRBYTES && crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

bool password_needs_rehash(const std::string& hash) {
  ready();
  return hash.size() >= crypto_pwhash_STRBYTES ||
         crypto_pwhash_str_needs_rehash(hash.c_str(), crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0;
}

std::string hmac_sha256_hex(std::string_view key, std::string_view bytes) {
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, raw(key), key.size());
  crypto_auth_hmacsha256_update(&state, raw(bytes), bytes.size());
  Sha256 out;
  crypto_auth_hmacsha256_final(&state, out.data());
  return hex(out);
}

std::string seal(std::string_view key, std::string_view text) {
  static_assert(seal_key_size == crypto_secretbox_KEYBYTES);
  if (key.size() != seal_key_size) throw Error(ErrorKind::unavailable, "system.key_damaged");
  auto out = random_bytes(crypto_secretbox_NONCEBYTES);
  std::string box(crypto_secretbox_MACBYTES + text.size(), '\0');
  crypto_secretbox_easy(reinterpret_cast<unsigned char*>(box.data()), raw(text), text.size(), raw(out), raw(key));
  return hex(out + box);
}

std::optional<std::string> unseal(std::string_view key, std::string_view sealed) {
  constexpr std::size_t nonce = crypto_secretbox_NONCEBYTES, mac = crypto_secretbox_MACBYTES;
  std::string bytes(sealed.size() / 2, '\0');
  std::size_t size = 0;
  if (key.size() != seal_key_size || sealed.size() % 2 != 0 || bytes.size() < nonce + mac) return std::nullopt;
  if (sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), sealed.data(), sealed.size(), nullptr, &size, nullptr) != 0 || size != bytes.size())
    return std::nullopt;
  std::string text(size - nonce - mac, '\0');
  const auto box = std::string_view(bytes).substr(nonce);
  if (crypto_secretbox_open_easy(reinterpret_cast<unsigned char*>(text.data()), raw(box), box.size(), raw(bytes), raw(key)) != 0) return std::nullopt;
  return text;
}

bool equal_secret(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace dondoc::base
