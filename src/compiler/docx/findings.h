// What a person should know of a .docx besides its text: counted while reading,
// told once each, at the first place.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/block.h"

namespace dondoc::compiler::docx {

enum class Finding : std::uint8_t {
  insertions,      // tracked, taken
  deletions,       // tracked, left out
  hidden_text,     // left out
  merged_text,     // in a cell that is covered by a merged one; left out
  unknown_symbol,  // of a symbol font
  number_format,   // of a list; shown as 1, 2, 3
  legacy_font,     // .VnTime and VNI fonts: letters outside Unicode
  comments,        // left out
  embedded,        // objects and whole files within, left out
  missing_note,    // a footnote that is referred to and not there
  count,
};

class Findings {
 public:
  void add(Finding finding) { ++pending_[static_cast<std::size_t>(finding)]; }
  /// An element of a kind that the reader does not know; its text was kept.
  void add_unknown(std::string_view element) { ++unknown_[std::string(element)]; }
  void add_picture() { ++pictures_; }

  /// What was found since the last call was found at this place.
  void settle(Range at);
  /// The notes, in the order of the enumeration. `characters`: of the whole text.
  void write(std::vector<Note>& notes, std::size_t characters) const;

 private:
  static constexpr auto kinds = static_cast<std::size_t>(Finding::count);
  std::array<int, kinds> pending_{}, total_{};
  std::array<Range, kinds> first_{};
  std::map<std::string, int> unknown_;
  int pictures_ = 0;
};

}  // namespace dondoc::compiler::docx
