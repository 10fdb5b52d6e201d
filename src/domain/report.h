// What a report holds: typed answers, and statements with what they rest on.
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "domain/words.h"

namespace dondoc::domain {

/// One question of a report form. unit: of measurement; required: a report that
/// leaves it blank cannot be sent.
struct FormField {
  std::string key, label;
  FieldType type{};
  Method method{};
  std::optional<std::string> unit;
  bool required = true;
  friend bool operator==(const FormField&, const FormField&) = default;
};
BOOST_DESCRIBE_STRUCT(FormField, (), (key, label, type, method, unit, required))

/// Numbers: digits, '.' before decimals, '-' in front where below zero.
struct ReportValue {
  std::string key;
  std::optional<std::string> value;
  friend bool operator==(const ReportValue&, const ReportValue&) = default;
};
BOOST_DESCRIBE_STRUCT(ReportValue, (), (key, value))

/// One narrative statement and what it rests on.
struct ReportItem {
  base::Id id;
  std::optional<base::Id> task_id;
  std::string heading, text;
  std::vector<base::Id> source_update_ids, attachment_ids;
  friend bool operator==(const ReportItem&, const ReportItem&) = default;
};
BOOST_DESCRIBE_STRUCT(ReportItem, (), (id, task_id, heading, text, source_update_ids, attachment_ids))

struct ReportContent {
  std::vector<ReportValue> values;
  std::vector<ReportItem> items;
  std::string difficulties, proposals;
  friend bool operator==(const ReportContent&, const ReportContent&) = default;
};
BOOST_DESCRIBE_STRUCT(ReportContent, (), (values, items, difficulties, proposals))

/// What a unit said of one of its tasks, as a report takes it up.
struct SourceUpdate {
  base::Id id;
  UpdateKind kind{};
  std::string note, proposal;
  std::vector<base::Id> attachment_ids;
  base::Instant at;
};
struct SourceTask {
  base::Id task_id;
  std::string text;                   // what is to be done, as a heading
  std::vector<SourceUpdate> updates;  // oldest first
};

/// The report that a unit would write from its own updates: one item for each
/// task it has said something of, difficulties and proposals gathered. Updates
/// that `content` rests on already are left alone, what was written stays, and
/// new ones are added at the end. Fields that `content` lacks are added empty.
ReportContent prefill(ReportContent content, const std::vector<FormField>& fields, const std::vector<SourceTask>& tasks);

/// Throws Error{invalid}: report.unknown_field, report.not_a_number (field
/// "content.values[2]"), report.fields_missing (field: the first blank one's
/// "content.values.<key>"; {fields}: the labels of all, in the form's order),
/// report.empty when nothing at all is said.
void check_report(const ReportContent& content, const std::vector<FormField>& fields);

/// A unit that sent its report has reported, whether or not it has been read. A
/// day without end, as of reports on an occasion, never passes.
Absence absence_of(ReportStatus status, std::optional<base::Date> due_on, base::Date on);

bool is_number(std::string_view text);

}  // namespace dondoc::domain
