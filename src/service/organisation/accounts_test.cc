// An installation from its first start on, and what is tidied away.
#include <algorithm>

#include "base/crypto.h"
#include "service/entry/session.h"
#include "service/test_office.h"
#include "service/upkeep/maintenance.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

constexpr const char* password = "sông núi 2023";

class EmptyOfficeTest : public testing::Test {
 protected:
  EmptyOfficeTest() : folder_(fresh_folder()), database_(store::open_database((folder_ / "dondoc.db").string())), files_(folder_ / "files") {}
  ~EmptyOfficeTest() override { std::filesystem::remove_all(folder_); }
  static std::filesystem::path fresh_folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "dondoc_empty_XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
    return pattern;
  }
  std::filesystem::path folder_;
  std::unique_ptr<store::Database> database_;
  store::FileStore files_;
  StandingClock clock_;
  ImportQueue imports_;
  App app_{*database_, files_, clock_, imports_};
};

TEST_F(EmptyOfficeTest, TheFirstStartMakesTheSchemaAndTheFirstAgencyItsAdministrator) {
  EXPECT_TRUE(prepare(app_));
  EXPECT_FALSE(prepare(app_));
  EXPECT_FALSE(only_agency(app_));
  EXPECT_THROW(act_as(app_, "quantri"), base::Error);
  const auto agency = create_agency(app_, {"UBND tỉnh Sơn Thủy", "", "", "Sơn Thủy", domain::Family::state}, "quantri", "Phan Gia Bảo", password);
  EXPECT_EQ(only_agency(app_), agency);
  EXPECT_TRUE(act_as(app_, "QuanTri").actor.administrator);
  EXPECT_EQ(sign_in(app_, "10.0.0.1", "", {"quantri", password}).session.agency.place, "Sơn Thủy");
  EXPECT_EQ(check_up(app_).findings.size(), 0u);
}

TEST_F(EmptyOfficeTest, APasswordThatIsTooShortMakesNothing) {
  prepare(app_);
  EXPECT_THROW(create_agency(app_, {"A", "", "", "", domain::Family::state}, "quantri", "B", "ngắn"), base::Error);
  EXPECT_FALSE(only_agency(app_));
}

class AccountsTest : public OfficeTest {};

TEST_F(AccountsTest, APasswordSetOnTheCommandLineEndsTheSessions) {
  administrator();
  set_password(app, "quantri", password, false);
  const auto in = sign_in(app, "10.0.0.1", "", {"quantri", password});
  EXPECT_FALSE(in.session.must_change_password);
  set_password(app, "quantri", "trăng sáng vườn chè", true);
  EXPECT_EQ(code_of([&] { authenticate(app, in.token); }), "session.none");
  EXPECT_TRUE(sign_in(app, "10.0.0.1", "", {"quantri", "trăng sáng vườn chè"}).session.must_change_password);
  EXPECT_EQ(code_of([&] { set_password(app, "ai", password, true); }), "user.unknown");
}

TEST_F(AccountsTest, UploadsThatNothingRefersToGoAfterADay) {
  auto staff = someone("chuyenvien", domain::UserRole::staff);
  const auto file = upload_attachment(staff, {"ghi-chu.txt", "Ghi chú của cuộc họp."});
  const auto digest = base::sha256_hex("Ghi chú của cuộc họp.");
  clock.pass_minutes(23 * 60);
  tidy(app);
  EXPECT_EQ(get_attachment(staff, file.id).file_name, "ghi-chu.txt");
  clock.pass_minutes(2 * 60);
  tidy(app);
  EXPECT_EQ(code_of([&] { get_attachment(staff, file.id); }), "attachment.unknown");
  EXPECT_FALSE(app.files.has(digest));
}

TEST_F(AccountsTest, AFileThatWasTouchedIsFound) {
  auto staff = someone("chuyenvien", domain::UserRole::staff);
  upload_attachment(staff, {"a.txt", "một"});
  const auto kept = upload_attachment(staff, {"b.txt", "hai"});
  app.files.remove(base::sha256_hex("một"));
  std::filesystem::resize_file(get_attachment(staff, kept.id).path, 1);
  std::vector<std::string> codes;
  for (const auto& finding : check_up(app).findings) codes.push_back(finding.code);
  std::sort(codes.begin(), codes.end());
  EXPECT_EQ(codes, (std::vector<std::string>{"file.changed", "file.missing"}));
}

TEST_F(AccountsTest, AnEventThatWasChangedIsFound) {
  auto staff = someone("chuyenvien", domain::UserRole::staff);
  upload_attachment(staff, {"a.txt", "một"});
  upload_attachment(staff, {"b.txt", "hai"});
  {
    auto tx = app.database.write(agency_id);
    tx.run("UPDATE event SET act = 'plan.issued' WHERE agency_id = $1 AND sequence = 1", agency_id);
    tx.commit();
  }
  const auto found = check_up(app).findings;
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.at(0).code, "chain.broken");
  EXPECT_EQ(found.at(0).detail, agency_id.str() + " 1");
}

}  // namespace
}  // namespace dondoc::service
