#include "compiler/mail/message.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "compiler/mail/transfer.h"

namespace dondoc::compiler::mail {
namespace {

using testing::ElementsAre;

TEST(Message, letter_and_attachments) {
  const auto message = read_message(
      "From: vanthu@example.vn\r\nSubject: =?UTF-8?B?S+G6vyBob+G6oWNo?=\r\n =?utf-8?Q?_th=C3=A1ng_9?=\r\nMIME-Version: 1.0\r\n"
      "Content-Type: multipart/mixed;\r\n boundary=\"x y\"\r\n\r\nforeword\r\n--x y\r\nContent-Type: multipart/alternative; boundary=alt\r\n\r\n"
      "--alt\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>web</p>\r\n--alt\r\nContent-Type: text/plain; charset=\"iso-8859-1\"\r\n"
      "Content-Transfer-Encoding: quoted-printable\r\n\r\nG=EDa=\r\n x\r\n--alt--\r\n--x y\r\nContent-Type: application/octet-stream\r\n"
      "Content-Disposition: attachment; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch.docx\r\nContent-Transfer-Encoding: base64\r\n\r\nUEsDBA==\r\n--x y--\r\nafter\r\n");
  EXPECT_EQ(message.subject, "Kế hoạch tháng 9");
  ASSERT_EQ(message.parts.size(), 2u);
  EXPECT_EQ(message.parts[0].bytes, "Gía x\r\n");
  EXPECT_FALSE(message.parts[0].html);
  EXPECT_EQ(message.parts[1].name, "Kế hoạch.docx");
  EXPECT_EQ(message.parts[1].bytes, "PK\x03\x04");
}

TEST(Message, attached_messages_are_taken_apart_too) {
  const auto message = read_message(
      "From: a\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\nFrom: c\nContent-Type: text/plain\n\nbên trong\n"
      "--b\nContent-Disposition: attachment; filename=\"=?UTF-8?Q?ph=E1=BB=A5_l=E1=BB=A5c.txt?=\"\n\nbảng\n--b--\n");
  ASSERT_EQ(message.parts.size(), 2u);
  EXPECT_EQ(message.parts[0].bytes, "bên trong\n");
  EXPECT_EQ(message.parts[1].name, "phụ lục.txt");
}

TEST(Message, is_told_from_text) {
  EXPECT_TRUE(looks_like_message("Received: by x\nFrom: a@b\nSubject: c\n\nd"));
  EXPECT_TRUE(looks_like_message("Subject: c\nDate: x\nFrom: a@b\n\nd"));
  EXPECT_FALSE(looks_like_message("Kính gửi: các đơn vị\nFrom: a\nSubject: b\nDate: c"));
  EXPECT_FALSE(looks_like_message("KẾ HOẠCH\nSố: 12/KH-UBND\n"));
  EXPECT_FALSE(looks_like_message(""));
}

TEST(Message, nesting_and_counting_end) {
  std::string deep;
  for (int i = 0; i < 1'000; ++i) deep += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\n\n--b" + std::to_string(i) + "\n";
  deep += "Content-Type: text/plain\n\nx\n";
  EXPECT_TRUE(read_message(deep).parts.empty());
  std::string wide = "Content-Type: multipart/mixed; boundary=b\n\n";
  for (int i = 0; i < 10'000; ++i) wide += "--b\nContent-Disposition: attachment; filename=a\n\nx\n";
  const auto begun = std::chrono::steady_clock::now();
  EXPECT_LE(read_message(wide).parts.size(), 200u);
  EXPECT_TRUE(read_message("Subject: a\n" + std::string(1'000'000, ' ') + "\n" + std::string(3'000'000, ':')).subject.starts_with("a"));
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(5));
}

TEST(Transfer, passes_over_what_is_none) {
  EXPECT_EQ(decode_base64("S+\r\nG6v!w=="), "Kế");
  EXPECT_EQ(decode_quoted_printable("a=3Db=ZZ=\nc="), "a=b=ZZc=");
}

TEST(Words, unknown_and_broken_ones_stay) {
  EXPECT_EQ(decode_words("=?UTF-8?B?S+G6vw=="), "=?UTF-8?B?S+G6vw==");
  EXPECT_EQ(decode_words("a =?x-no?Q?b=20c?= d"), "a b c d");
}

}  // namespace
}  // namespace dondoc::compiler::mail
