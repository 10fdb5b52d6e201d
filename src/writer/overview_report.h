// The leader's page on paper: a short report of how all plans stand.
#pragma once

#include <string>
#include <vector>

#include "writer/official_document.h"

namespace dondoc::writer {

/// One line of a table: what is counted, and how it stands.
struct OverviewLine {
  std::string name;
  int total = 0, done = 0, done_late = 0, under_way = 0, silent = 0, late = 0;
};

/// What a leader wrote at a figure, in words: at what, how it stood then, to whom, what was answered.
struct OverviewComment { std::string at, figures, text, to, answers, state; };

/// A unit's checks; open: to be mended, of it late; held and the rest as service/views/inspection_overview.h.
struct OverviewChecks { std::string name; int planned = 0, held = 0, open = 0, late = 0, to_recheck = 0, closed = 0; };
/// What a check found and is not mended for good.
struct OverviewDemand { std::string unit, text, due_on, state; };

struct OverviewReport {
  /// The head and the foot.
  OfficialDocument head;
  base::Date as_of;
  OverviewLine all;
  int in_time = 0;  // of what is done
  std::vector<OverviewLine> weeks, plans, units, sections;  // named by the day that a week ends on
  OverviewChecks all_checks;
  std::vector<OverviewChecks> checks;  // by unit; empty where nothing was planned
  std::vector<OverviewDemand> demands;
  std::vector<OverviewComment> comments;
};

/// Báo cáo: the figures in a sentence, then tables by plan, field, unit and week, checks and comments.
OfficialDocument compose(const OverviewReport& report);

}  // namespace dondoc::writer
