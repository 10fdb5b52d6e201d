// Fills an empty data folder with an office of the size that the benchmarks
// speak of, by the same acts that people do, and times two of them:
//
//   office_bench DATA_DIR
//
// 1,000 units in one group; four plans of 25 tasks, all given to the group, so
// 100,000 assignments; then one plan of 30 tasks whose issue is timed; then 1,000
// unit reports, sent and accepted, whose consolidation into .docx is timed. Prints
// one line of JSON.
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>

#include "base/date.h"
#include "service/drafts/drafts.h"
#include "service/drafts/import_queue.h"
#include "service/organisation/administration.h"
#include "service/plans/plans.h"
#include "service/reports/consolidated.h"
#include "service/reports/reports.h"
#include "service/upkeep/maintenance.h"
#include "service/work/work.h"
#include "store/database.h"
#include "store/file_store.h"

namespace {

using namespace dondoc;
constexpr int kUnits = 1000;

double seconds_of(auto&& act) {
  const auto start = std::chrono::steady_clock::now();
  act();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::string units_csv() {
  std::string csv = "name,short_name,kind,code,groups\n";
  for (int i = 1; i <= kUnits; ++i) {
    const auto n = std::to_string(i);
    csv += "Ủy ban nhân dân xã Thử " + n + ",UBND xã Thử " + n + ",commune,X" + n + ",Các xã thử nghiệm\n";
  }
  return csv;
}

std::string plan_text(int number, int tasks) {
  std::string text =
      "ỦY BAN NHÂN DÂN\nTỈNH SƠN THỦY\n\nSố: " + std::to_string(number) +
      "/KH-UBND\n\nSơn Thủy, ngày 02 tháng 11 năm 2026\n\nKẾ HOẠCH\nĐo tốc độ đợt " + std::to_string(number) +
      "\n\nI. MỤC ĐÍCH\n- Đo tốc độ của hệ thống.\n\nII. TỔ CHỨC THỰC HIỆN\n1. Các xã thử nghiệm\n";
  for (int i = 1; i <= tasks; ++i)
    text += "- Tuyên truyền nội dung số " + std::to_string(i) + " trên hệ thống thông tin cơ sở, hoàn thành trước ngày " +
            std::to_string(1 + i % 28) + "/" + std::to_string(1 + number % 12) + "/2027.\n";
  return text;
}

base::Id confirmed_plan(service::Context& staff, base::Id group, int number, int tasks) {
  const auto row = service::import_document(staff, {"do-toc-do-" + std::to_string(number) + ".txt", plan_text(number, tasks)});
  auto draft = service::get_draft(staff, row.id);
  service::DraftEditInput edit{draft.revision, {}, {}, "resolve"};
  for (const auto& resolution : draft.resolutions)
    edit.resolve.push_back({resolution.unit, domain::TargetKind::group, group});
  const auto edited = service::edit_draft(staff, row.id, edit);
  return service::confirm_draft(staff, row.id, {edited.revision}).id;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) { std::fprintf(stderr, "usage: office_bench DATA_DIR\n"); return 2; }
  const std::filesystem::path data = argv[1];
  std::filesystem::create_directories(data);
  const auto database = store::open_database((data / "dondoc.db").string());
  store::FileStore files(data / "files");
  const base::SystemClock clock;
  service::ImportQueue imports;
  service::App app{*database, files, clock, imports};
  service::prepare(app);
  service::create_agency(app, {"Ủy ban nhân dân tỉnh Sơn Thủy", "UBND tỉnh", "", "Sơn Thủy", domain::Family::state}, "quantri",
                         "Quản trị", "mat-khau-do-toc-do");
  auto administrator = service::act_as(app, "quantri");
  service::import_units(administrator, {"units.csv", units_csv()}, false);
  service::ListQuery query;
  const auto group = service::list_groups(administrator, query).items.at(0);
  auto agency = service::get_agency(administrator);
  service::put_agency(administrator, {agency.name, agency.short_name, agency.parent_name, agency.family, agency.place, false, false,
                                      false, false});
  service::create_user(administrator, {"chuyenvien", "Chuyên viên", {}, {{domain::UserRole::staff, {}}}});
  service::create_user(administrator, {"daumoi", "Đầu mối", {}, {{domain::UserRole::focal_point, group.members.at(0).id}}});
  service::set_password(app, "chuyenvien", "mat-khau-do-toc-do", false);
  service::set_password(app, "daumoi", "mat-khau-do-toc-do", false);
  auto staff = service::act_as(app, "chuyenvien");

  service::Issued issued;
  for (int number = 1; number <= 4; ++number)
    issued = service::issue_plan(staff, confirmed_plan(staff, group.id, number, 25), {true});
  if (issued.assignments != 25 * kUnits) { std::fprintf(stderr, "the plans were not read as written\n"); return 1; }

  const auto timed = confirmed_plan(staff, group.id, 5, 30);
  const double issue = seconds_of([&] { issued = service::issue_plan(staff, timed, {true}); });

  const service::ReportDutyInput duty_input{
      "Báo cáo kết quả", {{"Các xã thử nghiệm", domain::Role::perform, domain::TargetKind::group, group.id}},
      base::Date::of(2027, 3, 15), domain::Frequency::once,
      {{"so_buoi", "Số buổi truyền thông", domain::FieldType::number, domain::Method::sum, "buổi"}},
      {}};
  const auto duty = service::create_report_duty(staff, timed, duty_input);
  auto focal_point = service::act_as(app, "daumoi");
  service::ReportFilter filter;
  filter.period_id = duty.periods.at(0).id;
  query.size = 200;
  std::vector<service::ReportRow> rows;
  for (query.page = 1; static_cast<int>(rows.size()) < kUnits; ++query.page) {
    const auto page = service::list_reports(staff, query, filter);
    if (page.items.empty()) break;
    rows.insert(rows.end(), page.items.begin(), page.items.end());
  }
  for (const auto& row : rows) {
    focal_point.actor.units = {row.unit.id};
    auto report = service::get_report(focal_point, row.id);
    report.content.values = {{"so_buoi", "3"}};
    report.content.items = {{base::Id::make(), {}, "Tuyên truyền nội dung", "Đã tổ chức 03 buổi truyền thông tại " + row.unit.name +
                             " với sự tham gia của cán bộ và người dân; phát 12 lượt tin, bài trên hệ thống truyền thanh cơ sở.", {}, {}}};
    report.content.difficulties = "Một số thôn ở xa trung tâm, đường truyền chưa ổn định.";
    report = service::put_report(focal_point, row.id, {report.revision, report.content});
    service::submit_report(focal_point, row.id, {report.revision, {}});
    service::accept_report(staff, row.id);
  }
  std::size_t bytes = 0;
  const double consolidate = seconds_of([&] {
    const auto consolidated = service::consolidate_reports(staff, duty.periods.at(0).id);
    bytes = service::get_consolidated_document(staff, consolidated.id).bytes.size();
  });
  std::printf("{\"units\":%d,\"issued\":%d,\"issue_s\":%.3f,\"reports\":%zu,\"consolidate_s\":%.3f,\"document_bytes\":%zu}\n",
              kUnits, issued.assignments, issue, rows.size(), consolidate, bytes);
}
