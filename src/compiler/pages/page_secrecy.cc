#include "compiler/pages/page_secrecy.h"

#include <string>

#include "base/error.h"
#include "compiler/pages/page_line.h"
#include "compiler/secrecy.h"

namespace dondoc::compiler {

void refuse_secret(const PrintedPage& page, bool first) {
  for (const auto& line : lines_of(words_of(page))) {
    const bool margin = line.box.bottom < upper_margin * page.height || line.box.top > lower_margin * page.height;
    if (!first && !margin) continue;
    std::string together;
    for (std::size_t i = 0; i < line.words.size(); ++i) {
      if (i > 0 && line.words[i]->box.left - line.words[i - 1]->box.right > 0.8 * line.box.height()) together.clear();
      if (!together.empty()) together += ' ';
      together += line.words[i]->text;
      const bool ends = i + 1 == line.words.size() || line.words[i + 1]->box.left - line.words[i]->box.right > 0.8 * line.box.height();
      if (ends && is_secrecy_stamp(together)) throw base::Error(base::ErrorKind::refused, "document.secret");
    }
  }
}

void refuse_secret(const std::vector<PrintedPage>& pages) {
  for (const auto& page : pages) refuse_secret(page, &page == &pages.front());
}

}  // namespace dondoc::compiler
