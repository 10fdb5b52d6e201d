// Mark-up that conversions leave in text: **bold**, *italic*, _italic_, \-, <br>,
// [links](…). It is taken out; what it said of the look is kept.
#pragma once

#include <string>
#include <string_view>

namespace dondoc::compiler {

struct CleanText {
  std::string text;            // single spaces; '\n' where <br> stood
  bool bold = false, italic = false;  // all of it
  std::size_t bold_bytes = 0;  // of the opening bold run
};

CleanText clean_markup(std::string_view raw);

}  // namespace dondoc::compiler
