#include "writer/ical.h"

#include <gmock/gmock.h>

namespace dondoc::writer {
namespace {

using testing::HasSubstr;
using testing::Not;

const base::Instant noon{1'700'000'000'000};

TEST(Ical, tells_whole_days_that_make_nobody_busy) {
  const auto text = write_ical("Hạn của Sở Y tế, tỉnh", {{"a-1@dondoc", "Hạn: tập huấn; cấp phát", "Kế hoạch: Nước sạch\nĐơn vị: Sở Y tế", "https://d.vn/work/1",
                                                          *base::Date::parse("2026-12-31")}}, noon);
  EXPECT_THAT(text, HasSubstr("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  EXPECT_THAT(text, HasSubstr("UID:a-1@dondoc\r\nDTSTAMP:20231114T221320Z\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"));
  EXPECT_THAT(text, HasSubstr("SUMMARY:Hạn: tập huấn\\; cấp phát\r\n"));
  EXPECT_THAT(text, HasSubstr("Nước sạch\\nĐơn vị"));
  EXPECT_THAT(text, HasSubstr("TRANSP:TRANSPARENT\r\n"));
  EXPECT_THAT(text, HasSubstr("X-WR-CALNAME:Hạn của Sở Y tế, tỉnh\r\n")) << "as calendar programs read it, with bare commas";
}

TEST(Ical, folds_long_lines_between_letters) {
  std::string summary;
  for (int i = 0; i < 60; ++i) summary += (i ? ", " : "") + std::string("tổ chức");
  const auto text = write_ical("L", {{"u", summary, "", "", *base::Date::parse("2026-01-01")}}, noon);
  std::string unfolded;
  for (std::size_t from = 0; from < text.size();) {
    const auto end = text.find("\r\n", from);
    ASSERT_NE(end, std::string::npos);
    const auto line = text.substr(from, end - from);
    EXPECT_LE(line.size(), 75u);
    EXPECT_TRUE(line.empty() || (static_cast<unsigned char>(line[line[0] == ' ' ? 1 : 0]) & 0xC0) != 0x80) << "a letter is not cut in two";
    unfolded += line.starts_with(' ') ? line.substr(1) : "\n" + line;
    from = end + 2;
  }
  std::string escaped;
  for (int i = 0; i < 60; ++i) escaped += (i ? "\\, " : "") + std::string("tổ chức");
  EXPECT_THAT(unfolded, HasSubstr("\nSUMMARY:" + escaped + "\n"));
}

TEST(Ical, an_empty_calendar_is_one) {
  EXPECT_THAT(write_ical("L", {}, noon), HasSubstr("END:VCALENDAR\r\n"));
  EXPECT_THAT(write_ical("L", {}, noon), Not(HasSubstr("VEVENT")));
}

}  // namespace
}  // namespace dondoc::writer
