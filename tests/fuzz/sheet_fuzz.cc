// Foreign bytes as a spreadsheet: whatever they are, rows within the limits or
// an Error. The first byte says what the others are: a .csv, a sheet's XML in
// an .xlsx that is otherwise sound, or a whole file.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/zip.h"
#include "compiler/sheet/sheet.h"

namespace {

std::string book_of(std::string_view sheet) {
  dondoc::base::ZipWriter zip;
  zip.add("xl/workbook.xml", "<workbook><sheets><sheet name=\"a\" id=\"1\"/></sheets></workbook>");
  zip.add("xl/_rels/workbook.xml.rels",
          "<r><r Id=\"1\" Type=\"/worksheet\" Target=\"s.xml\"/><r Id=\"2\" Type=\"/styles\" Target=\"f.xml\"/><r Id=\"3\" Type=\"/sharedStrings\" Target=\"t.xml\"/></r>");
  zip.add("xl/f.xml", "<styleSheet><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
  zip.add("xl/t.xml", "<sst><si><t>a</t></si></sst>");
  zip.add("xl/s.xml", std::string(sheet));
  return zip.finish();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dondoc;
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const compiler::SheetLimits limits{.bytes = 1 << 20, .rows = 500, .columns = 50, .text_bytes = 1 << 20};
  try {
    const auto sheet = data[0] == 'c'   ? compiler::read_csv(bytes, limits)
                       : data[0] == 's' ? compiler::read_xlsx(book_of(bytes), {}, limits)
                                        : compiler::read_sheet(bytes, {}, limits);
    std::size_t last = 0;
    if (sheet.rows.size() > limits.rows) std::abort();
    for (const auto& row : sheet.rows) {
      if (row.number <= last || row.cells.empty() || row.cells.size() > limits.columns) std::abort();
      last = row.number;
    }
  } catch (const base::Error&) {
  }
  return 0;
}
