// A document under correction. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "base/json.h"
#include "domain/words.h"
#include "draft/skeleton.h"
#include "service/views/common.h"
#include "service/views/resolution.h"
#include "service/views/work.h"

namespace dondoc::service {

/// What in a draft a person should look at before confirming.
enum class PointKind { unresolved_unit, no_assignee, low_confidence, warning, reporting_incomplete, reaches_nobody };
BOOST_DESCRIBE_ENUM(PointKind, unresolved_unit, no_assignee, low_confidence, warning, reporting_incomplete, reaches_nobody)

/// unit: whose own plan it is, who handed it in; plan: which it carries out.
struct HandedIn { UnitRef unit, plan; };
BOOST_DESCRIBE_STRUCT(HandedIn, (), (unit, plan))

struct DraftRow {
  base::Id id;
  std::string file_name;
  std::optional<std::string> title, symbol, issuer;
  int revision = 0, open_points = 0, tasks = 0;
  PersonRef by;
  base::Instant created_at, updated_at;
  std::optional<base::Id> plan_id;
  std::optional<base::Instant> deleted_at;
  std::vector<std::string> can;
  std::optional<HandedIn> handed_in{};
};
BOOST_DESCRIBE_STRUCT(DraftRow, (), (id, file_name, title, symbol, issuer, revision, open_points, tasks, by,
                                     created_at, updated_at, plan_id, deleted_at, can, handed_in))

/// Path: JSON pointer into content.
struct Point {
  PointKind kind{};
  std::string path, code, message;
};
BOOST_DESCRIBE_STRUCT(Point, (), (kind, path, code, message))

/// An import that came before; same: of the same file, or of the same number,
/// issuer and day. Otherwise the number and the issuer alone are the same.
struct EarlierDraft {
  base::Id id;
  std::string file_name;
  std::optional<std::string> title, symbol, date;
  bool same = true;
  PersonRef by;
  base::Instant created_at;
  std::optional<base::Id> plan_id;
};
BOOST_DESCRIBE_STRUCT(EarlierDraft, (), (id, file_name, title, symbol, date, same, by, created_at, plan_id))

/// What a new plan begins with; signer: empty where it is not known yet.
struct ComposeInput {
  draft::Family family = draft::Family::state;
  std::string issuer_parent, issuer, place, title, signer;
  draft::Skeleton skeleton = draft::Skeleton::plan;
};
BOOST_DESCRIBE_STRUCT(ComposeInput, (), (family, issuer_parent, issuer, place, title, signer, skeleton))

/// Content: the plan JSON with source.text and source.layout. Unreached: pointers
/// of the tasks and duties to report that reach no unit as they stand. Composition: what a
/// draft that is written here is rendered from (draft/composition.h). Documents:
/// the others of the dossier that it came in.
struct Draft {
  base::Id id;
  std::string file_name;
  int revision = 0;
  base::Json content;
  std::vector<Resolution> resolutions;
  std::vector<Point> points;
  std::vector<std::string> unreached;
  bool can_undo = false, can_redo = false;
  PersonRef by;
  base::Instant created_at, updated_at;
  std::optional<PersonRef> updated_by;
  std::optional<base::Id> plan_id;
  std::vector<EarlierDraft> earlier;
  std::vector<Attachment> documents;
  std::vector<std::string> can;
  std::optional<base::Json> composition;
};
BOOST_DESCRIBE_STRUCT(Draft, (), (id, file_name, revision, content, resolutions, points, unreached, can_undo, can_redo, by,
                                  created_at, updated_at, updated_by, plan_id, earlier, documents, can, composition))

/// Label: key of the words for what was done, shown in the history.
struct DraftEditInput {
  int base_revision = 0;
  std::vector<base::Json> patch;
  std::vector<Resolve> resolve;
  std::string label;
};
BOOST_DESCRIBE_STRUCT(DraftEditInput, (), (base_revision, patch, resolve, label))

/// A passage read as a task and as a duty to report: the plan JSON's task without
/// id, its reporting, and the bodies that their mentions name, with ids of their own.
struct PassageReading {
  base::Json task, report;
  std::vector<base::Json> units;
};
BOOST_DESCRIBE_STRUCT(PassageReading, (), (task, report, units))

/// A table's rows as they read once one of its columns means what a person says. at: its
/// header, table: all of it, in code points of the text; tasks: the plan JSON's; units: the
/// bodies that they name. Ids are those of this reading.
struct ColumnReading {
  std::string header;
  std::vector<int> at, table;
  std::vector<base::Json> tasks, units;
};
BOOST_DESCRIBE_STRUCT(ColumnReading, (), (header, at, table, tasks, units))

/// [start, end) in code points of the draft's text.
struct Passage { int start = 0, end = 0; };

/// Patch: to be applied to the content that the client holds at base_revision.
struct DraftEdited {
  int revision = 0;
  std::vector<base::Json> patch;
  std::vector<Resolution> resolutions;
  std::vector<Point> points;
  std::vector<std::string> unreached;
  bool can_undo = false, can_redo = false;
};
BOOST_DESCRIBE_STRUCT(DraftEdited, (), (revision, patch, resolutions, points, unreached, can_undo, can_redo))

/// The plan that the draft became; learned: how many readings were learned from its corrections.
struct Confirmed { base::Id id; int learned = 0; };
BOOST_DESCRIBE_STRUCT(Confirmed, (), (id, learned))

struct DraftEdit {
  int revision = 0;
  std::string label;
  std::vector<base::Json> patch;
  PersonRef by;
  base::Instant at;
};
BOOST_DESCRIBE_STRUCT(DraftEdit, (), (revision, label, patch, by, at))

}  // namespace dondoc::service
