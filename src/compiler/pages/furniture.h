// What a page bears besides the document: its number, running heads and feet.
#pragma once

#include <vector>

#include "compiler/pages/page_line.h"

namespace dondoc::compiler {

/// For each page, for each of its lines, whether it is furniture: a number alone
/// in the page's margin ("2", "- 2 -", "Trang 2/5"), or words in the margin that
/// stand on other pages too, but for their digits.
std::vector<std::vector<bool>> furniture_of(const std::vector<std::vector<PageLine>>& lines, const std::vector<PrintedPage>& pages);

}  // namespace dondoc::compiler
