#include "store/account_mail_store.h"

#include "store/filter.h"

namespace dondoc::store {

std::unordered_map<base::Id, AccountMailRow> account_mails(Transaction& tx, const std::vector<base::Id>& users) {
  std::unordered_map<base::Id, AccountMailRow> out;
  Filter filter("agency_id", tx.agency());
  filter.with_any("id", users);
  for (const auto row : tx.query_with("SELECT id, email, wants_letters FROM user_account" + filter.sql(), filter.params()))
    out.emplace(row.get<base::Id>(0), AccountMailRow{row.get<std::optional<std::string>>(1), row.get<bool>(2)});
  return out;
}

AccountMailRow load_account_mail(Transaction& tx, const base::Id& user) {
  const auto mails = account_mails(tx, {user});
  const auto found = mails.find(user);
  return found == mails.end() ? AccountMailRow{} : found->second;
}

void set_account_mail(Transaction& tx, const base::Id& user, const AccountMailRow& mail) {
  tx.run("UPDATE user_account SET email = $3, wants_letters = $4 WHERE agency_id = $1 AND id = $2", tx.agency(), user, mail.email, mail.wants_letters);
}

}  // namespace dondoc::store
