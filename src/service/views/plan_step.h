// Steps of a running plan. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "domain/plan_step.h"
#include "service/views/work.h"

namespace dondoc::service {

/// units: to whom; none: to all units of the plan. dated_on: of a review the day on
/// which it is held. can: edit, delete
struct PlanStep {
  base::Id id;
  domain::StepKind kind{};
  std::string symbol;
  base::Date dated_on;
  std::string title, note;
  std::vector<UnitRef> units;
  std::vector<Attachment> attachments;
  PersonRef by;
  base::Instant at;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(PlanStep, (), (id, kind, symbol, dated_on, title, note, units, attachments, by, at, can))

/// By their days. can: add
struct PlanSteps { std::vector<PlanStep> items; std::vector<std::string> can; };
BOOST_DESCRIBE_STRUCT(PlanSteps, (), (items, can))

/// attachment_ids: files that are added; those that are there stay.
struct PlanStepInput {
  domain::StepKind kind{};
  std::string symbol;
  base::Date dated_on;
  std::string title, note;
  std::vector<base::Id> unit_ids, attachment_ids;
};
BOOST_DESCRIBE_STRUCT(PlanStepInput, (), (kind, symbol, dated_on, title, note, unit_ids, attachment_ids))

}  // namespace dondoc::service
