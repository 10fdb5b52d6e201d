#include "compiler/pages/furniture.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/text.h"

namespace dondoc::compiler {

namespace {

constexpr double margin = 0.095;     // of the page's height
constexpr std::size_t most_lines = 3;  // of a running head or foot

bool in_margin(const PageLine& line, const PrintedPage& page) {
  return line.box.bottom < page.height * margin || line.box.top > page.height * (1 - margin);
}

bool is_number(const std::string& key) {
  std::string rest = key.starts_with("trang ") ? key.substr(6) : key;
  std::erase_if(rest, [](char c) { return c == '-' || c == '/' || c == ' ' || c == '.' || c == '|' || c == '(' || c == ')'; });
  return !rest.empty() && rest.size() <= 5 && rest.find_first_not_of("0123456789") == rest.npos;
}

std::string without_digits(std::string key) {
  std::erase_if(key, [](char c) { return base::is_digit(static_cast<unsigned char>(c)); });
  return key;
}

}  // namespace

std::vector<std::vector<bool>> furniture_of(const std::vector<std::vector<PageLine>>& lines, const std::vector<PrintedPage>& pages) {
  std::map<std::string, std::size_t> seen;  // on how many pages, in the margin
  const auto outer = [&](std::size_t page, std::size_t i) {
    return in_margin(lines[page][i], pages[page]) && (i < most_lines || i + most_lines >= lines[page].size());
  };
  for (std::size_t page = 0; page < lines.size(); ++page)
    for (std::size_t i = 0; i < lines[page].size(); ++i)
      if (outer(page, i)) ++seen[without_digits(base::fold(lines[page][i].text))];

  std::vector<std::vector<bool>> found(lines.size());
  for (std::size_t page = 0; page < lines.size(); ++page) {
    found[page].resize(lines[page].size());
    for (std::size_t i = 0; i < lines[page].size(); ++i) {
      if (!outer(page, i)) continue;
      const auto key = base::fold(lines[page][i].text);
      // Two pages may begin alike by chance; three do not.
      const auto words = without_digits(key);
      found[page][i] = is_number(key) || (words.size() > 3 && seen[words] >= 3);
    }
  }
  return found;
}

}  // namespace dondoc::compiler
