// Lists as .xlsx: the tasks of a plan, the tracking board as it is filtered.
#include <fmt/format.h>

#include "service/overview/tracking.h"
#include "service/plans/plans.h"
#include "writer/presentation.h"
#include "writer/xlsx.h"

namespace dondoc::service {
namespace {

constexpr const char* xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
constexpr int rows_at_once = 500;
/// As many as a sheet of the office's still opens at once.
constexpr int most_rows = 50'000;

using writer::SheetValue;

std::string word_of(domain::Role role) {
  switch (role) {
    case domain::Role::lead: return "Chủ trì";
    case domain::Role::cooperate: return "Phối hợp";
    case domain::Role::perform: return "Thực hiện";
  }
  return {};
}

std::string word_of(domain::Standing standing) {
  switch (standing) {
    case domain::Standing::done: return "Đã hoàn thành";
    case domain::Standing::late: return "Quá hạn";
    case domain::Standing::silent: return "Chưa phản hồi";
    case domain::Standing::under_way: return "Đang thực hiện";
  }
  return {};
}

template <class T> SheetValue value_of(const std::optional<T>& value) {
  if (value) return *value;
  return std::monostate();
}

std::string names_of(const std::vector<Party>& parties, bool leading) {
  std::string out;
  for (const auto& party : parties) {
    if ((party.role != domain::Role::cooperate) != leading) continue;
    if (!out.empty()) out += "; ";
    out += party.name.value_or(party.text);
  }
  return out;
}

// Calls `take` with each item of all pages of a list, up to what a sheet holds.
template <class List, class Take> void each_of(ListQuery query, List list, Take take) {
  query.size = rows_at_once;
  for (query.page = 1; query.offset() < most_rows; ++query.page) {
    const auto page = list(query);
    for (const auto& item : page.items) take(item);
    if (query.offset() + query.size >= page.total) return;
  }
}

}  // namespace

MadeFile export_plan_tasks(Context& context, base::Id plan_id) {
  const auto plan = get_plan(context, plan_id);
  writer::Sheet sheet{"Nhiệm vụ", "Danh sách nhiệm vụ", plan.title,
                      {{"TT", 6, true}, {"Mục", 10, true}, {"Nhiệm vụ", 70}, {"Chủ trì, thực hiện", 32}, {"Phối hợp", 32}, {"Thời hạn", 24},
                       {"Hạn cuối", 12, true}, {"Đơn vị được giao", 10, true}, {"Đã hoàn thành", 10, true}, {"Quá hạn", 10, true}},
                      {}};
  each_of({}, [&](const ListQuery& query) { return list_plan_tasks(context, plan_id, query, {}); },
          [&](const TaskRow& task) {
            sheet.rows.push_back({static_cast<double>(task.ordinal), task.section_path.value_or(""), task.text, names_of(task.parties, true),
                                  names_of(task.parties, false), task.due.text.value_or(""), value_of(task.due.due_on),
                                  static_cast<double>(task.progress.total), static_cast<double>(task.progress.done),
                                  static_cast<double>(task.progress.late)});
          });
  return {"nhiem-vu.xlsx", xlsx_type, writer::write_xlsx(sheet)};
}

MadeFile export_tracking(Context& context, const ListQuery& query, const TrackingFilter& filter) {
  const auto as_of = filter.as_of.value_or(context.today());
  writer::Sheet sheet{"Theo dõi", "Bảng theo dõi thực hiện", "Tính đến hết ngày " + writer::short_date(as_of),
                      {{"TT", 6, true}, {"Kế hoạch", 36}, {"Nhiệm vụ", 64}, {"Đơn vị", 32}, {"Vai trò", 12, true}, {"Thời hạn", 24}, {"Hạn cuối", 12, true},
                       {"Tình trạng", 18, true}, {"Vướng mắc chưa trả lời", 14, true}, {"Cập nhật gần nhất", 18, true}},
                      {}};
  each_of(query, [&](const ListQuery& page) { return track_assignments(context, page, filter); },
          [&](const AssignmentRow& row) {
            sheet.rows.push_back({static_cast<double>(sheet.rows.size() + 1), row.plan.name, row.text, row.unit.name, word_of(row.role),
                                  row.due.text.value_or(""), value_of(row.due.due_on), word_of(row.standing),
                                  std::string(row.question_open || row.difficulty_open ? "x" : ""), value_of(row.last_update_at)});
          });
  return {fmt::format("theo-doi-{}.xlsx", as_of.str()), xlsx_type, writer::write_xlsx(sheet)};
}

}  // namespace dondoc::service
