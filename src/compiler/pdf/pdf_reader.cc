#include "compiler/pdf/pdf_reader.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <string>

#include "base/error.h"
#include "base/process.h"
#include "base/text.h"
#include "compiler/pages/drawn_grid.h"
#include "compiler/pages/page_line.h"
#include "compiler/pages/word_spaces.h"
#include "compiler/pdf/bbox.h"
#include "compiler/pdf/text_layer.h"

namespace dondoc::compiler {

namespace {

constexpr int most_pages = 1'000;
constexpr int longer_side = 1'000;  // dots: enough for lines, which are drawn at least a dot wide, on paper of any size
constexpr std::size_t few_letters = 120;

base::Process poppler(std::vector<std::string> command, std::string_view bytes, std::stop_token stop) {
  base::Process process{.command = std::move(command), .package = "poppler-utils", .input = bytes, .stop = std::move(stop)};
  process.limits.output_bytes = 200u << 20;
  return process;
}

/// Tables set words side by side: a page where no line has a wide gap has none.
bool may_hold_table(const PrintedPage& page) {
  const auto words = words_of(page);
  const double height = usual_height(words);
  int gaps = 0;
  for (const auto& line : lines_of(words)) gaps += line.widest_gap() > 1.1 * height;
  return gaps >= 2;
}

bool has_few_words(const PrintedPage& page) {
  std::size_t letters = 0;
  for (const auto& word : page.words) letters += base::count_code_points(word.text);
  return letters < few_letters;
}

/// The pages of which a picture covers half and more, by the list that pdfimages
/// prints: page, number, type, width, height, …, and dots to the inch.
std::set<std::size_t> covered_pages(const std::vector<PrintedPage>& pages, const std::string& list) {
  std::set<std::size_t> covered;
  std::istringstream lines(list);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream cells(line);
    std::size_t page = 0;
    double width = 0, height = 0, across = 0, down = 0;
    std::string other;
    if (!(cells >> page >> other >> other >> width >> height)) continue;  // the heading
    for (int i = 0; i < 7; ++i) cells >> other;  // colour, components, bits, encoding, interpolation, object
    if (!(cells >> across >> down) || page == 0 || page > pages.size() || across <= 0 || down <= 0) continue;
    const auto& paper = pages[page - 1];
    if (width / across * height / down * 72 * 72 > 0.5 * paper.width * paper.height) covered.insert(page - 1);
  }
  return covered;
}

void find_tables(std::vector<PrintedPage>& pages, std::string_view bytes, const std::stop_token& stop) {
  for (std::size_t first = 0; first < pages.size(); ++first) {
    if (!may_hold_table(pages[first])) continue;
    std::size_t last = first;  // a run of such pages is drawn at once, but not too many in memory
    while (last + 1 < pages.size() && last - first < 30 && may_hold_table(pages[last + 1])) ++last;
    const auto drawn = base::run(poppler({"pdftoppm", "-q", "-gray", "-scale-to", std::to_string(longer_side), "-aa", "no", "-aaVector", "no",
                                          "-f", std::to_string(first + 1), "-l", std::to_string(last + 1), "/dev/stdin"}, bytes, stop));
    std::string_view pictures = drawn.output;
    for (std::size_t i = first; i <= last && !pictures.empty(); ++i) {
      const auto raster = take_pgm(pictures);
      pages[i].grids = grids_of(raster, pages[i].width / raster.width);
    }
    first = last;
  }
}

}  // namespace

std::vector<PrintedPage> read_pdf_pages(std::string_view bytes, std::stop_token stop) {
  const auto read = base::run(poppler({"pdftotext", "-bbox", "-l", std::to_string(most_pages + 1), "/dev/stdin", "-"}, bytes, stop));
  if (read.exit_code != 0) {
    // Its words for it are not promised, its exit codes are: 1 a file that cannot
    // be opened, 3 one that may not be copied from.
    const bool locked = read.exit_code == 3 || base::lower(read.complaint).find("password") != std::string::npos;
    throw base::Error(base::ErrorKind::invalid, locked ? "document.password" : "document.pdf_damaged");
  }
  auto pages = pdf::read_bbox(read.output);
  if (pages.empty()) throw base::Error(base::ErrorKind::invalid, "document.pdf_damaged");
  if (pages.size() > most_pages) throw base::Error(base::ErrorKind::too_large, "document.too_many_pages", {}, {{"limit", std::to_string(most_pages)}});
  close_words(pages);
  find_tables(pages, bytes, stop);
  return pages;
}

Raster draw_pdf_page(std::string_view bytes, std::size_t page, int longer_side, std::stop_token stop) {
  const auto number = std::to_string(page + 1);
  const auto drawn = base::run(poppler({"pdftoppm", "-q", "-gray", "-f", number, "-l", number, "-scale-to", std::to_string(longer_side), "/dev/stdin"},
                                       bytes, std::move(stop)));
  std::string_view picture = drawn.output;
  return take_pgm(picture);
}

std::vector<std::size_t> scans_of(const std::vector<PrintedPage>& pages, std::string_view bytes, std::stop_token stop) {
  std::vector<std::size_t> scans, to_look_at;
  std::size_t bare = 0;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const bool few = has_few_words(pages[i]);
    const auto layer = few ? TextLayer::readable : text_layer_of(pages[i]);
    bare += few;
    if (layer == TextLayer::garbled) scans.push_back(i);
    else if (few || layer == TextLayer::unmarked) to_look_at.push_back(i);
  }
  if (bare < pages.size() && !to_look_at.empty()) {
    const auto covered = covered_pages(pages, base::run(poppler({"pdfimages", "-list", "/dev/stdin"}, bytes, std::move(stop))).output);
    std::erase_if(to_look_at, [&](std::size_t page) { return !covered.contains(page); });
  }
  scans.insert(scans.end(), to_look_at.begin(), to_look_at.end());
  std::ranges::sort(scans);
  return scans;
}

}  // namespace dondoc::compiler
