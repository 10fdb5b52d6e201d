// Consolidated reports.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/consolidation.h"
#include "store/plan_store.h"
#include "store/unit_store.h"

namespace dondoc::store {

struct MissingUnit {
  base::Id unit_id;
  domain::ReportStatus status{};
  std::optional<base::Date> due_on{};
};

struct ConsolidatedRow {
  base::Id id, duty_id, period_id;
  NamedRow plan;
  std::string period, title;
  std::optional<base::Date> due_on;  // of the period
  domain::ConsolidatedStatus status{};
  int revision = 1;
  domain::ConsolidatedHead head;
  std::string opening, closing;
  std::vector<domain::Statement> statements;
  std::vector<domain::Figure> figures;
  std::vector<base::Id> report_ids;
  std::vector<MissingUnit> missing;  // as approved
  std::optional<std::string> rejection;
  base::Id created_by;
  std::optional<base::Id> approved_by;
  std::optional<std::string> approved_by_name;
  std::optional<base::Instant> approved_at;
  base::Instant updated_at;
};

/// sort: updated_at, title, status.
Listed<ConsolidatedRow> list_consolidated(Transaction& tx, const ListRequest& request, const std::optional<base::Id>& plan,
                                          const std::optional<domain::ConsolidatedStatus>& status);
std::optional<ConsolidatedRow> find_consolidated(Transaction& tx, const base::Id& id);
std::optional<base::Id> consolidated_of_period(Transaction& tx, const base::Id& period);
void insert_consolidated(Transaction& tx, const ConsolidatedRow& report, base::Instant now);
void update_consolidated(Transaction& tx, const ConsolidatedRow& report, base::Instant now);
struct NotAccepted {
  NamedRow unit;
  domain::ReportStatus status{};
  std::optional<base::Date> due_on{};
};
/// The units of a period that have not sent what was accepted, by name.
std::vector<NotAccepted> not_accepted(Transaction& tx, const base::Id& period);
int count_consolidated(Transaction& tx, domain::ConsolidatedStatus status);

}  // namespace dondoc::store
