// Extensions of deadlines. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/extension.h"
#include "service/views/report.h"
#include "service/views/work.h"

namespace dondoc::service {

/// Of an assignment or of a report. due_on: the deadline in force when it was asked; granted_on may differ from proposed_on.
struct Extension {
  base::Id id;
  std::optional<base::Id> assignment_id, report_id;
  UnitRef unit;
  domain::ExtensionState state{};
  std::string reason;
  base::Date due_on, proposed_on;
  std::optional<base::Date> granted_on;
  std::optional<std::string> answer;
  PersonRef by;
  base::Instant at;
  std::optional<PersonRef> answered_by;
  std::optional<base::Instant> answered_at;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(Extension, (), (id, assignment_id, report_id, unit, state, reason, due_on, proposed_on, granted_on, answer, by, at, answered_by,
                                      answered_at, can))

/// Of one assignment or report, the newest first. can: ask.
struct Extensions { std::vector<Extension> items; std::vector<std::string> can; };
BOOST_DESCRIBE_STRUCT(Extensions, (), (items, can))

struct ExtensionInput { base::Date proposed_on; std::string reason; };
BOOST_DESCRIBE_STRUCT(ExtensionInput, (), (proposed_on, reason))

/// granted_on: none refuses it, and then `answer` says why.
struct ExtensionAnswer { std::optional<base::Date> granted_on; std::string answer; };
BOOST_DESCRIBE_STRUCT(ExtensionAnswer, (), (granted_on, answer))

struct ExtensionAsked { Extension extension; std::optional<AssignmentRow> assignment; std::optional<ReportRow> report; };
BOOST_DESCRIBE_STRUCT(ExtensionAsked, (), (extension, assignment, report))

/// How many were done by their deadline, and how many were not.
struct PunctualityRate { int in_time = 0, late = 0; };
BOOST_DESCRIBE_STRUCT(PunctualityRate, (), (in_time, late))

/// Against the deadlines in force and those given first; extended: how many were moved.
struct ReportPunctuality { PunctualityRate current, original; int extended = 0; };
BOOST_DESCRIBE_STRUCT(ReportPunctuality, (), (current, original, extended))
struct Punctuality { base::Date as_of; PunctualityRate current, original; int extended = 0, asked = 0; ReportPunctuality reports; };
BOOST_DESCRIBE_STRUCT(Punctuality, (), (as_of, current, original, extended, asked, reports))

}  // namespace dondoc::service
