#include "writer/issuer_code.h"

#include "base/text.h"

namespace dondoc::writer {

namespace {

// Bodies whose code does not follow from all their syllables; compared as
// base::fold writes them. What follows the name there is left out.
constexpr std::pair<std::string_view, std::string_view> known[] = {
    {"uy ban nhan dan", "UBND"}, {"hoi dong nhan dan", "HĐND"}, {"ban chi dao", "BCĐ"}, {"tinh uy", "TU"}, {"thanh uy", "TU"}, {"dang uy", "ĐU"}, {"chi bo", "CB"},
};

// Words that join names, and those with which the place begins.
bool joins(std::string_view word) { return word == "va" || word == "cua"; }
bool begins_place(std::string_view word) { return word == "tinh" || word == "phuong" || word == "xa"; }

}  // namespace

std::string issuer_code(std::string_view name) {
  std::string code;
  for (std::size_t at = 0; at < name.size();) {
    if (name[at] == ' ' || name[at] == ',' || name[at] == '-') {
      ++at;
      continue;
    }
    const auto rest = name.substr(at);
    for (const auto& [words, short_for_it] : known)
      if (base::starts_with_folded(rest, words)) return code + std::string(short_for_it);
    const auto end = std::min(rest.find_first_of(" ,-"), rest.size());
    const auto word = base::fold(rest.substr(0, end));
    if (begins_place(word)) break;
    // A word in capitals is an abbreviation already; of others the first letter,
    // without tone: Ủ → U, but Đ stays Đ.
    const auto printed = rest.substr(0, end);
    if (base::count_code_points(printed) > 1 && base::upper(printed) == printed) code += printed;
    else if (!joins(word)) base::append(code, base::upper(base::without_tone(base::decode(rest, 0).value)));
    at += end;
  }
  return code;
}

}  // namespace dondoc::writer
