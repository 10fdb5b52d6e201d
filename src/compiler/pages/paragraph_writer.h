// Lines that are handed on one after another, put together to paragraphs.
#pragma once

#include <string>
#include <vector>

#include "compiler/pages/flow.h"
#include "compiler/source_builder.h"

namespace dondoc::compiler {

class ParagraphWriter {
 public:
  /// `torn`: the words of the pages were found with spaces in them (word_spaces.h).
  explicit ParagraphWriter(SourceText& out, bool torn = false) : out_(out), builder_(out), torn_(torn) {}

  /// A line of running text.
  void add(PlacedLine line, Step step);
  /// A line of a column in a head or foot, which holds a name on each line: goes
  /// on only in lower case, or as a list's item does.
  void add_name(const PageLine& line);
  /// Something that is no paragraph of the text: furniture, a footnote. Waits for
  /// the paragraph that it interrupts.
  void set_aside(const std::string& text, BlockKind kind);
  /// Ends the paragraph that is open.
  void close();
  bool open() const { return !lines_.empty(); }

  SourceBuilder& builder() { return builder_; }

 private:
  SourceText& out_;
  SourceBuilder builder_;
  bool torn_;
  std::vector<PlacedLine> lines_;
  struct Aside { std::string text; BlockKind kind; };
  std::vector<Aside> asides_;
};

}  // namespace dondoc::compiler
