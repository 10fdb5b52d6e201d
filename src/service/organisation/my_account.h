// Tài khoản của tôi: what is kept of a person, and what the person says of letters.
#pragma once

#include "service/context.h"
#include "service/views/contact.h"
#include "store/people_store.h"

namespace dondoc::service {

MyAccount get_my_account(Context& context);
/// Throws invalid mail.bad_address at "email".
MyAccount put_my_account(Context& context, const MyAccountInput& input);
MadeFile export_my_account(Context& context);

/// Without blanks around it; nothing where nothing is written. Throws as above.
std::optional<std::string> official_address(const std::optional<std::string>& typed);
/// Whatever the lists of people hold of that account, as .xlsx.
MadeFile person_sheet(store::Transaction& tx, const store::UserRow& user);

}  // namespace dondoc::service
