#include "compiler/grammar/symbol.h"

#include "base/text.h"

namespace dondoc::compiler {
namespace {

struct Scanner {
  std::string_view text;
  std::size_t at = 0;

  bool done() const { return at >= text.size(); }
  char32_t peek(std::uint32_t& size) const {
    if (done()) { size = 0; return 0; }
    const auto found = base::decode(text, at);
    size = found.size;
    return found.value;
  }
  std::size_t spaces(std::size_t limit) {
    std::size_t n = 0;
    std::uint32_t size = 0;
    while (n < limit && !done() && base::is_space(peek(size))) { at += size; ++n; }
    return n;
  }
  std::string digits() {
    const std::size_t begin = at;
    while (!done() && base::is_digit(static_cast<unsigned char>(text[at]))) ++at;
    return std::string(text.substr(begin, at - begin));
  }
  bool dash() {
    std::uint32_t size = 0;
    if (!base::is_dash(peek(size))) return false;
    at += size;
    return true;
  }
  bool slash() {
    if (done() || text[at] != '/') return false;
    ++at;
    return true;
  }
};

// A group of a symbol: capitals, digits and '&', and the few small letters of
// CTr, TTg, TTr, QyĐ, TrTHPT. Empty where the words of a sentence stand instead.
std::string group(Scanner& scan, bool spaced) {
  const std::size_t begin = scan.at;
  std::size_t capitals = 0, small = 0, letters = 0;
  bool marked_small = false;
  while (!scan.done()) {
    std::uint32_t size = 0;
    const char32_t code = scan.peek(size);
    if (base::is_letter(code)) {
      ++letters;
      if (base::is_upper(code)) ++capitals;
      else { ++small; marked_small = marked_small || code > 0x7F; }
    } else if (!(base::is_digit(code) || code == '&') || (letters == 0)) {
      break;
    }
    scan.at += size;
  }
  const bool code = capitals > 0 && !marked_small && (small == 0 || (small <= 2 && capitals >= 2 && (letters <= 6 || capitals >= 4 * small))) && (letters >= 2 || !spaced) && letters <= 24;
  if (!code) { scan.at = begin; return {}; }
  return std::string(scan.text.substr(begin, scan.at - begin));
}

bool is_year(std::string_view digits) { return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20")); }

}  // namespace

std::optional<Symbol> read_symbol(std::string_view text, std::size_t at, bool blank) {
  Scanner scan{text, at};
  Symbol symbol;
  symbol.number = scan.digits();
  if (symbol.number.size() > 6 || (symbol.number.empty() && !blank)) return std::nullopt;
  if (!symbol.number.empty() && !scan.done() && text[scan.at] == '.') {  // 66.2/2025/NQ-CP
    Scanner more{text, scan.at + 1};
    const std::string part = more.digits();
    if (!part.empty() && part.size() <= 2 && !more.done() && text[more.at] == '/') { symbol.number += "." + part; scan.at = more.at; }
  }
  if (!symbol.number.empty() && !scan.done() && text[scan.at] >= 'a' && text[scan.at] <= 'z' && scan.at + 1 < text.size() && text[scan.at + 1] == '/')
    symbol.number += text[scan.at++];
  if (blank && symbol.number.empty()) {
    std::uint32_t size = 0;
    for (char32_t code = scan.peek(size); size && (base::is_space(code) || code == '.' || code == U'…' || code == '_'); code = scan.peek(size)) scan.at += size;
  }
  const bool spaced = scan.spaces(blank ? 12 : 2) > 0;

  if (scan.slash()) {
    scan.spaces(1);
    std::string rest;
    Scanner year{text, scan.at};
    if (const std::string digits = year.digits(); is_year(digits)) {
      year.spaces(1);
      if (year.slash()) {
        year.spaces(1);
        rest = digits + "/";
        scan.at = year.at;
      }
    }
    const bool has_year = !rest.empty();
    const std::string first = group(scan, spaced);
    if (first.empty()) return std::nullopt;
    rest += first;
    std::size_t groups = 1;
    for (;;) {
      Scanner next = scan;
      const bool gap = next.spaces(1) > 0;
      const bool slash = !gap && next.slash();  // 102/2025/NQLT/UBTVQH15-CP
      if (!slash && !next.dash()) break;
      const bool gap_after = next.spaces(1) > 0;
      const std::string more = group(next, gap || gap_after);
      if (more.empty()) break;
      rest += (slash ? "/" : "-") + more;
      ++groups;
      scan = next;
    }
    symbol.symbol = rest;
    symbol.full = symbol.number + "/" + rest;
    symbol.weak = !has_year && groups == 1;
  } else if (scan.dash()) {
    scan.spaces(1);
    const std::string type = group(scan, spaced);
    if (type.empty()) return std::nullopt;
    scan.spaces(1);
    if (!scan.slash()) return std::nullopt;
    scan.spaces(1);
    std::string rest = group(scan, false);
    if (rest.empty()) return std::nullopt;
    for (;;) {
      Scanner next = scan;
      if (!next.dash()) break;
      const std::string more = group(next, next.spaces(1) > 0);
      if (more.empty()) break;
      rest += "-" + more;
      scan = next;
    }
    symbol.party = true;
    symbol.symbol = type + "/" + rest;
    symbol.full = symbol.number + "-" + symbol.symbol;
  } else {
    return std::nullopt;
  }
  symbol.end = scan.at;
  return symbol;
}

}  // namespace dondoc::compiler
