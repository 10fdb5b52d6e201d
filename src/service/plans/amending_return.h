// What an amendment that goes back to earlier words gives back: tasks and duties to report that were
// taken out with what was entered under them, and work that was finished under those words.
#pragma once

#include <string>
#include <vector>

#include "service/views/amendment.h"
#include "store/amendment_store.h"
#include "store/plan_store.h"

namespace dondoc::service {

/// A task as it was before an amendment, as plan_amendment.before holds it.
struct TaskThen { base::Id id; AmendedSide was; };
BOOST_DESCRIBE_STRUCT(TaskThen, (), (id, was))

/// What an amendment says where it opens finished work again.
extern const std::string kReopenedByAmendment;

/// The same words, whatever their spaces and case; "quỹ" is not "quý".
bool same_words(const std::string& a, const std::string& b);

/// Of a unit that had finished what was opened again by the amendment that is gone back on, and said nothing since.
struct DoneAgain { store::ActiveRow row; base::Date done_on, reopened_on; };

/// Those of `kept` whose work is finished again once the task has these words.
std::vector<DoneAgain> done_again(store::Transaction& tx, const base::Id& plan, const store::TaskRow& after, const std::vector<store::ActiveRow>& kept);

}  // namespace dondoc::service
