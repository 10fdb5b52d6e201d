// Vietnamese as it was written before Unicode: TCVN3 (ABC), VNI, windows-1258,
// VIQR. What Word and browsers make of such bytes are Western letters; these
// functions take them in that form, as UTF-8.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dondoc::compiler {

enum class Legacy : std::uint8_t { tcvn3, vni, windows_1258, viqr };

/// "tcvn3", "vni", "windows-1258", "viqr".
std::string_view legacy_name(Legacy legacy);

/// By the font's name: ".VnTime" is TCVN3, "VNI-Times" is VNI.
std::optional<Legacy> legacy_of_font(std::string_view font);
/// ".VnTimeH": TCVN3 has no toned capitals, so fonts of capitals show small letters as such.
bool is_capital_font(std::string_view font);

/// Whether there is a letter that no legacy encoding has: a font's old name does
/// not make such a text old.
bool holds_unicode(std::string_view text);

/// Unicode NFC of text whose letters are the Western view of legacy bytes.
std::string from_legacy(std::string_view western, Legacy legacy);

/// Bytes as windows-1252 shows them, in UTF-8.
std::string western_view(std::string_view bytes);

/// What a text was written in, by the share of syllables that it has when read
/// so; nothing where no reading stands out.
std::optional<Legacy> guess_legacy(std::string_view western);

/// Whether UTF-8 may be VIQR: ASCII alone, with marks typed behind vowels.
bool looks_typed_in_ascii(std::string_view text);

}  // namespace dondoc::compiler
