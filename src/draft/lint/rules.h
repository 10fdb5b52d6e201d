// The table of rules.
#pragma once

#include <span>

#include "draft/lint/given.h"

namespace dondoc::draft::lint {

/// id: public, as are the words under it (docs/lint-rules.md has each with its
/// reason and an example). law: the subject under which law.h has its article, or "".
struct Rule {
  std::string_view id;
  Severity severity;
  std::string_view law;
  void (*find)(const Given&, Found&);
};

std::span<const Rule> rules();
const Rule* rule_of(std::string_view id);

// Each in the file that its line names.
void task_without_unit(const Given&, Found&);          // duties.cc
void report_without_sender(const Given&, Found&);      // reports.cc
void report_without_deadline(const Given&, Found&);
void report_without_addressee(const Given&, Found&);
void report_before_work_ends(const Given&, Found&);    // report_dates.cc
void consolidation_too_early(const Given&, Found&);
void two_leads(const Given&, Found&);                  // repeats.cc
void duplicate_duty(const Given&, Found&);
void unit_without_task(const Given&, Found&);          // recipients.cc
void unit_not_recipient(const Given&, Found&);
void date_outside_window(const Given&, Found&);        // dates.cc
void date_on_rest_day(const Given&, Found&);
void date_in_past(const Given&, Found&);
void dates_contradict(const Given&, Found&);
void date_impossible(const Given&, Found&);            // written_dates.cc
void weekday_wrong(const Given&, Found&);
void ranges_reversed(const Given&, Found&);            // a part of dates-contradict
void events_on_two_days(const Given&, Found&);         // a part of dates-contradict; prose.cc
void channel_without_owner(const Given&, Found&);      // channels.cc
void reference_incomplete(const Given&, Found&);       // references.cc
void cited_without_number(const Given&, Found&);       // a part of reference-incomplete; prose.cc
void reference_inconsistent(const Given&, Found&);
void body_ended(const Given&, Found&);                 // bodies.cc
void product_awaited(const Given&, Found&);            // awaited.cc
void group_unresolved(const Given&, Found&);
void abbreviation_undefined(const Given&, Found&);     // abbreviations.cc
void number_line(const Given&, Found&);                // head.cc
void date_form(const Given&, Found&);
void heading_missing(const Given&, Found&);
void head_incomplete(const Given&, Found&);
void recipients_form(const Given&, Found&);            // foot.cc
void signature_form(const Given&, Found&);
void body_capitals(const Given&, Found&);              // capitals.cc
void label_sequence(const Given&, Found&);             // labels.cc

}  // namespace dondoc::draft::lint
