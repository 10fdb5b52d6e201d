// Official e-mail addresses of accounts, and whether letters are wanted at them.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "store/database.h"

namespace dondoc::store {

struct AccountMailRow { std::optional<std::string> email; bool wants_letters = true; };
/// Of these accounts.
std::unordered_map<base::Id, AccountMailRow> account_mails(Transaction& tx, const std::vector<base::Id>& users);
AccountMailRow load_account_mail(Transaction& tx, const base::Id& user);
void set_account_mail(Transaction& tx, const base::Id& user, const AccountMailRow& mail);

}  // namespace dondoc::store
