// One report made of many, each statement with the reports that it rests on.
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "domain/report.h"
#include "domain/words.h"

namespace dondoc::domain {

/// section: results, difficulties or proposals.
struct Statement {
  base::Id id;
  std::string section, heading, text;
  std::vector<base::Id> report_ids;
  bool edited = false;
  friend bool operator==(const Statement&, const Statement&) = default;
};
BOOST_DESCRIBE_STRUCT(Statement, (), (id, section, heading, text, report_ids, edited))

/// A field's answers made one by its method.
struct Figure {
  std::string key, label;
  std::optional<std::string> unit;
  Method method{};
  std::optional<std::string> value;
  std::vector<base::Id> report_ids;
  friend bool operator==(const Figure&, const Figure&) = default;
};
BOOST_DESCRIBE_STRUCT(Figure, (), (key, label, unit, method, value, report_ids))

/// What stands above and below the text of the official document.
struct ConsolidatedHead {
  std::optional<std::string> number, place;
  std::optional<base::Date> date;
  std::string title;
  std::vector<std::string> addressees, recipients;
  std::optional<std::string> authority, position, signer;
  Family family{};
};
BOOST_DESCRIBE_STRUCT(ConsolidatedHead, (), (number, place, date, title, addressees, recipients, authority, position, signer,
                                             family))

/// A report that was accepted, as it was sent. answers: what the unit was told
/// on the difficulties that it reported, oldest first.
struct AcceptedReport {
  base::Id id;
  std::string unit_name;
  base::Instant submitted_at;
  ReportContent content;
  std::vector<std::string> answers = {};
};

/// sum, maximum: of the numbers given, exact decimals; latest: the answer sent
/// last; list, narrative: every answer with its unit. A field that nobody
/// answered has no value and no reports.
std::vector<Figure> consolidate_figures(const std::vector<FormField>& fields, const std::vector<AcceptedReport>& reports);

/// Statements in the order of tasks (`task_order`), then of what has no task;
/// within a task one statement for each report. Each opens with the unit's
/// name, in place of "UBND xã" and the like with which a unit speaks of itself:
/// "Ủy ban nhân dân xã Khe Ngàn: đã ban hành …". Same-worded answers of several
/// units become one that names them all. Difficulties, with the answers given,
/// and proposals come last.
std::vector<Statement> consolidate_statements(const std::vector<base::Id>& task_order, const std::vector<AcceptedReport>& reports);

/// Composed anew, but what a person edited stays, and so does the absence of
/// what they removed: only reports not in `known` add statements, or their
/// units to a statement of the same words.
std::vector<Statement> recompose(std::vector<Statement> current, const std::vector<base::Id>& known,
                                 const std::vector<base::Id>& task_order, const std::vector<AcceptedReport>& reports);

}  // namespace dondoc::domain
