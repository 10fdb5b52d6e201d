// Links without an account. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/words.h"
#include "service/views/common.h"
#include "service/views/report.h"

namespace dondoc::service {

/// unit, text: whose it is and what it opens; report_id: where that is a report.
/// open: it can still be used. opened_at: first; used_at: last.
struct Link {
  base::Id id;
  std::string unit, text;
  std::optional<base::Id> assignment_id, report_id;
  PersonRef created_by;
  base::Instant created_at, expires_at;
  std::optional<base::Instant> opened_at, used_at, revoked_at;
  int uses = 0;
  bool open = false;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(Link, (), (id, unit, text, assignment_id, report_id, created_by, created_at, expires_at, opened_at, used_at, revoked_at, uses, open,
                                can))

/// can: create
struct Links { std::vector<Link> items; std::vector<std::string> can; };
BOOST_DESCRIBE_STRUCT(Links, (), (items, can))

/// days: until the end of that day from today on.
struct LinkInput { int days = 0; };
BOOST_DESCRIBE_STRUCT(LinkInput, (), (days))

/// The token is shown this once: only its digest is kept.
struct NewLink { Link link; std::string token; };
BOOST_DESCRIBE_STRUCT(NewLink, (), (link, token))

/// unit_ids: of these units; none: of all that have not sent the report.
struct LinksInput { int days = 0; std::vector<base::Id> unit_ids; };
BOOST_DESCRIBE_STRUCT(LinksInput, (), (days, unit_ids))

struct NewLinks { std::vector<NewLink> items; };
BOOST_DESCRIBE_STRUCT(NewLinks, (), (items))

/// What the browser holds of links just made; the server cannot tell them again.
struct LinkSheetRow { std::string unit, text, address; base::Date last_on; };
BOOST_DESCRIBE_STRUCT(LinkSheetRow, (), (unit, text, address, last_on))
struct LinkSheetInput { std::string title; std::vector<LinkSheetRow> rows; };
BOOST_DESCRIBE_STRUCT(LinkSheetInput, (), (title, rows))

/// The unit's report as it stands, to be filled in. content is empty once it is sent.
struct LinkedReport {
  int revision = 0;
  std::vector<FormField> fields;
  ReportContent content;
  bool paper_signature = false;
  std::optional<std::string> return_reason;
  std::optional<base::Instant> submitted_at;
};
BOOST_DESCRIBE_STRUCT(LinkedReport, (), (revision, fields, content, paper_signature, return_reason, submitted_at))

/// All that a link shows to whoever holds it. can: update, done; of a report submit.
struct LinkedDuty {
  std::string unit, text;
  std::optional<std::string> due_text;
  std::optional<base::Date> due_on;
  bool done = false;
  base::Instant expires_at;
  std::optional<LinkedReport> report;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(LinkedDuty, (), (unit, text, due_text, due_on, done, expires_at, report, can))

/// kind: progress, difficulty, done
struct LinkedUpdate { domain::UpdateKind kind{}; std::string note; std::vector<base::Id> attachment_ids; };
BOOST_DESCRIBE_STRUCT(LinkedUpdate, (), (kind, note, attachment_ids))

/// The id of what was taken, for the update that names it.
struct LinkedFile { base::Id id; };
BOOST_DESCRIBE_STRUCT(LinkedFile, (), (id))

}  // namespace dondoc::service
