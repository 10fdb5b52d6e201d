#include "domain/saved_view.h"

#include <algorithm>

namespace dondoc::domain {

bool is_list_word(std::string_view word, std::size_t longest) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_'; };
  return !word.empty() && word.size() <= longest && std::ranges::all_of(word, fits);
}

}  // namespace dondoc::domain
