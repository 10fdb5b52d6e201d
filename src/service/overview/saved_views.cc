#include "service/overview/saved_views.h"

#include <algorithm>

#include "base/text.h"
#include "service/act.h"
#include "store/saved_view_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;

SavedView view_of(const store::SavedViewRow& row, const domain::Actor& actor) {
  SavedView view{row.id, row.name, row.address, row.shared, row.opens, {row.user_id, row.user_name}, {}};
  if (row.user_id == actor.user_id) view.can = {"edit", "delete"};
  return view;
}

SavedViews views_of(store::Transaction& tx, const domain::Actor& actor, domain::SavedList list) {
  SavedViews out;
  for (const auto& row : store::list_saved_views(tx, list, actor.user_id, actor.sees_all())) out.items.push_back(view_of(row, actor));
  if (actor.sees_all()) out.can.emplace_back("share");
  return out;
}

/// Taken over into `row`, if it may stand.
void fill(store::Transaction& tx, store::SavedViewRow& row, const SavedViewInput& input, const domain::Actor& actor) {
  const auto name = base::nfc(base::trim(input.name));
  const auto letters = base::count_code_points(name);
  if (letters == 0 || letters > domain::longest_view_name) throw Error(ErrorKind::invalid, "view.name", "name", {{"limit", std::to_string(domain::longest_view_name)}});
  if (input.address.size() > domain::longest_view_address) throw Error(ErrorKind::invalid, "view.address", "address");
  base::require(!input.shared || actor.sees_all(), "act.forbidden");
  for (const auto& other : store::list_saved_views(tx, row.list, actor.user_id, false))
    if (other.id != row.id && base::fold(other.name) == base::fold(name)) throw Error(ErrorKind::conflict, "view.name_taken", "name");
  row.name = name;
  row.address = input.address;
  row.shared = input.shared;
}

store::SavedViewRow load_own(store::Transaction& tx, const Context& context, base::Id id) {
  auto row = found(store::find_saved_view(tx, id, context.actor.user_id), "view.unknown");
  base::require(row.user_id == context.actor.user_id, "act.forbidden");
  return row;
}

}  // namespace

SavedViews list_saved_views(Context& context, domain::SavedList list) {
  auto tx = context.read();
  return views_of(tx, context.actor, list);
}

SavedView create_saved_view(Context& context, const SavedViewInput& input) {
  Act act(context, "view.saved");
  const auto& actor = context.actor;
  if (act.earlier() && act.earlier()->result_id) return view_of(found(store::find_saved_view(act.tx, *act.earlier()->result_id, actor.user_id), "view.unknown"), actor);
  store::SavedViewRow row;
  row.id = base::Id::make();
  row.user_id = actor.user_id;
  row.user_name = actor.name;
  row.list = input.list;
  fill(act.tx, row, input, actor);
  if (store::list_saved_views(act.tx, row.list, actor.user_id, false).size() >= static_cast<std::size_t>(domain::most_saved_views))
    throw Error(ErrorKind::conflict, "view.too_many", {}, {{"limit", std::to_string(domain::most_saved_views)}});
  store::insert_saved_view(act.tx, row, context.now());
  act.finish("saved-view", row.id, {}, {{"name", row.name}});
  return view_of(row, actor);
}

SavedView put_saved_view(Context& context, base::Id id, const SavedViewInput& input) {
  Act act(context, "view.changed");
  auto row = load_own(act.tx, context, id);
  if (act.earlier()) return view_of(row, context.actor);
  fill(act.tx, row, input, context.actor);
  store::update_saved_view(act.tx, row);
  act.finish("saved-view", id, {}, {{"name", row.name}});
  return view_of(row, context.actor);
}

void delete_saved_view(Context& context, base::Id id) {
  Act act(context, "view.deleted");
  if (act.earlier()) return;
  const auto row = load_own(act.tx, context, id);
  store::delete_saved_view(act.tx, id);
  act.finish("saved-view", id, {}, {{"name", row.name}});
}

SavedViews put_opening_view(Context& context, const OpeningView& input) {
  Act act(context, "view.opening");
  const auto& actor = context.actor;
  if (!act.earlier()) {
    if (input.view_id) {
      const auto row = found(store::find_saved_view(act.tx, *input.view_id, actor.user_id), "view.unknown");
      base::require(row.user_id == actor.user_id || actor.sees_all(), "act.forbidden");
      if (row.list != input.list) throw Error(ErrorKind::not_found, "view.unknown");
    }
    store::set_opening_view(act.tx, actor.user_id, input.list, input.view_id);
    act.finish("user", actor.user_id);
  }
  auto tx = context.read();
  return views_of(tx, actor, input.list);
}

ColumnChoices list_column_choices(Context& context) {
  auto tx = context.read();
  ColumnChoices out;
  for (auto& [list, hidden] : store::column_choices(tx, context.actor.user_id)) out.items.push_back({std::move(list), std::move(hidden)});
  return out;
}

ColumnChoices put_column_choice(Context& context, const ColumnChoice& input) {
  Act act(context, "columns.chosen");
  if (!act.earlier()) {
    const bool named = domain::is_list_word(input.list, domain::longest_list_name) && input.hidden.size() <= domain::most_hidden_columns &&
                       std::ranges::all_of(input.hidden, [](const auto& column) { return domain::is_list_word(column, domain::longest_column_name); });
    if (!named) throw Error(ErrorKind::invalid, "columns.choice", "hidden");
    store::set_column_choice(act.tx, context.actor.user_id, {input.list, input.hidden});
    act.finish("user", context.actor.user_id);
  }
  return list_column_choices(context);
}

}  // namespace dondoc::service
