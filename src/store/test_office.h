// For the store's tests: an office with a few units and people, and a plan that
// charges them, on each kind of database.
#pragma once

#include <string>
#include <vector>

#include "store/assignment_store.h"
#include "store/attachment_store.h"
#include "store/draft_store.h"
#include "store/people_store.h"
#include "store/test_databases.h"

namespace dondoc::store {

/// An agency with an administrator and the units A, B, C, which are named
/// "Sở An", "Sở Bình", "Đài Cửu". Everything is written by one transaction that
/// is still open, so that a test may look and write on.
class OfficeTest : public StoreTest {
 protected:
  void SetUp() override;

  base::Id add_unit(const std::string& name, const std::string& code = {});
  base::Id add_user(const std::string& login, const std::string& name);
  /// A plan of two tasks, due 2023-12-14 and never, confirmed and not issued.
  base::Id add_plan(const std::string& title);
  /// Its tasks, each owed by these units, the first one leading.
  void issue(const base::Id& plan, const std::vector<base::Id>& units);
  std::vector<AssignmentRow> assignments(const base::Id& plan);

  Transaction& tx() { return *tx_; }
  const base::Date today_ = base::Date::of(2023, 11, 15);
  base::Id user_, a_, b_, c_;

 private:
  std::unique_ptr<Transaction> tx_;
};

}  // namespace dondoc::store
