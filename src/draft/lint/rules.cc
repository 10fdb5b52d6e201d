#include "draft/lint/rules.h"

#include <algorithm>

namespace dondoc::draft::lint {

std::span<const Rule> rules() {
  using enum Severity;
  static constexpr Rule table[] = {
      {"task-without-unit", error, "assignment", task_without_unit},
      {"two-leads", error, "assignment", two_leads},
      {"duplicate-duty", warning, "assignment", duplicate_duty},
      {"unit-without-task", warning, "assignment", unit_without_task},
      {"unit-not-recipient", warning, "recipients", unit_not_recipient},
      {"product-awaited", warning, "", product_awaited},
      {"group-unresolved", warning, "assignment", group_unresolved},
      {"report-without-sender", error, "", report_without_sender},
      {"report-without-addressee", warning, "", report_without_addressee},
      {"report-without-deadline", warning, "", report_without_deadline},
      {"report-before-work-ends", error, "", report_before_work_ends},
      {"consolidation-too-early", warning, "", consolidation_too_early},
      {"date-outside-window", warning, "", date_outside_window},
      {"date-on-rest-day", note, "", date_on_rest_day},
      {"date-in-past", error, "", date_in_past},
      {"dates-contradict", error, "", dates_contradict},
      {"date-impossible", error, "", date_impossible},
      {"weekday-wrong", error, "", weekday_wrong},
      {"channel-without-owner", warning, "assignment", channel_without_owner},
      {"reference-incomplete", warning, "citation", reference_incomplete},
      {"reference-inconsistent", error, "citation", reference_inconsistent},
      {"body-ended", error, "", body_ended},
      {"abbreviation-undefined", note, "", abbreviation_undefined},
      {"heading-missing", note, "heading", heading_missing},
      {"head-incomplete", note, "title", head_incomplete},
      {"number-line", note, "number-line", number_line},
      {"date-form", note, "date-form", date_form},
      {"recipients-form", note, "recipients", recipients_form},
      {"signature-form", note, "signature", signature_form},
      {"body-capitals", note, "capitals", body_capitals},
      {"label-sequence", warning, "labels", label_sequence},
  };
  return table;
}

const Rule* rule_of(std::string_view id) {
  const auto table = rules();
  const auto found = std::find_if(table.begin(), table.end(), [&](const Rule& rule) { return rule.id == id; });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace dondoc::draft::lint
