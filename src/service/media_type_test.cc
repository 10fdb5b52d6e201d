#include "service/media_type.h"

#include <gtest/gtest.h>

#include "base/zip.h"

namespace dondoc::service {
namespace {

std::string archive(std::string_view entry, std::string_view content = "x") {
  base::ZipWriter zip;
  zip.add(std::string(entry), std::string(content));
  return zip.finish();
}

TEST(MediaType, ComesFromTheBytes) {
  EXPECT_EQ(media_type_of("\xFF\xD8\xFF\xE0 photo"), "image/jpeg");
  EXPECT_EQ(media_type_of("\x89PNG\r\n\x1A\n...."), "image/png");
  EXPECT_EQ(media_type_of(std::string("RIFF\0\0\0\0WEBPVP8 ", 16)), "image/webp");
  EXPECT_EQ(media_type_of(std::string("\0\0\0\x18""ftypheic\0\0", 14)), "image/heic");
  EXPECT_EQ(media_type_of("%PDF-1.7\n"), "application/pdf");
  EXPECT_EQ(media_type_of("Báo cáo kết quả"), "text/plain");
  EXPECT_EQ(media_type_of(archive("word/document.xml")), "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  EXPECT_EQ(media_type_of(archive("mimetype", "application/vnd.oasis.opendocument.text")), "application/vnd.oasis.opendocument.text");
}

TEST(MediaType, WhatCouldRunOrHideIsNone) {
  EXPECT_EQ(media_type_of("<!DOCTYPE html><script>alert(1)</script>"), std::nullopt);
  EXPECT_EQ(media_type_of(archive("evil.exe")), std::nullopt);
  EXPECT_EQ(media_type_of(archive("mimetype", "text/html")), std::nullopt);
  EXPECT_EQ(media_type_of("PK\x03\x04 cut off"), std::nullopt);
  EXPECT_EQ(media_type_of(std::string("\x7f""ELF\x02\x01\x01\0\0\0", 10)), std::nullopt);
  EXPECT_EQ(media_type_of(""), std::nullopt);
}

TEST(FileName, HasNoPathAndOneForm) {
  EXPECT_EQ(safe_file_name("../../etc/passwd"), "passwd");
  EXPECT_EQ(safe_file_name("C:\\Users\\x\\Ảnh 1.jpg"), "Ảnh 1.jpg");
  EXPECT_EQ(safe_file_name("A\xCC\x89nh.jpg"), "Ảnh.jpg");
  EXPECT_EQ(safe_file_name("a\r\nb\x01.txt"), "ab.txt");
  EXPECT_EQ(safe_file_name(".."), "tep");
  EXPECT_EQ(safe_file_name(""), "tep");
  std::string name;
  for (int i = 0; i < 100; ++i) name += "ộ";
  const auto shortened = safe_file_name(name + ".docx");
  EXPECT_LE(shortened.size(), 200u);
  EXPECT_TRUE(shortened.ends_with("ộ.docx")) << shortened;
}

}  // namespace
}  // namespace dondoc::service
