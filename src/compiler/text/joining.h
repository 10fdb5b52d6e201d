// Which lines are one paragraph. A text file may hold a paragraph on each line,
// or paragraphs wrapped by hand, with or without blank lines between them; what
// is usual in a file decides what a line break in it means.
#pragma once

#include <cstdint>
#include <vector>

#include "compiler/rules.h"
#include "compiler/text/lines.h"

namespace dondoc::compiler {

enum class Wrapping : std::uint8_t {
  none,    // a line is a paragraph
  chunks,  // wrapped, blank lines between paragraphs
  flow,    // wrapped, paragraphs follow each other
};

struct Habits {
  Wrapping wrapping = Wrapping::none;
  std::uint32_t width = 0;  // code points of a full line, where wrapped
  bool indented = false;    // a paragraph's first line is set in
};

Habits habits_of(const std::vector<Line>& lines);

/// What lies between two lines of text.
enum class Gap : std::uint8_t { none, blank, page };

/// The paragraph that is being put together.
struct OpenParagraph {
  Line first, last;
  std::uint32_t lines = 0;
  std::uint8_t stars = 0;   // emphasis that is still open, as Line::stars
  bool capitals = true;     // all of it so far
  std::uint32_t width = 0;  // code points so far
};

/// Where a line stands. The cells of a head or foot, two beside each other, hold
/// a name on each line; those of other tables hold sentences in narrow columns.
enum class Where : std::uint8_t { body, pair_cell, narrow_cell };

/// Whether `next` goes on with the paragraph.
bool joins(const OpenParagraph& paragraph, const Line& next, Gap gap, Where where, const Habits& habits, const Rules& rules);

/// Whether two joined lines have no space between them: the first breaks off
/// within a document's symbol ("1820/KH-", "KT-BTGTU").
bool breaks_symbol(std::string_view before, std::string_view after);

/// Turns the numbers of pages, with the brackets about them, into LineKind::page.
void mark_pages(std::vector<Line>& lines, const Rules& rules);

}  // namespace dondoc::compiler
