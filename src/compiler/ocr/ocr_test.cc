#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "base/error.h"
#include "compiler/compile.h"
#include "compiler/ocr/deskew.h"
#include "compiler/ocr/sense.h"
#include "compiler/ocr/ocr_reader.h"
#include "compiler/ocr/tsv.h"
#include "compiler/pdf/pdf_reader.h"
#include "compiler/pdf/test_pdf.h"

namespace dondoc::compiler {
namespace {

using namespace std::string_literals;
using testing::HasSubstr;

std::string row(const std::string& line, int left, int top, int height, double confidence, const std::string& text) {
  return "5\t1\t1\t1\t" + line + "\t1\t" + std::to_string(left) + "\t" + std::to_string(top) + "\t50\t" + std::to_string(height) + "\t" +
         std::to_string(confidence) + "\t" + text + "\n";
}

TEST(Tsv, words_of_a_line_share_its_height_and_the_unsure_are_marked) {
  const auto words = ocr::read_tsv("level\tpage_num\n" + row("1", 0, 104, 10, 96, "Sở") + row("1", 60, 100, 20, 41, "Nôi") + row("1", 120, 104, 10, 95, "vụ,") +
                                       row("1", 180, 100, 300, 30, "|") + row("2", 0, 200, 10, 20, "~") + row("3", 0, 240, 12, 90, "-"), 0.5);
  ASSERT_EQ(words.size(), 3u);
  EXPECT_EQ(words[1].text, "Nôi");
  EXPECT_FALSE(words[0].doubtful);
  EXPECT_TRUE(words[1].doubtful);
  EXPECT_DOUBLE_EQ(words[0].box.height(), 5);
  EXPECT_DOUBLE_EQ(words[1].box.height(), 5);
  EXPECT_DOUBLE_EQ(words[2].box.left, 60);
}

TEST(Tsv, rows_that_are_none_are_passed_over) {
  EXPECT_TRUE(ocr::read_tsv("5\t1\t1\n5\t1\t1\t1\t1\t1\tnan\t0\t5\t5\t90\tx\n5\t1\t1\t1\t1\t1\t1e300\t0\t5\t5\t90\tx\n4\t1\t1\t1\t1\t0\t1\t1\t5\t5\t-1\t\n\n", 1).empty());
}

Raster ruled() {
  Raster raster{900, 1200, std::vector<std::uint8_t>(900 * 1200, 255)};
  for (int y = 150; y < 1050; y += 30)
    for (int x = 100; x < 800; ++x)
      for (int i = 0; i < 8; ++i)
        if (x % 12 < 8) raster.dots[static_cast<std::size_t>((y + i) * 900 + x)] = 0;
  return raster;
}

TEST(Deskew, finds_by_how_much_a_page_is_turned_and_turns_it_back) {
  EXPECT_NEAR(ocr::skew_of(ruled()), 0, 0.11);
  for (const double degrees : {-4.0, -1.3, 0.7, 3.0}) {
    const auto askew = ocr::turned(ruled(), degrees);
    const double found = ocr::skew_of(askew);
    EXPECT_NEAR(found, -degrees, 0.15);
    EXPECT_NEAR(ocr::skew_of(ocr::turned(askew, found)), 0, 0.15);
  }
  EXPECT_EQ(ocr::skew_of({900, 1200, std::vector<std::uint8_t>(900 * 1200, 255)}), 0);
}

void append_number(std::string& out, std::uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

/// A Windows bitmap, which needs no library to write.
std::string bitmap(const Raster& raster, int width, int height) {
  const auto stride = static_cast<std::uint32_t>((raster.width * 3 + 3) / 4 * 4);
  std::string out = "BM";
  append_number(out, 54 + stride * static_cast<std::uint32_t>(raster.height), 4);
  append_number(out, 0, 4);
  append_number(out, 54, 4);
  append_number(out, 40, 4);
  append_number(out, static_cast<std::uint32_t>(width), 4);
  append_number(out, static_cast<std::uint32_t>(height), 4);
  append_number(out, 1, 2);
  append_number(out, 24, 2);
  for (int i = 0; i < 6; ++i) append_number(out, 0, 4);
  for (int y = raster.height; y-- > 0;) {
    std::string line;
    for (int x = 0; x < raster.width; ++x) line.append(3, static_cast<char>(raster.at(x, y)));
    line.resize(stride);
    out += line;
  }
  return out;
}

std::string bitmap(const Raster& raster) { return bitmap(raster, raster.width, raster.height); }

Raster drawn_numbers() {
  std::vector<pdf::PrintedLine> lines;
  for (int i = 0; i < 12; ++i) lines.push_back({100, 740.0 - 24 * i, "1357 2468 " + std::to_string(2'010 + i)});
  return draw_pdf_page(pdf::test_pdf({lines}), 0, 2'340, {});
}

TEST(Ocr, reads_a_picture_that_lies_askew) {
  int read = 0, all = 0;
  const auto source = read_source(bitmap(ocr::turned(drawn_numbers(), 1.5)), "anh.bmp", {},
                                  {.on_page = [&](int done, int count) { read = done; all = count; }});
  EXPECT_THAT(source.text, HasSubstr("1357 2468 2010"));
  EXPECT_THAT(source.text, HasSubstr("1357 2468 2021"));
  EXPECT_TRUE(source.ocr);
  EXPECT_EQ(source.media_type, "image/bmp");
  EXPECT_EQ(source.pages, 1);
  EXPECT_EQ(read, 1);
  EXPECT_EQ(all, 1);
}

TEST(Ocr, turns_a_picture_that_lies_on_its_side_or_upside_down) {
  for (const int quarters : {1, 2, 3}) {
    const auto source = read_source(bitmap(ocr::quarter_turned(drawn_numbers(), quarters)), "anh.bmp");
    EXPECT_THAT(source.text, HasSubstr("1357 2468 2010 1357 2468 2011")) << quarters;
    ASSERT_EQ(source.notes.size(), 1u) << quarters;
    EXPECT_EQ(source.notes[0].code, "ocr.turned");
    EXPECT_THAT(source.notes[0].message, HasSubstr("Trang 1 "));
  }
}

TEST(Ocr, turns_by_quarters_clockwise) {
  const Raster raster{3, 2, {1, 2, 3, 4, 5, 6}};
  const auto once = ocr::quarter_turned(raster, 1);
  EXPECT_EQ(once.width, 2);
  EXPECT_EQ(once.height, 3);
  EXPECT_EQ(once.dots, (std::vector<std::uint8_t>{4, 1, 5, 2, 6, 3}));
  EXPECT_EQ(ocr::quarter_turned(raster, 2).dots, (std::vector<std::uint8_t>{6, 5, 4, 3, 2, 1}));
  EXPECT_EQ(ocr::quarter_turned(once, 3).dots, raster.dots);
}

TEST(Ocr, tells_words_from_noise) {
  std::vector<PageWord> words;
  for (const char* word : {"Kế", "hoạch", "tuần", "lễ", "nước", "sạch,", "(năm", "2026)", "UBND", "x"}) words.push_back({{}, word});
  EXPECT_EQ(ocr::sense_of(words).words, 9u) << "a single letter says nothing";
  EXPECT_EQ(ocr::sense_of(words).sensible, 8u);
  EXPECT_FALSE(ocr::sense_of(words).is_noise());
  std::vector<PageWord> noise;
  for (const char* word : {"HĐÏ1", "NVHN", "8Añ", "ˆNN", "qN8ĩI", "sẽg§", "<œ=", "58¿:c", "aO‹~", "EIE", "MS#og3", "uexBẩ"}) noise.push_back({{}, word});
  EXPECT_TRUE(ocr::sense_of(noise).is_noise());
}

std::string code_of(const std::string& bytes, const Watch& watch = {}) {
  try {
    read_source(bytes, "anh", {}, watch);
    return "none";
  } catch (const base::Error& error) {
    return error.code();
  }
}

/// A TIFF of several pages, uncompressed.
std::string tiff(const std::vector<Raster>& pages) {
  std::string out("II*\0", 4);
  std::size_t link = out.size();  // where the place of the next directory is told
  append_number(out, 0, 4);
  for (const auto& page : pages) {
    const auto dots = static_cast<std::uint32_t>(out.size()), size = static_cast<std::uint32_t>(page.dots.size());
    out.append(page.dots.begin(), page.dots.end());
    out.append(out.size() % 2, '\0');
    std::string place;
    append_number(place, static_cast<std::uint32_t>(out.size()), 4);
    out.replace(link, 4, place);
    const std::uint32_t width = static_cast<std::uint32_t>(page.width), height = static_cast<std::uint32_t>(page.height);
    const std::uint32_t entries[][2] = {{256, width}, {257, height}, {258, 8}, {259, 1}, {262, 1}, {273, dots}, {277, 1}, {278, height}, {279, size}};
    append_number(out, std::size(entries), 2);
    for (const auto& [tag, value] : entries) {
      append_number(out, tag, 2);
      append_number(out, 4, 2);
      append_number(out, 1, 4);
      append_number(out, value, 4);
    }
    link = out.size();
    append_number(out, 0, 4);
  }
  return out;
}

TEST(Ocr, looks_for_stamps_on_the_first_page_and_in_the_margins_of_the_others) {
  const auto numbers = drawn_numbers();
  const auto stamps = read_source(tiff({numbers, numbers}), "quet.tif", {}, {.for_stamps = true}).text;
  const auto times = [](const std::string& text, std::string_view what) {
    int count = 0;
    for (auto at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++count;
    return count;
  };
  EXPECT_EQ(times(stamps, "2468 2010"), 2);
  EXPECT_EQ(times(stamps, "2468 2018"), 1);
}

TEST(Ocr, says_what_is_wrong_with_a_picture) {
  EXPECT_EQ(code_of("\x89PNG\r\n\x1A\nnot a picture at all"), "picture.damaged");
  EXPECT_EQ(code_of("\0\0\0\x18" "ftypheic"s + std::string(40, 'x')), "document.image");
  EXPECT_EQ(code_of(bitmap(Raster{20, 20, std::vector<std::uint8_t>(400, 255)}, 30'000, 30'000)), "picture.too_large");
}

TEST(Ocr, sees_the_stamp_of_a_sheet_that_was_scanned_upside_down) {
  std::vector<pdf::PrintedLine> lines{{90, 780, "UY BAN NHAN DAN"}, {90, 750, "MAT"}};
  for (int i = 0; i < 12; ++i) lines.push_back({90, 680.0 - 24 * i, "Cac don vi to chuc thi hanh ban ke hoach nay trong nam 2026"});
  const auto sheet = draw_pdf_page(pdf::test_pdf({lines}), 0, 2'340, {});
  EXPECT_EQ(code_of(bitmap(ocr::quarter_turned(sheet, 2))), "document.secret");
  EXPECT_EQ(code_of(bitmap(ocr::quarter_turned(sheet, 1)), {.for_stamps = true}), "document.secret");
}

TEST(Ocr, gives_up_when_asked_to) {
  std::stop_source stop;
  stop.request_stop();
  EXPECT_EQ(code_of(bitmap(drawn_numbers()), {.stop = stop.get_token()}), "tool.stopped");
}

}  // namespace
}  // namespace dondoc::compiler
