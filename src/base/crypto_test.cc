#include "base/crypto.h"

#include <gtest/gtest.h>

#include <set>
#include <thread>
#include <vector>

namespace dondoc::base {
namespace {

TEST(Crypto, DigestIsTheOneOfTheStandard) {
  // FIPS 180-4, the examples of the empty text and of "abc".
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Crypto, DigestOfPiecesIsTheDigestOfTheWhole) {
  std::string whole;
  Sha256Stream stream;
  for (int i = 0; i < 300; ++i) {
    const std::string piece(static_cast<std::size_t>(i), static_cast<char>(i));
    whole += piece;
    stream.add(piece);
  }
  EXPECT_EQ(stream.finish(), sha256(whole));
}

TEST(Crypto, TokensAreUrlSafeAndDiffer) {
  std::set<std::string> tokens;
  for (int i = 0; i < 1000; ++i) {
    const auto token = random_token();
    ASSERT_EQ(token.size(), 43u);
    ASSERT_EQ(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"), std::string::npos);
    tokens.insert(token);
  }
  EXPECT_EQ(tokens.size(), 1000u);
  EXPECT_EQ(random_bytes(0), "");
  EXPECT_EQ(random_bytes(17).size(), 17u);
}

TEST(Crypto, PasswordIsKnownByItsHashAlone) {
  const auto hash = hash_password("Nước sạch 2026!");
  EXPECT_TRUE(hash.starts_with("$argon2id$"));
  EXPECT_NE(hash, hash_password("Nước sạch 2026!")) << "each hash has a salt of its own";
  EXPECT_TRUE(verify_password(hash, "Nước sạch 2026!"));
  EXPECT_FALSE(verify_password(hash, "nước sạch 2026!"));
  EXPECT_FALSE(verify_password("", "Nước sạch 2026!"));
  EXPECT_FALSE(verify_password("not a hash", "Nước sạch 2026!"));
  EXPECT_FALSE(verify_password(std::string(4096, 'x'), "Nước sạch 2026!"));
  EXPECT_FALSE(password_needs_rehash(hash));
  EXPECT_TRUE(password_needs_rehash("not a hash"));
}

TEST(Crypto, ManySignInsAtOnceAllGetTheirAnswer) {
  const auto hash = hash_password("mật khẩu");
  std::vector<std::jthread> threads;
  std::vector<int> right(6);
  for (std::size_t i = 0; i < right.size(); ++i)
    threads.emplace_back([&, i] { right[i] = verify_password(hash, i % 2 ? "mật khẩu" : "sai"); });
  threads.clear();
  EXPECT_EQ(right, (std::vector<int>{0, 1, 0, 1, 0, 1}));
}

TEST(Crypto, SecretsAreEqualOnlyWhole) {
  EXPECT_TRUE(equal_secret("", ""));
  EXPECT_TRUE(equal_secret("abc", "abc"));
  EXPECT_FALSE(equal_secret("abc", "abd"));
  EXPECT_FALSE(equal_secret("abc", "ab"));
}

TEST(Crypto, HexIsLowerCase) { EXPECT_EQ(hex(std::string_view("\x00\xff\x1a", 3)), "00ff1a"); }

TEST(Crypto, SignsAsRfc4231Says) {
  EXPECT_EQ(hmac_sha256_hex("Jefe", "what do ya want for nothing?"), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  EXPECT_EQ(hmac_sha256_hex(std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First"),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST(Crypto, SealsSoThatOnlyTheKeyOpens) {
  const auto key = random_bytes(seal_key_size), other = random_bytes(seal_key_size);
  const auto sealed = seal(key, "mật khẩu");
  EXPECT_EQ(sealed.find("mật"), std::string::npos);
  EXPECT_NE(sealed, seal(key, "mật khẩu")) << "two of the same are not seen to be";
  EXPECT_EQ(unseal(key, sealed), "mật khẩu");
  EXPECT_EQ(unseal(other, sealed), std::nullopt);
  auto damaged = sealed;
  damaged.back() = damaged.back() == '0' ? '1' : '0';
  for (const auto& text : {damaged, sealed.substr(2), std::string("zz"), std::string()}) EXPECT_EQ(unseal(key, text), std::nullopt) << text;
}

TEST(Crypto, WritesBase64) { EXPECT_EQ(base64("Sở"), "U+G7nw=="); }

}  // namespace
}  // namespace dondoc::base
