#include "writer/xlsx.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/xml.h"
#include "base/zip.h"
#include "writer/csv.h"

namespace dondoc::writer {
namespace {

Sheet tasks() {
  Sheet sheet{.name = "Việc: tháng 12/2026 của toàn tỉnh Sơn Thủy", .title = "THEO DÕI NHIỆM VỤ", .subtitle = "Tính đến hết ngày 21/12/2026",
              .columns = {{"Nhiệm vụ", 50}, {"Thời hạn", 14}, {"Số lượng", 10}, {"Cập nhật", 18, true}}, .rows = {}};
  sheet.rows.push_back({"Treo băng rôn, \"pa nô\"", base::Date::of(2026, 12, 15), 12.5, base::Instant{1'797'298'200'000}});
  sheet.rows.push_back({"=1+1"});
  sheet.rows.push_back({std::string("- Dòng 1\nDòng 2"), std::monostate(), 1000.0});
  return sheet;
}

std::string part(const std::string& bytes, const std::string& name) { return base::ZipReader(bytes).read(name).value_or(""); }

TEST(Xlsx, IsAPackageOfWellFormedParts) {
  const auto bytes = write_xlsx(tasks());
  const base::ZipReader zip(bytes);
  for (const auto& entry : zip.entries()) EXPECT_NO_THROW(base::Xml(*zip.read(entry.name))) << entry.name;
}

TEST(Xlsx, KeepsTheHeadAndFiltersAndPrints) {
  const auto sheet = part(write_xlsx(tasks()), "xl/worksheets/sheet1.xml");
  EXPECT_THAT(sheet, testing::HasSubstr("ySplit=\"4\""));
  EXPECT_THAT(sheet, testing::HasSubstr("<autoFilter ref=\"A4:D7\"/>"));
  EXPECT_THAT(sheet, testing::HasSubstr("paperSize=\"9\""));
  EXPECT_THAT(sheet, testing::HasSubstr("orientation=\"landscape\""));
  EXPECT_THAT(sheet, testing::HasSubstr("fitToHeight=\"0\""));
  const auto book = part(write_xlsx(tasks()), "xl/workbook.xml");
  EXPECT_THAT(book, testing::HasSubstr("$4:$4"));                                      // printed on each page
  EXPECT_THAT(book, testing::HasSubstr("name=\"Việc- tháng 12-2026 của toàn tỉ\""));  // 31 characters
}

TEST(Xlsx, DaysAreNumbersAndTextIsNeverAFormula) {
  const auto sheet = part(write_xlsx(tasks()), "xl/worksheets/sheet1.xml");
  EXPECT_THAT(sheet, testing::HasSubstr("<v>46371</v>"));            // 2026-12-15
  EXPECT_THAT(sheet, testing::HasSubstr("<v>46371.354166666"));      // 08:30 in Việt Nam
  EXPECT_THAT(sheet, testing::HasSubstr("<v>12.5</v>"));
  EXPECT_THAT(sheet, testing::HasSubstr("=1+1</t>"));
  EXPECT_THAT(sheet, testing::Not(testing::HasSubstr("<f>")));
}

TEST(Xlsx, SameSheetSameBytes) { EXPECT_EQ(write_xlsx(tasks()), write_xlsx(tasks())); }

TEST(Xlsx, NothingToShowIsStillAFile) {
  EXPECT_FALSE(write_xlsx(Sheet{}).empty());
  Sheet sheet = tasks();
  sheet.rows = {{std::string(100'000, 'x')}};
  EXPECT_THAT(part(write_xlsx(sheet), "xl/worksheets/sheet1.xml"), testing::HasSubstr(std::string(32'767, 'x') + "<"));
}

TEST(Csv, QuotesAndDisarms) {
  EXPECT_EQ(write_csv(tasks()),
            "\xEF\xBB\xBFNhiệm vụ,Thời hạn,Số lượng,Cập nhật\r\n"
            "\"Treo băng rôn, \"\"pa nô\"\"\",2026-12-15,12.5,2026-12-15 08:30\r\n"
            "'=1+1,,,\r\n"
            "\"'- Dòng 1\nDòng 2\",,1000,\r\n");
}

}  // namespace
}  // namespace dondoc::writer
