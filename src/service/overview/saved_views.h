// Filters, order and columns of a long list, kept under a name.
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

}  // namespace dondoc::service
