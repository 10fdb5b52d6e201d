// Foreign text as a web page: blocks, whatever it is.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/text.h"
#include "compiler/html/html_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dondoc;
  const auto source = compiler::read_html(base::to_utf8({reinterpret_cast<const char*>(data), size}));
  for (const auto& block : source.blocks) {
    if (block.at.begin > block.at.end || block.at.end > source.text.size()) std::abort();
    for (const auto& row : block.rows)
      for (const auto& cell : row.cells)
        if (cell.last_block > source.blocks.size() || cell.first_block > cell.last_block) std::abort();
  }
  return 0;
}
