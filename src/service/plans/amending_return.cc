#include "service/plans/amending_return.h"

#include <algorithm>

#include "base/json.h"
#include "base/text.h"
#include "store/assignment_store.h"

namespace dondoc::service {
namespace {

/// When the task last lost these words, and only if no other words came between.
std::optional<base::Instant> words_lost_at(store::Transaction& tx, const base::Id& plan, const store::TaskRow& task) {
  for (const auto& [before, made_at] : store::tasks_before_amendments(tx, plan))
    for (const auto& then : base::from_json<std::vector<TaskThen>>(before))
      if (then.id == task.id) return same_words(then.was.text, task.text) ? std::optional(made_at) : std::nullopt;
  return std::nullopt;
}

}  // namespace

const std::string kReopenedByAmendment = "Kế hoạch được sửa đổi, bổ sung.";

bool same_words(const std::string& a, const std::string& b) { return base::lower(base::fold_spaces(a)) == base::lower(base::fold_spaces(b)); }

std::vector<DoneAgain> done_again(store::Transaction& tx, const base::Id& plan, const store::TaskRow& after, const std::vector<store::ActiveRow>& kept) {
  std::vector<DoneAgain> out;
  const auto open = [](const store::ActiveRow& row) { return !row.now.done_on && row.now.state == domain::AssignmentState::in_progress; };
  if (std::ranges::none_of(kept, open)) return out;
  const auto lost_at = words_lost_at(tx, plan, after);
  if (!lost_at) return out;
  for (const auto& row : kept) {
    if (!open(row)) continue;
    const auto said = store::updates_of_assignment(tx, row.id);
    if (said.empty() || said.back().kind != domain::UpdateKind::reopened || said.back().note != kReopenedByAmendment || said.back().made_at > *lost_at) continue;
    const auto done = std::ranges::find(said.rbegin(), said.rend(), domain::UpdateKind::done, &store::UpdateRow::kind);
    if (done != said.rend()) out.push_back({row, done->made_on, said.back().made_on});
  }
  return out;
}

}  // namespace dondoc::service
