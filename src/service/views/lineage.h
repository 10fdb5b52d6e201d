// The documents around a plan. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/lineage.h"
#include "service/views/common.h"

namespace dondoc::service {

/// level 0: the plan itself; below 0 what it rests on, above 0 what rests on it. id: of the
/// plan, the amendment's draft or the consolidated report; none: a document that is not
/// kept here, or not for the actor. date: as exact as printed. owner: whose own plan it is.
struct LineageNode {
  std::string key;
  domain::LineageKind kind{};
  std::optional<base::Id> id;
  std::optional<std::string> symbol;
  std::string title;
  std::optional<std::string> issuer, date;
  int level = 0;
  std::optional<UnitRef> owner;
};
BOOST_DESCRIBE_STRUCT(LineageNode, (), (key, kind, id, symbol, title, issuer, date, level, owner))

/// from: the document that says so. bound: clause by clause, by a person.
struct LineageLink { std::string from, to; domain::LineageRelation relation{}; bool bound = false; };
BOOST_DESCRIBE_STRUCT(LineageLink, (), (from, to, relation, bound))

struct Lineage { std::vector<LineageNode> nodes; std::vector<LineageLink> links; };
BOOST_DESCRIBE_STRUCT(Lineage, (), (nodes, links))

}  // namespace dondoc::service
