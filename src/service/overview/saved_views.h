// Filters, order and columns of a long list, kept under a name; and the columns that a
// person leaves out wherever no view says otherwise.
#pragma once

#include "service/context.h"
#include "service/views/saved_view.h"

namespace dondoc::service {

/// The actor's own and, for the standing body and its leaders, those they share.
SavedViews list_saved_views(Context& context, domain::SavedList list);
/// Throws invalid view.name, view.address; conflict view.name_taken, view.too_many
/// (limit); forbidden where a unit's person would share.
SavedView create_saved_view(Context& context, const SavedViewInput& input);
/// The maker's. As above; not_found view.unknown.
SavedView put_saved_view(Context& context, base::Id id, const SavedViewInput& input);
void delete_saved_view(Context& context, base::Id id);
/// With which the actor's list opens from now on.
SavedViews put_opening_view(Context& context, const OpeningView& input);

/// The actor's own, of the lists where there is a choice.
ColumnChoices list_column_choices(Context& context);
/// Throws invalid columns.choice (a name that is none, or too many).
ColumnChoices put_column_choice(Context& context, const ColumnChoice& input);

}  // namespace dondoc::service
