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
  EXPECT_EQ(signing_of("Tiểu ban Tuyên truyền", domain::Family::state).position, "TRƯỞNG TIỂU BAN");
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

TEST(Official, TheMatterGoesOnInTheSentence) {
  Plan plan;
  plan.title = "Phòng, chống bệnh dại năm 2026";
  EXPECT_EQ(citation_of(plan, {}), "Kế hoạch về phòng, chống bệnh dại năm 2026");
  plan.title = "Về việc Tuần lễ Nước sạch";
  EXPECT_EQ(citation_of(plan, {}), "Kế hoạch về Tuần lễ Nước sạch");
}

TEST(Official, TheSubjectNamesThePlanItsMatterAndThePeriod) {
  Plan plan;
  plan.kind = "Kế hoạch";
  plan.number = "45";
  plan.symbol = "KH-UBND";
  plan.title = "Phòng, chống bệnh dại";
  EXPECT_EQ(subject_of("Báo cáo kết quả thực hiện Kế hoạch hằng tháng", plan, "Tháng 11/2026"),
            "Báo cáo kết quả thực hiện Kế hoạch số 45/KH-UBND về phòng, chống bệnh dại tháng 11/2026");
  EXPECT_EQ(subject_of("Báo cáo kết quả thực hiện Kế hoạch tháng 11/2026", plan, "Tháng 11/2026"),
            subject_of("Báo cáo kết quả thực hiện Kế hoạch hằng tháng", plan, "Tháng 11/2026"));
  EXPECT_EQ(subject_of("Báo cáo tổng kết thực hiện Kế hoạch (trình Ủy ban nhân dân tỉnh)", plan, "Một lần"),
            "Báo cáo tổng kết thực hiện Kế hoạch số 45/KH-UBND về phòng, chống bệnh dại");
  EXPECT_EQ(subject_of("Báo cáo công tác tiêm phòng", plan, "Quý I/2027"), "Báo cáo công tác tiêm phòng quý I/2027");
  EXPECT_EQ(file_name_of("BC tổng hợp", plan, "", "Tháng 11/2026"), "BC tổng hợp - KH 45 - tháng 11-2026.docx");
  EXPECT_EQ(file_name_of("BC", {}, "UBND xã Khe Ngàn", "Một lần"), "BC - UBND xã Khe Ngàn.docx");
}

TEST(Official, ABodyIsAddressedByItsFullName) {
  const std::vector<std::string> known{"Sở Y tế", "Ủy ban nhân dân tỉnh Sơn Thủy"};
  EXPECT_EQ(full_name("UBND tỉnh", known, {}), "Ủy ban nhân dân tỉnh Sơn Thủy");
  EXPECT_EQ(full_name("Ủy ban nhân dân tỉnh", {}, "Sơn Thủy"), "Ủy ban nhân dân tỉnh Sơn Thủy");
  EXPECT_EQ(full_name("Sở Tài chính", known, "Sơn Thủy"), "Sở Tài chính");
}

// NĐ 30/2020/NĐ-CP, Annex I, part II, sections I.2 and I.4.
TEST(Official, ACommuneSitsInItsOwnNameAndItsCommitteeHasNobodyAbove) {
  EXPECT_EQ(place_of("Ủy ban nhân dân xã Khe Ngàn", "Sơn Thủy"), "Khe Ngàn");
  EXPECT_EQ(place_of("Ủy ban nhân dân phường 1", "Sơn Thủy"), "Phường 1");
  EXPECT_EQ(place_of("Sở Y tế", "Sơn Thủy"), "Sơn Thủy");
  EXPECT_EQ(superior_of("UBND xã Khe Ngàn", "Ủy ban nhân dân tỉnh"), "");
  EXPECT_EQ(superior_of("Sở Y tế", "Ủy ban nhân dân tỉnh"), "Ủy ban nhân dân tỉnh");
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
