// Searches a million records, as the standing body and as a unit that owes some
// of them:
//
//   search_bench DATA_DIR [RECORDS [each]]
//
// A folder that was filled before is asked again, after upkeep.
//
// 10,000 plans with their tasks, paragraphs, reports and letters, written of the
// words that such documents are made of, common ones a thousand times as often as
// rare ones; then half a day of upkeep. Prints one line of JSON: the median and the slowest of the questions.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <random>
#include <string>

#include "service/drafts/import_queue.h"
#include "service/organisation/administration.h"
#include "service/overview/search.h"
#include "service/upkeep/maintenance.h"
#include "store/assignment_store.h"
#include "store/attachment_store.h"
#include "store/draft_store.h"
#include "store/search_store.h"

namespace {

using namespace dondoc;
using domain::SearchKind;
constexpr int kPlans = 10'000, kOwnPlans = 500;

constexpr const char* kPhrases[] = {
    "tuyên truyền", "tổ chức", "thực hiện", "kế hoạch", "phối hợp", "các đơn vị", "trên địa bàn", "báo cáo", "kết quả", "hướng dẫn", "kiểm tra", "người dân",
    "chuyển đổi số", "an toàn giao thông", "phòng, chống", "hệ thống", "truyền thanh", "cơ sở", "ngày hội", "văn hóa", "thể thao", "giáo dục", "nước sạch",
    "môi trường", "băng rôn", "tập huấn", "kinh phí", "bố trí", "xây dựng", "nông thôn mới", "cải cách hành chính", "thủ tục", "đất đai", "dân số", "y tế",
    "bảo hiểm", "xã hội", "việc làm", "dân tộc", "tôn giáo", "biên giới", "hải đảo", "thiên tai", "cứu nạn", "rừng", "đào tạo", "cán bộ", "công chức",
    "đề nghị", "khen thưởng", "kỷ niệm", "triển lãm", "giao lưu", "hội nghị", "sơ kết", "tổng kết", "giám sát", "ngân sách", "đấu thầu", "lễ hội"};

class Writer {
 public:
  std::string text(int phrases) {
    std::string out;
    for (int i = 0; i < phrases; ++i) {
      // Squared, so that the first phrases stand in most texts and the last in few.
      const double x = chance_(random_);
      out += (i ? " " : "") + std::string(kPhrases[static_cast<std::size_t>(x * x * std::size(kPhrases))]);
    }
    return out + " số " + std::to_string(++number_);
  }

 private:
  std::mt19937 random_{2026};
  std::uniform_real_distribution<> chance_{0, 1};
  int number_ = 0;
};

/// Of the processor: nothing here waits, and other programs are not to be measured.
double ms_of(auto&& act) {
  const auto start = std::clock();
  act();
  return static_cast<double>(std::clock() - start) * 1000 / CLOCKS_PER_SEC;
}

std::vector<base::Id> make_plans(store::Transaction& tx, const service::Context& staff, Writer& writer) {
  store::FileRow file{base::Id::make(), "bench", "text/plain", 1};
  tx.run("INSERT INTO stored_file (id, agency_id, sha256, size, media_type, created_at) VALUES ($1, $2, 'x', 1, 'text/plain', 0)", file.id, tx.agency());
  const auto draft = base::Id::make();
  tx.run("INSERT INTO draft (id, agency_id, file_id, file_name, title_fold, tasks, open_points, source, content, resolutions, created_by, created_at, updated_by, updated_at) "
         "VALUES ($1, $2, $3, 'k', '', 0, 0, '{}', '{}', '[]', $4, 0, $4, 0)", draft, tx.agency(), file.id, staff.actor.user_id);
  std::vector<base::Id> plans;
  for (int i = 1; i <= kPlans; ++i) {
    store::PlanRow plan;
    plan.id = base::Id::make();
    plan.draft_id = draft;
    plan.title = "Kế hoạch " + writer.text(5);
    plan.number = (i < 10 ? "0" : "") + std::to_string(i);
    plan.symbol = "KH-BCĐ";
    plan.status = domain::PlanStatus::issued;
    plan.confirmed_by = staff.actor.user_id;
    store::insert_plan(tx, plan, staff.now());
    plans.push_back(plan.id);
  }
  return plans;
}

/// One duty of the unit, so that it sees the plan and its task.
base::Id owe(store::Transaction& tx, const base::Id& plan, const base::Id& unit, const std::string& text) {
  const auto task = base::Id::make(), obligation = base::Id::make();
  static int ordinal = 0;
  tx.run("INSERT INTO task (id, agency_id, plan_id, draft_key, ordinal, text, text_fold, passage, role, at_start, at_end, created_at) "
         "VALUES ($1, $2, $3, 't', $4, $5, '', '', 'lead', 0, 0, 0)", task, tx.agency(), plan, ++ordinal, text);
  tx.run("INSERT INTO obligation (id, agency_id, plan_id, task_id, unit_id, role, created_at) VALUES ($1, $2, $3, $4, $5, 'lead', 0)", obligation, tx.agency(), plan, task, unit);
  tx.run("INSERT INTO assignment (id, agency_id, plan_id, task_id, obligation_id, unit_id, role, state, created_at) VALUES ($1, $2, $3, $4, $5, $6, 'lead', 'issued', 0)",
         base::Id::make(), tx.agency(), plan, task, obligation, unit);
  return task;
}

void fill(service::App& app, const service::Context& staff, const base::Id& unit, int records) {
  Writer writer;
  auto tx = app.database.write(staff.actor.agency_id);
  const auto plans = make_plans(tx, staff, writer);
  store::take_search_due(tx, kPlans + 10);  // they are entered below, as all else
  tx.commit();
  for (int made = 0; made < records;) {
    auto batch = app.database.write(staff.actor.agency_id);
    std::vector<store::SearchEntry> entries;
    for (int i = 0; i < 10'000 && made < records; ++i, ++made) {
      const auto at = static_cast<std::size_t>(made % kPlans);
      const auto kind = made < kPlans ? SearchKind::plan : made % 20 == 0 ? SearchKind::letter : made % 10 == 3 ? SearchKind::report : made % 10 == 5 ? SearchKind::passage : SearchKind::task;
      store::SearchEntry entry{kind, base::Id::make(), 0, plans[at], {}, {}, {}};
      (kind == SearchKind::passage ? entry.body : entry.title) = writer.text(kind == SearchKind::passage ? 12 : 7);
      if (kind == SearchKind::plan) entry.body = (made < 9 ? "0" : "") + std::to_string(made + 1) + "/KH-BCĐ";
      if (kind == SearchKind::passage || kind == SearchKind::plan) entry.subject_id = plans[at];
      if (kind == SearchKind::task && at < kOwnPlans && made < 4 * kPlans) {
        entry.subject_id = owe(batch, plans[at], unit, entry.title);
        entry.units = {unit};
      }
      entries.push_back(std::move(entry));
    }
    store::insert_search_entries(batch, entries);
    batch.commit();
  }
}

double make(service::App& app, int records) {
  service::create_agency(app, {"Ủy ban nhân dân tỉnh Sơn Thủy", "UBND tỉnh", "", "Sơn Thủy", domain::Family::state}, "quantri", "Quản trị", "mat-khau-do-toc-do");
  auto administrator = service::act_as(app, "quantri");
  const auto unit = service::create_unit(administrator, {"Ủy ban nhân dân xã Thử", {}, {}, {}, {}, {}}).id;
  service::create_user(administrator, {"chuyenvien", "Chuyên viên", {}, {{domain::UserRole::staff, {}}}});
  service::create_user(administrator, {"daumoi", "Đầu mối", {}, {{domain::UserRole::focal_point, unit}}});
  const auto staff = service::act_as(app, "chuyenvien");
  const double built = ms_of([&] { fill(app, staff, unit, records); });
  for (int hour = 0; hour < 12; ++hour) service::tidy(app);
  service::list_words(app);
  return built;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) { std::fprintf(stderr, "usage: search_bench DATA_DIR [RECORDS]\n"); return 2; }
  const std::filesystem::path data = argv[1];
  const int records = argc > 2 ? std::atoi(argv[2]) : 1'000'000;
  std::filesystem::create_directories(data);
  const bool filled = std::filesystem::exists(data / "dondoc.db");
  const auto database = store::open_database((data / "dondoc.db").string());
  store::FileStore files(data / "files");
  const base::SystemClock clock;
  service::ImportQueue imports;
  service::App app{*database, files, clock, imports};
  service::prepare(app);
  const double built = filled ? 0 : make(app, records);
  if (filled) std::fprintf(stderr, "upkeep %.0f ms\n", ms_of([&] { service::tidy(app); service::list_words(app); }));
  auto staff = service::act_as(app, "chuyenvien"), focal_point = service::act_as(app, "daumoi");

  std::vector<double> of_staff, of_unit;
  std::string slowest;
  for (const char* q : {"06/KH-BCĐ", "06/kh", "tuyên truyền", "tuyen truyen", "tuyên truy", "tổ chức thực hiện", "kế hoạch phòng chống thiên tai", "lễ hội hải đảo", "đào tạo", "số 777777",
                        "le dau tho", "bao", "xã", "khong co dau", "rung tuyen",
                        // Harder: four common words and eight, a common pair with a rare word, without marks and not typed to the end, common words that never stand together.
                        "tuyên truyền tổ chức", "tuyên truyền thực hiện kế hoạch phối hợp", "tuyên truyền 777777", "to chuc thuc hien ke hoach phoi ho", "tuyên truyền tổ chức thực hiện kế hoạch phối hợp đơn vị địa bàn báo cáo kết quả"})
    for (int i = 0; i < 5; ++i) {
      const double took = ms_of([&] { service::search(staff, {q}); });
      if (of_staff.empty() || took > std::ranges::max(of_staff)) slowest = q;
      of_staff.push_back(took);
      of_unit.push_back(ms_of([&] { service::search(focal_point, {q}); }));
      if (i == 4 && argc > 3) std::printf("%s: %.2f ms, as a unit %.2f ms\n", q, took, of_unit.back());
    }
  const auto median = [](std::vector<double>& of) { std::ranges::sort(of); return of[of.size() / 2]; };
  const double middle = median(of_staff), middle_unit = median(of_unit);
  std::printf("{\"records\":%d,\"built_s\":%.1f,\"bytes\":%ju,\"median_ms\":%.2f,\"slowest_ms\":%.2f,\"slowest\":\"%s\",\"unit_median_ms\":%.2f,\"unit_slowest_ms\":%.2f}\n", records, built / 1000,
              std::filesystem::file_size(data / "dondoc.db"), middle, of_staff.back(), slowest.c_str(), middle_unit, of_unit.back());
}
