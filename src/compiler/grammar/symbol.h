// A document's number and symbol, State and Party:
//   675/KH-UBND  01/2025/QĐ-UBND  85/2015/QH13  574/UBND-NC   (NĐ 30/2020/NĐ-CP)
//   82-HD/BTGTW  30-CTR/TUCB-ĐUQCHQ                           (the Party's guides)
// Spaces about '-' and '/' and dashes of any kind are let pass.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dondoc::compiler {

struct Symbol {
  std::string number;  // "675", empty where left blank
  std::string symbol;  // "KH-UBND", "2025/QĐ-UBND", "HD/BTGTW"
  std::string full;    // "675/KH-UBND"
  std::size_t end = 0; // byte after it
  bool party = false;  // number-TYPE/issuer
  bool weak = false;   // so short that it may be something else ("12/TB"): wants "số" before it
};

/// The symbol whose number begins at byte `at`. With `blank`, the number may be
/// missing or dots ("Số:   /KH-UBND").
std::optional<Symbol> read_symbol(std::string_view text, std::size_t at, bool blank = false);

}  // namespace dondoc::compiler
