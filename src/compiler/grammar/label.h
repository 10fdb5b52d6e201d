// The labels that an outline is numbered with (NĐ 30/2020/NĐ-CP, Phụ lục I; the
// Party's guides write I- and 1- for I. and 1.).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/grammar/structure.h"

namespace dondoc::compiler {

struct OutlineLabel {
  LabelKind kind = LabelKind::roman;
  std::vector<int> numbers;  // the ordinal; of 1.2.3 each part
  std::string printed;       // "a)", "1.1.", "Phần thứ nhất"
  std::string path;          // as it stands in a path: "a", "1.1", "Phần thứ nhất", "PL1"
  std::size_t rest = 0;      // byte in the text where what follows the label begins
};

/// The label that `text` opens with. Numbers that open a sentence ("03 ngày"),
/// dates and symbols of documents are none.
std::optional<OutlineLabel> read_label(std::string_view text, const Rules& rules);

/// A word with a number on a heading of its own: "NGÀY 1: …", "Giai đoạn 2".
std::optional<OutlineLabel> read_named_label(std::string_view text);

/// What a misread Roman numeral ("HI.", "Il.") stands for, if it may be `expected`.
std::optional<OutlineLabel> read_garbled_roman(std::string_view text, int expected);

/// The ordinal of a letter in the order of Vietnamese lists: a b c d đ e (f) g h i k …
int letter_ordinal(char32_t letter);

}  // namespace dondoc::compiler
