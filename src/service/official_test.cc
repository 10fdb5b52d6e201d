#include "service/official.h"

#include <gtest/gtest.h>

namespace dondoc::service {
namespace {

TEST(Official, LettersOfAnOffice) {
  EXPECT_EQ(letters_of("Sở Y tế", "SYT"), "SYT");
  EXPECT_EQ(letters_of("Sở Nông nghiệp và Môi trường", "Sở NN&MT"), "SNNMT");
  EXPECT_EQ(letters_of("Sở Văn hóa, Thể thao và Du lịch", std::nullopt), "SVHTTDL");
  EXPECT_EQ(letters_of("Ủy ban nhân dân xã Đá Mọc", "UBND xã Đá Mọc"), "UBND");
  EXPECT_EQ(letters_of("Ban Chỉ đạo", std::nullopt), "BCĐ");
  EXPECT_EQ(letters_of("", std::nullopt), "");
}

TEST(Official, WhoSigns) {
  EXPECT_EQ(signing_of("Ủy ban nhân dân xã Đá Mọc", domain::Family::state).authority, "TM. ỦY BAN NHÂN DÂN");
  EXPECT_EQ(signing_of("Sở Y tế", domain::Family::state).position, "GIÁM ĐỐC");
  EXPECT_EQ(signing_of("Ban Chỉ đạo 35", domain::Family::party).authority, "T/M BAN CHỈ ĐẠO");
}

TEST(Official, APlanIsCitedAsFarAsItSays) {
  Plan plan;
  plan.title = "truyền thông Tuần lễ Nước sạch";
  EXPECT_EQ(citation_of(plan, {}), "Kế hoạch về truyền thông Tuần lễ Nước sạch");
  plan.kind = "Kế hoạch";
  plan.number = "214";
  plan.symbol = "KH-UBND";
  plan.date = "2026-11-20";
  plan.issuer = "Ủy ban nhân dân tỉnh";
  EXPECT_EQ(citation_of(plan, {}), "Kế hoạch số 214/KH-UBND ngày 20 tháng 11 năm 2026 của Ủy ban nhân dân tỉnh về truyền thông Tuần lễ Nước sạch");
  plan.family = domain::Family::party;
  plan.symbol = "KH/BCĐ";
  plan.date = "2026-11";
  plan.issuer.reset();
  EXPECT_EQ(citation_of(plan, {}), "Kế hoạch số 214-KH/BCĐ tháng 11 năm 2026 về truyền thông Tuần lễ Nước sạch");
}

TEST(Official, CapitalsOfAHeadAreReadAsAName) {
  const std::vector<std::string> known{"Sở Y tế", "Ủy ban nhân dân tỉnh Sơn Thủy"};
  EXPECT_EQ(name_as_read("ỦY BAN NHÂN DÂN TỈNH SƠN THỦY", known), "Ủy ban nhân dân tỉnh Sơn Thủy");
  EXPECT_EQ(name_as_read("Ủy ban nhân dân tỉnh", known), "Ủy ban nhân dân tỉnh");
  EXPECT_EQ(name_as_read("ĐẢNG ỦY KHỐI", known), "Đảng ủy khối");
  EXPECT_EQ(name_as_read("", known), "");
}

TEST(Official, APeriodGoesOnASentence) {
  EXPECT_EQ(period_in_sentence("Tháng 12/2026"), "tháng 12/2026");
  EXPECT_EQ(period_in_sentence("Quý I/2027"), "quý I/2027");
  EXPECT_EQ(period_in_sentence("6 tháng đầu năm 2027"), "6 tháng đầu năm 2027");
  EXPECT_EQ(period_in_sentence("Năm 2027"), "năm 2027");
  EXPECT_EQ(period_in_sentence("Một lần"), "");
  EXPECT_EQ(period_in_sentence("Đột xuất"), "");
}

}  // namespace
}  // namespace dondoc::service
