// One box for everything: plans and the paragraphs of their documents, tasks, what
// was issued to steer them, the register of outgoing documents, difficulties and
// guidance, checks, reports, letters, the leader's comments, documents that are
// being read, units and people.
#pragma once

#include "service/context.h"
#include "service/views/search.h"

namespace dondoc::service {

/// Without a kind: of each kind. size: of each kind.
struct SearchQuery {
  std::string q;
  std::optional<domain::SearchKind> kind{};
  std::optional<base::Id> plan_id{};
  int size = 5, page = 1;
};

/// What holds the words, whatever marks and capitals they are typed with, as far
/// as the actor may see it: a focal point finds the plans that charge the own
/// units, with their guidance and what was issued to these units, the tasks that
/// they owe, their reports, difficulties and checks, and the letters and comments to
/// them; of what is asked inside a unit nobody above it finds anything; people
/// are found by those who may read the lists of contacts, and that they were shown
/// is written down as reading them is. Exact symbols and names come first, and the
/// kinds that hold one, then the marks that were typed, then the newest. Kinds without a hit are left out,
/// less than two letters find nothing, and nothing is counted beyond 100.
SearchResult search(Context& context, const SearchQuery& query);

}  // namespace dondoc::service
