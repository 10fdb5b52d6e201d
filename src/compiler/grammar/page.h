// What the grammars of duties read from: the text, its words, its outline.
#pragma once

#include "compiler/grammar/deadline.h"
#include "compiler/grammar/short_form.h"
#include "compiler/grammar/structure.h"
#include "compiler/grammar/words.h"

namespace dondoc::compiler {

struct Page {
  const SourceText& source;
  const Structure& structure;
  const Rules& rules;
  Words words;
  std::vector<Span> blocks;  // the words of each block
  Calendar calendar;         // the days that the plan prints with their year
  std::vector<ShortForm> short_forms;

  Page(const SourceText& source, const Structure& structure, const Rules& rules);

  const Block& block(std::uint32_t i) const { return source.blocks[i]; }
  /// The block stands in the running text of the plan or an annex, not in a table.
  bool is_text(std::uint32_t i) const;
  /// A bullet or number of a list, not a paragraph.
  bool is_item(std::uint32_t i) const { return !source.blocks[i].label.empty(); }
  /// The block that holds the word.
  std::uint32_t block_of(std::uint32_t word) const;
  /// Learns the names that headings and recipients print whole.
  void learn_names();

  /// The section's role, or that of the nearest section above that has one.
  draft::SectionRole role_of(int section) const;
};

}  // namespace dondoc::compiler
