#include "app/example.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <span>
#include <stdexcept>
#include <vector>

#include "base/embedded.h"
#include "service/drafts/drafts.h"
#include "service/entry/passwords.h"
#include "service/organisation/administration.h"
#include "service/plans/plans.h"
#include "service/upkeep/installation.h"
#include "service/upkeep/maintenance.h"
#include "service/work/work.h"

namespace dondoc::app {

std::span<const base::EmbeddedFile> embedded_examples();

namespace {

namespace fs = std::filesystem;
using domain::UserRole;

struct Person {
  const char *login, *name, *office;
  UserRole role;
  const char* unit;  // of a focal point
};

// Nobody of these names holds these offices; the province does not exist.
constexpr Person people[] = {
    {"chuyenvien", "Trần Ngọc Lam", "Chuyên viên Chi cục Thủy lợi", UserRole::staff, nullptr},
    {"lanhdao", "Đỗ Hải Vân", "Phó Giám đốc Sở", UserRole::leader, nullptr},
    {"nnmt", "Lý Thu Hạnh", "Phó Chánh Văn phòng Sở", UserRole::focal_point, "Sở Nông nghiệp và Môi trường"},
    {"vhttdl", "Vi Quang Duy", "Chuyên viên", UserRole::focal_point, "Sở Văn hóa, Thể thao và Du lịch"},
    {"yte", "Hà Bích Liên", "Chuyên viên", UserRole::focal_point, "Sở Y tế"},
    {"thuyan", "Lương Đức Thịnh", "Công chức văn hóa - xã hội", UserRole::focal_point, "Ủy ban nhân dân phường Thủy An"},
    {"khengan", "Nông Thị Xuân", "Công chức văn hóa - xã hội", UserRole::focal_point, "Ủy ban nhân dân xã Khe Ngàn"},
};
constexpr const char* administrator_login = "quantri";

fs::path accounts_in(const fs::path& data) { return data / "example-accounts.txt"; }

service::Upload example_file(std::string_view name) {
  for (const auto& file : embedded_examples())
    if (file.path == name) return {std::string(name), std::string(file.bytes)};
  throw std::logic_error("no such example: " + std::string(name));
}

void make_people(service::App& app, const std::string& password) {
  auto administrator = service::act_as(app, administrator_login);
  if (const auto rows = service::import_units(administrator, example_file("units.csv"), false); !rows.errors.empty())
    throw std::logic_error("examples/units.csv, row " + std::to_string(rows.errors.front().row) + ": " + rows.errors.front().code);
  for (const auto& person : people) {
    service::RoleInput role{person.role, std::nullopt};
    if (person.unit)
      for (const auto& unit : service::suggest_units(administrator, person.unit, 1)) role.unit_id = unit.id;
    service::create_user(administrator, {person.login, person.name, person.office, {role}});
    service::set_password(app, person.login, password, false);
  }
}

// Takes every unit as the names propose it; what they do not settle is no unit.
base::Id confirmed_plan(service::Context& staff, std::string_view file) {
  const auto row = service::import_document(staff, example_file(file));
  const auto draft = service::get_draft(staff, row.id);
  service::DraftEditInput edit{draft.revision, {}, {}, "resolve"};
  for (const auto& proposed : draft.resolutions)
    edit.resolve.push_back({proposed.unit, proposed.id ? proposed.kind : domain::TargetKind::none, proposed.id});
  const auto edited = service::edit_draft(staff, row.id, edit);
  return service::confirm_draft(staff, row.id, {edited.revision}).id;
}

// What each focal point has said so far of the first things that the unit owes.
void make_progress(service::App& app, const base::Id& plan) {
  using enum domain::UpdateKind;
  const service::UpdateInput said[] = {
      {done, "Đã thực hiện xong và gửi kết quả về Sở Nông nghiệp và Môi trường.", std::nullopt, std::nullopt, {}, {}},
      {progress, "Đã phân công bộ phận phụ trách, đang chuẩn bị nội dung.", std::nullopt, 40, {}, {}},
      {difficulty, "Thiếu pa-nô và loa truyền thanh ở hai thôn xa trung tâm.", "Đề nghị hỗ trợ mượn thiết bị trong tháng cao điểm.",
       std::nullopt, {}, {}},
  };
  for (const auto& person : people) {
    if (person.role != UserRole::focal_point) continue;
    auto context = service::act_as(app, person.login);
    const auto owed = service::list_my_assignments(context, {}, std::nullopt, plan);
    // Those further down have said less, so that the board shows every standing.
    const auto heard = std::min<std::size_t>({owed.items.size(), std::size(said), 1 + static_cast<std::size_t>(&person - people) % 3});
    for (std::size_t i = 0; i < heard; ++i) {
      service::receive_assignment(context, owed.items[i].id);
      service::post_update(context, owed.items[i].id, said[i]);
    }
  }
}

void fill(service::App& app, const std::string& password) {
  service::create_agency(app, {"Sở Nông nghiệp và Môi trường", "Sở NN&MT", "Ủy ban nhân dân tỉnh Sơn Thủy", "Sơn Thủy", domain::Family::state}, administrator_login,
                         "Phan Gia Bảo", password);
  make_people(app, password);
  auto staff = service::act_as(app, "chuyenvien");
  auto leader = service::act_as(app, "lanhdao");
  const auto plan = confirmed_plan(staff, "ke-hoach-tuan-le-nuoc-sach.docx");
  service::request_plan_approval(staff, plan);
  service::issue_plan(leader, plan, {.accept_unresolved = true});
  make_progress(app, plan);
  service::import_document(staff, example_file("ke-hoach-thong-tin-doi-ngoai.docx"));
}

std::string accounts_text(const std::string& password, const Words& words) {
  std::string text = words("cli.example.accounts", {{"password", password}}) + "\n";
  const auto line = [&](std::string_view login, const std::string& who) {
    text += "  " + std::string(login) + std::string(login.size() < 12 ? 12 - login.size() : 1, ' ') + who + "\n";
  };
  line(administrator_login, words("cli.example.administrator"));
  for (const auto& person : people) {
    if (person.role == UserRole::staff) line(person.login, words("cli.example.staff"));
    else if (person.role == UserRole::leader) line(person.login, words("cli.example.leader"));
    else line(person.login, words("cli.example.focal_point", {{"unit", person.unit}}));
  }
  return text;
}

}  // namespace

void make_example(const fs::path& data, const std::string& password, const Words& words) {
  auto partial = data;
  partial += ".partial";
  std::error_code failed;
  fs::remove_all(partial, failed);
  const auto chosen = password.empty() ? service::new_password() : password;
  try {
    service::Installation installation(partial);
    fill(installation.app(), chosen);
    std::ofstream(accounts_in(partial)) << accounts_text(chosen, words);
    fs::permissions(accounts_in(partial), fs::perms::owner_read | fs::perms::owner_write);
  } catch (...) {
    fs::remove_all(partial, failed);
    throw;
  }
  fs::remove(data, failed);  // an empty one
  fs::rename(partial, data, failed);
  if (failed) throw base::Error(base::ErrorKind::unavailable, "system.folder_unwritable", {}, {{"path", data.string()}});
}

std::optional<std::string> example_accounts(const fs::path& data) {
  std::ifstream in(accounts_in(data));
  if (!in) return std::nullopt;
  return std::string{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace dondoc::app
