#include "service/organisation/administration.h"
#include "service/organisation/contacts.h"
#include "service/organisation/my_account.h"
#include "service/upkeep/maintenance.h"
#include "service/test_office.h"

namespace dondoc::service {
namespace {

using domain::UserRole;

class PeopleTest : public OfficeTest {
 protected:
  PeopleTest() : context(administrator()), unit(create_unit(context, {"Sở Y tế", "SYT", {}, {}, "H01", {}}).id) {}
  ImportResult units(const std::string& csv, bool dry_run = false) { return import_units(context, {"units.csv", csv}, dry_run); }
  ImportResult users(const std::string& csv, bool dry_run = false) { return import_users(context, {"users.csv", csv}, dry_run); }
  Unit only_unit(const std::string& q) {
    ListQuery query;
    query.q = q;
    const auto page = list_units(context, query, {});
    EXPECT_EQ(page.total, 1) << q;
    return page.items.at(0);
  }

  Context context;
  base::Id unit;
};

TEST_F(PeopleTest, TheRoleOfFocalPointIsAFocalPointOfTheUnit) {
  const auto made = create_user(context, {"yte", "Hà Bích Liên", "Chuyên viên", {{UserRole::focal_point, unit}}});
  EXPECT_GE(made.first_password.size(), 10u);
  EXPECT_EQ(made.user.roles.at(0).unit->name, "Sở Y tế");
  EXPECT_EQ(get_unit(context, unit).focal_points, 1);
  EXPECT_EQ(list_focal_points(context, {}, unit).items.at(0).user->name, "Hà Bích Liên");
  const auto changed = put_user(context, made.user.id, {"yte", "Hà Bích Liên", {}, {{UserRole::staff, {}}}});
  EXPECT_EQ(changed.roles.at(0).role, UserRole::staff);
  EXPECT_EQ(get_unit(context, unit).focal_points, 0);
}

TEST_F(PeopleTest, AnOfficialAddressIsKeptByTheAdministratorAndByThePersonAndReadingItIsWrittenDown) {
  const auto before = events();
  list_users(context, {});
  EXPECT_EQ(events(), before) << "nobody has an address yet";
  const auto made = create_user(context, {"yte", "Hà Bích Liên", {}, {{UserRole::leader, {}}}, " lien@tinh.gov.vn ", {}});
  EXPECT_EQ(made.user.email, "lien@tinh.gov.vn");
  EXPECT_TRUE(made.user.wants_letters);
  const auto at = events();
  EXPECT_EQ(list_users(context, {}).total, 2);
  EXPECT_EQ(events(), at + 1);
  const auto read = list_contact_reads(context, {}).items.at(0);
  EXPECT_TRUE(read.accounts);
  EXPECT_EQ(read.people, 1);
  EXPECT_EQ(code_of([&] { create_user(context, {"khac", "K", {}, {{UserRole::leader, {}}}, "không phải địa chỉ", {}}); }), "mail.bad_address");

  auto lien = act_as(app, "yte");
  EXPECT_EQ(get_my_account(lien).email, "lien@tinh.gov.vn");
  put_my_account(lien, {"lien@tinh.gov.vn", false});
  const auto kept = put_user(context, made.user.id, {"yte", "Hà Bích Liên", {}, {{UserRole::leader, {}}}, "bichlien@tinh.gov.vn", {}});
  EXPECT_FALSE(kept.wants_letters) << "what the person said stays";
  EXPECT_EQ(kept.email, "bichlien@tinh.gov.vn");
  put_my_account(lien, {"cong-vu@tinh.gov.vn", false});
  EXPECT_EQ(put_user(context, made.user.id, {"yte", "Hà Bích Liên", "Trưởng phòng", {{UserRole::leader, {}}}, {}, {}}).email, "cong-vu@tinh.gov.vn") << "so does the address";
  EXPECT_FALSE(put_user(context, made.user.id, {"yte", "Hà Bích Liên", "Trưởng phòng", {{UserRole::leader, {}}}, "", {}}).email) << "an empty one is taken away";
  EXPECT_EQ(export_my_account(lien).bytes.substr(0, 2), "PK");
  EXPECT_EQ(export_user(context, made.user.id).file_name, "du-lieu-ca-nhan.xlsx");
  EXPECT_TRUE(list_contact_reads(context, {}).items.at(0).exported);
  EXPECT_EQ(code_of([&] { export_user(lien, made.user.id); }), "act.forbidden");

  delete_user(context, made.user.id);
  erase_user(context, made.user.id);
  auto tx = app.database.read(agency_id);
  EXPECT_TRUE(tx.query("SELECT email FROM user_account WHERE agency_id = $1 AND id = $2", agency_id, made.user.id)[0].is_null(0)) << "erased with the person";
}

TEST_F(PeopleTest, WhatAUserMayNotBe) {
  auto staff = someone("chuyenvien", UserRole::staff);
  const std::vector<RoleInput> leading{{UserRole::leader, {}}};
  EXPECT_EQ(code_of([&] { create_user(staff, {"a", "A", {}, leading}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { list_users(staff, {}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { create_user(context, {"ChuyenVien", "A", {}, leading}); }), "user.login_taken");
  EXPECT_EQ(code_of([&] { create_user(context, {"a", "A", {}, {}}); }), "user.no_role");
  EXPECT_EQ(code_of([&] { create_user(context, {"a", "A", {}, {{UserRole::focal_point, {}}}}); }), "focal_point.unit_required");
  EXPECT_EQ(code_of([&] { create_user(context, {"a b", "A", {}, leading}); }), "user.bad_login");
  EXPECT_EQ(list_users(context, {}).total, 2);
}

TEST_F(PeopleTest, TheLastAdministratorStays) {
  const auto me = context.actor.user_id;
  EXPECT_EQ(code_of([&] { delete_user(context, me); }), "user.last_administrator");
  EXPECT_EQ(code_of([&] { put_user(context, me, {"quantri", "Q", {}, {{UserRole::staff, {}}}}); }), "user.last_administrator");
  create_user(context, {"khac", "K", {}, {{UserRole::administrator, {}}}});
  EXPECT_EQ(code_of([&] { delete_user(context, me); }), "none");
}

TEST_F(PeopleTest, ADeletedUserComesBackUnlessTheLoginIsAnothers) {
  const UserInput input{"yte", "Hà Bích Liên", {}, {{UserRole::leader, {}}}};
  const auto first = create_user(context, input).user.id;
  delete_user(context, first);
  const auto second = create_user(context, input).user.id;
  EXPECT_EQ(code_of([&] { restore_user(context, first); }), "user.login_taken");
  delete_user(context, second);
  restore_user(context, first);
  EXPECT_EQ(list_users(context, {}).total, 2);
}

TEST_F(PeopleTest, SentAgainAUserIsMadeOnceAndThePasswordOfTheLastAnswerHolds) {
  context.idempotency_key = "k1";
  const UserInput input{"yte", "Hà Bích Liên", {}, {{UserRole::leader, {}}}};
  const auto first = create_user(context, input), again = create_user(context, input);
  EXPECT_EQ(first.user.id, again.user.id);
  EXPECT_FALSE(again.first_password.empty());
  context.idempotency_key = "k2";
  EXPECT_NE(reset_password(context, first.user.id).first_password, reset_password(context, first.user.id).first_password);
  EXPECT_EQ(list_users(context, {}).total, 2);
}

TEST_F(PeopleTest, FocalPointsAreTheStandingBodysToKeepAndReadingThemIsWrittenDown) {
  auto staff = someone("chuyenvien", UserRole::staff);
  auto other = someone("yte", UserRole::focal_point, unit);
  const auto made = create_focal_point(staff, {unit, {}, "Lý Thu Hạnh", "Trưởng phòng", "0900000000", {}});
  EXPECT_EQ(code_of([&] { list_focal_points(other, {}, {}); }), "act.forbidden");
  auto stranger = someone("taichinh", UserRole::focal_point, create_unit(context, {"Sở Ngân khố", {}, {}, {}, {}, {}}).id);
  EXPECT_EQ(code_of([&] { delete_focal_point(stranger, made.id); }), "act.forbidden");
  const auto before = events();
  EXPECT_EQ(list_focal_points(staff, {}, unit).total, 2);
  EXPECT_EQ(events(), before + 1);
  delete_focal_point(staff, made.id);
  EXPECT_EQ(list_focal_points(staff, {}, unit).total, 1);
  restore_focal_point(staff, made.id);
  EXPECT_EQ(put_focal_point(staff, made.id, {unit, {}, "Lý Thu Hạnh", {}, "0911111111", {}}).phone, "0911111111");
}

TEST_F(PeopleTest, AListOfUnitsIsTakenInWithParentsAndGroupsInAnyOrder) {
  const std::string csv =
      "Tên đơn vị,Tên viết tắt,Tên gọi khác,Loại,Mã định danh,Đơn vị cấp trên,Nhóm\n"
      "Trung tâm Y tế,TTYT,,,H01.1,Sở Y tế,Các đơn vị; Ngành y\n"
      "Sở Y tế,,Ngành Y tế tỉnh,\"Sở, ban, ngành\",H01,UBND tỉnh,Các đơn vị\n"
      "UBND tỉnh,,,,H00,,\n";
  EXPECT_EQ(units(csv, true).created, 2);
  EXPECT_EQ(list_units(context, {}, {}).total, 1);
  const auto result = units(csv);
  EXPECT_TRUE(result.errors.empty());
  EXPECT_EQ(result.created, 2);
  EXPECT_EQ(result.updated, 1);
  const auto below = only_unit("Trung tâm");
  EXPECT_EQ(below.parent->name, "Sở Y tế");
  EXPECT_EQ(below.groups.size(), 2u);
  const auto known = get_unit(context, unit);
  EXPECT_EQ(known.short_name, "SYT");  // an empty cell leaves what is known
  EXPECT_EQ(known.kind, "Sở, ban, ngành");
  EXPECT_EQ(list_groups(context, {}).total, 2);
}

TEST_F(PeopleTest, UnitsOfOneNameAreToldApartByTheirCodes) {
  const auto result = units("name,code\nPhòng Văn hóa - Xã hội,X1\nPhòng Văn hóa - Xã hội,X2\n");
  EXPECT_TRUE(result.errors.empty());
  EXPECT_EQ(result.created, 2);
}

TEST_F(PeopleTest, OneWrongRowAndNothingIsTakenIn) {
  const auto result = units("name,code,parent\nPhòng A,X1,Phòng B\nPhòng B,X2,Phòng A\n,X3,\nPhòng C,X1,\nPhòng D,X4,Không có\n");
  std::vector<std::string> found;
  for (const auto& error : result.errors) found.push_back(std::to_string(error.row) + " " + error.column + " " + error.code);
  EXPECT_EQ(found, (std::vector<std::string>{"4 name unit.name_required", "5 code import.row_twice", "3 parent unit.is_own_parent",
                                             "6 parent unit.unknown"}));
  EXPECT_EQ(list_units(context, {}, {}).total, 1);
  EXPECT_EQ(code_of([&] { units("mã,loại\n1,2\n"); }), "import.no_column");
  EXPECT_EQ(code_of([&] { units("tên đơn vị\n"); }), "import.no_rows");
}

TEST_F(PeopleTest, ACodeOfADeletedUnitIsAFaultOfTheRow) {
  delete_unit(context, unit);
  const auto result = units("name,code\nSở Khác,H01\n");
  EXPECT_EQ(result.errors.at(0).code, "unit.code_taken");
  EXPECT_EQ(list_units(context, {}, {}).total, 0);
}

TEST_F(PeopleTest, AListOfUsersIsTakenIn) {
  const std::string csv =
      "Tên đăng nhập,Họ và tên,Chức vụ,Vai trò,Đơn vị,Điện thoại,Thư điện tử,Mật khẩu\n"
      "yte,Hà Bích Liên,Chuyên viên,Đầu mối,H01,0900,,\n"
      "lanhdao,Đỗ Hải Vân,,Lãnh đạo,,,,trăng sáng vườn chè\n";
  const auto result = users(csv);
  EXPECT_TRUE(result.errors.empty());
  EXPECT_EQ(result.created, 2);
  EXPECT_EQ(list_focal_points(context, {}, unit).items.at(0).phone, "0900");
  EXPECT_EQ(users(csv).updated, 2);
  EXPECT_EQ(list_focal_points(context, {}, unit).total, 1);
}

TEST_F(PeopleTest, WhoIsNamedWithoutAnAccountIsThePersonWhoGetsOne) {
  create_focal_point(context, {unit, {}, "Hà Bích Liên", {}, "0900", {}});
  create_focal_point(context, {unit, {}, "Trần Thị Hai", {}, {}, {}});
  const auto made = create_user(context, {"yte", "Hà Bích Liên", {}, {{domain::UserRole::focal_point, unit}}});
  const auto points = list_focal_points(context, {}, unit);
  ASSERT_EQ(points.total, 2) << "nobody stands there twice";
  for (const auto& point : points.items) EXPECT_EQ(point.user.has_value(), point.full_name == "Hà Bích Liên");
  EXPECT_EQ(made.user.roles.at(0).unit->id, unit);
}

TEST_F(PeopleTest, AUserOfAnotherAgencyIsNotChangedByAList) {
  const auto other = base::Id::make();
  {
    auto tx = app.database.write(other);
    store::AgencyRow agency;
    agency.id = other;
    agency.name = "Huyện khác";
    store::insert_agency(tx, agency, clock.now());
    store::UserRow user;
    user.id = base::Id::make();
    user.agency_id = other;
    user.login = user.name = "nguoikhac";
    user.password_hash = "none";
    store::insert_user(tx, user, clock.now());
    tx.commit();
  }
  const auto result = users("login,name,role\nnguoikhac,X,staff\nsai,,vua\n");
  ASSERT_EQ(result.errors.size(), 3u);
  EXPECT_EQ(result.errors[0].code, "user.login_taken");
  EXPECT_EQ(result.errors[1].code, "person.name_required");
  EXPECT_EQ(result.errors[2].code, "user.no_role");
}

}  // namespace
}  // namespace dondoc::service
