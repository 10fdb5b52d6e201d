#include "compiler/pages/drawn_grid.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace dondoc::compiler {
namespace {

Raster blank(int width, int height) { return {width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width * height), 255)}; }

void across(Raster& raster, int y, int from, int to) { for (int x = from; x <= to; ++x) raster.dots[static_cast<std::size_t>(y * raster.width + x)] = 0; }
void down(Raster& raster, int x, int from, int to) { for (int y = from; y <= to; ++y) raster.dots[static_cast<std::size_t>(y * raster.width + x)] = 0; }

TEST(DrawnGrid, finds_cells_and_the_merged_ones) {
  auto raster = blank(600, 800);
  for (const int y : {100, 140, 220}) across(raster, y, 50, 550);
  across(raster, 180, 100, 550);  // the first column is one cell below
  for (const int x : {50, 100, 550}) down(raster, x, 100, 220);
  down(raster, 300, 140, 220);  // the heading spans two columns
  const auto grids = grids_of(raster, 1);
  ASSERT_EQ(grids.size(), 1u);
  EXPECT_EQ(grids[0].x, (std::vector<double>{50, 100, 300, 550}));
  EXPECT_EQ(grids[0].y, (std::vector<double>{100, 140, 180, 220}));
  ASSERT_EQ(grids[0].cells.size(), 7u);
  EXPECT_EQ(grids[0].cells[1].column_span, 2);
  EXPECT_EQ(grids[0].cells[2].row_span, 2);
}

TEST(DrawnGrid, rules_and_frames_are_no_tables) {
  auto raster = blank(600, 800);
  across(raster, 100, 50, 550);
  across(raster, 300, 50, 550);
  across(raster, 350, 50, 550);
  for (const int x : {50, 550}) down(raster, x, 300, 350);
  EXPECT_TRUE(grids_of(raster, 1).empty());
}

TEST(DrawnGrid, black_pages_end_too) {
  auto black = blank(900, 1200);
  for (auto& dot : black.dots) dot = 0;
  EXPECT_LE(grids_of(black, 1).size(), 1u);
  auto striped = blank(900, 1200);
  for (int y = 0; y < 1200; y += 2) across(striped, y, 0, 899);
  for (int x = 0; x < 900; x += 2) down(striped, x, 0, 1199);
  EXPECT_LE(grids_of(striped, 1).size(), 1u);
}

TEST(Raster, reads_what_it_writes_and_nothing_else) {
  auto raster = blank(3, 2);
  raster.dots[4] = 7;
  const auto two = to_pgm(raster) + to_pgm(blank(1, 1));
  std::string_view bytes = two;
  EXPECT_EQ(take_pgm(bytes).dots, raster.dots);
  EXPECT_EQ(take_pgm(bytes).width, 1);
  EXPECT_TRUE(bytes.empty());
  const auto code_of = [](std::string_view bytes) {
    try { take_pgm(bytes); return std::string("none"); } catch (const base::Error& error) { return error.code(); }
  };
  EXPECT_EQ(code_of("P6\n1 1\n255\nabc"), "picture.damaged");
  EXPECT_EQ(code_of("P5\n2 2\n255\nabc"), "picture.damaged");
  EXPECT_EQ(code_of("P5\n-2 2\n255\nabc"), "picture.damaged");
  EXPECT_EQ(code_of("P5\n30000 30000\n255\n"), "picture.too_large");
  EXPECT_EQ(code_of("P5\n# x"), "picture.damaged");
}

}  // namespace
}  // namespace dondoc::compiler
