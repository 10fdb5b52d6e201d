// One report made of many. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "domain/consolidation.h"
#include "domain/words.h"
#include "service/views/common.h"

namespace dondoc::service {

using domain::ConsolidatedHead;
using domain::Figure;
using domain::Statement;

struct NotReported {
  UnitRef unit;
  domain::ReportStatus status{};
  std::optional<base::Date> due_on;
  domain::Absence absence{};
};
BOOST_DESCRIBE_STRUCT(NotReported, (), (unit, status, due_on, absence))

struct ConsolidatedRow {
  base::Id id;
  UnitRef plan;
  base::Id period_id;
  std::string title, period;
  std::optional<base::Date> due_on;  // until which the units owe their reports
  domain::ConsolidatedStatus status{};
  int reports = 0, missing = 0;
  base::Instant updated_at;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(ConsolidatedRow, (), (id, plan, period_id, title, period, due_on, status, reports, missing, updated_at, can))

struct ConsolidatedReportRef {
  base::Id id;
  UnitRef unit;
  std::optional<base::Instant> submitted_at;
  std::optional<std::string> number;
  std::optional<base::Date> signed_on;
};
BOOST_DESCRIBE_STRUCT(ConsolidatedReportRef, (), (id, unit, submitted_at, number, signed_on))

struct Consolidated {
  base::Id id;
  UnitRef plan;
  base::Id duty_id, period_id;
  std::string period;
  domain::ConsolidatedStatus status{};
  int revision = 0;
  ConsolidatedHead head;
  std::string opening;
  std::vector<Statement> statements;
  std::vector<Figure> figures;
  std::vector<NotReported> not_reported;
  std::string closing;
  std::vector<ConsolidatedReportRef> reports;
  std::optional<PersonRef> approved_by;
  std::optional<base::Instant> approved_at;
  std::optional<std::string> rejection;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(Consolidated, (), (id, plan, duty_id, period_id, period, status, revision, head, opening,
                                         statements, figures, not_reported, closing, reports, approved_by,
                                         approved_at, rejection, can))

struct ConsolidatedInput {
  int base_revision = 0;
  ConsolidatedHead head;
  std::string opening;
  std::vector<Statement> statements;
  std::string closing;
};
BOOST_DESCRIBE_STRUCT(ConsolidatedInput, (), (base_revision, head, opening, statements, closing))

}  // namespace dondoc::service
