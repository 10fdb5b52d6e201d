// The agency and its settings.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/words.h"
#include "store/database.h"

namespace dondoc::store {

struct AgencyRow {
  base::Id id;
  std::string name;
  std::optional<std::string> short_name, parent_name, place;
  domain::Family family{};
  bool leader_approves_issue = true, leader_approves_report = true, paper_signature = false, before_includes_day = false;
  domain::DataWindow data_window{};
};

/// How plans are checked before they are signed. without: rules that are switched off.
struct LintSettingsRow {
  std::vector<std::string> without;
  int working_days = 3;
};

/// The transaction's own. Throws Error{not_found, "agency.unknown"}.
AgencyRow load_agency(Transaction& tx);
void insert_agency(Transaction& tx, const AgencyRow& agency, base::Instant now);
void update_agency(Transaction& tx, const AgencyRow& agency, base::Instant now);
/// Throws Error{not_found, "agency.unknown"}.
LintSettingsRow load_lint_settings(Transaction& tx);
void update_lint_settings(Transaction& tx, const LintSettingsRow& settings, base::Instant now);
/// Of the installation: the one list that is bound to no agency.
std::vector<base::Id> list_agencies(Transaction& tx);

}  // namespace dondoc::store
