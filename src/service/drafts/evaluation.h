// The installation's own confirmed plans as a test of its reader: what was read
// at import and what is read today, both held against what was confirmed.
#pragma once

#include <string>
#include <vector>

#include "draft/compare.h"
#include "service/context.h"

namespace dondoc::service {

struct PlanScore {
  base::Id plan_id;
  std::string title, file_name;
  draft::Comparison at_import, today;
  std::string unreadable;  // the error's code where today's program cannot read the file: nothing of it counts as read
};

struct Evaluation {
  std::vector<PlanScore> plans;  // by when they were confirmed, newest first
  draft::Comparison at_import, today;
  bool worse() const { return today.mean() < at_import.mean() - 1e-9; }
};

/// Reads the original file of every confirmed plan with today's program and with
/// what is learned today. Writes nothing; keeps no transaction open while it reads.
Evaluation evaluate(App& app);

}  // namespace dondoc::service
