// A page of accounts, for acts that tell of the reading themselves.
#pragma once

#include "service/context.h"
#include "service/views/administration.h"

namespace dondoc::service {

/// The administrators'.
Page<User> users_page(store::Transaction& tx, const Context& context, const ListQuery& query);

}  // namespace dondoc::service
