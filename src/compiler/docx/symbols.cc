#include "compiler/docx/symbols.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"

namespace dondoc::compiler::docx {

namespace {

struct Glyph { char32_t code; std::string_view looks_like; };

// The font Symbol, by its Adobe encoding; what offices use of it.
constexpr Glyph symbol_font[] = {
    {0x20, " "}, {0x22, "∀"}, {0x24, "∃"}, {0x27, "∋"}, {0x2A, "*"}, {0x2B, "+"}, {0x2D, "-"}, {0x3D, "="}, {0x40, "≅"},
    {0x44, "Δ"}, {0x46, "Φ"}, {0x47, "Γ"}, {0x4C, "Λ"}, {0x50, "Π"}, {0x51, "Θ"}, {0x53, "Σ"}, {0x57, "Ω"}, {0x58, "Ξ"},
    {0x59, "Ψ"}, {0x61, "α"}, {0x62, "β"}, {0x63, "χ"}, {0x64, "δ"}, {0x65, "ε"}, {0x66, "φ"}, {0x67, "γ"}, {0x68, "η"},
    {0x6C, "λ"}, {0x6D, "μ"}, {0x70, "π"}, {0x71, "θ"}, {0x72, "ρ"}, {0x73, "σ"}, {0x74, "τ"}, {0x77, "ω"}, {0x7E, "~"},
    {0xA2, "′"}, {0xA3, "≤"}, {0xA5, "∞"}, {0xAB, "↔"}, {0xAC, "←"}, {0xAD, "↑"}, {0xAE, "→"}, {0xAF, "↓"}, {0xB0, "°"},
    {0xB1, "±"}, {0xB2, "″"}, {0xB3, "≥"}, {0xB4, "×"}, {0xB7, "·"}, {0xB8, "÷"}, {0xB9, "≠"}, {0xBB, "≈"}, {0xBC, "…"},
    {0xDE, "⇒"}, {0xE5, "∑"}};

constexpr Glyph wingdings[] = {
    {0x20, " "}, {0x46, "☞"}, {0x6C, "●"}, {0x6E, "■"}, {0x6F, "□"}, {0x71, "❑"}, {0x72, "❒"}, {0x73, "⬧"}, {0x75, "◆"},
    {0x76, "❖"}, {0x77, "⬥"}, {0x9F, "•"}, {0xA0, "▪"}, {0xA1, "○"}, {0xA7, "▪"}, {0xA8, "◻"}, {0xAB, "★"}, {0xD8, "➢"},
    {0xDF, "←"}, {0xE0, "→"}, {0xE8, "➔"}, {0xF0, "⇨"}, {0xFB, "✗"}, {0xFC, "✓"}, {0xFD, "☒"}, {0xFE, "☑"}};

}  // namespace

std::string_view symbol(char32_t code, std::string_view font) {
  const char32_t low = code & 0xFF;
  const auto find = [&](const auto& table) -> std::string_view {
    const auto found = std::find_if(std::begin(table), std::end(table), [&](const Glyph& glyph) { return glyph.code == low; });
    return found == std::end(table) ? std::string_view() : found->looks_like;
  };
  if (font.starts_with("Wingdings")) return find(wingdings);
  if (font.starts_with("Symbol")) return find(symbol_font);
  // No font named: the bullets are told apart by where they lie.
  const auto bullet = find(symbol_font);
  return bullet.empty() ? find(wingdings) : bullet;
}

std::string plain_symbols(std::string_view text, std::string_view font) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto [code, size] = base::decode(text, i);
    if (code >= 0xF000 && code <= 0xF0FF) {
      const auto known = symbol(code, font);
      out += known.empty() ? std::string_view("•") : known;
    } else {
      out.append(text.substr(i, size));
    }
    i += size;
  }
  return out;
}

}  // namespace dondoc::compiler::docx
