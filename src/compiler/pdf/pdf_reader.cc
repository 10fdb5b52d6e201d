#include "compiler/pdf/pdf_reader.h"

#include <algorithm>
#include <string>

#include "base/error.h"
#include "base/process.h"
#include "base/text.h"
#include "compiler/pages/drawn_grid.h"
#include "compiler/pages/page_line.h"
#include "compiler/pages/word_spaces.h"
#include "compiler/pdf/bbox.h"

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
bool may_hold_table(const Page& page) {
  const auto words = words_of(page);
  const double height = usual_height(words);
  int gaps = 0;
  for (const auto& line : lines_of(words)) gaps += line.widest_gap() > 1.1 * height;
  return gaps >= 2;
}

void find_tables(std::vector<Page>& pages, std::string_view bytes, const std::stop_token& stop) {
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

std::vector<Page> read_pdf_pages(std::string_view bytes, std::stop_token stop) {
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

bool is_scan(const Page& page) {
  std::size_t letters = 0;
  for (const auto& word : page.words) letters += base::count_code_points(word.text);
  return letters < few_letters;
}

}  // namespace dondoc::compiler
