// Reporting duties that say too little: NĐ 09/2019/NĐ-CP asks of each who
// reports, to whom, how often and by when.
#include <algorithm>
#include <array>

#include "draft/lint/due.h"
#include "draft/lint/rules.h"

namespace dondoc::draft::lint {

namespace {

// The sentence's whole paragraph, where the sentence is a part of a task.
std::string whole(const Given& given, const Reporting& report) {
  for (const auto& task : given.draft.tasks)
    if (within(report.at, task.at)) return base::fold(task.text);
  return base::fold(given.passage(report.at));
}

// A row of a table has its deadline in another column.
bool in_dated_task(const Given& given, const Reporting& report) {
  return std::any_of(given.draft.tasks.begin(), given.draft.tasks.end(), [&](const Task& task) { return task.due && task.due->date && overlap(report.at, task.at) && !within(task.due->at, task.at); });
}

bool begins_with_body(const Given& given, const Reporting& report) {
  for (const auto& unit : given.draft.units) {
    if (base::starts_with_folded(given.passage(report.at), base::fold(unit.name))) return true;
    for (const auto& at : unit.at)
      if (at.size() == 2 && at[0] == report.at[0]) return true;
  }
  return false;
}

template <std::size_t N> bool says(const std::string& key, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return key.find(word) != key.npos; });
}

// A deadline that is set elsewhere, or by what happens.
constexpr std::array<std::string_view, 26> set_elsewhere{"theo quy dinh", "theo yeu cau", "theo huong dan", "kip thoi", "bao cao ngay", "neu co", "khi co", "dot xuat", "de xem xet",
                                                         "kem theo", "theo che do", "phat sinh", "ngay sau", "sau khi", "dung thoi gian", "dung quy dinh", "dung han",
                                                         "theo dinh ky cua", "dinh ky cua", "khi tong ket", "khi ket thuc", "khi hoan thanh", "ket thuc dot", "lan/ngay", "lan/tuan", "lan/thang"};
// Whom it goes to is told where the duty to report is.
constexpr std::array<std::string_view, 5> told_elsewhere{"theo quy dinh", "dung quy dinh", "theo che do", "theo yeu cau", "theo dinh ky cua"};
constexpr std::array<std::string_view, 4> results{"bao cao ket qua", "gui bao cao", "bao cao tong ket", "bao cao tinh hinh"};

// "Báo cáo cơ quan quản lý cấp trên": said in words that name no body of the plan.
bool names_superior(std::string_view text) {
  constexpr std::array<std::string_view, 3> superiors{"cap tren", "cap co tham quyen", "co quan co tham quyen"};
  return says(base::fold(text), superiors);
}

// Read as a reporting duty, or a body other than the assignees stands in the task.
bool said_to_whom(const Given& given, const Task& task) {
  const auto& draft = given.draft;
  if (std::any_of(draft.reporting.begin(), draft.reporting.end(), [&](const Reporting& it) { return overlap(it.at, task.at); })) return true;
  return std::any_of(draft.units.begin(), draft.units.end(), [&](const Unit& unit) {
    return std::any_of(unit.at.begin(), unit.at.end(), [&](const At& at) {
      return within(at, task.at) && std::none_of(task.assignees.begin(), task.assignees.end(), [&](const Mention& it) { return overlap(it.at, at); });
    });
  });
}

// "Nếu có khó khăn, vướng mắc, kịp thời báo cáo …" at a plan's end: whoever meets one.
bool is_of_whoever_meets_one(std::string_view key) {
  return (key.find("vuong mac") != key.npos || key.find("phat sinh") != key.npos) && (key.find("neu co") != key.npos || key.find("khi co") != key.npos || key.find("truong hop co") != key.npos || key.find("qua trinh") != key.npos);
}

// A sentence of which two duties were read ("6 tháng …; 1 năm …") says one thing too little.
bool first_told(std::vector<At>& told, const At& at) {
  if (std::any_of(told.begin(), told.end(), [&](const At& it) { return overlap(it, at); })) return false;
  told.push_back(at);
  return true;
}

constexpr std::array<std::string_view, 10> how_often{"hang ngay", "hang tuan", "hang thang", "hang quy", "hang nam", "moi thang", "moi tuan", "moi quy", "6 thang", "24 gio"};

}  // namespace

void report_without_sender(const Given& given, Found& found) {
  std::vector<At> told;
  for (const auto& it : given.draft.reporting)
    if (it.from.empty() && it.at.size() == 2 && !begins_with_body(given, it) && !is_of_whoever_meets_one(base::fold(given.passage(it.at))) && first_told(told, it.at)) found.add(it.at, {{"report", excerpt(given.passage(it.at))}});
}

void report_without_addressee(const Given& given, Found& found) {
  std::vector<At> told;
  for (const auto& it : given.draft.reporting)
    if (it.to.empty() && !it.via && it.at.size() == 2 && !names_superior(given.passage(it.at)) && !says(base::fold(given.passage(it.at)), told_elsewhere) && first_told(told, it.at)) found.add(it.at, {{"report", excerpt(given.passage(it.at))}});
  // What names nobody to report to may not have been read as a reporting duty at all.
  for (const auto& task : given.draft.tasks) {
    const auto key = base::fold(task.text);
    const bool annexed = task.section && task.section->starts_with("PL");
    if (annexed || !task.due || !task.due->date || !says(key, results) || names_superior(task.text) || said_to_whom(given, task)) continue;
    found.add(task.at, {{"report", excerpt(task.text)}});
  }
}

void report_without_deadline(const Given& given, Found& found) {
  std::vector<At> told;
  for (const auto& it : given.draft.reporting) {
    if (it.at.size() != 2 || has_own_due(given, it) || (!it.due && in_dated_task(given, it))) continue;
    if (it.frequency != Frequency::once && it.frequency != Frequency::periodic) continue;
    const auto text = whole(given, it);
    // base::fold writes hằng and hàng alike.
    if (says(text, set_elsewhere) || says(text, how_often)) continue;
    if (first_told(told, it.at)) found.add(it.at, {{"report", excerpt(given.passage(it.at))}}, it.frequency == Frequency::once ? "" : "period");
  }
}

}  // namespace dondoc::draft::lint
