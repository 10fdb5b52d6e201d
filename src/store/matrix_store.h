// Themes × channels of plans: the lines, which tasks carry what, where nothing is needed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "domain/matrix.h"
#include "store/database.h"

namespace dondoc::store {

struct MatrixLineRow {
  domain::Axis axis{};
  std::string key;
  int ordinal = 0;
  std::string text;
  std::optional<std::string> section_path;
  bool deleted = false;
};
/// In their order, those that were taken out included; none where nobody changed anything yet.
std::vector<MatrixLineRow> matrix_lines(Transaction& tx, const base::Id& plan);
/// In place of all; what was there and is not among `rows` must stand there as deleted.
void set_matrix_lines(Transaction& tx, const base::Id& plan, const std::vector<MatrixLineRow>& rows, base::Instant now);

struct MatrixTaskRow { std::string theme, channel; base::Id task_id; };
std::vector<MatrixTaskRow> matrix_tasks(Transaction& tx, const base::Id& plan);
/// period: empty for all.
struct MatrixWaiverRow { std::string theme, channel, period, reason; };
std::vector<MatrixWaiverRow> matrix_waivers(Transaction& tx, const base::Id& plan);
/// What stands in one cell, in place of what stood there.
void set_matrix_cell(Transaction& tx, const base::Id& plan, const std::string& theme, const std::string& channel, const std::vector<base::Id>& tasks,
                     const std::vector<MatrixWaiverRow>& waivers);

/// Of the duties of one task: how many were done on a day (none: not done yet), and how
/// many pieces of evidence came on a day.
struct CarriedRow { base::Id task_id; std::optional<base::Date> on; int number = 0; };
std::vector<CarriedRow> duties_by_day(Transaction& tx, const base::Id& plan);
std::vector<CarriedRow> evidence_by_day(Transaction& tx, const base::Id& plan);

}  // namespace dondoc::store
