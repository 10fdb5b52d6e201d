// A plan and its parts. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "base/json.h"
#include "domain/words.h"
#include "service/views/common.h"
#include "service/views/work.h"

namespace dondoc::service {

struct PlanRow {
  base::Id id;
  std::string title;
  std::optional<std::string> symbol, issuer, date;
  domain::PlanStatus status{};
  int tasks = 0;
  Progress progress;
  std::optional<base::Date> next_due_on;
  std::optional<base::Instant> issued_at;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(PlanRow, (), (id, title, symbol, issuer, date, status, tasks, progress, next_due_on, issued_at,
                                    can))

struct PlanSection {
  std::string path, label;
  std::optional<std::string> heading;
  std::string starts;
  int depth = 0, tasks = 0;
  std::vector<int> at;
};
BOOST_DESCRIBE_STRUCT(PlanSection, (), (path, label, heading, starts, depth, tasks, at))

struct PlanPhase {
  std::string id, name;
  int tasks = 0;
  std::vector<int> at;
};
BOOST_DESCRIBE_STRUCT(PlanPhase, (), (id, name, tasks, at))

struct PlanPeriod {
  std::string id;
  std::optional<std::string> from, to;
  bool peak = false;
  std::string text;
  std::vector<int> at;
};
BOOST_DESCRIBE_STRUCT(PlanPeriod, (), (id, from, to, peak, text, at))

struct PlanItem { std::string text; std::optional<std::string> section; std::vector<int> at; };
BOOST_DESCRIBE_STRUCT(PlanItem, (), (text, section, at))

struct PlanReference {
  std::string symbol;
  std::optional<std::string> kind, date, issuer, title;
  std::string relation;
  std::vector<int> at;
};
BOOST_DESCRIBE_STRUCT(PlanReference, (), (symbol, kind, date, issuer, title, relation, at))

struct PlanRecipient { std::string name; std::optional<std::string> purpose; std::vector<int> at; };
BOOST_DESCRIBE_STRUCT(PlanRecipient, (), (name, purpose, at))

struct Plan {
  base::Id id;
  std::string title;
  std::optional<std::string> kind, number, symbol;
  domain::Family family{};
  std::optional<std::string> issuer, issuer_parent, place, date, signer, position, authority;
  domain::PlanStatus status{};
  int revision = 0;
  base::Id draft_id;
  std::string file_name;
  PersonRef confirmed_by;
  base::Instant confirmed_at;
  std::optional<PersonRef> issued_by;
  std::optional<base::Instant> issued_at;
  std::optional<std::string> rejection;
  Progress progress;
  std::vector<PlanSection> sections;
  std::vector<PlanPhase> phases;
  std::vector<PlanPeriod> periods;
  std::vector<PlanItem> channels, themes;
  std::vector<PlanReference> references;
  std::vector<PlanRecipient> recipients;
  std::vector<Attachment> documents;  // the others of the dossier that it came in
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(Plan, (), (id, title, kind, number, symbol, family, issuer, issuer_parent, place, date, signer,
                                 position, authority, status, revision, draft_id, file_name, confirmed_by, confirmed_at,
                                 issued_by, issued_at, rejection, progress, sections, phases, periods, channels,
                                 themes, references, recipients, documents, can))

/// Layout: as source.layout of the plan JSON.
struct PlanSource { std::string text; std::vector<base::Json> layout; };
BOOST_DESCRIBE_STRUCT(PlanSource, (), (text, layout))

}  // namespace dondoc::service
