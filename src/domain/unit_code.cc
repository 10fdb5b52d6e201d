#include "domain/unit_code.h"

#include <algorithm>

namespace dondoc::domain {
namespace {

constexpr std::size_t most_of_qd_20 = 35;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_large(char c) { return c >= 'A' && c <= 'Z'; }

bool fits(std::string_view code, std::string_view form) {
  return code.size() == form.size() && std::ranges::equal(code, form, [](char c, char at) { return at == '9' ? is_digit(c) : at == 'A' ? is_large(c) : c == at; });
}

}  // namespace

bool is_code_scheme(std::string_view scheme) { return scheme == "gso" || scheme == "qd-20-2020" || scheme == "ma-13"; }

std::string written_code(std::string_view code) {
  std::string out;
  for (const char c : code)
    if (c != ' ') out.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
  return out;
}

bool is_code_of(std::string_view scheme, std::string_view code) {
  if (scheme == "gso") return fits(code, "99") || fits(code, "999") || fits(code, "99999");
  if (scheme == "ma-13") return fits(code, "999.99.99.A99");
  if (scheme != "qd-20-2020" || code.empty() || code.size() > most_of_qd_20 || code.front() == '.' || code.back() == '.') return false;
  return code.find("..") == std::string_view::npos && std::ranges::all_of(code, [](char c) { return is_digit(c) || is_large(c) || c == '.'; });
}

bool is_other_hierarchy(std::string_view hierarchy) { return hierarchy == "party" || hierarchy == "front" || hierarchy == "sector"; }

}  // namespace dondoc::domain
