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
  /* outline */                                                                                      \
  /* references */                                                                                   \
  /* recipients */                                                                                   \
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
