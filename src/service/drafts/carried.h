// What a person corrected of a plan that was read, as changes of the words that it was read from.
#pragma once

#include <string>
#include <vector>

#include "draft/draft.h"
#include "service/views/copy_notes.h"

namespace dondoc::service {

/// The words that stand in the place of a passage of the source.
struct Reworded { draft::At at; std::string words; };

struct Carried {
  std::vector<Reworded> words;       // in no order; they do not overlap
  std::vector<draft::At> dropped;    // paragraphs that nothing is left of, whole
  std::vector<NotCarried> left;      // in the order of the plan
};

/// `draft` as it stands against `read`, what was read of it first. A task's words, a deadline, a unit take the place of
/// those that are printed where all that was read from that passage says the same now; the paragraph of a task that was
/// taken out goes where it says nothing else. All other corrections are told in `left`.
///
/// `draft` must hold its text and layout, `read` need not. Without `read`, tasks in other words than their passages alone.
Carried carried(const draft::Draft& draft, const draft::Draft* read);

}  // namespace dondoc::service
