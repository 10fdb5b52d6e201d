#include "compiler/docx/numerals.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace dondoc::compiler::docx {

namespace {

std::string roman(int value) {
  static constexpr std::pair<int, const char*> steps[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"},
                                                          {90, "XC"},  {50, "L"},   {40, "XL"}, {10, "X"},   {9, "IX"},
                                                          {5, "V"},    {4, "IV"},   {1, "I"}};
  if (value <= 0 || value >= 32'768) return std::to_string(value);  // where Word stops too
  std::string out;
  for (const auto& [size, letters] : steps)
    for (; value >= size; value -= size) out += letters;
  return out;
}

/// A … Z, AA, BB … ZZ, AAA: Word repeats the letter, it does not carry.
std::string letters(int value) {
  if (value <= 0 || value > 780) return std::to_string(value);
  return std::string(static_cast<std::size_t>((value - 1) / 26 + 1), static_cast<char>('A' + (value - 1) % 26));
}

/// một, hai … mười lăm, hai mươi mốt; the tens that a list can reach.
std::string vietnamese(int value) {
  static constexpr const char* digits[] = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
  if (value <= 0 || value > 99) return std::to_string(value);
  if (value < 10) return digits[value];
  std::string out = value < 20 ? "mười" : std::string(digits[value / 10]) + " mươi";
  const int unit = value % 10;
  if (unit == 1 && value > 20) out += " mốt";
  else if (unit == 5) out += " lăm";
  else if (unit > 0) out += std::string(" ") + digits[unit];
  return out;
}

/// One character a number, from `first` on.
std::string enclosed(int value, char32_t first, int count) {
  if (value < 1 || value > count) return std::to_string(value);
  std::string out;
  base::append(out, first + static_cast<char32_t>(value - 1));
  return out;
}

}  // namespace

std::optional<std::string> numeral(std::string_view format, int value) {
  if (format == "decimal" || format == "decimalHalfWidth" || format == "numberInDash") {
    const auto digits = std::to_string(value);
    return format == "numberInDash" ? "- " + digits + " -" : digits;
  }
  if (format == "decimalZero") return (value >= 0 && value < 10 ? "0" : "") + std::to_string(value);
  if (format == "upperRoman") return roman(value);
  if (format == "lowerRoman") return base::lower(roman(value));
  if (format == "upperLetter") return letters(value);
  if (format == "lowerLetter") return base::lower(letters(value));
  if (format == "bullet" || format == "none") return "";
  if (format == "vietnameseCounting") return vietnamese(value);
  if (format == "decimalEnclosedCircle" || format == "decimalEnclosedCircleChinese") return enclosed(value, U'①', 20);
  if (format == "decimalEnclosedParen") return enclosed(value, U'⑴', 20);
  if (format == "decimalEnclosedFullstop") return enclosed(value, U'⒈', 20);
  if (format == "ordinal") {
    const int last = value % 10, tens = value / 10 % 10;
    return std::to_string(value) + (tens == 1 ? "th" : last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
  }
  return std::nullopt;
}

}  // namespace dondoc::compiler::docx
