// The reading rules by name. docs/reading-rules.md states each in Vietnamese
// with an example; the test of that file reads every example twice, the second
// time with its rule switched off, and the example must then fail.
#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dondoc::compiler {

// One line a rule; its id in docs/reading-rules.md is the name with '-' for '_'.
#define DONDOC_READING_RULES(RULE)                                                                   \
  /* text */                                                                                         \
  RULE(text_join_lines)                                                                              \
  RULE(text_join_pages)                                                                              \
  RULE(text_join_label)                                                                              \
  RULE(text_join_bold)                                                                               \
  RULE(text_page_numbers)                                                                            \
  RULE(text_bar_tables)                                                                              \
  RULE(text_markdown_tables)                                                                         \
  RULE(text_columns)                                                                                 \
  /* document */                                                                                     \
  RULE(document_portal)                                                                              \
  RULE(document_title)                                                                               \
  RULE(document_number)                                                                              \
  RULE(document_date)                                                                                \
  RULE(document_issuer)                                                                              \
  RULE(document_issuer_in_text)                                                                      \
  RULE(document_received)                                                                            \
  RULE(document_urgency)                                                                             \
  RULE(document_circulation)                                                                         \
  RULE(document_family)                                                                              \
  RULE(document_signature)                                                                           \
  RULE(document_authority)                                                                           \
  RULE(document_kind)                                                                                \
  /* outline */                                                                                      \
  RULE(outline_bracketed)                                                                            \
  RULE(outline_closing)                                                                              \
  RULE(outline_named)                                                                                \
  RULE(outline_garbled)                                                                              \
  RULE(outline_headings)                                                                             \
  RULE(outline_roles)                                                                                \
  RULE(outline_roman)                                                                                \
  RULE(outline_arabic)                                                                               \
  RULE(outline_dotted)                                                                               \
  RULE(outline_letters)                                                                              \
  RULE(outline_parts)                                                                                \
  RULE(outline_articles)                                                                             \
  RULE(outline_annexes)                                                                              \
  /* references */                                                                                   \
  RULE(references_kind)                                                                              \
  RULE(references_date)                                                                              \
  RULE(references_issuer)                                                                            \
  RULE(references_title)                                                                             \
  RULE(references_basis)                                                                             \
  RULE(references_ground)                                                                            \
  /* recipients */                                                                                   \
  RULE(recipients_semicolon)                                                                         \
  RULE(recipients_purpose)                                                                           \
  RULE(recipients_file)                                                                              \
  RULE(recipients_continued)                                                                         \
  RULE(recipients_list)                                                                              \
  /* duties */

enum class Rule : std::uint8_t {
#define DONDOC_RULE(name) name,
  DONDOC_READING_RULES(DONDOC_RULE)
#undef DONDOC_RULE
  count
};

/// "text-join-lines".
std::string rule_id(Rule rule);
std::optional<Rule> rule_of(std::string_view id);

/// Which rules read: all of them, but where a test takes one out.
class Rules {
 public:
  bool on(Rule rule) const { return !off_[static_cast<std::size_t>(rule)]; }
  Rules without(Rule rule) const {
    Rules rules = *this;
    rules.off_.set(static_cast<std::size_t>(rule));
    return rules;
  }

 private:
  std::bitset<static_cast<std::size_t>(Rule::count)> off_;
};

}  // namespace dondoc::compiler
