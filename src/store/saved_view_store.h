// Views of long lists that people keep, and the one that each list opens with.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/saved_view.h"
#include "store/database.h"

namespace dondoc::store {

struct SavedViewRow {
  base::Id id, user_id;
  std::string user_name;
  domain::SavedList list{};
  std::string name, address;
  bool shared = false, opens = false;  // opens: the list, for the one who asks
};

/// The user's own and, with `and_shared`, what others share; by name.
std::vector<SavedViewRow> list_saved_views(Transaction& tx, domain::SavedList list, const base::Id& user, bool and_shared);
/// Own or shared.
std::optional<SavedViewRow> find_saved_view(Transaction& tx, const base::Id& id, const base::Id& user);
/// Throws Error{conflict, "store.unique"} where the user has one of that name.
void insert_saved_view(Transaction& tx, const SavedViewRow& row, base::Instant now);
/// Name, address, shared.
void update_saved_view(Transaction& tx, const SavedViewRow& row);
void delete_saved_view(Transaction& tx, const base::Id& id);
/// No view: the list opens as it is.
void set_opening_view(Transaction& tx, const base::Id& user, domain::SavedList list, const std::optional<base::Id>& view);

/// Columns that the person leaves out, by list.
struct ColumnChoiceRow { std::string list; std::vector<std::string> hidden; };
std::vector<ColumnChoiceRow> column_choices(Transaction& tx, const base::Id& user);
/// None hidden: nothing is kept.
void set_column_choice(Transaction& tx, const base::Id& user, const ColumnChoiceRow& choice);

}  // namespace dondoc::store
