#include <gtest/gtest.h>

#include "base/text.h"
#include "compiler/compile.h"

namespace dondoc::compiler {
namespace {

constexpr const char* head = "ỦY BAN NHÂN DÂN\nTỈNH SƠN THỦY\nSố: 45/KH-UBND\n\nKẾ HOẠCH\nPhòng, chống rét\n\n";

std::vector<std::string> passages(const std::string& body, std::string_view code) {
  CompileOptions options;
  options.with_text = true;
  const auto draft = compile(head + body, "thu.txt", options);
  const base::CodePointMap map(*draft.source.text);
  std::vector<std::string> out;
  for (const auto& warning : draft.warnings)
    if (warning.code == code) {
      const auto begin = map.byte_at((*warning.at)[0]);
      out.push_back(draft.source.text->substr(begin, map.byte_at((*warning.at)[1]) - begin));
    }
  return out;
}

std::vector<std::string> unread(const std::string& body) { return passages(body, "deadline-unread"); }
std::vector<std::string> barren(const std::string& body) { return passages(body, "section-without-tasks"); }

using Passages = std::vector<std::string>;

TEST(Unread, PointsAtADeadlineThatNobodyWasGiven) {
  EXPECT_EQ(unread("I. NỘI DUNG\n1. Tiêm phòng cho gia súc, hoàn thành trước ngày 15/12/2026.\n"), Passages{"hoàn thành trước ngày 15/12/2026"});
}

TEST(Unread, IsSilentAboutWhatWasRead) {
  EXPECT_EQ(unread("I. PHÂN CÔNG NHIỆM VỤ\n1. Sở Y tế tổ chức tiêm phòng, hoàn thành trước ngày 15/12/2026.\n"), Passages{});
  EXPECT_EQ(unread("I. CHẾ ĐỘ BÁO CÁO\n1. Các sở, ngành báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 15/12/2026.\n"), Passages{});
}

TEST(Unread, IsSilentAboutPurposesHeadingsAndScopes) {
  EXPECT_EQ(unread("I. MỤC ĐÍCH\n1. Phấn đấu hoàn thành trước ngày 15/12/2026.\nII. TRƯỚC NGÀY 15/12/2026\n- Tuyên truyền.\n"), Passages{});
  EXPECT_EQ(unread("I. NỘI DUNG\n1. Tuyên truyền trong giai đoạn 2026 - 2030.\n"), Passages{});
}

TEST(Barren, PointsAtAPartAboutDutiesThatGaveNone) {
  EXPECT_EQ(barren("I. MỤC ĐÍCH\n- Giữ ấm.\nII. TỔ CHỨC THỰC HIỆN\n1. Che chắn chuồng trại.\n2. Dự trữ thức ăn.\n"), Passages{"TỔ CHỨC THỰC HIỆN"});
  EXPECT_EQ(barren("I. NHIỆM VỤ\n1. Che chắn chuồng trại: Sở Y tế.\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế tổ chức tiêm phòng.\n"), Passages{"NHIỆM VỤ"}) << "a body is named there";
  EXPECT_EQ(barren("I. NHIỆM VỤ\n1. Che chắn chuồng trại.\n"), Passages{"NHIỆM VỤ"}) << "nothing else was read";
}

TEST(Barren, IsSilentWhereSomethingWasReadOrNobodyIsMeant) {
  EXPECT_EQ(barren("I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế tổ chức tiêm phòng.\n"), Passages{});
  EXPECT_EQ(barren("I. NHIỆM VỤ\n1. Che chắn chuồng trại.\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế tổ chức tiêm phòng.\n"), Passages{});
  EXPECT_EQ(barren("I. NỘI DUNG\n1. Che chắn chuồng trại.\n"), Passages{});
  EXPECT_EQ(barren("I. NỘI DUNG\n1. Che chắn chuồng trại.\nII. TỔ CHỨC THỰC HIỆN\n"), Passages{}) << "nothing stands there yet";
}

}  // namespace
}  // namespace dondoc::compiler
