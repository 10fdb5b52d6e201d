// One unit's report on a plan, for signature.
#pragma once

#include "writer/report.h"

namespace dondoc::writer {

/// What the unit did for one task, in its own words.
struct ReportedItem {
  std::string heading;  // of the task; items without one stand first
  std::string text;
};

struct UnitReport {
  ReportHead head;
  /// The first sentence's "Thực hiện …": the plan as it is cited in full, e.g.
  /// "Kế hoạch số 214/KH-UBND ngày 20 tháng 11 năm 2026 của … về …".
  std::string plan;
  std::string period;   // "tháng 12 năm 2026"; empty: the whole plan
  std::vector<ReportedItem> items;
  std::vector<ReportFigure> figures;
  std::string difficulties, proposals;
};

/// Báo cáo: I. results by task, II. figures where there are any, III.
/// difficulties, IV. proposals; a part without text says that there is none.
OfficialDocument compose(const UnitReport& report);

}  // namespace dondoc::writer
