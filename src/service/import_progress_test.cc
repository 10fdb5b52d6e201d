#include "service/import_progress.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "service/test_office.h"

namespace dondoc::service {
namespace {

using ImportProgressTest = OfficeTest;

TEST_F(ImportProgressTest, is_told_to_who_sends_the_document_while_it_is_read) {
  auto staff = someone("chuyenvien", domain::UserRole::staff), other = someone("lanhdao", domain::UserRole::leader);
  const auto key = base::Id::make();
  staff.idempotency_key = key.str();
  {
    ImportUnderWay reading(staff);
    EXPECT_EQ(get_import_progress(staff, key).pages, 0);
    reading.tell(3, 13);
    EXPECT_EQ(get_import_progress(staff, key).read, 3);
    EXPECT_EQ(get_import_progress(staff, key).pages, 13);
    EXPECT_EQ(get_import_progress(staff, base::Id::make()).pages, 0);
    EXPECT_THROW(get_import_progress(other, key), base::Error);
  }
  EXPECT_EQ(get_import_progress(staff, key).pages, 0);
}

TEST_F(ImportProgressTest, readings_leave_workers_for_others) {
  const auto staff = someone("chuyenvien", domain::UserRole::staff);
  ImportUnderWay one(staff), two(staff), three(staff);
  try {
    ImportUnderWay four(staff);
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), "import.busy");
  }
}

}  // namespace
}  // namespace dondoc::service
