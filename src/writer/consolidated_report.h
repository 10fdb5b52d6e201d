// The standing body's report on a plan, composed from the units' reports. Each
// statement leads back to the reports that it rests on: by Word bookmarks named
// after these, and in the annex "Nguồn số liệu".
#pragma once

#include "writer/report.h"

namespace dondoc::writer {

/// A sentence or a paragraph, and the reports that say so.
struct Statement {
  std::string heading;  // statements of one heading stand together; may be empty
  std::string text;
  std::vector<base::Id> reports = {};
};

struct ConsolidatedFigure {
  ReportFigure figure;
  std::vector<base::Id> reports = {};
};

/// A report as it was received.
struct ReportSource {
  base::Id id;
  std::string unit;
  std::string number;                      // "15/BC-SYT"; empty: sent without a number
  std::optional<base::Date> dated_on = {};
};

struct ConsolidatedReport {
  ReportHead head;
  std::string opening;                  // may be empty
  std::vector<Statement> assessment, results;
  std::vector<ConsolidatedFigure> figures;
  std::vector<Statement> difficulties, upcoming, proposals;
  std::vector<std::string> units_without_report;  // whose day has passed
  int units_not_yet_due = 0;
  std::optional<base::Date> not_yet_due_on = {};
  int units_in_review = 0;                        // sent, not yet taken up
  std::string closing;                  // may be empty
  std::vector<ReportSource> sources;
  bool lists_sources = true;            // the annex
};

/// Báo cáo: opening, overall assessment where there is one, results, figures,
/// reporting discipline (how many reports came, who is late), difficulties, what
/// comes next where there is anything, proposals, closing.
OfficialDocument compose(const ConsolidatedReport& report);

}  // namespace dondoc::writer
