// How the tracking board and the leader's page grow with what is owed:
//
//   growth_bench DATA_DIR [MOST]
//
// An office of 1,000 units is given plans of 10 tasks, each owed by all units, until
// 10,000, 100,000 and 1,000,000 duties are owed (MOST: the last of them). At each size a
// unit tells of its progress, and then the page or the board is asked for, 15 times each.
// Prints one line of JSON: a list of {duties, board_ms, page_ms, first_ms, act_ms,
// resident_mb, filled_s}; medians, first_ms of counting it all once, which the program does by
// itself when it starts.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>

#include "service/drafts/import_queue.h"
#include "service/organisation/administration.h"
#include "service/overview/overview.h"
#include "service/overview/tracking.h"
#include "service/upkeep/maintenance.h"
#include "service/work/work.h"
#include "store/event_store.h"
#include "store/plan_store.h"
#include "store/search_store.h"

namespace {

using namespace dondoc;
using base::Id;
constexpr int kUnits = 1000, kTasks = 10;

double ms_of(auto&& act) {
  const auto start = std::chrono::steady_clock::now();
  act();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

template <class T> T median(std::vector<T> of) {
  std::ranges::sort(of);
  return of[of.size() / 2];
}

class Office {
 public:
  explicit Office(service::App& app) : app_(app) {
    service::prepare(app);
    service::create_agency(app, {"Ủy ban nhân dân tỉnh Sơn Thủy", "UBND tỉnh", "", "Sơn Thủy", domain::Family::state}, "quantri", "Quản trị", "mat-khau-do-toc-do");
    auto administrator = service::act_as(app, "quantri");
    std::string csv = "name\n";
    for (int i = 1; i <= kUnits; ++i) csv += "Ủy ban nhân dân xã Thử " + std::to_string(i) + "\n";
    service::import_units(administrator, {"units.csv", csv}, false);
    agency_ = administrator.actor.agency_id;
    auto tx = app.database.read(agency_);
    for (const auto row : tx.query("SELECT id FROM unit WHERE agency_id = $1", tx.agency())) units_.push_back(row.get<Id>(0));
    service::create_user(administrator, {"chuyenvien", "Chuyên viên", {}, {{domain::UserRole::staff, {}}}});
    service::create_user(administrator, {"daumoi", "Đầu mối", {}, {{domain::UserRole::focal_point, units_[0]}}});
    auto own = app.database.write(administrator.actor.agency_id);
    const auto file = Id::make();
    own.run("INSERT INTO stored_file (id, agency_id, sha256, size, media_type, created_at) VALUES ($1, $2, 'x', 1, 'text/plain', 0)", file, own.agency());
    own.run("INSERT INTO draft (id, agency_id, file_id, file_name, title_fold, tasks, open_points, source, content, resolutions, created_by, created_at, updated_by, updated_at) "
            "VALUES ($1, $2, $3, 'k', '', 0, 0, '{}', '{}', '[]', $4, 0, $4, 0)", draft_, own.agency(), file, administrator.actor.user_id);
    own.commit();
  }

  /// Many plans at once go faster where the indexes are made of them afterwards.
  void fill(auto&& give, bool many) {
    std::vector<std::string> made_again;
    if (many) {
      auto tx = app_.database.write(agency_);
      for (const auto row : tx.query("SELECT type, name, sql FROM sqlite_schema WHERE tbl_name IN ('assignment', 'obligation') AND sql IS NOT NULL AND type IN ('index', 'trigger')")) {
        made_again.push_back(row.get<std::string>(2));
        tx.script("DROP " + row.get<std::string>(0) + " " + row.get<std::string>(1));
      }
      tx.commit();
    }
    give();
    for (const auto& sql : made_again) {
      auto tx = app_.database.write(agency_);
      tx.script(sql);
      tx.commit();
    }
  }

  /// One more plan, a year's work around today: a third done, a third heard of.
  void give(service::Context& staff) {
    auto tx = app_.database.write(staff.actor.agency_id);
    store::PlanRow plan;
    plan.id = Id::make();
    plan.draft_id = draft_;
    plan.title = "Kế hoạch " + std::to_string(++plans_);
    plan.status = domain::PlanStatus::issued;
    plan.confirmed_by = staff.actor.user_id;
    plan.issued_at = staff.now();
    store::insert_plan(tx, plan, staff.now());
    store::BulkInsert obligations(tx, "INSERT INTO obligation (id, agency_id, plan_id, task_id, unit_id, role, created_at)", 7);
    store::BulkInsert duties(tx, "INSERT INTO assignment (id, agency_id, plan_id, task_id, obligation_id, unit_id, role, state, due_on, due_original_on, heard_on, done_on, created_at)", 13);
    const auto now = staff.now(), given = base::Instant{now.ms - 200LL * 86'400'000};
    for (int i = 1; i <= kTasks; ++i) {
      const auto task = Id::make();
      const auto due = staff.today().plus(static_cast<int>(random_() % 360) - 180);
      tx.run("INSERT INTO task (id, agency_id, plan_id, draft_key, ordinal, text, text_fold, passage, role, due_on, at_start, at_end, section_heading, created_at) "
             "VALUES ($1, $2, $3, 't', $4, 'Tuyên truyền trên hệ thống thông tin cơ sở', '', '', 'perform', $5, 0, 0, $6, 0)", task, tx.agency(), plan.id, i, due,
             "Lĩnh vực " + std::to_string(i));
      std::vector<Id> owed;
      for (const auto& unit : units_) obligations.add(owed.emplace_back(Id::make()), tx.agency(), plan.id, task, unit, "perform", given);
      obligations.flush();
      for (std::size_t at = 0; at < units_.size(); ++at) {
        const auto kind = random_() % 3;
        const auto said = std::min(staff.today(), due.plus(static_cast<int>(random_() % 40) - 30));
        const auto heard = kind > 0 ? std::optional(said) : std::nullopt, done = kind > 1 ? heard : std::nullopt;
        duties.add(Id::make(), tx.agency(), plan.id, task, owed[at], units_[at], "perform", done ? "done" : heard ? "in-progress" : "issued", due, due, heard, done, given);
      }
    }
    duties.flush();
    store::take_search_due(tx, 1000);  // the words of the tasks are not what is measured here
    store::append_event(tx, {now, staff.actor.user_id, "plan.issued", "plan", plan.id, plan.id, {}});
    tx.commit();
  }

 private:
  service::App& app_;
  Id agency_;
  const Id draft_ = Id::make();
  std::vector<Id> units_;
  std::mt19937 random_{2026};
  int plans_ = 0;
};

int resident_mb() {
  std::ifstream in("/proc/self/status");
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("VmRSS:")) return std::atoi(line.c_str() + 6) / 1024;
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) { std::fprintf(stderr, "usage: growth_bench DATA_DIR [MOST]\n"); return 2; }
  const std::filesystem::path data = argv[1];
  const int most = argc > 2 ? std::atoi(argv[2]) : 1'000'000;
  std::filesystem::create_directories(data);
  const auto where = (data / "dondoc.db").string();
  auto database = store::open_database(where);
  store::FileStore files(data / "files");
  const base::SystemClock clock;
  service::ImportQueue imports;
  service::App app{*database, files, clock, imports};
  Office office(app);
  std::string out;
  int duties = 0;
  double filled = 0;
  for (int size = kUnits * kTasks; size <= most; size *= 10) {
    auto staff = service::act_as(app, "chuyenvien"), focal_point = service::act_as(app, "daumoi");
    filled += ms_of([&] { office.fill([&] {
      for (; duties < size; duties += kUnits * kTasks) office.give(staff);
    }, size >= 1'000'000); });
    // As after a start of the program: nothing is in memory.
    const auto again = store::open_database(where);
    service::App started{*again, files, clock, imports};
    auto reader = service::act_as(started, "chuyenvien"), writer = service::act_as(started, "daumoi");
    const auto mine = service::list_my_assignments(writer, {}, {}, {}).items.at(0).id;
    const double first = ms_of([&] { service::keep_counts(started); });
    std::vector<double> board, page, act;
    const auto tell = [&] { service::post_update(writer, mine, {domain::UpdateKind::progress, "Đang thực hiện.", {}, 10, {}, {}}); };
    for (int i = 0; i < 15; ++i) {
      act.push_back(ms_of(tell));
      page.push_back(ms_of([&] { service::get_overview(reader, {}, {}); }));
      act.push_back(ms_of(tell));
      board.push_back(ms_of([&] { service::track_assignments(reader, {}, {}); }));
    }
    char line[300];
    std::snprintf(line, sizeof line, "%s{\"duties\":%d,\"board_ms\":%.2f,\"page_ms\":%.2f,\"first_ms\":%.0f,\"act_ms\":%.2f,\"resident_mb\":%d,\"filled_s\":%.0f}", out.empty() ? "" : ",", duties,
                  median(board), median(page), first, median(act), resident_mb(), filled / 1000);
    out += line;
    std::fprintf(stderr, "%s\n", line);
  }
  std::printf("[%s]\n", out.c_str());
}
