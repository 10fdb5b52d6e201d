#include "service/drafts/comment_sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "compiler/compile.h"

namespace dondoc::service {
namespace {

std::string sheet_of(const std::string& head) {
  compiler::CompileOptions options;
  options.with_text = true;
  const auto draft = compiler::compile(head + "\n\nKẾ HOẠCH\nTuần lễ Nước sạch\n\nI. PHÂN CÔNG\n1. Sở Y tế\n- Lấy mẫu nước.\n", "ke-hoach.txt", options);
  return *compiler::compile(comment_sheet(draft, {}, {}), "phieu.docx", options).source.text;
}

TEST(CommentSheet, NamesWhoIssuedThePlanAsASentenceDoes) {
  EXPECT_THAT(sheet_of("ỦY BAN NHÂN DÂN\nTỈNH SÔNG LA\nSố: 5/KH-UBND\nSông La, ngày 05 tháng 3 năm 2026"),
              testing::AllOf(testing::HasSubstr("của Ủy ban nhân dân tỉnh Sông La"), testing::HasSubstr("Kính gửi: Ủy ban nhân dân tỉnh Sông La")));
  // Where no place says how its letters stand, the name stays as printed.
  EXPECT_THAT(sheet_of("ỦY BAN NHÂN DÂN\nTỈNH SÔNG LA\nSố: 5/KH-UBND\nngày 05 tháng 3 năm 2026"), testing::HasSubstr("Kính gửi: ỦY BAN NHÂN DÂN TỈNH SÔNG LA"));
}

}  // namespace
}  // namespace dondoc::service
