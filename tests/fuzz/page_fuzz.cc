// What the children that read PDF files and scans write, as if they had been
// taken over: words in places, and pictures. The first byte says which.
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "base/error.h"
#include "compiler/ocr/deskew.h"
#include "compiler/ocr/tsv.h"
#include "compiler/pages/drawn_grid.h"
#include "compiler/pages/page_reader.h"
#include "compiler/pages/page_secrecy.h"
#include "compiler/pages/word_spaces.h"
#include "compiler/pdf/bbox.h"

namespace {

using namespace dondoc;

void read_as_pages(std::vector<compiler::PrintedPage> pages) {
  compiler::close_words(pages);
  compiler::refuse_secret(pages);
  compiler::SourceText source;
  compiler::read_pages(std::move(pages), source);
  for (const auto& block : source.blocks)
    if (block.at.begin > block.at.end || block.at.end > source.text.size()) std::abort();
  for (const auto& note : source.notes)
    if (note.at.begin > note.at.end || note.at.end > source.text.size()) std::abort();
}

void read_as_pictures(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto raster = compiler::take_pgm(bytes);
    if (raster.dots.size() > 100'000) return;
    const auto level = compiler::ocr::turned(raster, compiler::ocr::skew_of(raster));
    compiler::PrintedPage page{595, 842, {}, compiler::grids_of(level, 595.0 / raster.width)};
    for (const auto& grid : page.grids)
      for (const auto& cell : grid.cells) page.words.push_back({grid.box(cell), "x", true});
    read_as_pages({page, page});
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  try {
    if (data[0] % 3 == 0) read_as_pages(compiler::pdf::read_bbox(bytes));
    else if (data[0] % 3 == 1) read_as_pages({compiler::PrintedPage{595, 842, compiler::ocr::read_tsv(bytes, 0.36), {}}});
    else read_as_pictures(bytes);
  } catch (const base::Error&) {
    // Damaged, too large, secret: said, not crashed.
  }
  return 0;
}
