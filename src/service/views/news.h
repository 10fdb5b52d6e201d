// What the asking person is told, and what waits for them. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <vector>

#include "service/views/comment.h"
#include "service/views/inspection_overview.h"

namespace dondoc::service {

/// comments: leaders' comments that wait for the unit's answer, or for the standing body; mendings, inspections: what
/// the own units must mend, and their checks that are still to be held; mendings_late, mendings_to_recheck: of all
/// units, to who sees all.
struct Waiting { int comments = 0, mendings = 0, inspections = 0, mendings_late = 0, mendings_to_recheck = 0; };
BOOST_DESCRIBE_STRUCT(Waiting, (), (comments, mendings, inspections, mendings_late, mendings_to_recheck))

/// The newest, at most 50 of each kind. unread: of all.
struct MyNews { std::vector<CommentNotice> comments; std::vector<InspectionNotice> inspections; int unread = 0; Waiting waiting; };
BOOST_DESCRIBE_STRUCT(MyNews, (), (comments, inspections, unread, waiting))

}  // namespace dondoc::service
