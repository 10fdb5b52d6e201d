// A plan's themes, channels, periods and tasks, and what carries what, as they stand.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "draft/draft.h"
#include "service/context.h"
#include "service/views/matrix.h"
#include "store/matrix_store.h"
#include "store/plan_store.h"

namespace dondoc::service {

class MatrixContent {
 public:
  MatrixContent(store::Transaction& tx, const store::PlanRow& plan);

  /// Whether somebody changed something, so that the lines stand for themselves.
  bool is_kept() const { return kept_; }
  /// Those that were taken out included.
  const std::vector<store::MatrixLineRow>& lines() const { return lines_; }
  bool has(domain::Axis axis, const std::string& key) const;
  const MatrixTask* find_task(const base::Id& id) const;
  const domain::MatrixPeriod* find_period(const std::string& key) const;
  /// None for the whole plan. Throws not_found matrix.unknown_period.
  const domain::MatrixPeriod* period_asked(const std::optional<std::string>& key) const;

  MatrixCell cell(const std::string& theme, const std::string& channel, const domain::MatrixPeriod* period) const;
  Matrix view(const std::optional<std::string>& period, domain::Can can) const;

 private:
  struct Task { MatrixTask view; domain::CarriedWhen when; domain::MatrixWords words; };
  using Pair = std::pair<std::string, std::string>;

  void read_lines(store::Transaction& tx, const base::Id& plan, const draft::Draft& draft);
  void read_tasks(store::Transaction& tx, const base::Id& plan);
  void read_periods(store::Transaction& tx, const store::PlanRow& plan, const draft::Draft& draft);
  const Task* task(const base::Id& id) const;

  bool kept_ = false;
  std::vector<store::MatrixLineRow> lines_;
  std::map<std::string, domain::MatrixWords> words_;  // of lines, by key
  std::vector<domain::MatrixPeriod> periods_;
  std::vector<Task> tasks_;
  std::map<base::Id, std::size_t> place_;             // of tasks_
  std::map<Pair, std::vector<base::Id>> carried_;
  std::map<Pair, std::vector<MatrixWaiver>> waivers_;
  std::map<base::Id, std::vector<store::CarriedRow>> duties_, evidence_;
};

/// Who owes the task, and the evidence of each that came in the period (none: at any time); a unit sees its own.
MatrixTaskUnits matrix_units_of(store::Transaction& tx, const Context& context, const MatrixTask& task, const domain::MatrixPeriod* period);

}  // namespace dondoc::service
