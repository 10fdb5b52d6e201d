#include "service/organisation/my_account.h"

#include "base/text.h"
#include "post/mail.h"
#include "service/act.h"
#include "store/account_mail_store.h"
#include "writer/xlsx.h"

namespace dondoc::service {
namespace {

MyAccount view_of(store::Transaction& tx, const store::UserRow& row) {
  const auto mail = store::load_account_mail(tx, row.id);
  MyAccount out{row.login, row.name, row.office, mail.email, mail.wants_letters, row.last_seen_at, {}};
  for (const auto& point : store::focal_points_of_user(tx, row.id)) out.contacts.push_back({point.unit.name, point.full_name, point.office, point.phone, point.email});
  return out;
}

store::UserRow myself(store::Transaction& tx, const Context& context) { return found(store::find_user(tx, context.actor.user_id), "user.unknown"); }

const char* words_of(domain::UserRole role) {
  switch (role) {
    case domain::UserRole::administrator: return "Quản trị";
    case domain::UserRole::staff: return "Chuyên viên cơ quan thường trực";
    case domain::UserRole::leader: return "Lãnh đạo";
    case domain::UserRole::focal_point: break;
  }
  return "Đầu mối đơn vị";
}

}  // namespace

std::optional<std::string> official_address(const std::optional<std::string>& typed) {
  const std::string address(base::trim(typed.value_or("")));
  if (address.empty()) return std::nullopt;
  if (!post::is_address(address)) throw base::Error(base::ErrorKind::invalid, "mail.bad_address", "email");
  return address;
}

MyAccount get_my_account(Context& context) {
  auto tx = context.read();
  return view_of(tx, myself(tx, context));
}

MyAccount put_my_account(Context& context, const MyAccountInput& input) {
  Act act(context, "user.mail_edited");
  const auto row = myself(act.tx, context);
  store::set_account_mail(act.tx, row.id, {official_address(input.email), input.wants_letters});
  act.finish("user", row.id);
  auto tx = context.read();
  return view_of(tx, row);
}

MadeFile export_my_account(Context& context) {
  auto tx = context.read();
  return person_sheet(tx, myself(tx, context));
}

MadeFile person_sheet(store::Transaction& tx, const store::UserRow& user) {
  const auto account = view_of(tx, user);
  writer::Sheet sheet{"Dữ liệu cá nhân", "Dữ liệu cá nhân được lưu", account.name, {{"Mục", 32}, {"Nội dung", 70}}, {}};
  const auto add = [&](const char* what, const std::string& value) { sheet.rows.push_back({std::string(what), value}); };
  add("Họ và tên", account.name);
  add("Tên đăng nhập", account.login);
  add("Chức vụ", account.office.value_or(""));
  for (const auto& held : user.roles) add("Vai trò", std::string(words_of(held.role)) + (held.unit ? ": " + held.unit->name : ""));
  add("Thư điện tử công vụ", account.email.value_or(""));
  add("Nhận thư nhắc việc", account.wants_letters ? "Có" : "Không");
  add("Lần đăng nhập gần nhất", account.last_seen_at ? base::day_in_vietnam(*account.last_seen_at).str() : "");
  for (const auto& it : account.contacts) {
    add("Đầu mối của đơn vị", it.unit);
    add("Họ và tên ghi tại đơn vị", it.full_name);
    add("Chức vụ tại đơn vị", it.office.value_or(""));
    add("Điện thoại công vụ", it.phone.value_or(""));
    add("Thư điện tử tại đơn vị", it.email.value_or(""));
  }
  return {"du-lieu-ca-nhan.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", writer::write_xlsx(sheet)};
}

}  // namespace dondoc::service
