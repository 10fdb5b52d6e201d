// Deadlines for calendar programs: addresses that a person makes, and what is
// fetched from them.
#pragma once

#include "service/context.h"
#include "service/views/feed.h"

namespace dondoc::service {

/// The actor's own.
FeedList list_feeds(Context& context);
/// Of a unit: its focal points', the standing body's and the leaders'. Throws
/// forbidden act.forbidden, not_found unit.unknown, conflict feed.too_many (limit).
/// Sent again under the same key, the address is another one: the first is not known any more.
NewFeed create_feed(Context& context, const FeedInput& input);
/// The address ends at once. Throws not_found feed.unknown.
void delete_feed(Context& context, base::Id id);

/// The calendar (.ics) behind the address: what is open and due from 30 days back
/// on, with what the month shows besides (plans/month.h), as far as the person who made it may see it today. Throws not_found
/// feed.unknown, also where the person or the right is gone.
/// `site`: what links begin with ("https://dondoc.vn").
MadeFile fetch_feed(App& app, const std::string& token, const std::string& site);

}  // namespace dondoc::service
