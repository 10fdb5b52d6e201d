// What an installation learned from its clerk about its own documents: what a
// heading is about, what a table's column means. A value handed in beside the
// bytes: the same bytes read with the same Learned give the same draft.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "compiler/grammar/structure.h"

namespace dondoc::compiler {

/// What a task table's column says; other: none of these, whatever its header looks like.
enum class ColumnMeaning { task, lead, perform, cooperate, deadline, product, form, other };
BOOST_DESCRIBE_ENUM(ColumnMeaning, task, lead, perform, cooperate, deadline, product, form, other)

/// By learned_key. It goes before the lexicon, and means the whole heading or
/// header, never a part of it.
struct Learned {
  std::map<std::string, draft::SectionRole, std::less<>> headings;
  std::map<std::string, ColumnMeaning, std::less<>> columns;
};

/// The text without marks, case and the stop or colon behind it.
std::string learned_key(std::string_view printed);

std::optional<draft::SectionRole> learned_role(const Rules& rules, std::string_view heading);
std::optional<ColumnMeaning> learned_column(const Rules& rules, std::string_view header);

/// The paragraphs of a cell; line breaks between them.
std::string_view text_of_cell(const SourceText& source, const Cell& cell);

/// Says in `draft` which headings and tables were read by what was learned: a
/// warning learned.heading or learned.column at each.
void note_learned(const Structure& structure, const SourceText& source, const Rules& rules, draft::Draft& draft);

}  // namespace dondoc::compiler
