// To whom documents went and what came of it. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/dispatch.h"
#include "service/views/common.h"

namespace dondoc::service {

/// Who did it in the program, and when.
struct DispatchMark { PersonRef by; base::Instant at; };
BOOST_DESCRIBE_STRUCT(DispatchMark, (), (by, at))

struct DispatchHanding {
  domain::HandingWay way{};
  base::Date handed_on;
  std::string note;
  PersonRef by;
  base::Instant at;
};
BOOST_DESCRIBE_STRUCT(DispatchHanding, (), (way, handed_on, note, by, at))

/// line: as Nơi nhận prints it; none: charged with work, and not among the recipients.
/// name: as it was called when it was sent; unit: who holds it now; resolved_on: when a name was found to be that unit. amended_on: of a later
/// document that amends the plan.
struct Dispatch {
  base::Id id;
  UnitRef plan;
  std::optional<base::Date> amended_on;
  std::optional<std::string> line;
  std::optional<domain::Purpose> purpose;
  std::string name;
  std::optional<UnitRef> unit;
  bool in_product = false;
  base::Date sent_on;
  std::optional<base::Date> resolved_on;
  domain::DispatchState state{};
  bool late = false;
  std::optional<DispatchMark> opened, received;
  std::optional<DispatchHanding> handing;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(Dispatch, (), (id, plan, amended_on, line, purpose, name, unit, in_product, sent_on, resolved_on, state, late, opened, received, handing, can))

/// filed ones are left out of `all`.
struct DispatchCounts { int all = 0, to_hand = 0, handed = 0, sent = 0, opened = 0, received = 0, late = 0; };
BOOST_DESCRIBE_STRUCT(DispatchCounts, (), (all, to_hand, handed, sent, opened, received, late))

/// counts: for the standing body and leaders; own: those of the actor's units.
/// can: make, of a plan that was issued before there were any.
struct PlanDispatches {
  std::optional<DispatchCounts> counts;
  std::vector<Dispatch> own;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(PlanDispatches, (), (counts, own, can))

struct HandingInput {
  std::vector<base::Id> ids;
  domain::HandingWay way{};
  base::Date handed_on;
  std::string note;
};
BOOST_DESCRIBE_STRUCT(HandingInput, (), (ids, way, handed_on, note))

/// Working days after which a document is late: that nobody handed on; that lies in the program and nobody opened.
struct DispatchSettings { int days_to_hand = 1, days_to_open = 2; };
BOOST_DESCRIBE_STRUCT(DispatchSettings, (), (days_to_hand, days_to_open))

struct DispatchUnit { base::Id unit_id; };
BOOST_DESCRIBE_STRUCT(DispatchUnit, (), (unit_id))

struct DispatchIds { std::vector<base::Id> ids; };
BOOST_DESCRIBE_STRUCT(DispatchIds, (), (ids))

}  // namespace dondoc::service
