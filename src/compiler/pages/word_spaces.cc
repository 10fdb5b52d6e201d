#include "compiler/pages/word_spaces.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "compiler/pages/page_line.h"
#include "compiler/text/torn_words.h"

namespace dondoc::compiler {

void close_words(std::vector<PrintedPage>& pages) {
  std::size_t bare = 0, all = 0;
  for (const auto& page : pages)
    for (const auto& word : page.words) {
      ++all;
      bare += is_bare_consonant(word.text) && base::lower(word.text) == word.text;
    }
  if (bare < 5 || bare * 200 < all) return;
  for (auto& page : pages) {
    page.torn = true;
    std::set<const PageWord*> gone;
    for (const auto& line : lines_of(words_of(page))) {
      PageWord* open = nullptr;
      for (const auto* each : line.words) {
        auto* word = const_cast<PageWord*>(each);  // of this very page
        if (open && word->box.left - open->box.right < word->box.height() && is_one_word(open->text, word->text)) {
          open->text += word->text;
          open->box.take_in(word->box);
          gone.insert(word);
        } else {
          open = word;
        }
      }
    }
    std::vector<PageWord> kept;
    kept.reserve(page.words.size() - gone.size());
    for (auto& word : page.words)
      if (!gone.contains(&word)) kept.push_back(std::move(word));
    page.words = std::move(kept);
  }
}

}  // namespace dondoc::compiler
