#include "service/drafts/needs.h"

#include <algorithm>

#include "domain/task_core.h"
#include "store/awaited_store.h"

namespace dondoc::service {

void keep_needs(store::Transaction& tx, const Context& context, const draft::Draft& draft, const std::vector<store::TaskRow>& rows) {
  const auto row_of = [&](const std::string& key) { return std::ranges::find(rows, key, &store::TaskRow::draft_key); };
  for (const auto& task : draft.tasks)
    for (const auto& need : task.needs) {
      const auto waiting = row_of(task.id), giver = row_of(need);
      if (waiting == rows.end() || giver == rows.end() || waiting->id == giver->id || store::has_awaited(tx, waiting->id, giver->id)) continue;
      std::vector<std::string> bodies;
      for (const auto& party : giver->parties) bodies.push_back(party.party.text);
      store::AwaitedRow row;
      row.id = base::Id::make();
      row.plan.id = giver->plan_id;
      row.task.id = waiting->id;
      row.giver_task = store::AwaitedTaskRow{giver->id, giver->ordinal, giver->text, giver->due.due_on};
      row.what = domain::task_core(giver->text, bodies, giver->due.text);
      row.made_by = context.actor.user_id;
      row.made_at = context.now();
      store::insert_awaited(tx, row);
    }
}

}  // namespace dondoc::service
