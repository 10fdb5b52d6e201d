// What the asking person is told, and what waits for them. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <vector>

#include "domain/work_news.h"
#include "service/views/comment.h"
#include "service/views/inspection_overview.h"

namespace dondoc::service {

/// comments: leaders' comments that wait for the unit's answer, or for the standing body; mendings, inspections: what
/// the own units must mend, and their checks that are still to be held; mendings_late, mendings_to_recheck: of all
/// units, to who sees all.
struct Waiting { int comments = 0, mendings = 0, inspections = 0, mendings_late = 0, mendings_to_recheck = 0; };
BOOST_DESCRIBE_STRUCT(Waiting, (), (comments, mendings, inspections, mendings_late, mendings_to_recheck))

/// What an act brought the person: see domain::WorkNews. subject_id: the duty, report or letter, where it is one; items: duties
/// and reports of new work, else how often since it was read last.
struct WorkNotice {
  base::Id id;
  domain::WorkNews cause{};
  UnitRef plan;
  std::optional<UnitRef> unit;
  std::optional<base::Id> subject_id;
  int items = 0;
  base::Instant made_at;
  std::optional<base::Instant> read_at;
};
BOOST_DESCRIBE_STRUCT(WorkNotice, (), (id, cause, plan, unit, subject_id, items, made_at, read_at))

/// The newest, at most 50 of each kind. unread: of all.
struct MyNews { std::vector<CommentNotice> comments; std::vector<InspectionNotice> inspections; std::vector<WorkNotice> work; int unread = 0; Waiting waiting; };
BOOST_DESCRIBE_STRUCT(MyNews, (), (comments, inspections, work, unread, waiting))

}  // namespace dondoc::service
