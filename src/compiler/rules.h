// The reading rules by name. docs/reading-rules.md states each in Vietnamese with
// examples; its test reads each twice, and with its rule switched off it must fail.
#pragma once

#include <bitset>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace dondoc::compiler {

// A line holds a rule, or two that go together; its id in docs/reading-rules.md is the name with '-' for '_'.
#define DONDOC_READING_RULES(RULE)                                                                   \
  /* text */                                                                                         \
  RULE(text_join_lines)                                                                              \
  RULE(text_join_pages)                                                                              \
  RULE(text_join_label)                                                                              \
  RULE(text_join_bold)                                                                               \
  RULE(text_page_numbers)                                                                            \
  RULE(text_bar_tables) RULE(text_markdown_tables)                                                   \
  RULE(text_tab_tables) RULE(text_cell_lines)                                                        \
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
  /* duties */                                                                                      \
  RULE(date_range)                                                                                  \
  RULE(date_day_list)                                                                               \
  RULE(date_open_end)                                                                               \
  RULE(deadline_before)                                                                             \
  RULE(deadline_at_latest)                                                                          \
  RULE(deadline_within)                                                                             \
  RULE(deadline_repeated)                                                                           \
  RULE(deadline_label) RULE(deadline_on)                                                                              \
  RULE(deadline_line)                                                                               \
  RULE(deadline_relative) RULE(deadline_counted) RULE(deadline_from_now)                                                    \
  RULE(deadline_year)                                                                               \
  RULE(body_sector_name)                                                                            \
  RULE(body_list)                                                                                   \
  RULE(body_places)                                                                                 \
  RULE(body_members) RULE(body_note) RULE(body_charged)                                             \
  RULE(body_field)                                                                                  \
  RULE(body_elision)                                                                                \
  RULE(body_number)                                                                                 \
  RULE(body_kinds)                                                                                  \
  RULE(body_school_levels)                                                                          \
  RULE(body_known) RULE(body_team)                                                                                  \
  RULE(body_spellings)                                                                              \
  RULE(body_short_form)                                                                             \
  RULE(task_bullet)                                                                                 \
  RULE(task_run_on)                                                                                 \
  RULE(task_numbered)                                                                               \
  RULE(task_sub_bullets) RULE(task_lead_in) RULE(task_among_bodies) RULE(task_introduced)                                                         \
  RULE(task_own_subject)                                                                            \
  RULE(task_request)                                                                                \
  RULE(task_content) RULE(task_unknown_verb)                                                        \
  RULE(task_block) RULE(task_points)                                                           \
  RULE(task_table) RULE(task_cell_roles) RULE(task_ditto) RULE(task_table_goes_on)                                            \
  RULE(task_closing)                                                                                \
  RULE(task_article)                                                                                \
  RULE(task_recurrence)                                                                             \
  RULE(task_condition)                                                                              \
  RULE(task_needs)                                                                                  \
  RULE(task_deliverable)                                                                            \
  RULE(role_lead)                                                                                   \
  RULE(role_lead_described) RULE(role_of_label)                                                                         \
  RULE(role_cooperate)                                                                              \
  RULE(with_phrase)                                                                                 \
  RULE(with_label)                                                                                  \
  RULE(with_other_subject) RULE(with_before)                                                                          \
  RULE(report_duty) RULE(report_unaddressed) RULE(report_addressee) RULE(report_sender)                                                        \
  RULE(report_via)                                                                                  \
  RULE(report_frequency)                                                                            \
  RULE(report_two_frequencies) RULE(report_apart) RULE(report_announced)                                                   \
  RULE(report_passed_on) RULE(report_carried_on) RULE(report_fields)                                \
  RULE(period_title)                                                                                \
  RULE(period_label)                                                                                \
  RULE(period_peak) RULE(period_windows)                                                            \
  RULE(channel_list) RULE(channel_items) RULE(channel_column)                                       \
  RULE(phase_heading) RULE(phase_line) RULE(deadline_phase)                                         \
  RULE(event_enumeration)                                                                           \
  RULE(theme_content)

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

  std::shared_ptr<const struct Learned> learned;  // of the installation's own documents (learned.h); null: nothing

 private:
  std::bitset<static_cast<std::size_t>(Rule::count)> off_;
};

}  // namespace dondoc::compiler
