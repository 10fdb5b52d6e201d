#include "service/reports/outlook.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/sentence.h"
#include "domain/task_core.h"
#include "store/closing_store.h"
#include "store/tracking_store.h"
#include "writer/presentation.h"
#include "writer/report.h"

namespace dondoc::service {
namespace {

constexpr const char* assessment = "assessment";
constexpr const char* upcoming = "upcoming";

std::string counted(int count) { return count ? fmt::format("{:02}", count) : "0"; }

// "35,4%", with the comma of Việt Nam.
std::string share(int part, int whole) {
  const int tenths = whole ? (1000 * part + whole / 2) / whole : 0;
  return writer::number_words(fmt::format("{}.{}", tenths / 10, tenths % 10)) + "%";
}

std::string due_words(const std::optional<base::Date>& due_on) { return due_on ? "hạn " + writer::short_date(*due_on) + "; " : ""; }

domain::Statement say(const char* section, std::string text) { return {base::Id::make(), section, "", std::move(text), {}, false}; }

// What there is none of is not told: "0 việc (0,0%)" says nothing to a leader.
struct Told {
  std::vector<std::string> parts;
  void add(int count, std::string words) { if (count > 0) parts.push_back(std::move(words)); }
  std::string joined() const { return fmt::format("{}", fmt::join(parts, ", ")); }
};

std::string of_all(const Outlook& outlook) {
  const auto& all = outlook.all;
  Told told;
  told.add(all.done, fmt::format("đã hoàn thành {} việc ({})", counted(all.done), share(all.done, all.total)));
  told.add(all.under_way, fmt::format("đang thực hiện {} việc", counted(all.under_way)));
  told.add(all.late, fmt::format("quá hạn {} việc", counted(all.late)));
  told.add(all.silent, fmt::format("chưa có cập nhật {} việc", counted(all.silent)));
  return fmt::format("Theo bảng theo dõi, tính đến ngày {}, Kế hoạch có {} nhiệm vụ giao cho {} đơn vị, gồm {} việc của các đơn vị: {}.", writer::short_date(outlook.as_of),
                     counted(static_cast<int>(outlook.tasks.size())), counted(outlook.units), counted(all.total), told.joined());
}

std::string of_tasks(const Outlook& outlook) {
  int done = 0, late = 0, in_time = 0, undated = 0;
  std::string which;
  for (const auto& task : outlook.tasks) {
    if (task.units.total == 0) continue;
    if (task.units.late > 0) {
      ++late;
      which += fmt::format("\n- {} ({}quá hạn {}/{} đơn vị)", task.core, due_words(task.due_on), counted(task.units.late), counted(task.units.total));
    } else {
      ++(task.units.done == task.units.total ? done : task.due_on ? in_time : undated);
    }
  }
  Told told;
  told.add(done, fmt::format("{} nhiệm vụ đã hoàn thành ở tất cả các đơn vị được giao", counted(done)));
  told.add(in_time, fmt::format("{} nhiệm vụ đang trong thời hạn", counted(in_time)));
  told.add(undated, fmt::format("{} nhiệm vụ không nêu thời hạn chưa hoàn thành", counted(undated)));
  told.add(late, fmt::format("{} nhiệm vụ còn đơn vị quá hạn", counted(late)));
  return "Có " + told.joined() + (which.empty() ? "." : ":" + which);
}

}  // namespace

std::vector<domain::Statement> statements_of(const Outlook& outlook, base::Date until) {
  std::vector<domain::Statement> out;
  if (outlook.all.total == 0) return out;
  out.push_back(say(assessment, of_all(outlook)));
  if (std::ranges::any_of(outlook.tasks, [](const TaskOutlook& task) { return task.units.total > 0; })) out.push_back(say(assessment, of_tasks(outlook)));
  std::vector<const TaskOutlook*> open;
  for (const auto& task : outlook.tasks)
    if (task.due_on && task.units.done < task.units.total) open.push_back(&task);
  std::ranges::stable_sort(open, {}, [](const TaskOutlook* task) { return *task->due_on; });
  for (const auto* task : open) {
    const int left = task->units.total - task->units.done;
    if (*task->due_on < outlook.as_of)
      out.push_back(say(upcoming, fmt::format("- Đôn đốc hoàn thành nhiệm vụ đã quá hạn: {} ({}còn {} đơn vị chưa hoàn thành).", base::in_sentence(task->core),
                                              due_words(task->due_on), counted(left))));
    else if (*task->due_on <= until)
      out.push_back(say(upcoming, fmt::format("- {} ({}còn {}/{} đơn vị chưa hoàn thành).", task->core, due_words(task->due_on), counted(left), counted(task->units.total))));
  }
  return out;
}

std::vector<domain::Statement> with_outlook(std::vector<domain::Statement> current, const std::vector<domain::Statement>& fresh) {
  for (const std::string section : {assessment, upcoming}) {
    const auto of_section = [&](const domain::Statement& one) { return one.section == section; };
    const auto first = std::ranges::find_if(current, of_section);
    const bool theirs = first == current.end() || std::ranges::any_of(current, [&](const auto& one) { return of_section(one) && one.edited; });
    if (theirs) continue;
    const auto at = first - current.begin();
    std::erase_if(current, of_section);
    std::vector<domain::Statement> own;
    std::ranges::copy_if(fresh, std::back_inserter(own), of_section);
    current.insert(current.begin() + at, own.begin(), own.end());
  }
  return current;
}

base::Date end_of_next_period(base::Date as_of, domain::Frequency frequency) {
  switch (frequency) {
    case domain::Frequency::quarterly: return as_of.plus(92);
    case domain::Frequency::half_yearly: return as_of.plus(184);
    case domain::Frequency::yearly: return as_of.plus(366);
    default: return as_of.plus(31);
  }
}

Outlook load_outlook(store::Transaction& tx, const base::Id& plan, base::Date as_of) {
  Outlook out;
  out.as_of = as_of;
  out.units = store::count_units_given(tx, plan);
  const auto day = store::day_in_plan(tx, plan, as_of);
  store::BoardRequest board;
  board.as_of = day;
  board.plan_id = plan;
  out.all = store::count_assignments(tx, board);
  store::TaskListRequest all;
  all.plan_id = plan;
  all.slice = {100'000, 0};
  const auto tasks = store::list_tasks(tx, all).rows;
  std::vector<base::Id> ids;
  for (const auto& task : tasks) ids.push_back(task.id);
  const auto counts = store::count_of_tasks(tx, ids, day);
  for (const auto& task : tasks) {
    const auto found = counts.find(task.id);
    out.tasks.push_back({core_of(task), task.due.due_on, found == counts.end() ? store::CountsRow{} : found->second});
  }
  return out;
}

std::string core_of(const store::TaskRow& task) {
  std::vector<std::string> bodies;
  for (const auto& row : task.parties) bodies.push_back(row.party.text);
  return domain::task_core(task.text, bodies, task.due.text);
}

}  // namespace dondoc::service
