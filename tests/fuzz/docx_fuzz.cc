// Foreign bytes as a Word document: blocks or an Error, whatever they are. The
// first byte says what the others are: a whole file; or document.xml with a
// numbering.xml after a NUL, in a package that is otherwise sound, so that the
// fuzzer need not learn how to zip.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/zip.h"
#include "compiler/docx/docx_reader.h"
#include "compiler/secrecy.h"

namespace {

std::string package_of(std::string_view parts) {
  const auto cut = parts.find('\0');
  dondoc::base::ZipWriter zip;
  zip.add("word/document.xml", std::string(parts.substr(0, cut)));
  if (cut != parts.npos) {
    zip.add("word/numbering.xml", std::string(parts.substr(cut + 1)));
    zip.add("word/styles.xml", std::string(parts.substr(cut + 1)));
    zip.add("word/footnotes.xml", std::string(parts.substr(cut + 1)));
  }
  zip.add("word/_rels/document.xml.rels",
          "<r><r Id=\"1\" Type=\"/numbering\" Target=\"numbering.xml\"/><r Id=\"2\" Type=\"/styles\" Target=\"styles.xml\"/>"
          "<r Id=\"3\" Type=\"/footnotes\" Target=\"footnotes.xml\"/><r Id=\"4\" Type=\"/header\" Target=\"numbering.xml\"/></r>");
  return zip.finish();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dondoc;
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  try {
    const auto source = compiler::read_docx(data[0] % 2 ? package_of(bytes) : std::string(bytes));
    for (const auto& block : source.blocks) {
      if (block.at.begin > block.at.end || block.at.end > source.text.size()) std::abort();
      for (const auto& row : block.rows)
        for (const auto& cell : row.cells)
          if (cell.last_block > source.blocks.size() || cell.first_block > cell.last_block) std::abort();
    }
    compiler::refuse_secret(source);
  } catch (const base::Error&) {
    // Damaged, too large, secret: said, not crashed.
  }
  return 0;
}
