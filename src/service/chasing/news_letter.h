// Letters that say that there is news of a leader's comment or of a check, and no more.
#pragma once

#include <vector>

#include "service/context.h"
#include "service/views/chasing.h"
#include "store/chase_store.h"
#include "store/outbox_store.h"

namespace dondoc::service {

/// Puts into the outbox, where the installation sends such letters, one to each contact, but not to who acts; of one
/// subject and day at most one each. unit: whose contacts they are, none of the standing body. Part of the transaction
/// that tells them in the product.
void queue_news_letters(store::Transaction& tx, const Context& context, const store::About& about, const std::vector<store::ContactRow>& contacts, const std::optional<base::Id>& unit);

/// What became of such letters; for who sees all.
Deliveries list_comment_letters(Context& context, base::Id comment_id);
Deliveries list_inspection_letters(Context& context, base::Id inspection_id);

Delivery delivery_of(store::DeliveryRow row, const domain::Actor& actor);

}  // namespace dondoc::service
