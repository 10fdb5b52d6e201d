#include "draft/section_words.h"

#include "base/text.h"

namespace dondoc::draft {

std::string words_of(const Section& section) {
  constexpr std::size_t cut_at = 80;
  if (section.heading) return *section.heading;
  if (base::count_code_points(section.starts) < cut_at) return section.starts;
  auto words = section.starts.substr(0, section.starts.rfind(' '));
  while (!words.empty() && (words.back() == ',' || words.back() == ';' || words.back() == '-' || words.back() == ' ')) words.pop_back();
  return words + "…";
}

}  // namespace dondoc::draft
