// Reporting duties, and the reports of units. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "domain/report.h"
#include "domain/words.h"
#include "service/views/common.h"
#include "service/views/work.h"

namespace dondoc::service {

using domain::FormField;
using domain::ReportContent;
using domain::ReportItem;
using domain::ReportValue;

struct ReportPeriod {
  base::Id id;
  std::string label;
  std::optional<base::Date> due_on, data_from, data_to;
  int units = 0, due = 0, submitted = 0, accepted = 0, returned = 0;
  std::optional<base::Id> consolidated_id;
};
BOOST_DESCRIBE_STRUCT(ReportPeriod, (), (id, label, due_on, data_from, data_to, units, due, submitted, accepted,
                                         returned, consolidated_id))

/// When a report that recurs falls due: on a day of a month of its period
/// (counted from 1, one more than it has: the month after; none: its last one;
/// no day: the month's last day), not before starts_on.
struct ReportRule {
  std::optional<int> day, month;
  std::optional<domain::Bound> bound;
  std::optional<base::Date> starts_on;
};
BOOST_DESCRIBE_STRUCT(ReportRule, (), (day, month, bound, starts_on))

struct ReportDuty {
  base::Id id, plan_id;
  std::string title, passage;
  std::vector<Party> from;
  std::vector<std::string> to;
  std::optional<std::string> via;
  DueView due;
  domain::Frequency frequency{};
  ReportRule rule;
  std::vector<FormField> fields;
  std::vector<ReportPeriod> periods;
  std::vector<int> at;
  std::optional<base::Instant> deleted_at;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(ReportDuty, (), (id, plan_id, title, passage, from, to, via, due, frequency, rule, fields, periods,
                                       at, deleted_at, can))

struct ReportDutyInput {
  std::string title;
  std::vector<PartyInput> from;
  std::optional<base::Date> due_on;
  domain::Frequency frequency{};
  std::vector<FormField> fields;
  ReportRule rule;
};
BOOST_DESCRIBE_STRUCT(ReportDutyInput, (), (title, from, due_on, frequency, fields, rule))

struct ReportRow {
  base::Id id;
  UnitRef plan;
  base::Id duty_id, period_id;
  std::string title, period;
  UnitRef unit;
  std::optional<base::Date> due_on;
  bool late = false;
  domain::ReportStatus status{};
  std::optional<base::Instant> submitted_at;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(ReportRow, (), (id, plan, duty_id, period_id, title, period, unit, due_on, late, status,
                                      submitted_at, can))

struct SignedCopy {
  Attachment attachment;
  std::optional<std::string> number;
  std::optional<base::Date> signed_on;
  std::optional<std::string> signer;
};
BOOST_DESCRIBE_STRUCT(SignedCopy, (), (attachment, number, signed_on, signer))

struct Report {
  base::Id id;
  UnitRef plan;
  base::Id duty_id, period_id;
  std::string title, period;
  UnitRef unit;
  std::optional<base::Date> due_on, original_on;  // original_on: the day given first, where it is another one
  bool late = false;
  domain::ReportStatus status{};
  int revision = 0;
  std::vector<FormField> fields;
  ReportContent content;
  std::vector<Update> sources;
  std::vector<Attachment> attachments;  // what came with it besides the signed copy
  std::optional<SignedCopy> signed_;
  std::optional<std::string> return_reason;
  std::optional<base::Instant> submitted_at;
  std::optional<PersonRef> submitted_by;
  std::optional<base::Instant> accepted_at;
  bool paper_signature = false;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(Report, (), (id, plan, duty_id, period_id, title, period, unit, due_on, original_on, late, status, revision,
                                   fields, content, sources, attachments, signed_, return_reason, submitted_at,
                                   submitted_by, accepted_at, paper_signature, can))

struct ReportInput { int base_revision = 0; ReportContent content; };
BOOST_DESCRIBE_STRUCT(ReportInput, (), (base_revision, content))

struct SignedInput {
  base::Id attachment_id;
  std::optional<std::string> number;
  std::optional<base::Date> signed_on;
  std::optional<std::string> signer;
};
BOOST_DESCRIBE_STRUCT(SignedInput, (), (attachment_id, number, signed_on, signer))

struct SubmitInput { int base_revision = 0; std::optional<SignedInput> signed_; };
BOOST_DESCRIBE_STRUCT(SubmitInput, (), (base_revision, signed_))

/// Filled in and sent at once, as by a link.
struct FilledReport { int base_revision = 0; ReportContent content; std::vector<base::Id> attachment_ids; std::optional<SignedInput> signed_; };
BOOST_DESCRIBE_STRUCT(FilledReport, (), (base_revision, content, attachment_ids, signed_))

}  // namespace dondoc::service
